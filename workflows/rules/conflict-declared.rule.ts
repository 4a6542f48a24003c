import type { Rule } from '../kernel/finding.js';

/** Kinship or interest is declared by the member himself: nobody declares it for another. */
export const memberHimself: Rule<{ actor: string; members: readonly string[]; clause: string }> = ({
  actor,
  members,
  clause,
}) =>
  members.includes(actor)
    ? null
    : { code: 'NOT_A_MEMBER', clause, effect: 'block', params: { person: actor } };

export const declaredOnce: Rule<{ declared: boolean; clause: string }> = ({ declared, clause }) =>
  declared ? { code: 'CONFLICT_DECLARED_ALREADY', clause, effect: 'block' } : null;
