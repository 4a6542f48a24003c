import type { NodemailerError } from 'nodemailer';
import { PutOff, Refused } from './failures.js';

/** The conversation never began, or broke off: the mail may have no part in it. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'EAUTH',
  'ENOAUTH',
]);

/** RFC 3463 and 5321: more than the server takes, whoever sends it. */
const TOO_LARGE = 552;

/** The server's own words, where it said any. */
export const wordsOf = ({ response, message }: NodemailerError): string => response ?? message;

/** Nobody was asked about the mail, or nobody answered. */
export const brokeOff = (error: NodemailerError): boolean =>
  error.responseCode === undefined || error.command === 'CONN'
    ? OF_THE_CONNECTION.has(error.code ?? '')
    : error.code === 'EAUTH';

/**
 * What an answer means for this mail. What the server has against the sender is no fault of the mail: there is a day
 * to mend the settings in. Null: no answer at all, but a mistake in what was to be sent.
 */
export function answered(error: NodemailerError): Refused | PutOff | null {
  const words = wordsOf(error);
  const { command, responseCode, code, permanent } = error;
  if (code === 'EABORT') return new PutOff('the server did not come to an end');
  if (responseCode !== undefined) {
    const ofSender = command === 'MAIL FROM' && responseCode !== TOO_LARGE;
    return permanent === true && !ofSender ? new Refused(words) : new PutOff(words);
  }
  return command === 'MAIL FROM' || code === 'EENVELOPE' ? new Refused(words) : null;
}
