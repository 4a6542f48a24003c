import type { Rule } from '../kernel/finding.js';

interface Facts {
  readonly present: readonly string[];
  readonly cast: readonly string[];
  readonly ballots: readonly { readonly marks: Readonly<Record<string, boolean>> }[];
  readonly candidates: readonly string[];
  readonly marksMax: number;
  readonly clause: string;
}

/** Nothing is closed before anybody has voted. */
export const somebodyVoted: Rule<Facts> = ({ cast, clause }) =>
  cast.length > 0 ? null : { code: 'NOBODY_HAS_VOTED', clause, effect: 'block' };

/** Who is present and does not vote has marked nobody; the base stays, so it is only noted. */
export const everybodyVoted: Rule<Facts> = ({ present, cast, clause }) => {
  const missing = present.filter((person) => !cast.includes(person)).length;
  return missing === 0
    ? null
    : {
        code: 'BALLOTS_MISSING',
        clause,
        effect: 'warn',
        need: present.length,
        have: present.length - missing,
      };
};

/** As many ballots lie apart as persons took part: the only tie between the two, and it must hold. */
export const ballotsMatchRoll: Rule<Facts> = ({ cast, ballots, clause }) =>
  ballots.length === cast.length
    ? null
    : { code: 'BALLOTS_DO_NOT_MATCH', clause, effect: 'block', need: cast.length, have: ballots.length };

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
