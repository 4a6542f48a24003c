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

interface Standing {
  /** While a nomination is held, its release is what it waits for. */
  readonly held: boolean;
  /** What waits for this very reader: those orders come first. */
  readonly tasks: readonly string[];
}

/** The law's offers as choices of the form. */
export const offerViews = (
  offers: readonly Offer[],
  { held, tasks }: Standing,
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
    }))
    .toSorted((one, other) => Number(tasks.includes(other.type)) - Number(tasks.includes(one.type)));
