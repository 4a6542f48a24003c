import type { Mistake } from '../../workflows/index.js';
import { parseYaml, type WritingMistake } from './parse-yaml.js';
import { NOT_UTF8, type Said, tooLarge } from './yaml-words.js';

/** A mistake in the place where the writer finds it. */
export interface PlacedMistake extends WritingMistake {
  readonly path: readonly (string | number)[];
  /** The known word that was most likely meant, where one is near. */
  readonly nearest?: string;
}

export interface Misread {
  readonly ok: false;
  /** What the mistakes name lines of; null: there was no text, or too much of it. */
  readonly text: string | null;
  readonly mistakes: readonly PlacedMistake[];
}

export type ReadText<T> = { readonly ok: true; readonly text: string; readonly value: T } | Misread;

type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Enough to begin with; a file of nonsense would else be answered with a larger one. */
const MOST_MISTAKES = 500;

export const refusedWhole = (mistake: Pick<PlacedMistake, 'code' | 'message'>): Misread => ({
  ok: false,
  text: null,
  mistakes: [{ ...mistake, path: [], line: 1, column: 1 }],
});

/** Typed or saved by another editor it is the same text with the same hash. */
const asKept = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .normalize('NFC');

const misread = (text: string, mistakes: readonly PlacedMistake[]): Misread => ({
  ok: false,
  text,
  mistakes: mistakes
    .toSorted((one, other) => one.line - other.line || one.column - other.column)
    .slice(0, MOST_MISTAKES),
});

export interface Kind {
  readonly bytesMax: number;
  /** What to say of a file of this kind in which nothing is written. */
  readonly empty: Said;
}

/** YAML, or JSON, which is YAML too: as it is kept, with what it says; or every mistake in the order of the lines. */
export function readText<T>(
  source: string,
  { bytesMax, empty }: Kind,
  parse: (value: unknown) => Parsed<T>,
): ReadText<T> {
  if (Buffer.byteLength(source) > bytesMax) return refusedWhole(tooLarge(bytesMax / 1024));
  if (!source.isWellFormed()) return refusedWhole(NOT_UTF8);
  const text = asKept(source);
  const yaml = parseYaml(text, empty);
  if (!yaml.ok)
    return misread(
      text,
      yaml.mistakes.map((one) => ({ ...one, path: [] })),
    );
  const parsed = parse(yaml.value);
  if (parsed.ok) return { ok: true, text, value: parsed.value };
  return misread(
    text,
    parsed.mistakes.map((one) => ({ ...one, ...yaml.positionOf(one.path) })),
  );
}
