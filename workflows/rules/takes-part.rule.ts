import type { Finding, Rule } from '../kernel/finding.js';

interface Facts {
  readonly voter: string;
  readonly present: readonly string[];
  readonly electorate: readonly string[];
  /** Members whom a conflict keeps from this vote altogether. */
  readonly left: readonly string[];
  readonly cast: readonly string[];
  readonly slips: readonly string[];
  readonly sealed: readonly string[];
  readonly clause: string;
}

const refusal = (code: string, clause: string): Finding => ({ code, clause, effect: 'block' });

/**
 * Whoever was on the roll when the ballot opened votes: the electorate is settled then, so that nobody can be brought
 * in while votes are counted. Who is concerned in a name as the plan puts it leaves the vote; who has gone does not vote.
 */
export const takesPart: Rule<Facts> = ({ voter, present, electorate, left, sealed, clause }) => {
  if (left.includes(voter)) return refusal('LEFT_THE_VOTE', clause);
  if (sealed.includes(voter)) return null;
  if (!present.includes(voter)) return refusal('NOT_ON_THE_ROLL', clause);
  return electorate.includes(voter) ? null : refusal('CAME_AFTER_THE_OPENING', clause);
};

/** Whoever leaves the vote leaves no sealed ballot for it either. */
export const staysForTheVote: Rule<Pick<Facts, 'voter' | 'left' | 'clause'>> = ({ voter, left, clause }) =>
  left.includes(voter) ? refusal('LEFT_THE_VOTE', clause) : null;

/** One ballot each, in whatever way. It lies apart without a name, so it can be neither changed nor taken back. */
export const notYetCast: Rule<Facts> = ({ voter, cast, slips, sealed, clause }) => {
  if (cast.includes(voter) || sealed.includes(voter)) return refusal('CAST_ALREADY', clause);
  return slips.includes(voter) ? refusal('VOTES_BY_SLIP', clause) : null;
};
