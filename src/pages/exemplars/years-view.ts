import { isActive, isIn, type Leaves, type Plan } from '../../../workflows/index.js';
import type { PastEvent } from '../../history/history.service.js';
import type { OnOnePage } from '../../nominations/nominations.service.js';
import { groupOf } from '../../web/forms/order-groups.js';
import type { OfferView } from '../../web/view-models.js';
import { REGIONS, type Region, type RegionWait, type YearsView } from '../../web/pages/exemplars/years.js';
import { targetsIn } from './targets.js';
import { yearsRecord } from './years-record.js';

const forEachRegion = <T>(made: (region: Region) => T): Readonly<Record<Region, T>> =>
  Object.fromEntries(REGIONS.map((region) => [region, made(region)])) as Record<Region, T>;

/** Where its regions stand; once it has ended, where they stood when it did. */
export const standingIn = (state: Leaves, events: readonly PastEvent[]): YearsView['standing'] => {
  const ended = events.findLast(({ from, to }) => isIn(from, 'exemplar') && !isIn(to, 'exemplar'));
  const leaves = isIn(state, 'exemplar') ? state : (ended?.from ?? []);
  return forEachRegion((region) => leaves.find((leaf) => leaf.startsWith(`exemplar.${region}.`)) ?? null);
};

const doingOf = (region: Region, offers: readonly OfferView[]): `#${string}` | null => {
  const own = offers.filter(({ type, open }) => open && groupOf(type) === region);
  if (own.length === 0) return null;
  return own.some(({ main }) => main) ? '#decide' : `#do-${region}`;
};

/** The years as an exemplar; null for whoever never became one. */
export function yearsOf(
  { view, past, labels, atFinal }: OnOnePage,
  plan: Plan,
  offers: readonly OfferView[],
): YearsView | null {
  if (view.exemplarTier === null) return null;
  const waits = view.waiting.map(({ does, desk, people, due }) => ({
    does,
    desk: desk as RegionWait['desk'],
    people: people.map(({ name }) => name),
    due,
  }));
  return {
    standing: standingIn(view.state, past.events),
    over: !isActive(view.state),
    clauses: {
      province: plan.deadlines.province?.clause ?? plan.quotas.selected.clause,
      fostering: plan.fostering.clause,
      commendation: plan.commendation.clause,
      dissemination: plan.dissemination.clause,
      review: plan.yearly.clause,
    },
    atFinal: view.gate === 'confirm',
    waits: forEachRegion((region) => waits.filter(({ does }) => groupOf(does) === region)),
    doing: forEachRegion((region) => doingOf(region, offers)),
    record: yearsRecord(past.events, view.parts, labels.stories),
    targets: targetsIn(atFinal, view.gate !== 'confirm'),
  };
}
