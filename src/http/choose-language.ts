import { isLanguage } from '../texts/language.js';
import { asksForPage, type Reply, type Request } from './exchange.js';
import type { Installation } from './installation.js';
import { LANGUAGE_COOKIE } from './language.js';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * `?lang=en` on any page: the browser keeps the choice, and the same page comes back without it. Null: nobody chose.
 * Only the browser remembers; nothing is written here.
 */
export function addressAfterChoice(request: Request, reply: Reply, { secure }: Installation): string | null {
  if (request.method !== 'GET' || !asksForPage(request)) return null;
  const { lang } = request.query as { readonly lang?: unknown };
  if (!isLanguage(lang)) return null;
  void reply.setCookie(LANGUAGE_COOKIE, lang, { path: '/', sameSite: 'lax', secure, maxAge: YEAR_SECONDS });
  const [path = '/', query = ''] = request.url.split('?');
  const rest = new URLSearchParams(query);
  rest.delete('lang');
  // two slashes at the front, or a backslash, would be another host's address
  return path.replace(/^[/\\]+/, '/') + (rest.size > 0 ? `?${rest.toString()}` : '');
}
