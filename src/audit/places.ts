import type { Shown } from './search.js';

const ID = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`;
const AT = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3,6}Z`;

/** Where a page of each kind of result ends. */
export const PLACES: Readonly<Record<Shown, RegExp>> = {
  events: new RegExp(`^${AT}_${ID}_\\d{1,9}$`),
  nominations: /^[A-Z]{2}-\d{4}-\d{4,}$/,
  attempts: new RegExp(`^${AT}_${ID}$`),
};

export const PLACE_AMONG_READINGS = /^\d{1,18}$/;
export const PLACE_AMONG_ACTS = new RegExp(`^${AT}_${AT}_[a-zA-Z]{1,20}\\.[^\\s]{1,300}$`);

/** A clause of a plan by itself: "III.2", "iii.1.đ". */
export const CLAUSE = /^[A-Za-zÀ-ỹĐđ0-9]{1,10}(?:\.[A-Za-zÀ-ỹĐđ0-9]{1,10}){0,5}$/;

/** A clause as people write it, "mục III.2" or "iii.1.d", as it is looked for. Null: no clause is written so. */
export const clauseIn = (typed: string): string | null => {
  const clause = typed
    .normalize('NFC')
    .trim()
    .replace(/^(?:mục|khoản|điểm|clause)\s+/iu, '')
    .replace(/\s+|\.$/gu, '')
    .toUpperCase();
  return CLAUSE.test(clause) ? clause : null;
};
