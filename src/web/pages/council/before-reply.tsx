import { dayText, momentText, type Texts } from '../../../texts/index.js';
import { Card } from '../../pieces/card.js';
import { Group, LongField, Pick, type Sent } from '../../pieces/fields.js';
import { Findings } from '../../pieces/findings.js';
import type { BeforeView } from './before-views.js';
import { HiddenFields } from './parts.js';
import type { Hidden, SittingPage } from './views.js';

interface Part {
  readonly before: BeforeView;
  readonly hidden: Hidden;
  readonly sent: SittingPage['sent'];
  readonly t: Texts;
}

/** What was typed into this form, and into no other. */
export const sentTo = (type: string, sent: SittingPage['sent']): Sent =>
  sent.type === type ? sent : { values: {}, errors: [] };

const Form = ({ before, hidden, sent, t }: Part) => {
  const words = t.pages.councilBefore.reply;
  const own = sentTo('REPLY', sent);
  const { inWriting, plannedFor } = before;
  const at = momentText(plannedFor, t.lang);
  const field = { sent: own, t };
  return (
    <form class="stack" method="post" action={hidden.action} id="reply-form">
      <HiddenFields hidden={{ ...hidden, version: null }} type="REPLY" />
      <Group {...field} name="comes" label={inWriting ? words.leadWriting(at) : words.lead(at)}>
        <div class="picks">
          <Pick
            name="comes"
            value="yes"
            type="radio"
            label={inWriting ? words.takesPart : words.comes}
            sent={own}
          />
          <Pick
            name="comes"
            value="no"
            type="radio"
            label={inWriting ? words.takesNoPart : words.not}
            sent={own}
          />
        </div>
      </Group>
      <LongField {...field} name="reply-reason" label={words.reason} hint={words.reasonHint} optional />
      <div class="actions">
        <button type="submit" class={before.reply?.given === null ? 'button primary' : 'button'}>
          {words.submit}
        </button>
      </div>
    </form>
  );
};

const Advance = ({ before: { advance }, t }: Part) => {
  const words = t.pages.councilBefore.reply;
  if (advance === null) return null;
  if (advance.left) return <p>{words.advanceLeft}</p>;
  return (
    <div class="stack">
      <p class="soft">{words.byAdvance}</p>
      <p class="actions">
        <a class="button" href={advance.href}>
          {words.advance}
        </a>
      </p>
    </div>
  );
};

/** A member's own answer: asked for at the top until it is given, folded away after. */
export const OwnReply = (part: Part) => {
  const { before, sent, t } = part;
  const words = t.pages.councilBefore.reply;
  const { reply, inWriting, answerBy } = before;
  if (reply === null) return null;
  const given = inWriting ? words.givenWriting : words.given;
  return (
    <Card id="reply" title={words.title} look={reply.given === null ? 'due-now' : undefined}>
      <div class="stack">
        {reply.given === null && answerBy !== null && (
          <p class="soft">{t.pages.councilBefore.when.until(dayText(answerBy, t.lang))}</p>
        )}
        {reply.given !== null && (
          <p>
            <strong>{reply.given ? given.comes : given.not}</strong>
          </p>
        )}
        {!reply.open && <Findings findings={reply.findings} t={t} />}
        {reply.open && reply.given === null && <Form {...part} />}
        {reply.open && reply.given !== null && (
          <details class="others" open={sent.type === 'REPLY'}>
            <summary>{words.change}</summary>
            <Form {...part} />
          </details>
        )}
        <Advance {...part} />
      </div>
    </Card>
  );
};
