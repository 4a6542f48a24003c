import type { Day } from '../kernel/days.js';
import type { Rule } from '../kernel/finding.js';

interface Sight {
  readonly substitute: { readonly person: string } | null;
  readonly actions: readonly string[];
  readonly from: Day;
  readonly until: Day;
  /** What the same person lends already. */
  readonly lending: readonly {
    readonly substitute: string;
    readonly name: string;
    readonly actions: readonly string[];
    readonly from: Day;
    readonly until: Day;
  }[];
}

/** One action on one day is lent to one person: of two substitutes, each would leave it to the other. */
export const notLentAlready: Rule<Sight> = ({ actions, from, until, lending }) => {
  const other = lending.find(
    (one) => one.from <= until && one.until >= from && one.actions.some((action) => actions.includes(action)),
  );
  if (other === undefined) return null;
  const action = other.actions.find((one) => actions.includes(one)) ?? '';
  return {
    code: 'SUBSTITUTION_LENT_ALREADY',
    clause: '-',
    effect: 'block',
    params: { action, name: other.name, from: other.from, until: other.until },
  };
};
