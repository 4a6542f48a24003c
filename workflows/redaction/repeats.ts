/** What may be erased beside an event. A ballot's count is nobody's text, and stays. */
export const ERASABLE = ['facts', 'findings', 'comment', 'dossier'] as const;
export type Erasable = (typeof ERASABLE)[number];

/** One text beside one event of a chain. */
export interface Place {
  readonly seq: number;
  readonly field: Erasable;
}

/** The same with what it says: canonical JSON. */
export interface Written extends Place {
  readonly value: string;
}

/** Shorter words, or one alone, are everybody's: "Đồng ý" said again is no copy. */
const SHORTEST = 12;

/** Who it is about, and codes of what it names: they stand in every event, and are not what somebody wrote. */
const NOT_PROSE: ReadonlySet<string> = new Set(['name', 'post', 'type', 'unit', 'number', 'label']);

const isProse = (text: string): boolean => text.trim().length >= SHORTEST && text.trim().includes(' ');

function proseIn(value: unknown): string[] {
  if (typeof value === 'string') return isProse(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(proseIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (NOT_PROSE.has(name) ? [] : proseIn(inner)));
}

/** What somebody wrote there: of facts the order he gave, of findings nothing. */
function wordsIn({ field, value }: Written): string[] {
  const read = JSON.parse(value) as unknown;
  switch (field) {
    case 'comment':
    case 'dossier':
      return proseIn(read);
    case 'facts':
      return proseIn((read as { readonly order?: unknown } | null)?.order);
    case 'findings':
      return [];
  }
}

const isAt =
  (one: Place) =>
  (other: Place): boolean =>
    one.seq === other.seq && one.field === other.field;

/** All that somebody wrote at these places. */
export const wordsAt = (places: readonly Place[], chain: readonly Written[]): string[] => [
  ...new Set(chain.filter((one) => places.some(isAt(one))).flatMap(wordsIn)),
];

/** Whether JSON text says any of these words. */
export const says = (json: string, words: readonly string[]): boolean =>
  words.some((word) => json.includes(JSON.stringify(word).slice(1, -1)));

/** The other places of the chain where the same words stand. */
export function repeatedAt(places: readonly Place[], chain: readonly Written[]): Place[] {
  const words = wordsAt(places, chain);
  return chain
    .filter((one) => !places.some(isAt(one)) && says(one.value, words))
    .map(({ seq, field }) => ({ seq, field }));
}

/** These places and every other where what stands there is said again, and what stands there in turn. */
export function withRepeats(places: readonly Place[], chain: readonly Written[]): Place[] {
  const more = repeatedAt(places, chain);
  return more.length === 0 ? [...places] : withRepeats([...places, ...more], chain);
}

/** The value without these words: where they stood, nothing is said. */
export function without(value: unknown, words: readonly string[]): unknown {
  if (typeof value === 'string') return words.some((word) => value.includes(word)) ? '' : value;
  if (Array.isArray(value)) return value.map((one) => without(one, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, without(inner, words)]));
}
