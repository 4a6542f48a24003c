import { said, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Changes, Crumbs } from './parts.js';
import type { DiffPage } from './views.js';

interface VersionsProps {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly versions: readonly number[];
  readonly chosen: number;
}

const Versions = ({ name, label, versions, chosen }: VersionsProps) => (
  <div class="field">
    <label for={idOf(name)}>{label}</label>
    <select id={idOf(name)} name={name}>
      {versions.map((version) => (
        <option key={version} value={version} selected={version === chosen}>
          {version}
        </option>
      ))}
    </select>
  </div>
);

/** Two versions of a plan, in words. */
export const PlanDiff = ({ frame, code, title, versions, from, to, changes }: DiffPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.plans.diff;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <Crumbs code={code} t={t} />
        <h1>{words.title}</h1>
        <p>{said(title, t.lang)}</p>
      </div>
      {versions.length < 2 ? (
        <section class="card empty">
          <h2>{words.only}</h2>
        </section>
      ) : (
        <div class="stack">
          <form class="plan-between" method="get" action={`/plans/${encodeURIComponent(code)}/diff`}>
            <Versions name="from" label={words.from} versions={versions} chosen={from} />
            <Versions name="to" label={words.to} versions={versions} chosen={to} />
            <button type="submit" class="button">
              {words.submit}
            </button>
          </form>
          <StackedCard
            id="changes"
            title={changes.length === 0 ? words.same : words.between(from, to, changes.length)}
          >
            <Changes changes={changes} t={t} />
          </StackedCard>
        </div>
      )}
    </Layout>
  );
};
