import { minAboveMax, missingKey, notOneOf, percentAndCount, unknownId } from './complaints.js';
import { type Known, eachOnce, idFrom, idsAt, repeated } from './known-ids.js';
import type { FurtherQuota, Plan, UnitQuota } from './plan.js';
import {
  type Check,
  type Reader,
  also,
  group,
  id,
  isGroup,
  listOf,
  mistake,
  oneOf,
  text,
  whole,
} from './reader.js';
import { catalogueOf, quota, subjectKind, words } from './readers.js';

const MOST = 100_000;
const some = whole(0, MOST);

const leastAboveMost: Check<{ min: number; max: number }> = ({ min, max }, path) =>
  min !== undefined && max !== undefined && min > max ? [mistake(path, minAboveMax(min, max))] : [];

const except: Reader<UnitQuota['except'][number]> = group(
  { units: eachOnce(id, 1), min: some, max: whole(1, MOST) },
  {},
  [leastAboveMost],
);

/** A unit with two counts of its own would only ever be held to the first; one named twice in one is told there. */
const exceptions = also(listOf(except), (value, path) => {
  if (!Array.isArray(value)) return [];
  const ofEach = value.map((one: unknown, at) =>
    isGroup(one) ? idsAt(one.units, [...path, at, 'units']) : [],
  );
  return repeated(
    ofEach.flatMap((units) =>
      units.filter(({ id: unit }, at) => units.findIndex((one) => one.id === unit) === at),
    ),
  );
});

const perUnit: Reader<UnitQuota> = group(
  { min: some, max: whole(1, MOST), except: exceptions, clause: text },
  {},
  [leastAboveMost],
);

const HOW_MANY = ['min', 'max', 'percentMin', 'percentMax'];

/** A further quota says how many, or which part of a hundred; what the Council chose it can only be warned about. */
const saysSomething: Check<FurtherQuota> = (fields, path, written) => {
  const { min, max, percentMin, percentMax, counts, effect } = fields;
  const [asCount, asPart] = [min ?? max, percentMin ?? percentMax];
  const says = HOW_MANY.some((key) => written.includes(key));
  return [
    ...(says ? [] : [mistake([...path, 'max'], missingKey('max'))]),
    ...(asCount !== undefined && asPart !== undefined ? [mistake(path, percentAndCount())] : []),
    ...(min !== undefined && max !== undefined && min > max ? [mistake(path, minAboveMax(min, max))] : []),
    ...(percentMin !== undefined && percentMax !== undefined && percentMin > percentMax
      ? [mistake(path, minAboveMax(percentMin, percentMax))]
      : []),
    ...(counts === 'selected' && effect === 'block'
      ? [mistake([...path, 'effect'], notOneOf('block', ['warn']))]
      : []),
  ];
};

const further = (known: Known): Reader<FurtherQuota> =>
  group(
    {
      id,
      text: words,
      counts: oneOf('registered', 'selected'),
      per: oneOf('unit', 'round'),
      effect: oneOf('block', 'warn'),
      clause: text,
    },
    {
      for: group(
        {},
        {
          kinds: eachOnce(subjectKind, 1),
          tiers: eachOnce(idFrom(known, 'tiers'), 1),
          fields: eachOnce(idFrom(known, 'fields'), 1),
          units: eachOnce(id, 1),
        },
      ),
      min: some,
      max: some,
      percentMin: whole(0, 100),
      percentMax: whole(0, 100),
    },
    [saysSomething],
  );

export const quotas = (known: Known): Reader<Plan['quotas']> =>
  group({ perUnit, selected: quota, also: catalogueOf(further(known), 0) });

/** A quota speaks of units that nominate. */
export const quotasOfKnownUnits: Check<Plan> = ({ quotas: all, units }, path) => {
  if (!all || !units) return [];
  const place = [...path, 'quotas'];
  const named = [
    ...all.perUnit.except.flatMap((one, at) =>
      one.units.map((unit, n) => ({ unit, path: [...place, 'perUnit', 'except', at, 'units', n] })),
    ),
    ...all.also.flatMap((one, at) =>
      (one.for?.units ?? []).map((unit, n) => ({ unit, path: [...place, 'also', at, 'for', 'units', n] })),
    ),
  ];
  return named
    .filter(({ unit }) => !units.nominating.includes(unit))
    .map((one) => mistake(one.path, unknownId(one.unit, 'units.nominating', units.nominating)));
};
