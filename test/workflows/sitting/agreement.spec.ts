import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import type { AgendaItem } from '../../../workflows/sitting/facts.js';
import { block, CHAIR, memberNamed, names, Sitting, VICE, withCouncil } from './council.js';

const agree = (marks: string): SittingOrder => ({ type: 'AGREE', names: marks.split('') });
const plan = withCouncil({ chairMustAgree: true });
/** Of nine: A to F pass, the fifth and the sixth equal; G does not. */
const SIX = { A: 9, B: 8, C: 7, D: 6, E: 5, F: 5, G: 4 };
const agenda = names('A', 'B', 'C', 'D', 'E', 'F', 'G');
const counted = (over: readonly AgendaItem[] = agenda) =>
  new Sitting({ plan, agenda: over }).open().openVoting().vote(SIX);
const selectedIn = (sitting: Sitting) =>
  sitting.context.selected.map(({ nomination }) => nomination).join('');

describe('whoever presides says with whom of those who passed he agrees', () => {
  test('before that nobody has a seat, and nothing else goes on', () => {
    const sitting = counted();
    expect(sitting.context).toMatchObject({
      selected: [],
      tied: [],
      awaitsChair: ['A', 'B', 'C', 'D', 'E', 'F'],
      results: [{ passedThreshold: ['A', 'B', 'C', 'D', 'E', 'F'], selected: [], tied: [], agreed: null }],
    });
    const due = block('AGREEMENT_DUE', { have: 6 });
    expect(sitting.blocked(CHAIR, { type: 'SECOND_BALLOT' })).toEqual([due]);
    expect(sitting.blocked(CHAIR, { type: 'DRAW_MINUTES', reason: 'Hết giờ' })).toContainEqual(due);
    expect(sitting.blocked(CHAIR, { type: 'OPEN_RUNOFF' })).toEqual([block('NO_TIE')]);
  });

  test.each([
    ['with all: the tie on the last seat stands', 'ABCDEF', 'ABCD', ['E', 'F']],
    ['not with one of the tied: the other has the seat', 'ABCDF', 'ABCDF', []],
    ['not with the best: the seats go to the next best', 'BCDEF', 'BCDEF', []],
    ['with one', 'C', 'C', []],
    ['with none', '', '', []],
  ])('%s', (_what, said, selected, tied) => {
    const sitting = counted();
    sitting.order(CHAIR, agree(said));
    expect(selectedIn(sitting)).toBe(selected);
    expect(sitting.context).toMatchObject({
      tied,
      awaitsChair: [],
      results: [
        { agreed: said.split(''), selected: selected.split(''), tied, seatsLeft: 5 - selected.length },
      ],
    });
  });

  test('only he, once, and of no others', () => {
    const sitting = counted();
    expect(sitting.blocked(VICE, agree('A'))).toEqual([block('NOT_IN_THE_CHAIR')]);
    expect(sitting.blocked(CHAIR, agree('AG'))).toEqual([block('NOT_AMONG_THE_PASSED')]);
    expect(sitting.blocked(CHAIR, agree('AA'))).toEqual([block('NOT_AMONG_THE_PASSED')]);
    sitting.order(CHAIR, { type: 'HAND_OVER_CHAIR', to: VICE });
    sitting.order(VICE, agree('ABCD'));
    expect(sitting.blocked(VICE, agree('E'))).toEqual([block('NO_AGREEMENT_ASKED')]);
  });

  test('he is not asked where the plan does not ask, or where nobody passed', () => {
    const none = new Sitting({ agenda }).open().openVoting().vote(SIX);
    expect(none.blocked(CHAIR, agree('A'))).toEqual([block('NO_AGREEMENT_ASKED')]);
    const few = new Sitting({ plan, agenda }).open().openVoting().vote({ A: 4 });
    expect(few.context).toMatchObject({ awaitsChair: [], results: [{ agreed: null }] });
    expect(few.ask(CHAIR, { type: 'SECOND_BALLOT' }).ok).toBe(true);
  });

  test('where he is concerned himself it is not his to say: the votes stand', () => {
    const own = counted([memberNamed('A', VICE), ...agenda.slice(1)]);
    own.order(CHAIR, { type: 'DECLARE_CONFLICT', nomination: 'B', kind: 'kin' });
    own.order(CHAIR, agree('CD'));
    expect(own.context.results[0]?.agreed).toEqual(['B', 'C', 'D']);
    const leaving = new Sitting({
      plan: withCouncil({ chairMustAgree: true, voidMarks: [], leaveVote: ['interest'] }),
      agenda,
    });
    leaving.open().openVoting().vote(SIX);
    leaving.order(CHAIR, { type: 'DECLARE_CONFLICT', nomination: 'A', kind: 'interest' });
    leaving.order(CHAIR, agree(''));
    expect(selectedIn(leaving)).toBe('A');
  });

  test('one who withdraws between the count and his word takes no seat from the next', () => {
    const sitting = counted();
    sitting.mark('B', { gone: true });
    sitting.order(CHAIR, agree('ABCDEF'));
    expect(selectedIn(sitting)).toBe('ACDEF');
    expect(sitting.context.tied).toEqual([]);
  });
});

describe('after that', () => {
  test('a runoff only ranks names he has agreed with: he is not asked again', () => {
    const sitting = counted();
    sitting.order(CHAIR, agree('ABCDEF'));
    sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
    sitting.vote({ E: 2, F: 3 });
    expect(sitting.context).toMatchObject({ awaitsChair: [], tied: [] });
    expect(selectedIn(sitting)).toBe('ABCDF');
    expect(sitting.conclude().state).toEqual(['concluded']);
  });

  test('a second ballot asks him again, also of a name he did not agree with before', () => {
    const sitting = counted();
    sitting.order(CHAIR, agree('ABC'));
    expect(sitting.order(CHAIR, { type: 'SECOND_BALLOT' }).context.candidates).toEqual(['D', 'E', 'F', 'G']);
    sitting.vote({ D: 9, E: 6 });
    expect(sitting.context).toMatchObject({ awaitsChair: ['D', 'E'], selected: { length: 3 } });
    sitting.order(CHAIR, agree('D'));
    expect(selectedIn(sitting)).toBe('ABCD');
    expect(sitting.conclude().orders).toContainEqual({
      life: 'nomination',
      id: 'E',
      order: { type: 'NOT_SELECT', sitting: 'PH-01', votes: 6 },
    });
  });

  test('what he withheld is opened again with everything else', () => {
    const sitting = counted();
    sitting.order(CHAIR, agree(''));
    sitting.order(CHAIR, { type: 'ASK_REOPEN', reason: 'Đọc nhầm tên' });
    sitting.order('m3', { type: 'REOPEN' });
    expect(sitting.context).toMatchObject({ awaitsChair: [], results: [], selected: [] });
  });
});
