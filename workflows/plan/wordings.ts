import type { Words } from '../kernel/assessment.js';

/** Nothing was written, or `null` was: the same in a plan file. */
export const EMPTY: Words = { vi: 'null (để trống)', en: 'null (left empty)' };

/** A value as the writer of the plan would recognise it, never longer than a glance. */
export const shown = (value: unknown, empty = 'null'): string => {
  if (value === null || value === undefined) return empty;
  if (typeof value === 'string') return value.length > 40 ? `"${value.slice(0, 40)}…"` : `"${value}"`;
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '{…}';
};

/** More names than these nobody reads in one line. */
const LISTED_MOST = 24;

export const listed = (names: readonly string[]): string => {
  const rest = names.length - LISTED_MOST;
  return (rest > 0 ? [...names.slice(0, LISTED_MOST), `… (+${rest})`] : names).join(', ') || '∅';
};

export const A_DAY: Words = { vi: 'một ngày, dạng 2021-03-25', en: 'a day, like 2021-03-25' };

/** What is said of keys that are needed only beside others, and of the clause, which a plan must always cite. */
export const WANTED: Readonly<Record<string, Words>> = {
  clause: { vi: 'mục của văn bản nói điều này, ví dụ III.2', en: 'where the document says so, like III.2' },
  date: A_DAY,
  day: { vi: 'ngày trong tháng, từ 1 đến 28', en: 'the day of the month, 1 to 28' },
  month: { vi: 'tháng thứ mấy của kỳ, từ 1', en: 'which month of the turn, from 1 on' },
  each: {
    vi: 'ngày của mỗi kỳ, dạng {day: 6, month: 1}',
    en: 'the day of each turn, like {day: 6, month: 1}',
  },
  every: { vi: 'month, quarter hoặc year', en: 'month, quarter or year' },
  years: { vi: 'số năm tính ngược lại, ví dụ 5', en: 'how many years back, like 5' },
  max: { vi: 'min, max, percentMin hoặc percentMax', en: 'min, max, percentMin or percentMax' },
};

export const TYPES = {
  map: { vi: 'một nhóm các mục "tên: giá trị"', en: 'a group of "key: value" entries' },
  list: { vi: 'một danh sách', en: 'a list' },
  text: { vi: 'một dòng chữ', en: 'a text' },
  flag: { vi: 'true hoặc false', en: 'true or false' },
} as const;

export type ValueType = keyof typeof TYPES;

export const typeWords = (wanted: ValueType): Words => TYPES[wanted];

/** Of more keys than these only the first are shown. */
const KEYS_SHOWN = 6;

/** A group by the keys that it takes: `{vi: …, en: …}`. */
export const groupWords = (keys: readonly string[]): Words => {
  const shape = keys.slice(0, KEYS_SHOWN).map((key) => `${key}: …`);
  const whole = keys.length > KEYS_SHOWN ? [...shape, '…'] : shape;
  return { vi: `một nhóm, dạng {${whole.join(', ')}}`, en: `a group, like {${whole.join(', ')}}` };
};

/** A number where a text is wanted ("clause: 4.10" is read as 4.1), a "no" where true or false is. */
export const howToWrite = (wanted: ValueType, value: unknown): Words => {
  if (wanted === 'text' && (typeof value === 'number' || typeof value === 'boolean'))
    return { vi: '; đặt trong dấu ngoặc kép, ví dụ "4.10"', en: '; put it in quotation marks, like "4.10"' };
  if (wanted !== 'flag' || typeof value !== 'string') return { vi: '', en: '' };
  const [yes, no] = [/^(yes|on|y|có|co|đúng)$/i.test(value), /^(no|off|n|không|khong|sai)$/i.test(value)];
  return yes || no ? { vi: `; ghi ${yes}`, en: `; write ${yes}` } : { vi: '', en: '' };
};
