import { idOf } from '../../forms/order-fields.js';
import { type FieldProps, Labelled, tied } from '../../pieces/fields.js';

/** An hour by the office's clock. */
export const HourField = ({ name, label, sent, t }: FieldProps) => {
  const id = idOf(name);
  const error = sent.errors.find(({ field }) => field === name)?.text ?? null;
  const about = { id, hint: t.pages.council.convene.hourHint, error };
  return (
    <Labelled {...about} label={label} mark={t.decision.required}>
      <input name={name} type="time" value={sent.values[name]?.[0] ?? ''} {...tied(about)} />
    </Labelled>
  );
};
