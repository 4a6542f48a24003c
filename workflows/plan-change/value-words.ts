import type { Words } from '../kernel/assessment.js';
import type { Plan } from '../plan/plan.js';
import { isGroup, textOf } from './compare.js';
import {
  BASE_WORDS,
  GATE_WORDS,
  KIND_WORDS,
  NAMED_AT,
  NAMED_VALUES,
  NOT_BOUND,
  NOTHING,
} from './known-words.js';
import { partLabel } from './labels.js';

/** Where a value stands: its path, the group it is a key of, and the plan whose names are used. */
export interface Setting {
  readonly path: readonly string[];
  readonly within: unknown;
  readonly plan: Plan;
}

const both = (text: string): Words => ({ vi: text, en: text });

const known = (words: Readonly<Record<string, Words>> | undefined, value: string): Words | undefined =>
  words && Object.hasOwn(words, value) ? words[value] : undefined;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const dayWords = (day: string): Words => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { vi: `${date}/${month}/${year}`, en: `${date} ${MONTHS[month - 1] ?? ''} ${year}` };
};

const isDayText = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const numbered = (count: number): Words => ({
  vi: count < 10 ? String(count).padStart(2, '0') : String(count),
  en: String(count),
});

const around = (before: Words, words: Words, after: Words = both('')): Words => ({
  vi: `${before.vi}${words.vi}${after.vi}`,
  en: `${before.en}${words.en}${after.en}`,
});

const joined = (list: readonly Words[], by: Words = both(', ')): Words => ({
  vi: list.map(({ vi }) => vi).join(by.vi) || NOTHING.vi,
  en: list.map(({ en }) => en).join(by.en) || NOTHING.en,
});

/** The catalogue of the plan that a key names its values from. */
const CATALOGUE: Readonly<Record<string, keyof Plan>> = {
  awards: 'awards',
  standsFor: 'awards',
  issuers: 'issuers',
  natures: 'natures',
  movements: 'movements',
  tiers: 'tiers',
  tier: 'tiers',
  fields: 'fields',
  level: 'initiativeLevels',
  ceiling: 'severities',
};

const nameIn = (plan: Plan, catalogue: keyof Plan, id: string): Words | null => {
  const list: unknown = plan[catalogue];
  const found: unknown = Array.isArray(list) ? list.find((one) => isGroup(one) && one.id === id) : null;
  return isGroup(found) && isGroup(found.name) ? (found.name as unknown as Words) : null;
};

const catalogueOf = ({ path, within }: Setting): keyof Plan | undefined => {
  const key = path.at(-1) ?? '';
  if (key === 'min' && isGroup(within) && within.kind === 'rating') return 'ratings';
  return path[0] === 'initiativeLevels' ? 'initiativeLevels' : CATALOGUE[key];
};

const isBefore = (within: unknown): boolean => isGroup(within) && within.boundary === 'before';

/** "trước ngày 25/3/2021" keeps the day out, "đến hết ngày" takes it in. */
const bound = (within: unknown, day: Words): Words =>
  around(
    isBefore(within) ? { vi: 'trước ngày ', en: 'before ' } : { vi: 'đến hết ngày ', en: 'by the end of ' },
    day,
  );

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** The 6th of each month; of a quarter or a year, of which of its months. */
const eachWords = (each: Readonly<Record<string, unknown>>): Words => {
  const month = each.month === undefined ? null : count(each.month);
  const after = count(each.after);
  return {
    vi:
      String(count(each.day)) +
      (month === null ? ' hằng tháng' : `, tháng thứ ${month} của kỳ`) +
      (after > 0 ? `, sau ${after} kỳ` : ''),
    en:
      `day ${count(each.day)}` +
      (month === null ? ' of each month' : ` of month ${month} of the term`) +
      (after > 0 ? `, ${after} ${after === 1 ? 'term' : 'terms'} later` : ''),
  };
};

const shareWords = (share: unknown): Words =>
  isGroup(share) ? both(`${String(share.num)}/${String(share.den)}`) : both(textOf(share));

/** "4/5 số thành viên có mặt". */
const shareOfWords = (share: unknown, of: unknown): Words =>
  around(shareWords(share), both(' '), known(BASE_WORDS, String(of)) ?? both(String(of)));

const approveWords = ({ op, share, of }: Readonly<Record<string, unknown>>): Words =>
  op === '>'
    ? around({ vi: 'hơn ', en: 'more than ' }, shareOfWords(share, of))
    : around({ vi: 'từ ', en: 'at least ' }, shareOfWords(share, of), { vi: ' trở lên', en: '' });

const windowWords = ({ over, years, by }: Readonly<Record<string, unknown>>): Words => {
  const spans: Readonly<Record<string, Words>> = {
    career: { vi: 'cả quá trình công tác', en: 'the whole career' },
    period: { vi: 'trong giai đoạn của Kế hoạch', en: 'within the period of the plan' },
    yearsBack: {
      vi: `${count(years)} năm gần nhất`,
      en: years === 1 ? 'the last year' : `the last ${count(years)} years`,
    },
  };
  const date: Words =
    by === 'achievement'
      ? { vi: ', tính theo năm đạt thành tích', en: ', by the year of the achievement' }
      : { vi: ', tính theo ngày quyết định', en: ', by the day of the decision' };
  return around(spans[String(over)] ?? both(String(over)), date);
};

const issuedWords = ({ year, month, day }: Readonly<Record<string, unknown>>): Words =>
  typeof day === 'number'
    ? dayWords([year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'))
    : {
        vi: `tháng ${String(month)}/${String(year)}`,
        en: `${MONTHS[count(month) - 1] ?? ''} ${String(year)}`,
      };

const parentWords = ({ number, issuedOn, issuer }: Readonly<Record<string, unknown>>): Words => {
  const day = dayWords(String(issuedOn));
  return {
    vi: `số ${String(number)} ngày ${day.vi} của ${String(issuer)}`,
    en: `no. ${String(number)} of ${day.en}, ${String(issuer)}`,
  };
};

/** What an unmet criterion does at each gate where it binds. */
const gatesWords = (at: unknown): Words =>
  isGroup(at)
    ? joined(
        Object.entries(at).map(([gate, effect]) =>
          around(
            GATE_WORDS[gate] ?? both(gate),
            both(': '),
            NAMED_VALUES[String(effect)] ?? both(String(effect)),
          ),
        ),
        both('; '),
      )
    : NOTHING;

const criterionWords = (value: Readonly<Record<string, unknown>>, setting: Setting): Words => {
  const { path, plan } = setting;
  const kind = KIND_WORDS[String(value.kind)] ?? both(String(value.kind));
  const parts = ['min', 'n'].flatMap((key) =>
    value[key] === undefined ? [] : [valueWords(value[key], { path: [...path, key], within: value, plan })],
  );
  const binds = value.at === undefined ? [] : [gatesWords(value.at)];
  return around(
    around(both('“'), value.text as Words, both('” (')),
    joined([kind, ...parts, ...binds], both('; ')),
    both(')'),
  );
};

/** What has no label of its own, "ít nhất 85", says itself. */
const partWords = (label: Words, said: Words): Words => ({
  vi: label.vi === '' ? said.vi : `${label.vi}: ${said.vi}`,
  en: label.en === '' ? said.en : `${label.en}: ${said.en}`,
});

/** What an entry that came or went is called; without a name, all that it says. */
const entryWords = (value: Readonly<Record<string, unknown>>, setting: Setting): Words => {
  if (setting.path[0] === 'criteria' && isGroup(value.text)) return criterionWords(value, setting);
  for (const name of [value.name, value.text]) {
    if (typeof name === 'string') return both(`“${name}”`);
    if (isGroup(name)) return around(both('“'), name as unknown as Words, both('”'));
  }
  return joined(
    Object.entries(value).map(([key, inner]) => {
      const path = [...setting.path, key];
      return partWords(partLabel(path) ?? both(key), valueWords(inner, { ...setting, path, within: value }));
    }),
    both('; '),
  );
};

const groupWords = (value: Readonly<Record<string, unknown>>, setting: Setting): Words => {
  switch (setting.path.at(-1)) {
    case 'window':
      return windowWords(value);
    case 'each':
      return bound(setting.within, eachWords(value));
    case 'approve':
      return approveWords(value);
    case 'issued':
      return issuedWords(value);
    case 'at':
      return gatesWords(value);
    case 'parentPlan':
      return parentWords(value);
    case 'quorum':
      return shareOfWords(value, value.of);
    default:
      return 'den' in value ? shareWords(value) : entryWords(value, setting);
  }
};

const LEAST: ReadonlySet<string> = new Set(['min', 'percentMin', 'n']);
const MOST: ReadonlySet<string> = new Set(['max', 'percentMax']);

const numberWords = (value: number, key: string): Words => {
  const words = key.startsWith('percent') ? both(`${value}%`) : numbered(value);
  if (LEAST.has(key)) return around({ vi: 'ít nhất ', en: 'at least ' }, words);
  if (MOST.has(key)) return around({ vi: 'nhiều nhất ', en: 'at most ' }, words);
  return both(String(value));
};

/** What a value of a closed list means under this key. */
const namedAt = (key: string, value: string): Words | undefined =>
  known(Object.hasOwn(NAMED_AT, key) ? NAMED_AT[key] : undefined, value);

const flagWords = (value: boolean, key: string): Words =>
  namedAt(key, String(value)) ?? (value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' });

const listWords = (list: readonly unknown[], setting: Setting): Words =>
  (list.length === 0 ? namedAt(setting.path.at(-1) ?? '', '') : undefined) ??
  joined(list.map((item) => valueWords(item, setting)));

const textWords = (value: string, setting: Setting): Words => {
  const key = setting.path.at(-1) ?? '';
  const catalogue = catalogueOf(setting);
  const named = catalogue === undefined ? null : nameIn(setting.plan, catalogue, value);
  if (named) return named;
  if (isDayText(value)) return key === 'date' ? bound(setting.within, dayWords(value)) : dayWords(value);
  const monthDay = /^(\d{2})-(\d{2})$/.exec(value);
  if (monthDay && key.endsWith('MonthDay')) {
    const [, month = '', day = ''] = monthDay;
    return { vi: `${Number(day)}/${Number(month)}`, en: `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}` };
  }
  return namedAt(key, value) ?? known(NAMED_VALUES, value) ?? both(value);
};

/** A value of a plan as people read it, in both languages. */
export const valueWords = (value: unknown, setting: Setting): Words => {
  if (value === null || value === undefined) return setting.path.at(-2) === 'at' ? NOT_BOUND : NOTHING;
  if (typeof value === 'boolean') return flagWords(value, setting.path.at(-1) ?? '');
  if (typeof value === 'number') return numberWords(value, setting.path.at(-1) ?? '');
  if (typeof value === 'string') return textWords(value, setting);
  if (Array.isArray(value)) return listWords(value, setting);
  return isGroup(value) ? groupWords(value, setting) : both(textOf(value));
};
