import { decideRound } from '../round/decide.js';
import type { RoundFacts } from '../round/facts.js';
import { decideOpening, type OpeningFacts, type OpeningOrder } from '../round/open.js';
import type { RoundContext } from '../round/round.context.js';
import type { RoundOrder } from '../round/round.events.js';
import { unlike } from './compare.js';
import type { Again, KeptFacts, Told } from './past.js';

function openedAgain({ facts, plan }: Told): Again {
  const { order, ...kept } = facts as Omit<OpeningFacts, 'plan'> & { readonly order: OpeningOrder };
  return {
    decision: decideOpening(order, { ...kept, plan }),
    contradictions: unlike('order.plan', order.plan, plan.code),
    said: null,
  };
}

function movedAgain({ facts, plan }: Told, { state, context }: NonNullable<Told['fold']>): Again {
  const { order, orderedBy, ...kept } = facts as Omit<RoundFacts, 'order'> &
    KeptFacts & { readonly order: RoundOrder };
  const decision = decideRound({ state, context: context as RoundContext }, order, {
    ...kept,
    plan,
    ...(orderedBy === 'sitting' && { order: orderedBy }),
  });
  return { decision, contradictions: [], said: null };
}

/** One move of a round, decided again. */
export const roundAgain = (told: Told): Again =>
  told.fold === null ? openedAgain(told) : movedAgain(told, told.fold);
