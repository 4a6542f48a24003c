import type { Bench } from '../department/bench.js';
import { type PreparedRound, prepareRound } from '../department/nominations.js';
import type { Figure, Section } from '../figures.js';
import { brokenChains } from './chains.js';
import { overheardOrders } from './orders.js';
import type { Ran } from './pgbench.js';
import { startClient, together } from './processes.js';
import { detailOf, figureOf, type Found, type Setting } from './report.js';
import { SCRIPT_FUNCTIONS } from './script.js';
import { CLIENTS_MAX, type Each, listsOf, SideBySide } from './side-by-side.js';

interface Extent {
  readonly times: number;
  readonly seconds: number;
  /** A server that has run for a day decides with compiled code. */
  readonly warmUpSeconds: number;
  readonly rounds: Each<number>;
}

const FULL: Extent = { times: 2, seconds: 2, warmUpSeconds: 8, rounds: { review: 8, edit: 2 } };
const QUICK: Extent = { times: 1, seconds: 1, warmUpSeconds: 2, rounds: { review: 2, edit: 1 } };

const SETTINGS: readonly Setting[] = [
  { work: 'review', clients: 1, processes: 1 },
  { work: 'review', clients: 4, processes: 1 },
  { work: 'review', clients: CLIENTS_MAX, processes: 1 },
  { work: 'review', clients: CLIENTS_MAX, processes: 2 },
  { work: 'edit', clients: CLIENTS_MAX, processes: 1 },
  { work: 'edit', clients: CLIENTS_MAX, processes: 2 },
];

async function prepare({ program }: Bench, work: Setting['work'], howMany: number): Promise<PreparedRound[]> {
  const rounds: PreparedRound[] = [];
  for (let count = 1; count <= howMany; count++) {
    rounds.push(await prepareRound(program, `${work} ${count}`, work === 'review' ? 'unitReview' : 'draft'));
  }
  return rounds;
}

/** Every setting once, pgbench in between: the same minute for both. */
async function once(sides: SideBySide, found: ReadonlyMap<Setting, Found[]>): Promise<void> {
  const limits = new Map<string, Ran | null>();
  for (const [setting, times] of found) {
    const key = `${setting.work} ${setting.clients}`;
    if (!limits.has(key)) limits.set(key, await sides.limit(setting));
    times.push({ ...(await sides.ours(setting)), limit: limits.get(key) ?? null });
  }
}

async function measured(bench: Bench, rounds: Each<readonly PreparedRound[]>, extent: Extent) {
  // a name that no client works on
  const spare = (work: Setting['work']): string => rounds[work][0]!.nominations[CLIENTS_MAX]!;
  const orders = {
    review: await overheardOrders(bench, 'review', spare('review'), 2),
    edit: await overheardOrders(bench, 'edit', spare('edit'), 1),
  };
  await bench.admin.query(SCRIPT_FUNCTIONS);
  await bench.admin.query('vacuum analyze');
  const processes = await Promise.all([startClient(bench.url), startClient(bench.url)]);
  const sides = new SideBySide(bench, processes, rounds, orders, extent.seconds);
  const found = new Map<Setting, Found[]>(SETTINGS.map((setting) => [setting, []]));
  try {
    const clients = listsOf(rounds.review, CLIENTS_MAX);
    await together(processes, { work: 'review', clients, seconds: extent.warmUpSeconds });
    for (let time = 0; time < extent.times; time++) await once(sides, found);
  } finally {
    sides.close();
    await Promise.all(processes.map((process) => process.close()));
  }
  return found;
}

export async function measureDecisions(bench: Bench, quick: boolean): Promise<Section> {
  const extent = quick ? QUICK : FULL;
  const rounds = {
    review: await prepare(bench, 'review', extent.rounds.review),
    edit: await prepare(bench, 'edit', extent.rounds.edit),
  };
  const found = await measured(bench, rounds, extent);
  const touched = [rounds.review, rounds.edit].flatMap((some) => listsOf(some, CLIENTS_MAX).flat());
  const broken = await brokenChains(bench.program, touched);
  const chains: Figure = {
    what: `chains of the ${touched.length} nominations decided on`,
    goal: 'all intact',
    found: broken.length === 0 ? 'all intact' : `broken: ${broken.join(', ')}`,
    reached: broken.length === 0,
  };
  const most = [...found].filter(([{ clients }]) => clients === CLIENTS_MAX);
  return {
    title: 'Decisions: the whole of Road.act, beside its own write statement under pgbench',
    figures: [...most.map(([setting, times]) => figureOf(setting, times)), chains],
    details: [
      ...[...found].map(([setting, times]) => detailOf(setting, times)),
      '',
      'A decision reads, decides and writes; pgbench only writes, its hashes made by the server. What bounds the ratio',
      'is the processor spent on reading and in Node, where clients, program and database share it; a second process',
      'helps as far as there are processors for it.',
    ],
  };
}
