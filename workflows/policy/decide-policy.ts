import type { SubjectKind } from '../criteria/criterion.js';
import type { Day } from '../kernel/days.js';
import type { Finding } from '../kernel/finding.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import { lends, lentTo } from './lending.js';
import {
  type Actor,
  type Assurance,
  DEPUTIES,
  DESK_ABOVE,
  DESKS,
  type Desk,
  type Grant,
  holdsOn,
  type Role,
  type Signature,
} from './roles.js';
import { APART, NOT_FOR_ONESELF, NOT_FOR_ONESELF_IN } from './apart.js';
import {
  ANCHOR,
  CALENDAR,
  COUNCIL,
  IMPORT,
  MAIL,
  type Need,
  NOMINATION,
  PERSON,
  PLAN,
  RECORD,
  REDACTION,
  REGISTER,
  type Relation,
  ROUND,
  type Row,
  SITTING,
  PEOPLE,
  SUBSTITUTION,
} from './table.js';

const TABLES = {
  nomination: NOMINATION,
  round: ROUND,
  sitting: SITTING,
  council: COUNCIL,
  register: REGISTER,
  plan: PLAN,
  import: IMPORT,
  person: PERSON,
  calendar: CALENDAR,
  substitution: SUBSTITUTION,
  people: PEOPLE,
  mail: MAIL,
  record: RECORD,
  redaction: REDACTION,
  anchor: ANCHOR,
} as const;
export type Governed = keyof typeof TABLES;

/** A step somebody took, as far as a later one must be kept apart from it. */
export interface Taken {
  readonly type: string;
  readonly by: string;
  readonly part?: string;
}

export interface Asking {
  readonly life: Governed;
  readonly action: string;
  readonly state: Leaves;
  readonly day: Day;
  readonly actor: Actor;
  readonly unit: string | null;
  /** The nominee himself, or for a collective those who answer for it (consent), never its mere members. */
  readonly nominee: { readonly kind: SubjectKind; readonly person: string | null } | null;
  readonly taken: readonly Taken[];
  /** Where the plan says who does what (V); left out where no plan governs. */
  readonly clause?: string;
  /** The unit has registered the nomination once. */
  readonly registered?: boolean;
  readonly part?: string;
  /** The life whose order this is part of. */
  readonly order?: 'round' | 'sitting';
}

/** In what capacity a person acts; written into the event and on the papers. */
export interface Capacity {
  readonly role: Role;
  readonly as: Signature;
  /** Whom he stands in for, when he signs TUQ. */
  readonly for: string | null;
}

/** Whom an act is counted to: who acts, and the one he stands in for. */
export const peopleIn = (person: string, capacity: Capacity): readonly string[] =>
  capacity.for === null ? [person] : [person, capacity.for];

export type Permission =
  | { readonly allow: true; readonly capacity: Capacity }
  | {
      readonly allow: false;
      readonly findings: readonly Finding[];
      /** Nothing is lacking but a stronger proof of his person: with it he may, in this capacity. */
      readonly lacks?: { readonly proof: Exclude<Need, 'person'>; readonly capacity: Capacity };
    };

/** He may, at the latest once he has given a second factor. */
export const mayWithProof = (may: Permission): boolean => may.allow || may.lacks?.proof === 'second';

const refusal = (code: string, params?: Record<string, string>): Finding => ({
  code,
  clause: '-',
  effect: 'block',
  ...(params && { params }),
});

const proves = (assurance: Assurance, need: Need): boolean =>
  need === 'person' ||
  assurance === 'rehearsal' ||
  assurance === 'second' ||
  (need === 'room' && assurance === 'room');

const fits = (grant: Grant, relation: Relation, unit: string | null): boolean => {
  switch (relation) {
    case 'own':
      return grant.unit !== null && grant.unit === unit;
    case 'any':
      return grant.unit === null;
    case 'self':
      return false; // that one is the nominee, not granted
  }
};

const isNominee = ({ nominee, actor }: Asking): boolean =>
  nominee?.kind === 'individual' && nominee.person === actor.person;

/** For a collective its head or his deputy speaks: consents to its story, contests its facts. */
const SPEAKERS = [
  ['unitHead', 'own'],
  ['unitDeputy', 'own'],
] as const;

/** The first of these roles that the grants give here; the nominee himself is `self`. */
const roleIn = (asking: Asking, by: Row['by'], grants: readonly Grant[], self: boolean): Role | null => {
  for (const [role, relation] of by) {
    if (relation === 'self') {
      const speaks =
        asking.nominee && asking.nominee.kind !== 'individual'
          ? roleIn(asking, SPEAKERS, grants, false)
          : null;
      if (self || speaks) return self ? role : speaks;
    }
    const held = grants.some(
      (grant) => grant.role === role && holdsOn(asking.day, grant) && fits(grant, relation, asking.unit),
    );
    if (held) return role;
  }
  return null;
};

/** What a member of the Council does in his own right, whatever office he is a deputy of. */
const IN_PERSON: ReadonlySet<string> = new Set([
  'REPLY',
  'ASK_OFFICE',
  'DECLARE_CONFLICT',
  'CAST_BALLOT',
  'CAST_ADVANCE',
  'ENTER_TALLY',
  'SIGN_MINUTES',
]);

const signatureOf = (role: Role, action: string): Signature =>
  DEPUTIES.has(role) && !IN_PERSON.has(action) ? 'KT.' : '';

/** Every capacity in which he might: by his own grants first, then for those who made him their substitute. */
const capacitiesOf = (asking: Asking, { by }: Row): Capacity[] => {
  const { actor, action, day } = asking;
  const own = roleIn(asking, by, actor.grants, isNominee(asking));
  const lenders = lentTo(actor, day).filter(({ actions }) => actions.includes(action));
  return [
    ...(own ? [{ role: own, as: signatureOf(own, action), for: null } as const] : []),
    ...lenders.flatMap(({ principal, grants }) => {
      const lending = grants.filter(({ role }) => lends(role, action));
      const role = roleIn(asking, by, lending, false);
      return role ? [{ role, as: 'TUQ.', for: principal } as const] : [];
    }),
  ];
};

/** Steps on another commendation or story keep nobody from this one. */
const concerns = (step: Taken, part: string | undefined): boolean =>
  step.part === undefined || step.part === part;

const isNotForOneself = ({ action, state }: Asking): boolean =>
  NOT_FOR_ONESELF.has(action) || isIn(state, ...(NOT_FOR_ONESELF_IN[action] ?? []));

const conflicts = (asking: Asking, person: string): Finding[] => {
  const { action, nominee, taken, part } = asking;
  const self = nominee?.kind === 'individual' && nominee.person === person && isNotForOneself(asking);
  const before = APART.filter(([, second]) => second === action)
    .filter(([first]) =>
      taken.some((step) => step.type === first && step.by === person && concerns(step, part)),
    )
    .map(([first]) => refusal('SOD_PRIOR_STEP', { first, second: action }));
  return self ? [refusal('SOD_SELF', { second: action }), ...before] : before;
};

/**
 * May this person order this, here and now? The one answer behind buttons, API, links, lists and replay.
 * Default: no. Conflicts of a substitute and of the one he stands in for both count.
 */
export function permission(asking: Asking): Permission {
  const may = weighed(asking);
  const { clause = '-' } = asking;
  return may.allow ? may : { ...may, findings: may.findings.map((finding) => ({ ...finding, clause })) };
}

/** Let in by a link, one does what its task offers; what that orders of others follows from it. */
const outsideTask = ({ actor, action, order }: Asking): boolean =>
  actor.only !== undefined && order === undefined && !actor.only.includes(action);

function weighed(asking: Asking): Permission {
  if (outsideTask(asking)) return { allow: false, findings: [refusal('ONLY_THIS_TASK')] };
  const table = TABLES[asking.life];
  const rows = Object.hasOwn(table, asking.action) ? (table[asking.action] ?? []) : [];
  const here = rows.filter(
    (row) =>
      (!row.in || isIn(asking.state, ...row.in)) &&
      !(row.neverRegistered === true && asking.registered === true),
  );
  const ordered = here.find((row) => row.orderedBy !== asking.order && row.orderedBy !== undefined);
  if (ordered)
    return { allow: false, findings: [refusal('ONLY_BY_ORDER', { order: String(ordered.orderedBy) })] };
  let closest: Extract<Permission, { allow: false }> | null = null;
  const ways = here.flatMap((row) =>
    capacitiesOf(asking, row).map((capacity) => ({ needs: row.needs, capacity })),
  );
  for (const { needs, capacity } of ways) {
    const findings = peopleIn(asking.actor.person, capacity).flatMap((person) => conflicts(asking, person));
    const lacks =
      needs && needs !== 'person' && !proves(asking.actor.assurance, needs)
        ? { proof: needs, capacity }
        : null;
    if (findings.length === 0 && !lacks) return { allow: true, capacity };
    const refused = [...findings, ...(lacks ? [refusal('ASSURANCE_TOO_LOW', { need: lacks.proof })] : [])];
    // of two ways the one that only asks for a proof is the nearer
    if (lacks && findings.length === 0) {
      if (!closest?.lacks) closest = { allow: false, findings: refused, lacks };
    } else closest ??= { allow: false, findings: refused };
  }
  const elsewhere = rows.some((row) => capacitiesOf(asking, row).length > 0);
  return closest ?? { allow: false, findings: [refusal(elsewhere ? 'ROLE_NOT_HERE' : 'ROLE_MISSING')] };
}

/** Everyone whom a conflict keeps from this step whatever his role: its task does not come to him. */
export const barredFrom = (
  action: string,
  nominee: Asking['nominee'],
  taken: readonly Taken[],
  part?: string,
): string[] => {
  const firsts = new Set(APART.filter(([, second]) => second === action).map(([first]) => first));
  const people = new Set(
    taken.filter((step) => firsts.has(step.type) && concerns(step, part)).map(({ by }) => by),
  );
  if (nominee?.kind === 'individual' && nominee.person !== null && NOT_FOR_ONESELF.has(action)) {
    people.add(nominee.person);
  }
  return [...people].sort();
};

/** The desk to which a task goes when a conflict keeps everybody at its own from it: one that may do it at all. */
export const deskAbove = (desk: Desk, action: string): Desk | null => {
  const above = DESK_ABOVE[desk];
  if (above === undefined) return null;
  const roles: readonly string[] = DESKS[above];
  return (NOMINATION[action] ?? []).some(({ by }) => by.some(([role]) => roles.includes(role)))
    ? above
    : null;
};
