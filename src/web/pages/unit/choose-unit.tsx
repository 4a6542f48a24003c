import { said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import type { ChooseUnitPage } from './views.js';

const Empty = ({ title, text, t }: { title: string; text: string; t: Texts }) => (
  <section class="card empty">
    <h2>{title}</h2>
    <p>{text}</p>
    <p class="actions">
      <a class="button" href="/nominations">
        {t.pages.unit.list.toNominations}
      </a>
    </p>
  </section>
);

/** For whoever keeps several lists, or none today. */
export const ChooseUnit = ({ frame, round, units }: ChooseUnitPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.unit.list;
  const title = units.length > 0 ? words.chooseTitle : t.frame.nav.unitList;
  return (
    <Layout frame={frame} title={title}>
      <div class="page-head">
        <h1>{title}</h1>
        {units.length > 0 && round !== null && <p class="lead">{words.chooseLead(round.name)}</p>}
      </div>
      {round === null && <Empty title={words.noRoundTitle} text={words.noRoundText} t={t} />}
      {round !== null && units.length === 0 && (
        <Empty title={words.noUnitTitle} text={words.noUnitText} t={t} />
      )}
      {units.length > 0 && (
        <ul class="card ways">
          {units.map(({ name, href }) => (
            <li key={href}>
              <a href={href}>{said(name, t.lang)}</a>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
};
