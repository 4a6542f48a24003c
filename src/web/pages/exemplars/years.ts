import type { Assessment, Day, Desk, Instant } from '../../../../workflows/index.js';

/** What happens to an exemplar side by side (IV.1–IV.4). */
export const REGIONS = ['province', 'fostering', 'commendation', 'dissemination', 'review'] as const;
export type Region = (typeof REGIONS)[number];

/** One thing that was done, as its event tells this reader. */
export interface Step {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  /** Null: the clock. */
  readonly by: string | null;
  readonly paper: { readonly number: string; readonly date: Day } | null;
  /** A reason, an opinion, a remark, a report. */
  readonly text: string | null;
  /** It said more than this reader may see. */
  readonly hidden: boolean;
}

export interface FosteringPlan extends Step {
  readonly responsible: string | null;
  readonly activities: readonly string[];
}

export interface Activity extends Step {
  readonly on: Day | null;
}

export interface YearEvaluated extends Step {
  readonly year: number | null;
  /** What was answered for again in that year. */
  readonly attested: readonly string[];
}

export interface Reviewed extends Step {
  readonly verdict: 'keep' | 'improve' | 'drop' | 'confirm' | 'not' | null;
}

/** A commendation or a story, from its first word to where it stands. */
export interface PartSeen {
  readonly id: string;
  readonly state: string;
  readonly consented: boolean;
  /** The form of commendation, or the story's title. */
  readonly title: string | null;
  /** Why it is proposed, or the story itself. */
  readonly text: string | null;
  /** Where the story was published. */
  readonly channel: string | null;
  readonly steps: readonly Step[];
}

/** Years as an exemplar, put together from the events of its chain. */
export interface YearsRecord {
  readonly province: readonly Step[];
  readonly plan: FosteringPlan | null;
  readonly reports: readonly Step[];
  readonly commendations: readonly PartSeen[];
  readonly stories: readonly PartSeen[];
  readonly activities: readonly Activity[];
  readonly years: readonly YearEvaluated[];
  readonly midterm: Reviewed | null;
  readonly final: Reviewed | null;
}

/** What a region waits for, and from whom. */
export interface RegionWait {
  readonly does: string;
  readonly desk: Desk;
  readonly people: readonly string[];
  readonly due: Day | null;
}

/** A criterion of the final review. `ahead`: not reached, and it need not be before that review. */
export interface Target {
  readonly node: Assessment;
  readonly look: 'met' | 'ahead' | 'unmet';
}

export interface YearsView {
  /** Where each region stands, or stood when it ended; null: it never had one. */
  readonly standing: Readonly<Record<Region, string | null>>;
  readonly over: boolean;
  /** Where the plan says so of each. */
  readonly clauses: Readonly<Record<Region, string>>;
  /** The final review is being held, or has been. */
  readonly atFinal: boolean;
  readonly waits: Readonly<Record<Region, readonly RegionWait[]>>;
  /** Where on this page the reader does what he may about it; null: he may do nothing. */
  readonly doing: Readonly<Record<Region, `#${string}` | null>>;
  readonly record: YearsRecord;
  readonly targets: readonly Target[];
}
