import type { Day } from '../kernel/days.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import { type Actor, holdsOn, lentTo, type Role } from './roles.js';

/** How much of a nomination somebody sees. `own`: his facts, not what others wrote about him. */
export type ReadScope = 'full' | 'own' | null;

const EVERYWHERE: ReadonlySet<Role> = new Set([
  'clerk',
  'officeChief',
  'officeDeputy',
  'director',
  'deputyDirector',
  'auditor',
]);
const COUNCIL: ReadonlySet<Role> = new Set([
  'councilMember',
  'councilSecretary',
  'councilChair',
  'councilViceChair',
]);
const UNIT: ReadonlySet<Role> = new Set(['nominator', 'unitHead', 'unitDeputy']);
const WITH_THE_COUNCIL = [
  'unqualified',
  'beforeCouncil',
  'selected',
  'exemplar',
  'confirmed',
  'notConfirmed',
  'notSelected',
  'replaced',
  'revoked',
];
const SENT = [
  'exemplar.province.sent',
  'exemplar.province.received',
  'exemplar.province.toCorrect',
  'exemplar.province.recognised',
  'exemplar.province.declined',
];

/** Who may read this nomination. Default: nobody. The administrator reads no dossier; a substitute what he may act on. */
export function mayRead(
  actor: Pick<Actor, 'person' | 'grants' | 'substitutions'>,
  day: Day,
  { state, unit, person }: { state: Leaves; unit: string; person: string | null },
): ReadScope {
  const lent = lentTo(actor, day).flatMap(({ grants }) => grants);
  const held = [...actor.grants, ...lent].filter((grant) => holdsOn(day, grant));
  const sees = held.some(({ role, unit: of }) => {
    if (of !== null) return UNIT.has(role) && of === unit;
    return (
      EVERYWHERE.has(role) ||
      (COUNCIL.has(role) && isIn(state, ...WITH_THE_COUNCIL)) ||
      (role === 'provinceContact' && isIn(state, ...SENT))
    );
  });
  if (sees) return 'full';
  return person !== null && person === actor.person && !isIn(state, 'draft') ? 'own' : null;
}

const WITH_A_SITTING: ReadonlySet<Role> = new Set([...COUNCIL, 'officeChief', 'officeDeputy', 'auditor']);

/** Who may see a sitting and learn why an order in it is refused. */
export const mayReadSitting = ({ grants }: Pick<Actor, 'grants'>, day: Day): boolean =>
  grants.some((grant) => WITH_A_SITTING.has(grant.role) && holdsOn(day, grant));
