import type { Installation } from '../http/installation.js';

/** Of a rehearsal no mail leaves the house (RFC 6761). */
const NOWHERE = 'rehearsal.invalid';

/** The right half of every Message-ID: where this installation is reached. */
export const mailHost = ({ origin }: Installation): string =>
  origin === null ? NOWHERE : new URL(origin).hostname;
