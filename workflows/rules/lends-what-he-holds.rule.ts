import type { Day } from '../kernel/days.js';
import { block, type Finding, type Rule } from '../kernel/finding.js';
import { EVER_LENT, lends } from '../policy/lending.js';
import { type Grant, overlap, type Substitution } from '../policy/roles.js';

interface Sight {
  readonly principal: {
    readonly grants: readonly Grant[];
    /** What others lend him. */
    readonly lent: readonly Pick<Substitution, 'actions' | 'from' | 'until'>[];
  };
  readonly actions: readonly string[];
  readonly from: Day;
  readonly until: Day;
}

const covers = (held: { from: Day; until: Day | null }, from: Day, until: Day): boolean =>
  held.from <= from && (held.until === null || held.until >= until);

/**
 * One lends what one holds by one's own office, from the first day to the last: not what is done in person, and not
 * what another lent ("không được ủy quyền lại", Nghị định 30/2020, Điều 13 khoản 3).
 */
export const lendsWhatHeHolds: Rule<Sight> = ({ principal, actions, from, until }) => {
  if (actions.length === 0) return block('SUBSTITUTION_OF_NOTHING');
  return actions.flatMap((action): Finding[] => {
    const said = (code: string): Finding[] => [block(code, { params: { action } })];
    if (!EVER_LENT.has(action)) return said('SUBSTITUTION_IN_PERSON');
    if (principal.grants.some((held) => lends(held.role, action) && covers(held, from, until))) return [];
    const another = principal.lent.some(
      (one) => one.actions.includes(action) && overlap(one, { from, until }),
    );
    return said(another ? 'SUBSTITUTION_CHAIN' : 'SUBSTITUTION_NOT_HELD');
  });
};
