import type { Request } from '../http/exchange.js';
import { localPath } from '../http/local-path.js';
import type { MessagePage } from '../web/answer-views.js';
import type { Path } from '../web/view-models.js';

type Again = NonNullable<MessagePage['again']>;
type Asked = Pick<Request, 'method' | 'url' | 'body' | 'headers'>;

/** A ballot's marks, and whatever proves who somebody is, stand on no page but the one they were entered on. */
const NEVER_SHOWN = /^\/(?:sign-in|sittings\/[^/]+\/(?:ballot|room))(?:[/?]|$)/;
const SECRET = new Set(['marks', 'ballot', 'password', 'pin', 'code']);

const FORM = 'application/x-www-form-urlencoded';

const pairsIn = (body: object): (readonly [string, string])[] =>
  Object.entries(body).flatMap(([name, value]) =>
    [value as unknown].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : [])),
  );

/**
 * The same form once more, its key unchanged: recorded before, it gives the same receipt; if not, it is recorded now.
 * Null where there is no such key, or where what was sent must not be shown again.
 */
export function sameAgain({ method, url, body, headers }: Asked): Again | null {
  if (method !== 'POST' || NEVER_SHOWN.test(url)) return null;
  if (!(headers['content-type'] ?? '').startsWith(FORM)) return null;
  if (typeof body !== 'object' || body === null) return null;
  const fields = pairsIn(body);
  const secret = fields.some(([name]) => SECRET.has(name.split('.').at(-1) ?? ''));
  if (secret || !fields.some(([name, value]) => name === 'nonce' && value !== '')) return null;
  return { action: localPath(url) as Path, fields };
}
