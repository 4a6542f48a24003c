import type { SittingOrder } from '../../../workflows/index.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import { SITTING_ORDERS } from '../../orders/sitting-orders.dto.js';
import type { Texts } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import type { FieldError } from '../../web/view-models.js';
import { many, one, readOrder } from '../read-order.js';
import { beforeIn, isBefore } from './before-order.js';

export type StepOrder =
  | { readonly ok: true; readonly order: SittingOrder; readonly version: number | null }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** A ballot has a page of its own, and so has its count: they are never one button among others. */
const { CAST_BALLOT: _, CAST_ADVANCE: __, CAST_BY_SLIP: ___, ENTER_TALLY: ____, ...STEPS } = SITTING_ORDERS;
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
    case 'OPEN_VOTING':
    case 'OPEN_RUNOFF':
    case 'SECOND_BALLOT':
      return one(posted, 'way') === 'paper' ? { tellers: [text('teller-one'), text('teller-two')] } : {};
    case 'GIVE_SLIP':
      return { to: text('to') };
    case 'ABANDON_BALLOT':
      return { reason: text('reason') };
    case 'BREAK_TIE':
      return { nomination: text('nomination'), reason: text('reason') };
    case 'AGREE':
      return { names: many(posted, 'asked').filter((name) => one(posted, `agree-${name}`) === 'yes') };
    case 'DRAW_MINUTES':
      return text('reason') === '' ? {} : { reason: text('reason') };
    case 'WITHDRAW_MINUTES':
    case 'ASK_REOPEN':
      return { reason: text('reason') };
    case 'DELIVER':
      return { nomination: text('nomination') };
    default:
      return {};
  }
};

/** A choice that was not made is said as one, not as a code that is wrong. */
const unmade = (payload: Readonly<Record<string, unknown>>, type: string, t: Texts): FieldError[] => {
  const { roll, steps, declare } = t.pages.council;
  const said: Readonly<Record<string, string>> = {
    secretary: `${roll.secretary}: ${roll.pick}`,
    to: type === 'GIVE_SLIP' ? t.pages.councilVote.desk.slip.noOne : steps.noChoice,
    nomination: 'kind' in payload ? declare.noChoice : steps.noChoice,
    kind: declare.noKind,
  };
  return Object.entries(said).flatMap(([field, text]) => (payload[field] === '' ? [{ field, text }] : []));
};

/** A vote on paper has two tellers. */
const unnamed = ({ tellers }: Readonly<Record<string, unknown>>, t: Texts): FieldError[] => {
  if (!Array.isArray(tellers)) return [];
  const text = t.pages.councilVote.desk.paper.noTeller;
  return ['teller-one', 'teller-two'].flatMap((field, at) => (tellers[at] === '' ? [{ field, text }] : []));
};

/** A posted form of the sitting's page as an order, by the same shapes as the API. */
export async function stepIn(posted: Posted, t: Texts): Promise<StepOrder> {
  if (isBefore(posted)) return beforeIn(posted, pipe, t);
  const payload = payloadOf(posted);
  const errors = [...unmade(payload, one(posted, 'type'), t), ...unnamed(payload, t)];
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
