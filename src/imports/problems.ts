import { type FileMistake, Problem } from '../http/problem.js';
import { imports as texts } from '../texts/pages/imports.js';
import type { Confirmed } from './import.js';
import type { WorkbookFault } from './workbook-parts.js';

/** About the file as a whole. */
const mistake = (code: string, vi: string, en: string): FileMistake => ({
  line: 1,
  column: 1,
  path: [],
  code,
  message: { vi, en },
});

/** A file that is not taken, and why. */
export const problemOfFault = (fault: WorkbookFault | 'NONE_CHOSEN'): Problem =>
  new Problem(422, 'INVALID', {
    mistakes: [mistake(fault, texts.vi.faults[fault], texts.en.faults[fault])],
  });

type Refused = Extract<Confirmed, { ok: false }>;

/** Why an import was not written, as the API says it. */
export function problemOfConfirm({ code, findings = [] }: Refused): Problem {
  switch (code) {
    case 'NOT_FOUND':
      return new Problem(404, code);
    case 'NOT_YOURS':
      return new Problem(403, code);
    case 'FORBIDDEN':
      return new Problem(403, code, { findings });
    case 'CONTENDED':
      return new Problem(503, code, { retryAfterSeconds: 1 });
    default: {
      const words = [texts.vi, texts.en].map(({ page }) => page.confirm.errors[code]);
      const mistakes = [mistake(code, words[0] ?? '', words[1] ?? '')];
      const stale = code === 'CHANGED_MEANWHILE';
      return new Problem(409, stale ? code : 'REFUSED', { findings, mistakes });
    }
  }
}
