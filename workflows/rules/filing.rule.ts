import type { Rule } from '../kernel/finding.js';

/** One nominee stands once in a round. */
export const nomineeOnce: Rule<{ already: string | null; listClause: string }> = ({ already, listClause }) =>
  already === null
    ? null
    : {
        code: 'NOMINEE_STANDS_ALREADY',
        clause: listClause,
        effect: 'block',
        params: { nomination: already },
      };

interface Home {
  readonly nomineeUnit: string;
  readonly filingUnit: string;
  readonly tier: string | null;
  readonly leadersThrough: string;
  readonly unitClause: string;
}

/** A unit nominates its own people and itself; the leaders of the department stand on the Office's list. */
export const nominatedAtHome: Rule<Home> = ({
  nomineeUnit,
  filingUnit,
  tier,
  leadersThrough,
  unitClause,
}) => {
  const home = tier === 'departmentLeader' ? leadersThrough : nomineeUnit;
  return home === filingUnit
    ? null
    : { code: 'NOT_OF_THIS_UNIT', clause: unitClause, effect: 'block', need: home, have: filingUnit };
};

/** New names come in while the round takes them, or by an extension until the list is compiled. */
export const roundTakesNames: Rule<{ round: string; listClause: string }> = ({ round, listClause }) =>
  round === 'open' || round === 'compiling'
    ? null
    : { code: 'ROUND_TAKES_NO_NAMES', clause: listClause, effect: 'block', have: round };
