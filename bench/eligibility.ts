import pg from 'pg';
import { FinderService } from '../src/finder/finder.service.js';
import { type Found, Standings } from '../src/finder/standings.js';
import { type Subject, KnownSubjects } from '../src/finder/subjects.js';
import { UnitLists } from '../src/nominations/unit-lists.js';
import { Plans } from '../src/plans/plans.js';
import { personId } from '../src/rehearsal/ids.js';
import { type AsOf, type Nearness, type Plan, standingsOf } from '../workflows/index.js';
import type { Bench } from './department/bench.js';
import { inDatabase } from './department/installation.js';
import { ORGANISATION_ID } from './department/nominations.js';
import { addPeople, type Expected, PAPERS_EACH } from './department/people.js';
import { openProgram } from './department/program.js';
import { median, type Section } from './figures.js';
import { inWords, type Spent, stopwatch } from './stopwatch.js';

const PEOPLE = 100_000;
const GOAL_SECONDS = 2;
const PAGES = 40;
const PLAN = 'sct-ha-tinh-2021-2025';
const AS_OF: AsOf = { day: '2021-03-15', evidence: 'claimed' };

/** Head of the Office: she may look for anybody. */
const READER = {
  person: personId('hanglt@sct.example'),
  name: 'Lê Thị Hằng',
  organisation: ORGANISATION_ID,
  assurance: 'session',
} as const;

const count = (value: number): string => value.toLocaleString('en');

const tally = (standings: Iterable<Nearness>): Expected => {
  const counts = { meets: 0, lacksOne: 0, further: 0 };
  for (const standing of standings) counts[standing] += 1;
  return counts;
};

const agree = (what: string, found: Expected, expected: Expected): void => {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`${what}: ${JSON.stringify(found)} found, ${JSON.stringify(expected)} expected`);
};

const ofTheCrowd = <One extends { kind: string; nominee: string }>(
  all: readonly One[],
  known: ReadonlySet<string>,
) => all.filter(({ kind, nominee }) => kind === 'individual' && !known.has(nominee));

/** The law alone, on what has been read already. */
function decided(subjects: readonly Subject[], plan: Plan, expected: Expected): Spent {
  const once = (): Nearness[] => {
    const standing = standingsOf(plan, AS_OF);
    return subjects.map((subject) => standing(subject).standing);
  };
  once();
  const watch = stopwatch();
  const found = once();
  const spent = watch();
  agree('the law', tally(found), expected);
  return spent;
}

const ms = (seconds: number): string => `${(seconds * 1000).toFixed(0)} ms`;

/** Seconds that each page of those who lack one takes, one after another. */
async function pageByPage(finder: FinderService): Promise<number[]> {
  const waits: number[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const began = performance.now();
    const wanted = { plan: `${PLAN}@1`, asOf: AS_OF.day, standing: 'lacksOne' as const };
    const view = await finder.find(READER, { ...wanted, ...(after !== null && { after }) });
    waits.push((performance.now() - began) / 1000);
    if (view.items.length !== 25) throw new Error(`a page of ${view.items.length}`);
    after = view.next;
  }
  return waits;
}

/** Seconds until everybody is known again, each time after one award was taken back. */
async function afterChanges(own: pg.Client, ask: () => Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  for (let nth = 0; nth < PAGES; nth++) {
    await own.query(
      `update register_entry set revoked_on = '2021-03-01', revoked_by = 'bench' where id = md5('paper ' || $1::int || ' 1')::uuid`,
      [nth + 1],
    );
    const began = performance.now();
    await ask();
    waits.push((performance.now() - began) / 1000);
  }
  return waits;
}

/** Everybody through the finder's own path: read from the register, measured, put in order, and then page by page. */
export async function measureEligibility({ admin, adminUrl, url, template }: Bench): Promise<Section> {
  const name = 'eligibility';
  await admin.query(`create database ${name} template ${template}`);
  const own = new pg.Client({ connectionString: inDatabase(adminUrl, name) });
  await own.connect();
  const { rows } = await own.query<{ id: string }>('select id from person');
  const known = new Set(rows.map(({ id }) => id));
  const expected = await addPeople(own, PEOPLE);
  const program = await openProgram(inDatabase(url, name), [
    FinderService,
    Standings,
    KnownSubjects,
    UnitLists,
  ]);
  try {
    const kept = await program.get(Plans).find(ORGANISATION_ID, PLAN, 1);
    const within = { organisation: ORGANISATION_ID, plan: kept.plan, day: AS_OF.day };
    const subjects: Subject[] = [];
    for await (const some of program.get(KnownSubjects).people(within))
      subjects.push(...ofTheCrowd(some, known));
    const law = decided(subjects, kept.plan, expected);
    subjects.length = 0;

    const standings = program.get(Standings);
    const all = stopwatch();
    const found: readonly Found[] = await standings.of(ORGANISATION_ID, kept, AS_OF);
    const cold = all();
    agree('the finder', tally(ofTheCrowd(found, known).map(({ stand }) => stand.standing)), expected);

    const waits = await pageByPage(program.get(FinderService));
    const changed = await afterChanges(own, () => standings.of(ORGANISATION_ID, kept, AS_OF));
    const papers = PEOPLE * PAPERS_EACH;
    return {
      title: 'Eligibility: who meets the plan, who lacks one, through the finder',
      figures: [
        {
          what: `eligibility of ${count(PEOPLE)} people with ${count(papers)} awards`,
          goal: `< ${GOAL_SECONDS} s`,
          found: inWords(law),
          reached: law.processor < GOAL_SECONDS,
        },
      ],
      details: [
        `${count(expected.meets)} meet it and ${count(expected.lacksOne)} lack one, as the database counts them itself`,
        `decided: ${((law.processor / PEOPLE) * 1e6).toFixed(1)} µs of the processor each`,
        `asked for the first time, read from the register, decided and put in order: ${inWords(cold)}`,
        `a page of 25 afterwards, with its trees and all counts: median ${ms(median(waits))}`,
        `all of them once more after one award was taken back: median ${ms(median(changed))}`,
      ],
    };
  } finally {
    await program.close();
    await own.end();
  }
}
