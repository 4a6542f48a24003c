import { notAnIdOf, repeatedId, unknownId } from './complaints.js';
import {
  also,
  id,
  isGroup,
  isId,
  listOf,
  type Mistake,
  mistake,
  type Path,
  type Reader,
  refused,
  refusedAs,
  text,
  wanting,
} from './reader.js';

/** The lists of a plan that its other parts name things from. */
export const CATALOGUES = [
  'tiers',
  'fields',
  'movements',
  'awards',
  'issuers',
  'natures',
  'ratings',
  'severities',
  'initiativeLevels',
] as const;
export type Catalogue = (typeof CATALOGUES)[number];

/** Null: the list itself is missing or no list, and one complaint about that is enough. */
export type Known = Readonly<Record<Catalogue, readonly string[] | null>>;

const idsIn = (list: unknown): string[] | null =>
  Array.isArray(list)
    ? list.flatMap((item: unknown) => (isGroup(item) && typeof item.id === 'string' ? [item.id] : []))
    : null;

/** Read from the raw value, so that a wrong name is found even where the list it misses is not yet right. */
export const knownIds = (plan: unknown): Known =>
  Object.fromEntries(
    CATALOGUES.map((catalogue) => [catalogue, isGroup(plan) ? idsIn(plan[catalogue]) : null]),
  ) as Known;

/** An id that a list of the plan has. `besides`: words that are allowed without being listed. */
export const idFrom = (
  known: Known,
  catalogue: Catalogue,
  besides: readonly string[] = [],
): Reader<string> => {
  const wants = { vi: `một mã của "${catalogue}"`, en: `an id of "${catalogue}"` };
  return wanting(wants, (value, path) => {
    const ids = known[catalogue];
    const read = text(value, path);
    if (!read.ok || ids === null) return id(value, path);
    // what could be no id itself is told where it is listed, and not offered here
    const choices = [...besides, ...ids.filter(isId)];
    if (!isId(read.value)) return refused(path, notAnIdOf(read.value, catalogue, choices));
    return choices.includes(read.value)
      ? read
      : refusedAs(read.value, path, unknownId(read.value, catalogue, choices));
  });
};

interface Placed {
  readonly id: string;
  readonly path: Path;
}

/** Every id after its first use. */
export const repeated = (placed: readonly Placed[]): Mistake[] => {
  const seen = new Set<string>();
  return placed.flatMap((one) => {
    if (seen.has(one.id)) return [mistake(one.path, repeatedId(one.id))];
    seen.add(one.id);
    return [];
  });
};

/** Ids of a flat list, raw: `{id: …}` entries or plain texts. */
export const idsAt = (list: unknown, path: Path): Placed[] =>
  Array.isArray(list)
    ? list.flatMap((item: unknown, index) => {
        if (typeof item === 'string') return [{ id: item, path: [...path, index] }];
        return isGroup(item) && typeof item.id === 'string'
          ? [{ id: item.id, path: [...path, index, 'id'] }]
          : [];
      })
    : [];

/** A list in which nothing stands twice: the second was meant to be another. */
export const eachOnce = <T extends string>(reader: Reader<T>, min = 0): Reader<readonly T[]> =>
  also(listOf(reader, min), (value, path) => repeated(idsAt(value, path)));
