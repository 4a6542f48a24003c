import { createHash, scrypt } from 'node:crypto';

/**
 * Letters and digits nobody takes for another, on paper or by phone: no 0 and O, no 1, I and L, no 8's B, no U beside V.
 * Twenty-nine is a prime, so that the last sign tells every single mistake and every two neighbours changed over.
 */
const ALPHABET = '23456789ACDEFGHJKMNPQRSTVWXYZ';
const PRIME = BigInt(ALPHABET.length);
const SIGNS = 7;
const HALF = 4;

const checkOf = (signs: string): string => {
  const sum = Array.from(signs).reduce((total, sign, at) => total + (at + 2) * ALPHABET.indexOf(sign), 0);
  return ALPHABET[sum % ALPHABET.length] ?? '';
};

/** A code from what a form was given: the same form sent twice has the same code, and it stands nowhere else. */
export function receiptCodeFrom(seed: string): string {
  let rest = BigInt(`0x${createHash('sha256').update(`guong-sang/receipt-code/v1\n${seed}`).digest('hex')}`);
  let signs = '';
  while (signs.length < SIGNS) {
    signs += ALPHABET[Number(rest % PRIME)] ?? '';
    rest /= PRIME;
  }
  return signs + checkOf(signs);
}

/** "K7M2-9RTW": in halves, as it is printed and read out. */
export const shownCode = (code: string): string => `${code.slice(0, HALF)}-${code.slice(HALF)}`;

/** As it was typed: small letters, spaces and hyphens do not matter. Null: no code can read like that. */
export function receiptCodeIn(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s.\-–—]/g, '');
  if (code.length !== SIGNS + 1 || Array.from(code).some((sign) => !ALPHABET.includes(sign))) return null;
  return checkOf(code.slice(0, SIGNS)) === code.slice(SIGNS) ? code : null;
}

const COST = { N: 16_384, r: 8, p: 1 };

/** All that is kept of a code: slow to guess from, and bound to its letter, so that no other letter's passes for it. */
export const hashOfReceipt = (code: string, letter: string): Promise<string> =>
  new Promise((resolve, reject) => {
    scrypt(code, `guong-sang/receipt-code/v1\n${letter}`, 32, COST, (error, key) =>
      error ? reject(error) : resolve(key.toString('hex')),
    );
  });
