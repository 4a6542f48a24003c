import type { Rule } from '../kernel/finding.js';

interface Facts {
  readonly electorate: readonly string[];
  /** Who of them has voted, or drawn a slip. */
  readonly voted: readonly string[];
  /** Ballots that must lie apart: one for each who took part, and one for each slip that came back. */
  readonly inTheBox: number;
  /** Ballots lie apart only in a secret vote on devices. */
  readonly apart: boolean;
  readonly ballots: readonly { readonly marks: Readonly<Record<string, boolean>> }[];
  readonly candidates: readonly string[];
  readonly marksMax: number;
  readonly clause: string;
}

/** Nothing is closed before anybody has voted. */
export const somebodyVoted: Rule<Facts> = ({ inTheBox, clause }) =>
  inTheBox > 0 ? null : { code: 'NOBODY_HAS_VOTED', clause, effect: 'block' };

/** Who might vote and does not has marked nobody; the base stays, so it is only noted. */
export const everybodyVoted: Rule<Facts> = ({ electorate, voted, clause }) => {
  const have = electorate.filter((person) => voted.includes(person)).length;
  return have === electorate.length
    ? null
    : { code: 'BALLOTS_MISSING', clause, effect: 'warn', need: electorate.length, have };
};

/** As many ballots lie apart as persons took part: the only tie between the two, and it must hold. */
export const ballotsMatchRoll: Rule<Facts> = ({ inTheBox, apart, ballots, clause }) =>
  !apart || ballots.length === inTheBox
    ? null
    : { code: 'BALLOTS_DO_NOT_MATCH', clause, effect: 'block', need: inTheBox, have: ballots.length };

/** Every ballot is of one shape: each of its names marked or not, and no more marks than it has room for. */
export const ballotsWellFormed: Rule<Facts> = ({ ballots, candidates, marksMax, clause }) => {
  const wellFormed = ballots.filter(
    ({ marks }) =>
      Object.keys(marks).length === candidates.length &&
      candidates.every((name) => typeof marks[name] === 'boolean') &&
      candidates.filter((name) => marks[name]).length <= marksMax,
  ).length;
  return wellFormed === ballots.length
    ? null
    : { code: 'BALLOTS_MALFORMED', clause, effect: 'block', need: ballots.length, have: wellFormed };
};

/** Whoever drew a slip and has not used it has marked nobody; which of them it is nobody can say. */
export const slipsBack: Rule<Facts & { readonly slips: readonly string[]; readonly slipsUsed: number }> = ({
  slips,
  slipsUsed,
  clause,
}) =>
  slipsUsed >= slips.length
    ? null
    : { code: 'SLIPS_OUT', clause, effect: 'warn', need: slips.length, have: slipsUsed };
