import { Database } from '../src/database/database.js';
import { BusinessClock } from '../src/clock/clocks.js';
import { Plans } from '../src/plans/plans.js';
import { CANDIDATES } from '../src/rehearsal/candidates.js';
import { nominationFacts, type NominationRow } from '../src/road/lives/nomination.facts.js';
import { READ_NOMINATION } from '../src/road/lives/nomination.read.js';
import { assess, blocks, type CriteriaFacts, criteriaFindings, type Plan } from '../workflows/index.js';
import type { Bench } from './department/bench.js';
import { asPerson, ORGANISATION_ID, prepareRound } from './department/nominations.js';
import type { Section } from './figures.js';
import { inWords, stopwatch } from './stopwatch.js';

const PEOPLE = 100_000;
const GOAL_SECONDS = 2;

interface Asked {
  readonly plan: Plan;
  readonly day: string;
  readonly facts: readonly CriteriaFacts[];
}

/** The department's candidates with all they have won, as a decision about them would see it. */
async function candidates({ program }: Bench): Promise<Asked> {
  const { nominations } = await prepareRound(program, 'eligibility', 'unitReview');
  const database = program.get(Database);
  const facts: CriteriaFacts[] = [];
  let asked: Omit<Asked, 'facts'> | undefined;
  for (const id of nominations) {
    const [row] = await database.run<NominationRow>(READ_NOMINATION, [id, ORGANISATION_ID, null, '']);
    if (!row) throw new Error(`no nomination ${id}`);
    const { plan } = await program.get(Plans).find(row.organisation, row.plan_code, row.plan_version);
    const moment = program.get(BusinessClock).read(row.clock, plan.zone);
    const { dossier, nominee, entries } = nominationFacts(row, plan, moment, asPerson(''));
    const { attestations, movement } = dossier;
    facts.push({ kind: nominee.kind, tier: nominee.tier, attestations, movement, records: entries });
    asked = { plan, day: moment.day };
  }
  if (!asked) throw new Error('no candidates');
  return { ...asked, facts };
}

export async function measureEligibility(bench: Bench): Promise<Section> {
  const { plan, day, facts } = await candidates(bench);
  const mayStand = (one: CriteriaFacts): boolean =>
    !blocks(criteriaFindings(assess(plan, one, 'register', day)));
  // a hundred departments, everybody with records of his own
  const people = Array.from({ length: facts.length * 100 }, (_, at) =>
    structuredClone(facts[at % facts.length]!),
  );
  people.forEach(mayStand);
  const watch = stopwatch();
  let eligible = 0;
  for (let person = 0; person < PEOPLE; person++) if (mayStand(people[person % people.length]!)) eligible++;
  const spent = watch();

  const candidate = (person: number) => CANDIDATES[(person % people.length) % facts.length]!;
  const right = Array.from({ length: PEOPLE }, (_, at) => candidate(at)).filter(
    (one) => one.stoppedBy === null,
  ).length;
  if (eligible !== right) throw new Error(`${eligible} found eligible, ${right} expected`);
  const records = facts.reduce((sum, one) => sum + one.records.length, 0) / facts.length;
  return {
    title: 'Eligibility: assess and its findings at registration',
    figures: [
      {
        what: `eligibility of ${PEOPLE.toLocaleString('en')} people`,
        goal: `< ${GOAL_SECONDS} s`,
        found: inWords(spent),
        reached: spent.processor < GOAL_SECONDS,
      },
    ],
    details: [
      `${eligible.toLocaleString('en')} may stand, as expected; ${records.toFixed(1)} records a person, ` +
        `${((spent.processor / PEOPLE) * 1e6).toFixed(1)} µs of the processor each`,
    ],
  };
}
