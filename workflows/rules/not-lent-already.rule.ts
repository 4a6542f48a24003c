import type { Day } from '../kernel/days.js';
import { block, type Rule } from '../kernel/finding.js';
import { overlap } from '../policy/roles.js';

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
    (one) => overlap(one, { from, until }) && one.actions.some((action) => actions.includes(action)),
  );
  if (other === undefined) return null;
  const action = other.actions.find((one) => actions.includes(one)) ?? '';
  const { name, from: first, until: last } = other;
  return block('SUBSTITUTION_LENT_ALREADY', { params: { action, name, from: first, until: last } });
};
