import { offerOf, type Offer } from '../kernel/offer.js';
import { roadsFrom, type Stored } from '../kernel/step.js';
import { asksEachName } from './ballot.js';
import { mayOrderSitting } from './decide.js';
import type { SittingSettled } from './facts.js';
import type { SittingContext } from './sitting.context.js';
import type { SittingOrder } from './sitting.events.js';
import { sittingMachine } from './sitting.machine.js';
import { findingsFor } from './sitting.rules.js';
import { namesNotSelected } from './standing.js';

/** The order as its form stands before anything is typed: all members in the room, no mark made. */
const blank = (type: string, facts: SittingSettled, context: SittingContext): SittingOrder => {
  const { members, plan } = facts;
  const names = type === 'CAST_ADVANCE' ? namesNotSelected(facts, context) : context.candidates;
  return {
    type,
    // a form that is still empty has answered every name, and moves the sitting to nowhere yet
    against: asksEachName(plan.council, context.kind) ? names : [],
    plannedFor: '9999-12-31T00:00:00.000Z',
    place: '',
    comes: true,
    question: context.questions.find(({ answeredBy }) => answeredBy === null)?.no ?? 0,
    answer: '-',
    ballots: 0,
    invalid: 0,
    votes: context.candidates.map((nomination) => ({ nomination, votes: 0 })),
    names: [],
    tellers: null,
    present: members.map(({ person }) => person),
    secretary: members.find(({ role }) => role === 'councilSecretary')?.person ?? '',
    to: '',
    nomination: '',
    kind: 'interest',
    marks: [],
    reason: '-',
  } as unknown as SittingOrder;
};

/** What this person may order of the sitting, each with what stands against it. */
export const sittingOffers = (
  stored: Stored<SittingContext>,
  facts: SittingSettled,
): Offer<SittingOrder['type']>[] =>
  roadsFrom(sittingMachine, stored).flatMap((type) => {
    const may = mayOrderSitting(type as SittingOrder['type'], stored.state, facts);
    const order = blank(type, facts, stored.context);
    return offerOf(order.type, may, findingsFor(order, facts, stored.context)) ?? [];
  });
