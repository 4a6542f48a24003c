import { takesAway, weighsIn } from '../register/weighing.js';
import type { Settled } from './facts.js';
import type { NominationContext } from './nomination.context.js';
import type { NominationOrder } from './nomination.events.js';

type Recount = Extract<NominationOrder, { type: 'RECOUNT' }>;

/** The recount takes something away from what this nomination rests on. */
const weakens = ({ entry, change }: Recount, { entries, dossier }: Settled): boolean => {
  const about = entries.find(({ id }) => id === entry);
  return about !== undefined && weighsIn(about, dossier) && takesAway(about.kind, change);
};

/**
 * Whether somebody has to look: only once the unit has registered the name. Before, whoever endorses and whoever
 * accepts asks the criteria anyway, and it is nobody's but the unit's.
 */
export const toRecheck = (
  order: NominationOrder,
  facts: Settled,
  { registered }: NominationContext,
): boolean => order.type === 'RECOUNT' && registered && weakens(order, facts);

/** Whether the unit and the Office are told: of what weakens a name; what only adds to it stands in its chain. */
export const tellsOf = (order: Recount, facts: Settled): boolean =>
  order.change === 'revoked' || weakens(order, facts);
