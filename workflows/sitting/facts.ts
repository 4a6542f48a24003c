import type { Day, Instant, Moment } from '../kernel/days.js';
import type { Nominee } from '../nomination/facts.js';
import type { Plan } from '../plan/plan.js';
import type { Actor, Role } from '../policy/roles.js';
import type { StoredBallot } from './tally.js';

/** A member by decision (theo quyết định thành lập Hội đồng). */
export interface CouncilMember {
  readonly person: string;
  readonly role: Role;
  readonly unit: string | null;
  /** The last day of his mandate; null: until another decision. Absent in records from before it was kept. */
  readonly until?: Day | null;
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
  /** As convened, or as moved since; the day is that of the plan's zone. */
  readonly plannedFor: Instant;
  readonly plannedOn: Day;
  /** Asked in writing: nobody meets, everybody votes from afar. */
  readonly inWriting: boolean;
  readonly members: readonly CouncilMember[];
  /** In the order of the list. */
  readonly agenda: readonly AgendaItem[];
  /** Without names: those of the open ballot for CLOSE_VOTING, those that count for CONCLUDE, otherwise none. */
  readonly ballots: readonly StoredBallot[];
  readonly order?: 'round' | 'sitting';
}

export interface SittingSettled extends SittingFacts {
  readonly plan: Pick<Plan, 'council' | 'quotas' | 'clauses' | 'hold'>;
}
