/** PostgreSQL's words for "somebody else was there first": deadlock, serialization, the same key at once. */
const AGAIN = new Set(['40P01', '40001', '23505']);

export const contended = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && AGAIN.has(String(error.code));
