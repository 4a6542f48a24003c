import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for another, read out on the phone or copied from paper. */
const LETTERS = '34679ACDEFGHJKMNPQRTUVWXY';

/** So many at random: 4.6 bits each. */
export const newCode = (length: number): string =>
  Array.from({ length }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');

/** As it is shown: in groups of four. */
export const inFours = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-');

/** As somebody types it: small letters, blanks and dashes do not matter. */
export const typedCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
