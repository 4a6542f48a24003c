import { sittingMachine } from '../../../workflows/sitting/sitting.machine.js';
import type { SittingOrder, SittingType } from '../../../workflows/sitting/sitting.events.js';
import { decideSitting, SITTING_LAW } from '../../../workflows/sitting/decide.js';
import { UnknownState } from '../../../workflows/kernel/step.js';
import { ROLES, type Role } from '../../../workflows/policy/roles.js';
import {
  actor,
  CHAIR,
  name,
  names,
  RULES,
  SECRETARY,
  Sitting,
  TIE_ON_THE_LAST_SEAT,
  withCouncil,
} from './council.js';

const everybody = new Sitting().everybody;
const reason = 'Ghi rõ trong biên bản';
const FOUR = { A: 9, B: 9, C: 9, D: 9 };

const ORDERS: { readonly [T in SittingType]: Extract<SittingOrder, { type: T }> } = {
  MOVE: { type: 'MOVE', plannedFor: '2021-04-02T02:00:00.000Z', place: 'Hội trường', reason },
  CANCEL: { type: 'CANCEL', reason },
  REPLY: { type: 'REPLY', comes: true },
  NUDGE: { type: 'NUDGE', slot: 'eve' },
  ASK_OFFICE: { type: 'ASK_OFFICE', nomination: 'A', question: 'Sáng kiến đã được công nhận cấp nào?' },
  ANSWER_MEMBER: { type: 'ANSWER_MEMBER', question: 1, answer: 'Cấp cơ sở, theo Quyết định số 112' },
  CAST_ADVANCE: { type: 'CAST_ADVANCE', marks: ['A'] },
  OPEN: { type: 'OPEN', present: everybody, secretary: SECRETARY },
  HAND_OVER_CHAIR: { type: 'HAND_OVER_CHAIR', to: 'm5' },
  DECLARE_CONFLICT: { type: 'DECLARE_CONFLICT', nomination: 'A', kind: 'kin' },
  OPEN_VOTING: { type: 'OPEN_VOTING' },
  CAST_BALLOT: { type: 'CAST_BALLOT', marks: [] },
  GIVE_SLIP: { type: 'GIVE_SLIP', to: 'm6' },
  CAST_BY_SLIP: { type: 'CAST_BY_SLIP', marks: [] },
  ENTER_TALLY: { type: 'ENTER_TALLY', ballots: 9, invalid: 0, votes: [] },
  ABANDON_BALLOT: { type: 'ABANDON_BALLOT', reason },
  CLOSE_VOTING: { type: 'CLOSE_VOTING' },
  AGREE: { type: 'AGREE', names: ['A'] },
  OPEN_RUNOFF: { type: 'OPEN_RUNOFF' },
  BREAK_TIE: { type: 'BREAK_TIE', nomination: 'E', reason },
  SECOND_BALLOT: { type: 'SECOND_BALLOT' },
  DRAW_MINUTES: { type: 'DRAW_MINUTES' },
  WITHDRAW_MINUTES: { type: 'WITHDRAW_MINUTES', reason },
  SIGN_MINUTES: { type: 'SIGN_MINUTES' },
  ASK_REOPEN: { type: 'ASK_REOPEN', reason },
  REOPEN: { type: 'REOPEN' },
  KEEP_RESULT: { type: 'KEEP_RESULT' },
  CONCLUDE: { type: 'CONCLUDE' },
  DELIVER: { type: 'DELIVER', nomination: 'F' },
};

/** Who orders it where all is well; everything else is for whoever presides. */
const BY: Partial<Record<SittingType, string>> = {
  MOVE: SECRETARY,
  CANCEL: SECRETARY,
  NUDGE: 'clock',
  ANSWER_MEMBER: 'chief',
  OPEN: SECRETARY,
  CAST_ADVANCE: 'm9',
  GIVE_SLIP: SECRETARY,
  CAST_BY_SLIP: SECRETARY,
  ENTER_TALLY: 'm4',
  REOPEN: SECRETARY,
  DELIVER: SECRETARY,
};
const OUTSIDE: Readonly<Record<string, Role>> = { chief: 'officeChief', clock: 'system' };

/** As whoever orders it where all is well would. */
const decide = (sitting: Sitting, order: SittingOrder, role?: Role) => {
  const by = BY[order.type] ?? CHAIR;
  const facts = sitting.facts(by, order);
  const as = role ?? OUTSIDE[by];
  const who = as === undefined ? facts.actor : actor(by, as, facts.actor.assurance);
  return decideSitting(sitting.stored, order, { ...facts, actor: who });
};

/** Sittings as they are reached by orders. */
const convened = () => {
  const sitting = new Sitting({ plan: withCouncil({ advanceBallots: true }) });
  sitting.today = '2021-03-24';
  return sitting;
};
const open = (plan = RULES) => new Sitting({ plan }).open();
const openButForOne = () => {
  const sitting = new Sitting({ plan: withCouncil({ advanceBallots: true }) });
  return sitting.open(everybody.filter((person) => person !== 'm9'));
};
const voting = () => open().openVoting();
const onPaper = () => {
  const sitting = new Sitting({ agenda: names('A', 'B') }).open();
  sitting.order(CHAIR, { type: 'OPEN_VOTING', tellers: ['m4', 'm5'] });
  return sitting;
};
const second = () => {
  const sitting = few();
  sitting.order(CHAIR, { type: 'SECOND_BALLOT' });
  return sitting;
};
const tied = (runoffsMax = 1) => open(withCouncil({ runoffsMax })).openVoting().vote(TIE_ON_THE_LAST_SEAT);
const few = () => voting().vote({ A: 9 });
const enough = () => voting().vote(FOUR);
const agreeing = () =>
  open(withCouncil({ chairMustAgree: true }))
    .openVoting()
    .vote(FOUR);
const runoff = () => {
  const sitting = tied();
  sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
  return sitting;
};
const runoffOnPaper = () => {
  const sitting = tied();
  sitting.order(CHAIR, { type: 'OPEN_RUNOFF', tellers: ['m4', 'm5'] });
  return sitting;
};
const minutes = () => {
  const sitting = enough();
  sitting.order(CHAIR, { type: 'DRAW_MINUTES' });
  return sitting;
};
const signed = () => {
  const sitting = minutes();
  sitting.order(CHAIR, { type: 'SIGN_MINUTES' });
  sitting.order(SECRETARY, { type: 'SIGN_MINUTES' });
  return sitting;
};
const concluded = () => {
  const agenda = [...names('A', 'B', 'C', 'D', 'E'), { ...name('F'), held: true }];
  const sitting = new Sitting({ agenda }).open().openVoting().vote(FOUR);
  sitting.conclude();
  sitting.agenda = names('A', 'B', 'C', 'D', 'E', 'F');
  return sitting;
};
const cancelled = () => {
  const sitting = new Sitting({ agenda: [] });
  sitting.order(SECRETARY, ORDERS.CANCEL);
  return sitting;
};
const nobodyToVoteOn = () => new Sitting({ agenda: [{ ...name('A'), qualified: false }] }).open();

/** Minutes of a sitting that had nobody to vote on. */
const readOnly = () => {
  const sitting = nobodyToVoteOn();
  sitting.order(CHAIR, { ...ORDERS.DRAW_MINUTES, reason });
  return sitting;
};

const voted = (sitting: Sitting) => {
  sitting.everybody.forEach((person) => sitting.order(person, ORDERS.CAST_BALLOT));
  return sitting;
};
const asked = (sitting: Sitting) => {
  sitting.order('m4', ORDERS.ASK_OFFICE);
  return sitting;
};
const slipGiven = (sitting: Sitting) => {
  sitting.order(SECRETARY, ORDERS.GIVE_SLIP);
  return sitting;
};
const toReopen = (sitting: Sitting) => {
  sitting.order(CHAIR, ORDERS.ASK_REOPEN);
  return sitting;
};

/** A count of the names of the ballot that is open. */
const tallyOf = (...candidates: string[]): SittingOrder => ({
  ...ORDERS.ENTER_TALLY,
  votes: candidates.map((nomination) => ({ nomination, votes: 1 })),
});
const drawWithReason: SittingOrder = { ...ORDERS.DRAW_MINUTES, reason };

type Edge = readonly [from: string, order: SittingOrder, to: string, at: () => Sitting];

/** What may be done in any state in which the Council may still decide. */
const inTheRoom = (state: string, at: () => Sitting): readonly Edge[] => [
  [state, ORDERS.ASK_OFFICE, state, at],
  [state, ORDERS.ANSWER_MEMBER, state, () => asked(at())],
  [state, ORDERS.DECLARE_CONFLICT, state, at],
];

/** What may be done while a ballot is open. */
const casting = (state: string, at: () => Sitting): readonly Edge[] => [
  ...inTheRoom(state, at),
  [state, ORDERS.OPEN, state, at],
  [state, ORDERS.CAST_BALLOT, state, at],
  [state, ORDERS.GIVE_SLIP, state, at],
  [state, ORDERS.CAST_BY_SLIP, state, () => slipGiven(at())],
  [state, ORDERS.CLOSE_VOTING, 'counted', () => voted(at())],
];

/** Every edge of the machine, with a sitting that may take it. */
const EDGES: readonly Edge[] = [
  ...inTheRoom('convened', convened),
  ['convened', ORDERS.OPEN, 'open', () => new Sitting()],
  ['convened', ORDERS.MOVE, 'convened', convened],
  ['convened', ORDERS.CANCEL, 'cancelled', () => new Sitting({ agenda: [] })],
  ['convened', ORDERS.REPLY, 'convened', convened],
  ['convened', ORDERS.NUDGE, 'convened', convened],
  ['convened', ORDERS.CAST_ADVANCE, 'convened', convened],
  ...inTheRoom('open', open),
  ['open', ORDERS.OPEN, 'open', open],
  ['open', ORDERS.MOVE, 'convened', open],
  ['open', ORDERS.CAST_ADVANCE, 'open', openButForOne],
  ['open', ORDERS.HAND_OVER_CHAIR, 'open', open],
  ['open', ORDERS.OPEN_VOTING, 'voting', open],
  ['open', drawWithReason, 'minutes', nobodyToVoteOn],
  ...casting('voting', voting),
  ['voting', tallyOf('A', 'B'), 'voting', onPaper],
  ['voting', ORDERS.ABANDON_BALLOT, 'open', voting],
  ...inTheRoom('counted', few),
  ['counted', ORDERS.OPEN, 'counted', few],
  ['counted', ORDERS.MOVE, 'counted', few],
  ['counted', ORDERS.HAND_OVER_CHAIR, 'counted', few],
  ['counted', ORDERS.AGREE, 'counted', agreeing],
  ['counted', ORDERS.OPEN_RUNOFF, 'runoff', tied],
  ['counted', ORDERS.BREAK_TIE, 'counted', () => tied(0)],
  ['counted', ORDERS.SECOND_BALLOT, 'voting', few],
  ['counted', ORDERS.DRAW_MINUTES, 'minutes', enough],
  ['counted', ORDERS.ASK_REOPEN, 'counted', few],
  ['counted', ORDERS.KEEP_RESULT, 'counted', () => toReopen(few())],
  ['counted', ORDERS.REOPEN, 'open', () => toReopen(few())],
  ...casting('runoff', runoff),
  ['runoff', tallyOf('E', 'F'), 'runoff', runoffOnPaper],
  ['runoff', ORDERS.ABANDON_BALLOT, 'counted', runoff],
  ['minutes', ORDERS.DRAW_MINUTES, 'minutes', minutes],
  ['minutes', ORDERS.OPEN, 'minutes', minutes],
  ['minutes', ORDERS.MOVE, 'minutes', minutes],
  ['minutes', ORDERS.HAND_OVER_CHAIR, 'minutes', minutes],
  ['minutes', ORDERS.WITHDRAW_MINUTES, 'open', readOnly],
  ['minutes', ORDERS.SIGN_MINUTES, 'minutes', minutes],
  ['minutes', ORDERS.ASK_REOPEN, 'minutes', minutes],
  ['minutes', ORDERS.KEEP_RESULT, 'minutes', () => toReopen(minutes())],
  ['minutes', ORDERS.REOPEN, 'open', () => toReopen(minutes())],
  ['minutes', ORDERS.CONCLUDE, 'concluded', signed],
  ['concluded', ORDERS.DELIVER, 'concluded', concluded],
];

/** Two ways from one state by one order: what was counted before stays counted. */
const SECOND_WAYS: readonly Edge[] = [
  ['voting', ORDERS.ABANDON_BALLOT, 'counted', second],
  ['minutes', ORDERS.WITHDRAW_MINUTES, 'counted', minutes],
];

const STANDING: Readonly<Record<string, () => Sitting>> = {
  convened,
  open,
  voting,
  counted: few,
  runoff,
  minutes,
  concluded,
  cancelled,
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
    expect(sittingMachine.events.toSorted()).toEqual(Object.keys(ORDERS).toSorted());
  });

  test.each(
    [...EDGES, ...SECOND_WAYS].map(([from, order, to, at]) => [from, order.type, to, order, at] as const),
  )('%s —%s→ %s', (from, _type, to, order, at) => {
    expect(decide(at(), order)).toMatchObject({ ok: true, from: [from], state: [to] });
  });
});

describe('no other road', () => {
  const pairs = Object.entries(STANDING).flatMap(([state, at]) =>
    Object.values(ORDERS)
      .filter(({ type }) => !isEdge(state, type))
      .map((order) => [state, order.type, order, at] as const),
  );

  test('there are as many pairs as are left over', () => {
    expect(pairs).toHaveLength(Object.keys(STANDING).length * Object.keys(ORDERS).length - EDGES.length);
  });

  test.each(pairs)('%s: %s is refused', (state, type, order, at) => {
    expect(decide(at(), order)).toEqual({
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

  /** The Office answers what a member asks of a dossier; the clock reminds. Everything else is the Council's own. */
  const FOR: Partial<Record<SittingType, readonly Role[]>> = {
    ANSWER_MEMBER: ['officeChief', 'officeDeputy'],
    NUDGE: ['system'],
  };
  const COUNCIL: readonly Role[] = ['councilChair', 'councilViceChair', 'councilMember', 'councilSecretary'];
  const others = ROLES.filter((role) => !COUNCIL.includes(role));

  // asking changes nothing: each sitting is brought there once for all of them
  const reached = EDGES.map(([, order, , at]) => [order, at()] as const);

  test.each(others)(
    'nothing in a sitting is for: %s, but what the Office answers and the clock says',
    (role) => {
      for (const [order, sitting] of reached) {
        const decision = decide(sitting, order, role);
        const may = FOR[order.type]?.includes(role) ?? false;
        expect([order.type, decision.ok || decision.because !== 'forbidden']).toEqual([order.type, may]);
      }
    },
  );

  test('a state the machine does not have stops it', () => {
    const sitting = new Sitting();
    expect(() =>
      decideSitting(
        { ...sitting.stored, state: ['adjourned'] },
        ORDERS.OPEN,
        sitting.facts(SECRETARY, ORDERS.OPEN),
      ),
    ).toThrow(UnknownState);
  });

  test('the law by which it was decided has a name', () => {
    expect(SITTING_LAW).toBe('sitting@2.0.0');
  });
});
