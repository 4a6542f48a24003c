import type { SittingSettled } from './facts.js';
import type { SittingContext } from './sitting.context.js';
import { namesNotSelected, seatsLeft, tiedNames } from './standing.js';
import type { Ballot, BallotKind } from './tally.js';

/** Stored apart from everything else; nothing in it says whose it is. */
export interface StoredBallot extends Ballot {
  readonly ballotNo: number;
}

/** The little of a sitting by which a member is concerned in a name: read again for the minutes. */
export interface Concerns extends Pick<SittingSettled, 'members' | 'agenda'> {
  readonly plan: Pick<SittingSettled['plan'], 'council'>;
}
type Declared = Pick<SittingContext, 'conflicts'>;

/** Names whose nominee is this member himself, or of his unit. */
const related = (person: string, facts: Pick<Concerns, 'members' | 'agenda'>) => {
  const unit = facts.members.find((member) => member.person === person)?.unit ?? null;
  const names = (isRelated: (nominee: SittingSettled['agenda'][number]['nominee']) => boolean) =>
    facts.agenda.filter(({ nominee }) => isRelated(nominee)).map(({ nomination }) => nomination);
  return {
    self: names((nominee) => nominee.kind === 'individual' && nominee.person === person),
    unit: names((nominee) => nominee.unit === unit),
  };
};

export const ofOwnUnit = (person: string, facts: SittingSettled): string[] => related(person, facts).unit;

/** The names in which this member is concerned, and how. */
export function namesConcerning(person: string, facts: Concerns, { conflicts }: Declared) {
  const declared = (kind: string) =>
    conflicts.filter((c) => c.person === person && c.kind === kind).map(({ nomination }) => nomination);
  return { ...related(person, facts), kin: declared('kin'), interest: declared('interest') };
}

/** Names for which this member's mark is void, by the plan's list of conflicts. */
export function voidFor(person: string, facts: Concerns, context: Declared): string[] {
  const names = namesConcerning(person, facts, context);
  return [...new Set(facts.plan.council.voidMarks.flatMap((kind) => names[kind]))];
}

/**
 * Whether a ballot of these voters could be told by the name it does not mark: a void mark is taken out, so the one
 * ballot without a mark there would be his who may not vote for it. Such ballots are never listed one by one.
 */
export const toldByVoid = (
  voters: readonly string[],
  candidates: readonly string[],
  facts: Concerns,
  context: Declared,
): boolean =>
  voters.some((person) => voidFor(person, facts, context).some((name) => candidates.includes(name)));

/** Void marks are taken out before storing, so that every ballot looks alike and none shows a conflict. */
export function ballotOf(
  marks: readonly string[],
  facts: SittingSettled,
  context: SittingContext,
): StoredBallot {
  const voided = voidFor(facts.actor.person, facts, context);
  const counts = (name: string) => marks.includes(name) && !voided.includes(name);
  return {
    ballotNo: context.ballotNo,
    marks: Object.fromEntries(context.candidates.map((name) => [name, counts(name)])),
  };
}

/** "at most 5 marks"; later no more than there are seats to fill. */
const marksFor = (kind: BallotKind, seats: number, marksMax: number): number => {
  switch (kind) {
    case 'first':
      return marksMax;
    case 'runoff':
      return seats;
    case 'second':
      return Math.min(marksMax, seats);
  }
};

/** What the sitting remembers when a ballot is opened. */
export const opening = (
  kind: BallotKind,
  facts: SittingSettled,
  context: SittingContext,
): Pick<SittingContext, 'ballotNo' | 'kind' | 'candidates' | 'marksMax' | 'tied'> => ({
  ballotNo: context.ballotNo + 1,
  kind,
  candidates: kind === 'runoff' ? tiedNames(facts, context) : namesNotSelected(facts, context),
  marksMax: marksFor(kind, seatsLeft(facts, context), facts.plan.council.marksMax),
  tied: [],
});
