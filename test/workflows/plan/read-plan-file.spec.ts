import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlan, readPlanFile } from '../../../src/plans/read-plan-file.js';
import { SEED_FILE, seedPlan, seedText } from '../../support/builders/plan.js';

const told = (text: string): string[] => {
  const read = readPlan(text);
  return read.ok ? [] : read.mistakes.map(({ line, column, code }) => `${line}:${column} ${code}`);
};

const lineOf = (part: string): number =>
  seedText()
    .split('\n')
    .findIndex((line) => line.includes(part)) + 1;

describe('the plan file', () => {
  test('is read into the plan, with the hash of its text', async () => {
    const sha256 = createHash('sha256').update(seedText(), 'utf8').digest('hex');
    const read = { ok: true, plan: seedPlan(), sha256, text: seedText() };
    expect(readPlan(seedText())).toEqual(read);
    expect(await readPlanFile(SEED_FILE)).toEqual(read);
  });

  test('typed with letters in pieces it is the same plan with the same hash', () => {
    const pieces = seedText().normalize('NFD');
    expect(pieces).not.toBe(seedText());
    expect(readPlan(pieces)).toEqual(readPlan(seedText()));
  });

  test('one letter more is another hash', () => {
    expect(readPlan(`${seedText()}#\n`)).not.toEqual(readPlan(seedText()));
  });
});

describe('mistakes are where the writer finds them', () => {
  test('all of them, each with line, column, path, code and words', () => {
    const text = seedText()
      .replace('zone: Asia/Ho_Chi_Minh', 'zone: Hà Tĩnh')
      .replace('perUnit: {min: 1, max: 2, except: [], clause: IV.1}', 'perUnit: {min: 3, max: 2, except: []}')
      .replace('supplement: {days: 2,', 'supplement: {days: 2, hours: 3,');
    const quotas = lineOf('perUnit: {');
    expect(told(text)).toEqual([
      `${lineOf('zone: ')}:1 NOT_A_ZONE`,
      `${lineOf('supplement: ')}:23 UNKNOWN_KEY`,
      `${quotas}:3 MISSING_KEY`,
      `${quotas}:3 MIN_ABOVE_MAX`,
    ]);
  });

  test('within lists', () => {
    const read = readPlan(
      seedText().replace('issuers: [department, provinceChairman]', 'issuers: [department, commune]'),
    );
    expect(read).toMatchObject({
      ok: false,
      mistakes: [
        {
          line: lineOf('issuers: [department, provinceChairman]'),
          path: ['criteria', 5, 'of', 3, 'of', 3, 'issuers', 1],
          code: 'UNKNOWN_ID',
          message: {
            vi: expect.stringContaining('"commune"') as string,
            en: expect.stringContaining('"commune"') as string,
          },
        },
      ],
    });
  });

  test('a zone that is written like one and is none', () => {
    expect(told(seedText().replace('Asia/Ho_Chi_Minh', 'Asia/Ha_Tinh'))).toEqual([
      `${lineOf('zone: ')}:1 NOT_A_ZONE`,
    ]);
  });

  test.each([
    ['nothing', '', ['1:1 EMPTY']],
    ['a text', 'Kế hoạch', ['1:1 WRONG_TYPE']],
    ['broken YAML', 'code: [a\nversion: 1', ['2:1 BROKEN_YAML']],
    ['two documents', 'code: a\n---\ncode: b', ['2:1 SEVERAL_DOCUMENTS']],
    ['a key twice', 'code: a\nversion: 1\ncode: b', ['3:1 DUPLICATE_KEY']],
    ['a key twice, deeper', 'a:\n  b: 1\n  c: [{d: 1, d: 2}]', ['3:14 DUPLICATE_KEY']],
    ['an alias', 'a: &one [1]\nb: *one', ['1:9 ALIAS', '2:4 ALIAS']],
    ['an anchor nobody uses', 'a: &one {b: 1}\nc: &two text', ['1:9 ALIAS', '2:9 ALIAS']],
    ['a tag of another machine', 'code: !js/function "x"', ['1:7 BROKEN_YAML']],
    ['a key that is a list', '? [a, b]\n: 1', ['1:3 BROKEN_YAML']],
  ])('%s', (_what, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('what would hurt the machine is refused', () => {
  const lol = Array.from({ length: 12 }, (_, n) =>
    n === 0 ? 'a0: &a0 [x]' : `a${n}: &a${n} [${`*a${n - 1},`.repeat(9)}]`,
  );

  test('references that multiply', () => {
    const [first] = told(lol.join('\n'));
    expect(first).toBe('1:9 ALIAS');
  });

  test('more than a megabyte', () => {
    expect(told(`# ${'x'.repeat(1_048_576)}`)).toEqual(['1:1 TOO_LARGE']);
    expect(told(`# ${'ế'.repeat(400_000)}`)).toEqual(['1:1 TOO_LARGE']);
  });

  test('nesting without end, at whatever depth it gets too much', () => {
    for (const depth of [20, 200, 400, 600, 800, 1000, 20_000]) {
      const [first] = told(`${'['.repeat(depth)}x${']'.repeat(depth)}`);
      expect(first).toMatch(/^1:\d+ (WRONG_TYPE|TOO_NESTED)$/);
    }
  });

  test('more mistakes than anyone would read', () => {
    const keys = Array.from({ length: 600 }, (_, n) => `k${n}: 1`);
    expect(told(keys.join('\n'))).toHaveLength(500);
    expect(told(keys.concat(keys).join('\n'))).toHaveLength(500);
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const written = (bytes: string | Uint8Array): string => {
    const path = join(folder, 'plan.yaml');
    writeFileSync(path, bytes);
    return path;
  };

  test.each([
    ['not UTF-8', Uint8Array.of(0x63, 0x3a, 0x20, 0xea), 'NOT_UTF8'],
    ['too large', 'x'.repeat(1_048_577), 'TOO_LARGE'],
    ['no plan', 'code: a', 'MISSING_KEY'],
  ])('%s', async (_what, bytes, code) => {
    const read = await readPlanFile(written(bytes));
    expect(read).toMatchObject({
      ok: false,
      mistakes: expect.arrayContaining([expect.objectContaining({ code })]) as unknown,
    });
  });

  test('one that is not there is an error of the caller', async () => {
    await expect(readPlanFile(join(folder, 'nowhere.yaml'))).rejects.toThrow('ENOENT');
  });
});
