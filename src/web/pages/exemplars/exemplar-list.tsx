import type { Day } from '../../../../workflows/index.js';
import { said, stateName, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Pager } from '../../pieces/pager.js';
import { StateBadge } from '../../pieces/badge.js';
import { Due } from '../../pieces/due.js';
import { figure } from './figure.js';
import type { DueFor, ExemplarRow, ExemplarsPage, Tier } from './views.js';

const TIERS: readonly Tier[] = ['province', 'department', 'unit'];

interface Seen {
  readonly today: Day;
  readonly t: Texts;
}

const dueWords = ({ what, year }: DueFor, t: Texts): string => {
  const words = t.pages.exemplars.list;
  return what === 'year' ? words.evaluate(year ?? 0) : words[what];
};

/** What it is due for: whoever concludes it goes straight to the form. */
const DueLine = ({ due, name, seen: { today, t } }: { due: DueFor; name: string; seen: Seen }) => {
  const what = dueWords(due, t);
  return (
    <li class="row-due">
      {due.href === null ? (
        <span>{t.pages.exemplars.list.awaited(what)}</span>
      ) : (
        <a class="button" href={due.href} aria-label={`${what}: ${name}`}>
          {what}
        </a>
      )}
      <Due lastDay={due.due} today={today} t={t} />
    </li>
  );
};

const Row = ({ row, seen }: { row: ExemplarRow; seen: Seen }) => {
  const { t } = seen;
  const words = t.pages.exemplars.list;
  const about = [t.people.kinds[row.kind], row.post].filter((word) => word !== null);
  // a unit that is an exemplar itself need not be named twice
  const unit = row.name.includes(row.unit.vi) ? null : said(row.unit, t.lang);
  return (
    <li class="card exemplar-row">
      <div class="exemplar-who">
        <h3>
          <a href={row.href}>{row.name}</a>
        </h3>
        <p class="small soft">
          {[...about, unit].filter((word) => word !== null).join(' · ')} ·{' '}
          <span class="code">{row.code}</span>
        </p>
        {row.standing.length === 0 && <StateBadge life="nomination" state={row.state} t={t} />}
        {row.targets.of > 0 && (
          <p class="row-targets">
            <span class="path" aria-hidden="true">
              {Array.from({ length: row.targets.of }, (_, at) => (
                <i key={at} class={at < row.targets.met ? 'full' : undefined} />
              ))}
            </span>
            {words.targets(figure(row.targets.met, t), figure(row.targets.of, t))}
          </p>
        )}
      </div>
      {row.standing.length > 0 && (
        <dl class="row-regions">
          {row.standing.map(({ region, leaf }) => (
            <div key={region}>
              <dt>{stateName('nomination', `exemplar.${region}`, t.lang)}</dt>
              <dd>{stateName('nomination', leaf, t.lang)}</dd>
            </div>
          ))}
        </dl>
      )}
      {row.due.length > 0 && (
        <ul class="row-dues">
          {row.due.map((due) => (
            <DueLine key={`${due.what} ${due.year}`} due={due} name={row.name} seen={seen} />
          ))}
        </ul>
      )}
    </li>
  );
};

const Chips = ({ page, t }: { page: ExemplarsPage; t: Texts }) => {
  const words = t.pages.exemplars.list;
  const { counts, all, total, wanted } = page;
  return (
    <nav class="chips" aria-label={words.quick}>
      <a class="chip" href={all} aria-current={wanted.lacks === null ? 'true' : undefined}>
        {words.all(total)}
      </a>
      {counts.map(({ lack, count, href }) => (
        <a key={lack} class="chip" href={href} aria-current={wanted.lacks === lack ? 'true' : undefined}>
          {words.lacks[lack]}: {count}
        </a>
      ))}
    </nav>
  );
};

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly t: Texts;
}

const Select = ({ name, label, value, options, t }: SelectProps) => (
  <div class="field">
    <label for={`by-${name}`}>{label}</label>
    <select id={`by-${name}`} name={name}>
      <option value="">{t.pages.exemplars.list.filter.any}</option>
      {options.map(([option, text]) => (
        <option key={option} value={option} selected={option === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

const Filter = ({ page, t }: { page: ExemplarsPage; t: Texts }) => {
  const words = t.pages.exemplars.list;
  const { wanted, units, rounds } = page;
  const some = Object.values(wanted).some((value) => value !== null);
  const lacks = Object.entries(words.lacks);
  return (
    <details class="card filter" open={some}>
      <summary>{words.filter.title}</summary>
      <form class="filter-fields" method="get" action="/exemplars/years">
        <Select
          name="unit"
          label={words.filter.unit}
          value={wanted.unit}
          options={units.map(({ code, name }) => [code, said(name, t.lang)])}
          t={t}
        />
        <Select
          name="tier"
          label={words.filter.tier}
          value={wanted.tier}
          options={TIERS.map((tier) => [tier, words.tier[tier]])}
          t={t}
        />
        <Select
          name="round"
          label={words.filter.round}
          value={wanted.round}
          options={rounds.map(({ id, name }) => [id, name])}
          t={t}
        />
        <Select name="lacks" label={words.filter.lacks} value={wanted.lacks} options={lacks} t={t} />
        <div class="actions">
          <button type="submit" class="button primary">
            {words.filter.submit}
          </button>
          {some && (
            <a class="button" href="/exemplars/years">
              {words.filter.clear}
            </a>
          )}
        </div>
      </form>
    </details>
  );
};

const Empty = ({ page: { wanted }, t }: { page: ExemplarsPage; t: Texts }) => {
  const words = t.pages.exemplars.list;
  const filtered = Object.values(wanted).some((value) => value !== null);
  return (
    <section class="card empty">
      <h2>{filtered ? words.empty.filtered : words.empty.title}</h2>
      {!filtered && <p>{words.empty.text}</p>}
      <p class="actions">
        {filtered ? (
          <a class="button" href="/exemplars/years">
            {words.filter.clear}
          </a>
        ) : (
          <a class="button" href="/nominations">
            {words.empty.toNominations}
          </a>
        )}
      </p>
    </section>
  );
};

/** By tier, with where each region stands in short, how far it is to the targets, and what is due (IV.2–IV.4). */
export const ExemplarList = (page: ExemplarsPage) => {
  const { frame, today, rows, total, next, first } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.exemplars.list;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.total(total)}.</p>
      </div>
      {total > 0 && <Chips page={page} t={t} />}
      <Filter page={page} t={t} />
      {rows.length === 0 && <Empty page={page} t={t} />}
      {TIERS.map((tier) => {
        const own = rows.filter((row) => row.tier === tier);
        return (
          own.length > 0 && (
            <section key={tier} class="exemplar-tier" aria-labelledby={`tier-${tier}`}>
              <h2 id={`tier-${tier}`}>{words.tier[tier]}</h2>
              <ul class="exemplar-rows">
                {own.map((row) => (
                  <Row key={row.code} row={row} seen={{ today, t }} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <Pager first={first} next={next} words={words} />
    </Layout>
  );
};
