import { momentText, type Texts } from '../../../texts/index.js';
import { Signed } from '../../pieces/signed.js';
import { Pages } from './filter.js';
import { NominationTable } from './nomination-table.js';
import type { AttemptLine, EventLine, FoundView, Subject } from './views.js';

export const About = ({ about, t }: { about: Subject; t: Texts }) => {
  const name = about.name === null || about.name === '' ? about.code : about.name;
  return (
    <>
      {about.href === null ? <b>{name}</b> : <a href={about.href}>{name}</a>}
      {about.name === null ? (
        <span class="small soft">{t.pages.audit.desk.gone}</span>
      ) : (
        name !== about.code && <span class="small soft code">{about.code}</span>
      )}
    </>
  );
};

const When = ({ at, t }: { at: string; t: Texts }) => (
  <td class="when-at">
    <time dateTime={at}>{momentText(at, t.lang)}</time>
  </td>
);

const Event = ({ line, t }: { line: EventLine; t: Texts }) => {
  const words = t.pages.audit.desk;
  const { at, what, href, seq, becomes, about, by } = line;
  return (
    <tr class="found-line">
      <td class="what">
        {href === null ? what : <a href={href}>{what}</a>}
        <span class="small soft">
          {[words.event(seq), becomes !== null && words.becomes(becomes)].filter(Boolean).join(' · ')}
        </span>
      </td>
      <td class="subject">
        <About about={about} t={t} />
      </td>
      <td class="by">{by ? <Signed by={by} t={t} /> : t.people.roles.system}</td>
      <When at={at} t={t} />
    </tr>
  );
};

const Attempt = ({ line, t }: { line: AttemptLine; t: Texts }) => (
  <tr class="found-line">
    <td class="what">{line.what}</td>
    <td class="subject">
      <About about={line.about} t={t} />
    </td>
    <td class="by">{line.by}</td>
    <td class="why">
      <p>{t.pages.audit.desk.told(line.because)}</p>
      {line.reasons.length > 0 && (
        <ul>
          {line.reasons.map(({ text, code }) => (
            <li key={code}>
              {t.pages.audit.desk.told(text)} <code class="small soft">{code}</code>
            </li>
          ))}
        </ul>
      )}
    </td>
    <When at={line.at} t={t} />
  </tr>
);

const Table = ({ found, t }: { found: FoundView; t: Texts }) => {
  const { column, show } = t.pages.audit.desk;
  if (found.show === 'nominations') {
    return <NominationTable rows={found.rows} caption={show.nominations(found.rows.length)} t={t} />;
  }
  const attempts = found.show === 'attempts';
  const caption = show[found.show](found.rows.length);
  return (
    <table class="found-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column.what}</th>
          <th scope="col">{column.about}</th>
          <th scope="col">{column.who}</th>
          {attempts && <th scope="col">{column.why}</th>}
          <th scope="col">{column.at}</th>
        </tr>
      </thead>
      <tbody>
        {found.show === 'attempts'
          ? found.rows.map((line, at) => <Attempt key={at} line={line} t={t} />)
          : found.rows.map((line) => <Event key={`${line.about.code} ${line.seq}`} line={line} t={t} />)}
      </tbody>
    </table>
  );
};

export const Found = ({ found, rehearsal, t }: { found: FoundView; rehearsal: boolean; t: Texts }) => {
  const words = t.pages.audit.desk;
  return (
    <div class="card">
      {found.show === 'attempts' && (
        <p class="card-note small soft">
          {words.attemptsHint} {rehearsal && words.serverTime}
        </p>
      )}
      {found.rows.length > 0 ? <Table found={found} t={t} /> : <p class="card-body">{words.none}</p>}
      <Pages next={found.next} first={found.first} shown={null} words={words} />
    </div>
  );
};
