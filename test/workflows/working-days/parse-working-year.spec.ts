import fc from 'fast-check';
import { readWorkingYear } from '../../../src/working-days/read-working-year.js';
import { parseWorkingYear } from '../../../workflows/working-days/parse-working-year.js';

const NAME = { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" };
const SOURCE = {
  number: '12/TB-SCT',
  date: '2021-03-01',
  issuer: 'Sở Công Thương',
  about: { vi: 'nghỉ lễ', en: 'holidays' },
};
const GOOD = {
  year: 2021,
  law: 'Bộ luật Lao động 2019, Điều 112',
  sources: [SOURCE],
  off: [{ day: '2021-04-21', name: NAME }],
  worked: [],
};

const codesAt = (value: unknown): string[] => {
  const read = parseWorkingYear(value);
  return read.ok ? [] : read.mistakes.map(({ path, code }) => `${path.join('.')} ${code}`);
};

describe('a year of working days', () => {
  test('is read in the order of its days', () => {
    const later = { day: '2021-04-30', name: NAME };
    const read = parseWorkingYear({ ...GOOD, off: [later, ...GOOD.off] });
    expect(read).toEqual({ ok: true, year: { ...GOOD, off: [...GOOD.off, later] } });
  });

  test.each([
    ['no source at all', { sources: [] }, ['sources TOO_FEW']],
    ['a source without a number', { sources: [{ ...SOURCE, number: ' ' }] }, ['sources.0.number BLANK']],
    ['a Saturday off', { off: [{ day: '2021-05-01', name: NAME }] }, ['off.0.day OFF_ANYWAY']],
    ['a Friday off', { off: [{ day: '2021-04-30', name: NAME }] }, []],
    [
      'the last day of the year before',
      { off: [{ day: '2020-12-31', name: NAME }] },
      ['off.0.day NOT_IN_THIS_YEAR'],
    ],
    ['the first of January', { off: [{ day: '2021-01-01', name: NAME }] }, []],
    ['a day that is not', { off: [{ day: '2021-02-29', name: NAME }] }, ['off.0.day NOT_A_DAY']],
    ['a day twice', { off: [...GOOD.off, ...GOOD.off] }, ['off.1.day DAY_TWICE']],
    ['a Saturday worked', { worked: [{ day: '2021-04-24', instead: '2021-04-21' }] }, []],
    [
      'a Friday worked',
      { worked: [{ day: '2021-04-23', instead: '2021-04-21' }] },
      ['worked.0.day WORKED_ANYWAY'],
    ],
    [
      'worked for a day that is not off',
      { worked: [{ day: '2021-04-24', instead: '2021-04-22' }] },
      ['worked.0.instead EXCHANGED_FOR_NOTHING'],
    ],
    [
      'worked for a Sunday',
      { worked: [{ day: '2021-04-24', instead: '2021-04-25' }] },
      ['worked.0.instead EXCHANGED_FOR_NOTHING'],
    ],
    ['worked for a day of the next year', { worked: [{ day: '2021-12-25', instead: '2022-01-03' }] }, []],
    ['a year of the last century', { year: 1999 }, ['year NOT_WHOLE']],
    ['a key nobody knows', { holidays: [] }, ['holidays UNKNOWN_KEY']],
  ])('%s', (_, changed, expected) => {
    expect(codesAt({ ...GOOD, ...changed })).toEqual(expected);
  });

  test('tells all mistakes at once, in both languages', () => {
    const read = parseWorkingYear({
      year: 2021,
      law: '',
      sources: [],
      off: [{ day: '2022-01-01', name: { vi: 'Tết', en: '' } }],
      worked: [{ day: '2021-04-23', instead: '2021-04-25' }],
    });
    const mistakes = read.ok ? [] : read.mistakes;
    expect(mistakes.map(({ path, code }) => `${path.join('.')} ${code}`).sort()).toEqual([
      'law BLANK',
      'off.0.day NOT_IN_THIS_YEAR',
      'off.0.day OFF_ANYWAY',
      'off.0.name.en BLANK',
      'sources TOO_FEW',
      'worked.0.day WORKED_ANYWAY',
      'worked.0.instead EXCHANGED_FOR_NOTHING',
    ]);
    expect(mistakes.filter(({ message }) => message.vi === '' || message.en === '')).toEqual([]);
  });

  test('nothing at all is answered, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = parseWorkingYear(value);
        expect(read.ok || read.mistakes.length > 0).toBe(true);
      }),
    );
  });
});

describe('its text', () => {
  test('says the line of each mistake', () => {
    const read = readWorkingYear(
      'year: 2021\nlaw: x\nsources: []\noff:\n  - {day: 2021-05-01, name: {vi: a, en: b}}\nworked: []\n',
    );
    expect(read.ok ? [] : read.mistakes.map(({ code, line }) => [code, line])).toEqual([
      ['TOO_FEW', 3],
      ['OFF_ANYWAY', 5],
    ]);
  });

  test('may be JSON, and is kept as it was sent', () => {
    const text = JSON.stringify(GOOD);
    expect(readWorkingYear(text)).toEqual({ ok: true, year: GOOD, text });
  });

  test.each([
    ['nothing', '', 'EMPTY'],
    ['two documents', 'a: 1\n---\nb: 2', 'SEVERAL_DOCUMENTS'],
    ['far too much', 'x'.repeat(70_000), 'TOO_LARGE'],
  ])('%s is refused', (_, text, code) => {
    const read = readWorkingYear(text);
    expect(read.ok ? [] : read.mistakes.map((one) => one.code)).toEqual([code]);
  });

  test.each(['', '\n \n', '# 2027'])(
    'an empty one (%j) is told how a year begins, and nothing of plans',
    (text) => {
      const read = readWorkingYear(text);
      const [{ message } = { message: null }] = read.ok ? [] : read.mistakes;
      expect(message?.vi).toBe('chưa có nội dung; lịch của một năm bắt đầu bằng "year:", ví dụ "year: 2027"');
      expect(message?.en).not.toContain('plan');
    },
  );
});
