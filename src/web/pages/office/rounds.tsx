import { dayText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Errors } from '../../pieces/errors.js';
import { Layout } from '../../layout.js';
import { StateBadge } from '../../pieces/badge.js';
import { Group, LineField, Pick } from '../../pieces/fields.js';
import { UnitBar } from './pictures.js';
import type { OpenRoundPage, PlanChoice, RoundRow, RoundsPage } from './views.js';

const Round = ({ round, t }: { round: RoundRow; t: Texts }) => {
  const words = t.pages.office.rounds;
  const { units, names } = round;
  return (
    <li class="card round-card">
      <div class="title-line">
        <h2>
          <a href={`/rounds/${round.id}`}>{round.name}</a>
        </h2>
        <StateBadge life="round" state={round.state} t={t} />
      </div>
      <p class="small soft code">{round.code}</p>
      <UnitBar done={units.done} of={units.of} />
      <p>
        {words.column.sent}: <strong>{words.units(units.done, units.of)}</strong> · {words.names(names)}
      </p>
      <p class="small soft">
        {words.registration(dayText(round.registration, t.lang))} ·{' '}
        {words.province(dayText(round.province, t.lang))}
      </p>
    </li>
  );
};

export const Rounds = ({ frame, rounds, open }: RoundsPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.office.rounds;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head with-action">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        {open !== null && (
          <p class="actions">
            <a class={rounds.length === 0 ? 'button primary' : 'button'} href={open}>
              {words.open}
            </a>
          </p>
        )}
      </div>
      {rounds.length === 0 ? (
        <section class="card empty">
          <h2>{words.emptyTitle}</h2>
          <p>{open === null ? words.empty : words.emptyOpen}</p>
        </section>
      ) : (
        <ul class="round-cards">
          {rounds.map((round) => (
            <Round key={round.id} round={round} t={t} />
          ))}
        </ul>
      )}
    </Layout>
  );
};

/** What a round under this plan would hold everybody to, read before it is chosen. */
const Plan = ({ plan, page, t }: { plan: PlanChoice; page: OpenRoundPage; t: Texts }) => {
  const words = t.pages.office.opening;
  const { registration, province } = plan;
  return (
    <div class="plan-choice">
      <Pick type="radio" name="plan" value={plan.code} label={said(plan.title, t.lang)} sent={page.sent} />
      <div class="small soft">
        <p>{words.dates(dayText(registration.lastDay, t.lang), dayText(province.lastDay, t.lang))}</p>
        <p>{words.preview(plan.units.length)}</p>
        <ul class="inline-list">
          {plan.units.map((unit) => (
            <li key={unit.vi}>{said(unit, t.lang)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
};

export const OpenRound = (page: OpenRoundPage) => {
  const { frame, action, nonce, plans, sent } = page;
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
      <form class="card card-body stack office-form" method="post" action={action}>
        <Errors errors={sent.errors} t={t} />
        <input type="hidden" name="nonce" value={nonce} />
        <Group name="plan" label={words.plan} sent={sent} t={t}>
          {plans.map((plan) => (
            <Plan key={plan.code} plan={plan} page={page} t={t} />
          ))}
        </Group>
        <LineField name="name" label={words.name} hint={words.nameHint} sent={sent} t={t} />
        <div class="actions">
          <button type="submit" class="button primary">
            {words.submit}
          </button>
        </div>
      </form>
    </Layout>
  );
};
