import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Finding } from '../../workflows/index.js';
import type { Request } from '../http/exchange.js';
import { Problem } from '../http/problem.js';
import type { Answer, Outcome, RefusalCode } from '../road/command.js';

const STATUS: Readonly<Record<RefusalCode, number>> = {
  NOT_FOUND: 404,
  NOT_YOURS: 403,
  FORBIDDEN: 403,
  REFUSED: 409,
  NOT_FROM_THIS_STATE: 409,
  CHANGED_MEANWHILE: 409,
  KEY_USED_OTHERWISE: 422,
  CONTENDED: 503,
};

export type Told = Answer & { readonly findings: readonly Finding[] };

/** A refusal as the web says it, with every reason. */
export const problemOf = ({ code, findings }: Omit<Extract<Outcome, { ok: false }>, 'ok'>): Problem =>
  new Problem(STATUS[code], code, { findings, ...(code === 'CONTENDED' && { retryAfterSeconds: 1 }) });

/** What an order came to, as the API says it; refused: a problem with every reason. */
export function answerOf(outcome: Outcome): Told {
  if (outcome.ok) return { ...outcome.answer, findings: outcome.findings };
  throw problemOf(outcome);
}

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The sender's key for this one deed: sent twice, it is done once. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { headers } = context.switchToHttp().getRequest<Request>();
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new Problem(400, 'KEY_NEEDED');
  return key;
});
