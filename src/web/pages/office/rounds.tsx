import { dayText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StateBadge } from '../../pieces/badge.js';
import { UnitBar } from './pictures.js';
import type { RoundRow, RoundsPage } from './views.js';

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
      <p class="small soft">
        <span class="code">{round.code}</span>
        {round.supplementary && ` · ${t.pages.office.opening.kind.supplementary}`}
      </p>
      <UnitBar done={units.done} of={units.of} />
      <p>
        {words.column.sent}: <strong>{words.units(units.done, units.of)}</strong> · {words.names(names)}
      </p>
      <p class="small soft">
        {[
          round.registration && words.registration(dayText(round.registration, t.lang)),
          round.province && words.province(dayText(round.province, t.lang)),
        ]
          .filter(Boolean)
          .join(' · ') || words.anyTime}
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
