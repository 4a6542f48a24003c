import { momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card, StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { Labelled, tied } from '../../pieces/fields.js';
import { Pager } from '../../pieces/pager.js';
import { Unsealed } from '../../pieces/sealing.js';
import { SheetLine } from '../../pieces/sheet-link.js';
import { MailBadge } from '../mails/badge.js';
import { Recipients } from './recipients.js';
import type { AnchorShown, AnchorsPageView } from './views.js';

interface Part {
  readonly page: AnchorsPageView;
  readonly t: Texts;
}

const doneText = ({ done }: AnchorsPageView, t: Texts): string | null => {
  const { send, list, addresses } = t.pages.anchors;
  if (typeof done === 'number') return send.done(done);
  if (done === null) return null;
  return { kept: list.done, added: addresses.addedNow, removed: addresses.removedNow }[done];
};

const Standing = ({ page: { standing, maySend, nonce, frame }, t }: Part) => {
  const { standing: words, send } = t.pages.anchors;
  const { newest, held } = standing;
  return (
    <StackedCard id="standing" title={words.title}>
      <dl class="facts">
        <div class="wide">
          <dt>{words.newest}</dt>
          <dd>{newest === null ? words.none : words.signed(newest.code, momentText(newest.at, t.lang))}</dd>
        </div>
        <div class="wide">
          <dt>{words.held}</dt>
          <dd>{held === null ? words.nobody : words.heldBy(held.code, momentText(held.at, t.lang))}</dd>
        </div>
      </dl>
      <p class="hint">{words.realTime}</p>
      {maySend && newest !== null && (
        <form method="post" action="/anchors">
          <input type="hidden" name="nonce" value={nonce} />
          <div class="actions">
            <button type="submit" class="button">
              {send.button}
            </button>
          </div>
          <p class="hint">{frame.rehearsal === null ? send.hint : send.rehearsal}</p>
        </form>
      )}
    </StackedCard>
  );
};

const Keep = ({ anchor, nonce, t }: { anchor: AnchorShown; nonce: string; t: Texts }) => {
  const words = t.pages.anchors.list;
  return (
    <form method="post" action={`/anchors/${anchor.id}/acknowledgement`}>
      <input type="hidden" name="nonce" value={nonce} />
      <button type="submit" class="button primary" aria-label={words.keepOf(anchor.code)}>
        {words.keep}
      </button>
    </form>
  );
};

/** Folded away: most of those in the list are acknowledged by whoever got them. */
const Record = ({ anchor, page, t }: Part & { anchor: AnchorShown }) => {
  const words = t.pages.anchors.list;
  const mine = page.sent.anchor === anchor.id;
  const id = `told-${anchor.id}`;
  const error = mine ? (page.sent.errors[0]?.text ?? null) : null;
  const control = tied({ id, hint: words.toldHint, error });
  return (
    <details open={mine}>
      <summary aria-label={words.recordOf(anchor.to.name, anchor.code)}>{words.record}</summary>
      <form class="stack" method="post" action={`/anchors/${anchor.id}/acknowledgement`}>
        <input type="hidden" name="nonce" value={page.nonce} />
        <Labelled id={id} label={words.told} hint={words.toldHint} error={error}>
          <input
            {...control}
            name="told"
            type="text"
            value={mine ? (page.sent.values['told']?.[0] ?? '') : ''}
            autocomplete="off"
          />
        </Labelled>
        <div class="actions">
          <button type="submit" class="button">
            {words.write}
          </button>
        </div>
      </form>
    </details>
  );
};

const Acknowledged = ({ anchor, page, t }: Part & { anchor: AnchorShown }) => {
  const words = t.pages.anchors.list;
  const { acknowledged, may } = anchor;
  return (
    <>
      <p>
        <span class={`badge ${acknowledged === null ? 'waiting' : 'done'}`}>
          {acknowledged === null ? words.waits : words.kept}
        </span>
      </p>
      {acknowledged !== null && (
        <p class="small">
          {acknowledged.told === null
            ? words.acknowledged(acknowledged.by, momentText(acknowledged.at, t.lang))
            : words.recorded(acknowledged.by, momentText(acknowledged.at, t.lang), acknowledged.told)}
        </p>
      )}
      {may === 'own' && <Keep anchor={anchor} nonce={page.nonce} t={t} />}
      {may === 'outside' && <Record anchor={anchor} page={page} t={t} />}
    </>
  );
};

const Anchor = ({ anchor, page, t }: Part & { anchor: AnchorShown }) => {
  const words = t.pages.anchors.list;
  const { to, code, at, state, words: said } = anchor;
  return (
    <li class="anchor">
      <div>
        <p class="code">{code}</p>
        <p>
          <strong>{to.name}</strong> <span class="soft anchor-address">{to.email}</span>
          {to.outside && <span class="soft">{` · ${words.outside}`}</span>}
        </p>
        <p class="small soft">
          <time dateTime={at}>{words.mailed(momentText(at, t.lang))}</time>
        </p>
        <p>
          <MailBadge state={state} t={t} />
        </p>
        {said !== null && (
          <p class="small">
            <q class="mail-words" translate={false}>
              {said}
            </q>
          </p>
        )}
      </div>
      <div class="anchor-kept">
        <Acknowledged anchor={anchor} page={page} t={t} />
      </div>
    </li>
  );
};

export const AnchorsPage = (page: AnchorsPageView) => {
  const { frame, standing, anchors, first, next, recipients, sent } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.anchors;
  const done = doneText(page, t);
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        {frame.section === 'audit' && (
          <nav class="crumbs" aria-label={t.frame.crumbs}>
            <a href="/audit">{t.pages.audit.desk.crumbs}</a>
          </nav>
        )}
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <SheetLine sheet={page.sheet} t={t} />
      </div>
      <div class="stack">
        {done !== null && (
          <div class="notice good" role="status">
            <p>{done}</p>
          </div>
        )}
        {sent.anchor === null && <Errors errors={sent.errors} t={t} />}
        <Unsealed sealing={standing} link={false} t={t} />
        <Standing page={page} t={t} />
        <Card id="sent" title={recipients === null ? words.list.own : words.list.title}>
          {anchors.length === 0 ? (
            <p class="empty">{words.list.none}</p>
          ) : (
            <ul class="anchors">
              {anchors.map((anchor) => (
                <Anchor key={anchor.id} anchor={anchor} page={page} t={t} />
              ))}
            </ul>
          )}
        </Card>
        <Pager first={first} next={next} words={words.list.pages} />
        {recipients !== null && <Recipients page={page} recipients={recipients} t={t} />}
      </div>
    </Layout>
  );
};
