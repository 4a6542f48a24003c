import type { Day } from '../kernel/days.js';
import type { Finding } from '../kernel/finding.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import { type Actor, type Assurance, DEPUTIES, type Grant, holdsOn, type Role, type Signature } from './roles.js';
import { APART, type Need, NOMINATION, NOT_FOR_ONESELF, type Relation, ROUND, type Row, SITTING } from './table.js';

const TABLES = { nomination: NOMINATION, round: ROUND, sitting: SITTING } as const;
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
  readonly nominee: { readonly kind: 'individual' | 'collective'; readonly person: string | null } | null;
  readonly taken: readonly Taken[];
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

export type Permission =
  | { readonly allow: true; readonly capacity: Capacity }
  | { readonly allow: false; readonly findings: readonly Finding[] };

const refusal = (code: string, params?: Record<string, string>): Finding => ({
  code,
  clause: 'V',
  effect: 'block',
  ...(params && { params }),
});

const proves = (assurance: Assurance, need: Need): boolean =>
  need === 'person' ||
  assurance === 'rehearsal' ||
  assurance === 'second' ||
  (need === 'room' && assurance === 'room');

const fits = (grant: Grant, relation: Relation, { unit, nominee, actor }: Asking): boolean => {
  switch (relation) {
    case 'own':
      return grant.unit !== null && (unit === null || grant.unit === unit);
    case 'any':
      return grant.unit === null;
    case 'self':
      return nominee?.kind === 'individual' && nominee.person === actor.person;
  }
};

/** For a collective its head speaks: he consents to its story and sees its facts. */
const speaksForCollective = ({ nominee, unit, actor, day }: Asking): boolean =>
  nominee?.kind === 'collective' &&
  actor.grants.some((grant) => grant.role === 'unitHead' && grant.unit === unit && holdsOn(day, grant));

const capacityIn = (asking: Asking, row: Row, grants: readonly Grant[]): Capacity | null => {
  for (const [role, relation] of row.by) {
    if (role === 'nominee') {
      const self = fits({ role, unit: null, from: '', until: null }, 'self', asking);
      if (self || speaksForCollective(asking)) return { role, as: '', for: null };
      continue;
    }
    const held = grants.find(
      (grant) => grant.role === role && holdsOn(asking.day, grant) && fits(grant, relation, asking),
    );
    if (held) return { role, as: DEPUTIES.has(role) ? 'KT.' : '', for: null };
  }
  return null;
};

/** His own grants first; then, where none fits, those of somebody who made him his substitute. */
const capacityOf = (asking: Asking, row: Row): Capacity | null => {
  const { actor, action, day } = asking;
  const own = capacityIn(asking, row, actor.grants);
  if (own || action === 'CAST_BALLOT') return own;
  for (const substitution of actor.substitutions) {
    if (!substitution.actions.includes(action) || !holdsOn(day, substitution)) continue;
    const lent = capacityIn(asking, row, substitution.grants);
    if (lent) return { role: lent.role, as: 'TUQ.', for: substitution.principal };
  }
  return null;
};

const conflicts = ({ action, nominee, taken, part }: Asking, person: string): Finding[] => {
  const self = nominee?.kind === 'individual' && nominee.person === person && NOT_FOR_ONESELF.has(action);
  const before = APART.filter(([, second]) => second === action)
    .filter(([first]) => taken.some((t) => t.type === first && t.by === person && (t.part === undefined || t.part === part)))
    .map(([first]) => refusal('SOD_PRIOR_STEP', { first, second: action }));
  return self ? [refusal('SOD_SELF', { second: action }), ...before] : before;
};

/**
 * May this person order this, here and now? The one answer behind buttons, API, links, lists and replay.
 * Default: no. Conflicts of a substitute and of the one he stands in for both count.
 */
export function permission(asking: Asking): Permission {
  const rows: readonly Row[] = TABLES[asking.life][asking.action] ?? [];
  const here = rows.filter((row) => !row.in || isIn(asking.state, ...row.in));
  const ordered = here.find((row) => row.orderedBy !== asking.order && row.orderedBy !== undefined);
  if (ordered) return { allow: false, findings: [refusal('ONLY_BY_ORDER', { order: String(ordered.orderedBy) })] };
  let closest: Finding[] | null = null;
  for (const row of here) {
    const capacity = capacityOf(asking, row);
    if (!capacity) continue;
    const people = [asking.actor.person, ...(capacity.for === null ? [] : [capacity.for])];
    const findings = people.flatMap((person) => conflicts(asking, person));
    if (row.needs && !proves(asking.actor.assurance, row.needs)) {
      findings.push(refusal('ASSURANCE_TOO_LOW', { need: row.needs }));
    }
    if (findings.length === 0) return { allow: true, capacity };
    closest ??= findings;
  }
  return { allow: false, findings: closest ?? [refusal(here.length === 0 && rows.length > 0 ? 'ROLE_NOT_HERE' : 'ROLE_MISSING')] };
}

/** Everyone whom a conflict keeps from this step whatever his role: its task does not come to him. */
export const barredFrom = (action: string, nominee: Asking['nominee'], taken: readonly Taken[]): string[] => {
  const firsts = new Set(APART.filter(([, second]) => second === action).map(([first]) => first));
  const people = new Set(taken.filter(({ type }) => firsts.has(type)).map(({ by }) => by));
  if (nominee?.kind === 'individual' && nominee.person !== null && NOT_FOR_ONESELF.has(action)) {
    people.add(nominee.person);
  }
  return [...people].sort();
};
