import { type Concerns, type Declared, namesConcerning } from './concerns.js';

export interface KnownConflict {
  readonly person: string;
  readonly nomination: string;
  readonly kind: 'self' | 'unit' | 'kin' | 'interest';
  /** His mark for this name does not count; otherwise it is only shown. */
  readonly voids: boolean;
  /** With this name on the ballot he takes no part in the vote. */
  readonly leaves: boolean;
}

/** All that is known before the vote of members and names: shown as a conflict, never seen as a blank. */
export const knownConflicts = (facts: Concerns, context: Declared): KnownConflict[] =>
  facts.members.flatMap(({ person }) => {
    const { self, ...others } = namesConcerning(person, facts, context);
    // he himself is of his own unit too: that is said once
    const concerning = { ...others, self, unit: others.unit.filter((name) => !self.includes(name)) };
    return (['self', 'kin', 'interest', 'unit'] as const).flatMap((kind) =>
      concerning[kind].map((nomination) => ({
        person,
        nomination,
        kind,
        voids: facts.plan.council.voidMarks.includes(kind),
        leaves: facts.plan.council.leaveVote.includes(kind),
      })),
    );
  });
