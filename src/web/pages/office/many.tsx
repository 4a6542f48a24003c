import { dayText, orderWords, said, type Texts, textsIn } from '../../../texts/index.js';
import { versionName } from '../../forms/office-forms.js';
import { idOf } from '../../forms/order-fields.js';
import { Errors } from '../../pieces/errors.js';
import { Layout } from '../../layout.js';
import { StateBadge } from '../../pieces/badge.js';
import { ContestedNotice } from '../../pieces/contested.js';
import { Findings } from '../../pieces/findings.js';
import { WriteOrEdit } from '../../pieces/preview.js';
import { Mail, NameLine, RoundTop, Steps, Told } from './parts.js';
import { Results } from './many-results.js';
import type { ManyPage, ManyRow } from './views.js';

/** What is known of it that helps to choose: what was counted, or what waits and for whom. */
const About = ({ row, order, t }: { row: ManyRow; order: ManyPage['order']; t: Texts }) => {
  if (order === 'accept') return <span class="small soft">{t.pages.office.many.evidence(row.evidence)}</span>;
  return (
    <ul class="small soft waits-short">
      {row.waiting.map(({ does, desk, people, due }, at) => (
        <li key={at}>
          {orderWords(does, t.lang).task}: {people.map(({ name }) => name).join(', ') || t.people.desks[desk]}
          {due !== null && ` · ${t.pages.office.lastDay(dayText(due, t.lang))}`}
        </li>
      ))}
    </ul>
  );
};

const PickName = ({ row, page, t }: { row: ManyRow; page: ManyPage; t: Texts }) => {
  const id = idOf(`name-${row.id}`);
  return (
    <li class="pick-name">
      <input
        type="checkbox"
        id={id}
        name="names"
        value={row.id}
        checked={page.sent.values['names']?.includes(row.id) ?? false}
      />
      <input type="hidden" name={versionName(row.id)} value={String(row.version)} />
      <div>
        <label for={id}>{row.name}</label>
        <p class="small soft">
          {said(row.unit, t.lang)} ·{' '}
          <a href={`/nominations/${row.id}`}>
            <span class="code">{row.code}</span>
          </a>
        </p>
        <StateBadge life="nomination" state={row.state} t={t} />
        <About row={row} order={page.order} t={t} />
        <ContestedNotice contested={row.contested} t={t} />
        <Findings findings={row.findings} t={t} />
      </div>
    </li>
  );
};

const Choose = ({ page, t }: { page: ManyPage; t: Texts }) => {
  const { rows, sent, action, order } = page;
  const words = t.pages.office;
  const open = rows.filter((row) => row.open);
  const closed = rows.filter((row) => !row.open);
  return (
    <>
      <Errors errors={sent.errors} t={t} />
      {open.length === 0 ? (
        <section class="card empty">
          <p>{rows.length === 0 ? words.many[order].empty : words.many[order].noneOpen}</p>
          <p class="actions">
            <a class="button" href={`/rounds/${page.round.id}`}>
              {words.deed.back}
            </a>
          </p>
        </section>
      ) : (
        <form class="card card-body stack office-form" method="post" action={action}>
          <fieldset class="field">
            <legend>{words.many[order].pick}</legend>
            <ul class="pick-names">
              {open.map((row) => (
                <PickName key={row.id} row={row} page={page} t={t} />
              ))}
            </ul>
          </fieldset>
          <p class="hint">{words.deed.previewHint}</p>
          <div class="actions">
            <button type="submit" name="step" value="preview" class="button primary">
              {words.deed.preview}
            </button>
          </div>
        </form>
      )}
      {closed.length > 0 && (
        <section class="card card-body stack office-form" aria-labelledby="closed">
          <h2 id="closed">{words.many[order].closed}</h2>
          <ul class="name-lines">
            {closed.map((row) => (
              <li key={row.id}>
                <NameLine name={row} unit t={t} />
                <ContestedNotice contested={row.contested} t={t} />
                <Findings findings={row.findings} t={t} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

const Confirm = ({
  page,
  confirm,
  t,
}: {
  page: ManyPage;
  confirm: NonNullable<ManyPage['confirm']>;
  t: Texts;
}) => {
  const { action, order } = page;
  const words = t.pages.office;
  const { rows, told, mail, nonce } = confirm;
  return (
    <form class="card card-body stack office-form" method="post" action={action}>
      <p class="notice">{words.deed.notWritten}</p>
      <h2>{words.many[order].will(rows.length)}</h2>
      <ul class="name-lines">
        {rows.map((row) => (
          <li key={row.id}>
            <NameLine name={row} unit t={t} />
            <ContestedNotice contested={row.contested} t={t} />
          </li>
        ))}
      </ul>
      {order === 'remind' && <Told told={told} t={t} />}
      {mail !== null && <Mail mail={mail} t={t} />}
      <p class="hint">{words.many.version}</p>
      <input type="hidden" name="nonce" value={nonce} />
      {rows.map(({ id }) => (
        <input key={id} type="hidden" name="names" value={id} />
      ))}
      {rows.map(({ id, version }) => (
        <input key={`${id} version`} type="hidden" name={versionName(id)} value={String(version)} />
      ))}
      <WriteOrEdit words={{ write: words.many[order].write, edit: words.deed.edit }} />
    </form>
  );
};

/** The same order to several names: ticked, looked over, recorded one by one. */
export const Many = (page: ManyPage) => {
  const { frame, round, order, results, confirm } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.office;
  return (
    <Layout frame={frame} title={`${words.many[order].link} · ${round.code}`}>
      <RoundTop
        round={round}
        title={words.many[order].link}
        lead={words.many[order].lead}
        back={[{ href: `/rounds/${round.id}`, text: words.board.title }]}
        t={t}
      />
      {results.length > 0 && (
        <section class="card card-body stack office-form" role="alert">
          <p>
            <strong>{words.many.someRefused}</strong>
          </p>
          <Results results={results} t={t} />
        </section>
      )}
      {page.rows.some(({ open }) => open) && <Steps step={confirm === null ? 1 : 2} t={t} />}
      {confirm === null ? <Choose page={page} t={t} /> : <Confirm page={page} confirm={confirm} t={t} />}
    </Layout>
  );
};
