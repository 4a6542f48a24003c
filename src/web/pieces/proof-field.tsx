import type { Texts } from '../../texts/index.js';
import { idOf } from '../forms/order-fields.js';
import type { Path } from '../path.js';
import { Labelled, tied } from './fields.js';
import type { FieldError } from '../view-models.js';

export const PROOF_FIELD = 'totp';

interface FieldProps {
  /** Of what it is asked for, where a page asks several times; its error leads to the one that was wrong. */
  readonly of?: string;
  /** Instead of the usual one: who sets it up has no recovery codes yet. */
  readonly hint?: string;
  readonly errors: readonly FieldError[];
  readonly t: Texts;
}

/** Six digits from the telephone. Never given back: a code opens once. */
export const ProofField = ({ of, hint, errors, t }: FieldProps) => {
  const id = idOf(of === undefined ? PROOF_FIELD : `${PROOF_FIELD}-${of}`);
  const error = errors.find(({ field }) => field === PROOF_FIELD)?.text ?? null;
  const words = t.pages.account.proof;
  const about = { id, hint: hint ?? words.hint, error };
  return (
    <Labelled
      {...about}
      label={words.label}
      mark={t.decision.required}
      anchor={of !== undefined && error !== null ? idOf(PROOF_FIELD) : undefined}
    >
      <input
        name={PROOF_FIELD}
        type="text"
        class="code-field"
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={30}
        {...tied(about)}
      />
    </Labelled>
  );
};

/** Instead of the field, for whoever has no second factor yet. */
export const ProofNeeded = ({ setUp, t }: { setUp: Path; t: Texts }) => (
  <div class="notice">
    <p>{t.pages.account.proof.needed}</p>
    <p>
      <a class="button" href={setUp}>
        {t.pages.account.proof.setUp}
      </a>
    </p>
  </div>
);
