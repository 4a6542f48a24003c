import type { Leaves } from '../../workflows/index.js';
import type { Language } from './language.js';
import { rounds } from './rounds.js';
import { sittings } from './sittings.js';
import { states } from './states.js';

export const LIVES = ['nomination', 'commendation', 'story', 'round', 'sitting'] as const;
export type Life = (typeof LIVES)[number];

type Names = Readonly<Record<string, string>>;

const namesOf = (life: Life, lang: Language): Names => {
  if (life === 'round') return rounds[lang].states;
  return life === 'sitting' ? sittings[lang].states : states[lang][life];
};

/** A state of one life by its path; one that this version does not know by its own name. */
export const stateName = (life: Life, path: string, lang: Language): string =>
  namesOf(life, lang)[path] ?? path;

/** Where a whole life stands, in two or three words: an exemplar is one, whatever its regions do. */
export const standingText = (life: Life, leaves: Leaves, lang: Language): string => {
  const [first = ''] = leaves;
  return stateName(life, leaves.length > 1 ? (first.split('.')[0] ?? first) : first, lang);
};

/** A state of whatever life knows it, as it stands in a finding: "draft", or all leaves joined. */
export const stateText = (joined: string, lang: Language): string => {
  const leaves = joined.split(', ');
  const life = LIVES.find((one) => namesOf(one, lang)[leaves[0] ?? ''] !== undefined);
  return life === undefined ? joined : standingText(life, leaves, lang);
};
