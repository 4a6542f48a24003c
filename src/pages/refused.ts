import type { SignedIn } from '../access/signed-in.js';
import { problemWords } from '../http/problem-words.js';
import type { Outcome } from '../road/command.js';
import { findingText } from '../texts/finding-text.js';
import type { Language } from '../texts/language.js';
import { textsIn } from '../texts/index.js';
import { PROOF_FIELD } from '../web/pieces/proof-field.js';
import type { FieldError } from '../web/view-models.js';

type Refusal = Extract<Outcome, { ok: false }>;

/** Not proved enough, on a page whose form asks for the proof: it is said beside that field, and what was wrong with it. */
const ofProof = (
  { code, params }: Refusal['findings'][number],
  tried: SignedIn['secondTried'],
  lang: Language,
): FieldError | null => {
  if (code !== 'ASSURANCE_TOO_LOW' || params?.['need'] !== 'second') return null;
  const { proof, wait } = textsIn(lang).pages.account;
  const text = typeof tried === 'number' ? wait(tried) : tried === 'wrong' ? proof.wrong : proof.missing;
  return { field: PROOF_FIELD, text };
};

/**
 * Every reason in a sentence of its own, a criterion with its whole tree; where the refusal has none, what it is.
 * `asked`: whoever sent a form that asks for a second factor.
 */
export const reasonsOf = (
  { code, findings }: Refusal,
  lang: Language,
  asked: Pick<SignedIn, 'secondTried'> | null = null,
): FieldError[] => {
  const reasons = findings
    .filter(({ effect }) => effect === 'block')
    .map(
      (one) =>
        (asked && ofProof(one, asked.secondTried, lang)) ?? {
          field: null,
          text: findingText(one, lang),
          ...(one.assessment && { assessment: one.assessment }),
        },
    );
  return reasons.length > 0 ? reasons : [{ field: null, text: problemWords(code, lang).title }];
};
