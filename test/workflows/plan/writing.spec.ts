import { parseYaml } from '../../../src/plans/parse-yaml.js';
import { EMPTY_PLAN } from '../../../src/plans/yaml-words.js';
import { readPlan, readPlanBytes } from '../../../src/plans/read-plan-file.js';
import { seedText } from '../../support/builders/plan.js';

const valueOf = (text: string): unknown => {
  const parsed = parseYaml(text, EMPTY_PLAN);
  return parsed.ok
    ? parsed.value
    : parsed.mistakes.map(({ line, column, code }) => `${line}:${column} ${code}`);
};

const told = (bytes: Uint8Array): string[] => {
  const read = readPlanBytes(bytes);
  return read.ok ? [] : read.mistakes.map(({ line, column, code }) => `${line}:${column} ${code}`);
};

describe('what looks like something else', () => {
  test.each([
    ['"no" is a word', 'a: no', { a: 'no' }],
    ['and as a key', 'no: 1', { no: 1 }],
    ['"on", "yes" and "null" as keys', '{on: 1, yes: 2, null: 3}', { on: 1, yes: 2, null: 3 }],
    ['a number as a key', '2021: 1', { '2021': 1 }],
    ['012 is twelve', 'a: 012', { a: 12 }],
    ['a day stays as it is written', 'a: 2021-03-25', { a: '2021-03-25' }],
    ['so does a moment', 'a: 2021-03-25T10:00:00Z', { a: '2021-03-25T10:00:00Z' }],
    ['1e3 is a thousand', 'a: 1e3', { a: 1000 }],
    ['1_000 is no number', 'a: 1_000', { a: '1_000' }],
    ['12:30 is no number', 'a: 12:30', { a: '12:30' }],
    ['"<<" merges nothing', '<<: {a: 1}\nb: 2', { '<<': { a: 1 }, b: 2 }],
    ['a text over lines', 'a: |\n  x\n  y\n', { a: 'x\ny\n' }],
    ['a tab within a text', 'a: x\ty', { a: 'x\ty' }],
    ['a tab on an empty line', 'a: 1\n\t\nb: 2', { a: 1, b: 2 }],
    ['one document that says it begins', '---\na: 1', { a: 1 }],
  ])('%s', (_what, text, expected) => {
    expect(valueOf(text)).toEqual(expected);
  });
});

describe('what may not be written', () => {
  test.each([
    ['another reading of everything', '%YAML 1.1\n---\na: no', ['1:1 DIRECTIVE']],
    ['a tab', 'a:\n\tb: 1\n  \tc: 2', ['2:1 TAB', '3:1 TAB']],
    ['NUL', 'a: x\u0000y\nb: \u001b', ['1:5 CONTROL_CHARACTER', '2:4 CONTROL_CHARACTER']],
    ['writing turned around', 'a: \u202ex', ['1:4 CONTROL_CHARACTER']],
    ['a loop', 'a: &a [*a]', ['1:7 ALIAS', '1:8 ALIAS']],
    ['sixty dashes', '- '.repeat(70), ['1:1 TOO_NESTED']],
    [
      'sixty levels',
      Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
      ['241:1 TOO_NESTED'],
    ],
    ['brackets in brackets', '[{a: '.repeat(100), ['1:151 TOO_NESTED']],
    ['entries without end', 'a:\n'.repeat(40_000), ['15001:2 TOO_LARGE']],
    ['only spaces', ' \n \n', ['1:1 EMPTY']],
    ['only "---"', '---\n', ['1:1 EMPTY']],
  ])('%s', (_what, text, expected) => {
    expect(valueOf(text)).toEqual(expected);
  });
});

describe('bytes', () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

  test('a mark of UTF-8 at the head and the line ends of Windows change neither the plan nor its hash', () => {
    const read = readPlan(seedText());
    expect(read.ok).toBe(true);
    expect(readPlanBytes(utf8(`\ufeff${seedText()}`))).toEqual(read);
    expect(readPlanBytes(utf8(seedText().replaceAll('\n', '\r\n')))).toEqual(read);
    expect(readPlanBytes(utf8(seedText().replaceAll('\n', '\r')))).toEqual(read);
  });

  test('lines are counted alike whatever ends them', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(told(utf8(['a: 1', 'b: 2', 'a: 3', ''].join(end)))).toEqual(['3:1 DUPLICATE_KEY']);
  });

  test.each<[string, Uint8Array, string[]]>([
    ['UTF-16, as Notepad calls Unicode', Buffer.from('\ufeffcode: a', 'utf16le'), ['1:1 NOT_UTF8']],
    ['UTF-16 without its mark', Buffer.from('code: a', 'utf16le'), ['1:1 NOT_UTF8']],
    ['UTF-16, the other end first', Buffer.from('\ufeffcode: a', 'utf16le').swap16(), ['1:1 NOT_UTF8']],
    ['Windows-1258', Buffer.from('code: a\ntitle: Kế', 'latin1'), ['2:9 NOT_UTF8']],
    ['half a letter at the end', utf8('code: ế').subarray(0, 8), ['1:7 NOT_UTF8']],
    ['nothing', new Uint8Array(), ['1:1 EMPTY']],
    ['five megabytes', new Uint8Array(5_000_000).fill(35), ['1:1 TOO_LARGE']],
  ])('%s', (_what, bytes, expected) => {
    expect(told(bytes)).toEqual(expected);
  });

  test('half a letter in a text that was never bytes', () => {
    expect(readPlan('code: \ud800')).toMatchObject({ ok: false, mistakes: [{ code: 'NOT_UTF8' }] });
  });
});
