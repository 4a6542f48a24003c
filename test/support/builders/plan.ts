import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parsePlan } from '../../../workflows/plan/parse-plan.js';
import type { Plan } from '../../../workflows/plan/plan.js';
import { datesOf, type RoundDates } from '../../../workflows/round/dates.js';

/** From the project's folder, where every test is started. */
export const SEED_FILE = 'workflows/plans/sct-ha-tinh-2021-2025.yaml';

export const seedText = (): string => readFileSync(SEED_FILE, 'utf8');

let raw: Record<string, unknown> | undefined;

/** The seed as a raw value of one's own, to be spoilt at will. */
export const rawSeed = (): Record<string, unknown> => {
  raw ??= parse(seedText()) as Record<string, unknown>;
  return structuredClone(raw);
};

/** Said of a council that does not say otherwise; written out here once more, apart from the law. */
const USUAL = {
  secret: true,
  form: 'marks',
  chairMustAgree: false,
  advanceBallots: false,
  inWriting: false,
  afterRunoffs: 'chair',
  leaveVote: [],
  conflictsShrinkBase: false,
};

/** A raw plan with the keys that may be left out filled in, as it is read. */
export const inFull = (plan: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const council = plan['council'] as Readonly<Record<string, object>>;
  const of = 'members';
  return {
    ...plan,
    council: {
      ...USUAL,
      ...council,
      quorum: { of, ...council['quorum'] },
      approve: { of, ...council['approve'] },
    },
  };
};

let seed: Plan | undefined;

/** The plan of the Sở, 2021-2025, as it is shipped. */
export const seedPlan = (): Plan => {
  if (seed === undefined) {
    const parsed = parsePlan(rawSeed());
    if (!parsed.ok) throw new Error(`the seed plan is broken: ${JSON.stringify(parsed.mistakes, null, 1)}`);
    seed = parsed.plan;
  }
  return seed;
};

/** The dates of the one round of the seed: 24/3/2021 for the units, 29/3/2021 for the province. */
export const seedDates = (): RoundDates => datesOf(seedPlan(), null);
