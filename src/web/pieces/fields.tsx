import type { Language } from '../../texts/language.js';
import type { ComponentChildren } from 'preact';
import { capital, type Texts } from '../../texts/index.js';
import { idOf } from '../forms/order-fields.js';
import type { FieldError } from '../view-models.js';

/** What a form was sent with, and what was wrong with it. */
export interface Sent {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: readonly FieldError[];
}

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  /** In a line of many, where it is said once whether it must be filled in. */
  readonly unmarked?: boolean;
  readonly sent: Sent;
  readonly t: Texts;
}

const errorOf = (name: string, { errors }: Sent): string | null =>
  errors.find(({ field }) => field === name)?.text ?? null;

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  /** Whether it must be filled in, in a word. */
  readonly mark?: string | undefined;
  readonly hint?: string | undefined;
  readonly error: string | null;
  /** Of the whole, for a link that leads to it. */
  readonly anchor?: string | undefined;
}

/** What ties a control to the hint and the error around it. */
export const tied = ({ id, hint, error }: Pick<LabelledProps, 'id' | 'hint' | 'error'>) => {
  const described = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean);
  return {
    id,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': error === null ? undefined : ('true' as const),
  };
};

/** A control below its label, hint and error. */
export const Labelled = (props: LabelledProps & { children: ComponentChildren }) => {
  const { id, label, mark, hint, error, anchor, children } = props;
  return (
    <div class={error === null ? 'field' : 'field wrong'} id={anchor}>
      <label for={id}>
        {label}
        {mark !== undefined && <span class="soft"> ({mark})</span>}
      </label>
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
      {children}
    </div>
  );
};

const about = ({ name, hint, sent }: FieldProps) => {
  const id = idOf(name);
  const error = errorOf(name, sent);
  return {
    id,
    error,
    control: { name, ...tied({ id, hint, error }) },
    value: sent.values[name]?.[0] ?? '',
  };
};

const markOf = ({ optional, t }: Pick<FieldProps, 'optional' | 't'>): string =>
  optional ? t.decision.optional : t.decision.required;

const Around = (props: FieldProps & { children: ComponentChildren }) => (
  <Labelled {...props} {...about(props)} mark={props.unmarked ? undefined : markOf(props)} />
);

export const LineField = (props: FieldProps) => {
  const { control, value } = about(props);
  return (
    <Around {...props}>
      <input {...control} type="text" value={value} autocomplete="off" />
    </Around>
  );
};

export const DayField = (props: FieldProps) => {
  const { control, value } = about(props);
  return (
    <Around {...props}>
      <input {...control} type="date" value={value} />
    </Around>
  );
};

/** `written`: the language it is written in, where that is not the reader's. */
export const LongField = ({ written, ...props }: FieldProps & { readonly written?: Language }) => {
  const { control, value } = about(props);
  return (
    <Around {...props}>
      <textarea {...control} rows={4} value={value} lang={written} />
    </Around>
  );
};

type SelectOption = string | { readonly value: string; readonly label: string };

export const SelectField = (props: FieldProps & { options: readonly SelectOption[] }) => {
  const { control, value } = about(props);
  return (
    <Around {...props}>
      <select {...control}>
        <option value="" />
        {props.options
          .map((option) => (typeof option === 'string' ? { value: option, label: option } : option))
          .map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
      </select>
    </Around>
  );
};

interface PickProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly type: 'radio' | 'checkbox';
  /** What is known of it already, beside its name. */
  readonly mark?: ComponentChildren;
  readonly sent: Sent;
  /** What is asked once this is chosen: shown by the stylesheet alone. */
  readonly children?: ComponentChildren;
}

export const Pick = ({ name, value, label, type, mark, sent, children }: PickProps) => {
  const id = idOf(`${name}-${value}`);
  return (
    <div class="pick">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        checked={sent.values[name]?.includes(value) ?? false}
      />
      <label for={id}>
        {label} {mark}
      </label>
      {children !== undefined && <div class="pick-more">{children}</div>}
    </div>
  );
};

/** Several controls under one question. */
export const Group = (props: FieldProps & { children: ComponentChildren }) => {
  const { id, error } = about(props);
  const { label, hint, children } = props;
  return (
    <fieldset
      id={id}
      class={error === null ? 'field' : 'field wrong'}
      aria-describedby={error === null ? undefined : `${id}-error`}
    >
      <legend>
        {label} <span class="soft">({markOf(props)})</span>
      </legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {error !== null && (
        <p class="error" id={`${id}-error`}>
          {capital(error)}
        </p>
      )}
      {children}
    </fieldset>
  );
};
