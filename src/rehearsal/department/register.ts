import { COLLECTIVES } from './collectives.js';
import { PEOPLE } from './people.js';
import type { RegisterFact, Subject, UnitCode } from './words.js';
import { yearsOf } from './yearly.js';

/** An entry of the register and whose it is. */
export interface Entered {
  readonly about: Subject;
  readonly fact: RegisterFact;
}

const ofPeople = PEOPLE.flatMap((person): Entered[] =>
  [...person.record, ...yearsOf(person)].map((fact) => ({ about: { person: person.email }, fact })),
);

const ofCollectives = Object.entries(COLLECTIVES).flatMap(([unit, facts]): Entered[] =>
  facts.map((fact) => ({ about: { unit: unit as UnitCode }, fact })),
);

/** All that the register holds when the rehearsal begins. */
export const REGISTER: readonly Entered[] = [...ofPeople, ...ofCollectives];
