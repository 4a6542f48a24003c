import { isIn } from '../kernel/leaves.js';
import { offerOf, type Offer } from '../kernel/offer.js';
import { roadsFrom, type Stored } from '../kernel/step.js';
import type { Refused } from '../kernel/decision.js';
import { decideRound, mayOrderRound } from './decide.js';
import type { RoundSettled } from './facts.js';
import { registrationTerm, type RoundContext } from './round.context.js';
import type { RoundOrder } from './round.events.js';
import { roundMachine } from './round.machine.js';
import { isSilent, roundFindings } from './round.rules.js';

const PAPER = { number: '', date: '' };

/** The order as its form stands before anything is typed: every unit that is silent, every name that may go. */
const blank = (type: string, facts: RoundSettled, context: RoundContext, unit: string | null): RoundOrder => {
  const { plan, entrants, sitting } = facts;
  const silent = plan.units.nominating.filter((code) => isSilent(code, facts, context));
  const stillCan = silent.filter((code) => {
    const term = registrationTerm(code, context);
    return term === null || facts.moment.day <= term.lastDay;
  });
  return {
    type,
    unit,
    units: unit !== null ? [unit] : stillCan.length > 0 ? stillCan : silent,
    slot: '',
    until: '',
    missing: plan.units.nominating.map((code) => ({ unit: code, reason: '-' })),
    sitting: sitting?.id ?? '',
    nominations: entrants.filter(({ state, held }) => !held && isIn(state, 'selected')).map(({ id }) => id),
    letter: PAPER,
    agreement: PAPER,
  } as unknown as RoundOrder;
};

/** What this person may order of the round, for one unit or for all; each with what stands against it. */
export const roundOffers = (
  stored: Stored<RoundContext>,
  facts: RoundSettled,
  unit: string | null,
): Offer<RoundOrder['type']>[] =>
  roadsFrom(roundMachine, stored).flatMap((type) => {
    // where the plan takes no "không có", nobody is asked for one
    if (type === 'NIL_RETURN' && !facts.plan.nilReturn.allowed) return [];
    const order = blank(type, facts, stored.context, unit);
    const may = mayOrderRound(order, stored.state, facts);
    return offerOf(order.type, may, roundFindings(order, facts, stored)) ?? [];
  });

/** Why there is no button: not his to order, or no road from here. Null where there is one. */
export const roundRefusal = (
  type: RoundOrder['type'],
  stored: Stored<RoundContext>,
  facts: RoundSettled,
): Refused | null => {
  if (roundOffers(stored, facts, null).some((offer) => offer.type === type)) return null;
  const decision = decideRound(stored, blank(type, facts, stored.context, null), facts);
  return decision.ok ? null : decision;
};
