import { barredFrom } from './concerns.js';
import type { CouncilMember, SittingSettled } from './facts.js';
import { ballotOpen } from './standing.js';
import type { OnPaper } from '../rules/vote-on-paper.rule.js';
import type { SittingContext } from './sitting.context.js';

/** Who may vote, and what votes are measured against. A mandate holds to its last day, that day included. */

/** Members by decision on the day of the order: whose mandate has ended counts no longer. */
export const membersNow = ({
  members,
  moment,
}: Pick<SittingSettled, 'members' | 'moment'>): CouncilMember[] =>
  members.filter(({ until = null }) => until === null || moment.day <= until);

const persons = (members: readonly CouncilMember[]): string[] => members.map(({ person }) => person);

type Roll = Pick<SittingContext, 'conflicts'>;

/** Those who leave the vote when one of these names is on the ballot ("không tham gia bỏ phiếu"). */
export const leaving = (candidates: readonly string[], facts: SittingSettled, roll: Roll): string[] =>
  persons(membersNow(facts)).filter((person) =>
    barredFrom(facts.plan.council.leaveVote, person, facts, roll).some((name) => candidates.includes(name)),
  );

/** On the roll, with a mandate, and kept from this vote by nothing; sorted, as it is written down. */
export const mayVote = (
  candidates: readonly string[],
  facts: SittingSettled,
  context: Roll & Pick<SittingContext, 'present' | 'advance' | 'kind'>,
  first: boolean,
): string[] => {
  const gone = leaving(candidates, facts, context);
  const sealed = first ? context.advance : [];
  return persons(membersNow(facts))
    .filter((person) => context.present.includes(person))
    .filter((person) => !gone.includes(person) && !sealed.includes(person))
    .toSorted();
};

/** Who has cast his ballot, in whatever way; on paper everybody who may vote is taken to have handed one in. */
export const tookPart = ({ cast, slips, electorate, onPaper, advance, kind }: SittingContext): string[] =>
  onPaper ? [...electorate] : [...cast, ...slips, ...(kind === 'first' ? advance : [])].toSorted();

/** What both tellers have found, once they have found the same. */
export const agreedCount = ({ tellers, counts }: OnPaper) => {
  const [one, other] = tellers.map((teller) => counts[teller]);
  return one && other && sameCount(one, other) ? one : null;
};

const sameCount = (one: OnPaper['counts'][string], other: OnPaper['counts'][string]): boolean =>
  one.ballots === other.ballots &&
  one.invalid === other.invalid &&
  one.votes.every(({ nomination, votes }) =>
    other.votes.some((count) => count.nomination === nomination && count.votes === votes),
  );

/** How many ballots are in the box: on paper as counted, else as many as took part, each slip once it has come back. */
export const ballotsIn = (context: SittingContext): number => {
  const { onPaper, cast, slipsUsed, advance, kind } = context;
  if (onPaper) return agreedCount(onPaper)?.ballots ?? 0;
  return cast.length + slipsUsed + (kind === 'first' ? advance.length : 0);
};

/** Ballots cast of ballots due, never a running tally: a slip counts once it has come back, paper once it is counted. */
export const ballotsOfDue = (context: SittingContext): { readonly cast: number; readonly due: number } => {
  const { kind, electorate, present, advance } = context;
  if (!ballotOpen(context)) return { cast: 0, due: present.length };
  return { cast: ballotsIn(context), due: electorate.length + (kind === 'first' ? advance.length : 0) };
};

/** What the votes for any name are measured against, and for a name from which a conflict keeps somebody. */
export function basesOf(facts: SittingSettled, context: SittingContext) {
  const { approve, conflictsShrinkBase, voidMarks } = facts.plan.council;
  const took = tookPart(context);
  const measured: Readonly<
    Record<typeof approve.of, { readonly who: readonly string[]; readonly many: number }>
  > = {
    // who voted while he was a member counts, though his mandate may have ended since
    members: withMany(both(persons(membersNow(facts)), took)),
    present: withMany(facts.inWriting ? took : both(context.attending, took)),
    cast: { who: took, many: ballotsIn(context) },
  };
  const { who, many } = measured[approve.of];
  if (!conflictsShrinkBase) return { base: many, baseOf: () => many };
  // whoever leaves the vote leaves it for every name on it
  const left = leaving(context.candidates, facts, context).filter((person) => !took.includes(person));
  const voters = who.filter((person) => !left.includes(person));
  const base = many - (who.length - voters.length);
  const kept = (name: string): number =>
    voters.filter((person) => barredFrom(voidMarks, person, facts, context).includes(name)).length;
  // who of them has handed in a paper nobody knows: the bar is not lowered for a ballot that may not be there
  const without = (name: string): number =>
    context.onPaper ? Math.min(base, voters.length - kept(name)) : base - kept(name);
  return { base, baseOf: (name: string): number => Math.max(0, without(name)) };
}

const both = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];

const withMany = (who: readonly string[]) => ({ who, many: who.length });
