import type { Request } from './exchange.js';
import type { Installation } from './installation.js';
import { Problem } from './problem.js';

/** Reading never changes business state, so only what is not reading must come from our own pages. */
export const isReading = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

const READABLE_TYPES: ReadonlySet<string> = new Set([
  'application/json',
  'application/x-www-form-urlencoded',
]);

const WITH_FILES = 'multipart/form-data';

/**
 * Text and multipart are what a foreign page can send without asking first: text is never taken, and multipart
 * only where a form sends a file. Where it came from is asked there as everywhere.
 */
const typeTaken = (
  { 'content-type': type, ...headers }: Request['headers'],
  takesFiles: boolean,
): boolean => {
  if (type !== undefined) {
    const kind = (type.split(';', 1)[0] ?? '').trim().toLowerCase();
    return READABLE_TYPES.has(kind) || (takesFiles && kind === WITH_FILES);
  }
  const empty = headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
  return empty;
};

/** Browsers write the origin without the default port; a Host header may carry it. */
const isOurs = (origin: string, host: string | undefined, { origin: own }: Installation): boolean => {
  if (own !== null) return origin === own;
  try {
    const { protocol, host: theirs } = new URL(origin);
    return /^https?:$/.test(protocol) && new URL(`${protocol}//${host}`).host === theirs;
  } catch {
    return false;
  }
};

/**
 * Who may order something: our own pages, and programs that are no browser (these send neither header). On plain
 * http in an office network browsers send no Sec-Fetch-Site, and Origin alone must do.
 */
const fromOurPages = (
  { 'sec-fetch-site': site, origin, host }: Request['headers'],
  installation: Installation,
): boolean =>
  (site === undefined || site === 'same-origin') &&
  (origin === undefined || isOurs(origin, host, installation));

/** Asked of every request, before its body is read. */
export function refusalOfOrigin(
  { method, headers }: Pick<Request, 'method' | 'headers'>,
  installation: Installation,
  takesFiles = false,
): Problem | null {
  if (isReading(method)) return null;
  if (!typeTaken(headers, takesFiles)) return new Problem(415, 'UNSUPPORTED_TYPE');
  return fromOurPages(headers, installation) ? null : new Problem(403, 'FOREIGN_ORIGIN');
}
