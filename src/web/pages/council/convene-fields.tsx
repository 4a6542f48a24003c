import { capital } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import type { FieldProps } from '../../pieces/fields.js';

/** An hour by the office's clock. */
export const HourField = ({ name, label, sent, t }: FieldProps) => {
  const id = idOf(name);
  const error = sent.errors.find(({ field }) => field === name)?.text ?? null;
  return (
    <div class={error === null ? 'field' : 'field wrong'}>
      <label for={id}>
        {label} <span class="soft">({t.decision.required})</span>
      </label>
      <p class="hint" id={`${id}-hint`}>
        {t.pages.council.convene.hourHint}
      </p>
      {error !== null && (
        <p class="error" id={`${id}-error`}>
          {capital(error)}
        </p>
      )}
      <input
        id={id}
        name={name}
        type="time"
        value={sent.values[name]?.[0] ?? ''}
        aria-describedby={error === null ? `${id}-hint` : `${id}-hint ${id}-error`}
        aria-invalid={error === null ? undefined : 'true'}
      />
    </div>
  );
};
