import type { Offer } from '../kernel/offer.js';
import { offerOf } from '../kernel/offer.js';
import { roadsFrom, type Stored } from '../kernel/step.js';
import type { Plan } from '../plan/plan.js';
import { mayOrder } from './decide.js';
import type { Settled } from './facts.js';
import type { NominationContext } from './nomination.context.js';
import { nominationMachine } from './nomination.machine.js';
import { findingsFor } from './nomination.rules.js';

/** May this person bring the nomination under that version of its plan? Null: not his business, or its life is over. */
export function migrationOffer(
  stored: Stored<NominationContext>,
  facts: Settled,
  nextPlan: Plan,
  madeBy: string | null,
): Offer<'MIGRATE'> | null {
  if (!roadsFrom(nominationMachine, stored).includes('MIGRATE')) return null;
  const told: Settled = { ...facts, nextPlan, next: { version: nextPlan.version, madeBy } };
  const may = mayOrder('MIGRATE', stored.state, told, stored.context);
  const order = { type: 'MIGRATE', to: nextPlan.version, reason: '' } as const;
  return offerOf('MIGRATE', may, findingsFor(order, told, stored));
}
