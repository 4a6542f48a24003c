import { type Criterion, GATES, type Gate } from '../criteria/criterion.js';
import {
  alternativeBinds,
  missingKey,
  noGate,
  notOneOf,
  targetNeverBinds,
  tooDeep,
  unknownKey,
  wrongType,
} from './complaints.js';
import { type Known, eachOnce, idFrom, repeated } from './known-ids.js';
import { groupWords } from './wordings.js';
import {
  type Mistake,
  type Path,
  type Reader,
  also,
  flag,
  group,
  id,
  isGroup,
  listOf,
  mistake,
  oneOf,
  refused,
  text,
  whole,
} from './reader.js';
import { subjectKind, words } from './readers.js';

/** Deeper than any plan's numbering of clauses goes. */
const DEEPEST = 8;
const MOST = 1000;

const KINDS = [
  'all',
  'any',
  'atLeast',
  'attest',
  'count',
  'initiative',
  'rating',
  'discipline',
  'linked',
] as const satisfies readonly Criterion['kind'][];
type Kind = (typeof KINDS)[number];

const KIND_WORDS = { vi: KINDS.join(' | '), en: KINDS.join(' | ') };

type Raw = Readonly<Record<string, unknown>>;

/** What a criterion stands under. */
interface Place {
  readonly depth: number;
  /** The gates of the nearest criterion above that names any. */
  readonly gates: readonly string[];
  /** Somewhere under a choice. */
  readonly alternative: boolean;
}

const effect = oneOf('block', 'warn', 'info');

const gates = group(
  {},
  Object.fromEntries(GATES.map((gate) => [gate, effect])) as Record<Gate, typeof effect>,
);

const yearsOnlyBack = (value: unknown, path: Path): readonly Mistake[] => {
  if (!isGroup(value)) return [];
  const given = Object.hasOwn(value, 'years');
  if (value.over === 'yearsBack' && !given) return [mistake([...path, 'years'], missingKey('years'))];
  if (value.over !== 'yearsBack' && given)
    return [mistake([...path, 'years'], unknownKey('years', ['over', 'by']))];
  return [];
};

const window = also(
  group(
    { over: oneOf('career', 'period', 'yearsBack'), by: oneOf('decision', 'achievement') },
    { years: whole(1, 100) },
  ),
  yearsOnlyBack,
);

/** A disciplinary decision is known by its own day alone. */
const disciplineWindow = also(
  group({ over: oneOf('career', 'period', 'yearsBack'), by: oneOf('decision') }, { years: whole(1, 100) }),
  yearsOnlyBack,
);

/** An `at` that cannot be read is one mistake; what it may have meant is not held against the parts. */
const gatesOf = ({ at }: Raw): readonly string[] | null => {
  if (at === undefined) return null;
  return isGroup(at) ? Object.keys(at) : GATES;
};

/** A criterion must bind somewhere; an alternative binds only through the choice it belongs to. */
const bindingMistakes = (criterion: Raw, path: Path, place: Place): readonly Mistake[] => {
  const own = gatesOf(criterion);
  if (own !== null && place.alternative) return [mistake([...path, 'at'], alternativeBinds())];
  const here = own ?? place.gates;
  if (here.length === 0) {
    // An "all" that names no gate only holds its parts together, each of which is asked in turn; and
    // for an alternative without gates its choice is told.
    const elsewhere = own === null && (criterion.kind === 'all' || place.alternative);
    return elsewhere ? [] : [mistake(path, noGate())];
  }
  return criterion.target === true && !here.includes('confirm') ? [mistake(path, targetNeverBinds())] : [];
};

const headOf = <K extends Kind>(kind: K) => ({ id, kind: oneOf(kind), clause: text, text: words });

const bindingsOf = (known: Known) => ({
  at: gates,
  target: flag,
  for: group({}, { kinds: eachOnce(subjectKind, 1), tiers: eachOnce(idFrom(known, 'tiers'), 1) }),
});

const single = (kind: Exclude<Kind, 'all' | 'any' | 'atLeast'>, known: Known): Reader<Criterion> => {
  const maybe = bindingsOf(known);
  const some = whole(1, MOST);
  switch (kind) {
    case 'attest':
      return group({ ...headOf(kind), key: id }, { ...maybe, renewed: oneOf('yearly'), evidence: flag });
    case 'count': {
      const awards = eachOnce(idFrom(known, 'awards'), 1);
      const issuers = eachOnce(idFrom(known, 'issuers'), 1);
      const natures = eachOnce(idFrom(known, 'natures'), 1);
      return group({ ...headOf(kind), awards, issuers, window, min: some }, { ...maybe, natures });
    }
    case 'initiative': {
      const level = idFrom(known, 'initiativeLevels');
      return group({ ...headOf(kind), level, applied: flag, window, min: some }, maybe);
    }
    case 'rating':
      return group({ ...headOf(kind), min: idFrom(known, 'ratings'), over: oneOf('latest', 'every') }, maybe);
    case 'discipline': {
      const ceiling = idFrom(known, 'severities', ['none']);
      const of = oneOf('self', 'members');
      return group({ ...headOf(kind), ceiling, of, window: disciplineWindow }, maybe);
    }
    case 'linked':
      return group({ ...headOf(kind), movements: eachOnce(idFrom(known, 'movements'), 1) }, maybe);
  }
};

const composite = (
  kind: 'all' | 'any' | 'atLeast',
  value: Raw,
  known: Known,
  place: Place,
): Reader<Criterion> => {
  const under = {
    depth: place.depth + 1,
    gates: gatesOf(value) ?? place.gates,
    alternative: place.alternative || kind !== 'all',
  };
  const of = listOf(criterionAt(known, under), 1);
  const maybe = bindingsOf(known);
  if (kind !== 'atLeast') return group({ ...headOf(kind), of }, maybe);
  const parts = Array.isArray(value.of) ? value.of.length : MOST;
  return group({ ...headOf(kind), n: whole(1, Math.max(1, parts)), of }, maybe);
};

const criterionAt =
  (known: Known, place: Place): Reader<Criterion> =>
  (value, path) => {
    if (place.depth > DEEPEST) return refused(path, tooDeep(DEEPEST));
    if (!isGroup(value))
      return refused(path, wrongType('map', value, groupWords(['id', 'kind', 'clause', 'text'])));
    if (!Object.hasOwn(value, 'kind')) return refused([...path, 'kind'], missingKey('kind', KIND_WORDS));
    const kind = KINDS.find((one) => one === value.kind);
    if (kind === undefined) return refused([...path, 'kind'], notOneOf(value.kind, KINDS));
    const reader =
      kind === 'all' || kind === 'any' || kind === 'atLeast'
        ? composite(kind, value, known, place)
        : single(kind, known);
    return also(reader, () => bindingMistakes(value, path, place))(value, path);
  };

/** Ids of a tree of criteria, raw. */
const idsUnder = (list: unknown, path: Path, depth: number): { id: string; path: Path }[] =>
  Array.isArray(list) && depth <= DEEPEST
    ? list.flatMap((item: unknown, index) => {
        if (!isGroup(item)) return [];
        const own = typeof item.id === 'string' ? [{ id: item.id, path: [...path, index, 'id'] }] : [];
        return [...own, ...idsUnder(item.of, [...path, index, 'of'], depth + 1)];
      })
    : [];

/** The criteria language: every criterion judged where it stands, ids once in the whole tree. */
export const criteria = (known: Known): Reader<readonly Criterion[]> =>
  also(listOf(criterionAt(known, { depth: 0, gates: [], alternative: false }), 1), (value, path) =>
    repeated(idsUnder(value, path, 0)),
  );
