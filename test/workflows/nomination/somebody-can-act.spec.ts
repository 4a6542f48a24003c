import type { Settled } from '../../../workflows/nomination/facts.js';
import { decideNomination, mayOrder } from '../../../workflows/nomination/decide.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type { NominationOrder, NominationType } from '../../../workflows/nomination/nomination.events.js';
import { type Task, tasksOf } from '../../../workflows/nomination/tasks.js';
import { DESK_ABOVE, DESKS, type Desk, holdsOn } from '../../../workflows/policy/roles.js';
import type { Stored } from '../../../workflows/kernel/step.js';
import { actor, CAST, castMember } from '../../support/builders/cast.js';
import {
  COLLECTIVE,
  exemplar,
  facts,
  NOMINEE,
  on,
  ORDERS,
  part,
  stored,
  withoutCriteria,
} from '../../support/builders/nomination.js';

const plan = withoutCriteria();
const BY_ROUND: ReadonlySet<string> = new Set(['PUT_BEFORE_COUNCIL', 'FORWARD']);

type Known = Pick<Settled, 'nominee'> & Partial<Settled>;
const known = (type: string, person: string, over: Known): Settled =>
  facts({
    plan,
    dossier: { ...facts().dossier, evidence: [] },
    actor: actor(person),
    ...(BY_ROUND.has(type) && { order: 'round' }),
    ...over,
  });

/** Those who sit at a desk: the holder of the office and his deputies. */
const atDesk = (desk: Desk, unit: string | null, person: string | null): string[] => {
  if (person !== null) return [person];
  const roles: readonly string[] = DESKS[desk];
  return CAST.filter(({ grants }) =>
    grants.some((grant) => roles.includes(grant.role) && grant.unit === unit && holdsOn('2021-03-20', grant)),
  ).map(({ id }) => id);
};

/** To whom the task comes: everybody at its desk whom no conflict bars; if none is left, the desk above. */
const reachedBy = ({ desk, unit, person, barred }: Task): string[] => {
  const free = atDesk(desk, unit, person).filter((id) => !barred.includes(id));
  const above = DESK_ABOVE[desk];
  if (free.length > 0 || above === undefined) return free;
  return reachedBy({ desk: above, unit: null, person: null, barred } as Task);
};

const isAttended = (task: Task, { state, context }: Stored<NominationContext>, over: Known): boolean =>
  reachedBy(task).some(
    (id) => mayOrder(task.does, state, known(task.does, id, over), context, task.part ?? undefined).allow,
  );

const unattended = (at: Stored<NominationContext>, over: Known): string[] =>
  tasksOf(at.state, at.context, known('', 'hang', over))
    .filter((task) => !isAttended(task, at, over))
    .map(({ does }) => `${does} in ${at.state.join(' ')}: ${JSON.stringify(at.context.taken)}`);

/** Who can stand for election here, one of each kind that could be in somebody’s way. */
const NOMINEES: readonly (readonly [string, Settled['nominee']])[] = [
  ...(
    [
      ['the Director', 'khoi', 'departmentLeader'],
      ['a deputy who is also the Council’s', 'phuong', 'departmentLeader'],
      ['another deputy director', 'son', 'departmentLeader'],
      ['the Office chief', 'hang', 'unitLeader'],
      ['an Office deputy', 'dung', 'unitLeader'],
      ['the other Office deputy', 'lan', 'unitLeader'],
      ['a clerk', 'mai', 'staff'],
      ['the Office’s own nominator', 'thao', 'staff'],
      ['staff of the Office', 'quan', 'staff'],
      ['a unit head', 'hieu', 'unitLeader'],
      ['a unit’s deputy', 'nga', 'unitLeader'],
      ['a unit’s nominator', 'binh', 'staff'],
      ['staff of a unit', 'anh', 'staff'],
    ] as const
  ).map(([name, person, tier]) => {
    const { unit } = castMember(person);
    return [name, { ...NOMINEE, person, tier, unit: unit === 'LĐS' ? 'VP' : String(unit) }] as const;
  }),
  ['a unit as a collective', COLLECTIVE],
  ['the Office as a collective', { ...COLLECTIVE, unit: 'VP' }],
];

const STEPS: Readonly<Record<string, readonly NominationType[]>> = {
  draft: ['SUBMIT'],
  unitReview: ['ENDORSE'],
  officeReview: ['CHECK_EVIDENCE', 'RETURN', 'REPORT_UNQUALIFIED', 'ACCEPT'],
  supplement: ['SUBMIT'],
  unqualified: ['OBJECT'],
  compiled: ['RETURN'],
};

const keyOf = ({ state, context: { taken, checked, objected } }: Stored<NominationContext>): string =>
  JSON.stringify([
    state,
    checked,
    objected,
    [...new Set(taken.map(({ type, by }) => `${type} ${by}`))].sort(),
  ]);

/** Only what conflicts hang on is kept, each once: the same people again make no new case. */
const essential = ({ taken, checked, objected }: NominationContext): Partial<NominationContext> => ({
  checked,
  objected,
  taken: [...new Map(taken.map((step) => [`${step.type} ${step.by}`, step])).values()],
});

/** Everyone who could ever have a hand in it; of the deputy directors, who are alike, one. */
const handsOn = (unit: string): string[] => [
  ...CAST.filter((one) => one.unit === unit || one.unit === 'VP').map(({ id }) => id),
  'khoi',
  'son',
];

/** Every way in which people may have taken the steps so far: whatever the law itself let pass. */
const reachable = (over: Known): Stored<NominationContext>[] => {
  const hands = handsOn(over.nominee.unit).map((id) => [id, known('', id, over)] as const);
  // an earlier step only ever forbids, so that whoever may not with none behind him never may
  const able = (type: string, state: readonly string[]) =>
    hands.filter(([, asked]) => mayOrder(type, state, asked, stored('draft', { taken: [] }).context).allow);
  const ableAt = new Map<string, typeof hands>();
  const seen = new Map<string, Stored<NominationContext>>();
  const open = able('FILE', []).map(([by]) => stored('draft', { taken: [{ type: 'FILE', by }] }));
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const key = keyOf(at);
    if (seen.has(key)) continue;
    seen.set(key, at);
    for (const type of STEPS[at.state[0] ?? ''] ?? []) {
      const step = `${at.state.join()} ${type}`;
      const people = ableAt.get(step) ?? able(type, at.state);
      ableAt.set(step, people);
      for (const [, asked] of people) {
        const order: NominationOrder = type === 'CHECK_EVIDENCE' ? { type, items: [] } : ORDERS[type];
        const moved = decideNomination(at, order, asked);
        if (moved.ok) open.push(stored(moved.state, essential(moved.context)));
        // who returned or checked is not remembered: the first who may will do
        if (moved.ok && (type === 'RETURN' || type === 'CHECK_EVIDENCE' || type === 'OBJECT')) break;
      }
    }
  }
  return [...seen.values()];
};

describe('no nomination is ever stuck: for every state and every conflict somebody can act', () => {
  test.each(NOMINEES)('%s is nominated', (_name, nominee) => {
    const cases = reachable({ nominee });
    expect(new Set(cases.flatMap(({ state }) => state))).toEqual(
      new Set(['draft', 'unitReview', 'officeReview', 'supplement', 'unqualified', 'compiled']),
    );
    expect(cases.flatMap((at) => unattended(at, { nominee }))).toEqual([]);
  });

  const called = [
    { what: 'year-2021', due: '2021-12-15' },
    { what: 'midterm', due: '2023-07-31' },
    { what: 'final', due: '2025-12-31' },
  ];

  test.each(NOMINEES)('%s is selected, held, an exemplar', (_name, nominee) => {
    const states = [
      stored('selected'),
      stored('compiled', { heldSince: '2021-03-18' }),
      ...['sent', 'received', 'toCorrect'].map((province) => stored(exemplar({ province }), { called })),
      stored(exemplar({ review: 'improving', fostering: 'underway' }), { called }),
    ];
    expect(states.flatMap((at) => unattended(at, { nominee }))).toEqual([]);
  });

  test.each(NOMINEES)('%s is commended and told of, whoever proposed or drafted it', (_name, nominee) => {
    const begun = (type: 'PROPOSE_COMMENDATION' | 'DRAFT_STORY') =>
      CAST.map(({ id }) => id).filter(
        (id) =>
          mayOrder(type, exemplar(), known(type, id, { nominee }), stored(exemplar()).context, 'p1').allow,
      );
    const stuck = [
      ['PROPOSE_COMMENDATION', 'commendation', ['proposed', 'advised']] as const,
      ['DRAFT_STORY', 'story', ['drafted', 'approved']] as const,
    ].flatMap(([type, life, places]) => {
      expect(begun(type).length).toBeGreaterThan(3);
      return begun(type).flatMap((by) =>
        places.flatMap((place) =>
          unattended(stored(exemplar(), { taken: [{ type, by, part: 'p1' }] }), {
            nominee,
            moment: on('2021-05-01'),
            parts: [part(life, place)],
          }),
        ),
      );
    });
    expect(stuck).toEqual([]);
  });

  test('the walk is not blind: without the desk above, the Office’s own list would be', () => {
    const nominee = { ...NOMINEE, person: 'hang', unit: 'VP' };
    const endorsedByAll = stored('officeReview', {
      checked: true,
      taken: ['dung', 'lan'].map((by) => ({ type: 'ENDORSE', by })),
    });
    const [accepting] = tasksOf(endorsedByAll.state, endorsedByAll.context, known('', 'hang', { nominee }));
    expect(accepting).toMatchObject({ desk: 'officeChief', does: 'ACCEPT', barred: ['dung', 'hang', 'lan'] });
    expect(accepting && reachedBy(accepting)).toEqual(['khoi', 'phuong', 'son', 'yen']);
  });
});
