import { type Offer, processGraph } from '../../../workflows/index.js';
import type { OfferView } from '../view-models.js';

/** Possible at any step, wanted at few: kept out of the way of what the task is about. */
const ANYWHERE: ReadonlySet<string> = new Set([
  ...processGraph().everywhere.map(({ order }) => order),
  'REPLACE',
]);

/** A page of its own. */
const ELSEWHERE = new Set(['EDIT_DOSSIER']);

/** A commendation or story that this order would begin has no name yet. */
const NEW = 'new';

/** The law's offers as choices of the form. While a nomination is held, its release is what it waits for. */
export const offerViews = (
  offers: readonly Offer[],
  held: boolean,
  partName: (id: string) => string,
): OfferView[] =>
  offers
    .filter(({ type }) => !ELSEWHERE.has(type))
    .map(({ type, part, findings, open }) => ({
      type,
      part: part === null || part === NEW ? null : { id: part, name: partName(part) },
      findings,
      open,
      main: held ? type === 'RELEASE' : !ANYWHERE.has(type),
    }));
