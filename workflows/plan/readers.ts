import type { SubjectKind } from '../criteria/criterion.js';
import type { Words } from '../kernel/assessment.js';
import { isDay } from '../kernel/days.js';
import { badFraction, minAboveMax, notAMonthDay, notAZone } from './complaints.js';
import { type Known, idFrom, idsAt, repeated } from './known-ids.js';
import { type Reader, also, group, id, listOf, mistake, oneOf, text, textThat, whole } from './reader.js';
import type { Fraction, Named, Quota } from './plan.js';

/** Values that many parts of a plan are made of. */
export const words: Reader<Words> = group({ vi: text, en: text });

export const subjectKind: Reader<SubjectKind> = oneOf('individual', 'collective');

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
  group({ id, name: words, standsFor: listOf(idFrom(known, catalogue)) });

export const fraction: Reader<Fraction> = group({ num: whole(0, 1000), den: whole(0, 1000) }, {}, [
  ({ num, den }, path) =>
    num !== undefined && den !== undefined && (den === 0 || num > den)
      ? [mistake(path, badFraction(num, den))]
      : [],
]);

export const quota: Reader<Quota> = group({ min: whole(0, 1000), max: whole(1, 1000), clause: text }, {}, [
  ({ min, max }, path) =>
    min !== undefined && max !== undefined && min > max ? [mistake(path, minAboveMax(min, max))] : [],
]);
