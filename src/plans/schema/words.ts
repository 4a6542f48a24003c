import type { KeyWords } from './key-words.js';
import { WORDS_OF_COUNCIL } from './words-of-council.js';
import { WORDS_OF_COURSE } from './words-of-course.js';
import { WORDS_OF_CRITERIA } from './words-of-criteria.js';
import { WORDS_OF_IDENTITY } from './words-of-identity.js';
import { WORDS_OF_LISTS } from './words-of-lists.js';

/** What every key of a plan means, by its path without the places in lists (`milestones.due`). */
export const KEY_WORDS: KeyWords = {
  ...WORDS_OF_IDENTITY,
  ...WORDS_OF_LISTS,
  ...WORDS_OF_COURSE,
  ...WORDS_OF_COUNCIL,
  ...WORDS_OF_CRITERIA,
  'Words.vi': ['Bằng tiếng Việt, Unicode dựng sẵn.', 'In Vietnamese, composed Unicode.'],
  'Words.en': ['Bằng tiếng Anh.', 'In English.'],
};
