import { capital, type Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import type { FormView, PresentAsked } from './views.js';

interface SecretProps {
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly autocomplete: 'current-password' | 'new-password';
  /** On a telephone's number keys. */
  readonly digits?: boolean;
  readonly view: FormView;
}

/** Behind dots, and never given back with the form. Its id names the form: a page has several. */
export const SecretField = ({ form, name, label, hint, autocomplete, digits, view }: SecretProps) => {
  const id = idOf(`${form}.${name}`);
  const error =
    view.form === form
      ? (view.sent.errors.find(({ field }) => field === `${form}.${name}`)?.text ?? null)
      : null;
  const described = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean);
  return (
    <div class={error === null ? 'field' : 'field wrong'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p class="error" id={`${id}-error`}>
          {capital(error)}
        </p>
      )}
      <input
        id={id}
        name={name}
        type="password"
        inputMode={digits ? 'numeric' : undefined}
        class={digits ? 'digits' : undefined}
        autocomplete={autocomplete}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        aria-invalid={error === null ? undefined : 'true'}
      />
    </div>
  );
};

interface PresentProps {
  readonly form: string;
  readonly asked: PresentAsked;
  readonly view: FormView;
  readonly t: Texts;
}

/** What he has already: by that he shows that it is he. */
export const PresentField = ({ form, asked, view, t }: PresentProps) => {
  const words = t.pages.account.present;
  if (asked === 'none') return null;
  return (
    <SecretField
      form={form}
      name="present"
      label={asked === 'either' ? words.label : words.labelFirst}
      hint={words.hint}
      autocomplete="current-password"
      view={view}
    />
  );
};

/** What every form of the page carries along. */
export const Along = ({ view: { nonce, next } }: { view: FormView }) => (
  <>
    <input type="hidden" name="nonce" value={nonce} />
    {next !== null && <input type="hidden" name="next" value={next} />}
  </>
);
