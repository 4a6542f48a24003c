import type { Texts } from '../../texts/index.js';
import type { ProofView } from '../decision-views.js';
import type { Path } from '../path.js';
import type { FieldError } from '../view-models.js';
import { ProofField, ProofNeeded } from './proof-field.js';

interface IssueCodeProps {
  readonly action: Path;
  readonly nonce: string;
  readonly person: string;
  readonly name: string;
  readonly button: string;
  /** Null: he has given a second factor just now. */
  readonly proof: ProofView | null;
  /** What was wrong when it was sent for this person. */
  readonly errors: readonly FieldError[] | null;
  readonly t: Texts;
}

/** Issues somebody a setting-up code; where a second factor is asked for, the field for it unfolds. */
export const IssueCode = ({ action, nonce, person, name, button, proof, errors, t }: IssueCodeProps) => {
  const label = t.pages.account.codes.issueFor(name);
  const form = (
    <form class="stack" method="post" action={action}>
      <input type="hidden" name="nonce" value={nonce} />
      <input type="hidden" name="person" value={person} />
      {proof?.has === true && <ProofField of={person} errors={errors ?? []} t={t} />}
      {proof?.has === false && <ProofNeeded setUp={proof.setUp} t={t} />}
      {proof?.has !== false && (
        <div>
          <button type="submit" class="button" aria-label={label}>
            {button}
          </button>
        </div>
      )}
    </form>
  );
  if (proof === null) return form;
  return (
    <details class="person-deed" open={errors !== null}>
      <summary aria-label={label}>{button}</summary>
      {form}
    </details>
  );
};
