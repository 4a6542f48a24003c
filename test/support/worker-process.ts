import type { DynamicModule } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClockModule } from '../../src/clock/clock.module.js';
import { Installation } from '../../src/http/installation.js';
import { RoadModule } from '../../src/road/road.module.js';
import { WorkerModule } from '../../src/worker/worker.module.js';

const installed = (mode: 'rehearsal' | 'live'): DynamicModule => {
  const installation = { provide: Installation, useValue: new Installation({ mode }) };
  return {
    module: class InstalledModule {},
    global: true,
    providers: [installation],
    exports: [installation],
  };
};

/** A worker's process beside a department: the same database, connections of its own, nothing started yet. */
export const openWorker = async (
  url: string,
  mode: 'rehearsal' | 'live' = 'rehearsal',
): Promise<TestingModule> => {
  const app = await Test.createTestingModule({
    imports: [
      TypeOrmModule.forRoot({ type: 'postgres', url, poolSize: 4 }),
      installed(mode),
      RoadModule,
      ClockModule,
      WorkerModule,
    ],
  }).compile();
  return app.init();
};
