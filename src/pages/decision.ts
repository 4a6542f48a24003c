import type { NominationOrder } from '../../workflows/index.js';
import { NOMINATION_ORDERS } from '../orders/nomination-orders.dto.js';
import { OrderPipe } from '../orders/order.pipe.js';
import type { Language } from '../texts/language.js';
import { textsIn } from '../texts/index.js';
import { choiceOf, fieldsOf, nameOf } from '../web/forms/order-fields.js';
import { type Posted, postedOrder, sentValues } from '../web/forms/posted-order.js';
import type { DecisionForm, FieldError } from '../web/view-models.js';
import { nonceIn, one, readOrder } from './read-order.js';

export type Sent = Pick<DecisionForm, 'sent' | 'errors'>;

export type Decided =
  | { readonly ok: true; readonly order: NominationOrder; readonly version: number; readonly nonce: string }
  | { readonly ok: false; readonly again: Sent };

const pipe = new OrderPipe(NOMINATION_ORDERS);

const CREATES = new Set(['PROPOSE_COMMENDATION', 'DRAFT_STORY']);

/** `items.0.verdict` was posted as `CHECK_EVIDENCE.items.<entry>.verdict`. */
const postedName = (choice: string, field: string, payload: Readonly<Record<string, unknown>>): string => {
  const [list = '', index, ...rest] = field.split('.');
  const rows = payload[list];
  const row =
    Array.isArray(rows) && index !== undefined ? (rows[Number(index)] as Record<string, string>) : null;
  return row
    ? nameOf(choice, list, row['entry'] ?? row['key'] ?? String(index), ...rest)
    : nameOf(choice, field);
};

/** A field as the form calls it: "Cần bổ sung, sửa những gì" is no "Lý do" to whoever reads the label. */
const labelOf = (type: string, name: string, lang: Language): string | null => {
  const field = fieldsOf(type).find((each) => each.name === name);
  return field && 'label' in field ? textsIn(lang).decision.field[field.label] : null;
};

/** What was chosen and typed, to be given back with the form. */
export const sentIn = (posted: Posted): NonNullable<Sent['sent']> => {
  const choice = one(posted, 'choice');
  return { choice: choice === '' ? null : choice, values: sentValues(posted) };
};

/** A posted form as an order, by the same shapes as the API; what is wrong goes back beside its field. */
export async function decisionIn(posted: Posted, noChoice: string, lang: Language): Promise<Decided> {
  const nonce = nonceIn(posted);
  const back = (errors: readonly FieldError[]): Decided => ({
    ok: false,
    again: { sent: sentIn(posted), errors },
  });
  const said = postedOrder(posted);
  if (!said) return back([{ field: null, text: noChoice }]);
  // a new commendation or story has no id yet; the form's own makes sending twice one thing
  const part = said.part ?? (CREATES.has(said.type) ? nonce : null);
  // a reminder by hand is one of its own
  const slot = said.type === 'NUDGE' ? { slot: `page/${nonce}` } : {};
  const body = {
    type: said.type,
    version: Number(one(posted, 'version')),
    ...said.payload,
    ...(part !== null && { part }),
    ...slot,
  };
  const named = choiceOf(said.type, said.part);
  const read = await readOrder(
    pipe,
    body,
    lang,
    (field) => postedName(named, field, said.payload),
    (field) => labelOf(said.type, field, lang),
  );
  if (!read.ok) return back(read.errors);
  const { order, version } = read.ordered;
  return { ok: true, order: order as NominationOrder, version: version ?? 0, nonce };
}
