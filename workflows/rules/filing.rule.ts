import { listUnitOf } from './list-unit.js';
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
  readonly through: readonly { readonly tier: string; readonly unit: string }[];
  readonly unitClause: string;
}

/** A unit nominates its own people and itself; some tiers stand on another unit's list. */
export const nominatedAtHome: Rule<Home> = ({ nomineeUnit, filingUnit, tier, through, unitClause }) => {
  const home = listUnitOf({ unit: nomineeUnit, tier }, through);
  return home === filingUnit
    ? null
    : { code: 'NOT_OF_THIS_UNIT', clause: unitClause, effect: 'block', need: home, have: filingUnit };
};

/** New names come in while the round takes them, or by an extension until the list is compiled. */
export const roundTakesNames: Rule<{ round: string; listClause: string }> = ({ round, listClause }) =>
  round === 'open' || round === 'compiling'
    ? null
    : { code: 'ROUND_TAKES_NO_NAMES', clause: listClause, effect: 'block', have: round };

/** Where no date binds (continuous intake), the end of the round does. */
export const roundNotOver: Rule<{ round: string; registrationClause: string }> = ({
  round,
  registrationClause,
}) => (round === 'closed' ? { code: 'ROUND_IS_OVER', clause: registrationClause, effect: 'block' } : null);
