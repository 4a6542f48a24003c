import type { CouncilRules } from '../plan/plan.js';
import type { SittingSettled } from './facts.js';
import type { SittingContext } from './sitting.context.js';

/** The little of a sitting by which a member is concerned in a name: read again for the minutes. */
export interface Concerns extends Pick<SittingSettled, 'members' | 'agenda'> {
  readonly plan: Pick<SittingSettled['plan'], 'council'>;
}
export type Declared = Pick<SittingContext, 'conflicts'>;

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

export const ofOwnUnit = (person: string, facts: Pick<Concerns, 'members' | 'agenda'>): string[] =>
  related(person, facts).unit;

/** The names in which this member is concerned, and how. */
export function namesConcerning(
  person: string,
  facts: Pick<Concerns, 'members' | 'agenda'>,
  { conflicts }: Declared,
) {
  const declared = (kind: string) =>
    conflicts.filter((c) => c.person === person && c.kind === kind).map(({ nomination }) => nomination);
  return { ...related(person, facts), kin: declared('kin'), interest: declared('interest') };
}

/** The names from which one of these kinds of conflict keeps this member. */
export function barredFrom(
  kinds: CouncilRules['voidMarks'],
  person: string,
  facts: Pick<Concerns, 'members' | 'agenda'>,
  context: Declared,
): string[] {
  const names = namesConcerning(person, facts, context);
  return [...new Set(kinds.flatMap((kind) => names[kind]))];
}

/** Names for which this member's mark is void, by the plan's list of conflicts. */
export const voidFor = (person: string, facts: Concerns, context: Declared): string[] =>
  barredFrom(facts.plan.council.voidMarks, person, facts, context);

/** Names from which a conflict keeps this member, whether his mark is void or he leaves the vote. */
export const keptFrom = (person: string, facts: Concerns, context: Declared): string[] => {
  const { voidMarks, leaveVote } = facts.plan.council;
  return barredFrom([...voidMarks, ...leaveVote], person, facts, context);
};
