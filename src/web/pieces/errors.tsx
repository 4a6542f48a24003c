import type { ComponentChildren } from 'preact';
import type { Texts } from '../../texts/index.js';
import { idOf } from '../forms/order-fields.js';
import type { FieldError } from '../view-models.js';

interface ErrorsProps {
  readonly errors: readonly FieldError[];
  readonly title?: string;
  readonly id?: string;
  /** What is said below the reasons. */
  readonly children?: ComponentChildren;
  readonly t: Texts;
}

/** What kept a form from being written down: each reason by itself, with the way to the field it is about. */
export const Errors = ({ errors, title, id, children, t }: ErrorsProps) =>
  errors.length > 0 && (
    <div class="notice bad" role="alert" id={id} tabIndex={id === undefined ? undefined : -1}>
      <p>
        <strong>{title ?? t.decision.errors}</strong>
      </p>
      <ul>
        {errors.map(({ field, text }, at) => (
          <li key={at}>{field === null ? text : <a href={`#${idOf(field)}`}>{text}</a>}</li>
        ))}
      </ul>
      {children}
    </div>
  );
