import { type Leaves, type Offer, processGraph } from '../../../workflows/index.js';
import type { OfferView } from '../view-models.js';

const GRAPH = processGraph();

/** Possible at any step, wanted at few: kept out of the way of what the task is about. */
const ANYWHERE: ReadonlySet<string> = new Set([...GRAPH.everywhere.map(({ order }) => order), 'REPLACE']);

/** Nobody waits for a beginning. */
const BEGINS = new Set(['PROPOSE_COMMENDATION', 'DRAFT_STORY']);

/** A page of its own. */
const ELSEWHERE = new Set(['EDIT_DOSSIER']);

/** A commendation or story that this order would begin has no name yet. */
const NEW = 'new';

interface Standing {
  readonly state: Leaves;
  /** While a nomination is held, its release is what it waits for. */
  readonly held: boolean;
  /** What waits for this very reader: those orders come first. */
  readonly tasks: readonly string[];
}

/** A commendation's or a story's orders belong together: who may decide it may also refuse it. */
const lifeOf = (type: string): string | null => {
  if (type.includes('COMMENDATION')) return 'commendation';
  return type.includes('STORY') || type.includes('CONSENT') ? 'story' : null;
};

/** The states this reader's tasks stand in; where nothing runs side by side, simply where it stands. */
const sourcesOf = ({ state, tasks }: Standing): readonly string[] =>
  state.length === 1
    ? state
    : state.filter((leaf) => GRAPH.edges.some(({ from, order }) => from === leaf && tasks.includes(order)));

/** What the open task is about; all else that may be done is kept apart. */
const isMain = (type: string, standing: Standing): boolean => {
  const { held, tasks } = standing;
  if (held) return type === 'RELEASE';
  if (tasks.includes(type)) return true;
  if (ANYWHERE.has(type)) return false;
  const life = lifeOf(type);
  if (life !== null) return !BEGINS.has(type) && tasks.some((task) => lifeOf(task) === life);
  const sources = sourcesOf(standing);
  return GRAPH.edges.some(({ from, order }) => order === type && sources.includes(from));
};

/** The law's offers as choices of the form. */
export const offerViews = (
  offers: readonly Offer[],
  standing: Standing,
  partName: (id: string) => string,
): OfferView[] =>
  offers
    .filter(({ type }) => !ELSEWHERE.has(type))
    .map(({ type, part, findings, open }) => ({
      type,
      part: part === null || part === NEW ? null : { id: part, name: partName(part) },
      findings,
      open,
      main: isMain(type, standing),
    }))
    .toSorted(
      (one, other) => Number(standing.tasks.includes(other.type)) - Number(standing.tasks.includes(one.type)),
    );
