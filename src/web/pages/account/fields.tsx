import type { Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Labelled, tied } from '../../pieces/fields.js';
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
  const about = { id, hint, error };
  return (
    <Labelled {...about} label={label}>
      <input
        name={name}
        type="password"
        inputMode={digits ? 'numeric' : undefined}
        class={digits ? 'digits' : undefined}
        autocomplete={autocomplete}
        {...tied(about)}
      />
    </Labelled>
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
