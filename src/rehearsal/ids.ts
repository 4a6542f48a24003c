import { createHash } from 'node:crypto';
import { keyOf, type Named, type Subject } from './department/words.js';

/** The same name, the same id, on every machine: stories and tests can name people. A UUID of version 8 (RFC 9562). */
export function rehearsalId(...name: readonly string[]): string {
  const hex = createHash('sha256')
    .update(['guong-sang/rehearsal', ...name].join('\n'))
    .digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return [...parts, hex.slice(20, 32)].join('-');
}

export const organisationId = (code: string): string => rehearsalId('organisation', code);
export const unitId = (code: string): string => rehearsalId('unit', code);
export const personId = (email: string): string => rehearsalId('person', email);

/** Of an entry of the register: whose it is, what it is, by which decision. */
export const entryId = (about: Subject, { value, number, decidedOn }: Named): string =>
  rehearsalId('entry', keyOf(about), value, number, decidedOn);
