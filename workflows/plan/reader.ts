import type { Words } from '../kernel/assessment.js';
import { type Day, isDay } from '../kernel/days.js';
import {
  blank,
  type Complaint,
  missingKey,
  notADay,
  notAnId,
  notNfc,
  notOneOf,
  notWhole,
  strayKey,
  tooFew,
  unprintable,
  wrongType,
} from './complaints.js';
import { groupWords, typeWords } from './wordings.js';

export type Path = readonly (string | number)[];

export interface Mistake extends Complaint {
  readonly path: Path;
}

/** Refused with a value: something is wrong with it, but it is a T, and others may still be compared with it. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly mistakes: readonly Mistake[]; readonly value?: T };

/** Judges a value of unknown shape: the value as a T, or everything that is wrong with it. */
export interface Reader<T> {
  (value: unknown, path: Path): Read<T>;
  /** What stands there when it is right, in a few words. */
  readonly wants?: Words | undefined;
}

/**
 * Looks across the fields of a group; those that were themselves wrong are absent. `written`: the keys that are
 * there, right or wrong, so that none of them is told missing.
 */
export type Check<T> = (fields: Partial<T>, path: Path, written: readonly string[]) => readonly Mistake[];

export type Shape = Readonly<Record<string, Reader<unknown>>>;
export type Fields<S extends Shape> = {
  readonly [Key in keyof S]: S[Key] extends Reader<infer T> ? T : never;
};

const taken = <T>(value: T): Read<T> => ({ ok: true, value });

export const mistake = (path: Path, complaint: Complaint): Mistake => ({ path, ...complaint });

export const refused = (path: Path, complaint: Complaint): { ok: false; mistakes: Mistake[] } => ({
  ok: false,
  mistakes: [mistake(path, complaint)],
});

export const refusedAs = <T>(value: T, path: Path, complaint: Complaint): Read<T> => ({
  ok: false,
  mistakes: [mistake(path, complaint)],
  value,
});

const readAs = <T>(value: T, mistakes: readonly Mistake[]): Read<T> =>
  mistakes.length > 0 ? { ok: false, mistakes, value } : taken(value);

const mistakesOf = (read: Read<unknown>): readonly Mistake[] => (read.ok ? [] : read.mistakes);

export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A reader that can say in a few words what it takes. */
export const wanting = <T>(
  wants: Words | undefined,
  read: (value: unknown, path: Path) => Read<T>,
): Reader<T> => Object.assign(read, { wants });

/** More than anyone mends at once: a list or group of so many mistakes is read no further. */
const ENOUGH = 500;

/**
 * Controls (a line's end is none), marks that turn the writing around, halves of letters: no clerk sees them, the
 * database refuses some, and in an official paper each is a trap.
 */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

export const text: Reader<string> = wanting(typeWords('text'), (value, path) => {
  if (typeof value !== 'string') return refused(path, wrongType('text', value));
  if (value.trim() === '') return refusedAs(value, path, blank());
  const [letter] = UNPRINTABLE.exec(value) ?? [];
  if (letter !== undefined) return refusedAs(value, path, unprintable(letter));
  return value === value.normalize('NFC') ? taken(value) : refusedAs(value, path, notNfc());
});

export const flag: Reader<boolean> = wanting(typeWords('flag'), (value, path) =>
  typeof value === 'boolean' ? taken(value) : refused(path, wrongType('flag', value)),
);

export const whole = (min: number, max: number): Reader<number> =>
  wanting(
    { vi: `số nguyên từ ${min} đến ${max}`, en: `a whole number from ${min} to ${max}` },
    (value, path) =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
        ? taken(value)
        : refused(path, notWhole(value, min, max)),
  );

export const day: Reader<Day> = wanting(
  { vi: 'một ngày, dạng 2021-03-25', en: 'a day, like 2021-03-25' },
  (value, path) => (isDay(value) ? taken(value) : refused(path, notADay(value))),
);

export const oneOf = <const T extends string>(...choices: readonly T[]): Reader<T> =>
  wanting({ vi: choices.join(' | '), en: choices.join(' | ') }, (value, path) => {
    const chosen = choices.find((choice) => choice === value);
    return chosen === undefined ? refused(path, notOneOf(value, choices)) : taken(chosen);
  });

export const orNull = <T>(reader: Reader<T>): Reader<T | null> => {
  const { wants } = reader;
  return wanting(wants && { vi: `${wants.vi}, hoặc null`, en: `${wants.en}, or null` }, (value, path) =>
    value === null ? taken(null) : reader(value, path),
  );
};

/** A text that meets one more condition. */
export const textThat = (
  holds: (value: string) => boolean,
  complain: (value: string) => Complaint,
  wants: Words | undefined = text.wants,
): Reader<string> =>
  wanting(wants, (value, path) => {
    const read = text(value, path);
    return read.ok && !holds(read.value) ? refused(path, complain(read.value)) : read;
  });

export const isId = (value: string): boolean => /^[A-Za-z][\w.-]*$/.test(value);

export const id: Reader<string> = textThat(isId, notAnId, {
  vi: 'một mã: chữ không dấu, số, ".", "-", "_"',
  en: 'an id: plain letters, digits, ".", "-", "_"',
});

export const listOf = <T>(reader: Reader<T>, min = 0): Reader<readonly T[]> =>
  wanting(typeWords('list'), (value, path) => {
    if (!Array.isArray(value)) return refused(path, wrongType('list', value));
    const mistakes: Mistake[] = value.length < min ? [mistake(path, tooFew(min))] : [];
    const items: T[] = [];
    for (const [index, item] of value.entries()) {
      const read = reader(item, [...path, index]);
      if (read.value !== undefined) items.push(read.value);
      mistakes.push(...mistakesOf(read));
      if (mistakes.length >= ENOUGH) break;
    }
    return items.length === value.length ? readAs(items, mistakes) : { ok: false, mistakes };
  });

/** More to say about the raw value, whether or not it reads well. */
export const also = <T>(
  reader: Reader<T>,
  look: (value: unknown, path: Path) => readonly Mistake[],
): Reader<T> =>
  wanting(reader.wants, (value, path) => {
    const read = reader(value, path);
    const mistakes = [...mistakesOf(read), ...look(value, path)];
    return read.value === undefined ? { ok: false, mistakes } : readAs(read.value, mistakes);
  });

/** Once it is wrong nothing else is compared with it: what it would be compared to is not at fault. */
export const soundOnly = <T>(reader: Reader<T>): Reader<T> =>
  wanting(reader.wants, (value, path) => {
    const read = reader(value, path);
    return read.ok ? read : { ok: false, mistakes: read.mistakes };
  });

/**
 * Keys that are not known here, and those that should be and are not. A key that was merely mistyped is one mistake:
 * where it stands, not also where it is missed.
 */
const strayAndMissing = (
  value: Readonly<Record<string, unknown>>,
  readers: Shape,
  needed: Shape,
  path: Path,
): Mistake[] => {
  const [given, known] = [Object.keys(value), Object.keys(readers)];
  const missing = Object.keys(needed).filter((key) => !given.includes(key));
  const stray = given
    .filter((key) => !known.includes(key))
    .slice(0, ENOUGH)
    .map((key) => mistake([...path, key], strayKey(key, value[key], known, missing)));
  const meant = stray.map(({ nearest }) => nearest);
  return [
    ...missing
      .filter((key) => !meant.includes(key))
      .map((key) => mistake([...path, key], missingKey(key, readers[key]?.wants))),
    ...stray,
  ];
};

/** A group with these keys and no others. Keys under `maybe` may be left out, but not be empty. */
export const group = <S extends Shape, O extends Shape = Record<never, never>>(
  shape: S,
  maybe?: O,
  checks: readonly Check<Fields<S> & Partial<Fields<O>>>[] = [],
): Reader<Fields<S> & Partial<Fields<O>>> => {
  const readers: Shape = { ...shape, ...maybe };
  const wants = groupWords(Object.keys(Object.keys(shape).length > 0 ? shape : readers));
  return wanting(wants, (value, path) => {
    if (!isGroup(value)) return refused(path, wrongType('map', value, wants));
    const mistakes = strayAndMissing(value, readers, shape, path);
    const given = Object.entries(readers).filter(([key]) => Object.hasOwn(value, key));
    const fields: [string, unknown][] = [];
    for (const [key, reader] of given) {
      const read = reader(value[key], [...path, key]);
      if (read.value !== undefined) fields.push([key, read.value]);
      mistakes.push(...mistakesOf(read));
    }
    const found = Object.fromEntries(fields) as Fields<S> & Partial<Fields<O>>;
    mistakes.push(...checks.flatMap((check) => check(found, path, Object.keys(value))));
    const complete =
      Object.keys(shape).every((key) => Object.hasOwn(value, key)) && fields.length === given.length;
    return complete ? readAs(found, mistakes) : { ok: false, mistakes };
  });
};

/** What a document leaves unsaid is read as usual: keys that were left out are filled in. */
export const leftOut = <T extends object, const U extends Partial<T>>(
  reader: Reader<T>,
  usual: U,
): Reader<Omit<T, keyof U> & Required<Pick<T, keyof U & keyof T>>> => {
  type Full = Omit<T, keyof U> & Required<Pick<T, keyof U & keyof T>>;
  return wanting(reader.wants, (value, path): Read<Full> => {
    const read = reader(value, path);
    return read.value === undefined
      ? (read as Read<Full>)
      : ({ ...read, value: { ...usual, ...read.value } } as unknown as Read<Full>);
  });
};
