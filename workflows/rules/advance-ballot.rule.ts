import type { Rule } from '../kernel/finding.js';

/** Only where the plan lets those who cannot come leave a sealed ballot. */
export const advanceForeseen: Rule<{ advanceBallots: boolean; clause: string }> = ({
  advanceBallots,
  clause,
}) => (advanceBallots ? null : { code: 'NO_ADVANCE_BALLOTS', clause, effect: 'block' });

/** Whoever is in the room votes with the others. */
export const notInTheRoom: Rule<{ voter: string; present: readonly string[]; clause: string }> = ({
  voter,
  present,
  clause,
}) => (present.includes(voter) ? { code: 'IN_THE_ROOM', clause, effect: 'block' } : null);
