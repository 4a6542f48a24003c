import { sittingMachine } from '../../../workflows/sitting/sitting.machine.js';
import type { SittingOrder, SittingType } from '../../../workflows/sitting/sitting.events.js';
import { decideSitting, SITTING_LAW } from '../../../workflows/sitting/decide.js';
import { UnknownState } from '../../../workflows/kernel/step.js';
import {
  actor,
  CHAIR,
  name,
  names,
  SECRETARY,
  Sitting,
  TIE_ON_THE_LAST_SEAT,
  withCouncil,
} from './council.js';

const everybody = new Sitting().everybody;
const OPEN: SittingOrder = { type: 'OPEN', present: everybody, secretary: SECRETARY };
const conflict: SittingOrder = { type: 'DECLARE_CONFLICT', nomination: 'A', kind: 'kin' };
const reason = 'Ghi rõ trong biên bản';

const ORDERS: { readonly [T in SittingType]: Extract<SittingOrder, { type: T }> } = {
  OPEN: { type: 'OPEN', present: everybody, secretary: SECRETARY },
  HAND_OVER_CHAIR: { type: 'HAND_OVER_CHAIR', to: 'm5' },
  DECLARE_CONFLICT: { type: 'DECLARE_CONFLICT', nomination: 'A', kind: 'kin' },
  OPEN_VOTING: { type: 'OPEN_VOTING' },
  CAST_BALLOT: { type: 'CAST_BALLOT', marks: [] },
  CLOSE_VOTING: { type: 'CLOSE_VOTING' },
  OPEN_RUNOFF: { type: 'OPEN_RUNOFF' },
  BREAK_TIE: { type: 'BREAK_TIE', nomination: 'E', reason },
  SECOND_BALLOT: { type: 'SECOND_BALLOT' },
  CONCLUDE: { type: 'CONCLUDE', reason },
  DELIVER: { type: 'DELIVER', nomination: 'F' },
};

/** A sitting standing in each state, such as it is reached by orders. */
const open = () => new Sitting().open();
const voting = () => open().openVoting();
const tied = (runoffsMax = 1) =>
  new Sitting({ plan: withCouncil({ runoffsMax }) }).open().openVoting().vote(TIE_ON_THE_LAST_SEAT);
const few = () => voting().vote({ A: 9 });
const runoff = () => {
  const sitting = tied();
  sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
  return sitting;
};
const concluded = () => {
  const agenda = [...names('A', 'B', 'C', 'D', 'E'), { ...name('F'), held: true }];
  const sitting = new Sitting({ agenda }).open().openVoting().vote({ A: 9, B: 9, C: 9, D: 9 });
  sitting.order(CHAIR, { type: 'CONCLUDE' });
  sitting.agenda = names('A', 'B', 'C', 'D', 'E', 'F');
  return sitting;
};
const voted = (sitting: Sitting) => {
  sitting.order('m4', { type: 'CAST_BALLOT', marks: [] });
  return sitting;
};
const nobodyToVoteOn = () => new Sitting({ agenda: [{ ...name('A'), qualified: false }] }).open();

/** Every edge of the machine, with a sitting that may take it. */
const EDGES: readonly (readonly [from: string, order: SittingOrder, to: string, at: () => Sitting])[] = [
  ['convened', OPEN, 'open', () => new Sitting()],
  ['open', OPEN, 'open', open],
  ['open', ORDERS.HAND_OVER_CHAIR, 'open', open],
  ['open', conflict, 'open', open],
  ['open', ORDERS.OPEN_VOTING, 'voting', open],
  ['open', ORDERS.CONCLUDE, 'concluded', nobodyToVoteOn],
  ['voting', OPEN, 'voting', voting],
  ['voting', conflict, 'voting', voting],
  ['voting', ORDERS.CAST_BALLOT, 'voting', voting],
  ['voting', ORDERS.CLOSE_VOTING, 'counted', () => voted(voting())],
  ['counted', OPEN, 'counted', few],
  ['counted', ORDERS.HAND_OVER_CHAIR, 'counted', few],
  ['counted', conflict, 'counted', few],
  ['counted', ORDERS.OPEN_RUNOFF, 'runoff', tied],
  ['counted', ORDERS.BREAK_TIE, 'counted', () => tied(0)],
  ['counted', ORDERS.SECOND_BALLOT, 'voting', few],
  ['counted', ORDERS.CONCLUDE, 'concluded', () => voting().vote({ A: 9, B: 9, C: 9, D: 9 })],
  ['runoff', OPEN, 'runoff', runoff],
  ['runoff', conflict, 'runoff', runoff],
  ['runoff', ORDERS.CAST_BALLOT, 'runoff', runoff],
  ['runoff', ORDERS.CLOSE_VOTING, 'counted', () => voted(runoff())],
  ['concluded', ORDERS.DELIVER, 'concluded', concluded],
];

const STANDING: Readonly<Record<string, () => Sitting>> = {
  convened: () => new Sitting(),
  open,
  voting,
  counted: few,
  runoff,
  concluded,
};

const isEdge = (state: string, type: string) =>
  EDGES.some(([from, order]) => from === state && order.type === type);

describe('every road of the sitting', () => {
  test('is listed here, and no road is listed that the machine does not have', () => {
    const roads = Object.entries(sittingMachine.states).flatMap(([state, node]) =>
      node.ownEvents.map((type) => `${state} ${type}`),
    );
    expect(EDGES.map(([from, order]) => `${from} ${order.type}`).toSorted()).toEqual(roads.toSorted());
    expect(Object.keys(STANDING).toSorted()).toEqual(Object.keys(sittingMachine.states).toSorted());
  });

  test.each(EDGES.map(([from, order, to, at]) => [from, order.type, to, order, at] as const))(
    '%s —%s→ %s',
    (from, type, to, order, at) => {
      const sitting = at();
      const decision = sitting.ask(type === 'DELIVER' || type === 'OPEN' ? SECRETARY : CHAIR, order);
      expect(decision).toMatchObject({ ok: true, from: [from], state: [to] });
    },
  );
});

describe('no other road', () => {
  const pairs = Object.entries(STANDING).flatMap(([state, at]) =>
    Object.values(ORDERS)
      .filter(({ type }) => !isEdge(state, type))
      .map((order) => [state, order.type, order, at] as const),
  );

  test('there are as many pairs as are left over', () => {
    expect(pairs).toHaveLength(6 * 11 - EDGES.length);
  });

  test.each(pairs)('%s: %s is refused', (state, type, order, at) => {
    const decision = at().ask(CHAIR, order);
    expect(decision).toEqual({
      ok: false,
      because: 'noRoad',
      findings: [
        {
          code: 'NOT_FROM_THIS_STATE',
          clause: '-',
          effect: 'block',
          params: { order: type, state, offered: expect.any(String) as string },
        },
      ],
    });
  });

  test('who may not order it at all is told that first', () => {
    const sitting = new Sitting();
    const facts = { ...sitting.facts('m20', ORDERS.CLOSE_VOTING), actor: actor('m20', 'clerk') };
    expect(decideSitting(sitting.stored, ORDERS.CLOSE_VOTING, facts)).toMatchObject({
      ok: false,
      because: 'forbidden',
      findings: [{ code: 'ROLE_MISSING' }, { code: 'NOT_FROM_THIS_STATE' }],
    });
  });

  test.each([
    'admin',
    'auditor',
    'clerk',
    'officeChief',
    'director',
    'unitHead',
    'provinceContact',
    'system',
  ] as const)('nothing in a sitting is for: %s', (role) => {
    for (const [, order, , at] of EDGES) {
      const sitting = at();
      const facts = { ...sitting.facts(CHAIR, order), actor: actor(CHAIR, role) };
      expect(decideSitting(sitting.stored, order, facts)).toMatchObject({ ok: false, because: 'forbidden' });
    }
  });

  test('a state the machine does not have stops it', () => {
    const sitting = new Sitting();
    expect(() =>
      decideSitting({ ...sitting.stored, state: ['adjourned'] }, OPEN, sitting.facts(SECRETARY, OPEN)),
    ).toThrow(UnknownState);
  });

  test('the law by which it was decided has a name', () => {
    expect(SITTING_LAW).toBe('sitting@1.0.0');
  });
});
