import type { LoggerService } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClockModule } from '../../src/clock/clock.module.js';
import { SecurityClock } from '../../src/clock/clocks.js';
import { HealthModule } from '../../src/health/health.module.js';
import { HttpModule } from '../../src/http/http.module.js';
import type { WebSettings } from '../../src/http/installation.js';
import { LogModule } from '../../src/log/log.module.js';
import { RoadModule } from '../../src/road/road.module.js';
import { WorkerModule } from '../../src/worker/worker.module.js';
import { keysBelow } from './keys.js';

/** What a worker complains of while a test takes its database away says nothing about the test. */
const SILENT: LoggerService = { log: () => {}, warn: () => {}, error: () => {} };

/** A worker's process beside a department: the same database, connections of its own, nothing started yet. */
export const openWorker = async (
  url: string,
  settings: WebSettings['mode'] | WebSettings = 'rehearsal',
  security = new SecurityClock(),
): Promise<TestingModule> => {
  const app = await Test.createTestingModule({
    imports: [
      TypeOrmModule.forRoot({ type: 'postgres', url, poolSize: 4, retryAttempts: 0 }),
      HttpModule.forRoot(typeof settings === 'string' ? { mode: settings } : settings),
      HealthModule,
      RoadModule,
      ClockModule,
      LogModule.forRoot({ dataDir: keysBelow() }),
      WorkerModule,
    ],
  })
    .overrideProvider(SecurityClock)
    .useValue(security)
    .setLogger(SILENT)
    .compile();
  return app.init();
};
