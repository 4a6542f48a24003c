import { textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { RoundTop } from './parts.js';
import { Results } from './many-results.js';
import type { ManyDonePage } from './views.js';

export const ManyDone = ({ frame, round, order, results }: ManyDonePage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.office;
  return (
    <Layout frame={frame} title={words.many[order].done(results.length)}>
      <RoundTop
        round={round}
        title={words.many[order].done(results.length)}
        back={[{ href: `/rounds/${round.id}`, text: words.board.title }]}
        t={t}
      />
      <section class="card card-body stack office-form">
        <p class="safe">{words.many.safe}</p>
        <Results results={results} t={t} />
        <p class="actions">
          <a class="button" href={`/rounds/${round.id}`}>
            {words.deed.back}
          </a>
          <a class="button" href={`/rounds/${round.id}/list`}>
            {words.board.list}
          </a>
        </p>
      </section>
    </Layout>
  );
};
