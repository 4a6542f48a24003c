import { HttpException } from '@nestjs/common';
import { UnknownState } from '../../workflows/index.js';
import { databaseLost } from './database-lost.js';
import { Problem } from './problem.js';
import type { ProblemCode } from './problem-words.js';

const RETRY_SECONDS = 5;

/** What the framework refuses by itself, by HTTP status. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'BAD_REQUEST',
  401: 'SIGN_IN_NEEDED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_TYPE',
  422: 'INVALID',
  429: 'TOO_MANY',
  503: 'UNAVAILABLE',
};

/** Whatever was thrown, as a problem one may show: never a stack, never SQL. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof UnknownState) return new Problem(500, 'STATE_UNKNOWN', { cause: thrown });
  if (thrown instanceof HttpException) {
    const status = thrown.getStatus();
    const code = BY_STATUS[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL');
    return new Problem(status, code, { cause: thrown });
  }
  if (databaseLost(thrown)) {
    return new Problem(503, 'DATABASE_UNAVAILABLE', { retryAfterSeconds: RETRY_SECONDS, cause: thrown });
  }
  return new Problem(500, 'INTERNAL', { cause: thrown });
}
