import { dayText, type Texts } from '../../../texts/index.js';
import { Card } from '../../pieces/card.js';
import { DayField, LineField, LongField } from '../../pieces/fields.js';
import { Findings } from '../../pieces/findings.js';
import { sentTo } from './before-reply.js';
import type { BeforeView } from './before-views.js';
import { HourField } from './convene-fields.js';
import { HiddenFields } from './parts.js';
import type { Hidden, SittingPage } from './views.js';

interface Part {
  readonly before: BeforeView;
  readonly hidden: Hidden;
  readonly sent: SittingPage['sent'];
  readonly t: Texts;
}

const Move = ({ hidden, sent, t }: Part) => {
  const words = t.pages.councilBefore.prepare;
  const field = { sent: sentTo('MOVE', sent), t };
  return (
    <form class="stack" method="post" action={hidden.action}>
      <HiddenFields hidden={hidden} type="MOVE" />
      <p class="soft">{words.moveEffect}</p>
      <div class="when">
        <DayField {...field} name="move-day" label={words.day} />
        <HourField {...field} name="move-hour" label={words.hour} />
      </div>
      <LineField {...field} name="move-place" label={words.place} />
      <LongField {...field} name="move-reason" label={words.reason} written="vi" />
      <div class="actions">
        <button type="submit" class="button primary">
          {words.moveSubmit}
        </button>
      </div>
    </form>
  );
};

const Cancel = ({ before, hidden, sent, t }: Part) => {
  const words = t.pages.councilBefore.prepare;
  const field = { sent: sentTo('CANCEL', sent), t };
  if (!before.cancel?.open) return <Findings findings={before.cancel?.findings ?? []} t={t} />;
  return (
    <form class="stack" method="post" action={hidden.action}>
      <HiddenFields hidden={hidden} type="CANCEL" />
      <p class="soft">{words.cancelEffect}</p>
      <LongField {...field} name="cancel-reason" label={words.reason} written="vi" />
      <div class="actions">
        <button type="submit" class="button danger">
          {words.cancelSubmit}
        </button>
        <a class="button" href={hidden.action.replace(/\/steps$/, '')}>
          {words.keep}
        </a>
      </div>
    </form>
  );
};

/** Folded away: what each does is said before it is done. */
export const Prepare = (part: Part) => {
  const { before, sent, t } = part;
  const words = t.pages.councilBefore.prepare;
  if (before.move === null && before.cancel === null) return null;
  return (
    <Card id="prepare" title={words.title}>
      <div class="stack">
        {before.rollFrom !== null && <p class="soft">{words.roll(dayText(before.rollFrom, t.lang))}</p>}
        {before.move !== null && (
          <details class="others" open={sent.type === 'MOVE'}>
            <summary>{words.move}</summary>
            <Move {...part} />
          </details>
        )}
        {before.cancel !== null && (
          <details class="others" open={sent.type === 'CANCEL'}>
            <summary>{words.cancel}</summary>
            <Cancel {...part} />
          </details>
        )}
      </div>
    </Card>
  );
};

export const Cancelled = ({ reason, t }: { reason: string | null; t: Texts }) => {
  const words = t.pages.councilBefore.cancelled;
  return (
    <div class="notice">
      <p>
        <strong>{words.title}</strong>
      </p>
      {reason !== null && <p>{words.reason(reason)}</p>}
      <p>{words.lead}</p>
    </div>
  );
};
