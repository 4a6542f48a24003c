import { isIn } from '../../../../workflows/index.js';
import { momentText, orderWords, said, type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { QuotasAsked } from '../../pieces/quotas.js';
import { Layout } from '../../layout.js';
import { StateBadge } from '../../pieces/badge.js';
import { Findings } from '../../pieces/findings.js';
import { Agenda, Unqualified } from './agenda.js';
import { Card } from '../../pieces/card.js';
import { Compiled, Opened, Replies, When } from './before-replies.js';
import { OwnReply } from './before-reply.js';
import { Cancelled, Prepare } from './before-secretary.js';
import { Desk } from './desk.js';
import { Fact, HiddenFields, Refused } from './parts.js';
import { PulsePart } from './pulse.js';
import { Results } from './result.js';
import { Roll } from './roll.js';
import { RoomCode } from './room.js';
import { Minutes } from './after-steps.js';
import { Deliveries, Steps } from './steps.js';
import type { SittingPage } from './views.js';

interface Part {
  readonly page: SittingPage;
  readonly t: Texts;
}

const Head = ({ page, t }: Part) => (
  <div class="page-head">
    <nav class="crumbs" aria-label={t.frame.crumbs}>
      <a href="/sittings">{t.frame.nav.sittings}</a>
    </nav>
    <div class="title-line">
      <h1>{t.pages.council.headline(momentText(page.plannedFor, t.lang))}</h1>
      <StateBadge life="sitting" state={page.state} t={t} />
    </div>
    <p class="soft about">
      {page.place} · <span class="code">{page.code}</span>
    </p>
  </div>
);

const Facts = ({ page, t }: Part) => {
  const words = t.pages.council;
  const present = page.members.filter((member) => member.present).length;
  return (
    <dl class="facts">
      <Fact term={words.round}>
        <a href={page.round.href}>{page.round.name}</a>
      </Fact>
      <Fact term={words.chair}>
        {page.chair ?? words.nobodyYet}
        {page.presides && <span class="soft"> ({words.youPreside})</span>}
      </Fact>
      <Fact term={words.secretary}>{page.secretary ?? words.nobodyYet}</Fact>
      <Fact term={words.attendance}>{words.attendanceOf(present, page.members.length)}</Fact>
    </dl>
  );
};

const Done = ({ page: { done }, t }: Part) =>
  done && (
    <p class="safe done-line" role="status">
      {t.pages.council.done} <strong>{orderWords(done.type, t.lang, 'sitting').done}</strong>.{' '}
      <a href={done.receipt}>{t.pages.council.receipt}</a>
    </p>
  );

/** For whoever leads the meeting: at hand before anything else. */
const ScriptLink = ({ page: { script }, t }: Part) => {
  const words = t.pages.councilAfter.script;
  return (
    script !== null && (
      <p class="script-link">
        <a class="button" href={script}>
          {words.link}
        </a>{' '}
        <span class="soft small">{words.linkHint}</span>
      </p>
    )
  );
};

/** The one thing a member has come for. */
const Vote = ({ page: { ballot }, t }: Part) => {
  const words = t.pages.council.vote;
  if (ballot === null) return null;
  if (ballot.voted) {
    return (
      <p class="safe">
        <strong>{words.voted}</strong>
      </p>
    );
  }
  return (
    <div class="notice yours">
      <p>{words.waits}</p>
      <Findings findings={ballot.findings.filter(({ effect }) => effect === 'block')} t={t} />
      <a class="button primary" href={ballot.href}>
        {words.go}
      </a>
    </div>
  );
};

const Declare = ({ page: { declare, hidden, sent }, t }: Part) => {
  const words = t.pages.council.declare;
  if (declare === null || declare.length === 0) return null;
  const mine = sent.type === 'DECLARE_CONFLICT';
  const value = (name: string) => (mine ? (sent.values[name]?.[0] ?? '') : '');
  return (
    <details class="card" open={mine}>
      <summary class="card-summary">{words.title}</summary>
      <form class="card-body stack" method="post" action={hidden.action}>
        <HiddenFields hidden={{ ...hidden, version: null }} type="DECLARE_CONFLICT" />
        <p class="soft">{words.lead}</p>
        <div class="field">
          <label for={idOf('nomination')}>
            {words.nomination} <span class="soft">({t.decision.required})</span>
          </label>
          <select id={idOf('nomination')} name="nomination">
            <option value="" />
            {declare.map(({ id, name }) => (
              <option key={id} value={id} selected={value('nomination') === id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <fieldset class="field" id={idOf('kind')}>
          <legend>
            {words.kind} <span class="soft">({t.decision.required})</span>
          </legend>
          <div class="picks">
            {(['kin', 'interest'] as const).map((kind) => (
              <div key={kind} class="pick">
                <input
                  type="radio"
                  id={idOf(`kind-${kind}`)}
                  name="kind"
                  value={kind}
                  checked={value('kind') === kind}
                />
                <label for={idOf(`kind-${kind}`)}>{words[kind]}</label>
              </div>
            ))}
          </div>
        </fieldset>
        <div class="actions">
          <button type="submit" class="button">
            {words.title}
          </button>
        </div>
      </form>
    </details>
  );
};

const Members = ({ page: { members, state }, t }: Part) => {
  const words = t.pages.council;
  const taken = !isIn(state, 'convened');
  return (
    <Card id="members" title={words.members}>
      <ul class="council-members">
        {members.map((member) => (
          <li key={member.person}>
            <span class="member-name">{member.name}</span>
            <span class="soft small">
              {t.people.roles[member.role]}
              {member.unit !== null && ` · ${said(member.unit, t.lang)}`}
              {taken && ` · ${member.present ? words.present : words.absent}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Papers = ({ page: { papers }, t }: Part) => {
  const words = t.pages.council.papers;
  return (
    <Card id="papers" title={words.title}>
      <ul class="paper-links">
        {papers.map(({ is, href }) => (
          <li key={is}>
            <a href={href}>{words[is]}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** One sitting: what stands first follows its state and who reads. */
export const Sitting = (page: SittingPage) => {
  const { frame, code, pulse, roll, room, hidden, sent, steps, seats, state } = page;
  const { prepared } = page;
  const { before } = prepared;
  const t = textsIn(frame.lang);
  const shared = { hidden, sent, min: seats.min, t };
  return (
    <Layout frame={frame} title={`${t.frame.nav.sittings} ${code}`} live={pulse !== null || roll !== null}>
      <Head page={page} t={t} />
      <div class="case">
        <div class="stack main-column">
          <div class="stack first-things">
            <Done page={page} t={t} />
            <Refused errors={sent.errors} t={t} />
            <Vote page={page} t={t} />
            <ScriptLink page={page} t={t} />
            {prepared.cancelled !== null && <Cancelled reason={prepared.cancelled.reason} t={t} />}
          </div>
          {before !== null && <OwnReply before={before} hidden={hidden} sent={sent} t={t} />}
          {room !== null && <RoomCode room={room} hidden={hidden} t={t} />}
          {pulse !== null && (
            <Card id="standing" title={t.pages.council.pulse.title} look="standing-card">
              <PulsePart pulse={pulse} t={t} />
            </Card>
          )}
          {roll !== null && !roll.again && <Roll roll={roll} hidden={hidden} refused={false} t={t} />}
          <Minutes minutes={page.minutes} t={t} />
          <Steps steps={steps} presides={page.presides} again={isIn(state, 'minutes')} {...shared} />
          {page.desk !== null && <Desk desk={page.desk} hidden={hidden} sent={sent} t={t} />}
          <Deliveries steps={steps} {...shared} />
          <Results page={page} concluded={isIn(state, 'concluded')} t={t} />
          {page.asked.length > 0 && (
            <Card id="asked" title={t.quotas.askedTitle}>
              <QuotasAsked quotas={page.asked} t={t} />
            </Card>
          )}
          {before !== null && <Opened before={before} t={t} />}
          <Agenda names={page.names} round={page.round} beside={prepared.beside} t={t} />
          <Compiled prepared={prepared} t={t} />
          <Unqualified names={page.unqualified} beside={prepared.beside} t={t} />
        </div>
        <div class="stack side-column">
          {before !== null && <When before={before} round={page.round} t={t} />}
          {before !== null && <Prepare before={before} hidden={hidden} sent={sent} t={t} />}
          {before !== null && <Replies before={before} t={t} />}
          {before === null && (
            <Card id="facts" title={t.pages.council.about}>
              <Facts page={page} t={t} />
            </Card>
          )}
          <Declare page={page} t={t} />
          {roll?.again && <Roll roll={roll} hidden={hidden} refused={sent.type === 'OPEN'} t={t} />}
          <Papers page={page} t={t} />
          {before === null && (roll === null || roll.again) && <Members page={page} t={t} />}
        </div>
      </div>
    </Layout>
  );
};
