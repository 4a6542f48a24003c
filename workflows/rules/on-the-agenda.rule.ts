import type { Rule } from '../kernel/finding.js';

/** The order names a name of this sitting. */
export const onTheAgenda: Rule<{ named: string | null; agenda: readonly string[]; clause: string }> = ({
  named,
  agenda,
  clause,
}) =>
  named !== null && agenda.includes(named) ? null : { code: 'NOT_ON_THE_AGENDA', clause, effect: 'block' };
