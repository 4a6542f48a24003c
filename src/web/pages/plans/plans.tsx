import { said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { InForce, MadeOf, SampleNote } from './parts.js';
import type { PlanLine, PlanRights, PlansPage, VersionView } from './views.js';

const Version = ({ code, version, t }: { code: string; version: VersionView; t: Texts }) => {
  const words = t.pages.plans;
  return (
    <li class="plan-version">
      <div class="title-line">
        <h3>
          <a href={`/plans/${encodeURIComponent(code)}/${version.version}`}>
            {words.version(version.version)}
          </a>
        </h3>
        <InForce newest={version.newest} t={t} />
      </div>
      <MadeOf made={version} t={t} />
      <p>
        {words.rounds(version.rounds.length)}{' '}
        {version.rounds.map(({ id, name }, at) => (
          <span key={id}>
            {at > 0 && ', '}
            <a href={`/rounds/${id}`}>{name}</a>
          </span>
        ))}
      </p>
      <p>{words.nominations(version.nominations, version.running)}</p>
    </li>
  );
};

const Plan = ({ plan, may, t }: { plan: PlanLine; may: PlanRights; t: Texts }) => {
  const words = t.pages.plans;
  const { code, title, versions } = plan;
  const address = `/plans/${encodeURIComponent(code)}`;
  return (
    <section class="card" aria-labelledby={`plan-${code}`}>
      <div class="card-head">
        <h2 id={`plan-${code}`}>{said(title, t.lang)}</h2>
        <p class="small soft code">{code}</p>
      </div>
      <div class="card-body stack">
        <SampleNote sample={versions[0]?.sample ?? false} t={t} />
        <ol class="plan-versions" reversed>
          {versions.map((version) => (
            <Version key={version.version} code={code} version={version} t={t} />
          ))}
        </ol>
        <div class="actions">
          {may.make && (
            <a class="button" href={`${address}/change`}>
              {words.change}
            </a>
          )}
          {versions.length > 1 && (
            <a class="button" href={`${address}/diff`}>
              {words.compare}
            </a>
          )}
          {versions.length > 1 && may.foresee && (
            <a class="button" href={`${address}/migrate`}>
              {words.migrate}
            </a>
          )}
        </div>
      </div>
    </section>
  );
};

export const Plans = ({ frame, plans, may }: PlansPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.plans;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head with-action">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <p class="actions">
          <a class={plans.length === 0 ? 'button primary' : 'button'} href="/plans/check">
            {words.check}
          </a>
        </p>
      </div>
      {plans.length === 0 ? (
        <section class="card empty">
          <h2>{words.emptyTitle}</h2>
          <p>{words.empty}</p>
        </section>
      ) : (
        <div class="stack">
          {plans.map((plan) => (
            <Plan key={plan.code} plan={plan} may={may} t={t} />
          ))}
        </div>
      )}
    </Layout>
  );
};
