import { dayText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Pager } from '../../pieces/pager.js';
import { Errors } from '../../pieces/errors.js';
import { Findings } from '../../pieces/findings.js';
import { Filter, Standings, Ways } from './filter.js';
import { AGAINST_ALL, Found } from './found.js';
import type { FinderPage } from './views.js';

interface Part {
  readonly page: FinderPage;
  readonly t: Texts;
}

const Head = ({ page, t }: Part) => {
  const words = t.pages.finder;
  const { plan, asOf, evidence, round, files } = page;
  return (
    <div class="page-head">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(dayText(asOf, t.lang))}</p>
      <p class="small soft">
        {words.plan(said(plan.title, t.lang), plan.version)}. {words.counted[evidence]}
      </p>
      <p class="small">
        {round === null ? words.noRound : files ? words.yours(round) : words.notYours(round)}
      </p>
    </div>
  );
};

const Empty = ({ page: { nobody }, t }: Part) => {
  const words = t.pages.finder.empty;
  return (
    <section class="card empty">
      <h2>{nobody ? words.nobody : words.title}</h2>
      <p>{nobody ? words.nobodyText : words.text}</p>
      {!nobody && (
        <p class="actions">
          <a class="button" href="/finder">
            {t.pages.finder.filter.clear}
          </a>
        </p>
      )}
    </section>
  );
};

/** Who meets the plan, who lacks exactly one thing and which; by given name. */
export const Finder = (page: FinderPage) => {
  const { frame, rows, total, next, first, errors, filter } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.finder;
  const title = errors.length > 0 ? `${t.decision.notRecorded}: ${words.title}` : words.title;
  return (
    <Layout frame={frame} title={title}>
      <Head page={page} t={t} />
      <Errors errors={errors} title={words.errors} t={t} />
      <Errors errors={filter.errors} title={words.filter.wrong} t={t} />
      <Standings page={page} t={t} />
      <Filter filter={filter} t={t} />
      <Ways page={page} t={t} />
      {rows.length === 0 ? (
        <Empty page={page} t={t} />
      ) : (
        <section class="finder-found" aria-labelledby="found">
          <h2 id="found" tabIndex={-1}>
            {words.total(total)}
          </h2>
          {page.against.length > 0 && (
            <div class="notice against" id={AGAINST_ALL}>
              <p>{page.against.some(({ effect }) => effect === 'block') ? words.closed : words.warned}</p>
              <Findings findings={page.against} t={t} />
            </div>
          )}
          <ul class="found-list">
            {rows.map((row) => (
              <Found key={row.key} row={row} t={t} />
            ))}
          </ul>
        </section>
      )}
      <Pager first={first} next={next} words={words} />
    </Layout>
  );
};
