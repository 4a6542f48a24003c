import { fields } from '../texts/fields.js';
import type { Language } from '../texts/language.js';
import type { InvalidField } from './problem.js';

/** Fields that only the web server asks for. */
const NAMES: Record<Language, Readonly<Record<string, string>>> = {
  vi: {
    person: 'Người',
    organisation: 'Cơ quan',
    next: 'Trang trở lại',
    running: 'Đồng hồ chạy',
    body: 'Nội dung gửi lên',
  },
  en: {
    person: 'Person',
    organisation: 'Organisation',
    next: 'Page to return to',
    running: 'Clock runs',
    body: 'What was sent',
  },
};

/** Rules of the door, before any form is looked at. */
const RULES: Record<Language, Readonly<Record<string, (name: string) => string>>> = {
  vi: {
    wellFormed: (name) => `${name}: có ký tự hỏng, hãy gõ lại`,
    noNul: (name) => `${name}: có ký tự không được phép`,
    isMoment: () => 'Thời điểm chuyển đến: phải là một ngày (2021-03-25) hoặc thời điểm ISO',
  },
  en: {
    wellFormed: (name) => `${name}: holds a broken character, please type it again`,
    noNul: (name) => `${name}: holds a character that is not allowed`,
    isMoment: () => 'Time to go to: must be a day (2021-03-25) or an ISO instant',
  },
};

const UNKNOWN: Record<Language, (path: string) => string> = {
  vi: (path) => `“${path}”: không có mục này, không được gửi kèm`,
  en: (path) => `“${path}”: there is no such field, it may not be sent`,
};

const ROW: Record<Language, string> = { vi: 'dòng', en: 'row' };

/** "Minh chứng, dòng 2: Ghi chú" for `evidence.1.note`. */
const nameOf = (field: string, lang: Language): string => {
  const names: Readonly<Record<string, string>> = { ...fields[lang].names, ...NAMES[lang] };
  const steps = field.split('.');
  const key = steps.findLast((step) => !/^\d+$/.test(step)) ?? field;
  const name = names[key] ?? fields[lang].other;
  const at = steps.findIndex((step) => /^\d+$/.test(step));
  if (at < 0) return name;
  const list = names[steps[at - 1] ?? ''] ?? '';
  const row = `${ROW[lang]} ${Number(steps[at]) + 1}`;
  return list === name || list === '' ? `${name}, ${row}` : `${list}, ${row}: ${name}`;
};

/** `called`: how the form itself calls the field, where it has a name of its own there. */
export const invalidText = (
  { field, rule }: InvalidField,
  lang: Language,
  called: string | null = null,
): string => {
  if (rule === 'whitelistValidation') return UNKNOWN[lang](field);
  const name = called ?? nameOf(field, lang);
  const rules: Readonly<Record<string, (name: string) => string>> = { ...fields[lang].wrong, ...RULES[lang] };
  return (rules[rule] ?? fields[lang].wrongSomehow)(name);
};
