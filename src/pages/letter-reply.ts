import type { Reply } from '../http/exchange.js';
import { HTML } from './html.js';

/** A letter carries its look with itself, and nothing else: no script, no picture, nothing fetched. */
const OF_A_LETTER =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** A letter's HTML part as an answer of its own, for a frame of our own pages. */
export const letterReply = (reply: Reply, html: string): string => {
  void reply
    .header('content-type', HTML)
    .header('content-security-policy', OF_A_LETTER)
    .header('x-frame-options', 'SAMEORIGIN')
    .header('cache-control', 'no-store, private');
  return html;
};
