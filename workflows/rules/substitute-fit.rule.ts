import type { Day } from '../kernel/days.js';
import { block, type Rule } from '../kernel/finding.js';
import { watches } from '../policy/lending.js';
import { type Grant, overlap } from '../policy/roles.js';

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

/** Whoever stands in is a colleague who can sign in, and neither watches, nor runs the system, nor is of the province. */
export const substituteFit: Rule<Sight> = ({ principal, substitute, from, until }) => {
  if (substitute === null) return block('SUBSTITUTE_UNKNOWN');
  const { person, name, disabled, grants } = substitute;
  const during = grants.filter((held) => overlap(held, { from, until }));
  const params = { name };
  return [
    ...(person === principal.person ? [block('SUBSTITUTE_IS_HIMSELF', { params })] : []),
    ...(disabled ? [block('SUBSTITUTE_LOCKED_OUT', { params })] : []),
    ...(during.some(({ role }) => watches(role)) ? [block('SUBSTITUTE_WATCHES', { params })] : []),
    ...(during.some(({ role }) => role === 'provinceContact')
      ? [block('SUBSTITUTE_OF_THE_PROVINCE', { params })]
      : []),
  ];
};
