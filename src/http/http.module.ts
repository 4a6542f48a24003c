import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { InputPipe } from './input.pipe.js';
import { Installation, type WebSettings } from './installation.js';
import { ProblemFilter } from './problem.filter.js';

/** What holds for every route: one way in, one way to say no. */
@Module({})
export class HttpModule {
  static forRoot(settings: WebSettings): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      providers: [
        { provide: Installation, useValue: new Installation(settings) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
      exports: [Installation],
    };
  }
}
