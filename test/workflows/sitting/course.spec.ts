import { courseOf, type Step } from '../../../src/sittings/course.js';

const step = (type: string, by = 'chair', order: object = {}): Step => ({
  type,
  at: '2021-03-26T07:00:00.000Z',
  by,
  order: { type, ...order },
});

const COUNTED = [step('OPEN_VOTING'), step('CLOSE_VOTING')];
const AGAIN = [step('ASK_REOPEN', 'secretary', { reason: 'sai tên' }), step('REOPEN')];

test('a ballot broken off does not count, and what is opened after it has the next number', () => {
  const broken = step('ABANDON_BALLOT', 'chair', { reason: 'mất điện' });
  const { struck } = courseOf([step('OPEN_VOTING'), broken, ...COUNTED, ...AGAIN]);
  expect(struck.map(({ ballotNo, because, reason }) => [ballotNo, because, reason])).toEqual([
    [1, 'abandoned', 'mất điện'],
    [2, 'reopened', 'sai tên'],
  ]);
});

test('opened again, nothing of what followed the count stands any more but what was struck', () => {
  const settled = [
    step('AGREE', 'chair', { names: ['a'] }),
    step('BREAK_TIE', 'chair', { nomination: 'b', reason: 'hơn' }),
    step('DRAW_MINUTES', 'chair', { reason: ' ít ' }),
    step('SIGN_MINUTES', 'secretary'),
  ];
  const before = courseOf([...COUNTED, ...settled]);
  expect(before).toMatchObject({
    agreed: [{ ballotNo: 1, names: ['a'] }],
    ties: [{ nomination: 'b', reason: 'hơn' }],
    drawn: { reason: 'ít' },
    signed: [{ person: 'secretary' }],
    struck: [],
  });
  const after = courseOf([...COUNTED, ...settled, ...AGAIN]);
  expect(after).toMatchObject({ agreed: [], ties: [], drawn: null, signed: [], asked: null });
  expect(after.struck.map(({ ballotNo }) => ballotNo)).toEqual([1]);
});

test('kept, the result stands with its signatures; drawn up again, the minutes have none', () => {
  const signed = [...COUNTED, step('DRAW_MINUTES'), step('SIGN_MINUTES', 'secretary')];
  const asked = [...signed, step('ASK_REOPEN', 'secretary', { reason: 'x' })];
  expect(courseOf(asked).asked).toMatchObject({ person: 'secretary', reason: 'x' });
  expect(courseOf([...asked, step('KEEP_RESULT')])).toMatchObject({
    asked: null,
    signed: [{ person: 'secretary' }],
  });
  expect(courseOf([...signed, step('DRAW_MINUTES')]).signed).toEqual([]);
  expect(courseOf([...signed, step('WITHDRAW_MINUTES')])).toMatchObject({ drawn: null, signed: [] });
});
