import type { Finding } from '../kernel/finding.js';
import type { SittingContext } from './sitting.context.js';

/** What people order of a sitting. Payloads only: facts come beside them. */
export type SittingOrder =
  /** Takes the roll: opens the sitting, and is taken again when somebody comes late or leaves. */
  | { type: 'OPEN'; present: readonly string[]; secretary: string }
  | { type: 'HAND_OVER_CHAIR'; to: string }
  | { type: 'DECLARE_CONFLICT'; nomination: string; kind: 'kin' | 'interest' }
  | { type: 'OPEN_VOTING' }
  | { type: 'CAST_BALLOT'; marks: readonly string[] }
  | { type: 'CLOSE_VOTING' }
  | { type: 'OPEN_RUNOFF' }
  | { type: 'BREAK_TIE'; nomination: string; reason: string }
  | { type: 'SECOND_BALLOT' }
  | { type: 'CONCLUDE'; reason?: string }
  | { type: 'DELIVER'; nomination: string };

export type SittingType = SittingOrder['type'];

/**
 * An order as the history and the machine may know it: that somebody voted, never what. Decided again
 * from its record, a ballot changes the same things, for marks change nothing but the ballot itself.
 */
export const recorded = (order: SittingOrder): SittingOrder =>
  order.type === 'CAST_BALLOT' ? { type: 'CAST_BALLOT', marks: [] } : order;

/** An order as the machine sees it: the findings are made, and what it changes is worked out. */
export type SittingEvent = { readonly type: SittingType } & {
  readonly findings: readonly Finding[];
  readonly changes: Partial<SittingContext>;
};
