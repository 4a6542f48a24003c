import { momentText, textsIn } from '../../../texts/index.js';
import { BALLOT_SHEET } from '../../../texts/pages/council-vote.vi.js';
import { Layout } from '../../layout.js';
import type { BallotSheetPage } from './vote-views.js';

const ABOUT = {
  first: BALLOT_SHEET.about,
  runoff: BALLOT_SHEET.aboutRunoff,
  second: BALLOT_SHEET.aboutSecond,
} as const;

const Instructions = ({ eachName, marksMax, names }: BallotSheetPage) => {
  const words = BALLOT_SHEET;
  return (
    <div class="sheet-how">
      <p>
        <strong>{words.how}</strong> {eachName ? words.howEach : words.howMarks(marksMax)}
        {eachName && marksMax < names.length && ` ${words.howEachMost(marksMax)}`}
      </p>
      <p>{eachName ? words.void : words.voidMarks}</p>
      <p>
        <strong>{words.noName}</strong>
      </p>
    </div>
  );
};

/** An empty box; what it is for stands above its column. */
const Box = () => <span class="sheet-box" />;

const Names = ({ names, eachName }: BallotSheetPage) => {
  const words = BALLOT_SHEET;
  const columns = eachName ? [words.for, words.against] : [words.choose];
  return (
    <table class="sheet-names">
      <thead>
        <tr>
          <th scope="col" class="sheet-number">
            {words.order}
          </th>
          <th scope="col">{words.name}</th>
          {columns.map((column) => (
            <th key={column} scope="col" class="sheet-column">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map(({ name, about }, at) => (
          <tr key={name}>
            <td class="sheet-number">{at + 1}</td>
            <td>
              <strong>{name}</strong>
              {about !== '' && <span class="sheet-about">{about}</span>}
            </td>
            {columns.map((column) => (
              <td key={column} class="sheet-column">
                <Box />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Sheet = (page: BallotSheetPage) => {
  const words = BALLOT_SHEET;
  const { organisation, secret, kind, plannedFor } = page;
  return (
    <article class="ballot-sheet" lang="vi">
      <div class="sheet-head">
        <div>
          <p>{organisation.above}</p>
          <p>
            <strong>{organisation.name}</strong>
          </p>
          <p class="sheet-stamp">{words.stamp}</p>
        </div>
        <div>
          <p>
            <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          </p>
          <p>
            <strong>Độc lập - Tự do - Hạnh phúc</strong>
          </p>
        </div>
      </div>
      <h2>{secret ? words.title : words.titleOpen}</h2>
      <p class="sheet-title">{ABOUT[kind]}</p>
      <p class="sheet-title">{words.sitting(momentText(plannedFor, 'vi'))}</p>
      <Names {...page} />
      <Instructions {...page} />
    </article>
  );
};

/** Printed ballots, one for each voter: none is numbered, and none can be told from another. */
export const BallotSheets = (page: BallotSheetPage) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.councilVote;
  return (
    <Layout frame={page.frame} title={words.desk.paper.print} body="ballot-sheets-page">
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={page.sitting}>{t.pages.council.ballot.back}</a>
        </nav>
        <h1>{words.desk.paper.print}</h1>
        {page.copies > 0 ? (
          <p class="soft about">
            {words.print.bar(page.copies)} {words.print.barPrint}
          </p>
        ) : (
          <p>{words.print.notOpen}</p>
        )}
      </div>
      {Array.from({ length: page.copies }, (_, at) => (
        <Sheet key={at} {...page} />
      ))}
    </Layout>
  );
};
