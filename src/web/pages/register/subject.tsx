import { textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card } from '../../pieces/card.js';
import { aboutOf, EntryTable, nameOf, SubjectList } from './parts.js';
import type { RegisterSubjectPage } from './views.js';

/** Everything of one person or one collective, newest year first. */
export const RegisterSubject = ({ frame, subject, count, years, writes, people }: RegisterSubjectPage) => {
  const t = textsIn(frame.lang);
  const { title, subject: words } = t.pages.register;
  const name = nameOf(subject, t);
  return (
    <Layout frame={frame} title={`${title}: ${name}`}>
      <nav class="crumbs" aria-label={t.frame.crumbs}>
        <a href="/register">{title}</a>
      </nav>
      <div class="page-head">
        <h1>{name}</h1>
        <p class="lead">
          {[aboutOf(subject, t), count > 0 && words.lead(count)].filter(Boolean).join(' · ')}
        </p>
        {writes && (
          <p class="actions">
            <a class="button" href={writes.href}>
              {words[writes.as]}
            </a>
          </p>
        )}
      </div>
      <div class="stack">
        {years.map(({ year, rows }) => (
          <section key={year} class="card" aria-labelledby={`year-${year}`}>
            <div class="card-head">
              <h2 id={`year-${year}`}>{year ?? words.undated}</h2>
            </div>
            <EntryTable rows={rows} caption={String(year ?? words.undated)} t={t} />
          </section>
        ))}
        {count === 0 && (
          <section class="card empty">
            <p>{words.empty}</p>
          </section>
        )}
        {people.length > 0 && (
          <Card id="people" title={words.people}>
            <SubjectList subjects={people} t={t} />
          </Card>
        )}
      </div>
    </Layout>
  );
};
