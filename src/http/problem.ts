import { HttpException } from '@nestjs/common';
import type { Finding } from '../../workflows/index.js';
import type { ProblemCode } from './problem-words.js';

/** One field that was refused: where it is, and the rule it failed. */
export interface InvalidField {
  /** `letter.date`, `items.0.note` */
  readonly field: string;
  readonly rule: string;
}

/** One mistake in a file: where it is, what is wrong and what would be right. Lines and columns count from 1. */
export interface FileMistake {
  readonly line: number;
  readonly column: number;
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: { readonly vi: string; readonly en: string };
}

export interface ProblemParts {
  readonly findings?: readonly Finding[];
  readonly errors?: readonly InvalidField[];
  /** What is wrong in a file that was sent, each in its place. */
  readonly mistakes?: readonly FileMistake[];
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
