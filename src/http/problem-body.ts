import type { Finding } from '../../workflows/index.js';
import { findingText } from '../texts/finding-text.js';
import type { Language } from '../texts/language.js';
import { invalidText } from './field-names.js';
import type { Problem } from './problem.js';
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
  /** Given where somebody must look the case up in the log. */
  readonly instance?: string;
}

/** Reading cannot have been recorded: the sentence about sending again would only frighten. */
const readingOnly = (code: ProblemCode, reading: boolean): ProblemCode =>
  reading && code === 'DATABASE_UNAVAILABLE' ? 'UNAVAILABLE' : code;

export function problemBody(
  { code, parts, ...problem }: Problem & { getStatus(): number },
  { lang, requestId, reading }: { lang: Language; requestId: string; reading: boolean },
): ProblemBody {
  const status = problem.getStatus();
  return {
    type: `urn:guong-sang:problem:${code}`,
    ...problemWords(readingOnly(code, reading), lang, parts.params),
    status,
    code,
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
    ...(status >= 500 && { instance: `urn:uuid:${requestId}` }),
  };
}
