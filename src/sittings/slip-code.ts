import { createHash, randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another, whether printed small or read aloud; no vowel, so no word. */
const ALPHABET = 'CDFGHJKMNPQRTVWXY34679';
const LENGTH = 10;

/** Ten of them: 44 bits, of which a booth tries one in some seconds. */
export const newSlipCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** As it stands on the slip: `CDF GHJ KMNP`. */
export const inGroups = (code: string): string =>
  [code.slice(0, 3), code.slice(3, 6), code.slice(6)].join(' ');

const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** As people type it, in capitals or not, with spaces or hyphens; null: no slip has such a code. */
export const slipCodeIn = (typed: string): string | null => {
  const code = typed.replaceAll(/[\s.-]/g, '').toUpperCase();
  return SHAPE.test(code) ? code : null;
};

/** All that is stored of a slip, for one ballot of one sitting. */
export const hashOfSlip = (sitting: string, ballotNo: number, code: string): string =>
  createHash('sha256').update(`guong-sang/slip/v1\n${sitting}\n${ballotNo}\n${code}`).digest('hex');
