import { clauseText, momentText, portionText, type Texts } from '../../../texts/index.js';
import { Card } from '../../pieces/card.js';
import type { ApproveView, CountView, ResultView, SelectedView, StruckView } from './after-views.js';
import type { SittingPage } from './views.js';

/** "5 × 2 = 10 > 9 × 1 = 9; 4 × 2 = 8 ≤ 9": so that anybody can work it out again. */
const sumOf = (needed: number, base: number, { op, num, den }: ApproveView): string => {
  const whole = `${base} × ${num} = ${base * num}`;
  const fails = op === '>' ? '≤' : '<';
  const passes = op === '>' ? '>' : '≥';
  return `${needed} × ${den} = ${needed * den} ${passes} ${whole}; ${needed - 1} × ${den} = ${(needed - 1) * den} ${fails} ${base * num}`;
};

/** "hơn 1/2 của 9 = 4,5 → cần 5 phiếu" */
export const neededText = (needed: number, base: number, approve: ApproveView, t: Texts): string => {
  const { op, num, den } = approve;
  const part = portionText(base, approve, t.lang);
  return t.pages.councilAfter.result.need(op, `${num}/${den}`, base, part, needed);
};

const TONE = { seat: 'done', tie: 'returned', out: 'plain', waits: 'waiting' } as const;

const aboutCount = (count: CountView, result: ResultView, t: Texts): string => {
  const words = t.pages.councilAfter.result;
  return [
    result.kind === 'runoff' ? words.inRunoff : count.passed ? words.enough : words.below,
    ...(count.agreed === null ? [] : [words.agreed[count.agreed]]),
  ].join(' · ');
};

const Count = ({ count, result, t }: { count: CountView; result: ResultView; t: Texts }) => {
  const words = t.pages.councilAfter.result;
  const { own } = count;
  return (
    <li class="count-row">
      <span class="count-name">
        {count.name} <span class="code soft small">{count.code}</span>
      </span>
      <span class="count-votes num">
        <strong>{words.votes(count.votes)}</strong>
        <span class="soft"> · {aboutCount(count, result, t)}</span>
      </span>
      <span class={`badge ${TONE[count.outcome]}`}>{words.outcome[count.outcome]}</span>
      {own !== null && (
        <span class="count-own soft small">
          {words.own(own.base, own.needed, own.without.length > 0 ? own.without.join(', ') : words.someone)}
        </span>
      )}
    </li>
  );
};

const ballotsText = ({ ballots, advance, bySlip, paper, open }: ResultView, t: Texts): string => {
  const words = t.pages.councilAfter.result;
  const how = [
    ...(advance > 0 ? [words.advance(advance)] : []),
    ...(bySlip > 0 ? [words.bySlip(bySlip)] : []),
    ...(paper === null ? [] : [words.paper(paper.tellers.join(', '), paper.invalid)]),
    ...(open === null ? [] : [words.open]),
  ];
  return `${[words.ballots(ballots), ...how].join('; ')}.`;
};

const Clause = ({ clause, t }: { clause: string; t: Texts }) => (
  <span class="clause">{clauseText(clause, t.lang)}</span>
);

/** How the number of votes came to decide, line by line, each with its clause. */
const Reckoning = ({ result, approve, seats, t }: BallotProps) => {
  const words = t.pages.councilAfter.result;
  const { voters, missed, base, needed, counts, seatsBefore, seatsTaken, tied, tieEnd } = result;
  const passed = counts.filter((count) => count.passed).map(({ name }) => name);
  const agreement = counts.some(({ agreed }) => agreed !== null);
  const waits = counts.some(({ outcome }) => outcome === 'waits');
  const council = <Clause clause={approve.clause} t={t} />;
  return (
    <ol class="reckoning">
      <li>
        {words.voters(voters, voters - missed.length)} {missed.length > 0 && words.missed(missed.join(', '))}
      </li>
      <li>{ballotsText(result, t)}</li>
      {needed === null ? (
        <li>
          {words.mostVotes}. {council}
        </li>
      ) : (
        <>
          <li>
            {words.base[approve.of](base)}. {council}
          </li>
          <li>
            <strong>{neededText(needed, base, approve, t)}</strong>{' '}
            <span class="soft num">({sumOf(needed, base, approve)})</span>. {council}
          </li>
          <li>{passed.length > 0 ? words.passed(passed.join(', ')) : words.nobodyPassed}</li>
        </>
      )}
      {agreement && (
        <li>
          {words.agreement} {council}
        </li>
      )}
      <li>
        {waits ? words.agreementDue : words.seats(seatsBefore, seatsTaken)}{' '}
        <Clause clause={seats.clause} t={t} />
      </li>
      {tied.length > 0 && (
        <li>
          {words.tie(tied.join(', '))} {council}
        </li>
      )}
      {tieEnd !== null && (
        <li>
          {tieEnd.by === 'chair' ? words.tieByChair(tieEnd.name, tieEnd.reason) : words.tieByNobody} {council}
        </li>
      )}
    </ol>
  );
};

const OpenVotes = ({ result: { open, ballotNo }, t }: { result: ResultView; t: Texts }) => {
  const words = t.pages.councilAfter.result;
  if (open === null) return null;
  return (
    <details class="others">
      <summary>{words.openVotes}</summary>
      <dl class="open-votes" aria-label={`${words.openVotes} ${ballotNo}`}>
        {open.map(({ name, marks }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{marks.length > 0 ? marks.join(', ') : words.nobody}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

interface BallotProps {
  readonly result: ResultView;
  readonly approve: ApproveView;
  readonly seats: SittingPage['seats'];
  readonly t: Texts;
}

const OneBallot = (props: BallotProps) => {
  const { result, t } = props;
  const words = t.pages.councilAfter.result;
  const { kind, ballotNo, counts } = result;
  return (
    <li class="stack" id={`ballot-${ballotNo}`}>
      <h3>{words.ballot(ballotNo, words.kind[kind])}</h3>
      <Reckoning {...props} />
      <ol class="counts" aria-label={words.ranked}>
        {counts.map((count) => (
          <Count key={count.code} count={count} result={result} t={t} />
        ))}
      </ol>
      <OpenVotes result={result} t={t} />
    </li>
  );
};

const Chosen = ({ page: { selected, seats }, t }: { page: Shown; t: Texts }) => {
  const words = t.pages.councilAfter.result;
  return (
    <section class="chosen stack" aria-labelledby="chosen">
      <h3 id="chosen">
        {words.selectedTitle(selected.length, seats.min, seats.max)}{' '}
        <span class="clause">{clauseText(seats.clause, t.lang)}</span>
      </h3>
      {selected.length === 0 && <p>{words.nobodySelected}</p>}
      {selected.length > 0 && (
        <ol class="chosen-names">
          {selected.map((one) => (
            <ChosenName key={one.code} one={one} t={t} />
          ))}
        </ol>
      )}
    </section>
  );
};

/** Two numbers for one name are never left to be guessed apart. */
export const votesSaid = (votes: number, runoff: number | null, t: Texts): string => {
  const words = t.pages.councilAfter.fate;
  return runoff === null ? words.votes(votes) : words.withRunoff(votes, runoff);
};

const ChosenName = ({ one: { name, code, by, votes, runoff, held }, t }: { one: SelectedView; t: Texts }) => {
  const words = t.pages.councilAfter.result;
  const notes = [...(by === 'chair' ? [words.byChair] : []), ...(held ? [words.held] : [])];
  return (
    <li>
      <strong>{name}</strong> <span class="code soft small">{code}</span>{' '}
      <span class="num">{votesSaid(votes, runoff, t)}</span>
      {notes.length > 0 && <span class="small"> ({notes.join('; ')})</span>}
    </li>
  );
};

const Struck = ({ struck, t }: { struck: readonly StruckView[]; t: Texts }) => {
  const words = t.pages.councilAfter.result;
  if (struck.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="struck">
      <h3 id="struck">{words.struckTitle}</h3>
      <ul class="struck">
        {struck.map(({ ballotNo, because, reason, at }) => (
          <li key={`${because}-${ballotNo}`}>
            <s>{words.struck[because](ballotNo, momentText(at, t.lang))}</s>{' '}
            {reason !== '' && words.reason(reason)}
          </li>
        ))}
      </ul>
    </section>
  );
};

type Shown = Pick<SittingPage, 'results' | 'approve' | 'selected' | 'seats' | 'struck'>;

/** Step by step as the law counted it: who voted, base, threshold, votes, seats, tie. */
export const Results = ({ page, concluded, t }: { page: Shown; concluded: boolean; t: Texts }) => {
  const { results, approve, seats, struck } = page;
  const words = t.pages.councilAfter;
  if (results.length === 0 && struck.length === 0) return null;
  return (
    <Card id="result" title={concluded ? words.result.title : words.minutes.provisional}>
      <div class="stack">
        <p class={concluded ? 'soft' : 'notice provisional'}>
          {concluded ? words.minutes.released : words.minutes.provisionalNote}
        </p>
        {results.length > 0 && <Chosen page={page} t={t} />}
        {results.length > 0 && (
          <ol class="ballots-held">
            {results.map((result) => (
              <OneBallot key={result.ballotNo} result={result} approve={approve} seats={seats} t={t} />
            ))}
          </ol>
        )}
        <Struck struck={struck} t={t} />
      </div>
    </Card>
  );
};
