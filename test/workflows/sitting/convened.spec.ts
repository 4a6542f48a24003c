import { conveningFindings } from '../../../workflows/sitting/convene.js';
import { decideSitting } from '../../../workflows/sitting/decide.js';
import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import { actor, block, CHAIR, memberNamed, name, names, SECRETARY, Sitting, withCouncil } from './council.js';

const roll = (sitting: Sitting): SittingOrder => ({
  type: 'OPEN',
  present: sitting.everybody,
  secretary: SECRETARY,
});
const on = (day: string, sitting = new Sitting()): Sitting => {
  sitting.today = day;
  return sitting;
};

describe('a sitting is convened', () => {
  const convening = (plannedFor: string, inWriting = false, allowed = false) =>
    conveningFindings({
      plannedFor,
      inWriting,
      moment: { at: '2021-03-20T02:00:00.000Z', day: '2021-03-20' },
      plan: withCouncil({ inWriting: allowed }),
    });

  test('for a moment that is not over', () => {
    expect(convening('2021-03-20T02:00:00.000Z')).toEqual([]);
    expect(convening('2021-03-20T01:59:59.999Z')).toEqual([
      block('SITTING_IN_THE_PAST', { have: '2021-03-20' }),
    ]);
  });

  test('in writing only where the plan lets it', () => {
    expect(convening('2021-03-26T02:00:00.000Z', true, true)).toEqual([]);
    expect(convening('2021-03-26T02:00:00.000Z', true)).toEqual([block('NOT_IN_WRITING')]);
    expect(convening('2021-03-26T02:00:00.000Z', false, true)).toEqual([]);
  });
});

describe('it opens on its day or later', () => {
  test.each([
    ['the day before', '2021-03-25', false],
    ['on the day', '2021-03-26', true],
    ['the day after', '2021-03-27', true],
  ])('%s', (_when, day, opens) => {
    const sitting = on(day);
    if (opens) expect(sitting.ask(SECRETARY, roll(sitting))).toMatchObject({ ok: true, state: ['open'] });
    else {
      expect(sitting.blocked(SECRETARY, roll(sitting))).toEqual([
        block('SITTING_NOT_YET', { need: '2021-03-26', have: day }),
      ]);
    }
  });

  test('to meet earlier it is moved', () => {
    const sitting = on('2021-03-25');
    const plannedFor = '2021-03-25T07:00:00.000Z';
    sitting.order('m4', { type: 'REPLY', comes: true });
    const move = {
      type: 'MOVE',
      plannedFor,
      place: 'Phòng họp tầng 3',
      reason: 'Giám đốc đi công tác',
    } as const;
    const moved = sitting.order(SECRETARY, move);
    expect(moved.keeps.meets).toMatchObject({ plannedFor, place: 'Phòng họp tầng 3' });
    // what was answered was about another day
    expect(moved.context.replies).toEqual([]);
    expect(moved.notices).toContainEqual({
      template: 'told.MOVE',
      desk: 'councilMember',
      unit: null,
      person: null,
    });
    sitting.convenedFor = { plannedFor, plannedOn: '2021-03-25' };
    expect(sitting.ask(SECRETARY, roll(sitting)).ok).toBe(true);
  });

  test('it is moved to what is still to come, with a reason, by the secretary', () => {
    const sitting = new Sitting();
    const move = (plannedFor: string, reason = 'Trùng lịch'): SittingOrder => ({
      type: 'MOVE',
      plannedFor,
      place: 'Hội trường',
      reason,
    });
    const now = '2021-03-26T02:00:00.000Z';
    expect(sitting.ask(SECRETARY, move(now)).ok).toBe(true);
    expect(sitting.blocked(SECRETARY, move('2021-03-26T01:59:00.000Z'))).toEqual([
      block('SITTING_IN_THE_PAST', { have: '2021-03-26' }),
    ]);
    expect(sitting.blocked(SECRETARY, move(now, ''))).toEqual([block('REASON_MISSING', { clause: '-' })]);
    expect(sitting.ask('m4', move(now))).toMatchObject({ ok: false, because: 'forbidden' });
  });
});

describe('it is called off', () => {
  const cancel: SittingOrder = { type: 'CANCEL', reason: 'Đợt này không có hồ sơ' };

  test('only while no name waits for it', () => {
    const sitting = new Sitting({ agenda: names('A', 'B') });
    expect(sitting.blocked(SECRETARY, cancel)).toEqual([block('SITTING_HAS_NAMES', { need: 0, have: 2 })]);
    sitting.mark('A', { gone: true });
    expect(sitting.blocked(SECRETARY, cancel)).toEqual([block('SITTING_HAS_NAMES', { need: 0, have: 1 })]);
    sitting.mark('B', { gone: true });
    expect(sitting.order(SECRETARY, cancel)).toMatchObject({
      state: ['cancelled'],
      orders: [],
      tasks: [],
      notices: [{ template: 'told.CANCEL', desk: 'councilMember', unit: null, person: null }],
    });
  });

  test('a name on hold waits for it too; one that is only read does not', () => {
    const held = new Sitting({ agenda: [{ ...name('A'), held: true }] });
    expect(held.blocked(SECRETARY, cancel)).toEqual([block('SITTING_HAS_NAMES', { need: 0, have: 1 })]);
    const read = new Sitting({ agenda: [{ ...name('A'), qualified: false }] });
    expect(read.ask(SECRETARY, cancel).ok).toBe(true);
  });

  test('with a sealed ballot or a question there is a name, and it is not', () => {
    const sitting = new Sitting({ agenda: names('A'), plan: withCouncil({ advanceBallots: true }) });
    sitting.order('m9', { type: 'CAST_ADVANCE', marks: ['A'] });
    sitting.order('m4', { type: 'ASK_OFFICE', nomination: 'A', question: 'Còn thiếu gì?' });
    expect(sitting.blocked(SECRETARY, cancel)).toEqual([block('SITTING_HAS_NAMES', { need: 0, have: 1 })]);
  });

  test('with a reason, and not once it is open', () => {
    const sitting = new Sitting({ agenda: [] });
    expect(sitting.blocked(SECRETARY, { type: 'CANCEL', reason: '' })).toEqual([
      block('REASON_MISSING', { clause: '-' }),
    ]);
    expect(sitting.open().ask(SECRETARY, cancel)).toMatchObject({ ok: false, because: 'noRoad' });
  });
});

describe('an invitation is answered', () => {
  test('by each member for himself; the last answer holds', () => {
    const sitting = new Sitting();
    sitting.order('m4', { type: 'REPLY', comes: true });
    sitting.order('m5', { type: 'REPLY', comes: true });
    sitting.order('m4', { type: 'REPLY', comes: false, reason: 'Đi công tác' });
    expect(sitting.context.replies).toEqual([
      { person: 'm5', comes: true },
      { person: 'm4', comes: false },
    ]);
    expect(sitting.blocked('m20', { type: 'REPLY', comes: true })).toEqual([
      block('NOT_A_MEMBER', { params: { person: 'm20' } }),
    ]);
  });
});

describe('a member asks the Office about a dossier', () => {
  const ask = (nomination: string): SittingOrder => ({
    type: 'ASK_OFFICE',
    nomination,
    question: 'Sáng kiến năm 2020 được công nhận ở cấp nào?',
  });
  const answer = (question: number): SittingOrder => ({
    type: 'ANSWER_MEMBER',
    question,
    answer: 'Cấp cơ sở, theo Quyết định số 112/QĐ-SCT',
  });
  const asked = (sitting = new Sitting()) => {
    sitting.order('m4', ask('A'));
    sitting.order('m5', ask('A'));
    sitting.order('m5', ask('B'));
    return sitting;
  };
  const asOffice = (sitting: Sitting, order: SittingOrder, person = 'chief') =>
    sitting.askAs(actor(person, 'officeChief', 'session'), person, order);

  test('about a name of this sitting', () => {
    expect(new Sitting().blocked('m4', ask('Z'))).toEqual([block('NOT_ON_THE_AGENDA')]);
    expect(new Sitting().blocked('m20', ask('A'))).toEqual([
      block('NOT_A_MEMBER', { params: { person: 'm20' } }),
    ]);
    expect(asked().context.questions).toEqual([
      { no: 1, by: 'm4', nomination: 'A', answeredBy: null },
      { no: 2, by: 'm5', nomination: 'A', answeredBy: null },
      { no: 3, by: 'm5', nomination: 'B', answeredBy: null },
    ]);
  });

  test('and is answered by the Office, each question once, and told so', () => {
    const sitting = asked();
    expect(sitting.ask('m6', answer(1))).toMatchObject({ ok: false, because: 'forbidden' });
    const answered = asOffice(sitting, answer(2));
    expect(answered).toMatchObject({
      ok: true,
      context: { questions: [{ answeredBy: null }, { answeredBy: 'chief' }, { answeredBy: null }] },
      notices: [{ template: 'told.ANSWER_MEMBER', person: 'm5' }],
    });
    if (!answered.ok) throw new Error('not answered');
    sitting.stored = { state: answered.state, context: answered.context };
    expect(asOffice(sitting, answer(2)).findings).toEqual([block('QUESTION_ANSWERED')]);
    expect(asOffice(sitting, answer(4)).findings).toEqual([block('QUESTION_UNKNOWN')]);
    expect(asOffice(sitting, answer(1)).ok).toBe(true);
  });

  test('not by whom it is about', () => {
    const sitting = asked(new Sitting({ agenda: [memberNamed('A', 'chief'), name('B')] }));
    expect(asOffice(sitting, answer(1)).findings).toEqual([block('QUESTION_ABOUT_ONESELF')]);
    expect(asOffice(sitting, answer(1), 'deputy').ok).toBe(true);
    expect(asOffice(sitting, answer(3)).ok).toBe(true);
  });

  test('one task a dossier, however many questions, until the last is answered', () => {
    const sitting = asked();
    const tasks = () => {
      const decision = asOffice(sitting, answer(3));
      if (!decision.ok) throw new Error('not answered');
      return decision.tasks
        .filter(({ does }) => does === 'ANSWER_MEMBER')
        .map(({ part, desk }) => [part, desk]);
    };
    expect(tasks()).toEqual([['A', 'officeChief']]);
  });

  test('as long as the Council may still decide', () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9, B: 9, C: 9, D: 9 });
    expect(sitting.ask('m4', ask('A')).ok).toBe(true);
    sitting.order(CHAIR, { type: 'DRAW_MINUTES' });
    expect(sitting.ask('m4', ask('A'))).toMatchObject({ ok: false, because: 'noRoad' });
  });
});

test('a reminder is given once, by the clock alone', () => {
  const sitting = on('2021-03-25');
  const order: SittingOrder = { type: 'NUDGE', slot: 'eve/0' };
  const clock = actor('clock', 'system', 'session');
  const facts = { ...sitting.facts('clock', order), actor: clock };
  const once = decideSitting(sitting.stored, order, facts);
  expect(once).toMatchObject({ ok: true, context: { reminded: ['eve/0'] } });
  if (!once.ok) throw new Error('not reminded');
  const again = decideSitting({ state: once.state, context: once.context }, order, facts);
  expect(again.findings).toEqual([block('REMINDED_ALREADY')]);
  expect(sitting.ask(SECRETARY, order)).toMatchObject({ ok: false, because: 'forbidden' });
});
