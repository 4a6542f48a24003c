import type { ComponentChildren } from 'preact';
import type { Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import type { Sent } from '../../pieces/fields.js';
import type { Hidden } from './views.js';

export const Card = ({
  id,
  title,
  look,
  children,
}: {
  id: string;
  title: string;
  look?: string;
  children: ComponentChildren;
}) => (
  <section class={look === undefined ? 'card' : `card ${look}`} aria-labelledby={id}>
    <div class="card-head">
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
    </div>
    <div class="card-body">{children}</div>
  </section>
);

export const HiddenFields = ({ hidden, type }: { hidden: Hidden; type: string }) => (
  <>
    <input type="hidden" name="nonce" value={hidden.nonce} />
    {hidden.version !== null && <input type="hidden" name="version" value={String(hidden.version)} />}
    <input type="hidden" name="type" value={type} />
  </>
);

export const Errors = ({ errors, t }: { errors: Sent['errors']; t: Texts }) =>
  errors.length > 0 && (
    <div class="notice bad" role="alert">
      <p>
        <strong>{t.pages.council.errors}</strong>
      </p>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={text}>{field === null ? text : <a href={`#${idOf(field)}`}>{text}</a>}</li>
        ))}
      </ul>
      <p class="small">{t.pages.council.nothingWritten}</p>
    </div>
  );

export const Fact = ({
  term,
  wide,
  children,
}: {
  term: string;
  wide?: boolean;
  children: ComponentChildren;
}) => (
  <div class={wide ? 'wide' : undefined}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
