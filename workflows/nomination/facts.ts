import type { RegisterEntry } from '../criteria/record.js';
import type { Day, Moment } from '../kernel/days.js';
import type { Leaves } from '../kernel/leaves.js';
import type { Plan } from '../plan/plan.js';
import type { Actor } from '../policy/roles.js';
import type { Dossier } from './dossier.js';

/** The nominee as frozen when the nomination was filed; the post he holds today is shown beside it. */
export interface Nominee {
  readonly kind: 'individual' | 'collective';
  readonly person: string | null;
  readonly unit: string;
  readonly tier: string | null;
  readonly employment: string | null;
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
    /** Last day by extension, for this nomination's unit or for all. */
    readonly registrationUntil: Day | null;
    readonly provinceUntil: Day | null;
  };
  /** Other names of the unit that take a place in its quota. */
  readonly others: number;
  readonly nilReturn: boolean;
  readonly parts: readonly PartFacts[];
  readonly order?: 'round' | 'sitting';
}

export interface Settled extends NominationFacts {
  readonly plan: Plan;
}
