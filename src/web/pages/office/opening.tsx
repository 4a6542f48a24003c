import { capital, dayOfWeekText, said, type Texts, textsIn, turnText } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Errors } from '../../pieces/errors.js';
import { DayField, LineField, LongField } from '../../pieces/fields.js';
import { Clause, Findings } from '../../pieces/findings.js';
import { WriteOrEdit } from '../../pieces/preview.js';
import { Steps } from './parts.js';
import type { ChooseRoundPage, OpeningChoice, OpeningKind, OpenRoundPage, PlanChoice } from './views.js';

const kindText = ({ kind, turn }: OpeningKind, t: Texts): string => {
  const words = t.pages.office.opening.kind;
  return kind === 'turn' && turn !== null
    ? words.turn(turnText(turn.first, turn.every, t.lang))
    : words[kind === 'supplementary' ? kind : 'regular'];
};

/** The dates as everybody would be held to them, in words. */
const Dates = ({ dates, t }: { dates: NonNullable<OpeningKind['dates']>; t: Texts }) => {
  const words = t.pages.office.opening;
  const bound = (['registration', 'province'] as const).flatMap((what) => {
    const term = dates[what];
    return term === null ? [] : [{ what, ...term }];
  });
  return bound.length === 0 ? (
    <p>{words.anyTime}</p>
  ) : (
    <ul>
      {bound.map(({ what, lastDay, clause }) => (
        <li key={what}>
          {words[what](dayOfWeekText(lastDay, t.lang))} <Clause clause={clause} t={t} />
        </li>
      ))}
    </ul>
  );
};

const Choice = ({ choice, plan, t }: { choice: OpeningChoice; plan: PlanChoice; t: Texts }) => {
  const words = t.pages.office.opening;
  const name = kindText(choice, t);
  return (
    <li class="opening-choice">
      <div>
        <h3>{name}</h3>
        {choice.dates === null ? <p>{words.supplementary}</p> : <Dates dates={choice.dates} t={t} />}
        {choice.href === null && (
          <p>
            <strong>{words.closed}</strong>
          </p>
        )}
        <Findings findings={choice.findings} t={t} />
      </div>
      {choice.href !== null && (
        <p class="actions">
          <a
            class="button"
            href={choice.href}
            aria-label={`${words.choose}: ${words.chooseOf(name, said(plan.title, t.lang))}`}
          >
            {words.choose}
          </a>
        </p>
      )}
    </li>
  );
};

/** Plan by plan, what could be opened today: open, or closed with its reasons. */
export const ChooseRound = ({ frame, plans, errors }: ChooseRoundPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.office.opening;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/rounds">{words.back}</a>
        </nav>
        <h1>{words.title}</h1>
        {plans.length > 0 && <p class="lead">{words.lead}</p>}
      </div>
      <Errors errors={errors} t={t} />
      {plans.length === 0 && (
        <section class="card empty">
          <p>{words.noPlan}</p>
          <p class="actions">
            <a class="button" href="/plans">
              {words.toPlans}
            </a>
          </p>
        </section>
      )}
      {plans.map((plan) => (
        <section
          class="card card-body stack opening-plan"
          key={plan.code}
          aria-labelledby={`plan-${plan.code}`}
        >
          <div>
            <h2 id={`plan-${plan.code}`}>{said(plan.title, t.lang)}</h2>
            <p class="small soft">
              {capital(words.intake[plan.intake])} <Clause clause={plan.clause} t={t} />
            </p>
          </div>
          <ul class="opening-choices">
            {plan.choices.map((choice) => (
              <Choice key={choice.turn?.first ?? choice.kind} choice={choice} plan={plan} t={t} />
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  );
};

const About = ({ page, t }: { page: OpenRoundPage; t: Texts }) => {
  const words = t.pages.office.opening;
  const { plan, round, units, confirm } = page;
  const dates = confirm?.dates ?? round.dates;
  return (
    <dl class="facts one-column">
      <dt>{words.plan}</dt>
      <dd>{said(plan.title, t.lang)}</dd>
      <dt>{words.round}</dt>
      <dd>{kindText(round, t)}</dd>
      {dates !== null && (
        <>
          <dt>{words.dates}</dt>
          <dd>
            <Dates dates={dates} t={t} />
          </dd>
        </>
      )}
      <dt>{words.units(units.length)}</dt>
      <dd>{units.map((unit) => said(unit, t.lang)).join(', ')}</dd>
    </dl>
  );
};

const OwnFields = ({ page: { sent, asks }, t }: { page: OpenRoundPage; t: Texts }) => {
  const words = t.pages.office.opening;
  return (
    <>
      <LongField name="reason" label={words.reason} sent={sent} t={t} />
      <LineField name="basis.number" label={words.basisNumber} sent={sent} t={t} />
      <DayField name="basis.date" label={words.basisDate} sent={sent} t={t} />
      {asks.map((what) => (
        <DayField key={what} name={what} label={words.own[what]} hint={words.ownHint} sent={sent} t={t} />
      ))}
    </>
  );
};

const FillIn = ({ page, t }: { page: OpenRoundPage; t: Texts }) => {
  const words = t.pages.office.opening;
  const { action, nonce, plan, value, round, sent } = page;
  const own = round.kind === 'supplementary';
  return (
    <form class="card card-body stack office-form" method="post" action={action}>
      <Errors errors={sent.errors} t={t} />
      <About page={page} t={t} />
      <Findings findings={round.findings} t={t} />
      <input type="hidden" name="nonce" value={nonce} />
      <input type="hidden" name="plan" value={plan.code} />
      <input type="hidden" name="round" value={value} />
      <LineField name="name" label={words.name} hint={words.nameHint} sent={sent} t={t} />
      {own && <OwnFields page={page} t={t} />}
      <div class="actions">
        <button type="submit" name="step" value={own ? 'preview' : 'write'} class="button primary">
          {own ? words.preview : words.submit}
        </button>
        <a class="button" href="/rounds/new">
          {words.other}
        </a>
      </div>
    </form>
  );
};

const Confirm = ({
  page,
  confirm,
  t,
}: {
  page: OpenRoundPage;
  confirm: NonNullable<OpenRoundPage['confirm']>;
  t: Texts;
}) => {
  const words = t.pages.office.opening;
  const typed = (name: string): string => page.sent.values[name]?.[0] ?? '';
  return (
    <form class="card card-body stack office-form" method="post" action={page.action}>
      <p class="notice">{words.notWritten}</p>
      <About page={page} t={t} />
      <dl class="facts one-column">
        <dt>{words.name}</dt>
        <dd>{typed('name')}</dd>
        <dt>{words.basis}</dt>
        <dd>{t.nomination.paper(typed('basis.number'), dayOfWeekText(typed('basis.date'), t.lang))}</dd>
        <dt>{words.reason}</dt>
        <dd>{typed('reason')}</dd>
      </dl>
      <Findings findings={confirm.findings} t={t} />
      <input type="hidden" name="nonce" value={page.nonce} />
      {confirm.hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <WriteOrEdit words={{ write: words.submit, edit: words.edit }} />
    </form>
  );
};

/** A round of the kind chosen: named, dated where it names its own dates, looked over, opened. */
export const OpenRound = (page: OpenRoundPage) => {
  const { frame, round, confirm } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.office.opening;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/rounds">{words.back}</a>
        </nav>
        <h1>{words.title}</h1>
      </div>
      {round.kind === 'supplementary' && <Steps step={confirm === null ? 1 : 2} t={t} />}
      {confirm === null ? <FillIn page={page} t={t} /> : <Confirm page={page} confirm={confirm} t={t} />}
    </Layout>
  );
};
