import type { ComponentChildren } from 'preact';
import type { Texts } from '../../../texts/index.js';
import type { ProofView } from '../../decision-views.js';
import { idOf } from '../../forms/order-fields.js';
import { Errors } from '../../pieces/errors.js';
import { Labelled, type Sent, tied } from '../../pieces/fields.js';
import { ProofField, ProofNeeded } from '../../pieces/proof-field.js';

export type PageDeed =
  | 'GIVE_GRANT'
  | 'END_GRANT'
  | 'DISABLE_PERSON'
  | 'ENABLE_PERSON'
  | 'RESET_SECOND'
  | 'ISSUE_PASSWORD_CODE'
  | 'ISSUE_PIN_CODE';

/** What every deed on a person's page is made from. */
export interface DeedForms {
  readonly person: string;
  /** Keys of the forms; null: read only. */
  readonly nonce: (() => string) | null;
  /** Those that ask for a second factor, and whether he has one. */
  readonly proof: (ProofView & { readonly of: ReadonlySet<string> }) | null;
  /** Which was sent and refused; given back open, as it was typed. */
  readonly sent: (Sent & { readonly deed: PageDeed; readonly grant: string | null }) | null;
}

interface DeedProps {
  readonly forms: DeedForms;
  readonly deed: PageDeed;
  readonly title: string;
  readonly button: string;
  readonly grant?: string;
  /** Its own fields, from what was typed before. */
  readonly fields?: (typed: Typed) => ComponentChildren;
  readonly t: Texts;
}

/** One form of several on a page with the same names: its fields have ids of their own. */
export interface Typed {
  readonly of: string;
  readonly sent: Sent;
}

const NOTHING: Sent = { values: {}, errors: [] };

interface FieldProps {
  readonly typed: Typed;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly t: Texts;
}

const about = ({ typed: { of, sent }, name, hint }: FieldProps) => {
  const error = sent.errors.find(({ field }) => field === name)?.text ?? null;
  const id = `${of}-${name}`;
  return { id, hint, error, value: sent.values[name]?.[0] ?? '' };
};

const Around = (props: FieldProps & { readonly children: ComponentChildren }) => {
  const { id, hint, error } = about(props);
  const { optional, label, name, t, children } = props;
  return (
    <Labelled
      id={id}
      hint={hint}
      error={error}
      label={label}
      mark={optional ? t.decision.optional : t.decision.required}
      anchor={error === null ? undefined : idOf(name)}
    >
      {children}
    </Labelled>
  );
};

export const DeedLine = (props: FieldProps & { readonly type: 'text' | 'date' }) => {
  const { value, ...rest } = about(props);
  return (
    <Around {...props}>
      {props.type === 'date' ? (
        <input name={props.name} type="date" value={value} {...tied(rest)} />
      ) : (
        <input
          name={props.name}
          type="text"
          maxLength={1000}
          autocomplete="off"
          value={value}
          {...tied(rest)}
        />
      )}
    </Around>
  );
};

export const DeedChoice = (
  props: FieldProps & { readonly options: readonly { readonly value: string; readonly label: string }[] },
) => {
  const { value, ...rest } = about(props);
  return (
    <Around {...props}>
      <select name={props.name} {...tied(rest)}>
        <option value="" />
        {props.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Around>
  );
};

/** One deed, folded until it is wanted; each says why. Refused, it stays open with what was typed. */
export const Deed = ({ forms, deed, title, button, grant, fields, t }: DeedProps) => {
  const { nonce, person, proof } = forms;
  if (nonce === null) return null;
  const words = t.pages.people;
  const of = grant === undefined ? deed : `${deed}-${grant}`;
  const back = forms.sent?.deed === deed && forms.sent.grant === (grant ?? null) ? forms.sent : null;
  const typed = { of, sent: back ?? NOTHING };
  const asks = proof?.of.has(deed) === true ? proof : null;
  return (
    <details class="person-deed" open={back !== null}>
      <summary>{title}</summary>
      <form method="post" action={`/people/${person}`} class="stack">
        <input type="hidden" name="nonce" value={nonce()} />
        <input type="hidden" name="deed" value={deed} />
        {grant !== undefined && <input type="hidden" name="grant" value={grant} />}
        {fields?.(typed)}
        <DeedLine
          typed={typed}
          name="reason"
          type="text"
          label={words.reason}
          hint={words.reasonHint}
          t={t}
        />
        {asks?.has === true && <ProofField of={of} errors={typed.sent.errors} t={t} />}
        {asks?.has === false && <ProofNeeded setUp={asks.setUp} t={t} />}
        <button type="submit" class="button" disabled={asks?.has === false}>
          {button}
        </button>
      </form>
    </details>
  );
};

/** What kept it from being done; at the top, so that whoever comes back to the page sees it first. */
export const DeedErrors = ({ forms: { sent }, t }: { forms: DeedForms; t: Texts }) => (
  <Errors errors={sent?.errors ?? []} title={t.pages.people.wrong} t={t} />
);
