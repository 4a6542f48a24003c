import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FaultKind, type PastEvent, replay } from '../../workflows/index.js';
import { openStage, type Stage } from '../e2e/story/stage.js';
import { tell } from '../e2e/story/tell.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { chainsToReplay, inLines, type ToldChain } from '../support/replaying.js';

type Replay = typeof replay;

let database: TestDatabase;
let stage: Stage;
let folder: string;
let chains: ToldChain[];
/** Of the law as the database keeps it: the very text by whose hash the events were decided. */
let lawOf: (hash: string) => Promise<Replay>;

beforeAll(async () => {
  database = await freshDatabase('replay');
  stage = await openStage(database.adminUrl);
  await tell(stage);
  folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-law-'));
  lawOf = async (hash) => {
    const [law] = await stage.look<{ source: string }>('select source from law where hash = $1', [hash]);
    if (!law) throw new Error(`no law ${hash}`);
    const file = path.join(folder, `${hash}.mjs`);
    writeFileSync(file, law.source);
    return ((await import(pathToFileURL(file).href)) as { replay: Replay }).replay;
  };
  chains = await chainsToReplay((text, values) => stage.look(text, values));
}, 180_000);

afterAll(async () => {
  await stage?.close();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const hashes = (): string[] => [
  ...new Set(chains.flatMap(({ events }) => events.map(({ law }) => law.bundle))),
];

test('five years of a department: every move is decided again by the law that is kept, and comes to what is recorded', async () => {
  const [hash = '', ...others] = hashes();
  expect(others).toEqual([]);
  const again = await lawOf(hash);
  const told = chains.map((chain) => ({ of: chain.of, ...again(chain) }));
  expect(told.flatMap(({ of, ...one }) => inLines(of, one))).toEqual([]);
  expect(told.flatMap(({ undecided }) => undecided)).toEqual([]);
  const events = chains.reduce((sum, { events: all }) => sum + all.length, 0);
  expect(events).toBeGreaterThan(400);
  expect(told.reduce((sum, { decided }) => sum + decided, 0)).toBe(events);
  expect(told.flatMap(({ tallies }) => tallies.map(({ ballotNo, is }) => `${ballotNo} ${is}`))).toEqual([
    '1 recounted',
    '2 recounted',
  ]);
});

type Inner = Record<string, unknown>;

/** The same event, with what stands at the end of the path told otherwise. */
const changed = (event: PastEvent, names: string, change: (was: unknown) => unknown): PastEvent => {
  const copy = structuredClone(event);
  const way = names.split('.');
  const last = way.pop() ?? '';
  const at = way.reduce((inner, name) => inner[name] as Inner, copy as unknown as Inner);
  at[last] = change(at[last]);
  return copy;
};

const isOf =
  (...types: string[]) =>
  ({ type }: PastEvent): boolean =>
    types.includes(type);
const byPerson = ({ actor, seq }: PastEvent): boolean => actor.person !== 'system' && seq > 1;
const withFindings = ({ disclosed }: PastEvent): boolean => (disclosed.findings as unknown[]).length > 0;
const always = (value: unknown) => (): unknown => value;
const oneMore = (was: unknown): unknown => Number(was) + 1;

/** What is not seen in any hash once all of them have been made anew: what only the law can tell. */
const CHANGES: readonly [
  what: string,
  of: (event: PastEvent) => boolean,
  at: string,
  change: (was: unknown) => unknown,
  found: FaultKind,
][] = [
  ['the right by which somebody acted', byPerson, 'disclosed.facts.actor.grants', always([]), 'rights'],
  ['who acted', byPerson, 'actor.person', always('somebody'), 'capacity'],
  ['in what capacity', byPerson, 'actor.as', always('TUQ.'), 'capacity'],
  ['a finding', withFindings, 'disclosed.findings', (was) => (was as unknown[]).slice(1), 'findings'],
  ['where it led', ({ seq }) => seq > 1, 'to', always(['withdrawn', 'x']), 'state'],
  ['what was ordered', isOf('RETURN', 'SUBMIT'), 'disclosed.facts.order.type', always('LAPSE'), 'rights'],
  ['how many others the unit has', isOf('ENDORSE'), 'disclosed.facts.others', always(9), 'rules'],
  ['the day', isOf('ENDORSE'), 'disclosed.facts.moment.day', always('2021-01-01'), 'facts'],
  ['the dossier', isOf('ENDORSE', 'ACCEPT'), 'disclosed.dossier.evidence', always([]), 'facts'],
  [
    'by whose order',
    isOf('SELECT', 'NOT_SELECT', 'REOPEN'),
    'disclosed.facts.orderedBy',
    always(undefined),
    'rights',
  ],
  ['a count', isOf('CLOSE_VOTING'), 'disclosed.vote.result.counts.0.votes', oneMore, 'tally'],
  ['whom a vote selected', isOf('CLOSE_VOTING'), 'disclosed.vote.result.selected', always([]), 'tally'],
  [
    'a ballot',
    isOf('CONCLUDE'),
    'disclosed.vote.ballots.0.marks',
    (was) => {
      const marks = was as Record<string, boolean>;
      const [name = ''] = Object.keys(marks);
      return { ...marks, [name]: marks[name] !== true };
    },
    'tally',
  ],
];

const AT_MOST = 15;

/** Of all such events a few, as far from one another as may be. */
function places(of: (event: PastEvent) => boolean): { chain: ToldChain; at: number }[] {
  const all = chains.flatMap((chain) =>
    chain.events.flatMap((event, at) => (of(event) ? [{ chain, at }] : [])),
  );
  const step = Math.max(1, Math.floor(all.length / AT_MOST));
  return all.filter((_, index) => index % step === 0).slice(0, AT_MOST);
}

describe('what has been changed behind every hash is found where it is, and named', () => {
  test.each(CHANGES)('%s', (_, of, at, change, kind) => {
    const where = places(of);
    expect(where.length).toBeGreaterThan(0);
    const missed = where.filter(({ chain, at: index }) => {
      const events = chain.events.map((event, one) => (one === index ? changed(event, at, change) : event));
      const found = replay({ ...chain, events }).faults;
      const seq = index + 1;
      // a count is contradicted by the ballots, and these are released at the end
      const first =
        kind === 'tally' ? found[0] : found.find((fault) => fault.seq === seq && fault.fault === kind);
      return first?.fault !== kind || found.some((fault) => fault.seq < seq);
    });
    expect(missed.map(({ chain, at: index }) => `${chain.of}/${index + 1}`)).toEqual([]);
  });

  test('one step taken by him who took the step before it', () => {
    const past = chains.filter(({ events }) => events.some(isOf('ENDORSE')));
    const found = past.map(({ events, ...chain }) => {
      const index = events.findIndex(isOf('ENDORSE'));
      const filer = events[0]?.actor.person;
      const swapped = events.map((event, at) =>
        at === index
          ? changed(
              changed(event, 'actor.person', always(filer)),
              'disclosed.facts.actor.person',
              always(filer),
            )
          : event,
      );
      return replay({ ...chain, events: swapped }).faults[0];
    });
    expect(found.map((fault) => fault?.fault)).toEqual(found.map(() => 'duties'));
  });
});
