import { parseWorkingYear, type WorkingYear } from '../../workflows/index.js';
import { parseYaml } from '../plans/parse-yaml.js';
import type { PlanMistake } from '../plans/read-plan-file.js';
import { tooLarge } from '../plans/yaml-words.js';

export type YearMistake = PlanMistake;

export type ReadYear =
  | { readonly ok: true; readonly year: WorkingYear; readonly text: string }
  | { readonly ok: false; readonly mistakes: readonly YearMistake[] };

/** Eight times our longest year. */
export const YEAR_BYTES_MAX = 65_536;

/** Enough to begin with. */
const MOST_MISTAKES = 200;

const asKept = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .normalize('NFC');

/** A year's text, YAML or JSON, as plans are read; or every mistake in it, in the order of its lines. */
export const readWorkingYear = (source: string): ReadYear => {
  if (Buffer.byteLength(source) > YEAR_BYTES_MAX)
    return { ok: false, mistakes: [{ ...tooLarge(YEAR_BYTES_MAX / 1024), path: [], line: 1, column: 1 }] };
  const text = asKept(source);
  const yaml = parseYaml(text);
  if (!yaml.ok)
    return {
      ok: false,
      mistakes: yaml.mistakes.slice(0, MOST_MISTAKES).map((one) => ({ ...one, path: [] })),
    };
  const parsed = parseWorkingYear(yaml.value);
  if (parsed.ok) return { ok: true, year: parsed.year, text };
  const mistakes = parsed.mistakes.map((one) => ({ ...one, ...yaml.positionOf(one.path) }));
  return {
    ok: false,
    mistakes: mistakes
      .toSorted((one, other) => one.line - other.line || one.column - other.column)
      .slice(0, MOST_MISTAKES),
  };
};
