import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parsePlan } from '../../../workflows/plan/parse-plan.js';
import { readPlan } from '../../../src/plans/read-plan-file.js';
import { planSchema } from '../../../src/plans/schema/plan-schema.js';
import { keyTable, planKeys } from '../../support/plan-keys.js';
import { rawSeed } from '../../support/builders/plan.js';

const DOC = 'docs/plan-files.md';
const text = (): string => readFileSync(DOC, 'utf8');

const TABLE = /<!-- keys: ([^>]+) -->\n[^]*?<!-- \/keys -->/g;

/** Every ```yaml block of the page. */
const examples = (): string[] => [...text().matchAll(/```yaml\n([^]*?)```/g)].map(([, block = '']) => block);

const told = (source: string): string[] => {
  const read = readPlan(source);
  return read.ok ? [] : read.mistakes.map(({ line, path, code }) => `${line}: ${path.join('.')}: ${code}`);
};

describe('the page on plan files', () => {
  test('has the tables of all keys; UPDATE_GOLDEN=1 writes them anew', () => {
    const written = text().replaceAll(
      TABLE,
      (_, names: string) => `<!-- keys: ${names} -->\n\n${keyTable(names.split(' '))}\n<!-- /keys -->`,
    );
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(DOC, written);
    expect(text()).toBe(written);
  });

  test('leaves no section of a plan out', () => {
    const shown = new Set([...text().matchAll(TABLE)].flatMap(([, names = '']) => names.split(' ')));
    const sections = Object.keys(planSchema().properties ?? {});
    expect(sections.length).toBeGreaterThan(40);
    expect(sections.filter((name) => !shown.has(name))).toEqual(['criteria']);
    expect(shown.has('Criterion')).toBe(true);
    expect(planKeys().some(({ path }) => path === 'Criterion.atLeast.n')).toBe(true);
  });

  test('has a whole plan that checks, of a structure that none of ours has', () => {
    const [whole = ''] = examples().filter((block) => block.includes('\norganisation:'));
    expect(told(whole)).toEqual([]);
    const plan = parse(whole) as { intake: object; subjects: { kinds: string[] } };
    expect(plan.intake).toMatchObject({ kind: 'recurring', every: 'quarter' });
    expect(plan.subjects.kinds).toEqual(['individual', 'household']);
  });

  test('has worked criteria that a plan may have', () => {
    const blocks = examples().filter((block) => block.startsWith('- '));
    expect(blocks).toHaveLength(2);
    const plan = { ...rawSeed(), criteria: blocks.flatMap((block) => parse(block) as unknown[]) };
    expect(parsePlan(plan)).toMatchObject({ ok: true });
  });

  /** Of each council in the table: what it is called, and the keys it is written with. */
  const councils = (): [string, Record<string, unknown>][] => {
    const [, table = ''] = /<!-- councils -->\n([^]*?)<!-- \/councils -->/.exec(text()) ?? [];
    const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.includes(' · '));
    return rows.map((row) => {
      const [name = '', , keys = ''] = row.slice(2).split(' | ');
      const written = [...keys.matchAll(/`([^`]+)`/g)].map(([, yaml = '']) => parse(yaml) as object);
      return [name, Object.assign({}, ...written) as Record<string, unknown>];
    });
  };

  test('has a council of every kind, each of which a plan may have', () => {
    const { council, ...rest } = rawSeed();
    const { quorum, marksMax, runoffsMax, secondBallots, voidMarks, clause } = council as Record<
      string,
      unknown
    >;
    const approve = { op: '>', share: { num: 1, den: 2 } };
    const bare = { quorum, marksMax, approve, runoffsMax, secondBallots, voidMarks, clause };
    const read = councils().map(([name, keys]) => [
      name,
      parsePlan({ ...rest, council: { ...bare, ...keys } }),
    ]);
    expect(read).toHaveLength(10);
    for (const [name, parsed] of read) expect([name, parsed]).toMatchObject([name, { ok: true }]);
    const keys = new Set(councils().flatMap(([, written]) => Object.keys(written)));
    expect([...keys].toSorted()).toEqual(
      [
        'advanceBallots',
        'afterRunoffs',
        'approve',
        'chairMustAgree',
        'conflictsShrinkBase',
        'form',
        'inWriting',
        'leaveVote',
        'quorum',
        'runoffsMax',
        'secret',
        'voidMarks',
      ].toSorted(),
    );
  });

  test('names only codes that are told', () => {
    const [, mistakes = ''] = text().split('## The usual mistakes');
    const named = [...mistakes.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, code = '']) => code);
    const words = ['workflows/plan/complaints.ts', 'src/plans/yaml-words.ts'].map((file) =>
      readFileSync(file, 'utf8'),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((code) => !words.some((file) => file.includes(`'${code}'`)))).toEqual([]);
  });
});
