import { callsOf, type Day, lastDay, type Plan, type Words } from '../../workflows/index.js';

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** `missed`: over, and known not to be done. `over`: over, and nothing was asked of anybody. */
export type Standing = 'done' | 'missed' | 'now' | 'ahead' | 'over';

export interface PlanDate {
  readonly what: 'start' | 'registration' | 'province' | 'year' | 'midterm' | 'final' | 'end';
  /** Of a yearly evaluation. */
  readonly year: number | null;
  /** The plan's own name for it, where it has one. */
  readonly name: Words | null;
  /** First day on which it can be done; null: from the beginning. */
  readonly opens: Day | null;
  readonly lastDay: Day;
  /** Another day than the plan's, by an extension. */
  readonly extended: boolean;
  readonly clause: string | null;
  readonly progress: Progress | null;
  readonly standing: Standing;
}

/** How far the newest round has come, and all exemplars that are followed. */
export interface Reached {
  readonly registrationUntil: Day;
  readonly provinceUntil: Day;
  /** Units that have sent names or said that they have none. */
  readonly units: Progress;
  /** Selected names that have gone to the province. */
  readonly sent: Progress;
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

type Undated = Omit<PlanDate, 'standing'>;

const ofTheRound = ({ deadlines }: Plan, reached: Reached): Undated[] => {
  const { registration, province } = deadlines;
  const common = { year: null, name: null, opens: null } as const;
  return [
    {
      ...common,
      what: 'registration',
      lastDay: reached.registrationUntil,
      extended: reached.registrationUntil !== lastDay(registration),
      clause: registration.clause,
      progress: reached.units,
    },
    {
      ...common,
      what: 'province',
      lastDay: reached.provinceUntil,
      extended: reached.provinceUntil !== lastDay(province),
      clause: province.clause,
      progress: reached.sent,
    },
  ];
};

const ofTheYears = (plan: Plan, { called }: Reached): Undated[] =>
  callsOf(plan).map(({ what, opens, due }) => {
    const milestone = plan.milestones.find(({ id }) => id === what);
    return {
      what: milestone?.id ?? 'year',
      year: milestone ? null : Number(what.replace('year-', '')),
      name: milestone?.name ?? null,
      opens,
      lastDay: due,
      extended: false,
      clause: milestone?.clause ?? plan.yearly.clause,
      progress: called[what] ?? NOBODY,
    };
  });

const edges = ({ period }: Plan, today: Day): PlanDate[] =>
  (['start', 'end'] as const).map((what) => {
    const day = what === 'start' ? period.from : period.to;
    return {
      what,
      year: null,
      name: null,
      opens: null,
      lastDay: day,
      extended: false,
      clause: null,
      progress: null,
      standing: day < today ? 'over' : day === today ? 'now' : 'ahead',
    };
  });

/** Where two fall on one day: the period begins before all, and ends after all. */
const ORDER: readonly PlanDate['what'][] = [
  'start',
  'registration',
  'province',
  'midterm',
  'year',
  'final',
  'end',
];

/** All dates of the plan in the order of time. */
export function planDates(plan: Plan, reached: Reached, today: Day): PlanDate[] {
  const dated = [...ofTheRound(plan, reached), ...ofTheYears(plan, reached)].map((date) => ({
    ...date,
    standing: standingOn(today, date, date.progress ?? NOBODY),
  }));
  return [...edges(plan, today), ...dated].toSorted(
    (one, other) =>
      one.lastDay.localeCompare(other.lastDay) || ORDER.indexOf(one.what) - ORDER.indexOf(other.what),
  );
}
