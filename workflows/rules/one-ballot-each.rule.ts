import type { Rule } from '../kernel/finding.js';

/** Who is on the roll votes; who came late is entered on it first. */
export const onTheRoll: Rule<{ actor: string; present: readonly string[]; clause: string }> = ({
  actor,
  present,
  clause,
}) => (present.includes(actor) ? null : { code: 'NOT_ON_THE_ROLL', clause, effect: 'block' });

/** One ballot each. It lies apart without a name, so it can be neither changed nor taken back. */
export const notYetCast: Rule<{ actor: string; cast: readonly string[]; clause: string }> = ({
  actor,
  cast,
  clause,
}) => (cast.includes(actor) ? { code: 'CAST_ALREADY', clause, effect: 'block' } : null);
