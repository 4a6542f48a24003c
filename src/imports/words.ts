import { asItLooks } from '../../workflows/index.js';
import { plainLetters } from '../texts/plain-letters.js';

/** As somebody reads it: composed, with plain spaces, none before or after. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim();

/** Letters and figures alone, whatever marks, case and spaces they were typed with: "Họ và  TÊN*" is "ho va ten". */
export const bareWords = (text: string): string =>
  plainLetters(tidy(text))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A number of a decision, whatever stands around it: "QĐ số: 812 /qđ-ubnd" is "812/QD-UBND". */
export const numberKey = (text: string): string =>
  plainLetters(tidy(asItLooks(text)))
    .replace(/^(?:quyet dinh|qd)?\s*(?:so\b)?\s*[:.]?\s*/, '')
    .replace(/\s+/g, '')
    .replace(/[–—]/g, '-')
    .toUpperCase();

/** The same as it is written down. */
export const numberShown = (text: string): string =>
  tidy(text)
    .replace(/^(?:quyết định|qđ)?\s*số\s*[:.]?\s*/iu, '')
    .replace(/\s*([/-])\s*/g, '$1');

const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/** "NGUYỄN VĂN AN" is "Nguyễn Văn An"; what has small letters already is left as it is. */
export const nameShown = (text: string): string => {
  const name = tidy(text);
  if (!CAPITALS.test(name)) return name;
  return name
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s'-])(\p{L})/gu, (all: string) => all.toLocaleUpperCase('vi'));
};

/** Two spellings of one name: with their marks, but not their case. */
export const nameKey = (text: string): string =>
  tidy(text)
    .toLocaleLowerCase('vi')
    .replace(/\s*-\s*/g, '-');

/** How many letters must be changed to make one into the other; no further than `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? most + 1;
}

const sharedWords = (one: string, other: string): number => {
  const words = new Set(other.split(' '));
  return one.split(' ').filter((word) => words.has(word)).length;
};

const NEAREST_MAX = 3;

/** Of these, the few most like what was typed; none that has nothing in common with it. */
export function nearest(typed: string, known: readonly string[]): string[] {
  const wanted = bareWords(typed);
  const most = Math.max(2, Math.floor(wanted.length / 3));
  const scored = known.flatMap((name) => {
    const words = bareWords(name);
    const far = distance(wanted, words, most);
    const shared = sharedWords(wanted, words);
    return far <= most || shared > 0 ? [{ name, far: Math.min(far, most + 1), shared }] : [];
  });
  return scored
    .toSorted(
      (one, other) =>
        one.far - other.far || other.shared - one.shared || one.name.localeCompare(other.name, 'vi'),
    )
    .slice(0, NEAREST_MAX)
    .map(({ name }) => name);
}
