import type { Standing } from '../../../../workflows/index.js';
import { dayText, said, type Texts } from '../../../texts/index.js';
import type { EntryLine, SubjectLine } from './views.js';

const LOOK: Readonly<Record<Standing, string>> = {
  claimed: 'waiting',
  verified: 'done',
  rejected: 'returned',
  revoked: 'refused',
};

export const StandingBadge = ({ standing, t }: { standing: Standing; t: Texts }) => (
  <span class={`badge ${LOOK[standing]}`}>{t.pages.register.standing[standing]}</span>
);

/** Number, date and signer, as far as they are known. */
const PaperText = ({ line, t }: { line: EntryLine; t: Texts }) => {
  const { number, decidedOn, issuerName, year } = line;
  const on = decidedOn === null ? (year === null ? null : String(year)) : dayText(decidedOn, t.lang);
  return (
    <>
      {number !== null && <span class="code">{number}</span>}
      {number !== null && on !== null && ', '}
      {on !== null && <time class="nowrap">{on}</time>}
      {issuerName !== null && <span class="small soft block">{issuerName}</span>}
    </>
  );
};

const Row = ({ line, t }: { line: EntryLine; t: Texts }) => (
  <tr class="task">
    {line.who && (
      <td class="who">
        <span class="register-name">{line.who.name}</span>
        {line.who.collective && <span class="small soft">{t.people.kinds.collective}</span>}
      </td>
    )}
    <td class={line.who ? 'deed' : 'who'}>
      <a href={line.href}>
        {said(line.what, t.lang)}
        {line.who && <span class="visually-hidden">: {line.who.name}</span>}
      </a>
      <span class="small soft">
        {[
          t.pages.register.kinds[line.kind],
          line.kind === 'rating' && line.year !== null && t.pages.register.yearRated(line.year),
          line.detail,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </td>
    <td class="paper-cell">
      <PaperText line={line} t={t} />
    </td>
    <td class="what">
      <StandingBadge standing={line.standing} t={t} />
    </td>
  </tr>
);

interface TableProps {
  readonly rows: readonly EntryLine[];
  readonly caption: string;
  readonly t: Texts;
}

/** A table on a desk, cards on a phone. */
export const EntryTable = ({ rows, caption, t }: TableProps) => {
  const { column } = t.pages.register.list;
  return (
    <table class="tasks register-entries">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {rows[0]?.who && <th scope="col">{column.who}</th>}
          <th scope="col">{column.what}</th>
          <th scope="col">{column.paper}</th>
          <th scope="col">{column.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((line) => (
          <Row key={line.href} line={line} t={t} />
        ))}
      </tbody>
    </table>
  );
};

export const nameOf = ({ name }: Pick<SubjectLine, 'name'>, t: Texts): string => said(name, t.lang);

export const aboutOf = ({ collective, post, units, name }: SubjectLine, t: Texts): string =>
  collective
    ? t.people.kinds.collective
    : [post && said(post, t.lang), ...units.map((unit) => said(unit, t.lang))]
        .filter((one) => one !== null && one !== name)
        .join(' · ');

export const SubjectList = ({ subjects, t }: { subjects: readonly SubjectLine[]; t: Texts }) => (
  <ul class="subject-list">
    {subjects.map((subject) => (
      <li key={subject.href}>
        <a href={subject.href}>{nameOf(subject, t)}</a>
        <span class="small soft">{aboutOf(subject, t)}</span>
      </li>
    ))}
  </ul>
);
