import type { Finding } from '../../workflows/index.js';
import { dayOfWeekText, dayText, momentText, turnText } from './days.js';
import { type Language, said } from './language.js';
import { orderWords } from './order-words.js';
import { people } from './people.js';
import { stateText } from './state-text.js';

/** What a sentence about a finding may ask for, already in the reader's language. */
export interface Values {
  readonly need: string;
  readonly have: string;
  /** `need` less `have`, where both are counts. */
  readonly short: string;
  readonly needDay: string;
  readonly haveDay: string;
  /** With the weekday: "24/3/2021 (thứ Tư)". */
  readonly needLongDay: string;
  /** A turn of a recurring intake: “tháng 10/2023”. */
  readonly needTurn: string;
  readonly haveTurn: string;
  /** What is there, where it is a state, a kind of nominee or a kind of staff. */
  readonly haveName: string;
  readonly needNumber: number;
  /** What it is about as the plan itself calls it. */
  readonly about: string;
  readonly param: (name: string) => string;
  readonly day: (name: string) => string;
  readonly moment: (name: string) => string;
  readonly order: (name: string) => string;
  readonly state: (name: string) => string;
  /** An office or a seat, as people call it. */
  readonly role: (name: string) => string;
}

const nameText = (value: string, lang: Language): string => {
  const { kinds, employment } = people[lang];
  const names: Readonly<Record<string, string>> = { ...kinds, ...employment };
  return names[value]?.toLocaleLowerCase('vi') ?? stateText(value, lang);
};

const roleText = (role: string, lang: Language): string =>
  (people[lang].roles as Readonly<Record<string, string>>)[role] ?? role;

export const valuesOf = ({ need, have, params, about }: Finding, lang: Language): Values => {
  const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));
  const day = (value: string, say: typeof dayText): string => (value === '' ? '' : say(value, lang));
  const param = (name: string): string => text(params?.[name]);
  return {
    need: text(need),
    have: text(have),
    short: text(Number(need) - Number(have)),
    needDay: day(text(need), dayText),
    haveDay: day(text(have), dayText),
    needLongDay: day(text(need), dayOfWeekText),
    needTurn: turnText(text(need), param('every'), lang),
    haveTurn: turnText(text(have), param('every'), lang),
    haveName: nameText(text(have), lang),
    needNumber: Number(need),
    about: about ? said(about, lang) : '',
    param,
    day: (name) => day(param(name), dayText),
    moment: (name) => (param(name) === '' ? '' : momentText(param(name), lang)),
    order: (name) => orderWords(param(name), lang).button,
    state: (name) => stateText(param(name), lang),
    role: (name) => roleText(param(name), lang),
  };
};

const DOTS = '…';

/** Where no values are at hand. */
export const IN_GENERAL: Values = {
  need: DOTS,
  have: DOTS,
  short: DOTS,
  needDay: DOTS,
  haveDay: DOTS,
  needLongDay: DOTS,
  needTurn: DOTS,
  haveTurn: DOTS,
  haveName: DOTS,
  needNumber: 2,
  about: DOTS,
  param: () => DOTS,
  day: () => DOTS,
  moment: () => DOTS,
  order: () => DOTS,
  state: () => DOTS,
  role: () => DOTS,
};
