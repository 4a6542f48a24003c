import type { Day } from '../kernel/days.js';

/** Every capacity in which somebody acts. `system` is the clock, never a person. */
export const ROLES = [
  'nominator',
  'unitHead',
  'unitDeputy',
  'clerk',
  'officeChief',
  'officeDeputy',
  'councilMember',
  'councilSecretary',
  'councilChair',
  'councilViceChair',
  'director',
  'deputyDirector',
  'nominee',
  'provinceContact',
  'auditor',
  'admin',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** A deputy signs KT. (ký thay) in his own right; a substitute signs TUQ. (thừa ủy quyền). */
export type Signature = '' | 'KT.' | 'TUQ.';

export const DEPUTIES: ReadonlySet<Role> = new Set([
  'unitDeputy',
  'officeDeputy',
  'deputyDirector',
  'councilViceChair',
]);

/** A desk is where a task waits: the holder of an office and his deputies sit at one desk. */
export const DESKS = {
  nominator: ['nominator'],
  unitHead: ['unitHead', 'unitDeputy'],
  clerk: ['clerk'],
  officeChief: ['officeChief', 'officeDeputy'],
  councilSecretary: ['councilSecretary'],
  councilChair: ['councilChair', 'councilViceChair'],
  councilMember: ['councilMember', 'councilSecretary', 'councilViceChair', 'councilChair'],
  director: ['director', 'deputyDirector'],
  province: ['provinceContact'],
  nominee: ['nominee'],
} as const satisfies Record<string, readonly Role[]>;
export type Desk = keyof typeof DESKS;

/** Where a task goes when a conflict keeps everybody at its desk from it. */
export const DESK_ABOVE: Readonly<Partial<Record<Desk, Desk>>> = {
  clerk: 'officeChief',
  officeChief: 'director',
};

/** Desks of which each unit has its own. */
export const UNIT_DESKS: ReadonlySet<Desk> = new Set(['nominator', 'unitHead']);

export interface Grant {
  readonly role: Role;
  /** Unit code, or null for the whole department. */
  readonly unit: string | null;
  readonly from: Day;
  readonly until: Day | null;
}

/** Proof of the person. `rehearsal` stands for all the others, and exists only in a rehearsal. */
export const ASSURANCES = ['session', 'pin', 'room', 'second', 'rehearsal'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** Ủy quyền: a period, named actions, no chains, never ballots. */
export interface Substitution {
  readonly principal: string;
  readonly grants: readonly Grant[];
  readonly actions: readonly string[];
  readonly from: Day;
  readonly until: Day;
}

export interface Actor {
  readonly person: string;
  readonly grants: readonly Grant[];
  readonly assurance: Assurance;
  readonly substitutions: readonly Substitution[];
  /** Whoever came by an emailed link and his PIN: what its task offers, and nothing else. */
  readonly only?: readonly string[];
}

export const SYSTEM: Actor = {
  person: 'system',
  grants: [{ role: 'system', unit: null, from: '0001-01-01', until: null }],
  assurance: 'session',
  substitutions: [],
};

/** A grant holds from its first day to its last, both included. */
export const holdsOn = (day: Day, { from, until }: { from: Day; until: Day | null }): boolean =>
  from <= day && (until === null || day <= until);

/** Two spans of days with a day in common. */
export const overlap = (
  one: { from: Day; until: Day | null },
  other: { from: Day; until: Day | null },
): boolean =>
  (other.until === null || one.from <= other.until) && (one.until === null || other.from <= one.until);
