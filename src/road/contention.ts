import type { Outcome } from './command.js';

/** Thrown to undo a transaction in which one of many was refused: all of it, or none. */
export class Undone extends Error {
  constructor(readonly outcome: Extract<Outcome, { ok: false }>) {
    super(`undone: ${outcome.code}`);
  }
}

/** PostgreSQL's words for "somebody else was there first": deadlock, serialization, the same key at once. */
const AGAIN = new Set(['40P01', '40001', '23505']);

/** Nothing is wrong but the moment: undone as a whole, it may be tried again. */
export const contended = (error: unknown): boolean =>
  error instanceof Undone
    ? error.outcome.code === 'CONTENDED'
    : typeof error === 'object' && error !== null && 'code' in error && AGAIN.has(String(error.code));
