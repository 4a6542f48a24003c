import type { Moment } from '../kernel/days.js';
import type { Leaves } from '../kernel/leaves.js';
import type { Plan } from '../plan/plan.js';
import type { CountedName } from '../plan/quota-counts.js';
import type { Actor } from '../policy/roles.js';

/** A nomination as far as its round needs it. */
export interface Entrant extends CountedName {
  readonly id: string;
  readonly code: string;
  readonly state: Leaves;
  readonly held: boolean;
  /** Takes a place in the unit's quota. */
  readonly registered: boolean;
}

export interface RoundFacts {
  readonly moment: Moment;
  readonly actor: Actor;
  readonly entrants: readonly Entrant[];
  /** The sitting an order names, or null when there is none by that name. */
  readonly sitting: { readonly id: string; readonly state: string } | null;
  readonly order?: 'sitting';
}

export interface RoundSettled extends RoundFacts {
  readonly plan: Plan;
}
