import { HttpException } from '@nestjs/common';
import type { Finding } from '../../workflows/index.js';
import type { ProblemCode } from './problem-words.js';

/** One field that was refused: where it is, and the rule it failed. */
export interface InvalidField {
  /** `letter.date`, `items.0.note` */
  readonly field: string;
  readonly rule: string;
}

export interface ProblemParts {
  readonly findings?: readonly Finding[];
  readonly errors?: readonly InvalidField[];
  /** Values the sentence needs. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/**
 * Why a request was not carried out. Thrown anywhere; one filter says it in the person's language, as a page or
 * as problem+json. The status is HTTP's, the code is ours and stable.
 */
export class Problem extends HttpException {
  constructor(
    status: number,
    readonly code: ProblemCode,
    readonly parts: ProblemParts = {},
  ) {
    super(code, status, { cause: parts.cause });
    this.name = 'Problem';
  }
}
