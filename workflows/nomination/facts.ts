import type { SubjectKind } from '../criteria/criterion.js';
import type { RegisterEntry } from '../criteria/record.js';
import type { Day, Moment } from '../kernel/days.js';
import type { Leaves } from '../kernel/leaves.js';
import type { Plan } from '../plan/plan.js';
import type { Actor } from '../policy/roles.js';
import type { RoundDates } from '../round/dates.js';
import type { Dossier } from './dossier.js';

/** The nominee as frozen when the nomination was filed; the post he holds today is shown beside it. */
export interface Nominee {
  readonly kind: SubjectKind;
  readonly person: string | null;
  readonly unit: string;
  readonly tier: string | null;
  readonly employment: string | null;
  /** Only of a household or a model. */
  readonly subject?: string;
  /** Present only when it has changed since (chuyển chức vụ trong giai đoạn). */
  readonly tierNow?: string | null;
}

/** A commendation or story, as far as an order needs it. */
export interface PartFacts {
  readonly life: 'commendation' | 'story';
  readonly id: string;
  readonly state: Leaves;
  readonly consented: boolean;
}

/**
 * All that a decision about a nomination may know. It is stored with the event (without the plan, which
 * is named by its hash): given the same facts, `decide` gives the same answer years later.
 */
export interface NominationFacts {
  readonly moment: Moment;
  readonly actor: Actor;
  readonly nominee: Nominee;
  readonly dossier: Dossier;
  readonly entries: readonly RegisterEntry[];
  readonly round: {
    readonly state: string;
    /** As it was opened with; extensions come on top. */
    readonly dates: RoundDates;
    /** Last day by extension, for this nomination's unit or for all. */
    readonly registrationUntil: Day | null;
    readonly provinceUntil: Day | null;
  };
  /** Other names of the unit that take a place in its quota. */
  readonly others: number;
  /** Of each further quota, by its id, how many other registered names it counts. Absent: the plan has none. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly nilReturn: boolean;
  readonly parts: readonly PartFacts[];
  /** Scans in force of each entry the dossier names, by the SHA-256 of their content. Absent: none. */
  readonly scans?: Readonly<Record<string, readonly string[]>>;
  /** Files kept for this nomination, by the SHA-256 of their content. Absent: none. */
  readonly files?: readonly string[];
  /** Only of a migration: the version it is to be under, and who made that. */
  readonly next?: { readonly version: number; readonly madeBy: string | null };
  readonly order?: 'round' | 'sitting';
}

export interface Settled extends NominationFacts {
  readonly plan: Plan;
  /** Only of a migration: the plan it is to be under; null where there is none. */
  readonly nextPlan?: Plan | null;
}
