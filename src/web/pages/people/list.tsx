import type { LoggedStep, PersonInList } from '../../../people/directory.js';
import { momentText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import type { Frame } from '../../view-models.js';

export interface PeopleListPage {
  readonly frame: Frame;
  readonly items: readonly PersonInList[];
  readonly units: readonly { readonly value: string; readonly label: string }[];
  readonly q: string;
  readonly unit: string;
  readonly next: string | null;
  readonly first: string | null;
  /** Whether the reader adds people. */
  readonly adds: boolean;
}

const Search = ({ page: { q, unit, units }, t }: { page: PeopleListPage; t: Texts }) => {
  const words = t.pages.people;
  return (
    <form method="get" action="/people" class="find-people" role="search">
      <div class="field">
        <label for="q">{words.find}</label>
        <input id="q" name="q" type="text" value={q} autocomplete="off" />
      </div>
      <div class="field">
        <label for="unit">{words.unit}</label>
        <select id="unit" name="unit">
          <option value="">{words.allUnits}</option>
          {units.map(({ value, label }) => (
            <option key={value} value={value} selected={value === unit}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button">
        {words.search}
      </button>
    </form>
  );
};

const Person = ({ person, t }: { person: PersonInList; t: Texts }) => {
  const words = t.pages.people;
  const post = [person.title, person.unitName].flatMap((one) => (one === null ? [] : [said(one, t.lang)]));
  return (
    <tr class="task">
      <td class="who">
        <a href={`/people/${person.id}`}>{person.name}</a>
        <span class="small soft block">{person.email}</span>
      </td>
      <td class="what">{post.join(' · ')}</td>
      <td class="unit">
        <span class="small">
          {person.roles.length === 0
            ? words.noRoles
            : person.roles.map((role) => t.people.roles[role]).join(', ')}
        </span>
      </td>
      <td>
        <span class={`badge ${person.disabled ? 'returned' : 'done'}`}>
          {person.disabled ? words.locked : words.active}
        </span>
      </td>
    </tr>
  );
};

/** Everybody, by name; fifty a page. */
export const PeopleList = (page: PeopleListPage) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.people;
  return (
    <Layout frame={page.frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p>
          <a href="/people/log">{words.toLog}</a>
        </p>
        {page.adds && (
          <p>
            <a class="button" href="/imports">
              {words.add}
            </a>{' '}
            <span class="small soft">{words.addHint}</span>
          </p>
        )}
      </div>
      <Search page={page} t={t} />
      <div class="card">
        {page.items.length === 0 ? (
          <p class="card-body soft">{words.nobody}</p>
        ) : (
          <table class="tasks">
            <caption class="visually-hidden">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.column.name}</th>
                <th scope="col">{words.column.post}</th>
                <th scope="col">{words.column.roles}</th>
                <th scope="col">{words.column.account}</th>
              </tr>
            </thead>
            <tbody>
              {page.items.map((person) => (
                <Person key={person.id} person={person} t={t} />
              ))}
            </tbody>
          </table>
        )}
        {(page.first !== null || page.next !== null) && (
          <div class="table-foot">
            <div class="actions">
              {page.first !== null && (
                <a class="button" href={page.first}>
                  {words.first}
                </a>
              )}
              {page.next !== null && (
                <a class="button" href={page.next} rel="next">
                  {words.next}
                </a>
              )}
            </div>
          </div>
        )}
      </div>
    </Layout>
  );
};

/** What was done, by whom and why. */
export const Steps = ({ steps, t }: { steps: readonly LoggedStep[]; t: Texts }) => {
  const words = t.pages.people.log;
  if (steps.length === 0) return <p class="soft">{words.none}</p>;
  return (
    <ul class="substitutions">
      {steps.map(({ id, step, at, by, person, other, why }) => (
        <li key={id} class="substitution">
          <p>
            <strong>{words.steps[step]}</strong>: <a href={`/people/${person.id}`}>{person.name}</a>
            {other !== null && ` · ${other.name}`}
          </p>
          {why !== null && <p>{why}</p>}
          <p class="small soft">
            {words.by(by.name)} · {momentText(at, t.lang)}
          </p>
        </li>
      ))}
    </ul>
  );
};

export const PeopleLogPage = ({
  frame,
  steps,
  next,
}: {
  readonly frame: Frame;
  readonly steps: readonly LoggedStep[];
  readonly next: string | null;
}) => {
  const t = textsIn(frame.lang);
  const { title, next: nextPage, log } = t.pages.people;
  return (
    <Layout frame={frame} title={log.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/people">{title}</a>
        </nav>
        <h1>{log.title}</h1>
        <p class="lead">{log.lead}</p>
      </div>
      <div class="card">
        <div class="card-body">
          <Steps steps={steps} t={t} />
          {next !== null && (
            <a class="button" href={next} rel="next">
              {nextPage}
            </a>
          )}
        </div>
      </div>
    </Layout>
  );
};
