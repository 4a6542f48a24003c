import { problemWords } from '../http/problem-words.js';
import type { Outcome } from '../road/command.js';
import { findingText } from '../texts/finding-text.js';
import type { Language } from '../texts/language.js';
import type { FieldError } from '../web/view-models.js';

type Refusal = Extract<Outcome, { ok: false }>;

/** Every reason in a sentence of its own, a criterion with its whole tree; where the refusal has none, what it is. */
export const reasonsOf = ({ code, findings }: Refusal, lang: Language): FieldError[] => {
  const reasons = findings
    .filter(({ effect }) => effect === 'block')
    .map((one) => ({
      field: null,
      text: findingText(one, lang),
      ...(one.assessment && { assessment: one.assessment }),
    }));
  return reasons.length > 0 ? reasons : [{ field: null, text: problemWords(code, lang).title }];
};
