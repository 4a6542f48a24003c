import type { Refused } from '../kernel/decision.js';
import type { Instant } from '../kernel/days.js';
import type { Finding } from '../kernel/finding.js';
import type { Leaves } from '../kernel/leaves.js';
import type { PartMove } from '../nomination/parts.js';
import type { Plan } from '../plan/plan.js';
import type { Capacity } from '../policy/decide-policy.js';
import type { VoteRecord } from '../sitting/decide.js';

/** A life that can be told again. */
export type ToldLife = 'nomination' | 'round' | 'sitting';

/** What lies beside the chain, bound to it by commitments. */
export type Beside = 'facts' | 'findings' | 'comment' | 'dossier' | 'vote';

export interface PlanNamed {
  readonly code: string;
  readonly version: number;
  readonly sha256: string;
}

/** An event as its bytes say it, with what is disclosed of what lies beside it. */
export interface PastEvent {
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  readonly from: Leaves;
  readonly to: Leaves;
  readonly part?: Omit<PartMove, 'consented'>;
  readonly law: { readonly machine: string; readonly bundle: string };
  readonly plan: PlanNamed;
  readonly planAfter?: PlanNamed;
  readonly actor: Capacity & { readonly person: string };
  readonly via: { readonly channel: string; readonly assurance: string };
  /** What it commits to. */
  readonly private: Readonly<Partial<Record<Beside, string>>>;
  /** Of that, what may be read still, parsed. */
  readonly disclosed: Readonly<Partial<Record<Beside, unknown>>>;
}

/** What is known of a life after an event: from here on the next one is decided. Plain data, to be handed on. */
export interface Fold {
  readonly state: Leaves;
  readonly context: unknown;
  readonly plan: PlanNamed;
  /** What the chain itself has said of the facts: they may not say otherwise later. */
  readonly said: unknown;
}

/** One vote, from the record of its opening to that of its ballots. */
export interface Tally {
  readonly ballotNo: number;
  /** The event in which it was counted. */
  readonly seq: number;
  /**
   * `recounted`: its ballots are there and come to what was counted. `notYet`: they are released when the sitting ends.
   * `named`: no ballots lie apart (an open vote, a vote on paper). `struck`: the vote began again, its ballots are gone.
   */
  readonly is: 'recounted' | 'wrong' | 'notYet' | 'named' | 'struck' | 'withheld';
}

/** What one law leaves to the next that goes on with the chain. */
export interface Carried {
  /** Null: it is not known. */
  readonly fold: Fold | null;
  readonly at: Instant;
  readonly votes: Votes;
}

type Opened = Extract<VoteRecord, { is: 'opened' }>;

export interface CountedVote extends Tally {
  /** Null: it may not be read. */
  readonly result: Extract<VoteRecord, { is: 'counted' }>['result'] | null;
  readonly opened: Opened | null;
}

/** The votes of a sitting, as far as it has come. */
export interface Votes {
  /** Opened, and not counted yet. */
  readonly opened: Opened | null;
  readonly counted: readonly CountedVote[];
}

/** One chain, or the run of its events that one law has decided. */
export interface Past {
  readonly life: ToldLife;
  /** The hash of this very law. What another has decided is left to that one. */
  readonly law: string;
  readonly events: readonly PastEvent[];
  /** As they are kept, by their hashes. */
  readonly plans: Readonly<Record<string, Plan>>;
  /** What this reader may not see at all: the rest of what is missing has been redacted. */
  readonly withheld?: readonly string[];
  /** What the law before this one left; absent at the beginning of the chain. */
  readonly carried?: Carried;
}

/**
 * What kind of wrong: no such step from there; not his to take; kept from it by another step of his; a rule of the plan
 * against it; it leads elsewhere; other findings; another capacity; another count; facts that contradict the chain.
 */
export type FaultKind =
  | 'road'
  | 'rights'
  | 'duties'
  | 'rules'
  | 'state'
  | 'findings'
  | 'capacity'
  | 'tally'
  | 'facts';

export interface Fault {
  readonly seq: number;
  readonly fault: FaultKind;
  /** Which of what is recorded. */
  readonly about: string;
  readonly recorded: unknown;
  /** What it comes to by this law. */
  readonly decided: unknown;
}

/** Why a move cannot be decided again. `before`: what went before it is not known. */
export type Undecidable = 'withheld' | 'redacted' | 'notKept' | 'otherLaw' | 'plan' | 'before' | 'unreadable';

export interface Replayed {
  /** Moves decided again. */
  readonly decided: number;
  readonly undecided: readonly { readonly seq: number; readonly because: Undecidable }[];
  readonly faults: readonly Fault[];
  readonly tallies: readonly Tally[];
  readonly carried: Carried;
}

/** What is told of one move to the life it belongs to. */
export interface Told {
  readonly event: PastEvent;
  readonly facts: KeptFacts;
  readonly plan: Plan;
  /** Where the move names another version. */
  readonly nextPlan: Plan | null;
  /** Null: the beginning of the life. */
  readonly fold: Fold | null;
}

/** What is kept with every move of every life. */
export interface KeptFacts {
  readonly order: { readonly type: string };
  readonly orderedBy?: 'round' | 'sitting';
  readonly actor: { readonly person: string; readonly assurance: string; readonly only?: readonly string[] };
  readonly moment: { readonly at: Instant; readonly day: string };
}

export interface Moved {
  readonly ok: true;
  readonly state: Leaves;
  readonly context: unknown;
  readonly findings: readonly Finding[];
  readonly capacity: Capacity;
  readonly part?: PartMove | null;
  /** The version of the plan that holds from here on, where it changes. */
  readonly planVersion?: number;
  readonly vote?: VoteRecord;
}

/** A fact that contradicts what the chain has said. */
export interface Contradiction {
  readonly about: string;
  readonly recorded: unknown;
  readonly decided: unknown;
}

export type Again =
  | {
      readonly decision: Moved | Refused;
      readonly contradictions: readonly Contradiction[];
      readonly said: unknown;
    }
  /** What is missing beside the event; null: it was not kept yet when this was recorded. */
  | { readonly missing: Beside | null };
