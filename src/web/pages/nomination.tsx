import type { ComponentChildren } from 'preact';
import { isActive, isIn } from '../../../workflows/index.js';
import { dayText, orderWords, said, type Texts, textsIn } from '../../texts/index.js';
import { Layout } from '../layout.js';
import { StateBadge } from '../pieces/badge.js';
import { CriteriaTree } from '../pieces/criteria.js';
import { Changed } from '../pieces/changed.js';
import { ContestedNotice } from '../pieces/contested.js';
import { beside, DifferenceInWords } from '../pieces/evidence-sides.js';
import { Decision } from '../pieces/decision-form.js';
import { Dossier } from '../pieces/dossier.js';
import { Due } from '../pieces/due.js';
import { Errors } from '../pieces/errors.js';
import { NearPicture, WholePicture } from '../pieces/picture.js';
import { Score } from '../pieces/score.js';
import { SentBackNotice } from '../pieces/sent-back.js';
import { SealLine, Timeline } from '../pieces/timeline.js';
import { Thanks } from '../pieces/thanks.js';
import { WaitingList } from '../pieces/waiting.js';
import type { NominationPage } from '../view-models.js';
import { YearsSection } from './exemplars/years-section.js';
import { Questions } from './council/questions.js';
import { ProvinceBeside } from './submission/beside.js';
import { Card } from '../pieces/card.js';

/** Refused questions stay on a page of their own. */
const NOTHING_SENT = { values: {}, errors: [] };

interface Part {
  readonly page: NominationPage;
  readonly t: Texts;
}

const Head = ({ page, t }: Part) => {
  const { nomination } = page;
  const about = [t.people.kinds[nomination.kind], nomination.post, said(nomination.unit, t.lang)].filter(
    (word) => word !== null,
  );
  const backToTasks = page.frame.nav.find(({ section }) => section === 'tasks');
  return (
    <div class="page-head">
      {backToTasks && (
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={backToTasks.href}>{t.frame.nav.tasks}</a>
        </nav>
      )}
      <div class="title-line">
        <h1>{nomination.name}</h1>
        <StateBadge life="nomination" state={nomination.state} t={t} />
      </div>
      <p class="soft about">
        {about.join(' · ')} · <span class="code">{nomination.code}</span>
      </p>
    </div>
  );
};

/** Whoever comes to decide sees first that it is his turn, and until when. */
const Yours = ({ page, t }: Part) => {
  const mine = page.waiting.find((waiting) => waiting.mine);
  if (!mine || page.decision === null) return null;
  return (
    <div class="notice yours">
      <p>
        {t.nomination.yours}{' '}
        <strong>
          {page.sentBack !== null && mine.does === 'SUBMIT'
            ? t.inbox.returned
            : orderWords(mine.does, t.lang).task}
        </strong>
      </p>
      {mine.due !== null && <Due lastDay={mine.due} today={page.today} t={t} />}
      {page.dossier.edit !== null && (
        <a class="button" href={page.dossier.edit}>
          {t.nomination.edit}
        </a>
      )}
      <a class="button" href="#decide">
        {t.nomination.jump}
      </a>
    </div>
  );
};

/** The nominee learns what is proposed, that he may object to its facts, and that no story appears without him. */
const Own = ({ page: { own, decision }, t }: Part) => {
  const words = t.nomination.own;
  if (!own) return null;
  return (
    <div class="notice own">
      <p>
        <strong>{words.title}</strong>
      </p>
      <p>{words.text}</p>
      <ul>
        <li>{words.wrong}</li>
        <li>{words.story}</li>
      </ul>
      {decision?.offers.some(({ type, open }) => type === 'CONTEST_FACTS' && open) && (
        <a class="button" href="#decide">
          {words.jump}
        </a>
      )}
    </div>
  );
};

const decisionTitle = ({ own, decision }: NominationPage, t: Texts): string => {
  if (own && decision?.capacity.role === 'nominee') return t.decision.titleOwn;
  const mine = decision?.check !== null || decision.offers.some(({ main }) => main);
  return mine ? t.decision.title : t.decision.titleOther;
};

/** After a refusal the alert may be far down the page: the title says it first. */
const titleOf = ({ nomination, decision, refused }: NominationPage, t: Texts): string => {
  const title = `${nomination.name} · ${nomination.code}`;
  return refused.length + (decision?.errors.length ?? 0) > 0 ? `${t.decision.notRecorded}: ${title}` : title;
};

const Fact = ({ term, wide, children }: { term: string; wide?: boolean; children: ComponentChildren }) => (
  <div class={wide ? 'wide' : undefined}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const Facts = ({ page: { nomination, dossier }, t }: Part) => {
  const { fact } = t.nomination;
  const fields = [
    ...(dossier.comprehensive ? [t.nomination.comprehensive] : []),
    ...dossier.fields.map((words) => said(words, t.lang)),
  ];
  const plan = `${said(nomination.plan.title, t.lang)} (${fact.planVersion(nomination.plan.version)})`;
  return (
    <dl class="facts">
      {nomination.exemplarTier !== null && (
        <Fact term={fact.recognised}>{t.nomination.exemplarTier[nomination.exemplarTier]}</Fact>
      )}
      {nomination.tier !== null && <Fact term={fact.tier}>{said(nomination.tier, t.lang)}</Fact>}
      {nomination.tierNow !== null && (
        <Fact term={fact.tierNow}>
          {said(nomination.tierNow, t.lang)} <span class="small soft">{fact.tierFrozen}</span>
        </Fact>
      )}
      {fields.length > 0 && <Fact term={fact.fields}>{fields.join(', ')}</Fact>}
      {dossier.movement !== null && <Fact term={fact.movement}>{said(dossier.movement, t.lang)}</Fact>}
      <Fact term={fact.round}>{nomination.round}</Fact>
      <Fact term={fact.plan} wide>
        {nomination.plan.href === null ? plan : <a href={nomination.plan.href}>{plan}</a>}
      </Fact>
    </dl>
  );
};

const Criteria = ({ page: { criteria, dossier }, t }: Part) => (
  <div class="stack">
    <Score assessments={criteria.assessments} gate={criteria.gate} t={t} />
    <DifferenceInWords sides={criteria.sides} t={t} />
    <CriteriaTree
      assessments={criteria.assessments}
      evidence={dossier.evidence}
      sides={beside(criteria.sides, 'claimed')}
      t={t}
    />
    {criteria.paper !== null && (
      <p>
        <a class="standing-link" href={criteria.paper}>
          {t.pages.papers.toCriteria}
        </a>
      </p>
    )}
  </div>
);

const WaitingCard = ({ page: { waiting, nomination, today }, t }: Part) => {
  const words = t.nomination;
  const over = !isActive(nomination.state);
  const regions = isIn(nomination.state, 'exemplar') ? words.waitingRegions : words.waitingRound;
  const mine = waiting.some((one) => one.mine);
  return (
    <Card id="waiting" title={words.waiting} look={mine ? 'wait-card mine' : 'wait-card'}>
      {waiting.length > 0 ? (
        <WaitingList waiting={waiting} today={today} t={t} />
      ) : (
        <p class="soft">{over ? words.waitingNobody : regions}</p>
      )}
    </Card>
  );
};

export const Nomination = (page: NominationPage) => {
  const { frame, nomination, decision, timeline, seal, picture, dossier } = page;
  const t = textsIn(frame.lang);
  const words = t.nomination;
  return (
    <Layout frame={frame} title={titleOf(page, t)}>
      <Head page={page} t={t} />
      {nomination.heldSince !== null && (
        <div class="notice">
          <p>{words.held(dayText(nomination.heldSince, t.lang))}</p>
        </div>
      )}
      {!page.own && <ContestedNotice contested={page.contested} t={t} />}
      <Own page={page} t={t} />
      <Thanks notSelected={page.notSelected} t={t} />
      {page.sentBack !== null && (
        <SentBackNotice sentBack={page.sentBack.shown} due={page.sentBack.due} today={page.today} t={t} />
      )}
      <Yours page={page} t={t} />
      <Errors errors={page.refused} t={t} />
      <Changed changed={page.changed} t={t} />
      {page.years !== null && <YearsSection years={page.years} today={page.today} t={t} />}
      <div class="case">
        <div class="stack main-column">
          <Card id="facts" title={words.facts}>
            <Facts page={page} t={t} />
          </Card>
          <Card id="criteria" title={words.criteria}>
            <Criteria page={page} t={t} />
          </Card>
          <Card id="dossier" title={words.dossier}>
            <Dossier dossier={dossier} t={t} />
          </Card>
          {page.questions !== null && <Questions view={page.questions} sent={NOTHING_SENT} t={t} />}
          <ProvinceBeside beside={page.beside} t={t} />
          {decision !== null && (
            <Card id="decide" title={decisionTitle(page, t)}>
              {page.own && <ContestedNotice contested={page.contested} own t={t} />}
              <Decision form={decision} t={t} />
            </Card>
          )}
        </div>
        <div class="stack side-column">
          <WaitingCard page={page} t={t} />
          <Card id="where" title={words.picture.title}>
            <NearPicture picture={picture} t={t} />
          </Card>
          <Card id="timeline" title={words.timeline}>
            <div class="stack">
              <Timeline entries={timeline} t={t} />
              <SealLine seal={seal} t={t} />
            </div>
          </Card>
        </div>
      </div>
      <details class="card whole-process">
        <summary>{words.picture.whole}</summary>
        <div class="card-body">
          <WholePicture picture={picture} t={t} />
        </div>
      </details>
    </Layout>
  );
};
