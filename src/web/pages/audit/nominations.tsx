import { type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Filter, OneOf, Pages, WordsAsked, Wrong } from './filter.js';
import { NominationTable } from './nomination-table.js';
import type { NominationListPage } from './views.js';

interface Part {
  readonly page: NominationListPage;
  readonly t: Texts;
}

const FURTHER = ['state', 'unit', 'kind', 'round', 'held'];

const Search = ({ page: { typed, errors, choices, filtered }, t }: Part) => {
  const words = t.pages.audit.list;
  const about = { typed, errors };
  const alone = (list: readonly { value: string; label: string }[]) => [{ label: null, choices: list }];
  return (
    <Filter
      action="/nominations"
      label={words.filter}
      submit={words.submit}
      clear={filtered ? words.clear : null}
      more={words.more}
      opened={FURTHER.some((name) => (typed[name] ?? '') !== '')}
      words={<WordsAsked name="q" label={words.words} hint={words.wordsHint} {...about} />}
    >
      <OneOf name="state" label={words.state} any={words.any} groups={choices.states} {...about} />
      <OneOf name="unit" label={words.unit} any={words.any} groups={alone(choices.units)} {...about} />
      <OneOf name="kind" label={words.kind} any={words.any} groups={alone(choices.kinds)} {...about} />
      {choices.rounds.length > 1 && (
        <OneOf name="round" label={words.round} any={words.any} groups={alone(choices.rounds)} {...about} />
      )}
      <div class="pick">
        <input type="checkbox" id="filter-held" name="held" value="yes" checked={typed['held'] === 'yes'} />
        <label for="filter-held">{words.held}</label>
      </div>
    </Filter>
  );
};

const Nothing = ({ page: { own, filtered }, t }: Part) => {
  const { empty, none, clear } = t.pages.audit.list;
  return (
    <section class="card empty">
      <h2>{filtered ? none.title : empty.title}</h2>
      <p>{filtered ? none.text : own ? empty.own : empty.text}</p>
      <p class="actions">
        {filtered ? (
          <a class="button" href="/nominations">
            {clear}
          </a>
        ) : (
          <a class="button" href="/tasks">
            {empty.tasks}
          </a>
        )}
      </p>
    </section>
  );
};

export const NominationList = (page: NominationListPage) => {
  const { frame, own, errors, filtered, rows, next, first } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.audit.list;
  const { title, lead } = own ? words.own : words;
  // who has one or two about himself has nothing to search among
  const searches = !own || filtered || next !== null;
  return (
    <Layout frame={frame} title={title}>
      <div class="page-head">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </div>
      <Wrong errors={errors} title={words.wrong} />
      <div class="stack">
        {searches && <Search page={page} t={t} />}
        {rows.length > 0 && (
          <div class="card">
            <NominationTable rows={rows} caption={title} t={t} />
            <Pages next={next} first={first} shown={words.shown(rows.length)} words={words} />
          </div>
        )}
        {rows.length === 0 && errors.length === 0 && <Nothing page={page} t={t} />}
      </div>
    </Layout>
  );
};
