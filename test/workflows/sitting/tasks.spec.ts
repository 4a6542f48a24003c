import { sittingTasks } from '../../../workflows/sitting/tasks.js';
import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import {
  CHAIR,
  memberNamed,
  name,
  names,
  SECRETARY,
  Sitting,
  TIE_ON_THE_LAST_SEAT,
  withCouncil,
} from './council.js';

const waiting = (sitting: Sitting) =>
  sittingTasks(sitting.stored.state, sitting.context, sitting.facts(CHAIR, { type: 'OPEN_VOTING' })).map(
    ({ does, desk, person, part }) => [does, desk, person, part].filter((what) => what !== null).join(' '),
  );
const ballot: SittingOrder = { type: 'CAST_BALLOT', marks: [] };
const five = { size: 5, agenda: names('A', 'B', 'C', 'D', 'E', 'F') };

describe('who has something to do', () => {
  test('each answers the invitation, the secretary opens, the chair opens the vote', () => {
    const sitting = new Sitting(five);
    sitting.order('m2', { type: 'REPLY', comes: true });
    sitting.order('m4', { type: 'REPLY', comes: false, reason: 'Đi công tác' });
    expect(waiting(sitting)).toEqual([
      ...['m1', 'm3', 'm5'].map((person) => `REPLY councilMember ${person}`),
      'OPEN councilSecretary',
    ]);
    expect(waiting(sitting.open())).toEqual(['OPEN_VOTING councilMember m1']);
  });

  test('the chair who is a nominee has to hand over first', () => {
    const sitting = new Sitting({ ...five, agenda: [memberNamed('A', CHAIR), name('B')] }).open();
    expect(waiting(sitting)).toEqual(['HAND_OVER_CHAIR councilMember m1']);
    sitting.order(CHAIR, { type: 'HAND_OVER_CHAIR', to: 'm4' });
    expect(waiting(sitting)).toEqual(['OPEN_VOTING councilMember m4']);
  });

  test('nobody to vote on: the chair has the minutes drawn up', () => {
    const sitting = new Sitting({ ...five, agenda: [{ ...name('A'), qualified: false }] }).open();
    expect(waiting(sitting)).toEqual(['DRAW_MINUTES councilMember m1']);
  });

  test('nobody to vote on, and the only name is the chair himself: he may end it', () => {
    const sitting = new Sitting({
      ...five,
      agenda: [{ ...memberNamed('A', CHAIR), qualified: false }],
    }).open();
    expect(waiting(sitting)).toEqual(['DRAW_MINUTES councilMember m1']);
    expect(sitting.ask(CHAIR, { type: 'DRAW_MINUTES', reason: 'Không có hồ sơ đủ điều kiện' }).ok).toBe(true);
  });

  test('everyone on the roll who has not voted yet; once somebody has, the chair may close', () => {
    const sitting = new Sitting(five).open(['m1', 'm2', 'm3', 'm4']).openVoting();
    expect(waiting(sitting)).toEqual(
      ['m1', 'm2', 'm3', 'm4'].map((person) => `CAST_BALLOT councilMember ${person}`),
    );
    sitting.order('m3', ballot);
    expect(waiting(sitting)).toEqual([
      ...['m1', 'm2', 'm4'].map((person) => `CAST_BALLOT councilMember ${person}`),
      'CLOSE_VOTING councilMember m1',
    ]);
  });

  test.each([
    ['a tie', new Sitting().open().openVoting().vote(TIE_ON_THE_LAST_SEAT), 'OPEN_RUNOFF'],
    [
      'a tie without a runoff left',
      new Sitting({ plan: withCouncil({ runoffsMax: 0 }) }).open().openVoting().vote(TIE_ON_THE_LAST_SEAT),
      'BREAK_TIE',
    ],
    ['too few', new Sitting().open().openVoting().vote({ A: 9, B: 9, C: 9 }), 'SECOND_BALLOT'],
    [
      'too few, nobody left to vote on',
      new Sitting({ agenda: names('A') }).open().openVoting().vote({ A: 9 }),
      'DRAW_MINUTES',
    ],
    [
      'too few, no second ballot left',
      new Sitting({ plan: withCouncil({ secondBallots: 0 }) }).open().openVoting().vote({ A: 9 }),
      'DRAW_MINUTES',
    ],
    ['enough', new Sitting().open().openVoting().vote({ A: 9, B: 9, C: 9, D: 9 }), 'DRAW_MINUTES'],
  ])('after the count, %s', (_what, sitting, does) => {
    expect(waiting(sitting)).toEqual([`${does} councilMember m1`]);
  });

  test('in a runoff all vote again, under new tasks', () => {
    const sitting = new Sitting().open().openVoting().vote(TIE_ON_THE_LAST_SEAT);
    const decision = sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
    expect(decision.tasks).toHaveLength(9);
    expect(decision.tasks[3]).toEqual({
      key: 'sitting/runoff/councilMember/CAST_BALLOT/2/m4/',
      desk: 'councilMember',
      unit: null,
      person: 'm4',
      does: 'CAST_BALLOT',
      part: null,
      due: null,
      barred: [],
    });
  });

  test('a parked name waits with the secretary, until it is delivered', () => {
    const sitting = new Sitting({ agenda: [...names('A', 'B', 'C', 'D'), { ...name('E'), held: true }] });
    sitting.open().openVoting().vote({ A: 9, B: 9, C: 9, D: 9 });
    sitting.conclude();
    expect(waiting(sitting)).toEqual(['DELIVER councilSecretary E']);
    sitting.agenda = names('A', 'B', 'C', 'D', 'E');
    sitting.order(SECRETARY, { type: 'DELIVER', nomination: 'E' });
    expect(waiting(sitting)).toEqual([]);
  });
});

describe('who is told', () => {
  test('each for whom a task opens, and nobody twice for a task that was open already', () => {
    const sitting = new Sitting(five).open(['m1', 'm2', 'm3', 'm4']);
    const person = (at: number) => `m${at}`;
    expect(sitting.order(CHAIR, { type: 'OPEN_VOTING' }).notices).toEqual(
      [1, 2, 3, 4].map((at) => ({
        template: 'task.CAST_BALLOT',
        desk: 'councilMember',
        unit: null,
        person: person(at),
      })),
    );
    expect(sitting.order('m2', ballot).notices.map(({ template }) => template)).toEqual([
      'task.CLOSE_VOTING',
    ]);
    expect(sitting.order('m3', ballot).notices).toEqual([]);
  });

  test('the whole Council, when the sitting has ended', () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9, B: 9, C: 9, D: 9 });
    expect(sitting.conclude().notices).toEqual([
      { template: 'told.CONCLUDE', desk: 'councilMember', unit: null, person: null },
    ]);
  });
});
