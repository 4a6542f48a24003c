import { type DynamicModule, Module } from '@nestjs/common';
import { Checkpoints } from './checkpoints.js';
import { Log } from './log.js';
import { type LogKeyPlace, LogKeys } from './log-keys.js';

/** Global: mails, papers, bundles and pages all name the latest checkpoint. */
@Module({})
export class LogModule {
  static forRoot(place: LogKeyPlace): DynamicModule {
    return {
      module: LogModule,
      global: true,
      providers: [Log, Checkpoints, { provide: LogKeys, useValue: new LogKeys(place) }],
      exports: [Log, Checkpoints],
    };
  }
}
