import type { Plan } from '../../../workflows/index.js';
import type { OnOnePage } from '../../nominations/nominations.service.js';
import type { PartSeen } from '../../web/pages/exemplars/years.js';
import type { DecisionForm, OfferReading, OfferView } from '../../web/view-models.js';
import { yearsRecord } from './years-record.js';

const said = (what: OfferReading['what'], text: string | null): OfferReading[] =>
  text === null ? [] : [{ what, text }];

const readingOf = (part: PartSeen, life: 'commendation' | 'story'): OfferReading[] => {
  if (life === 'story') return said('story', part.text);
  const advice = part.steps.findLast(({ type }) => type === 'ADVISE_COMMENDATION');
  return [
    ...said('form', part.title),
    ...said('reason', part.text),
    ...said('opinion', advice?.text ?? null),
  ];
};

/** Whoever consents, advises or decides has before him what it is about. */
const withReading = (offer: OfferView, readings: ReadonlyMap<string, readonly OfferReading[]>): OfferView => {
  const reads = offer.part === null ? undefined : readings.get(offer.part.id);
  return reads === undefined || reads.length === 0 ? offer : { ...offer, reads };
};

/** The decision form with what the years after need: the papers to read, the plan's own choices, its clauses. */
export function withYears(form: DecisionForm, { view, past, labels }: OnOnePage, plan: Plan): DecisionForm {
  if (view.exemplarTier === null) return form;
  const record = yearsRecord(past.events, view.parts, labels.stories);
  const readings = new Map([
    ...record.commendations.map((part) => [part.id, readingOf(part, 'commendation')] as const),
    ...record.stories.map((part) => [part.id, readingOf(part, 'story')] as const),
  ]);
  return {
    ...form,
    offers: form.offers.map((offer) => withReading(offer, readings)),
    clauses: {
      province: plan.deadlines.province?.clause ?? plan.quotas.selected.clause,
      fostering: plan.fostering.clause,
      commendation: plan.commendation.clause,
      dissemination: plan.dissemination.clause,
      review: plan.yearly.clause,
    },
    material: {
      ...form.material,
      // as they will stand in the decision, whatever language the page is read in
      forms: plan.awards.map(({ name }) => name),
    },
  };
}
