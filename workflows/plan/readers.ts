import { SUBJECT_KINDS, type SubjectKind } from '../criteria/criterion.js';
import type { Words } from '../kernel/assessment.js';
import { isDay } from '../kernel/days.js';
import { badFraction, minAboveMax, notAMonthDay, notAZone, wrongType } from './complaints.js';
import { type Known, eachOnce, idFrom, idsAt, repeated } from './known-ids.js';
import {
  type Fields,
  type Reader,
  type Shape,
  also,
  group,
  id,
  isGroup,
  listOf,
  mistake,
  oneOf,
  refused,
  text,
  textThat,
  wanting,
  whole,
} from './reader.js';
import type { Fraction, Named, Quota } from './plan.js';

/** Values that many parts of a plan are made of. */
export const words: Reader<Words> = group({ vi: text, en: text });

export const subjectKind: Reader<SubjectKind> = oneOf(...SUBJECT_KINDS);

export const named: Reader<Named> = group({ id, name: words });

export const monthDay = textThat((value) => isDay(`2023-${value}`), notAMonthDay);

/** Only the look of a zone: which zones there are is not known in here. */
export const zone = textThat((value) => /^[A-Z][A-Za-z_]*(\/[A-Z][A-Za-z_]*)+$/.test(value), notAZone);

/** A list whose entries carry an id, each once. */
export const catalogueOf = <T>(entry: Reader<T>, min = 1): Reader<readonly T[]> =>
  also(listOf(entry, min), (value, path) => repeated(idsAt(value, path)));

/** An entry that may stand in for lower ones of the same list. */
export const standing = (
  known: Known,
  catalogue: 'awards' | 'initiativeLevels',
): Reader<Named & { readonly standsFor: readonly string[] }> =>
  group({ id, name: words, standsFor: eachOnce(idFrom(known, catalogue)) });

const parts = <O extends Shape>(maybe: O) =>
  group({ num: whole(0, 1000), den: whole(0, 1000) }, maybe, [
    ({ num, den }, path) =>
      num !== undefined && den !== undefined && (den === 0 || num > den)
        ? [mistake(path, badFraction(num, den))]
        : [],
  ]);

/** "3/4" and "75%", as a document says it; anything else is answered with a model. */
const asFraction = (value: unknown): Words => {
  const [, num = '3', den = '4'] = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(String(value)) ?? [];
  const [, percent] = /^\s*(\d{1,3})\s*%\s*$/.exec(String(value)) ?? [];
  const written = percent === undefined ? `{num: ${num}, den: ${den}}` : `{num: ${percent}, den: 100}`;
  return { vi: `một phần, dạng ${written}`, en: `a part, like ${written}` };
};

/** A part of a whole, and beside it what else these keys may say of it. */
export const fractionWith = <O extends Shape>(maybe: O): Reader<Fraction & Partial<Fields<O>>> => {
  const read = parts(maybe);
  return wanting(asFraction(null), (value, path) =>
    isGroup(value) ? read(value, path) : refused(path, wrongType('map', value, asFraction(value))),
  );
};

export const fraction: Reader<Fraction> = fractionWith({});

export const quota: Reader<Quota> = group({ min: whole(0, 1000), max: whole(1, 1000), clause: text }, {}, [
  ({ min, max }, path) =>
    min !== undefined && max !== undefined && min > max ? [mistake(path, minAboveMax(min, max))] : [],
]);
