import { capital, dayText, said, type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Layout } from '../../layout.js';
import { Errors } from '../../pieces/errors.js';
import { LineField } from '../../pieces/fields.js';
import { Line } from './lines.js';
import type { ProvinceGroup, ProvincePage, SentLine } from './views.js';

const Came = ({ line, t }: { line: SentLine; t: Texts }) => {
  const words = t.pages.submission.province;
  return (
    <>
      {line.letters.map(({ number, date }) => (
        <li key={number}>{words.letter(number, dayText(date, t.lang))}</li>
      ))}
      {line.came.map(({ answer, on, paper, reference, scan }, at) => (
        <li key={at}>
          {[
            `${words.answers[answer]}, ${dayText(on, t.lang)}`,
            paper && words.paper(paper.number, dayText(paper.date, t.lang)),
            reference !== null && words.reference(reference),
          ]
            .filter(Boolean)
            .join(' · ')}
          {scan !== null && (
            <>
              {' · '}
              <a href={scan}>
                {words.scan}
                <span class="visually-hidden">: {line.name}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </>
  );
};

/** What the reader does next with it; opening the dossier always. */
const Ways = ({ line, t }: { line: SentLine; t: Texts }) => {
  const words = t.pages.submission.province;
  const of = (what: string): string => `${what}: ${line.name}`;
  return (
    <p class="actions">
      {line.answerable !== null ? (
        <a class="button" href={line.answerable} aria-label={of(words.answer)}>
          {words.answer}
        </a>
      ) : (
        <a class="button" href={line.href} aria-label={of(words.open)}>
          {words.open}
        </a>
      )}
      {line.onPaper !== null && (
        <a class="button" href={line.onPaper} aria-label={of(words.onPaper)}>
          {words.onPaper}
        </a>
      )}
    </p>
  );
};

const Row = ({ line, ticked, t }: { line: SentLine; ticked: boolean | null; t: Texts }) => {
  const words = t.pages.submission.province;
  const id = idOf(`names-${line.id}`);
  return (
    <li class={ticked === null ? 'sent-row' : 'sent-row tickable'}>
      {ticked !== null && (
        <div class="tick">
          <input type="checkbox" id={id} name="names" value={line.id} checked={ticked} />
          <label for={id} class="visually-hidden">
            {line.name}
          </label>
        </div>
      )}
      <div class="sent-about">
        <Line line={line} t={t} />
        <ul class="small passed">
          <Came line={line} t={t} />
        </ul>
        {line.recorded !== null && (
          <p class="small held">
            {words.recorded(words.answers[line.recorded])} ·{' '}
            <a href={`${line.href}#recorded`}>{words.confirm}</a>
          </p>
        )}
      </div>
      <Ways line={line} t={t} />
    </li>
  );
};

const Rows = ({
  lines,
  receive,
  t,
}: {
  lines: readonly SentLine[];
  receive: ProvincePage['receive'];
  t: Texts;
}) => (
  <ul class="sent-rows">
    {lines.map((line) => (
      <Row
        key={line.id}
        line={line}
        ticked={
          receive && line.receivable ? (receive.sent.values['names']?.includes(line.id) ?? false) : null
        }
        t={t}
      />
    ))}
  </ul>
);

/** Many at once: chosen here, looked over on the next page, and only there confirmed. */
const Receiving = ({
  receive,
  lines,
  t,
}: {
  receive: NonNullable<ProvincePage['receive']>;
  lines: readonly SentLine[];
  t: Texts;
}) => {
  const words = t.pages.submission.province.receive;
  const { sent } = receive;
  const open = lines.filter(({ receivable }) => receivable).length;
  return (
    <form class="stack" method="get" action={receive.action}>
      <input type="hidden" name="step" value="preview" />
      <Errors errors={sent.errors} t={t} />
      <fieldset class="stack" id={idOf('names')}>
        <legend>{words.legend}</legend>
        <Rows lines={lines} receive={receive} t={t} />
        {open > 1 && (
          <div class="pick all-names">
            <input
              type="checkbox"
              id={idOf('names-all')}
              name="all"
              value="yes"
              checked={sent.values['all']?.includes('yes') ?? false}
            />
            <label for={idOf('names-all')}>{words.all(open)}</label>
          </div>
        )}
      </fieldset>
      <LineField
        name="reference"
        label={words.reference}
        hint={words.referenceHint}
        optional
        sent={sent}
        t={t}
      />
      <div class="actions">
        <button type="submit" class="button primary">
          {words.preview}
        </button>
      </div>
    </form>
  );
};

const Group = ({
  group,
  lines,
  page,
  t,
}: {
  group: ProvinceGroup;
  lines: readonly SentLine[];
  page: ProvincePage;
  t: Texts;
}) => {
  const receive = group === 'sent' ? page.receive : null;
  return (
    <section class="card" aria-labelledby={`group-${group}`}>
      <div class="card-head">
        <h2 id={`group-${group}`}>
          {t.pages.submission.province.groups[group]} <span class="soft">({lines.length})</span>
        </h2>
      </div>
      <div class="card-body">
        {receive === null ? (
          <Rows lines={lines} receive={null} t={t} />
        ) : (
          <Receiving receive={receive} lines={lines} t={t} />
        )}
      </div>
    </section>
  );
};

/** Of each round one page with its dossiers as they were sent, the file to keep, and all answers in one form. */
const Sealed = ({ groups, t }: { groups: ProvincePage['groups']; t: Texts }) => {
  const rounds = new Map(groups.flatMap(({ lines }) => lines.map(({ sealed, round }) => [sealed, round])));
  return (
    <ul class="plain-list">
      {[...rounds].map(([href, round]) => (
        <li key={href}>
          <a class="standing-link" href={href}>
            {t.pages.submission.province.sealed(round)}
          </a>
        </li>
      ))}
    </ul>
  );
};

export const Province = (page: ProvincePage) => {
  const { frame, groups, more } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.submission.province;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{capital(words.lead(said(frame.organisation, t.lang)))}</p>
      </div>
      {groups.length === 0 ? (
        <section class="card empty">
          <h2>{words.empty}</h2>
          <p>{words.emptyText}</p>
        </section>
      ) : (
        <div class="stack">
          <Sealed groups={groups} t={t} />
          {groups.map(({ group, lines }) => (
            <Group key={group} group={group} lines={lines} page={page} t={t} />
          ))}
        </div>
      )}
      {more && <p class="hint">{words.older}</p>}
    </Layout>
  );
};
