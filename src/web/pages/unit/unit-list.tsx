import { dayText, orderWords, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StateBadge } from '../../pieces/badge.js';
import { Due } from '../../pieces/due.js';
import { LongField } from '../../pieces/fields.js';
import { StackedCard } from '../../pieces/card.js';
import { Clause, Findings } from '../../pieces/findings.js';
import { QuotaLines } from '../../pieces/quotas.js';
import type { ListedName, NilForm, UnitListPage } from './views.js';

interface Part {
  readonly page: UnitListPage;
  readonly t: Texts;
}

const quotaState = ({ registered, min, max }: UnitListPage['quota'], t: Texts): string => {
  const words = t.pages.unit.list;
  if (registered < min) return words.quotaShort(min - registered);
  return registered >= max ? words.quotaFull : words.quotaMet;
};

const Standing = ({ page, t }: Part) => {
  const words = t.pages.unit.list;
  const { quota, registration, round, nilReturn } = page;
  return (
    <section class="card card-body" aria-label={words.round}>
      <dl class="facts">
        <div>
          <dt>{words.quota}</dt>
          <dd>
            <strong>{words.quotaText(quota.registered, quota.min, quota.max)}</strong>
            {!nilReturn && `, ${quotaState(quota, t)}`} <Clause clause={quota.clause} t={t} />
          </dd>
        </div>
        <div>
          <dt>
            {words.lastDay} {registration && <Clause clause={registration.clause} t={t} />}
          </dt>
          <dd>
            <Due lastDay={registration?.lastDay ?? null} today={page.today} t={t} />
            {registration?.planned && (
              <span class="small soft">{words.extended(dayText(registration.planned, t.lang))}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.round}</dt>
          <dd>
            {round.name} <StateBadge life="round" state={round.state} t={t} />
          </dd>
        </div>
      </dl>
    </section>
  );
};

/** Whom it waits for, with the number to call: nobody has to ask around. */
const WaitsFor = ({ waiting, today, t }: Pick<ListedName, 'waiting'> & { today: string; t: Texts }) => {
  const words = t.pages.unit.list;
  if (waiting.length === 0) return <p class="small soft">{words.nobodyWaits}</p>;
  return (
    <>
      {waiting.map(({ does, desk, people, due }) => (
        <div key={`${does} ${desk}`} class="waits-for">
          <p class="small">
            <span class="soft">{words.waitingFor}</span> {orderWords(does, t.lang).task} ·{' '}
            {t.people.desks[desk]}
          </p>
          {people.length > 0 && (
            <ul class="small">
              {people.map(({ name, phone, inPlaceOf }) => (
                <li key={name}>
                  {inPlaceOf === null ? name : t.pages.substitutions.inPlaceOf(name, inPlaceOf)}
                  {phone !== null && (
                    <a
                      class="phone"
                      href={`tel:${phone.replace(/[^\d+]/g, '')}`}
                      aria-label={`${t.nomination.call(name)}: ${phone}`}
                    >
                      {phone}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
          {due !== null && <Due lastDay={due} today={today} t={t} />}
        </div>
      ))}
    </>
  );
};

const Name = ({ one, today, t }: { one: ListedName; today: string; t: Texts }) => {
  const words = t.pages.unit.list;
  const about = [t.people.kinds[one.kind], one.post].filter((word) => word !== null).join(' · ');
  return (
    <li class="listed">
      <div class="listed-head">
        <h3>
          <a href={one.href}>{one.name}</a>
        </h3>
        <StateBadge life="nomination" state={one.state} t={t} />
      </div>
      <p class="small soft">
        {about} · <span class="code">{one.code}</span> · {one.registered ? words.inQuota : words.notInQuota}
      </p>
      {one.heldSince !== null && <p class="small">{t.nomination.held(dayText(one.heldSince, t.lang))}</p>}
      {one.next === null ? (
        <WaitsFor waiting={one.waiting} today={today} t={t} />
      ) : (
        <div class="actions">
          <a
            class="button"
            href={one.next.href}
            aria-label={`${orderWords(one.next.does, t.lang).task}: ${one.name}`}
          >
            {orderWords(one.next.does, t.lang).task}
          </a>
          <Due lastDay={one.waiting.find(({ mine }) => mine)?.due ?? null} today={today} t={t} />
        </div>
      )}
    </li>
  );
};

/** What to do about an empty list, as far as the plan lets one. */
const noneText = ({ quota, kinds, nilAllowed, extension }: UnitListPage, t: Texts): string => {
  const words = t.pages.unit.list;
  if (extension !== null) return words.noneLate;
  const named = kinds.map((kind) => t.people.kinds[kind].toLocaleLowerCase('vi')).join(', ');
  const choose = words.noneText(quota.min, quota.max, named);
  return nilAllowed ? `${choose} ${words.noneNil}` : choose;
};

const Names = ({ page, t }: Part) => {
  const words = t.pages.unit.list;
  const { names, nilReturn } = page;
  if (names.length === 0) {
    return (
      <section class="card empty">
        <h2>{nilReturn ? words.nilGiven : words.noneTitle}</h2>
        <p>{nilReturn ? words.nilGivenMend : noneText(page, t)}</p>
      </section>
    );
  }
  return (
    <section class="card" aria-labelledby="names">
      <div class="card-head">
        <h2 id="names">{words.names}</h2>
        {nilReturn && <p>{words.nilGiven}</p>}
      </div>
      <ul class="listed-names">
        {names.map((one) => (
          <Name key={one.code} one={one} today={page.today} t={t} />
        ))}
      </ul>
    </section>
  );
};

/** The date is over: what can still be done, who decides, and his number. */
const Extension = ({ page: { extension }, t }: Part) => {
  const words = t.pages.unit.list.extension;
  if (extension === null) return null;
  return (
    <section class="notice" aria-labelledby="extension">
      <h2 id="extension" class="notice-title">
        {words.title}
      </h2>
      <p>{words.text}</p>
      <ul class="people">
        {extension.map(({ name, role, phone }) => (
          <li key={name}>
            <span class="person-words">
              <span class="person-name">{name}</span> <span class="soft">{t.people.roles[role]}</span>
            </span>
            {phone === '' ? (
              <span class="soft">{t.nomination.noPhone}</span>
            ) : (
              <a
                class="phone"
                href={`tel:${phone.replace(/[^\d+]/g, '')}`}
                aria-label={`${t.nomination.call(name)}: ${phone}`}
              >
                {phone}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Filing = ({ page: { filing }, t }: Part) => {
  const words = t.pages.unit.list;
  if (filing === null) return null;
  const { href, open, findings } = filing;
  return (
    <div class="filing">
      {open && (
        <a class={findings.length === 0 ? 'button primary' : 'button'} href={href}>
          {words.newName}
        </a>
      )}
      {findings.length > 0 && (
        <div class="reasons">
          <p class="small">{open ? words.newWarned : words.newClosed}</p>
          <Findings findings={findings} t={t} />
        </div>
      )}
    </div>
  );
};

const Nil = ({ form, t }: { form: NilForm; t: Texts }) => {
  const words = t.pages.unit.list;
  const { open, findings, errors, reason } = form;
  const sent = { values: { reason: [reason] }, errors };
  const general = errors.filter(({ field }) => field === null);
  return (
    <details class="card nil" id="nil" open={errors.length > 0}>
      <summary>{words.nilTitle}</summary>
      <form class="card-body stack" method="post" action={form.action}>
        <input type="hidden" name="nonce" value={form.nonce} />
        {errors.length > 0 && (
          <div class="notice bad" role="alert">
            <p>
              <strong>{t.decision.errors}</strong>
            </p>
            <ul>
              {errors.map(({ field, text }) => (
                <li key={text}>{field === null ? text : <a href={`#f-${field}`}>{text}</a>}</li>
              ))}
            </ul>
          </div>
        )}
        <p>{words.nilText}</p>
        {findings.length > 0 && general.length === 0 && <Findings findings={findings} t={t} />}
        {(open || reason !== '') && <LongField name="reason" label={words.nilReason} sent={sent} t={t} />}
        <div class="actions">
          <button type="submit" class="button" disabled={!open}>
            {words.nilSubmit}
          </button>
        </div>
      </form>
    </details>
  );
};

/** A unit's list in a round: how many, until when, who stands on it and what each waits for. */
export const UnitList = (page: UnitListPage) => {
  const { frame, unit, nilForm, paper } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.unit.list;
  const refused = (nilForm?.errors.length ?? 0) > 0;
  const title = words.title(said(unit, t.lang));
  return (
    <Layout frame={frame} title={refused ? `${t.decision.notRecorded}: ${title}` : title}>
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      <div class="stack unit-list">
        <Standing page={page} t={t} />
        <Extension page={page} t={t} />
        <Filing page={page} t={t} />
        <Names page={page} t={t} />
        {page.further.length > 0 && (
          <StackedCard id="further" title={t.quotas.title} hint={t.quotas.hint}>
            <QuotaLines counts={page.further} t={t} />
          </StackedCard>
        )}
        {nilForm !== null && <Nil form={nilForm} t={t} />}
        <p>
          <a class="standing-link" href={page.finder}>
            {t.pages.finder.link}
          </a>{' '}
          <a class="standing-link" href={paper}>
            {words.paper}
          </a>
        </p>
      </div>
    </Layout>
  );
};
