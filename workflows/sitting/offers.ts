import { offerOf, type Offer } from '../kernel/offer.js';
import { roadsFrom, type Stored } from '../kernel/step.js';
import { mayOrderSitting } from './decide.js';
import type { SittingSettled } from './facts.js';
import type { SittingContext } from './sitting.context.js';
import type { SittingOrder } from './sitting.events.js';
import { sittingMachine } from './sitting.machine.js';
import { findingsFor } from './sitting.rules.js';

/** The order as its form stands before anything is typed: all members in the room, no mark made. */
const blank = (type: string, { members }: SittingSettled): SittingOrder =>
  ({
    type,
    present: members.map(({ person }) => person),
    secretary: members.find(({ role }) => role === 'councilSecretary')?.person ?? '',
    to: '',
    nomination: '',
    kind: 'interest',
    marks: [],
    reason: '-',
  }) as unknown as SittingOrder;

/** What this person may order of the sitting, each with what stands against it. */
export const sittingOffers = (
  stored: Stored<SittingContext>,
  facts: SittingSettled,
): Offer<SittingOrder['type']>[] =>
  roadsFrom(sittingMachine, stored).flatMap((type) => {
    const may = mayOrderSitting(type as SittingOrder['type'], stored.state, facts);
    const order = blank(type, facts);
    const denied = may.allow ? [] : may.findings;
    return offerOf(order.type, denied, findingsFor(order, facts, stored.context)) ?? [];
  });
