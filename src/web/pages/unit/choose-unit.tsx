import type { Day } from '../../../../workflows/index.js';
import { dueText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StateBadge } from '../../pieces/badge.js';
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

const Round = ({ round, today, t }: { round: ChooseUnitPage['rounds'][number]; today: Day; t: Texts }) => {
  const words = t.pages.unit.list;
  return (
    <section aria-labelledby={`round-${round.id}`} class="stack">
      <div class="title-line">
        <h2 id={`round-${round.id}`}>{round.name}</h2>
        <StateBadge life="round" state={round.state} t={t} />
      </div>
      <ul class="card ways">
        {round.units.map(({ name, href, lastDay }) => (
          <li key={href}>
            <a href={href} aria-label={`${said(name, t.lang)}, ${round.name}`}>
              {said(name, t.lang)}
            </a>
            {round.takesNames && (
              <p class="small soft">
                {lastDay === null ? words.anyTime : dueText(lastDay, today, t.lang).whole}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** For whoever keeps several lists, in one round or in several, or none today. */
export const ChooseUnit = ({ frame, today, open, rounds }: ChooseUnitPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.unit.list;
  const several = rounds.length > 1;
  const title = rounds.length === 0 ? t.frame.nav.unitList : several ? words.chooseList : words.chooseTitle;
  return (
    <Layout frame={frame} title={title}>
      <div class="page-head">
        <h1>{title}</h1>
        {rounds.length > 0 && (
          <p class="lead">{several ? words.chooseListLead : words.chooseLead(rounds[0]?.name ?? '')}</p>
        )}
      </div>
      {!open && <Empty title={words.noRoundTitle} text={words.noRoundText} t={t} />}
      {open && rounds.length === 0 && <Empty title={words.noUnitTitle} text={words.noUnitText} t={t} />}
      <div class="stack">
        {rounds.map((round) => (
          <Round key={round.id} round={round} today={today} t={t} />
        ))}
      </div>
    </Layout>
  );
};
