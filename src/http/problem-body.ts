import type { Finding } from '../../workflows/index.js';
import { findingText } from '../texts/finding-text.js';
import { type Language, said } from '../texts/language.js';
import { invalidText } from './field-names.js';
import type { FileMistake, Problem } from './problem.js';
import { type ProblemCode, problemWords } from './problem-words.js';

/** RFC 9457, with our code, the findings and the fields beside it. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly findings?: readonly (Finding & { readonly text: string })[];
  readonly errors?: readonly { readonly field: string; readonly rule: string; readonly text: string }[];
  /** Of a file that was sent, in the reader's language. */
  readonly mistakes?: readonly (Omit<FileMistake, 'message'> & { readonly text: string })[];
  /** Given where somebody must look the case up in the log. */
  readonly instance?: string;
}

export interface AskedBy {
  readonly lang: Language;
  readonly requestId: string;
  /** Nothing can have been recorded: a sentence about sending again would only frighten. */
  readonly reading: boolean;
}

export function problemBody(problem: Problem, { lang, requestId, reading }: AskedBy): ProblemBody {
  const { code, parts } = problem;
  const status = problem.getStatus();
  const told = reading && code === 'DATABASE_UNAVAILABLE' ? 'UNAVAILABLE' : code;
  return {
    type: `urn:guong-sang:problem:${code}`,
    status,
    code,
    ...problemWords(told, lang, parts.params),
    ...(parts.findings && {
      findings: parts.findings.map((finding) => ({ ...finding, text: findingText(finding, lang) })),
    }),
    ...(parts.errors && {
      errors: parts.errors.map((error) => ({
        field: error.field,
        rule: error.rule,
        text: invalidText(error, lang),
      })),
    }),
    ...(parts.mistakes && {
      mistakes: parts.mistakes.map(({ message, ...one }) => ({ ...one, text: said(message, lang) })),
    }),
    ...(status >= 500 && { instance: `urn:uuid:${requestId}` }),
  };
}
