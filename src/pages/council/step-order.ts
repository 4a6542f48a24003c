import type { SittingOrder } from '../../../workflows/index.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import { SITTING_ORDERS } from '../../orders/sitting-orders.dto.js';
import type { Texts } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import type { FieldError } from '../../web/view-models.js';
import { many, one, readOrder } from '../read-order.js';

export type StepOrder =
  | { readonly ok: true; readonly order: SittingOrder; readonly version: number | null }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** A ballot has a page of its own: it is never one button among others. */
const { CAST_BALLOT: _, ...STEPS } = SITTING_ORDERS;
const pipe = new OrderPipe(STEPS);

/** What each form asks for, as the order carries it. */
const payloadOf = (posted: Posted): Readonly<Record<string, unknown>> => {
  const text = (name: string): string => one(posted, name).replace(/\r\n?/g, '\n').trim();
  switch (one(posted, 'type')) {
    case 'OPEN':
      return { present: many(posted, 'present'), secretary: text('secretary') };
    case 'HAND_OVER_CHAIR':
      return { to: text('to') };
    case 'DECLARE_CONFLICT':
      return { nomination: text('nomination'), kind: text('kind') };
    case 'BREAK_TIE':
      return { nomination: text('nomination'), reason: text('reason') };
    case 'CONCLUDE':
      return text('reason') === '' ? {} : { reason: text('reason') };
    case 'DELIVER':
      return { nomination: text('nomination') };
    default:
      return {};
  }
};

/** A choice that was not made is said as one, not as a code that is wrong. */
const unmade = (payload: Readonly<Record<string, unknown>>, t: Texts): FieldError[] => {
  const { roll, steps, declare } = t.pages.council;
  const said: Readonly<Record<string, string>> = {
    secretary: `${roll.secretary}: ${roll.pick}`,
    to: steps.noChoice,
    nomination: 'kind' in payload ? declare.noChoice : steps.noChoice,
    kind: declare.noKind,
  };
  return Object.entries(said).flatMap(([field, text]) => (payload[field] === '' ? [{ field, text }] : []));
};

/** A posted form of the sitting's page as an order, by the same shapes as the API. */
export async function stepIn(posted: Posted, t: Texts): Promise<StepOrder> {
  const payload = payloadOf(posted);
  const errors = unmade(payload, t);
  if (errors.length > 0) return { ok: false, errors };
  const version = one(posted, 'version');
  const body = {
    type: one(posted, 'type'),
    ...(version !== '' && { version: Number(version) }),
    ...payload,
  };
  const read = await readOrder(pipe, body, t.lang);
  if (!read.ok) return read;
  return { ok: true, order: read.ordered.order as SittingOrder, version: read.ordered.version };
}
