import type { RecordOrder } from '../../../../workflows/index.js';
import { dayText, momentText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StateBadge } from '../../pieces/badge.js';
import { Card, StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { ShownFiles } from '../../pieces/evidence-files.js';
import { DayField, LineField, LongField } from '../../pieces/fields.js';
import { Signed } from '../../pieces/signed.js';
import { EntryTable, StandingBadge } from './parts.js';
import type { RegisterEntryPage, StepLine } from './views.js';

interface Part {
  readonly page: RegisterEntryPage;
  readonly t: Texts;
}

const Fact = ({ term, value }: { term: string; value: string | null }) =>
  value !== null && (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );

const Facts = ({ page: { entry }, t }: Part) => {
  const { field, applied } = t.pages.register.entry;
  return (
    <dl class="facts">
      <Fact term={field.kind} value={t.pages.register.kinds[entry.kind]} />
      <Fact term={field.number} value={entry.number} />
      <Fact term={field.decidedOn} value={entry.decidedOn && dayText(entry.decidedOn, t.lang)} />
      <Fact term={field.issuer} value={entry.issuerName} />
      <Fact term={field.level} value={entry.level && said(entry.level, t.lang)} />
      <Fact term={field.nature} value={entry.nature && said(entry.nature, t.lang)} />
      <Fact term={field.year} value={entry.year === null ? null : String(entry.year)} />
      <Fact term={field.title} value={entry.title} />
      <Fact
        term={field.applied}
        value={entry.applied === null ? null : applied[entry.applied ? 'yes' : 'no']}
      />
      <Fact term={field.basis} value={entry.basis} />
      <Fact
        term={field.score}
        value={entry.score === null ? null : entry.score.toLocaleString(t.lang === 'vi' ? 'vi-VN' : 'en-GB')}
      />
    </dl>
  );
};

const Step = ({ line, t }: { line: StepLine; t: Texts }) => {
  const words = t.pages.register.entry;
  const { step, at, by, why, paper, nomination, untold } = line;
  return (
    <li>
      <p>
        <strong>{words.step[step]}</strong>
        {paper && ` ${words.revokedBy(paper.number, dayText(paper.date, t.lang))}`}
        {nomination && (
          <>
            {', '}
            <a href={nomination.href}>{words.inNomination(nomination.code)}</a>
          </>
        )}
      </p>
      <p class="small soft">
        <time>{momentText(at, t.lang)}</time>, <Signed by={by} t={t} />
      </p>
      {why !== null && <blockquote class="said">{why}</blockquote>}
      {untold.length > 0 && <p class="small held">{words.untold(untold.join(', '))}</p>}
    </li>
  );
};

const Steps = ({ page: { steps, entry }, t }: Part) => {
  const words = t.pages.register.entry;
  const begins = steps.some(({ step }) => step === 'claimed' || step === 'entered');
  return (
    <StackedCard id="steps" title={words.steps}>
      {!begins && (
        <p class="soft">
          {words.before}
          {steps.length === 0 &&
            entry.verified &&
            ` ${words.verifiedBefore(momentText(entry.verified.at, t.lang), entry.verified.by)}`}
        </p>
      )}
      {steps.length > 0 && (
        <ol class="register-steps">
          {steps.map((line, at) => (
            <Step key={at} line={line} t={t} />
          ))}
        </ol>
      )}
    </StackedCard>
  );
};

const Touched = ({ page: { touched }, t }: Part) => {
  const words = t.pages.register.entry;
  return (
    <StackedCard id="touched" title={words.touched}>
      {touched.length === 0 ? (
        <p class="soft">{words.noneTouched}</p>
      ) : (
        <>
          <p class="small soft">{words.touchedHint}</p>
          <ul class="subject-list">
            {touched.map(({ href, name, code, state, named }) => (
              <li key={href}>
                <a href={href}>{name}</a>
                <span class="small soft">
                  <span class="code">{code}</span>, {named ? words.named : words.notNamed}
                </span>
                <StateBadge life="nomination" state={state} t={t} />
              </li>
            ))}
          </ul>
        </>
      )}
    </StackedCard>
  );
};

const PATHS = { VERIFY_RECORD: 'verify', REJECT_RECORD: 'reject', REVOKE_RECORD: 'revoke' } as const;

/** One question, one button. What was typed under one stays with it. */
const Order = ({ order, page, t }: Part & { order: RecordOrder['type'] }) => {
  const words = t.pages.register.entry;
  const { entry, nonces, orders } = page;
  const sent = page.sent.order === order ? page.sent : { values: {}, errors: [] };
  // one primary button a page: what is most likely to come next
  const look = order === orders[0] && order === 'VERIFY_RECORD' ? 'button primary' : 'button';
  return (
    <form method="post" action={`/register/entries/${entry.id}/${PATHS[order]}`} class="stack">
      <input type="hidden" name="nonce" value={nonces[order]} />
      <input type="hidden" name="version" value={String(entry.version)} />
      <Errors errors={sent.errors} title={words.wrong} t={t} />
      {order === 'VERIFY_RECORD' && <p class="small soft">{words.verifyHint}</p>}
      {order === 'REJECT_RECORD' && (
        <LongField name="reason" label={words.rejectReason} hint={words.rejectHint} sent={sent} t={t} />
      )}
      {order === 'REVOKE_RECORD' && (
        <>
          <p class="small soft">{words.revokeHint}</p>
          <LineField name="number" label={words.revokeNumber} sent={sent} t={t} />
          <DayField name="on" label={words.revokeOn} sent={sent} t={t} />
          <LongField name="revokeReason" label={words.revokeReason} sent={sent} t={t} />
        </>
      )}
      <p class="actions">
        <button type="submit" class={look}>
          {order === 'VERIFY_RECORD' ? words.verify : order === 'REJECT_RECORD' ? words.reject : words.revoke}
        </button>
      </p>
    </form>
  );
};

const Orders = ({ page, t }: Part) => {
  const words = t.pages.register.entry;
  const { orders, sent } = page;
  return (
    <StackedCard id="decide" title={words.decide}>
      {orders.includes('VERIFY_RECORD') && <Order order="VERIFY_RECORD" page={page} t={t} />}
      {orders.includes('REJECT_RECORD') && (
        <details open={sent.order === 'REJECT_RECORD'}>
          <summary>{words.reject}</summary>
          <Order order="REJECT_RECORD" page={page} t={t} />
        </details>
      )}
      {orders.includes('REVOKE_RECORD') && (
        <details open={sent.order === 'REVOKE_RECORD'}>
          <summary>{words.revokeTitle}</summary>
          <Order order="REVOKE_RECORD" page={page} t={t} />
        </details>
      )}
      {!orders.includes('REVOKE_RECORD') && <p class="small soft">{words.revokedByOthers}</p>}
    </StackedCard>
  );
};

const Scans = ({ page: { entry, scans, manageScans }, t }: { page: RegisterEntryPage; t: Texts }) => {
  const { entry: words } = t.pages.register;
  return (
    <StackedCard id="scans" title={words.scans}>
      {scans.length > 0 ? (
        <ShownFiles files={scans} back={`/register/entries/${entry.id}`} compare={false} t={t} />
      ) : (
        <p class="soft">{words.noScans}</p>
      )}
      {manageScans !== null && (
        <p class="actions">
          <a class="button" href={manageScans}>
            {words.manageScans}
          </a>
        </p>
      )}
    </StackedCard>
  );
};

/** An entry of the register: what it says, who says so, and what hangs on it. */
export const RegisterEntry = (page: RegisterEntryPage) => {
  const { frame, entry, together, orders, sent, done } = page;
  const t = textsIn(frame.lang);
  const { title, entry: words } = t.pages.register;
  const what = said(entry.what, frame.lang);
  return (
    <Layout frame={frame} title={`${what}: ${entry.who?.name ?? ''}`}>
      <nav class="crumbs" aria-label={t.frame.crumbs}>
        <a href="/register">{title}</a>
      </nav>
      <div class="page-head">
        <div class="title-line">
          <h1>{what}</h1>
          <StandingBadge standing={entry.standing} t={t} />
        </div>
        <p class="lead">
          <a href={entry.subject}>{entry.who?.name}</a>
        </p>
      </div>
      {done && (
        <div class="notice yours" role="status">
          <p>{words.done[done]}</p>
        </div>
      )}
      {entry.duplicateOf && (
        <div class="notice">
          <p>
            {words.duplicate} <a href={entry.duplicateOf}>{words.firstOne}</a>
          </p>
        </div>
      )}
      {/* the form it was sent with is no longer there */}
      {sent.order !== null && !orders.includes(sent.order) && (
        <Errors errors={sent.errors} title={words.wrong} t={t} />
      )}
      <div class="register-entry">
        <div class="stack">
          <Card id="facts" title={words.facts}>
            <Facts page={page} t={t} />
          </Card>
          <Scans page={page} t={t} />
          {together.length > 0 && (
            <section class="card" aria-labelledby="together">
              <div class="card-head">
                <h2 id="together">{words.together}</h2>
                <p class="hint">{words.togetherHint}</p>
              </div>
              <EntryTable rows={together} caption={words.together} t={t} />
            </section>
          )}
        </div>
        <div class="stack">
          {orders.length > 0 && <Touched page={page} t={t} />}
          {orders.length > 0 && <Orders page={page} t={t} />}
          <Steps page={page} t={t} />
        </div>
      </div>
    </Layout>
  );
};
