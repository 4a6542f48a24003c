import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { Database } from '../../src/database/database.js';
import { personId } from '../../src/rehearsal/ids.js';
import { TasksService } from '../../src/tasks/tasks.service.js';
import { overhear } from '../decisions/overheard.js';
import type { Bench } from '../department/bench.js';
import { ORGANISATION_ID, prepareRound } from '../department/nominations.js';
import { inDatabase } from '../department/installation.js';
import { openProgram } from '../department/program.js';
import { type Figure, median, type Section } from '../figures.js';
import { addCrowd } from './crowd.js';
import { type Explained, explain } from './plan-shape.js';

const GOLDEN = 'bench/golden/inbox-plan.txt';
const CALLS = 300;
const WARM_UP_CALLS = 60;

/** Head of Phòng Quản lý Thương mại: one desk of twenty, and the Council's. */
const READER = {
  person: personId('nghianh@sct.example'),
  name: 'Nguyễn Hữu Nghĩa',
  organisation: ORGANISATION_ID,
  assurance: 'session',
} as const;

interface Crowd {
  readonly nominations: number;
  readonly program: INestApplicationContext;
  readonly admin: pg.Client;
  readonly waits: number[];
}

/** Each number of nominations has a database of its own, so that they can be asked in turn. */
async function gather(
  { admin, adminUrl, url }: Bench,
  template: string,
  nominations: number,
): Promise<Crowd> {
  const name = `inbox_${nominations}`;
  await admin.query(`create database ${name} template ${template}`);
  const own = new pg.Client({ connectionString: inDatabase(adminUrl, name) });
  await own.connect();
  try {
    await addCrowd(own, 1, nominations);
    return { nominations, admin: own, program: await openProgram(inDatabase(url, name)), waits: [] };
  } catch (error) {
    await own.end();
    throw error;
  }
}

async function ask({ program, waits }: Crowd): Promise<void> {
  const began = performance.now();
  const page = await program.get(TasksService).inbox(READER);
  waits.push(performance.now() - began);
  if (page.items.length !== 25) throw new Error(`an inbox of ${page.items.length}`);
}

/** The statements of one inbox, explained; the page itself is named `inbox`. */
async function explained({ program, admin }: Crowd): Promise<Map<string, Explained>> {
  const sent = await overhear(program.get(Database), () => program.get(TasksService).inbox(READER));
  const plans = new Map<string, Explained>();
  for (const { statement, values } of sent) {
    if (statement.name.startsWith('inbox'))
      plans.set(statement.name, await explain(admin, statement.text, values));
  }
  return plans;
}

/** The accepted shape; whoever means to change it deletes the file and lets a run write it anew. */
function golden(shape: string): Figure {
  if (!existsSync(GOLDEN)) writeFileSync(GOLDEN, shape);
  const same = readFileSync(GOLDEN, 'utf8') === shape;
  const found = same ? 'as accepted' : `differs from ${GOLDEN}`;
  return { what: 'way the inbox is found at the largest number', goal: 'as accepted', found, reached: same };
}

const count = (value: number): string => value.toLocaleString('en');

/** The department with one round, to be copied with nobody in it. */
async function withRound({ admin, template, url }: Bench): Promise<string> {
  const name = 'inbox_template';
  await admin.query(`create database ${name} template ${template}`);
  const program = await openProgram(inDatabase(url, name));
  await prepareRound(program, 'inbox', 'unitReview');
  await program.close();
  return name;
}

export async function measureInbox(bench: Bench, quick: boolean): Promise<Section> {
  const from = await withRound(bench);
  const crowds: Crowd[] = [];
  try {
    for (const size of quick ? [1000, 100_000] : [1000, 100_000, 1_000_000])
      crowds.push(await gather(bench, from, size));
    for (let call = 0; call < WARM_UP_CALLS + CALLS; call++) {
      for (const crowd of crowds) await ask(crowd);
    }
    return await section(crowds);
  } finally {
    for (const { program, admin } of crowds) {
      await program.close();
      await admin.end();
    }
  }
}

async function section(crowds: readonly Crowd[]): Promise<Section> {
  const medians = crowds.map(({ waits }) => median(waits.slice(WARM_UP_CALLS)));
  const [smallest, largest] = [crowds[0]!, crowds.at(-1)!];
  const growth = medians.at(-1)! / medians[0]!;
  const plans = new Map<Crowd, Map<string, Explained>>();
  for (const crowd of crowds) plans.set(crowd, await explained(crowd));
  const page = (crowd: Crowd): Explained => plans.get(crowd)!.get('inbox')!;
  const shape = `${page(largest).shape.join('\n')}\n`;
  return {
    title: 'Inbox: the first 25 of one desk in twenty, TasksService.inbox',
    figures: [
      {
        what: `inbox among ${count(largest.nominations)} nominations`,
        goal: `≤ 1.5 × that among ${count(smallest.nominations)}`,
        found: `${growth.toFixed(2)} × (${medians.at(-1)!.toFixed(2)} ms)`,
        reached: growth <= 1.5,
      },
      golden(shape),
    ],
    details: [
      ...crowds.map(
        (crowd, at) =>
          `${count(crowd.nominations).padStart(9)} nominations: median ${medians[at]!.toFixed(2)} ms, pages looked at: ` +
          [...plans.get(crowd)!].map(([name, { buffers }]) => `${name} ${buffers}`).join(', '),
      ),
      'inbox: the 25 and what is shown of them; inbox-count: the number beside them, counted up to a limit.',
      '',
      ...page(largest).shape,
    ],
  };
}
