import type { Lack, Words } from '../../workflows/index.js';
import { finder } from './pages/finder.js';
import { type Language, said } from './language.js';

/** Names of a catalogue begin with a capital where they stand alone. */
const within = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

const anyOf = (names: readonly Words[], lang: Language, inText: (text: string) => string): string =>
  names.map((name) => inText(said(name, lang))).join(` ${finder[lang].lack.or} `);

const thingOf = ({ kind, items, issuers, applied, years }: Lack, lang: Language): string => {
  const words = finder[lang].lack;
  const as = (text: string): string => text;
  switch (kind) {
    case 'count': {
      const from = issuers.length > 0 ? ` ${words.from(anyOf(issuers, lang, as))}` : '';
      return words.award(anyOf(items, lang, as)) + from;
    }
    case 'initiative':
      return words.initiative(anyOf(items, lang, within), applied);
    case 'rating':
      return words.rating(years.join(` ${words.or} `), anyOf(items, lang, as));
  }
};

/** "thêm 01 Bằng khen do Chủ tịch UBND tỉnh tặng; cần 2, đang có 1", without its clause. */
export const lackText = (lack: Lack, lang: Language): string =>
  `${thingOf(lack, lang)}; ${finder[lang].lack.of(lack.need, lack.have)}`;
