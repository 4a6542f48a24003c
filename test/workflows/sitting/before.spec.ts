import { seedPlan } from '../../support/builders/plan.js';
import { CALENDAR_2021 } from '../../support/builders/working-days.js';
import { SYSTEM } from '../../../workflows/policy/roles.js';
import { decideSitting } from '../../../workflows/sitting/decide.js';
import { sittingReminders } from '../../../workflows/sitting/reminders.js';
import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import { sittingTasks } from '../../../workflows/sitting/tasks.js';
import { CHAIR, codes, memberNamed, name, SECRETARY, Sitting } from './council.js';

const PLAN = { reminders: { ...seedPlan().reminders, before: [7, 3] } };
const NOW = '2021-03-15T02:00:00.000Z';
const MOVE: SittingOrder = {
  type: 'MOVE',
  plannedFor: '2021-04-02T02:00:00.000Z',
  place: 'Hội trường',
  reason: 'Trùng lịch',
};

/** Whatever the sitting is owed, as `day slot`; it is planned for 26/3/2021. */
const owed = (sitting: Sitting, since: string): string[] =>
  sittingReminders(
    sitting.stored,
    { ...sitting.facts('m4', { type: 'REPLY', comes: true }), moment: { at: NOW, day: '2021-03-15' } },
    PLAN,
    since,
    CALENDAR_2021,
  ).map(({ day, slot }) => `${day} ${slot}`);

const nudge = (sitting: Sitting, slot: string, at = NOW) =>
  decideSitting(
    sitting.stored,
    { type: 'NUDGE', slot },
    { ...sitting.facts('m4', { type: 'NUDGE', slot }), actor: SYSTEM, moment: { at, day: at.slice(0, 10) } },
  );

const toldBy = (sitting: Sitting, slot: string): string[] => {
  const decision = nudge(sitting, slot);
  if (!decision.ok) throw new Error(codes(decision).join(', '));
  return decision.notices.map(({ template, person }) => `${template} ${person}`);
};

describe('reminders of a sitting (V.2)', () => {
  test('by the plan’s days to whoever has not answered, on the eve to whoever comes', () => {
    const sitting = new Sitting({ size: 3 });
    expect(owed(sitting, '2021-03-15')).toEqual(['2021-03-17 reply-7/0', '2021-03-23 reply-3/0']);
    sitting.order('m2', { type: 'REPLY', comes: true });
    sitting.order('m3', { type: 'REPLY', comes: false });
    expect(owed(sitting, '2021-03-15')).toEqual([
      '2021-03-17 reply-7/0',
      '2021-03-23 reply-3/0',
      '2021-03-25 eve/0',
    ]);
    expect(toldBy(sitting, 'reply-3/0')).toEqual(['nudge.REPLY m1']);
    expect(toldBy(sitting, 'eve/0')).toEqual(['nudge.ATTEND m2']);
    sitting.order('m1', { type: 'REPLY', comes: true });
    expect(owed(sitting, '2021-03-15')).toEqual(['2021-03-25 eve/0']);
  });

  test.each([
    ['the day before the first', '2021-03-16', ['2021-03-17 reply-7/0', '2021-03-23 reply-3/0']],
    ['on the day of the first', '2021-03-17', ['2021-03-23 reply-3/0']],
    ['the day before the second', '2021-03-22', ['2021-03-23 reply-3/0']],
    ['on the day of the last', '2021-03-23', []],
  ])('none for the day it was convened or moved: %s', (_when, since, expected) => {
    expect(owed(new Sitting({ size: 3 }), since)).toEqual(expected);
  });

  test('each once; moved, they are owed anew; once it has met, never', () => {
    const sitting = new Sitting({ size: 3 });
    const given = nudge(sitting, 'reply-7/0');
    if (!given.ok) throw new Error('refused');
    sitting.stored = { state: given.state, context: given.context };
    expect(owed(sitting, '2021-03-15')).toEqual(['2021-03-23 reply-3/0']);
    expect(codes(nudge(sitting, 'reply-7/0') as never)).toEqual(['REMINDED_ALREADY']);
    sitting.order(SECRETARY, MOVE);
    expect(sitting.context).toMatchObject({ moves: 1, reminded: [], replies: [] });
    expect(owed(sitting, '2021-03-15')).toEqual(['2021-03-17 reply-7/1', '2021-03-23 reply-3/1']);
    sitting.open();
    expect(owed(sitting, '2021-03-15')).toEqual([]);
    expect(codes(nudge(sitting, 'eve/1') as never)).toEqual(['NOT_FROM_THIS_STATE']);
  });

  test('not after its moment, and by nobody but the clock', () => {
    const sitting = new Sitting({ size: 3 });
    expect(nudge(sitting, 'reply-3/0', '2021-03-26T02:00:00.000Z').ok).toBe(true);
    expect(codes(nudge(sitting, 'reply-3/0', '2021-03-26T02:00:00.001Z') as never)).toEqual([
      'SITTING_IN_THE_PAST',
    ]);
    const byHand = sitting.ask(SECRETARY, { type: 'NUDGE', slot: 'reply-3/0' });
    expect(byHand).toMatchObject({ ok: false, because: 'forbidden', findings: [{ code: 'ROLE_MISSING' }] });
  });
});

describe('questions to the Office', () => {
  const OFFICE = {
    person: 'chief',
    grants: [{ role: 'officeChief', unit: null, from: '2021-01-01', until: null }],
    assurance: 'session',
    substitutions: [],
  } as const;
  const answer = (sitting: Sitting, person: string, question = 1) => {
    const order: SittingOrder = { type: 'ANSWER_MEMBER', question, answer: 'Tại ba chợ' };
    const facts = { ...sitting.facts('m4', order), actor: { ...OFFICE, person } };
    return decideSitting(sitting.stored, order, facts);
  };
  const asked = (): Sitting => {
    const sitting = new Sitting({ size: 3, agenda: [memberNamed('A', 'chief'), name('B')] });
    sitting.order(CHAIR, { type: 'ASK_OFFICE', nomination: 'A', question: 'Áp dụng ở đâu?' });
    return sitting;
  };

  test('are answered by another of the Office than the one they are about: the task does not come to him', () => {
    const sitting = asked();
    expect(answer(sitting, 'chief')).toMatchObject({
      ok: false,
      findings: [{ code: 'QUESTION_ABOUT_ONESELF', clause: 'IV.1' }],
    });
    const facts = sitting.facts('m1', { type: 'REPLY', comes: true });
    const task = sittingTasks(sitting.stored.state, sitting.context, facts).find(
      ({ does }) => does === 'ANSWER_MEMBER',
    );
    expect(task).toMatchObject({ desk: 'officeChief', part: 'A', barred: ['chief'] });
    expect(answer(sitting, 'deputy')).toMatchObject({
      ok: true,
      notices: [{ template: 'told.ANSWER_MEMBER', person: CHAIR }],
    });
  });

  test('about a collective bar nobody', () => {
    const sitting = asked();
    sitting.order(CHAIR, { type: 'ASK_OFFICE', nomination: 'B', question: 'Bao nhiêu hộ?' });
    expect(answer(sitting, 'chief', 2).ok).toBe(true);
  });
});
