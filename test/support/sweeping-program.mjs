import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClockModule } from '../../dist/src/clock/clock.module.js';
import { HealthModule } from '../../dist/src/health/health.module.js';
import { HttpModule } from '../../dist/src/http/http.module.js';
import { LogModule } from '../../dist/src/log/log.module.js';
import { RoadModule } from '../../dist/src/road/road.module.js';
import { Sweep } from '../../dist/src/sweep/sweep.js';
import { WorkerModule } from '../../dist/src/worker/worker.module.js';

/*
 * A worker in a process of its own, as it is built: forked with the address of a database and a department, it sweeps
 * whenever it is told to, and answers with what it has given. It ends when whoever forked it lets go.
 */

const [url, organisation] = process.argv.slice(2);
const dataDir = mkdtempSync(path.join(tmpdir(), 'guong-sang-keys-'));
const imports = [
  TypeOrmModule.forRoot({ type: 'postgres', url, poolSize: 4, retryAttempts: 0 }),
  HttpModule.forRoot({ mode: 'rehearsal' }),
  HealthModule,
  RoadModule,
  ClockModule,
  LogModule.forRoot({ dataDir }),
];
const app = await NestFactory.createApplicationContext(
  { module: WorkerModule, imports },
  { logger: ['error'] },
);
const sweep = app.get(Sweep, { strict: false });

process.on('message', () => {
  sweep.run(organisation).then(
    (given) => process.send({ given }),
    (error) => process.send({ error: String(error?.stack ?? error) }),
  );
});
process.on('disconnect', () => {
  void app.close().finally(() => rmSync(dataDir, { recursive: true, force: true }));
});
process.send({ ready: true });
