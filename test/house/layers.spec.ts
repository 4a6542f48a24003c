import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './sources.js';

/** The rules are judged here on small trees; `npm run layers` judges the project by the same rules. */
const RULES = path.join(root, '.config', 'dependency-cruiser.cjs');
const CRUISER = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

const FOLDERS = ['workflows', 'src', 'migrations', 'test', 'bench', 'verifier'];

const TIDY: Record<string, string> = {
  'tsconfig.json': '{ "compilerOptions": { "module": "nodenext" } }',
  'package.json':
    '{ "type": "module", "dependencies": { "xstate": "5", "pg": "8" }, "devDependencies": { "jest": "30" } }',
  ...Object.fromEntries(
    ['xstate', 'pg', 'jest'].flatMap((name) => [
      [`node_modules/${name}/package.json`, `{ "name": "${name}", "version": "1.0.0" }`],
      [`node_modules/${name}/index.js`, ''],
    ]),
  ),
  'workflows/index.ts': `export * from './kernel/finding.js'; import 'xstate';`,
  'workflows/kernel/finding.ts': 'export type Finding = string; export const one = 1;',
  'workflows/nomination/decide.ts': `import { one } from '../kernel/finding.js'; export const two = one;`,
  'src/units/units.service.ts': `import './unit.entity.js'; import './units.sql.js'; export const units = 1;`,
  'src/units/unit.entity.ts': 'export const unit = 1;',
  'src/units/units.sql.ts': 'export const sql = 1;',
  'src/people/people.service.ts': `import '../units/units.service.js'; import '../../workflows/index.js'; import 'pg';`,
  'migrations/0001.ts': 'export const first = 1;',
  'test/a.ts': `import '../workflows/kernel/finding.js'; import '../src/units/unit.entity.js'; export const a = 1;`,
  'verifier/log.mjs': `import { one } from './forms.mjs'; export const two = one; await import('node:fs');`,
  'verifier/forms.mjs': 'export const one = 1;',
  'bench/main.ts': `import '../src/units/units.service.js'; export const b = 1;`,
};

/** Per file the rule it breaks, and how; a circle is reported once, at its first file. */
const BAD: Record<string, [rule: string | null, text: string]> = {
  'workflows/kernel/a.ts': ['the-law-stays-pure', `import 'node:fs';`],
  'workflows/kernel/b.ts': ['the-law-stays-pure', `import 'pg';`],
  'workflows/kernel/c.ts': ['the-law-stays-pure', `import '../../src/units/unit.entity.js';`],
  'workflows/rules/a.ts': ['rules-know-no-machine', `import '../nomination/decide.js';`],
  'src/units/a.ts': ['one-door-into-the-law', `import '../../workflows/kernel/finding.js';`],
  'migrations/0002.ts': ['migrations-stand-alone', `import '../src/units/unit.entity.js';`],
  'src/people/a.ts': ['features-meet-at-the-service', `import '../units/unit.entity.js';`],
  'src/people/b/c.ts': [
    'features-meet-at-the-service',
    `import type { unit } from '../../units/unit.entity.js';`,
  ],
  'src/people/d.ts': ['features-meet-at-the-service', `import '../units/units.sql.js';`],
  'src/people/e.ts': ['the-product-knows-no-tests', `import '../../test/a.js';`],
  'src/circle/a.ts': ['no-cycles', `import './b.js'; export const a = 1;`],
  'src/circle/b.ts': [null, `import './a.js';`],
  'src/circle/c.ts': ['no-cycles', `import type { d } from './d.js'; export type c = d;`],
  'src/circle/d.ts': [null, `import type { c } from './c.js'; export type d = c;`],
  'verifier/a.mjs': ['the-verifier-stands-alone', `import 'pg';`],
  'src/units/d.ts': ['nobody-leans-on-the-verifier', `import '../../verifier/forms.mjs';`],
  'src/units/b.ts': ['everything-resolves', `import './nowhere.js';`],
  'src/units/c.ts': ['the-product-runs-on-its-dependencies', `import 'jest';`],
};

interface Cruise {
  readonly summary: { readonly violations: readonly { from: string; rule: { name: string } }[] };
}

/** Every broken rule of a tree, with the file that breaks it. */
function violations(tree: Record<string, string>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-layers-'));
  for (const [file, text] of Object.entries(tree)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [CRUISER, '--config', RULES, '--output-type', 'json', ...FOLDERS],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as Cruise;
  return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`).toSorted();
}

test('a tidy tree breaks no rule', () => {
  expect(violations(TIDY)).toEqual([]);
});

test('every rule catches what it is there for, and nothing else', () => {
  const texts = Object.entries(BAD).map(([file, [, text]]) => [file, text] as const);
  expect(violations({ ...TIDY, ...Object.fromEntries(texts) })).toEqual(
    Object.entries(BAD)
      .flatMap(([file, [rule]]) => (rule === null ? [] : [`${file}: ${rule}`]))
      .toSorted(),
  );
});
