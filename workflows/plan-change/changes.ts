import type { Words } from '../kernel/assessment.js';
import type { Plan } from '../plan/plan.js';
import { type ChangeKind, type Difference, differences, isGroup } from './compare.js';
import { criteriaDifferences, placedIn } from './compare-criteria.js';
import { labelled, sectionRank } from './labels.js';
import { NOTHING } from './known-words.js';
import { valueWords } from './value-words.js';

/** One change of a plan, said: what it concerns, what stood there and what stands there now. */
export interface Change {
  /** `criteria.staff.central.min`: entries and criteria by their ids. */
  readonly path: string;
  readonly kind: ChangeKind;
  readonly what: Words;
  /** Null: there was nothing. */
  readonly before: Words | null;
  readonly after: Words | null;
  /** Where the plan says so; of what is gone, where it said so. Null where the place has no clause. */
  readonly clause: string | null;
}

/** A criterion by its id; of anything else the value at the path, entries by theirs. */
const valueIn = (plan: Plan, path: readonly string[]): unknown => {
  const [first, id, ...rest] = path;
  const inside = (value: unknown, step: string): unknown => {
    if (Array.isArray(value)) return value.find((one) => isGroup(one) && one.id === step);
    return isGroup(value) ? value[step] : undefined;
  };
  if (first !== 'criteria' || id === undefined) return path.reduce(inside, plan as unknown);
  const found = new Map(placedIn(plan.criteria)).get(id)?.criterion;
  return rest.reduce(inside, found as unknown);
};

const clauseNear = (plan: Plan, path: readonly string[]): string | null => {
  for (let end = path.length; end > 0; end -= 1) {
    const here = valueIn(plan, path.slice(0, end));
    if (isGroup(here) && typeof here.clause === 'string') return here.clause;
  }
  return null;
};

const quoted = ({ vi, en }: Words): Words => ({ vi: `“${vi}”`, en: `“${en}”` });

const nameAt = (plan: Plan, path: readonly string[]): Words | null => {
  const entry = valueIn(plan, path);
  if (!isGroup(entry)) return null;
  const name = path[0] === 'criteria' || path[0] === 'quotas' ? entry.text : entry.name;
  return isGroup(name) ? quoted(name as unknown as Words) : null;
};

/** "Hội đồng: số phiếu chọn": the first name is the subject, an entry's own name belongs to it, the rest are its parts. */
const composed = (names: readonly string[]): string => {
  const [first = '', ...rest] = names.filter((name) => name !== '');
  const own = rest[0]?.startsWith('“') ? ` ${rest.shift() ?? ''}` : '';
  return rest.reduce((sum, part, at) => {
    if (part.startsWith('(')) return `${sum} ${part}`;
    return at === 0 ? `${sum}: ${part}` : `${sum}, ${part}`;
  }, `${first}${own}`);
};

const whatOf = (path: readonly string[], before: Plan, after: Plan): Words => {
  const { words, unknown } = labelled(path, (entry) => nameAt(after, entry) ?? nameAt(before, entry));
  // what no table knows by its name is said by its place, rather than not at all
  const place = unknown.length > 0 ? [`[${path.join('.')}]`] : [];
  return {
    vi: composed([...words.map(({ vi }) => vi), ...place]),
    en: composed([...words.map(({ en }) => en), ...place]),
  };
};

const TOP: Words = { vi: 'tiêu chí chung', en: 'the top' };

/** Where a criterion that came or went stands, or stood. */
const inside = (plan: Plan, id: string): Words | null => {
  const parent = new Map(placedIn(plan.criteria)).get(id)?.under;
  return parent ? nameAt(plan, ['criteria', parent]) : null;
};

const withPlace = (said: Words, place: Words | null): Words =>
  place === null ? said : { vi: `${said.vi}, trong ${place.vi}`, en: `${said.en}, under ${place.en}` };

const valued = (plan: Plan, path: readonly string[], value: unknown): Words => {
  const said = valueWords(value, { path, within: valueIn(plan, path.slice(0, -1)), plan });
  const [first, id, ...rest] = path;
  return first === 'criteria' && id !== undefined && rest.length === 0 && isGroup(value)
    ? withPlace(said, inside(plan, id))
    : said;
};

const placed = (plan: Plan, _: readonly string[], id: unknown): Words =>
  typeof id === 'string' ? (nameAt(plan, ['criteria', id]) ?? { vi: id, en: id }) : TOP;

/** The entries of a list one after the other, by their names. */
const ordered = (plan: Plan, path: readonly string[], ids: unknown): Words => {
  const names = (ids as readonly unknown[]).map((id): Words => {
    const name = typeof id === 'string' ? nameAt(plan, entryPath(path, id)) : null;
    return name ?? valued(plan, path, id);
  });
  return { vi: names.map(({ vi }) => vi).join(', '), en: names.map(({ en }) => en).join(', ') };
};

const change = ({ path, kind, before, after }: Difference, old: Plan, now: Plan): Change => {
  const say = kind === 'moved' ? placed : kind === 'reordered' ? ordered : valued;
  // an entry that came or went is named by what it was, not twice
  const isEntry =
    (kind === 'added' || kind === 'removed') && !Array.isArray(valueIn(now, path) ?? valueIn(old, path));
  return {
    path: path.join('.'),
    kind,
    what: whatOf(isEntry ? path.slice(0, -1) : path, old, now),
    before: kind === 'added' ? null : say(old, path, before),
    after: kind === 'removed' ? null : say(now, path, after),
    clause: clauseNear(now, path) ?? clauseNear(old, path),
  };
};

/** The children of a criterion are told by their own ids, not by a way through the tree. */
const entryPath = (path: readonly string[], id: string): readonly string[] =>
  path[0] === 'criteria' ? ['criteria', id] : [...path, id];

/**
 * Everything that differs from one plan to another, in words; none if and only if they say the same. The version
 * itself is no change of the plan's content and is not told.
 */
export const changes = (before: Plan, after: Plan): Change[] => {
  const { criteria: old, version: _, ...rest } = before;
  const { criteria: now, version: __, ...restNow } = after;
  return [...differences(rest, restNow, []), ...criteriaDifferences(old, now)]
    .toSorted((one, other) => sectionRank(one.path) - sectionRank(other.path))
    .map((one) => change(one, before, after));
};

/** A change on one line: "Hạn đăng ký: trước ngày 25/3/2021 → trước ngày 31/3/2021 (mục IV.1)". */
export const changeSentence = ({ kind, what, before, after, clause }: Change): Words => {
  const ADDED: Words = { vi: 'thêm', en: 'added' };
  const REMOVED: Words = { vi: 'bỏ', en: 'removed' };
  const MOVED: Words = { vi: 'chuyển', en: 'moved' };
  const ORDER: Words = { vi: 'đổi thứ tự', en: 'reordered' };
  const heads: Readonly<Record<ChangeKind, Words | null>> = {
    set: null,
    added: ADDED,
    removed: REMOVED,
    moved: MOVED,
    reordered: ORDER,
  };
  const said = (lang: 'vi' | 'en'): string => {
    const head = heads[kind]?.[lang];
    const old = before?.[lang] ?? '';
    const now = after?.[lang] ?? '';
    const values = before && after ? `${old} → ${now}` : `${old}${now}`;
    const cited = clause === null ? '' : lang === 'vi' ? ` (mục ${clause})` : ` (clause ${clause})`;
    return `${what[lang]}: ${head === undefined ? '' : `${head} `}${values || NOTHING[lang]}${cited}`;
  };
  return { vi: said('vi'), en: said('en') };
};

/** What a place of a plan is called: "Hạn đăng ký", "Tiêu chí “…”"; entries and criteria by their ids. */
export const placeWords = (plan: Plan, path: readonly string[]): Words => whatOf(path, plan, plan);

/** What stands there, in words; for a form that shows what it is about to change. */
export const standsAt = (plan: Plan, path: readonly string[]): Words =>
  valued(plan, path, valueIn(plan, path));
