import type { Settled } from '../../../workflows/nomination/facts.js';
import { mayOrder } from '../../../workflows/nomination/decide.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type { NominationType } from '../../../workflows/nomination/nomination.events.js';
import { type Task, tasksOf } from '../../../workflows/nomination/tasks.js';
import type { Taken } from '../../../workflows/policy/decide-policy.js';
import { DESK_ABOVE, DESKS, type Desk, holdsOn } from '../../../workflows/policy/roles.js';
import { REMEMBERED } from '../../../workflows/policy/apart.js';
import type { Stored } from '../../../workflows/kernel/step.js';
import { actor, CAST, castMember } from '../../support/builders/cast.js';
import {
  COLLECTIVE,
  exemplar,
  facts,
  NOMINEE,
  on,
  part,
  SCAN,
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

/** The road up to the list, as `edges.spec.ts` proves it, and what of it conflicts and tasks hang on. */
const STEPS: readonly {
  readonly from: string;
  readonly type: NominationType;
  readonly to: string;
  readonly when?: Partial<NominationContext>;
  readonly change?: Partial<NominationContext>;
}[] = [
  { from: 'draft', type: 'SUBMIT', to: 'unitReview' },
  { from: 'unitReview', type: 'ENDORSE', to: 'officeReview' },
  {
    from: 'officeReview',
    type: 'CHECK_EVIDENCE',
    to: 'officeReview',
    when: { checked: false },
    change: { checked: true },
  },
  { from: 'officeReview', type: 'RETURN', to: 'supplement', change: { checked: false } },
  { from: 'officeReview', type: 'REPORT_UNQUALIFIED', to: 'unqualified', when: { checked: true } },
  { from: 'officeReview', type: 'ACCEPT', to: 'compiled', when: { checked: true } },
  { from: 'supplement', type: 'SUBMIT', to: 'unitReview' },
  {
    from: 'unqualified',
    type: 'OBJECT',
    to: 'officeReview',
    when: { objected: false },
    change: { objected: true, checked: false },
  },
  { from: 'compiled', type: 'RETURN', to: 'supplement', change: { checked: false } },
];

const keyOf = ({ state, context: { taken, checked, objected } }: Stored<NominationContext>): string =>
  JSON.stringify([
    state,
    checked,
    objected,
    [...new Set(taken.map(({ type, by }) => `${type} ${by}`))].toSorted(),
  ]);

/** Everyone who could ever have a hand in it; of the deputy directors, who are alike, one. */
const handsOn = (unit: string): string[] => [
  ...CAST.filter((one) => one.unit === unit || one.unit === 'VP').map(({ id }) => id),
  'khoi',
  'son',
];

const isNow = (context: NominationContext, when: Partial<NominationContext> = {}): boolean =>
  Object.entries(when).every(([name, value]) => context[name as keyof NominationContext] === value);

/** The same people again make no new case. */
const remembering = (taken: readonly Taken[], type: string, by: string): readonly Taken[] =>
  !REMEMBERED.has(type) || taken.some((step) => step.type === type && step.by === by)
    ? taken
    : [...taken, { type, by }];

/** Every way in which people may have taken the steps so far: whatever the law itself let pass. */
const reachable = (over: Known): Stored<NominationContext>[] => {
  const hands = handsOn(over.nominee.unit).map((id) => [id, known('', id, over)] as const);
  const able = (type: string, { state, context }: Stored<NominationContext>): string[] =>
    hands.filter(([, asked]) => mayOrder(type, state, asked, context).allow).map(([id]) => id);
  const seen = new Map<string, Stored<NominationContext>>();
  const open = able('FILE', stored([])).map((by) => stored('draft', { taken: [{ type: 'FILE', by }] }));
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { state, context } = at;
    const key = keyOf(at);
    if (seen.has(key)) continue;
    seen.set(key, at);
    for (const { from, type, to, when, change } of STEPS) {
      if (from !== state[0] || !isNow(context, when)) continue;
      const people = able(type, at);
      // who returned, checked or objected is not remembered: one of them will do
      const each = REMEMBERED.has(type) ? people : people.slice(0, 1);
      open.push(
        ...each.map((by) =>
          stored(to, { ...context, ...change, taken: remembering(context.taken, type, by) }),
        ),
      );
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

  test.each(NOMINEES)('%s is answered on paper, whoever recorded it', (_name, nominee) => {
    const recorded = { answer: 'recognised', decision: null, scan: SCAN } as const;
    const at = (province: string, by: readonly string[]) =>
      stored(exemplar({ province }), {
        recorded,
        taken: by.map((person) => ({ type: 'RECORD_ANSWER', by: person })),
      });
    const recorders = CAST.map(({ id }) => id).filter(
      (id) =>
        mayOrder('RECORD_ANSWER', exemplar(), known('RECORD_ANSWER', id, { nominee }), at('sent', []).context)
          .allow,
    );
    expect(recorders.length).toBeGreaterThan(2);
    const states = ['sent', 'received', 'recognised', 'declined'].flatMap((province) => [
      ...recorders.map((by) => at(province, [by])),
      // a substitute of one of the leaders: it counts as done by both
      at(province, ['hang', 'dung']),
      at(province, ['hang', 'dung', 'lan']),
    ]);
    expect(
      states.every((one) => tasksOf(one.state, one.context, known('', 'hang', { nominee })).length > 0),
    ).toBe(true);
    expect(states.flatMap((one) => unattended(one, { nominee }))).toEqual([]);
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
    // who decides for the Office may decide either way
    const { state, context } = endorsedByAll;
    const decides = (type: string) => mayOrder(type, state, known(type, 'khoi', { nominee }), context).allow;
    expect([decides('ACCEPT'), decides('REPORT_UNQUALIFIED')]).toEqual([true, true]);
  });

  test('nor would a department with one clerk check him itself', () => {
    const nominee = { ...NOMINEE, person: 'mai', unit: 'VP' };
    const filed = stored('officeReview', { taken: [{ type: 'FILE', by: 'tuan' }] });
    const [checking] = tasksOf(filed.state, filed.context, known('', 'hang', { nominee }));
    expect(checking).toMatchObject({ desk: 'clerk', does: 'CHECK_EVIDENCE', barred: ['mai', 'tuan'] });
    expect(checking && reachedBy(checking)).toEqual(['hang', 'dung', 'lan']);
    expect(checking && isAttended(checking, filed, { nominee })).toBe(true);
  });
});
