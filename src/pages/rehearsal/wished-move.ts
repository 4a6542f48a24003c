import type { Instant } from '../../../workflows/index.js';
import type { Move } from '../../clock/rehearsal-clock.js';
import { momentIn, momentOn } from '../../clock/wished-moment.js';
import type { Texts } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import type { FieldError } from '../../web/view-models.js';
import { one } from '../read-order.js';

export type WishedMove =
  | { readonly ok: true; readonly move: Omit<Move, 'form'> }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const HOUR = /^([01]?\d|2[0-3]):[0-5]\d$/;
const ANY_HOUR = '00:00';

const runningIn = (posted: Posted): boolean | null => {
  const running = one(posted, 'running');
  return running === 'true' || running === 'false' ? running === 'true' : null;
};

/** What a form of the clock asks for: a moment of the list, a day and an hour, or only to run or to stand. */
export function wishedMove(posted: Posted, words: Texts['pages']['rehearsal']['clock']): WishedMove {
  const running = runningIn(posted);
  if (running !== null) return { ok: true, move: { running } };
  const listed: Instant | null = momentIn(one(posted, 'to'));
  if (listed !== null) return { ok: true, move: { to: listed } };
  const day = one(posted, 'day').trim();
  const hour = one(posted, 'hour').trim();
  const errors: FieldError[] = [];
  if (momentOn(day, ANY_HOUR) === null) errors.push({ field: 'day', text: words.wrongDay });
  if (!HOUR.test(hour)) errors.push({ field: 'hour', text: words.wrongHour });
  const to = momentOn(day, hour.padStart(ANY_HOUR.length, '0'));
  return errors.length > 0 || to === null ? { ok: false, errors } : { ok: true, move: { to } };
}
