import type { ComponentChildren } from 'preact';
import {
  capacityText,
  dayText,
  momentText,
  orderWords,
  reasonText,
  said,
  type Texts,
  textsIn,
} from '../../texts/index.js';
import { idOf, nameOf } from '../forms/order-fields.js';
import { Layout } from '../layout.js';
import { ContestedNotice } from '../pieces/contested.js';
import { EvidenceMark } from '../pieces/evidence-mark.js';
import { Group, LineField, Pick } from '../pieces/fields.js';
import { ShownFiles } from '../pieces/evidence-files.js';
import { Clause, Findings } from '../pieces/findings.js';
import { SignIcon } from '../pieces/mark.js';
import { WaitingList } from '../pieces/waiting.js';
import type { EvidenceCheckPage, EvidenceItem, HeldFact, WeighedFor } from './evidence-check.views.js';
import { StackedCard } from '../pieces/card.js';
import { Errors } from '../pieces/errors.js';

interface Part {
  readonly page: EvidenceCheckPage;
  readonly t: Texts;
}
type OfItem = Part & { readonly item: EvidenceItem };

const fieldOf = (entry: string, name: 'verdict' | 'note'): string =>
  nameOf('CHECK_EVIDENCE', 'items', entry, name);

const heldText = (held: HeldFact, t: Texts): string => {
  if (held.as === 'words') return said(held.value, t.lang);
  if (held.as === 'own') return t.pages.evidenceCheck.fact[held.value];
  return held.as === 'day' ? dayText(held.value, t.lang) : held.value;
};

const Held = ({ item, t }: { item: EvidenceItem; t: Texts }) => (
  <dl class="held-facts">
    {item.held.map((held) => (
      <div key={held.fact}>
        <dt>{t.pages.evidenceCheck.fact[held.fact]}</dt>
        <dd>{heldText(held, t)}</dd>
      </div>
    ))}
  </dl>
);

const howText = ({ how }: WeighedFor, t: Texts): string => {
  const words = t.pages.evidenceCheck.how;
  return typeof how === 'string' ? words[how] : words.not(reasonText(how.not, t.lang));
};

const Counts = ({ item, t }: { item: EvidenceItem; t: Texts }) => {
  const words = t.pages.evidenceCheck;
  if (item.counts.length === 0) return <p class="soft">{words.countsNowhere}</p>;
  return (
    <ul class="weighed">
      {item.counts.map((one) => (
        <li key={`${one.clause} ${one.text.vi}`}>
          {said(one.text, t.lang)} <Clause clause={one.clause} t={t} />
          <span class={typeof one.how === 'string' ? 'how' : 'how not'}>{howText(one, t)}</span>
        </li>
      ))}
    </ul>
  );
};

const Hidden = ({ page, nonce }: { page: EvidenceCheckPage; nonce: string }) => (
  <>
    <input type="hidden" name="nonce" value={nonce} />
    <input type="hidden" name="version" value={String(page.version)} />
  </>
);

/** Part of the one form: whichever button is pressed, everything marked is recorded. */
const Verdict = ({ page, item, t }: OfItem) => {
  const words = t.pages.evidenceCheck;
  const { sent } = page;
  return (
    <div class="stack">
      <Group name={fieldOf(item.entry, 'verdict')} label={words.verdict} sent={sent} t={t}>
        <div class="picks">
          {(['verified', 'rejected'] as const).map((verdict) => (
            <Pick
              key={verdict}
              type="radio"
              name={fieldOf(item.entry, 'verdict')}
              value={verdict}
              label={t.decision.choice[verdict]}
              sent={sent}
            />
          ))}
        </div>
      </Group>
      <LineField
        name={fieldOf(item.entry, 'note')}
        label={t.decision.field.note}
        hint={words.noteHint}
        optional
        sent={sent}
        t={t}
      />
      <div class="actions">
        <button type="submit" name="item" value={item.entry} class={item.waits ? 'button primary' : 'button'}>
          {words.keep}
        </button>
      </div>
    </div>
  );
};

/** What was said of it last, and by whom. */
const LastWord = ({ item, t }: { item: EvidenceItem; t: Texts }) => {
  const words = t.pages.evidenceCheck;
  if (item.said === null) return item.waits ? null : <p class="soft">{words.seenBefore}</p>;
  const { at, by, note, receipt } = item.said;
  return (
    <div class="last-word">
      {item.waits && <p>{words.again}</p>}
      {note !== null && <blockquote>{note}</blockquote>}
      <p class="small soft">
        {words.said(momentText(at, t.lang), by)} · <a href={receipt}>{words.receipt}</a>
      </p>
    </div>
  );
};

/** What the press of the button before has become, where the eye goes next. */
const Kept = ({ page, t }: Part) =>
  page.kept > 0 && (
    <p class="notice done" role="status">
      {t.pages.evidenceCheck.kept(page.kept)}
    </p>
  );

/** The form where there is something to say; behind a line where it has been said. */
const Judging = (props: OfItem) => {
  const { page, item, t } = props;
  if (!page.may?.open) return null;
  if (item.waits) return <Verdict {...props} />;
  const typed = (['verdict', 'note'] as const).some(
    (name) => (page.sent.values[fieldOf(item.entry, name)]?.[0] ?? '') !== '',
  );
  return (
    <details open={typed}>
      <summary>{t.pages.evidenceCheck.change}</summary>
      <Verdict {...props} />
    </details>
  );
};

/** The paper beside what is claimed of it; what was not accepted lies open beside what came in its place. */
const Scans = ({ page, item, t }: OfItem) =>
  item.files.length === 0 ? (
    <p class="soft">{t.pages.files.check.none}</p>
  ) : (
    <ShownFiles files={item.files} back={page.action} compare={item.waits} t={t} />
  );

/** What the unit answers for in words, with the papers it sent to show it. */
const Papers = ({ page, t }: Part) => {
  const words = t.pages.files.check;
  if (page.papers.length === 0) return null;
  return (
    <StackedCard id="papers" title={words.papers} hint={words.papersHint}>
      {page.papers.map((papers) => (
        <section key={papers.text.vi} class="stack shown-papers">
          <h3>
            {said(papers.text, t.lang)} <Clause clause={papers.clause} t={t} />
          </h3>
          {papers.said !== '' && <p class="narrative">{papers.said}</p>}
          <ShownFiles files={papers.files} back={page.action} compare={false} t={t} />
        </section>
      ))}
    </StackedCard>
  );
};

const Item = ({ at, ...props }: OfItem & { at: number }) => {
  const { page, item, t } = props;
  const words = t.pages.evidenceCheck;
  const id = idOf(`item-${item.entry}`);
  return (
    <li>
      <section
        class={item.waits ? 'card check-item unjudged' : 'card check-item'}
        id={item.next ? 'next' : undefined}
        aria-labelledby={id}
      >
        <div class="card-head">
          <p class="small soft">{words.item(at, page.items.length)}</p>
          <h2 id={id} tabIndex={-1}>
            {item.label}
          </h2>
          <p>
            {item.waits ? (
              <span class="evidence-mark">
                <SignIcon sign="open" /> {words.waits}
              </span>
            ) : (
              <EvidenceMark status={item.status} t={t} />
            )}
          </p>
          {item.next && <Kept page={page} t={t} />}
        </div>
        <div class={item.files.length > 0 ? 'card-body check-body scanned' : 'card-body check-body'}>
          <div class="stack check-claim">
            <h3>{words.held}</h3>
            <Held item={item} t={t} />
            <h3>{words.counts}</h3>
            <Counts item={item} t={t} />
          </div>
          <div class="stack check-scan">
            <h3>{t.pages.files.check.scans}</h3>
            <Scans {...props} />
          </div>
          <div class="stack check-verdict">
            <LastWord item={item} t={t} />
            <Judging {...props} />
          </div>
        </div>
      </section>
    </li>
  );
};

const judgedIn = ({ items }: EvidenceCheckPage): number => items.filter(({ waits }) => !waits).length;

const Progress = ({ page, t }: Part) => {
  const judged = judgedIn(page);
  const words = t.pages.evidenceCheck;
  if (page.items.length === 0) return <p class="soft">{words.nothingClaimed}</p>;
  return (
    <div class="check-progress">
      <p>
        <strong>{words.progress(judged, page.items.length)}</strong>
      </p>
      <span class="progress" aria-hidden="true">
        {page.items.map(({ entry, waits }) => (
          <i key={entry} class={waits ? undefined : 'full'} />
        ))}
      </span>
      {judged > 0 && judged < page.items.length && <a href="#next">{words.toNext}</a>}
    </div>
  );
};

const Rights = ({ page, t }: Part) => {
  const words = t.pages.evidenceCheck;
  const { may } = page;
  if (may === null) return <p class="soft">{words.readOnly}</p>;
  if (may.open) {
    return may.capacity ? (
      <p class="signing">
        {t.decision.as} <strong>{capacityText(may.capacity, t.lang)}</strong> · {may.capacity.name}
      </p>
    ) : null;
  }
  return (
    <div class="notice">
      <p>{words.closed}</p>
      <Findings findings={may.findings} t={t} />
    </div>
  );
};

const Card = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="card" id={id} aria-labelledby={`${id}-title`}>
    <div class="card-head">
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
    </div>
    <div class="card-body stack">{children}</div>
  </section>
);

/** Nothing is left to be judged: that is said once more by a person, or what follows is shown. */
const Finish = ({ page, t }: Part) => {
  const words = t.pages.evidenceCheck;
  const { confirmNonce, items, nomination, ways } = page;
  if (confirmNonce !== null) {
    return (
      <Card id="next" title={words.confirm}>
        <Kept page={page} t={t} />
        <p>{words.nothingLeft}</p>
        <form method="post" action={page.action} class="actions">
          <Hidden page={page} nonce={confirmNonce} />
          <button type="submit" class="button primary">
            {words.confirm}
          </button>
        </form>
      </Card>
    );
  }
  if (!page.done) return null;
  const rejected = items.filter(({ status }) => status === 'rejected').length;
  return (
    <Card id="next" title={words.finished}>
      <Kept page={page} t={t} />
      {items.length > 0 && <p>{words.result(items.length - rejected, rejected)}</p>}
      {page.waiting.length > 0 && <WaitingList waiting={page.waiting} today={page.today} t={t} />}
      {ways.length > 0 && (
        <>
          <h3>{words.ways}</h3>
          <p class="hint">{words.waysHint}</p>
          <p class="actions">
            {ways.map((type) => (
              <a key={type} class="button" href={`${nomination.href}?choose=${type}#decide`}>
                {orderWords(type, t.lang).button}
              </a>
            ))}
          </p>
        </>
      )}
    </Card>
  );
};

/** All pieces in one form, where anything may be said of them: what is marked on one card outlives the others. */
const Items = ({ page, t }: Part) => {
  const list = (
    <ol class="check-items">
      {page.items.map((item, at) => (
        <Item key={item.entry} item={item} at={at + 1} page={page} t={t} />
      ))}
    </ol>
  );
  if (!page.may?.open || page.items.length === 0) return list;
  return (
    <form method="post" action={page.action}>
      <Hidden page={page} nonce={page.nonce} />
      {list}
    </form>
  );
};

export const EvidenceCheck = (page: EvidenceCheckPage) => {
  const { frame, nomination } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.evidenceCheck;
  return (
    <Layout frame={frame} title={`${words.title} · ${nomination.code}`}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={nomination.href}>
            {nomination.name} · {nomination.code}
          </a>
        </nav>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <div class="stack">
        <Errors errors={page.sent.errors} t={t} />
        <ContestedNotice contested={page.contested} t={t} />
        <Rights page={page} t={t} />
        <Progress page={page} t={t} />
        <Items page={page} t={t} />
        <Papers page={page} t={t} />
        <Finish page={page} t={t} />
        <p class="actions">
          <a class="button" href={nomination.href}>
            {words.back}
          </a>
        </p>
      </div>
    </Layout>
  );
};
