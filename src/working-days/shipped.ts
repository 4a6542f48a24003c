import { readdirSync, readFileSync } from 'node:fs';
import type { WorkingYear } from '../../workflows/index.js';
import { readWorkingYear } from './read-working-year.js';

const FOLDER = new URL('../../workflows/calendars/', import.meta.url);

export interface ShippedYear {
  readonly year: WorkingYear;
  readonly source: string;
}

const read = (file: string): ShippedYear => {
  const found = readWorkingYear(readFileSync(new URL(file, FOLDER), 'utf8'));
  if (!found.ok) throw new Error(`${file}: ${found.mistakes[0]?.message.en}`);
  return { year: found.year, source: found.text };
};

/** The years that came with the system, in order. */
export const SHIPPED_YEARS: readonly ShippedYear[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .toSorted()
  .map(read);
