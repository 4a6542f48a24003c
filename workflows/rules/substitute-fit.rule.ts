import type { Day } from '../kernel/days.js';
import type { Finding, Rule } from '../kernel/finding.js';
import { watches } from '../policy/lending.js';
import type { Grant } from '../policy/roles.js';

/** Somebody who is to stand in for another, as he is known here. */
export interface Substitute {
  readonly person: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly grants: readonly Grant[];
}

interface Sight {
  readonly principal: { readonly person: string };
  /** Null: nobody of this organisation. */
  readonly substitute: Substitute | null;
  readonly from: Day;
  readonly until: Day;
}

const block = (code: string, name: string): Finding => ({
  code,
  clause: '-',
  effect: 'block',
  params: { name },
});

/** Whoever stands in is a colleague who can sign in, and neither watches, nor runs the system, nor is of the province. */
export const substituteFit: Rule<Sight> = ({ principal, substitute, from, until }) => {
  if (substitute === null) return { code: 'SUBSTITUTE_UNKNOWN', clause: '-', effect: 'block' };
  const { person, name, disabled, grants } = substitute;
  const during = grants.filter((held) => held.from <= until && (held.until === null || held.until >= from));
  return [
    ...(person === principal.person ? [block('SUBSTITUTE_IS_HIMSELF', name)] : []),
    ...(disabled ? [block('SUBSTITUTE_LOCKED_OUT', name)] : []),
    ...(during.some(({ role }) => watches(role)) ? [block('SUBSTITUTE_WATCHES', name)] : []),
    ...(during.some(({ role }) => role === 'provinceContact')
      ? [block('SUBSTITUTE_OF_THE_PROVINCE', name)]
      : []),
  ];
};
