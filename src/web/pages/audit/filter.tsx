import type { ComponentChildren } from 'preact';
import { capital, type Texts } from '../../../texts/index.js';
import type { FieldError, Path } from '../../view-models.js';
import type { ChoiceGroup, Typed } from './views.js';

interface Asked {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

const Field = ({
  asked: { name, label, hint, errors },
  children,
}: {
  asked: Asked;
  children: (control: Readonly<Record<string, string | undefined>>) => ComponentChildren;
}) => {
  const id = `filter-${name}`;
  const error = errors.find(({ field }) => field === name)?.text;
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    Boolean,
  );
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <label for={id}>{label}</label>
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {capital(error)}
        </p>
      )}
      {children({
        id,
        name,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': error === undefined ? undefined : 'true',
      })}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
};

export const WordsAsked = (asked: Asked) => (
  <Field asked={asked}>
    {(control) => (
      <input
        {...control}
        type="text"
        value={asked.typed[asked.name] ?? ''}
        autocomplete="off"
        spellcheck={false}
      />
    )}
  </Field>
);

export const DayAsked = (asked: Asked) => (
  <Field asked={asked}>
    {(control) => <input {...control} type="date" value={asked.typed[asked.name] ?? ''} />}
  </Field>
);

export const OneOf = ({ any, groups, ...asked }: Asked & { any: string; groups: readonly ChoiceGroup[] }) => {
  const typed = asked.typed[asked.name] ?? '';
  const options = (choices: ChoiceGroup['choices']) =>
    choices.map(({ value, label }) => (
      <option key={value} value={value} selected={value === typed}>
        {label}
      </option>
    ));
  return (
    <Field asked={asked}>
      {(control) => (
        <select {...control}>
          <option value="">{any}</option>
          {groups.map(({ label, choices }, at) =>
            label === null ? (
              options(choices)
            ) : (
              <optgroup key={at} label={label}>
                {options(choices)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
};

export const Wrong = ({ errors, title }: { errors: readonly FieldError[]; title: string }) =>
  errors.length > 0 && (
    <div class="notice bad" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {errors.map(({ text }) => (
          <li key={text}>{capital(text)}</li>
        ))}
      </ul>
    </div>
  );

interface FormProps {
  readonly action: Path;
  readonly label: string;
  readonly submit: string;
  readonly clear: string | null;
  readonly more: string;
  /** Some of the further conditions are in use: they are not to be overlooked. */
  readonly opened: boolean;
  readonly words: ComponentChildren;
  readonly children: ComponentChildren;
  /** What goes with it unseen. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** A plain GET form: what was asked is in the address, so that it can be kept, sent on and gone back to. */
export const Filter = ({
  action,
  label,
  submit,
  clear,
  more,
  opened,
  words,
  children,
  hidden = {},
}: FormProps) => (
  <form class="search-form card card-body" method="get" action={action} role="search" aria-label={label}>
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <div class="filter-first">
      {words}
      <button type="submit" class="button primary">
        {submit}
      </button>
    </div>
    <details class="filter-more" open={opened}>
      <summary>{more}</summary>
      <div class="search-fields">{children}</div>
    </details>
    {clear !== null && (
      <p class="filter-clear">
        <a href={action}>{clear}</a>
      </p>
    )}
  </form>
);

export const Pages = ({
  next,
  first,
  shown,
  words,
}: {
  next: Path | null;
  first: Path | null;
  shown: string | null;
  words: Pick<Texts['pages']['audit']['list'], 'next' | 'first'>;
}) =>
  shown === null && first === null && next === null ? null : (
    <div class="table-foot">
      {shown !== null && <p class="small soft">{shown}</p>}
      {(first !== null || next !== null) && (
        <div class="actions">
          {first !== null && (
            <a class="button" href={first}>
              {words.first}
            </a>
          )}
          {next !== null && (
            <a class="button" href={next} rel="next">
              {words.next}
            </a>
          )}
        </div>
      )}
    </div>
  );
