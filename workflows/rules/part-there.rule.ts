import type { Rule } from '../kernel/finding.js';

interface Facts {
  /** Where the part is; null: there is none by that name. */
  readonly partState: string | null;
  /** The part's own life has a road for this order. */
  readonly partMoves: boolean;
  readonly creates: boolean;
  readonly clause: string;
}

/** A commendation or story goes its own small way; the order must fit where it stands. */
export const partThere: Rule<Facts> = ({ partState, partMoves, creates, clause }) => {
  if (creates) {
    return partState === null ? null : { code: 'PART_EXISTS', clause, effect: 'block' };
  }
  if (partState === null) return { code: 'PART_UNKNOWN', clause, effect: 'block' };
  return partMoves ? null : { code: 'PART_NOT_FROM_THIS_STATE', clause, effect: 'block', have: partState };
};

/** Nobody's story is told without his consent; consent may be withdrawn. */
export const consentGiven: Rule<{ consented: boolean; clause: string }> = ({ consented, clause }) =>
  consented ? null : { code: 'CONSENT_MISSING', clause, effect: 'block' };
