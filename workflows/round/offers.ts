import { isIn } from '../kernel/leaves.js';
import { offerOf, type Offer } from '../kernel/offer.js';
import { roadsFrom, type Stored } from '../kernel/step.js';
import { mayOrderRound } from './decide.js';
import type { RoundSettled } from './facts.js';
import type { RoundContext } from './round.context.js';
import type { RoundOrder } from './round.events.js';
import { roundMachine } from './round.machine.js';
import { roundFindings } from './round.rules.js';

const PAPER = { number: '', date: '' };

/** The order as its form stands before anything is typed: every unit that is silent, every name that may go. */
const blank = (type: string, { plan, entrants, sitting }: RoundSettled, unit: string | null): RoundOrder =>
  ({
    type,
    unit,
    until: '',
    missing: plan.units.nominating.map((code) => ({ unit: code, reason: '-' })),
    sitting: sitting?.id ?? '',
    nominations: entrants.filter(({ state, held }) => !held && isIn(state, 'selected')).map(({ id }) => id),
    letter: PAPER,
    agreement: PAPER,
  }) as unknown as RoundOrder;

/** What this person may order of the round, for one unit or for all; each with what stands against it. */
export const roundOffers = (
  stored: Stored<RoundContext>,
  facts: RoundSettled,
  unit: string | null,
): Offer<RoundOrder['type']>[] =>
  roadsFrom(roundMachine, stored).flatMap((type) => {
    const order = blank(type, facts, unit);
    const may = mayOrderRound(order, stored.state, facts);
    const denied = may.allow ? [] : may.findings;
    return offerOf(order.type, denied, roundFindings(order, facts, stored.context)) ?? [];
  });
