import { type Asking, type Governed, permission } from '../../../workflows/policy/decide-policy.js';
import { ASSURANCES, type Grant, ROLES, type Role } from '../../../workflows/policy/roles.js';
import { APART, NOMINATION, REGISTER, ROUND, SITTING } from '../../../workflows/policy/table.js';
import { grant } from '../../support/builders/cast.js';

export const LIVES = { nomination: NOMINATION, round: ROUND, sitting: SITTING, register: REGISTER } as const;

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
  register: ['-'],
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

const variantsOf = (role: Role, action: string): Readonly<Record<string, Variant>> => ({
  own: { grants: [grant(role, 'QLTM')] },
  other: { grants: [grant(role, 'QLCN')] },
  any: { grants: [grant(role)] },
  collective: { grants: fitting(role), nominee: { kind: 'collective', person: null } },
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

/** What is said under one proof of the person: the signature when allowed, else every reason. */
const answer = (ask: Asking): string => {
  const may = permission(ask);
  if (may.allow) return ['ok', may.capacity.as].filter(Boolean).join(' ');
  return may.findings.map(({ code }) => code).join('+');
};

/** The same under every proof; `ok (room, second, rehearsal)` where only these are enough. */
const underEveryProof = (ask: Asking): string => {
  const answers = ASSURANCES.map(
    (assurance) => [assurance, answer({ ...ask, actor: { ...ask.actor, assurance } })] as const,
  );
  const said = [...new Set(answers.map(([, one]) => one))];
  if (said.length === 1) return said.join();
  return said
    .filter((one) => one !== 'ASSURANCE_TOO_LOW')
    .map(
      (one) =>
        `${one} (${answers
          .filter(([, other]) => other === one)
          .map(([name]) => name)
          .join(', ')})`,
    )
    .join(' / ');
};

/** By itself, or as part of an order of a round or a sitting. */
const byEveryRoad = (ask: Asking): string => {
  const alone = underEveryProof(ask);
  const ordered = (['round', 'sitting'] as const).map(
    (order) => [order, underEveryProof({ ...ask, order })] as const,
  );
  if (alone !== 'ONLY_BY_ORDER') return alone;
  return ordered
    .filter(([, one]) => one !== 'ONLY_BY_ORDER')
    .map(([order, one]) => `${one} in a ${order}`)
    .join(' / ');
};

const NO = /^ROLE_MISSING( in a \w+)?$/;

/** What one role may in one state: each relation in which the answer is more than a plain no. */
const cell = (life: Governed, action: string, role: Role, state: string): string => {
  const said = Object.entries(variantsOf(role, action))
    .map(([relation, variant]) => [relation, byEveryRoad(asking(life, action, state, variant))] as const)
    .filter(([, one]) => !NO.test(one));
  const granted = said.some(([relation]) => ['own', 'other', 'any', 'collective'].includes(relation));
  const plain = said.find(([relation]) => relation === 'own' || relation === 'any')?.[1];
  return granted || role === 'nominee'
    ? said
        .filter(([relation, one]) => relation !== 'collective' || one !== plain)
        .map(([relation, one]) => `${relation} ${one}`)
        .join(' · ')
    : '';
};

const rowsOf = (life: Governed, action: string, role: Role): string[] => {
  const groups = new Map<string, string[]>();
  for (const state of STATES[life]) {
    const says = cell(life, action, role, state);
    groups.set(says, [...(groups.get(says) ?? []), state]);
  }
  return [...groups]
    .filter(([says]) => says !== '')
    .map(([says, states]) => {
      const where = states.length === STATES[life].length ? '' : ` in ${states.join(' ')}`;
      return `${action.padEnd(22)} ${role.padEnd(16)}${where}: ${says}`.replace(/ +:/, ':');
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
