import type { Finding, StepChange } from '../../../../workflows/index.js';
import {
  findingSentence,
  orderWords,
  said,
  standingText,
  type Texts,
  textsIn,
} from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card, StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { Group, LineField, Pick, type Sent } from '../../pieces/fields.js';
import { Clause, Findings } from '../../pieces/findings.js';
import { Mark } from '../../pieces/mark.js';
import { Crumbs } from './parts.js';
import type { MigrantView, MigratePage } from './views.js';

const weightOf = ({ effect }: Finding, t: Texts): string => {
  const { blocks, warns, notes } = t.pages.plans.migrating;
  return { block: blocks, warn: warns, info: notes }[effect];
};

const Reason = ({ finding, t }: { finding: Finding; t: Texts }) => (
  <>
    {findingSentence(finding, t.lang)} ({weightOf(finding, t)}) <Clause clause={finding.clause} t={t} />
  </>
);

const Step = ({ step, t }: { step: StepChange; t: Texts }) => {
  const words = t.pages.plans.migrating;
  return (
    <div class="migrant-step">
      <h4>
        {orderWords(step.order, t.lang).button}{' '}
        <span class="soft">({step.next ? words.next : words.later})</span>
      </h4>
      <ul class="migrant-findings">
        {step.gained.map((finding, at) => (
          <li key={`gained ${at}`}>
            <Mark sign="cross" />
            <span>
              <b>{words.gained}:</b> <Reason finding={finding} t={t} />
            </span>
          </li>
        ))}
        {step.lost.map((finding, at) => (
          <li key={`lost ${at}`}>
            <Mark sign="check" />
            <span>
              <b>{words.lost}:</b> <Reason finding={finding} t={t} />
            </span>
          </li>
        ))}
        {step.altered.map(({ before, after }, at) => (
          <li key={`altered ${at}`}>
            <Mark sign="bang" />
            <span>
              <b>{words.altered}:</b> <Reason finding={after} t={t} />
              <br />
              <span class="soft">
                {words.before}: <Reason finding={before} t={t} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Migrant = ({ migrant, sent, t }: { migrant: MigrantView; sent: Sent; t: Texts }) => {
  const words = t.pages.plans.migrating;
  const { id, code, name, post, unitName, state, held, version, planVersion, steps, open, findings } =
    migrant;
  return (
    <li class="migrant">
      <h3>
        <a href={`/nominations/${id}`}>{name}</a>
      </h3>
      <p class="small soft">
        {[
          code,
          post,
          said(unitName, t.lang),
          standingText('nomination', state, t.lang),
          held && words.held,
          words.current(planVersion),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {steps.map((step) => (
        <Step key={step.order} step={step} t={t} />
      ))}
      {open ? (
        <Pick
          type="checkbox"
          name="nomination"
          value={`${id}:${version}`}
          label={words.choose(code)}
          sent={sent}
        />
      ) : (
        findings.length > 0 && (
          <div>
            <p class="small">{words.notYours}</p>
            <Findings findings={findings} t={t} />
          </div>
        )
      )}
      {open && <input type="hidden" name="seen" value={`${id}:${version}`} />}
    </li>
  );
};

/** What stands against every one of them is said once. */
const againstAll = (migrants: readonly MigrantView[]): readonly Finding[] => {
  const [first, ...rest] = migrants;
  const codes = rest.map(({ findings }) => new Set(findings.map(({ code }) => code)));
  return (first?.findings ?? []).filter(({ code }) => codes.every((own) => own.has(code)));
};

const without = (migrant: MigrantView, shared: readonly Finding[]): MigrantView => ({
  ...migrant,
  findings: migrant.findings.filter(({ code }) => !shared.some((one) => one.code === code)),
});

const Migrants = ({
  id,
  title,
  migrants,
  page,
  t,
}: {
  id: string;
  title: string;
  migrants: readonly MigrantView[];
  page: MigratePage;
  t: Texts;
}) =>
  migrants.length > 0 && (
    <Card id={id} title={`${title} (${migrants.length})`}>
      <ul class="migrants">
        {migrants.map((migrant) => (
          <Migrant key={migrant.id} migrant={migrant} sent={page.sent} t={t} />
        ))}
      </ul>
    </Card>
  );

const Decision = ({ page, t }: { page: MigratePage; t: Texts }) => {
  const words = t.pages.plans.migrating;
  const { migrants, sent } = page;
  const open = migrants.filter((migrant) => migrant.open).length;
  if (open === 0) return page.mayMigrate ? null : <p class="soft">{words.readOnly}</p>;
  return (
    <StackedCard id="decide" title={words.submit} look="office-form">
      <Group name="scope" label={words.which} sent={sent} t={t}>
        <Pick type="radio" name="scope" value="all" label={words.all(open)} sent={sent} />
        <Pick type="radio" name="scope" value="chosen" label={words.chosen} sent={sent} />
      </Group>
      <LineField name="basis" label={words.basis} hint={words.basisHint} sent={sent} t={t} />
      <p class="small">{words.lasting}</p>
      <Pick type="checkbox" name="confirm" value="seen" label={words.confirm} sent={sent} />
      <div class="actions">
        <button type="submit" class="button primary">
          {words.submit}
        </button>
      </div>
    </StackedCard>
  );
};

/** The dry run and what follows from it: whom it concerns, before it concerns anybody. */
export const MigratePlan = (page: MigratePage) => {
  const { frame, code, title, to, versions, nonce, migrants, sent } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.plans.migrating;
  const shared = againstAll(migrants);
  const told = migrants.map((migrant) => without(migrant, shared));
  const changed = told.filter(({ steps }) => steps.length > 0);
  const unchanged = told.filter(({ steps }) => steps.length === 0);
  const empty = versions.length < 2 ? words.onlyVersion : migrants.length === 0 ? words.none : null;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <Crumbs code={code} t={t} />
        <h1>{words.title}</h1>
        <p>{said(title, t.lang)}</p>
        <p class="lead">{words.lead(to)}</p>
      </div>
      {empty !== null ? (
        <section class="card empty">
          <h2>{empty}</h2>
        </section>
      ) : (
        <form class="stack" method="post" action={`/plans/${encodeURIComponent(code)}/migrate`}>
          <Errors errors={sent.errors} t={t} />
          <input type="hidden" name="nonce" value={nonce} />
          <input type="hidden" name="to" value={to} />
          <p>
            <strong>
              {words.sum(migrants.length, changed.length, changed.filter(({ blocked }) => blocked).length)}
            </strong>
          </p>
          <p class="soft">{words.frame}</p>
          {shared.length > 0 && (
            <div class="notice">
              <p>{words.notYours}</p>
              <Findings findings={shared} t={t} />
            </div>
          )}
          <Migrants id="changed" title={words.changed} migrants={changed} page={page} t={t} />
          <Migrants id="unchanged" title={words.unchanged} migrants={unchanged} page={page} t={t} />
          <Decision page={page} t={t} />
        </form>
      )}
    </Layout>
  );
};
