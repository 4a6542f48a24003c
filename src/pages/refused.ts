import { problemWords } from '../http/problem-words.js';
import type { Outcome } from '../road/command.js';
import { findingText } from '../texts/finding-text.js';
import type { Language } from '../texts/language.js';
import type { FieldError } from '../web/view-models.js';

type Refusal = Extract<Outcome, { ok: false }>;

/** Every reason in a sentence of its own; where the refusal has none, what it is. */
export const reasonsOf = ({ code, findings }: Refusal, lang: Language): FieldError[] => {
  const texts = findings.filter(({ effect }) => effect === 'block').map((one) => findingText(one, lang));
  return (texts.length > 0 ? texts : [problemWords(code, lang).title]).map((text) => ({ field: null, text }));
};
