import type { Moment } from '../kernel/days.js';
import type { Nominee } from '../nomination/facts.js';
import type { Plan } from '../plan/plan.js';
import type { Actor, Role } from '../policy/roles.js';
import type { Ballot } from './tally.js';

/** A member by decision (theo quyết định thành lập Hội đồng). */
export interface CouncilMember {
  readonly person: string;
  readonly role: Role;
  readonly unit: string | null;
}

/** A name put before this sitting, as it stands now. */
export interface AgendaItem {
  readonly nomination: string;
  readonly nominee: Pick<Nominee, 'kind' | 'person' | 'unit'> & {
    readonly tier?: string | null;
    readonly fields?: readonly string[];
  };
  /** An open matter: parked, its result waits. */
  readonly held: boolean;
  /** False: in the list of the unqualified, read with the Office's opinion; the Council cannot select it. */
  readonly qualified: boolean;
  /** No longer before the Council (withdrawn, disqualified, objected): it takes no further part. */
  readonly gone?: boolean;
}

/** All that a decision about a sitting may know. Stored with the event, without the plan and without marks. */
export interface SittingFacts {
  readonly moment: Moment;
  readonly actor: Actor;
  readonly sitting: string;
  readonly round: string;
  readonly members: readonly CouncilMember[];
  /** In the order of the list. */
  readonly agenda: readonly AgendaItem[];
  /** The ballots of the open ballot, without names and shuffled: for CLOSE_VOTING only, otherwise empty. */
  readonly ballots: readonly Ballot[];
  readonly order?: 'round' | 'sitting';
}

export interface SittingSettled extends SittingFacts {
  readonly plan: Pick<Plan, 'council' | 'quotas' | 'clauses' | 'hold'>;
}
