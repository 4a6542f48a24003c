import type { Assessment } from '../../workflows/index.js';
import { evidence } from './evidence.js';
import type { Language } from './language.js';

/** What is needed and what is there, in the words that suit the kind of criterion. */
export const needText = ({ kind, need, have, parts }: Assessment, lang: Language): string => {
  const words = evidence[lang].need;
  switch (kind) {
    case 'attest':
      if (need > 1) return words.years(need, have);
      return have > 0 ? words.said : words.unsaid;
    case 'linked':
      return have > 0 ? words.linked : words.unlinked;
    case 'discipline':
      return have === 0 ? words.clean : words.disciplined(have);
    case 'rating':
      return words.years(need, have);
    case 'all':
      return words.all(need, have);
    case 'any':
    case 'atLeast':
      return words.some(need, parts.length, have);
    default:
      return words.count(need, have);
  }
};

/** Why something did not count; a reason this version does not know is shown as it is named. */
export const reasonText = (why: string, lang: Language): string =>
  (evidence[lang].reasons as Readonly<Record<string, string>>)[why] ?? why;
