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
  tooFew,
  unknownKey,
  wrongType,
} from './complaints.js';

export type Path = readonly (string | number)[];

export interface Mistake extends Complaint {
  readonly path: Path;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Judges a value of unknown shape: the value as a T, or everything that is wrong with it. */
export type Reader<T> = (value: unknown, path: Path) => Read<T>;

/** Looks across the fields of a group; those that were themselves wrong are absent. */
export type Check<T> = (fields: Partial<T>, path: Path) => readonly Mistake[];

type Shape = Readonly<Record<string, Reader<unknown>>>;
type Fields<S extends Shape> = { readonly [Key in keyof S]: S[Key] extends Reader<infer T> ? T : never };

const taken = <T>(value: T): Read<T> => ({ ok: true, value });

export const mistake = (path: Path, complaint: Complaint): Mistake => ({ path, ...complaint });

export const refused = (path: Path, complaint: Complaint): { ok: false; mistakes: Mistake[] } => ({
  ok: false,
  mistakes: [mistake(path, complaint)],
});

const mistakesOf = (read: Read<unknown>): readonly Mistake[] => (read.ok ? [] : read.mistakes);

export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Reader<string> = (value, path) => {
  if (typeof value !== 'string') return refused(path, wrongType('text', value));
  if (value.trim() === '') return refused(path, blank());
  return value === value.normalize('NFC') ? taken(value) : refused(path, notNfc());
};

export const flag: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? taken(value) : refused(path, wrongType('flag', value));

export const whole =
  (min: number, max: number): Reader<number> =>
  (value, path) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
      ? taken(value)
      : refused(path, notWhole(value, min, max));

export const day: Reader<Day> = (value, path) =>
  isDay(value) ? taken(value) : refused(path, notADay(value));

export const oneOf =
  <const T extends string>(...choices: readonly T[]): Reader<T> =>
  (value, path) => {
    const chosen = choices.find((choice) => choice === value);
    return chosen === undefined ? refused(path, notOneOf(value, choices)) : taken(chosen);
  };

export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? taken(null) : reader(value, path);

/** A text that meets one more condition. */
export const textThat =
  (holds: (value: string) => boolean, complain: (value: string) => Complaint): Reader<string> =>
  (value, path) => {
    const read = text(value, path);
    return read.ok && !holds(read.value) ? refused(path, complain(read.value)) : read;
  };

export const id: Reader<string> = textThat((value) => /^[A-Za-z][\w.-]*$/.test(value), notAnId);

export const listOf =
  <T>(reader: Reader<T>, min = 0): Reader<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) return refused(path, wrongType('list', value));
    const reads = value.map((item: unknown, index) => reader(item, [...path, index]));
    const mistakes = reads.flatMap(mistakesOf);
    if (value.length < min) mistakes.unshift(mistake(path, tooFew(min)));
    return mistakes.length > 0
      ? { ok: false, mistakes }
      : taken(reads.flatMap((read) => (read.ok ? [read.value] : [])));
  };

/** More to say about the raw value, whether or not it reads well. */
export const also =
  <T>(reader: Reader<T>, look: (value: unknown, path: Path) => readonly Mistake[]): Reader<T> =>
  (value, path) => {
    const read = reader(value, path);
    const mistakes = [...mistakesOf(read), ...look(value, path)];
    return mistakes.length > 0 ? { ok: false, mistakes } : read;
  };

/** A group with these keys and no others. Keys under `maybe` may be left out, but not be empty. */
export const group = <S extends Shape, O extends Shape = Record<never, never>>(
  shape: S,
  maybe?: O,
  checks: readonly Check<Fields<S> & Partial<Fields<O>>>[] = [],
): Reader<Fields<S> & Partial<Fields<O>>> => {
  const readers: Shape = { ...shape, ...maybe };
  const known = Object.keys(readers);
  return (value, path) => {
    if (!isGroup(value)) return refused(path, wrongType('map', value));
    const mistakes: Mistake[] = [];
    const fields: [string, unknown][] = [];
    for (const [key, reader] of Object.entries(readers)) {
      if (!Object.hasOwn(value, key)) {
        if (Object.hasOwn(shape, key)) mistakes.push(mistake([...path, key], missingKey(key)));
        continue;
      }
      const read = reader(value[key], [...path, key]);
      if (read.ok) fields.push([key, read.value]);
      else mistakes.push(...read.mistakes);
    }
    for (const key of Object.keys(value))
      if (!known.includes(key)) mistakes.push(mistake([...path, key], unknownKey(key, known)));
    const found = Object.fromEntries(fields) as Fields<S> & Partial<Fields<O>>;
    mistakes.push(...checks.flatMap((check) => check(found, path)));
    return mistakes.length > 0 ? { ok: false, mistakes } : taken(found);
  };
};
