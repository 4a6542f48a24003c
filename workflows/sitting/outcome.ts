import type { Ordered } from '../kernel/decision.js';
import type { NominationOrder } from '../nomination/nomination.events.js';
import type { SittingSettled } from './facts.js';
import type { SittingContext } from './sitting.context.js';
import type { SittingOrder } from './sitting.events.js';
import { selectedStanding } from './standing.js';

/** What a sitting has found about a name, as it tells the nomination. */
type Verdict = Extract<NominationOrder, { type: 'SELECT' | 'NOT_SELECT' }>;

/** The votes of all members on the name: a runoff only ranked names that had passed already. */
export const votesFor = (nomination: string, { results }: Pick<SittingContext, 'results'>): number =>
  results
    .filter(({ kind }) => kind !== 'runoff')
    .flatMap(({ counts }) => counts)
    .filter((count) => count.nomination === nomination)
    .at(-1)?.votes ?? 0;

/** Place in the list of the selected; names selected by equal votes in one ballot share theirs. */
export const rankOf = (nomination: string, { selected }: Pick<SittingContext, 'selected'>): number | null => {
  const own = selected.find((s) => s.nomination === nomination);
  if (!own) return null;
  return 1 + selected.findIndex((s) => s.ballotNo === own.ballotNo && s.votes === own.votes);
};

const verdictOn = (nomination: string, sitting: string, context: SittingContext): Verdict => {
  const votes = votesFor(nomination, context);
  const rank = rankOf(nomination, context);
  return rank === null ? { type: 'NOT_SELECT', sitting, votes } : { type: 'SELECT', sitting, votes, rank };
};

/** What the sitting orders of its nominations and its round, in the same transaction: all of it or none. */
export function ordersOf(order: SittingOrder, facts: SittingSettled, context: SittingContext): Ordered[] {
  const { agenda, sitting, round } = facts;
  const tell = (nomination: string): Ordered => ({
    life: 'nomination',
    id: nomination,
    order: verdictOn(nomination, sitting, context),
  });
  const named = (nomination: string) => agenda.filter((item) => item.nomination === nomination && !item.gone);
  switch (order.type) {
    case 'CONCLUDE': {
      const taken: { type: 'TAKE_RESULT'; sitting: string } = { type: 'TAKE_RESULT', sitting };
      const released = agenda.filter(({ held, gone }) => !held && !gone);
      return [
        ...released.map(({ nomination }) => tell(nomination)),
        { life: 'round', id: round, order: taken },
      ];
    }
    case 'DELIVER':
      return named(order.nomination).map(({ nomination }) => tell(nomination));
    default:
      return [];
  }
}

/** What each name would be told if the sitting were concluded as it stands. */
export const verdictsForeseen = (facts: SittingSettled, context: SittingContext) =>
  ordersOf({ type: 'CONCLUDE' }, facts, {
    ...context,
    selected: selectedStanding(facts, context),
  }).flatMap(({ id, life, order }) =>
    life === 'nomination' ? [{ nomination: id, verdict: order as Verdict }] : [],
  );
