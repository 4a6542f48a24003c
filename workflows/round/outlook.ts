import { addDays, type Day, later } from '../kernel/days.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import { type WorkingCalendar, workingDaysIn } from '../kernel/working-days.js';
import type { LeadTimes } from '../plan/plan.js';
import type { Term } from '../rules/in-time.rule.js';
import type { Entrant } from './facts.js';
import { provinceTerm, registrationTerm, type RoundContext } from './round.context.js';

/** What stands between a round and its date, in order. */
export const OUTLOOK_STEPS = ['send', 'check', 'compile', 'sitting', 'letter'] as const;
export type OutlookStep = (typeof OUTLOOK_STEPS)[number];

/** `ok`: days to spare; `tight`: just enough; `atRisk`: fewer than are needed; `over`: the date has passed. */
export type OutlookVerdict = 'ok' | 'tight' | 'atRisk' | 'over';

/** What is still to do before one date of a round, with all that the verdict was counted from. */
export interface Outlook {
  readonly what: 'registration' | 'province';
  readonly lastDay: Day;
  readonly clause: string;
  /** Units that have neither sent names nor said that they have none. */
  readonly silent: number;
  readonly units: number;
  /** Names that the Office has yet to pass, and units to send again. */
  readonly unchecked: number;
  readonly steps: readonly { readonly step: OutlookStep; readonly days: number }[];
  /** Where the plan says how long the steps need; "-": it does not. */
  readonly stepsClause: string;
  /** The first day that counts: the steps of the Office begin when the units' last day is over. */
  readonly from: Day;
  readonly left: number;
  readonly needed: number;
  readonly verdict: OutlookVerdict;
}

export interface OutlookFacts {
  readonly state: Leaves;
  readonly context: RoundContext;
  readonly today: Day;
  /** Codes of the units that are to answer, and of those that have not. */
  readonly units: readonly string[];
  readonly silent: readonly string[];
  readonly entrants: readonly Entrant[];
  readonly leadTimes: LeadTimes;
  readonly calendar: WorkingCalendar;
}

/** A unit that has a name ready needs a day to send it: its head signs. */
const SENDING = 1;

/** A draft counts as nothing: its unit either has to send or has answered already. */
const TO_CHECK = ['unitReview', 'officeReview', 'supplement'];
const TO_SIT_ON = ['compiled', 'beforeCouncil'];
const THE_LIST_IS_OPEN = ['open', 'compiling'];

const count = (entrants: readonly Entrant[], states: readonly string[]): number =>
  // a held name is parked: the others go on without it
  entrants.filter(({ state, held }) => !held && isIn(state, ...states)).length;

const verdictOf = (today: Day, lastDay: Day, left: number, needed: number): OutlookVerdict => {
  if (today > lastDay) return 'over';
  if (left < needed) return 'atRisk';
  return left === needed ? 'tight' : 'ok';
};

type Counted = Pick<Outlook, 'what' | 'steps' | 'silent' | 'unchecked' | 'from'>;

const outlookOf = (
  term: Term,
  counted: Counted,
  { today, units, calendar, leadTimes }: OutlookFacts,
): Outlook => {
  const left = workingDaysIn(counted.from, term.lastDay, calendar);
  const needed = counted.steps.reduce((sum, { days }) => sum + days, 0);
  return {
    ...counted,
    ...term,
    units: units.length,
    stepsClause: counted.what === 'registration' ? '-' : leadTimes.clause,
    left,
    needed,
    verdict: verdictOf(today, term.lastDay, left, needed),
  };
};

/** The units' own date, so long as a unit is awaited; of several extended ones the first that is still to come. */
const ofRegistration = (facts: OutlookFacts): Outlook[] => {
  const { state, context, today, silent } = facts;
  if (!isIn(state, 'open') || silent.length === 0) return [];
  const terms = silent
    .flatMap((unit) => registrationTerm(unit, context) ?? [])
    .toSorted((one, other) => (one.lastDay < other.lastDay ? -1 : 1));
  const term = terms.find(({ lastDay }) => today <= lastDay) ?? terms.at(-1);
  if (!term) return [];
  const steps = [{ step: 'send', days: SENDING }] as const;
  return [
    outlookOf(term, { what: 'registration', silent: silent.length, unchecked: 0, steps, from: today }, facts),
  ];
};

/** The first day on which nobody may send any more: so long as units are awaited the list cannot be closed. */
const begins = ({ state, context, today, silent }: OutlookFacts): Day => {
  if (!isIn(state, 'open') || silent.length === 0) return today;
  const last = silent
    .flatMap((unit) => registrationTerm(unit, context)?.lastDay ?? [])
    .reduce<Day | null>((latest, day) => later(day, latest), null);
  return last === null ? today : later(today, addDays(last, 1));
};

const stepsOf = ({ state, silent, entrants, leadTimes }: OutlookFacts): Outlook['steps'] => {
  const awaited = isIn(state, 'open') ? silent.length : 0;
  const toCheck = isIn(state, ...THE_LIST_IS_OPEN) && awaited + count(entrants, TO_CHECK) > 0;
  const toSit = toCheck || count(entrants, TO_SIT_ON) > 0;
  const toSend = toSit || count(entrants, ['selected']) > 0;
  const wanted = {
    check: toCheck,
    compile: toSit && isIn(state, ...THE_LIST_IS_OPEN),
    sitting: toSit,
    letter: toSend,
  };
  return (['check', 'compile', 'sitting', 'letter'] as const)
    .filter((step) => wanted[step])
    .map((step) => ({ step, days: leadTimes[step] }));
};

/** The province's date, so long as a name may still have to go there. */
const ofTheProvince = (facts: OutlookFacts): Outlook[] => {
  const { state, context, silent, entrants } = facts;
  const term = provinceTerm(context);
  const steps = stepsOf(facts);
  if (!term || isIn(state, 'closed') || steps.length === 0) return [];
  const awaited = isIn(state, 'open') ? silent.length : 0;
  const unchecked = isIn(state, ...THE_LIST_IS_OPEN) ? count(entrants, TO_CHECK) : 0;
  return [
    outlookOf(term, { what: 'province', silent: awaited, unchecked, steps, from: begins(facts) }, facts),
  ];
};

/**
 * Whether a round will reach its dates, by plain subtraction: the working days left to the last day, less those that
 * the steps still to take need (`leadTimes` of the plan). A "trước ngày" date never rolls: on a holiday it means
 * earlier, not later.
 *
 * Today counts as a whole day so long as it is a working day, whatever the hour: nobody would believe an outlook that
 * changes at noon, and what is begun in the afternoon can be signed in the evening. Where units are still awaited the
 * Office's days begin when the units' last day is over, for until then the list cannot be closed. Nothing to do before
 * a date: nothing is said of it.
 */
export const outlooks = (facts: OutlookFacts): Outlook[] => [
  ...ofRegistration(facts),
  ...ofTheProvince(facts),
];
