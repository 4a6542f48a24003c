import { isNativeError } from 'node:util/types';

/** PostgreSQL's own words for: shut down, starting, out of means, or not now (SQLSTATE classes and codes). */
const LOST_STATES = /^(?:08\w{3}|57P0\d|57014|53\w{3}|25006|40001|40P01|55P03)$/;

const LOST_SOCKETS: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What pg says without a code, in its `client.js` and pg-pool's `index.js`. */
const LOST_WORDS =
  /^(?:Connection terminated|timeout e(?:xceeded|xpired)|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed and is not queryable|Query read timeout)/i;

interface Coded {
  readonly code?: unknown;
  readonly syscall?: unknown;
}

const saysLost = (error: Error & Coded): boolean => {
  const code = typeof error.code === 'string' ? error.code : '';
  if (LOST_STATES.test(code) || LOST_SOCKETS.has(code)) return true;
  // a unix socket that is not there; any other missing file is a fault of ours
  if (code === 'ENOENT') return error.syscall === 'connect';
  return LOST_WORDS.test(error.message);
};

/**
 * The database is away, or could not finish: nobody knows whether the order was recorded, and sending it again with
 * the same key does no harm. Looks into what an error was caused by.
 */
export const databaseLost = (error: unknown, depth = 0): boolean => {
  if (!isNativeError(error) || depth > 4) return false;
  if (saysLost(error)) return true;
  const inner = 'errors' in error && Array.isArray(error.errors) ? error.errors : [error.cause];
  return inner.some((one) => databaseLost(one, depth + 1));
};
