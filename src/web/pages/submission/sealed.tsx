import { capital, dayText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Errors } from '../../pieces/errors.js';
import { LineField } from '../../pieces/fields.js';
import { StackedCard } from '../../pieces/card.js';
import { Answers } from './sealed-answers.js';
import type { CameLine, SealedLetterView, SealedLine, SealedPage } from './sealed-views.js';

/** What the province said of a name, in the order in which it said it. */
const CameLines = ({ came, t }: { came: readonly CameLine[]; t: Texts }) => {
  const words = t.pages.submission.province;
  const own = t.pages.sealed;
  return (
    <>
      {came.map(({ answer, on, paper, reference, reason, items, readBack }, at) => (
        <li key={at}>
          {[
            `${words.answers[answer]}, ${dayText(on, t.lang)}`,
            paper && words.paper(paper.number, dayText(paper.date, t.lang)),
            reference !== null && words.reference(reference),
            readBack &&
              own.readBack(
                readBack.saidBy,
                own.ways[readBack.way as keyof typeof own.ways] ?? readBack.way,
                readBack.on === '' ? '' : dayText(readBack.on, t.lang),
                readBack.by,
              ),
          ]
            .filter(Boolean)
            .join(' · ')}
          {reason !== null && <span class="came-reason">{own.reason(reason)}</span>}
          {items.length > 0 && (
            <span class="came-reason">
              {own.items} {items.map((item) => said(item, t.lang)).join('; ')}
            </span>
          )}
        </li>
      ))}
    </>
  );
};

const Standing = ({ line, t }: { line: SealedLine; t: Texts }) => (
  <span
    class={`badge ${line.at === 'recognised' ? 'done' : line.at === null ? 'plain' : line.at === 'sent' || line.at === 'received' ? 'waiting' : 'returned'}`}
  >
    {line.at === null ? t.pages.sealed.over : t.pages.submission.province.groups[line.at]}
  </span>
);

const Name = ({ line, t }: { line: SealedLine; t: Texts }) => {
  const words = t.pages.sealed;
  return (
    <li class="sealed-name">
      <div class="name-line">
        <p class="name">{line.name}</p>
        <p class="small soft">
          {[
            t.people.kinds[line.kind],
            line.post,
            line.name.includes(line.unit.vi) ? null : said(line.unit, t.lang),
          ]
            .filter((word) => word !== null)
            .join(' · ')}{' '}
          · <span class="code">{line.code}</span>
        </p>
      </div>
      <p>
        <Standing line={line} t={t} />
      </p>
      {line.came.length > 0 && (
        <ul class="small passed">
          <CameLines came={line.came} t={t} />
        </ul>
      )}
      {line.changed && <p class="small held">{words.dossier.changed}</p>}
      <p class="actions">
        <a class="button" href={line.href} aria-label={`${words.open}: ${line.name}`}>
          {words.open}
        </a>
      </p>
    </li>
  );
};

const Letter = ({ letter, t }: { letter: SealedLetterView; t: Texts }) => {
  const words = t.pages.sealed;
  const title = words.letter(letter.number, dayText(letter.date, t.lang));
  return (
    <StackedCard id={`letter-${letter.nth}`} title={title} hint={words.count(letter.lines.length)}>
      <div class="sealed-archive">
        <a class="button" href={letter.archive} aria-label={`${words.download}: ${title}`}>
          {words.download}
        </a>
        <p class="hint">{words.downloadHint}</p>
      </div>
      <ul class="sent-rows">
        {letter.lines.map((line) => (
          <Name key={line.id} line={line} t={t} />
        ))}
      </ul>
    </StackedCard>
  );
};

const Receipt = ({
  receipt,
  lines,
  t,
}: {
  receipt: NonNullable<SealedPage['receipt']>;
  lines: readonly SealedLine[];
  t: Texts;
}) => {
  const words = t.pages.sealed.receive;
  return (
    <StackedCard id="receipt" title={words.title(lines.length)} look="to-do">
      <form class="stack" method="post" action={receipt.action}>
        <input type="hidden" name="nonce" value={receipt.nonce} />
        {lines.map(({ id, version }) => (
          <input key={id} type="hidden" name={`seen.${id}`} value={String(version)} />
        ))}
        <Errors errors={receipt.sent.errors} t={t} />
        <ul class="plain-list">
          {lines.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
        <LineField
          name="reference"
          label={words.reference}
          hint={words.referenceHint}
          optional
          sent={receipt.sent}
          t={t}
        />
        <div class="actions">
          <button type="submit" class="button primary">
            {words.submit(lines.length)}
          </button>
        </div>
      </form>
    </StackedCard>
  );
};

/** All that one round sent, as its contact opens it from the mail: one column, first what waits for him. */
export const SealedDossiersPage = (page: SealedPage) => {
  const { frame, round, back, letters, receipt, answers } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.sealed;
  const lines = letters.flatMap((letter) => letter.lines);
  return (
    <Layout frame={frame} title={words.title}>
      <div class="narrow-page">
        <div class="page-head">
          {back !== null && (
            <nav class="crumbs" aria-label={t.frame.crumbs}>
              <a href={back}>{words.toLetter}</a>
            </nav>
          )}
          <h1>{words.title}</h1>
          <p class="lead">{capital(words.lead(said(frame.organisation, t.lang), round))}</p>
          <p class="hint">{words.frozen}</p>
          {back !== null && <p class="notice">{words.house}</p>}
        </div>
        <div class="stack">
          {/* the form lies far below: what was not written is said first, with the way to each place */}
          <Errors errors={answers?.sent.errors ?? []} title={words.done.refused} t={t} />
          {receipt !== null && (
            <Receipt receipt={receipt} lines={lines.filter(({ receivable }) => receivable)} t={t} />
          )}
          {letters.map((letter) => (
            <Letter key={letter.nth} letter={letter} t={t} />
          ))}
          {answers !== null && <Answers answers={answers} lines={lines} t={t} />}
        </div>
      </div>
    </Layout>
  );
};
