import { type Day, isDay } from '../kernel/days.js';
import { block, type Finding, type Rule } from '../kernel/finding.js';
import { IN_WRITING } from '../policy/lending.js';
import { type Grant, holdsOn } from '../policy/roles.js';

interface Sight {
  readonly actions: readonly string[];
  readonly paper: { readonly number: string; readonly date: Day } | null;
  readonly substitute: { readonly name: string; readonly grants: readonly Grant[] } | null;
  readonly from: Day;
  readonly until: Day;
}

const HEADS = new Set(['unitHead', 'officeChief']);

/**
 * A paper of the whole department is signed TUQ. by the head of one of its units, authorised in writing beforehand
 * (Nghị định 30/2020, Điều 13 khoản 3). A deputy director needs none: he signs KT.
 */
export const authorisedInWriting: Rule<Sight> = ({ actions, paper, substitute, from, until }) => {
  const action = actions.find((one) => IN_WRITING.has(one));
  if (action === undefined) return null;
  const said = (code: string, more: Partial<Finding> = {}): Finding =>
    block(code, { params: { action }, ...more });
  const heads = substitute?.grants.some(
    (held) => HEADS.has(held.role) && holdsOn(from, held) && holdsOn(until, held),
  );
  const written = paper !== null && paper.number.trim() !== '' && isDay(paper.date);
  return [
    ...(written ? [] : [said('SUBSTITUTION_UNWRITTEN')]),
    ...(written && paper.date > from
      ? [said('SUBSTITUTION_WRITTEN_LATER', { need: from, have: paper.date })]
      : []),
    ...(substitute === null || heads
      ? []
      : [said('SUBSTITUTE_HEADS_NO_UNIT', { params: { action, name: substitute.name } })]),
  ];
};
