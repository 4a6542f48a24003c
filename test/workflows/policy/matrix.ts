import { type Asking, type Governed, permission } from '../../../workflows/policy/decide-policy.js';
import { type Assurance, ASSURANCES, type Grant, ROLES, type Role } from '../../../workflows/policy/roles.js';
import { APART } from '../../../workflows/policy/apart.js';
import {
  ANCHOR,
  CALENDAR,
  COUNCIL,
  IMPORT,
  MAIL,
  NOMINATION,
  PEOPLE,
  PERSON,
  PLAN,
  RECORD,
  REDACTION,
  REGISTER,
  ROUND,
  SITTING,
  SUBSTITUTION,
} from '../../../workflows/policy/table.js';
import { RECORD_KINDS } from '../../../workflows/register/deed.js';
import { STANDINGS } from '../../../workflows/register/record-order.js';
import { grant } from '../../support/builders/cast.js';

export const LIVES = {
  nomination: NOMINATION,
  round: ROUND,
  sitting: SITTING,
  council: COUNCIL,
  register: REGISTER,
  plan: PLAN,
  import: IMPORT,
  calendar: CALENDAR,
  substitution: SUBSTITUTION,
  people: PEOPLE,
  mail: MAIL,
  person: PERSON,
  record: RECORD,
  redaction: REDACTION,
  anchor: ANCHOR,
} as const;

export const STATES: Readonly<Record<Governed, readonly string[]>> = {
  nomination: [
    'draft',
    'unitReview',
    'officeReview',
    'supplement',
    'unqualified',
    'lapsed',
    'compiled',
    'beforeCouncil',
    'selected',
    'exemplar',
    'confirmed',
  ],
  round: ['open', 'compiling', 'beforeCouncil', 'forwarding', 'closed'],
  sitting: ['convened', 'open', 'voting', 'counted', 'concluded'],
  council: ['-'],
  register: RECORD_KINDS.flatMap((kind) => STANDINGS.map((standing) => `${kind}.${standing}`)),
  plan: ['-'],
  import: ['-'],
  calendar: ['-'],
  substitution: ['own', 'others'],
  people: ['-'],
  mail: ['-'],
  person: [...ROLES, '-'],
  record: ['nomination', 'sitting', 'round', 'all'],
  redaction: ['-'],
  anchor: ['own', 'outside'],
};

const DAY = '2021-03-20';
const OTHER = { kind: 'individual', person: 'anh' } as const;
const HIMSELF = { kind: 'individual', person: 'x' } as const;

type Variant = Partial<Pick<Asking, 'nominee' | 'taken'>> & {
  readonly grants: readonly Grant[];
  readonly lent?: boolean;
};

/** For a unit's role the grant for the nomination's own unit, for another one that for the whole department. */
const UNIT_ROLES: ReadonlySet<Role> = new Set(['nominator', 'unitHead', 'unitDeputy']);
const fitting = (role: Role): Grant[] =>
  role === 'nominee' ? [] : [grant(role, UNIT_ROLES.has(role) ? 'QLTM' : null)];

const asHolder = (role: Role): Readonly<Record<string, Variant>> => ({
  own: { grants: [grant(role, 'QLTM')] },
  other: { grants: [grant(role, 'QLCN')] },
  any: { grants: [grant(role)] },
  collective: { grants: fitting(role), nominee: { kind: 'collective', person: null } },
});

/** Holding it where it fits, with something in his way, or only by another's grant. */
const inHisWay = (role: Role, action: string): Readonly<Record<string, Variant>> => ({
  self: { grants: fitting(role), nominee: HIMSELF },
  ...Object.fromEntries(
    APART.filter(([, second]) => second === action).map(([first]) => [
      `after ${first}`,
      { grants: fitting(role), taken: [{ type: first, by: 'x' }] },
    ]),
  ),
  substitute: { grants: fitting(role), lent: true },
});

const asking = (life: Governed, action: string, state: string, variant: Variant): Asking => ({
  life,
  action,
  state: [state],
  day: DAY,
  unit: 'QLTM',
  nominee: variant.nominee ?? (life === 'nomination' ? OTHER : null),
  taken: variant.taken ?? [],
  actor: {
    person: 'x',
    assurance: 'session',
    grants: variant.lent ? [] : variant.grants,
    substitutions: variant.lent
      ? [{ principal: 'y', grants: variant.grants, actions: [action], from: DAY, until: DAY }]
      : [],
  },
});

/** What is said under one proof of the person: the signature when allowed, else the reasons. */
const answer = (ask: Asking): string => {
  const may = permission(ask);
  if (may.allow) return ['ok', may.capacity.as].filter(Boolean).join(' ');
  const codes = may.findings.map(({ code }) => code);
  const beside = codes.filter((code) => code !== 'ASSURANCE_TOO_LOW');
  return (beside.length > 0 ? beside : codes).join('+');
};

/** The same under every proof; `ok (second, rehearsal)` where only these are enough. */
const underEveryProof = (ask: Asking): string => {
  const under = (assurance: Assurance): string => answer({ ...ask, actor: { ...ask.actor, assurance } });
  const best = under('rehearsal');
  if (!best.startsWith('ok')) return best; // a weaker proof never opens what the strongest does not
  const enough = ASSURANCES.filter((assurance) => under(assurance) === best);
  return enough.length === ASSURANCES.length ? best : `${best} (${enough.join(', ')})`;
};

/** By itself, or as part of an order of a round or a sitting. */
const byEveryRoad = (ask: Asking): string => {
  const alone = underEveryProof(ask);
  if (alone !== 'ONLY_BY_ORDER') return alone;
  return (['round', 'sitting'] as const)
    .map((order) => [order, underEveryProof({ ...ask, order })] as const)
    .filter(([, one]) => one !== 'ONLY_BY_ORDER')
    .map(([order, one]) => `${one} in a ${order}`)
    .join(' / ');
};

const NO = /^ROLE_MISSING( in a \w+)?$/;

/** What one role may in one state: each relation in which the answer is more than a plain no. */
const cell = (life: Governed, action: string, role: Role, state: string): string => {
  const said = (variants: Readonly<Record<string, Variant>>): (readonly [string, string])[] =>
    Object.entries(variants)
      .map(([relation, variant]) => [relation, byEveryRoad(asking(life, action, state, variant))] as const)
      .filter(([, one]) => !NO.test(one));
  const granted = said(asHolder(role));
  if (granted.length === 0 && role !== 'nominee') return '';
  const plain = granted.find(([relation]) => relation !== 'collective')?.[1];
  return [
    ...granted.filter(([relation, one]) => relation !== 'collective' || one !== plain),
    ...said(inHisWay(role, action)),
  ]
    .map(([relation, one]) => `${relation} ${one}`)
    .join(' · ');
};

/** The role may do it, only not here. */
const isElsewhere = (says: string): boolean =>
  says !== '' && says.split(' · ').every((one) => one.endsWith(' ROLE_NOT_HERE'));

/** `award` for all that lies inside it. */
const together = (life: Governed, states: readonly string[]): string => {
  const within = (whole: string) => (state: string) => state.startsWith(`${whole}.`);
  const named = states.map((state) => {
    const [whole = state] = state.split('.');
    const all = STATES[life].filter(within(whole)).length;
    return all > 0 && states.filter(within(whole)).length === all ? whole : state;
  });
  return [...new Set(named)].join(' ');
};

const rowsOf = (life: Governed, action: string, role: Role): string[] => {
  const groups = new Map<string, string[]>();
  for (const state of STATES[life]) {
    const says = cell(life, action, role, state);
    groups.set(says, [...(groups.get(says) ?? []), state]);
  }
  const elsewhere = [...groups.keys()].some(isElsewhere) ? ' · elsewhere ROLE_NOT_HERE' : '';
  return [...groups]
    .filter(([says]) => says !== '' && !isElsewhere(says))
    .map(([says, states]) => {
      const where = states.length === STATES[life].length ? '' : ` in ${together(life, states)}`;
      return `${action.padEnd(22)} ${role}${where}: ${says}${elsewhere}`;
    });
};

const HEADER = `# Who may order what. One line for each action and role; a change is read as a diff.
#
#   own, other, any   the role is held for the nomination's unit, for another unit, for the whole department
#   collective        where it differs when the nominee is a collective
#   self              he is himself the nominee
#   after STEP        he took that step on the same nomination (or the same commendation or story)
#   substitute        he stands in for somebody who holds the role and has named this action
#   ok KT.            allowed, signed as a deputy; ok TUQ.: signed as a substitute
#   (room, …)         only with one of these proofs of the person; with a weaker one ASSURANCE_TOO_LOW
#   in a round        only as part of an order of the round (or sitting); by itself ONLY_BY_ORDER
#   in STATE …        only in these states; without it in all
#
# What is not said here is refused: ROLE_MISSING. Whether the order has a road from that state is the
# machine's to say, not the policy's.
`;

/** The whole matrix as text. */
export const rightsMatrix = (): string =>
  [
    HEADER,
    ...(Object.keys(LIVES) as Governed[]).map((life) =>
      [
        `## ${life}`,
        ...Object.keys(LIVES[life]).flatMap((action) => ROLES.flatMap((role) => rowsOf(life, action, role))),
        '',
      ].join('\n'),
    ),
  ].join('\n');
