/** a ă â b c d đ e ê …, and of one word ngang, huyền, hỏi, ngã, sắc, nặng. */
const VIETNAMESE = new Intl.Collator('vi');

/** What people are listed by: the given name (tên), then all before it (họ và tên đệm). */
export interface NamedInOrder {
  readonly kind: string;
  readonly name: string;
  readonly nominee: string;
}

interface Parts {
  readonly given: string;
  readonly before: string;
}

/** "Phan Thị Ngọc Ánh": Ánh, and Phan Thị Ngọc before it. A collective has one name. */
const partsOf = ({ kind, name }: NamedInOrder): Parts => {
  if (kind !== 'individual') return { given: name, before: '' };
  const space = name.lastIndexOf(' ');
  return { given: name.slice(space + 1), before: name.slice(0, Math.max(0, space)) };
};

const byPlainText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** People first, then collectives. Of two of one name and of one spelling the id says. */
const byGivenName = (one: NamedInOrder, other: NamedInOrder): number => {
  if (one.kind !== other.kind) return one.kind === 'individual' ? -1 : 1;
  const [a, b] = [partsOf(one), partsOf(other)];
  return (
    VIETNAMESE.compare(a.given, b.given) ||
    VIETNAMESE.compare(a.before, b.before) ||
    byPlainText(one.name, other.name) ||
    byPlainText(one.nominee, other.nominee)
  );
};

/** The place of each word among all of them; words that the alphabet does not tell apart share one. */
const placesOf = (words: Iterable<string>): ReadonlyMap<string, number> => {
  const sorted = [...new Set(words)].toSorted(VIETNAMESE.compare);
  const places = new Map<string, number>();
  let place = 0;
  sorted.forEach((word, at) => {
    const before = sorted[at - 1];
    if (before !== undefined && VIETNAMESE.compare(before, word) !== 0) place = at;
    places.set(word, place);
  });
  return places;
};

/** The same order for many: a hundred thousand people have few names, and each is compared but once. */
export const inOrder = <One extends NamedInOrder>(all: readonly One[]): One[] => {
  const parts = all.map(partsOf);
  const given = placesOf(parts.map((one) => one.given));
  const before = placesOf(parts.map((one) => one.before));
  const keyed = all.map((one, at) => ({
    one,
    kind: one.kind === 'individual' ? 0 : 1,
    given: given.get(parts[at]?.given ?? '') ?? 0,
    before: before.get(parts[at]?.before ?? '') ?? 0,
  }));
  keyed.sort(
    (a, b) =>
      a.kind - b.kind ||
      a.given - b.given ||
      a.before - b.before ||
      byPlainText(a.one.name, b.one.name) ||
      byPlainText(a.one.nominee, b.one.nominee),
  );
  return keyed.map(({ one }) => one);
};

/** Where a page begins: a place in the order, though whoever stood there may be gone since. */
export const cursorOf = ({ kind, name, nominee }: NamedInOrder): string =>
  Buffer.from(JSON.stringify([kind, name, nominee])).toString('base64url');

/** Null: nothing we ever gave out. */
export const placeOf = (cursor: string): NamedInOrder | null => {
  try {
    const said: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(said) || said.length !== 3) return null;
    const [kind, name, nominee] = said as unknown[];
    return typeof kind === 'string' && typeof name === 'string' && typeof nominee === 'string'
      ? { kind, name, nominee }
      : null;
  } catch {
    return null;
  }
};

/** How many stand at that place or before it. */
const countUntil = (sorted: readonly NamedInOrder[], place: NamedInOrder): number => {
  let from = 0;
  let until = sorted.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    const one = sorted[middle];
    if (one && byGivenName(one, place) <= 0) from = middle + 1;
    else until = middle;
  }
  return from;
};

/** All that stand after that place. */
export const after = <One extends NamedInOrder>(sorted: readonly One[], place: NamedInOrder): One[] =>
  sorted.slice(countUntil(sorted, place));

/** A few put into their places among many. */
export const putInOrder = <One extends NamedInOrder>(sorted: readonly One[], few: readonly One[]): One[] => {
  const places = few
    .map((one) => ({ one, at: countUntil(sorted, one) }))
    .toSorted((a, b) => a.at - b.at || byGivenName(a.one, b.one));
  const all: One[] = [];
  let from = 0;
  for (const { one, at } of places) {
    for (; from < at; from++) all.push(sorted[from] as One);
    all.push(one);
  }
  for (; from < sorted.length; from++) all.push(sorted[from] as One);
  return all;
};
