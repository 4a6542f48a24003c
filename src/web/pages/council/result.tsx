import type { Texts } from '../../../texts/index.js';

import type { ApproveView, CountView, ResultView, SittingPage } from './views.js';
import { Card } from '../../pieces/card.js';

/** "5 × 2 = 10 > 9 × 1 = 9; 4 × 2 = 8 ≤ 9": so that anybody can work it out again. */
const sumOf = (needed: number, members: number, { op, num, den }: ApproveView): string => {
  const base = `${members} × ${num} = ${members * num}`;
  const fails = op === '>' ? '≤' : '<';
  const passes = op === '>' ? '>' : '≥';
  return `${needed} × ${den} = ${needed * den} ${passes} ${base}; ${needed - 1} × ${den} = ${(needed - 1) * den} ${fails} ${members * num}`;
};

const TONE = { seat: 'done', tie: 'returned', out: 'plain' } as const;

const Count = ({ count, needed, t }: { count: CountView; needed: number | null; t: Texts }) => {
  const words = t.pages.council.result;
  return (
    <li class="count-row">
      <span class="count-name">
        {count.name} <span class="code soft small">{count.code}</span>
      </span>
      <span class="count-votes num">
        <strong>{words.votes(count.votes)}</strong>
        {needed !== null && <span class="soft"> · {count.passed ? words.passed : words.below}</span>}
      </span>
      <span class={`badge ${TONE[count.outcome]}`}>{words.outcome[count.outcome]}</span>
    </li>
  );
};

const OneBallot = ({ result, approve, t }: { result: ResultView; approve: ApproveView; t: Texts }) => {
  const words = t.pages.council.result;
  const { kind, ballotNo, ballots, members, needed, seatsBefore, seatsTaken, counts, tied } = result;
  const clause = t.pages.council.clause(approve.clause);
  return (
    <section class="stack" aria-labelledby={`result-${ballotNo}`}>
      <h3 id={`result-${ballotNo}`}>
        {ballotNo}. {words.kind[kind]}
      </h3>
      <ol class="reckoning">
        <li>{words.ballots(ballots)}</li>
        <li>{words.members(members)}</li>
        <li>
          {needed === null
            ? words.mostVotes(clause)
            : words.needed(
                words.threshold(approve.op, approve.num, approve.den),
                needed,
                sumOf(needed, members, approve),
                clause,
              )}
        </li>
        <li>{words.seats(seatsBefore, seatsTaken)}</li>
      </ol>
      <ol class="counts" aria-label={words.ranked}>
        {counts.map((count) => (
          <Count key={count.code} count={count} needed={needed} t={t} />
        ))}
      </ol>
      {tied.length > 0 && (
        <div class="notice">
          <p>{words.tie(tied.join(', '))}</p>
        </div>
      )}
    </section>
  );
};

/** Step by step as the law counted it: ballots, base, threshold, votes, seats, tie. */
export const Results = ({
  page: { results, approve, selected, seats },
  concluded,
  t,
}: {
  page: Pick<SittingPage, 'results' | 'approve' | 'selected' | 'seats'>;
  concluded: boolean;
  t: Texts;
}) => {
  const words = t.pages.council.result;
  if (results.length === 0) return null;
  return (
    <Card id="result" title={words.title}>
      <div class="stack">
        <section class="chosen stack" aria-labelledby="chosen">
          <h3 id="chosen">{words.selectedTitle(selected.length, seats.min, seats.max)}</h3>
          {selected.length > 0 && (
            <ol class="chosen-names">
              {selected.map(({ name, code, by, votes }) => (
                <li key={code}>
                  <strong>{name}</strong> <span class="code soft small">{code}</span>{' '}
                  <span class="num">{words.votes(votes)}</span>
                  {by === 'chair' && <span class="small"> ({words.byChair})</span>}
                </li>
              ))}
            </ol>
          )}
          <p class="hint">{concluded ? words.final : words.provisional}</p>
        </section>
        {results.map((result) => (
          <OneBallot key={result.ballotNo} result={result} approve={approve} t={t} />
        ))}
      </div>
    </Card>
  );
};
