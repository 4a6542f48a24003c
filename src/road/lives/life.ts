import type {
  Allowed,
  Kept,
  Leaves,
  Moment,
  Ordered,
  Plan,
  Refused,
  Task,
} from '../../../workflows/index.js';
import type { Statement } from '../../database/database.js';
import type { KeptPlan } from '../../plans/plans.js';
import type { Who } from '../command.js';
import type { SeenRow } from '../seen.js';

/** A ballot as the sitting hands it over: stored apart, with no word of whose it is. */
export interface Ballot {
  readonly ballotNo: number;
  readonly marks: Readonly<Record<string, boolean>>;
}

/** What any life's decision comes to, as far as writing it down is concerned. */
export interface Moved extends Allowed {
  readonly from: Leaves;
  readonly state: Leaves;
  readonly context: unknown;
  readonly tasks: readonly Task[];
  readonly orders?: readonly Ordered[];
  readonly ballot?: Ballot | null;
  /** A sitting alone: what it keeps beside its state. */
  readonly keeps?: Kept;
  readonly changes?: {
    readonly dossier: unknown;
    readonly verified: readonly { readonly entry: string; readonly verdict: string }[];
    readonly part: {
      readonly life: string;
      readonly id: string;
      readonly from: Leaves;
      readonly to: Leaves;
      readonly consented: boolean;
    } | null;
    /** The version of its plan that a nomination is under from now on. */
    readonly plan?: number;
  };
}

export interface Decided {
  readonly decision: Moved | Refused;
  /** All the law was told, without the plan (named by its hash): kept with the event. */
  readonly facts: unknown;
  readonly dossier: unknown;
  /** May this person see the reasons at all? */
  readonly mayRead: boolean;
}

export interface Asked {
  readonly order: { readonly type: string };
  readonly plan: Plan;
  /** Only where the order names another version of the plan; null: there is none. */
  readonly next?: KeptPlan | null;
  readonly moment: Moment;
  readonly who: Who;
  readonly orderedBy?: 'round' | 'sitting';
}

/** How one of the three chained lives is read and decided. */
export interface Life<Row extends SeenRow = SeenRow> {
  readonly read: Statement;
  readonly lock: Statement;
  /** Locks the row that owns a count, for orders that count over several rows. */
  readonly countedBy: ReadonlySet<string>;
  readonly roundVersion: (row: Row) => number;
  decide(row: Row, asked: Asked): Decided;
}
