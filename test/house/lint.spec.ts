import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './sources.js';

/** What imports cannot show: in workflows/ the clock, chance and the world outside are out of reach. */
const SAMPLES: [name: string, code: string][] = [
  ['Date', 'export const a = new Date();'],
  ['Date', 'export const a = Date.now();'],
  ['globalThis', 'export const a = globalThis.Date.now();'],
  ['performance', 'export const a = performance.now();'],
  ['process', 'export const a = process.env;'],
  ['fetch', `export const a = fetch('https://example.org');`],
  ['setTimeout', 'setTimeout(() => {}, 1);'],
  ['setInterval', 'setInterval(() => {}, 1);'],
  ['console', `console.log('a');`],
  ['crypto', 'export const a = crypto.randomUUID();'],
  ['Math.random', 'export const a = Math.random();'],
  ['localeCompare', `export const a = 'a'.localeCompare('b');`],
  ['node:fs', `export { readFileSync } from 'node:fs';`],
];

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

/** The bans need no types, and the samples have none. */
const rulesWithoutTypes = (): string => {
  const rules = JSON.parse(readFileSync(path.join(root, '.config', 'oxlint.json'), 'utf8')) as object;
  return JSON.stringify({ ...rules, options: {} });
};

/** For each sample, put into a file of the folder, whether one of the bans finds it. */
function found(folder: string): boolean[] {
  const home = mkdtempSync(path.join(tmpdir(), 'guong-sang-lint-'));
  mkdirSync(path.join(home, folder), { recursive: true });
  writeFileSync(path.join(home, 'oxlint.json'), rulesWithoutTypes());
  SAMPLES.forEach(([, code], index) => writeFileSync(path.join(home, folder, `${index}.ts`), `${code}\n`));
  const { stdout } = spawnSync(
    path.join(root, 'node_modules', '.bin', 'oxlint'),
    ['--config', 'oxlint.json', '--format', 'json', '.'],
    { cwd: home, encoding: 'utf8' },
  );
  rmSync(home, { recursive: true });
  const banned = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics
    .filter(({ code }) => code.includes('no-restricted-'))
    .map(({ filename }) => path.basename(filename));
  return SAMPLES.map((_, index) => banned.includes(`${index}.ts`));
}

test('the linter finds each of them in workflows/, and lets them be elsewhere', () => {
  const names = SAMPLES.map(([name]) => name);
  const inLaw = found('workflows/rules');
  expect(names.filter((_, index) => !inLaw[index])).toEqual([]);

  for (const folder of ['src/units', 'test/workflows']) {
    const elsewhere = found(folder);
    expect(names.filter((_, index) => elsewhere[index])).toEqual([]);
  }
});
