import type { Rule } from '../kernel/finding.js';

interface Facts {
  readonly actor: string;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly signatures: readonly string[];
  readonly reopening: string | null;
  readonly clause: string;
}

/** The minutes are signed by two persons, THƯ KÝ and CHỦ TỌA; by these two the vote is opened again. */
export const ofTheTwo: Rule<Facts> = ({ actor, chair, secretary, clause }) =>
  actor === chair || actor === secretary
    ? null
    : { code: 'NOT_CHAIR_NOR_SECRETARY', clause, effect: 'block' };

export const notYetSigned: Rule<Facts> = ({ actor, signatures, clause }) =>
  signatures.includes(actor) ? { code: 'SIGNED_ALREADY', clause, effect: 'block' } : null;

/** Nothing is released before both have signed. */
export const bothSigned: Rule<Facts> = ({ chair, secretary, signatures, clause }) => {
  const have = [chair, secretary].filter((one) => one !== null && signatures.includes(one)).length;
  return have === 2 ? null : { code: 'MINUTES_UNSIGNED', clause, effect: 'block', need: 2, have };
};

export const nobodyAsksToReopen: Rule<Facts> = ({ reopening, clause }) =>
  reopening === null ? null : { code: 'REOPENING_ASKED', clause, effect: 'block' };

export const reopeningAsked: Rule<Facts> = ({ reopening, clause }) =>
  reopening === null ? { code: 'REOPENING_NOT_ASKED', clause, effect: 'block' } : null;

/** A mistake is opened again by both together: one asks, the other agrees. */
export const byTheOther: Rule<Facts> = ({ actor, reopening, clause }) =>
  actor === reopening ? { code: 'REOPENING_BY_ONE', clause, effect: 'block' } : null;
