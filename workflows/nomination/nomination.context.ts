import type { Day } from '../kernel/days.js';
import type { Taken } from '../policy/decide-policy.js';
import type { HandedFile, PaperAnswer } from './paper-answer.js';

/** What a nomination remembers beside its state. No texts about a person: those lie beside the chain. */
export interface NominationContext {
  /** Which exemplar it became. */
  readonly tier: 'unit' | 'department' | 'province' | null;
  /** An open matter stops everything forward. */
  readonly heldSince: Day | null;
  /** A term of its own: a supplement's date, a reopening's, or the fresh term after a hold. Inclusive. */
  readonly termUntil: Day | null;
  readonly fosteringDue: Day | null;
  /** The unit has registered it once: from then on it takes a place in the unit's quota. */
  readonly registered: boolean;
  /** The Office has looked at every item of evidence. */
  readonly checked: boolean;
  /** Items it found wanting since the dossier was sent. Absent where the nomination began under an earlier law. */
  readonly rejected?: readonly string[];
  /** Items to be sent again. */
  readonly asked: readonly string[];
  /** The scans these had then. Absent where nothing was asked for, or it was under an earlier law. */
  readonly askedScans?: Readonly<Record<string, readonly string[]>>;
  /** The unit has used its one objection. */
  readonly objected: boolean;
  readonly lapsedFrom: 'draft' | 'unitReview' | 'supplement' | null;
  /** Steps that later ones must be kept apart from. */
  readonly taken: readonly Taken[];
  /** What the clock has called for and nobody has done yet. */
  readonly called: readonly { readonly what: string; readonly due: Day }[];
  readonly years: readonly number[];
  readonly midterm: 'keep' | 'improve' | null;
  /** The sitting before which it was put. */
  readonly sitting: string | null;
  /** The province's answer on paper, recorded and not confirmed yet. Older nominations know nothing of it. */
  readonly recorded?: PaperAnswer | null;
  /** The sealed file that was handed over where links are blocked. Absent: none was. */
  readonly handed?: HandedFile | null;
  /** Entries that a recount took away and nobody has looked at since. Older nominations know nothing of it. */
  readonly recounted?: readonly string[];
}

/** Filed by a person; what he did as a substitute counts as done by the other one too. */
export const atFirst = (filedBy: string, ...standingInFor: readonly string[]): NominationContext => ({
  tier: null,
  heldSince: null,
  termUntil: null,
  fosteringDue: null,
  registered: false,
  checked: false,
  rejected: [],
  asked: [],
  objected: false,
  lapsedFrom: null,
  taken: [filedBy, ...standingInFor].map((by) => ({ type: 'FILE', by })),
  called: [],
  years: [],
  midterm: null,
  sitting: null,
  recorded: null,
  recounted: [],
});
