/** `set`: another value in the same place. Lists of entries: one came, went, or stands elsewhere. */
export type ChangeKind = 'set' | 'added' | 'removed' | 'moved' | 'reordered';

/** One difference between two plans as they are, not yet in words. Absent values are null. */
export interface Difference {
  /** Entries by their id, parts of a criterion by the criterion's own id: `criteria.staff.central.min`. */
  readonly path: readonly string[];
  readonly kind: ChangeKind;
  readonly before: unknown;
  readonly after: unknown;
}

type Path = readonly string[];
export type Group = Readonly<Record<string, unknown>>;

export const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Entry extends Group {
  readonly id: string;
}

const isEntry = (value: unknown): value is Entry => isGroup(value) && typeof value.id === 'string';

const areEntries = (list: readonly unknown[]): list is readonly Entry[] => list.every(isEntry);

/** The same value always has the same text, in whatever order its keys were written. */
export const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (!isGroup(value)) return value === undefined ? 'null' : JSON.stringify(value);
  // what is null says no more than what is left out
  const keys = Object.keys(value).filter((key) => value[key] !== undefined && value[key] !== null);
  return `{${keys
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${textOf(value[key])}`)
    .join(',')}}`;
};

const same = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);

const inOrder = (before: readonly string[], after: readonly string[]): boolean => {
  const kept = after.filter((id) => before.includes(id));
  return before.filter((id) => after.includes(id)).every((id, at) => kept[at] === id);
};

/** Entries that came, went and stayed, each told by its id; and the order of those that stayed. */
const entryDifferences = (
  before: readonly Entry[],
  after: readonly Entry[],
  path: Path,
  within: (one: Entry, other: Entry, at: Path) => Difference[],
): Difference[] => {
  const was = new Map(before.map((entry) => [entry.id, entry]));
  const is = new Map(after.map((entry) => [entry.id, entry]));
  const gone = before
    .filter(({ id }) => !is.has(id))
    .map((entry): Difference => ({ path: [...path, entry.id], kind: 'removed', before: entry, after: null }));
  const rest = after.flatMap((entry): Difference[] => {
    const old = was.get(entry.id);
    return old
      ? within(old, entry, [...path, entry.id])
      : [{ path: [...path, entry.id], kind: 'added', before: null, after: entry }];
  });
  const [ids, idsNow] = [[...was.keys()], [...is.keys()]];
  return inOrder(ids, idsNow)
    ? [...gone, ...rest]
    : [...gone, ...rest, { path, kind: 'reordered', before: ids, after: idsNow }];
};

/** Whole texts come and go one by one; of short words the list is told as a whole. */
const TELLING = 30;

const listDifferences = (before: readonly unknown[], after: readonly unknown[], path: Path): Difference[] => {
  if (same(before, after)) return [];
  const whole: Difference = { path, kind: 'set', before, after };
  const long = [...before, ...after].some((item) => isGroup(item) || String(item).length > TELLING);
  if (!long) return [whole];
  const left = (from: readonly unknown[], those: readonly unknown[]): unknown[] => {
    const rest = those.map(textOf);
    return from.filter((item) => {
      const at = rest.indexOf(textOf(item));
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
  };
  const one = (kind: 'removed' | 'added', item: unknown): Difference => ({
    path,
    kind,
    before: kind === 'removed' ? item : null,
    after: kind === 'added' ? item : null,
  });
  const gone = left(before, after).map((item) => one('removed', item));
  const come = left(after, before).map((item) => one('added', item));
  return gone.length + come.length > 0 ? [...gone, ...come] : [{ ...whole, kind: 'reordered' }];
};

const WHOLE: ReadonlySet<string> = new Set(['window', 'each', 'issued', 'share', 'quorum', 'approve']);

/** What is told as one value although it has parts: a share of the members, a window of time, a day of issue. */
const isWhole = (value: unknown, path: Path): boolean =>
  isGroup(value) && (WHOLE.has(path.at(-1) ?? '') || (path[0] === 'reports' && path.at(-1) === 'due'));

export const differences = (before: unknown, after: unknown, path: Path): Difference[] => {
  if (same(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after))
    return areEntries(before) && areEntries(after)
      ? entryDifferences(before, after, path, differences)
      : listDifferences(before, after, path);
  if (!isGroup(before) || !isGroup(after) || isWhole(before, path) || isWhole(after, path))
    return [{ path, kind: 'set', before: before ?? null, after: after ?? null }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => differences(before[key], after[key], [...path, key]));
};
