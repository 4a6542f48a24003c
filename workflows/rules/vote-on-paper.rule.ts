import type { Finding, Rule } from '../kernel/finding.js';

/** What two tellers count on printed ballots. */
export interface CountOnPaper {
  /** Phiếu thu về, those that are not valid among them. */
  readonly ballots: number;
  /** Phiếu không hợp lệ. */
  readonly invalid: number;
  readonly votes: readonly { readonly nomination: string; readonly votes: number }[];
}

/** Ballots on paper, and what each teller has counted: the vote closes when both have found the same. */
export interface OnPaper {
  readonly tellers: readonly [string, string];
  readonly counts: Readonly<Record<string, CountOnPaper>>;
}

interface Naming {
  readonly tellers: readonly [string, string] | null;
  readonly inWriting: boolean;
  readonly present: readonly string[];
  readonly chair: string | null;
  /** Members concerned in one of the names, so that their mark would be void or they leave the vote. */
  readonly concerned: readonly string[];
  /** Sealed ballots that this vote is to open. */
  readonly sealedToOpen: number;
  readonly clause: string;
}

const block = (code: string, clause: string): Finding => ({ code, clause, effect: 'block' });

/** Two members in the room count, neither of them presiding nor concerned in a name (ban kiểm phiếu). */
export const tellersFit: Rule<Naming> = ({
  tellers,
  inWriting,
  present,
  chair,
  concerned,
  sealedToOpen,
  clause,
}) => {
  if (tellers === null) return null;
  const [one, other] = tellers;
  return [
    ...(inWriting ? [block('PAPER_NEEDS_A_MEETING', clause)] : []),
    // never one paper ballot among electronic ones
    ...(sealedToOpen > 0 ? [block('SEALED_BALLOTS_WAIT', clause)] : []),
    ...(one === other ? [block('TELLERS_ARE_ONE', clause)] : []),
    ...(tellers.some((teller) => !present.includes(teller)) ? [block('TELLER_ABSENT', clause)] : []),
    ...(tellers.some((teller) => teller === chair) ? [block('TELLER_IN_THE_CHAIR', clause)] : []),
    ...(tellers.some((teller) => concerned.includes(teller)) ? [block('TELLER_HAS_CONFLICT', clause)] : []),
  ];
};

/** Where no mark can be taken out, members are told beforehand for whom theirs does not count. */
export const voidMarksTold: Rule<Naming> = ({ tellers, concerned, clause }) =>
  tellers === null || concerned.length === 0
    ? null
    : { code: 'VOID_MARKS_ON_PAPER', clause, effect: 'warn', have: concerned.length };

/** A vote is on paper or on devices, never both. */
export const notOnPaper: Rule<{ onPaper: OnPaper | null; clause: string }> = ({ onPaper, clause }) =>
  onPaper === null ? null : block('VOTE_IS_ON_PAPER', clause);

interface Counting {
  readonly onPaper: OnPaper | null;
  readonly voter: string;
  readonly count: CountOnPaper | null;
  readonly candidates: readonly string[];
  readonly marksMax: number;
  readonly electorate: readonly string[];
  /** Of the electorate, how many may not vote for a name. */
  readonly keptFrom: Readonly<Record<string, number>>;
  readonly clause: string;
}

export const tellerHimself: Rule<Counting> = ({ onPaper, voter, clause }) => {
  if (onPaper === null) return block('VOTE_IS_NOT_ON_PAPER', clause);
  return onPaper.tellers.includes(voter) ? null : block('NOT_A_TELLER', clause);
};

/** Each name of the ballot once, and no other. */
export const everyNameCounted: Rule<Counting> = ({ count, candidates, clause }) => {
  if (count === null) return null;
  const named = count.votes.map(({ nomination }) => nomination);
  const whole = candidates.every((name) => named.includes(name)) && named.length === candidates.length;
  return whole
    ? null
    : { ...block('TALLY_NAMES_WRONG', clause), need: candidates.length, have: named.length };
};

/** Numbers that can come of ballots: no more of them than voters, no more marks than they have room for. */
export const countPossible: Rule<Counting> = ({ count, electorate, marksMax, keptFrom, clause }) => {
  if (count === null) return null;
  const { ballots, invalid, votes } = count;
  const valid = ballots - invalid;
  const marks = votes.reduce((sum, one) => sum + one.votes, 0);
  const voters = electorate.length;
  const over = votes.filter(
    ({ nomination, votes: many }) => many > Math.min(valid, voters - (keptFrom[nomination] ?? 0)),
  );
  return [
    ...(ballots > voters
      ? [{ ...block('TALLY_MORE_THAN_VOTERS', clause), need: voters, have: ballots }]
      : []),
    ...(invalid > ballots ? [{ ...block('TALLY_MORE_INVALID', clause), need: ballots, have: invalid }] : []),
    ...(invalid <= ballots && marks > valid * marksMax
      ? [{ ...block('TALLY_MORE_MARKS', clause), need: valid * marksMax, have: marks }]
      : []),
    ...(invalid <= ballots && over.length > 0
      ? [{ ...block('TALLY_MORE_VOTES', clause), have: over.length }]
      : []),
  ];
};
