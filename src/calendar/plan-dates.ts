import {
  callsOf,
  datesOf,
  type Day,
  nextReportDay,
  type Plan,
  type RoundDates,
  type Term,
  type Words,
} from '../../workflows/index.js';

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** `missed`: over, and known not to be done. `over`: over, and nothing was asked of anybody. */
export type Standing = 'done' | 'missed' | 'now' | 'ahead' | 'over';

export interface PlanDate {
  readonly what:
    | 'start'
    | 'turn'
    | 'registration'
    | 'province'
    | 'report'
    | 'year'
    | 'midterm'
    | 'final'
    | 'end';
  /** Of a yearly evaluation. */
  readonly year: number | null;
  /** The plan's own name for it, where it has one. */
  readonly name: Words | null;
  /** Whose date it is; null: the plan's own. */
  readonly round: { readonly id: string; readonly name: string } | null;
  /** Of a round that is yet to be opened: the turn it is about. */
  readonly turn: { readonly first: string; readonly every: string } | null;
  /** Of a report: to whom it goes. */
  readonly to: string | null;
  /** First day on which it can be done; null: from the beginning. */
  readonly opens: Day | null;
  readonly lastDay: Day;
  /** Another day than the plan's, by an extension. */
  readonly extended: boolean;
  readonly clause: string | null;
  readonly progress: Progress | null;
  readonly standing: Standing;
}

/** A review that goes with an event of which nobody knows the days yet. */
export interface UndatedMilestone {
  readonly what: 'midterm' | 'final';
  readonly name: Words;
  readonly linked: Words | null;
  /** Known already, while its end is not. */
  readonly opens: Day | null;
  readonly clause: string;
}

/** How far a round has come. */
export interface RoundReached {
  readonly round: { readonly id: string; readonly name: string };
  /** As it was opened with, and as it stands with extensions; null: nothing binds. */
  readonly opened: RoundDates;
  readonly registration: Term | null;
  readonly province: Term | null;
  /** Units that have sent names or said that they have none. */
  readonly units: Progress;
  /** Selected names that have gone to the province. */
  readonly sent: Progress;
  /** Over: what it did not reach is no more to be done. */
  readonly closed: boolean;
}

/** How far the rounds have come, and all exemplars that are followed. */
export interface Reached {
  readonly rounds: readonly RoundReached[];
  /** Turns whose round may be opened and has not been. */
  readonly turns: readonly string[];
  /** By what they were called to: `year-2021`, `midterm`, `final`. */
  readonly called: Readonly<Record<string, Progress>>;
}

const NOBODY: Progress = { done: 0, of: 0 };

/** Pure: both sides of each day are told apart by the day alone, never by the hour. */
export const standingOn = (
  today: Day,
  { opens, lastDay: until }: { readonly opens: Day | null; readonly lastDay: Day },
  { done, of }: Progress,
): Standing => {
  if (of > 0 && done >= of) return 'done';
  if (today > until) return of > 0 ? 'missed' : 'over';
  return opens === null || opens <= today ? 'now' : 'ahead';
};

/** What most dates are not. */
const PLAIN = {
  year: null,
  name: null,
  round: null,
  turn: null,
  to: null,
  opens: null,
  extended: false,
  progress: null,
} as const;

const ofRound = (reached: RoundReached, today: Day): PlanDate[] =>
  (['registration', 'province'] as const).flatMap((what) => {
    const term = reached[what];
    if (term === null) return [];
    const { lastDay, clause } = term;
    const progress = what === 'registration' ? reached.units : reached.sent;
    const standing = standingOn(today, { opens: null, lastDay }, progress);
    return {
      ...PLAIN,
      what,
      round: reached.round,
      lastDay,
      extended: lastDay !== reached.opened[what]?.lastDay,
      clause,
      progress,
      standing: reached.closed && standing !== 'done' ? 'over' : standing,
    };
  });

/** A round that has yet to be opened: units may read its date before. */
const ofTurns = (plan: Plan, turns: readonly string[]): PlanDate[] =>
  turns.flatMap((first) => {
    const term = datesOf(plan, first).registration;
    if (term === null) return [];
    const turn = { first, every: plan.intake.every ?? 'month' };
    return { ...PLAIN, what: 'turn', turn, ...term, standing: 'ahead' };
  });

const ofReports = ({ reports, period }: Plan, today: Day): PlanDate[] =>
  reports.flatMap((report): PlanDate[] => {
    const lastDay = nextReportDay(report, today, period);
    if (lastDay === null) return [];
    const { name, to, clause } = report;
    const standing = lastDay < today ? 'over' : lastDay === today ? 'now' : 'ahead';
    return [{ ...PLAIN, what: 'report', name, to, lastDay, clause, standing }];
  });

const ofTheYears = (plan: Plan, { called }: Reached, today: Day): PlanDate[] =>
  callsOf(plan).map(({ what, opens, due }) => {
    const milestone = plan.milestones.find(({ review }) => review === what);
    const progress = called[what] ?? NOBODY;
    return {
      ...PLAIN,
      what: milestone?.review ?? 'year',
      year: milestone ? null : Number(what.replace('year-', '')),
      name: milestone?.name ?? null,
      opens,
      lastDay: due,
      clause: milestone?.clause ?? plan.yearly.clause,
      progress,
      standing: standingOn(today, { opens, lastDay: due }, progress),
    };
  });

const edges = ({ period }: Plan, today: Day): PlanDate[] =>
  (['start', 'end'] as const).map((what) => {
    const day = what === 'start' ? period.from : period.to;
    return {
      ...PLAIN,
      what,
      lastDay: day,
      clause: null,
      standing: day < today ? 'over' : day === today ? 'now' : 'ahead',
    };
  });

/** "gắn với …": reviews whose days a later version of the plan is to name. */
export const undatedIn = ({ milestones }: Plan): UndatedMilestone[] =>
  milestones
    .filter(({ opens, due }) => opens === null || due === null)
    .map(({ review, name, linked, opens, clause }) => ({ what: review, name, linked, opens, clause }));

/** Where two fall on one day: the period begins before all, and ends after all. */
const ORDER: readonly PlanDate['what'][] = [
  'start',
  'turn',
  'registration',
  'province',
  'report',
  'midterm',
  'year',
  'final',
  'end',
];

/** All dates of the plan in the order of time. */
export function planDates(plan: Plan, reached: Reached, today: Day): PlanDate[] {
  return [
    ...edges(plan, today),
    ...reached.rounds.flatMap((round) => ofRound(round, today)),
    ...ofTurns(plan, reached.turns),
    ...ofReports(plan, today),
    ...ofTheYears(plan, reached, today),
  ].toSorted(
    (one, other) =>
      one.lastDay.localeCompare(other.lastDay) || ORDER.indexOf(one.what) - ORDER.indexOf(other.what),
  );
}
