import type { Texts } from '../../texts/index.js';
import { idOf } from '../forms/order-fields.js';
import type { Sent } from './fields.js';

/** What kept a form from being written down: each reason by itself, with the way to the field it is about. */
export const Errors = ({ errors, t }: { errors: Sent['errors']; t: Texts }) =>
  errors.length > 0 && (
    <div class="notice bad" role="alert">
      <p>
        <strong>{t.decision.errors}</strong>
      </p>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={text}>{field === null ? text : <a href={`#${idOf(field)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
