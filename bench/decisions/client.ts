import { randomUUID } from 'node:crypto';
import { type INestApplicationContext } from '@nestjs/common';
import { Database } from '../../src/database/database.js';
import { Road } from '../../src/road/road.js';
import { asPerson } from '../department/nominations.js';
import { openProgram } from '../department/program.js';
import { type Done, type Job, STANDING, type Standing, stepOf } from './work.js';

async function carryOut(program: INestApplicationContext, { work, clients, seconds }: Job): Promise<Done> {
  const road = program.get(Road);
  const rows = await program.get(Database).run<Standing>(STANDING, [clients.flat()]);
  const standing = new Map(rows.map((row) => [row.id, row]));
  const waits: number[] = [];
  const cpu = process.cpuUsage();
  const began = performance.now();
  const until = began + (seconds ?? Number.POSITIVE_INFINITY) * 1000;
  const turns = (own: readonly string[]): number =>
    seconds === null ? own.length : Number.POSITIVE_INFINITY;
  await Promise.all(
    clients.map(async (own) => {
      for (let turn = 0; turn < turns(own) && performance.now() < until; turn++) {
        const one = standing.get(own[turn % own.length]!)!;
        const step = stepOf(work, one, turn);
        if (!step) continue;
        const { id, version } = one;
        const command = { life: 'nomination', id, version, order: step.order, key: randomUUID() } as const;
        const sent = performance.now();
        const outcome = await road.act({ ...command, who: asPerson(one[step.by]) });
        waits.push(performance.now() - sent);
        if (!outcome.ok)
          throw new Error(`${step.order.type}: ${outcome.code} ${JSON.stringify(outcome.findings)}`);
        one.version = outcome.answer.version;
        one.state = step.leadsTo;
      }
    }),
  );
  const elapsed = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { decisions: waits.length, seconds: elapsed, cpuSeconds: (user + system) / 1e6, waits };
}

/** A process of its own with the whole road; it ends with the one that started it. */
export async function serveAsClient(url: string): Promise<void> {
  const program = await openProgram(url);
  process.on('disconnect', () => void program.close().finally(() => process.exit(0)));
  process.on('message', (job: Job) => {
    carryOut(program, job).then(
      (done) => process.send?.({ done }),
      (error: unknown) => process.send?.({ failed: error instanceof Error ? error.stack : String(error) }),
    );
  });
  process.send?.({ done: null });
}
