import type { SittingOrder } from '../../../workflows/index.js';
import { momentOn } from '../../clock/wished-moment.js';
import type { OrderPipe } from '../../orders/order.pipe.js';
import type { Texts } from '../../texts/index.js';
import { text, type Posted } from '../../web/forms/posted-order.js';
import type { FieldError } from '../../web/view-models.js';
import { one, readOrder } from '../read-order.js';
import { conveningIn } from './convening-form.js';

const BEFORE: ReadonlySet<string> = new Set(['REPLY', 'MOVE', 'CANCEL']);

export const isBefore = (posted: Posted): boolean => BEFORE.has(one(posted, 'type'));

const said = (posted: Posted, name: string): string => text(posted[name]);

type BeforeOrder =
  | { readonly ok: true; readonly order: SittingOrder; readonly version: number | null }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

interface Payload {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
}

/** A day and an hour as they are typed are one moment of the order. */
const moved = async (posted: Posted, t: Texts): Promise<Payload> => {
  const typed = {
    day: said(posted, 'move-day'),
    hour: said(posted, 'move-hour'),
    place: said(posted, 'move-place'),
  };
  const read = await conveningIn(typed, t.lang);
  const reason = said(posted, 'move-reason');
  if (!read.ok) {
    const errors = read.errors.map((error) => ({ ...error, field: `move-${error.field}` }));
    return { fields: { reason }, errors };
  }
  return {
    fields: { plannedFor: momentOn(read.day, read.hour) ?? '', place: read.place, reason },
    errors: [],
  };
};

const payloadOf = async (posted: Posted, t: Texts): Promise<Payload> => {
  switch (one(posted, 'type')) {
    case 'REPLY': {
      const comes = one(posted, 'comes');
      const reason = said(posted, 'reply-reason');
      const unmade = comes !== 'yes' && comes !== 'no';
      return {
        fields: { comes: comes === 'yes', ...(reason !== '' && { reason }) },
        errors: unmade ? [{ field: 'comes', text: t.pages.councilBefore.reply.none }] : [],
      };
    }
    case 'MOVE':
      return moved(posted, t);
    default:
      return { fields: { reason: said(posted, 'cancel-reason') }, errors: [] };
  }
};

/** Where the order's reason stands on which form. */
const FORM: Readonly<Record<string, string>> = { REPLY: 'reply', MOVE: 'move', CANCEL: 'cancel' };

/** A posted form of those that stand on the page before the sitting meets, by the same shapes as the API. */
export async function beforeIn(posted: Posted, pipe: OrderPipe, t: Texts): Promise<BeforeOrder> {
  const type = one(posted, 'type');
  const { fields, errors } = await payloadOf(posted, t);
  const version = one(posted, 'version');
  const body = { type, ...(version !== '' && { version: Number(version) }), ...fields };
  const read = await readOrder(pipe, body, t.lang, (field) =>
    field === 'reason' ? `${FORM[type] ?? ''}-reason` : field,
  );
  const wrong = read.ok
    ? errors
    : [
        ...errors,
        ...read.errors.filter(({ field }) => field?.endsWith('-reason') === true || errors.length === 0),
      ];
  if (wrong.length > 0 || !read.ok) return { ok: false, errors: wrong };
  return { ok: true, order: read.ordered.order as SittingOrder, version: read.ordered.version };
}
