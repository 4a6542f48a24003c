import { parseWorkingYear, type WorkingYear } from '../../workflows/index.js';
import { type Kind, type Misread, type PlacedMistake, readText } from '../plans/read-text.js';
import { EMPTY_YEAR } from '../plans/yaml-words.js';

export type YearMistake = PlacedMistake;

export type ReadYear =
  | { readonly ok: true; readonly year: WorkingYear; readonly text: string }
  | Omit<Misread, 'text'>;

/** Eight times our longest year. */
export const YEAR_BYTES_MAX = 65_536;

const YEAR: Kind = { bytesMax: YEAR_BYTES_MAX, empty: EMPTY_YEAR };

/** A year's text, YAML or JSON, as plans are read; or every mistake in it, in the order of its lines. */
export const readWorkingYear = (source: string): ReadYear => {
  const read = readText(source, YEAR, (value) => {
    const parsed = parseWorkingYear(value);
    return parsed.ok ? { ok: true, value: parsed.year } : parsed;
  });
  return read.ok ? { ok: true, year: read.value, text: read.text } : read;
};
