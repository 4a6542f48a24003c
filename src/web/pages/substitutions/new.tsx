import { dayText, orderWords, type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { DayField, Group, LineField, LongField, Pick } from '../../pieces/fields.js';
import { FindFirst, Warnings, WriteOrEdit } from '../../pieces/preview.js';
import { ProofField, ProofNeeded } from '../../pieces/proof-field.js';
import type { NewSubstitutionPage, PreviewPage, PrincipalPage } from './views.js';

interface Part {
  readonly page: NewSubstitutionPage;
  readonly t: Texts;
}

const Crumbs = ({ t }: { t: Texts }) => (
  <nav class="crumbs" aria-label={t.frame.crumbs}>
    <a href="/substitutions">{t.pages.substitutions.title}</a>
  </nav>
);

/** Whoever is ill is looked for first: what he may lend depends on his office. */
export const ChoosePrincipal = ({ frame, found, searched, more }: PrincipalPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.substitutions.new;
  return (
    <Layout frame={frame} title={words.principal}>
      <div class="page-head">
        <Crumbs t={t} />
        <h1>{words.principal}</h1>
        <p class="lead">{words.principalLead}</p>
      </div>
      <form method="get" action="/substitutions/for" class="find-people" role="search">
        <div class="field">
          <label for="q">{words.find}</label>
          <p class="hint">{words.findHint}</p>
          <input id="q" name="q" type="text" value={searched} autocomplete="off" />
        </div>
        <button type="submit" class="button">
          {words.findButton}
        </button>
      </form>
      <div class="card">
        {found.length === 0 ? (
          <p class="card-body soft">{words.nobodyFound}</p>
        ) : (
          <ul class="people-found">
            {found.map(({ person, name, about, href }) => (
              <li key={person}>
                <a href={href}>{name}</a> <span class="small soft block">{about}</span>
              </li>
            ))}
          </ul>
        )}
        {more && <p class="card-body small soft">{words.more(found.length)}</p>}
      </div>
    </Layout>
  );
};

const People = ({ page, t }: Part) => {
  const words = t.pages.substitutions.new;
  const { people, more, sent } = page;
  return (
    <>
      <div class="find-people" id="find">
        <LineField name="q" label={words.find} hint={words.findHint} optional sent={sent} t={t} />
        <button type="submit" class="button" name="step" value="find">
          {words.findButton}
        </button>
      </div>
      {people.length === 0 && <p class="soft">{words.nobodyFound}</p>}
      <Group name="substitute" label={words.who} hint={words.whoHint} sent={sent} t={t}>
        {people.map(({ person, name, about }) => (
          <Pick key={person} type="radio" name="substitute" value={person} label={name} sent={sent}>
            {about !== '' && <span class="small soft">{about}</span>}
          </Pick>
        ))}
      </Group>
      {more && <p class="small soft">{words.more(people.length)}</p>}
    </>
  );
};

const Actions = ({ page, t }: Part) => {
  const words = t.pages.substitutions.new;
  const wrong = page.sent.errors.find(({ field }) => field === 'actions');
  return (
    <StackedCard id={idOf('actions')} title={words.actions} hint={words.actionsHint}>
      {wrong && <p class="error">{wrong.text}</p>}
      {page.groups.length === 0 && <p class="soft">{words.nothingToLend}</p>}
      {page.groups.map(({ group, actions }) => (
        <fieldset key={group} class="field">
          <legend>{words.group[group]}</legend>
          {actions.map((action) => (
            <Pick
              key={action}
              type="checkbox"
              name="actions"
              value={action}
              label={orderWords(action, t.lang).button}
              sent={page.sent}
            />
          ))}
        </fieldset>
      ))}
    </StackedCard>
  );
};

const Period = ({ page, t }: Part) => {
  const words = t.pages.substitutions.new;
  const about = { sent: page.sent, t };
  return (
    <StackedCard id="period" title={words.period} hint={words.periodHint(page.daysMost)}>
      <DayField name="from" label={words.from} {...about} />
      <DayField name="until" label={words.until} {...about} />
      <LongField name="reason" label={words.reason} hint={words.reasonHint} {...about} />
      {page.inWriting && (
        <fieldset class="field">
          <legend>{words.paper}</legend>
          <p class="hint">{words.paperHint}</p>
          <LineField name="paper.number" label={words.paperNumber} optional {...about} />
          <DayField name="paper.date" label={words.paperDate} optional {...about} />
        </fieldset>
      )}
    </StackedCard>
  );
};

/** Who, for what, for how long and why; nothing is chosen beforehand. */
export const NewSubstitution = (page: NewSubstitutionPage) => {
  const { frame, nonce, principal, sent } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.substitutions.new;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <Crumbs t={t} />
        <h1>{words.title}</h1>
        <p class="lead">{principal === null ? words.lead : words.forOther(principal.name)}</p>
      </div>
      <form method="post" action="/substitutions/new" class="stack">
        <input type="hidden" name="nonce" value={nonce} />
        {principal !== null && <input type="hidden" name="principal" value={principal.person} />}
        <FindFirst />
        <Errors errors={sent.errors} title={words.wrong} t={t} />
        <StackedCard id="who" title={words.who}>
          <People page={page} t={t} />
        </StackedCard>
        <Actions page={page} t={t} />
        <Period page={page} t={t} />
        {page.proof?.has === false && <ProofNeeded setUp={page.proof.setUp} t={t} />}
        <p class="actions">
          <button type="submit" class="button primary" name="step" value="preview">
            {words.preview}
          </button>
          <a class="button" href="/substitutions">
            {words.back}
          </a>
        </p>
      </form>
    </Layout>
  );
};

/** The whole of it once more, with what waits and what to know, before it is written. */
export const SubstitutionPreview = (page: PreviewPage) => {
  const { frame, nonce, principal, substitute, actions, from, until, reason, paper, waiting, findings } =
    page;
  const { proof, errors } = page;
  const t = textsIn(frame.lang);
  const { preview: words, ...all } = t.pages.substitutions;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <Crumbs t={t} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <form method="post" action="/substitutions/new" class="stack">
        <input type="hidden" name="nonce" value={nonce} />
        {page.fields.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <Errors errors={errors} title={all.new.wrong} t={t} />
        <StackedCard id="substitution" title={all.inPlaceOf(substitute, principal)}>
          <p>
            <strong>{all.period(dayText(from, t.lang), dayText(until, t.lang))}</strong>
          </p>
          <p>
            {all.reason}: {reason}
          </p>
          {paper !== null && <p>{all.paper(paper.number, dayText(paper.date, t.lang))}</p>}
          <ul>
            {actions.map((action) => (
              <li key={action}>{orderWords(action, t.lang).button}</li>
            ))}
          </ul>
          <p class="soft">{all.waiting(waiting)}</p>
        </StackedCard>
        <Warnings title={words.warnings} findings={findings} t={t} />
        {proof?.has === true && <ProofField errors={errors} t={t} />}
        {proof?.has === false && <ProofNeeded setUp={proof.setUp} t={t} />}
        <WriteOrEdit words={words} disabled={proof?.has === false} />
      </form>
    </Layout>
  );
};
