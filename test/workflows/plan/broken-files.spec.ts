import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type PlanReading, readPlanBytes } from '../../../src/plans/read-plan-file.js';

const FOLDER = 'test/workflows/plan/broken';
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));

const read = (file: string): PlanReading => readPlanBytes(readFileSync(path.join(FOLDER, file)));

const mistakesIn = (reading: PlanReading) => (reading.ok ? [] : reading.mistakes);

const told = (reading: PlanReading): string =>
  mistakesIn(reading)
    .map(({ line, path: place, code }) => `${line}: ${place.join('.')}: ${code}\n`)
    .join('');

/** Every code that anything says of a plan file, taken from where the words are. */
const codesIn = (source: string): string[] =>
  [...source.matchAll(/\b(?:complaint|said|notKnown)\(\s*'([A-Z][A-Z0-9_]+)'/g)].map(([, code = '']) => code);

const WORDS = ['workflows/plan/complaints.ts', 'src/plans/yaml-words.ts'];

describe('broken plan files', () => {
  test('are many', () => {
    expect(files.length).toBeGreaterThanOrEqual(30);
  });

  test.each(files)('%s', (file) => {
    const answer = told(read(file));
    const golden = path.join(FOLDER, file.replace('.yaml', '.txt'));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, answer);
    expect(answer).not.toBe('');
    expect(answer).toBe(readFileSync(golden, 'utf8'));
  });

  test('no answer is left of a file that is gone', () => {
    const answers = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
    expect(answers.filter((file) => !existsSync(path.join(FOLDER, file.replace('.txt', '.yaml'))))).toEqual(
      [],
    );
  });

  test('the search for codes', () => {
    expect(codesIn(`complaint('A_B', 'x'); said(\n  'C8', 'y'); notKnown('D9', z); other('E')`)).toEqual([
      'A_B',
      'C8',
      'D9',
    ]);
  });

  test('every code there is comes from at least one of them', () => {
    const codes = new Set(WORDS.flatMap((file) => codesIn(readFileSync(file, 'utf8'))));
    expect(codes.size).toBeGreaterThan(40);
    const met = new Set(files.flatMap((file) => mistakesIn(read(file)).map(({ code }) => code)));
    expect([...codes].filter((code) => !met.has(code))).toEqual([]);
    expect([...met].filter((code) => !codes.has(code))).toEqual([]);
  });

  test('each mistake lies on a line of the file and is told in both languages', () => {
    for (const file of files) {
      const lines = readFileSync(path.join(FOLDER, file)).toString('latin1').split('\n');
      for (const { line, column, message } of mistakesIn(read(file))) {
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThan(0);
        expect(message.vi).not.toBe('');
        expect(message.en).not.toBe('');
        expect(message.vi).not.toBe(message.en);
      }
    }
  });
});

describe('what is told says what was meant', () => {
  const meant = (file: string): Record<string, string> =>
    Object.fromEntries(
      mistakesIn(read(file)).flatMap(({ path: place, nearest }) =>
        nearest === undefined ? [] : [[place.join('.'), nearest]],
      ),
    );

  test('of keys', () => {
    expect(meant('mistyped-keys.yaml')).toEqual({
      awrds: 'awards',
      'intake.suplementary': 'supplementary',
      'clauses.narative': 'narrative',
      'council.markMax': 'marksMax',
      'reminders.onTheDays': 'onTheDay',
    });
  });

  test('of ids, and nothing where none is near', () => {
    expect(meant('mistyped-ids.yaml')).toEqual({
      'criteria.1.movements.0': 'goodWorker',
      'criteria.2.for.tiers.0': 'worker',
      'criteria.2.of.0.awards.0': 'BANG_KHEN',
      'criteria.2.of.0.issuers.1': 'central',
      'criteria.2.of.1.level': 'base',
    });
  });

  test('a mistyped key is told once, not also as missing', () => {
    expect(told(read('mistyped-keys.yaml'))).not.toContain('MISSING_KEY');
  });

  test('in words', () => {
    const mistake = mistakesIn(read('mistyped-keys.yaml')).find(({ nearest }) => nearest === 'awards');
    const [vi, en] = [mistake?.message.vi, mistake?.message.en];
    expect(vi).toMatch(/^không có mục "awrds" ở đây; có phải là "awards" không\? Ở đây có: code, version,/);
    expect(en).toMatch(/^there is no "awrds" here; did you mean "awards"\? Known here: code, version,/);
  });
});
