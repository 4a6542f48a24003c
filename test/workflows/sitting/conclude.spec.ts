import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import {
  CHAIR,
  codes,
  name,
  names,
  SECRETARY,
  Sitting,
  TIE_ON_THE_LAST_SEAT,
  VICE,
  withCouncil,
} from './council.js';

const draw = (reason?: string): SittingOrder => ({
  type: 'DRAW_MINUTES',
  ...(reason !== undefined && { reason }),
});
const deliver = (nomination: string): SittingOrder => ({ type: 'DELIVER', nomination });
const select = (id: string, votes: number, rank: number) => ({
  life: 'nomination',
  id,
  order: { type: 'SELECT', sitting: 'PH-01', votes, rank },
});
const notSelect = (id: string, votes: number) => ({
  life: 'nomination',
  id,
  order: { type: 'NOT_SELECT', sitting: 'PH-01', votes },
});
const roundTakesResult = { life: 'round', id: 'D-2021', order: { type: 'TAKE_RESULT', sitting: 'PH-01' } };

describe('the results are released together', () => {
  test('to every name of the agenda and to the round, and to nobody before', () => {
    const agenda = [...names('A', 'B', 'C', 'D', 'E', 'F'), { ...name('G'), qualified: false }];
    const sitting = new Sitting({ agenda }).open().openVoting();
    const before = sitting.vote({ A: 6, B: 9, C: 7, D: 8, E: 4, F: 0 }).stored;
    expect(before.state).toEqual(['counted']);

    const decision = sitting.conclude();
    expect(decision).toMatchObject({
      state: ['concluded'],
      findings: [],
      context: { parked: [] },
      ballot: null,
    });
    expect(decision.orders).toEqual([
      select('A', 6, 4),
      select('B', 9, 1),
      select('C', 7, 3),
      select('D', 8, 2),
      notSelect('E', 4),
      notSelect('F', 0),
      notSelect('G', 0),
      roundTakesResult,
    ]);
  });

  test('with the ballots that count, to which the chain commits now: those that were struck are none', () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9 });
    sitting.order(CHAIR, { type: 'ASK_REOPEN', reason: 'Đọc nhầm danh sách' });
    sitting.order(SECRETARY, { type: 'REOPEN' });
    sitting.openVoting().vote({ A: 9, B: 9, C: 9, D: 9 });
    const { vote } = sitting.conclude().keeps;
    expect(vote).toEqual({ is: 'released', ballots: sitting.box });
    expect(sitting.box.map(({ ballotNo }) => ballotNo)).toEqual(Array.from({ length: 9 }, () => 2));
  });

  test('no earlier step orders anything', () => {
    const sitting = new Sitting();
    const steps = [
      sitting.order(SECRETARY, { type: 'OPEN', present: sitting.everybody, secretary: SECRETARY }),
      sitting.order(CHAIR, { type: 'OPEN_VOTING' }),
      ...['m1', 'm2', 'm3', 'm4', 'm5', 'm6'].map((person) =>
        sitting.order(person, { type: 'CAST_BALLOT', marks: [] }),
      ),
      sitting.order(CHAIR, { type: 'CLOSE_VOTING' }),
      sitting.order(CHAIR, { type: 'SECOND_BALLOT' }),
      ...['m1', 'm2', 'm3', 'm4', 'm5', 'm6'].map((person) =>
        sitting.order(person, { type: 'CAST_BALLOT', marks: [] }),
      ),
      sitting.order(CHAIR, { type: 'CLOSE_VOTING' }),
      sitting.order(CHAIR, draw('Không đủ số phiếu')),
      sitting.order(SECRETARY, { type: 'SIGN_MINUTES' }),
      sitting.order(CHAIR, { type: 'SIGN_MINUTES' }),
    ];
    expect(steps.flatMap(({ orders }) => orders)).toEqual([]);
    expect(sitting.order(CHAIR, { type: 'CONCLUDE' }).orders).toHaveLength(7);
  });

  test('equal votes share a place; who was chosen in a runoff comes after', () => {
    const sitting = new Sitting().open().openVoting().vote(TIE_ON_THE_LAST_SEAT);
    sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
    sitting.vote({ E: 2, F: 3 });
    expect(sitting.conclude().orders).toEqual([
      select('A', 8, 4),
      select('B', 9, 1),
      select('C', 9, 1),
      select('D', 9, 1),
      notSelect('E', 5),
      // the votes of the whole Council on the name; the runoff's own are in the minutes
      select('F', 5, 5),
      roundTakesResult,
    ]);
  });

  test('the one the chair chose comes last', () => {
    const sitting = new Sitting({ plan: withCouncil({ runoffsMax: 0 }) }).open().openVoting();
    sitting.vote(TIE_ON_THE_LAST_SEAT);
    sitting.order(CHAIR, { type: 'BREAK_TIE', nomination: 'F', reason: 'Lĩnh vực chưa có điển hình' });
    expect(sitting.conclude().orders).toContainEqual(select('F', 5, 5));
  });

  test('after a second ballot: its own votes, its places behind those of the first', () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9, B: 8, C: 7, D: 4, E: 4, F: 3 });
    sitting.order(CHAIR, { type: 'SECOND_BALLOT' });
    sitting.vote({ D: 5, E: 9, F: 2 });
    expect(sitting.conclude().orders).toEqual([
      select('A', 9, 1),
      select('B', 8, 2),
      select('C', 7, 3),
      select('D', 5, 5),
      select('E', 9, 4),
      notSelect('F', 2),
      roundTakesResult,
    ]);
  });

  test('a name no longer before the Council is told nothing', () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9, B: 9, C: 9, D: 9, E: 9 });
    sitting.agenda = sitting.agenda.map((item) => (item.nomination === 'A' ? { ...item, gone: true } : item));
    const ids = sitting.conclude().orders.map(({ id }) => id);
    expect(ids).toEqual(['B', 'C', 'D', 'E', 'F', 'D-2021']);
  });
});

describe('fewer than four go forward with a reason, after one more ballot', () => {
  const reason = 'Chỉ có 03 hồ sơ đạt quá nửa số phiếu sau hai lần bỏ phiếu';
  const three = () => new Sitting().open().openVoting().vote({ A: 9, B: 9, C: 6 });

  test('not before that ballot', () => {
    const decision = three().ask(CHAIR, draw(reason));
    expect(decision).toMatchObject({ ok: false, because: 'refused' });
    expect(decision.findings).toEqual([
      { code: 'SECOND_BALLOT_DUE', clause: 'IV.1', effect: 'block', need: 4, have: 3 },
      { code: 'TOO_FEW_SELECTED', clause: 'IV.1', effect: 'warn', need: 4, have: 3 },
    ]);
  });

  test('then not without a reason, and with it noted', () => {
    const sitting = three();
    sitting.order(CHAIR, { type: 'SECOND_BALLOT' });
    sitting.vote({ D: 4 });
    expect(sitting.refusal(CHAIR, draw())).toEqual(['TOO_FEW_SELECTED']);
    expect(sitting.refusal(CHAIR, draw(' '))).toEqual(['TOO_FEW_SELECTED']);
    expect(sitting.order(CHAIR, draw(reason)).findings).toEqual([
      { code: 'TOO_FEW_SELECTED', clause: 'IV.1', effect: 'warn', need: 4, have: 3 },
    ]);
    const decision = sitting.conclude(reason);
    expect(codes(decision)).toEqual(['TOO_FEW_SELECTED']);
    expect(decision.orders.filter(({ order }) => order.type === 'SELECT')).toHaveLength(3);
  });

  test('four are enough without a word', () => {
    const four = new Sitting().open().openVoting().vote({ A: 9, B: 9, C: 6, D: 5 });
    expect(four.order(CHAIR, draw()).findings).toEqual([]);
  });

  test('one who withdrew after the count no longer makes four', () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9, B: 9, C: 6, D: 5 });
    sitting.agenda = sitting.agenda.map((item) => (item.nomination === 'A' ? { ...item, gone: true } : item));
    expect(sitting.refusal(CHAIR, draw(reason))).toEqual(['SECOND_BALLOT_DUE', 'TOO_FEW_SELECTED']);
    expect(sitting.order(CHAIR, { type: 'SECOND_BALLOT' }).context).toMatchObject({
      candidates: ['E', 'F'],
      marksMax: 2,
    });
  });

  test('no second ballot is due when nobody is left to vote on, or the plan has none', () => {
    const all = new Sitting({ agenda: names('A', 'B') }).open().openVoting().vote({ A: 9, B: 9 });
    expect(codes(all.order(CHAIR, draw(reason)))).toEqual(['TOO_FEW_SELECTED']);
    const none = new Sitting({ plan: withCouncil({ secondBallots: 0 }) }).open().openVoting().vote({ A: 9 });
    expect(none.refusal(CHAIR, { type: 'SECOND_BALLOT' })).toEqual(['SECOND_BALLOTS_USED_UP']);
    expect(codes(none.order(CHAIR, draw(reason)))).toEqual(['TOO_FEW_SELECTED']);
  });
});

describe('without a vote', () => {
  test('a sitting with nobody to vote on ends with its list read, and with a reason', () => {
    const agenda = [{ ...name('A'), qualified: false }];
    const sitting = new Sitting({ agenda }).open();
    expect(sitting.refusal(CHAIR, draw())).toEqual(['TOO_FEW_SELECTED']);
    expect(sitting.conclude('Không có hồ sơ đủ điều kiện')).toMatchObject({
      state: ['concluded'],
      orders: [notSelect('A', 0), roundTakesResult],
    });
  });

  test('as long as there is somebody, the vote is held', () => {
    expect(new Sitting({ agenda: names('A') }).open().refusal(CHAIR, draw('Hết giờ'))).toEqual([
      'NEVER_PUT_TO_THE_VOTE',
      'TOO_FEW_SELECTED',
      'VOTE_NOT_HELD',
    ]);
  });
});

describe('a held name is parked: the others go on', () => {
  const hold = (sitting: Sitting, nomination: string, what: object) => {
    sitting.agenda = sitting.agenda.map((item) =>
      item.nomination === nomination ? { ...item, ...what } : item,
    );
  };
  const concluded = () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9, B: 8, C: 7, D: 6, E: 5, F: 1 });
    hold(sitting, 'B', { held: true });
    hold(sitting, 'F', { held: true });
    return { sitting, decision: sitting.conclude() };
  };

  test('its result is kept back, it keeps its place', () => {
    const { decision } = concluded();
    expect(decision.context.parked).toEqual(['B', 'F']);
    expect(decision.orders).toEqual([
      select('A', 9, 1),
      select('C', 7, 3),
      select('D', 6, 4),
      select('E', 5, 5),
      roundTakesResult,
    ]);
  });

  test('and delivered by the secretary once the matter is closed, once', () => {
    const { sitting } = concluded();
    expect(sitting.refusal(SECRETARY, deliver('B'))).toEqual(['STILL_ON_HOLD']);
    hold(sitting, 'B', { held: false });
    const decision = sitting.order(SECRETARY, deliver('B'));
    expect(decision).toMatchObject({
      state: ['concluded'],
      orders: [select('B', 8, 2)],
      context: { parked: ['F'] },
    });
    expect(sitting.refusal(SECRETARY, deliver('B'))).toEqual(['NOT_PARKED']);
    expect(sitting.refusal(SECRETARY, deliver('A'))).toEqual(['NOT_PARKED']);
    hold(sitting, 'F', { held: false });
    expect(sitting.order(SECRETARY, deliver('F')).orders).toEqual([notSelect('F', 1)]);
  });

  test('a member who is no officer of the Council does not deliver', () => {
    const { sitting } = concluded();
    hold(sitting, 'B', { held: false });
    expect(sitting.ask('m4', deliver('B'))).toMatchObject({ ok: false, because: 'forbidden' });
    expect(sitting.ask(VICE, deliver('B')).ok).toBe(true);
  });

  test('a parked name that was withdrawn gets no result; the matter is closed', () => {
    const { sitting } = concluded();
    hold(sitting, 'B', { gone: true });
    const decision = sitting.order(SECRETARY, deliver('B'));
    expect(decision).toMatchObject({ orders: [], context: { parked: ['F'] } });
    expect(codes(decision)).toEqual(['NO_LONGER_BEFORE_COUNCIL']);
  });

  test('a name withdrawn before the end is not parked, whatever it was held for', () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9, B: 8, C: 7, D: 6 });
    hold(sitting, 'F', { held: true, gone: true });
    expect(sitting.conclude().context.parked).toEqual([]);
  });

  test('released too late for any ballot: no votes, and it is noted that there was no vote', () => {
    const agenda = [...names('A', 'B', 'C', 'D'), { ...name('E'), held: true }];
    const sitting = new Sitting({ agenda }).open().openVoting().vote({ A: 9, B: 8, C: 7, D: 6 });
    hold(sitting, 'E', { held: false });
    const decision = sitting.conclude();
    expect(decision.findings).toEqual([
      { code: 'NEVER_PUT_TO_THE_VOTE', clause: 'IV.1', effect: 'warn', have: 1 },
    ]);
    expect(decision.orders).toContainEqual(notSelect('E', 0));
  });

  test('on hold from before the vote till after the end: delivered without votes, and noted', () => {
    const agenda = [...names('A', 'B', 'C', 'D'), { ...name('E'), held: true }, { ...name('F'), held: true }];
    const sitting = new Sitting({ agenda }).open().openVoting().vote({ A: 9, B: 8, C: 7, D: 6 });
    sitting.conclude();
    hold(sitting, 'E', { held: false });
    hold(sitting, 'F', { held: false });
    const decision = sitting.order(SECRETARY, deliver('E'));
    expect(decision.orders).toEqual([notSelect('E', 0)]);
    expect(decision.findings).toEqual([
      { code: 'NEVER_PUT_TO_THE_VOTE', clause: 'IV.1', effect: 'warn', have: 1 },
    ]);
  });
});
