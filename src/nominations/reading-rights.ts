import type { Actor, Day, Role } from '../../workflows/index.js';
import { heldOn } from '../access/held-on.js';

/** What somebody may read, as a list can be filtered by it: the same rights as `mayRead`. */
export interface ReadingRights {
  readonly everywhere: boolean;
  readonly units: readonly string[];
  readonly withCouncil: boolean;
  readonly sent: boolean;
}

const EVERYWHERE: readonly Role[] = [
  'clerk',
  'officeChief',
  'officeDeputy',
  'director',
  'deputyDirector',
  'auditor',
];
const COUNCIL: readonly Role[] = ['councilMember', 'councilSecretary', 'councilChair', 'councilViceChair'];
const UNIT: readonly Role[] = ['nominator', 'unitHead', 'unitDeputy'];

/** By his own grants and by those of whoever he stands in for today. */
export function readingRights({ grants, substitutions }: Actor, day: Day): ReadingRights {
  const lent = substitutions.filter(heldOn(day)).flatMap((one) => one.grants);
  const held = [...grants, ...lent].filter(heldOn(day));
  const has = (roles: readonly Role[]): boolean =>
    held.some(({ role, unit }) => unit === null && roles.includes(role));
  return {
    everywhere: has(EVERYWHERE),
    units: held.flatMap(({ role, unit }) => (unit !== null && UNIT.includes(role) ? [unit] : [])),
    withCouncil: has(COUNCIL),
    sent: has(['provinceContact']),
  };
}
