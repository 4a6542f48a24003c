import { shortCode } from '../../../log/checkpoint.js';
import { wallClock } from '../../../texts/days.js';
import { capacityText, dayText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StateBadge } from '../../pieces/badge.js';
import { SealSquare } from '../../pieces/seal-square.js';
import { Findings } from '../../pieces/findings.js';
import { NameLines, RoundTop } from './parts.js';
import type { CompiledListPage, ListedName } from './views.js';

interface Part {
  readonly name: ListedName;
  readonly t: Texts;
}

const Who = ({ name, t }: Part) => (
  <>
    <a href={`/nominations/${name.id}`}>{name.name}</a>
    <span class="small soft">
      {[t.people.kinds[name.kind], name.post].filter(Boolean).join(' · ')} ·{' '}
      <span class="code">{name.code}</span>
    </span>
    <span class="screen-only">
      <StateBadge life="nomination" state={name.state} t={t} />
    </span>
  </>
);

const Criteria = ({ name, t }: Part) => {
  const words = t.pages.office.list;
  const warned = name.findings.filter(({ effect }) => effect === 'warn');
  return (
    <>
      {name.score === null ? words.accepted : words.score(name.score.met, name.score.required)}
      {warned.length > 0 && (
        <details>
          <summary class="small">{words.noted(warned.length)}</summary>
          <Findings findings={warned} t={t} />
        </details>
      )}
      {name.opinion !== null && <span class="small">{`${words.recheck}: ${name.opinion}`}</span>}
    </>
  );
};

const Checked = ({ name, t }: Part) =>
  name.checkedBy === null ? (
    <span class="soft">{t.pages.office.list.unchecked}</span>
  ) : (
    <>
      {name.checkedBy.name} <span class="small soft">{capacityText(name.checkedBy, t.lang)}</span>
    </>
  );

/** On a desk and on paper a table in the plan's order; on a phone each name for itself. */
const Table = ({ names, caption, t }: { names: readonly ListedName[]; caption: string; t: Texts }) => {
  const { column, evidence } = t.pages.office.list;
  return (
    <table class="compiled-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column.no}</th>
          <th scope="col">{column.name}</th>
          <th scope="col">{column.unit}</th>
          <th scope="col">{column.tier}</th>
          <th scope="col">{column.criteria}</th>
          <th scope="col">{column.evidence}</th>
          <th scope="col">{column.checked}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, at) => (
          <tr key={name.id}>
            <td class="num">{at + 1}</td>
            <td class="who">
              <Who name={name} t={t} />
            </td>
            <td data-label={column.unit}>{said(name.unit, t.lang)}</td>
            <td data-label={column.tier}>
              {name.tier === null ? t.people.kinds[name.kind] : said(name.tier, t.lang)}
            </td>
            <td data-label={column.criteria}>
              <Criteria name={name} t={t} />
            </td>
            <td data-label={column.evidence}>{evidence(name.evidence.counted, name.evidence.claimed)}</td>
            <td data-label={column.checked}>
              <Checked name={name} t={t} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** One that lacks something: with what the Office says of it and what is missing. */
const Lacking = ({ name, at, t }: Part & { at: number }) => {
  const words = t.pages.office.list;
  return (
    <li>
      <h3>
        {at}. <a href={`/nominations/${name.id}`}>{name.name}</a>
      </h3>
      <p class="small soft">
        {[t.people.kinds[name.kind], name.post, said(name.unit, t.lang)].filter(Boolean).join(' · ')} ·{' '}
        <span class="code">{name.code}</span>
      </p>
      <dl class="facts">
        <div class="wide">
          <dt>{name.fallen ? words.recheck : words.opinion}</dt>
          <dd>{name.opinion ?? <span class="soft">{words.noOpinion}</span>}</dd>
        </div>
        {name.fallen && name.score !== null && (
          <div>
            <dt>{words.column.criteria}</dt>
            <dd>{words.score(name.score.met, name.score.required)}</dd>
          </div>
        )}
        <div>
          <dt>{words.column.evidence}</dt>
          <dd>{words.evidence(name.evidence.counted, name.evidence.claimed)}</dd>
        </div>
        <div>
          <dt>{words.column.checked}</dt>
          <dd>
            <Checked name={name} t={t} />
          </dd>
        </div>
      </dl>
      {name.findings.length > 0 && (
        <>
          <p class="small soft">{words.against}</p>
          <Findings findings={name.findings} t={t} />
        </>
      )}
    </li>
  );
};

const LackingList = ({
  id,
  names,
  t,
}: {
  id: 'fallen' | 'unqualified';
  names: readonly ListedName[];
  t: Texts;
}) => {
  const words = t.pages.office.list;
  return names.length === 0 ? null : (
    <section class="card card-body stack" aria-labelledby={id}>
      <h2 id={id}>{`${words[id]} (${names.length})`}</h2>
      <p class="hint">{words[`${id}Hint`]}</p>
      <ol class="unqualified-list">
        {names.map((name, at) => (
          <Lacking key={name.id} name={name} at={at + 1} t={t} />
        ))}
      </ol>
    </section>
  );
};

const Apart = ({ page, t }: { page: CompiledListPage; t: Texts }) => {
  const words = t.pages.office.list;
  const { held, pending, nil } = page;
  return (
    <>
      {held.length > 0 && (
        <section class="card card-body stack" aria-labelledby="held">
          <h2 id="held">{`${words.held} (${held.length})`}</h2>
          <p class="hint">{words.heldHint}</p>
          <NameLines names={held} unit t={t} />
        </section>
      )}
      {pending.length > 0 && (
        <section class="card card-body stack" aria-labelledby="pending">
          <h2 id="pending">{`${words.pending} (${pending.length})`}</h2>
          <NameLines names={pending} unit t={t} />
        </section>
      )}
      {nil.length > 0 && (
        <section class="card card-body stack" aria-labelledby="nil">
          <h2 id="nil">{`${words.units} (${nil.length})`}</h2>
          <ul class="unit-lines">
            {nil.map(({ unit, reason, standing }) => (
              <li key={unit.vi}>
                <b>{said(unit, t.lang)}</b>
                <span class="small soft">
                  {[t.pages.office.board.standing[standing], reason].filter(Boolean).join(': ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

/** Danh sách tổng hợp: who goes to the Council, who goes in a list apart, and who stays behind. */
export const CompiledList = (page: CompiledListPage) => {
  const { frame, round, today, qualified, fallen, unqualified } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.office.list;
  return (
    <Layout frame={frame} title={`${words.title} · ${round.code}`}>
      <RoundTop
        round={round}
        title={words.title}
        lead={words.asOf(dayText(today, t.lang))}
        back={[{ href: `/rounds/${round.id}`, text: t.pages.office.board.title }]}
        t={t}
      />
      <p class="actions board-links">
        <a class="button" href={page.letter}>
          {words.letter}
        </a>
      </p>
      <p class="hint screen-only list-hint">{words.print}</p>
      <div class="stack compiled">
        <section class="card card-body stack" aria-labelledby="qualified">
          <h2 id="qualified">{`${words.qualified} (${qualified.length})`}</h2>
          {qualified.length === 0 ? (
            <p class="soft">{fallen.length > 0 ? words.noneLeft : words.empty}</p>
          ) : (
            <Table names={qualified} caption={words.qualified} t={t} />
          )}
        </section>
        <LackingList id="fallen" names={fallen} t={t} />
        <LackingList id="unqualified" names={unqualified} t={t} />
        <Apart page={page} t={t} />
        {page.seal !== null && (
          <footer class="list-seal">
            <SealSquare seal={page.seal} />
            <p class="small">
              {words.seal(shortCode(page.seal), dayText(wallClock(page.seal.at).day, t.lang))}
            </p>
          </footer>
        )}
      </div>
    </Layout>
  );
};
