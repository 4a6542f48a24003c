import { type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card } from '../../pieces/card.js';
import { Filter, OneOf, Pages, WordsAsked, Wrong } from '../audit/filter.js';
import { EntryTable, SubjectList } from './parts.js';
import type { RegisterListPage } from './views.js';

interface Part {
  readonly page: RegisterListPage;
  readonly t: Texts;
}

const FURTHER = ['kind', 'state', 'unit'];

const Search = ({ page: { typed, errors, choices, filtered }, t }: Part) => {
  const words = t.pages.register.list;
  const about = { typed, errors };
  const alone = (list: readonly { value: string; label: string }[]) => [{ label: null, choices: list }];
  return (
    <Filter
      action="/register"
      label={words.filter}
      submit={words.submit}
      clear={filtered ? words.clear : null}
      more={words.more}
      opened={FURTHER.some((name) => (typed[name] ?? '') !== '')}
      words={<WordsAsked name="q" label={words.words} hint={words.wordsHint} {...about} />}
    >
      <OneOf name="kind" label={words.kind} any={words.any} groups={alone(choices.kinds)} {...about} />
      <OneOf name="state" label={words.state} any={words.any} groups={alone(choices.states)} {...about} />
      <OneOf name="unit" label={words.unit} any={words.any} groups={alone(choices.units)} {...about} />
    </Filter>
  );
};

const Ways = ({ page: { writes, own, unitBook }, t }: Part) => {
  const words = t.pages.register.list;
  return (
    <p class="actions">
      {writes && (
        <a class="button" href="/register/decisions/new">
          {words[writes]}
        </a>
      )}
      {writes === 'enter' && (
        <a class="button" href="/register/import">
          {t.pages.imports.page.title}
        </a>
      )}
      {unitBook && (
        <a class="button" href={unitBook}>
          {words.unitBook}
        </a>
      )}
      <a class="button" href={own}>
        {words.own}
      </a>
    </p>
  );
};

export const RegisterList = (page: RegisterListPage) => {
  const { frame, errors, filtered, rows, subjects, next, first } = page;
  const t = textsIn(frame.lang);
  const { title, lead, list: words } = t.pages.register;
  const nothing = filtered ? words.none : words.empty;
  return (
    <Layout frame={frame} title={title}>
      <div class="page-head">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <Ways page={page} t={t} />
      </div>
      <Wrong errors={errors} title={words.wrong} />
      <div class="stack">
        <Search page={page} t={t} />
        {subjects.length > 0 && (
          <Card id="people" title={words.people}>
            <SubjectList subjects={subjects} t={t} />
          </Card>
        )}
        {rows.length > 0 && (
          <section class="card" aria-labelledby="entries">
            <div class="card-head">
              <h2 id="entries">{words.entries}</h2>
            </div>
            <EntryTable rows={rows} caption={words.entries} t={t} />
            <Pages next={next} first={first} shown={words.shown(rows.length)} words={words} />
          </section>
        )}
        {rows.length === 0 && errors.length === 0 && (
          <section class="card empty">
            <h2>{nothing.title}</h2>
            <p>{nothing.text}</p>
          </section>
        )}
      </div>
    </Layout>
  );
};
