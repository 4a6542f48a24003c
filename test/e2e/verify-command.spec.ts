import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleOf, noteOf, withFile, zipOf } from '../support/bundle-builder.js';
import { randomStory } from '../support/random-story.js';

/** As an auditor has it: one file, in a folder with nothing beside it but what he was given. */
const VERIFIER = path.resolve('dist/verifier/verify.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-verify-'));

const story = randomStory(3);
const bundle = bundleOf(story);
const name = 'disclosures/HS-2021-0001.ndjson';
const altered = Buffer.from(bundle.files.get(name) ?? [])
  .toString('utf8')
  .replace(/"salt":"./, '"salt":"x');

beforeAll(() => {
  writeFileSync(path.join(folder, 'goi.zip'), zipOf(bundle));
  writeFileSync(path.join(folder, 'sua.zip'), zipOf(withFile(bundle, name, altered), bundle.files));
  writeFileSync(path.join(folder, 'checkpoint.txt'), noteOf(bundle, story.steps.length));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [VERIFIER, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { exit: status, lines: stdout.split('\n'), stderr };
};

test.each([
  ['goi.zip with its anchor', ['goi.zip', '--anchor', 'checkpoint.txt'], 0, 'VERIFIED AND ANCHORED'],
  ['goi.zip by itself', ['goi.zip'], 3, 'CONSISTENT, NOT ANCHORED'],
  ['a bundle of which a byte was changed', ['sua.zip'], 1, 'ALTERED'],
  ['what is no bundle', ['checkpoint.txt'], 2, 'UNREADABLE'],
])('%s', (_what, args, exit, word) => {
  const said = run(...args);
  expect(said).toMatchObject({ exit, stderr: '' });
  expect(said.lines[1]).toBe(word);
  expect(said.lines).toContain(`Mã kết quả: ${exit}`);
  expect(run(...args, '--en').lines[0]).toBe(word);
});

test('of something altered: the file, what is wrong inside, and that the anchor had no part in it', () => {
  const { lines } = run('sua.zip', '--anchor', 'checkpoint.txt', '--en');
  expect(lines.find((line) => line.startsWith('  ✗'))).toContain(`File ${name}.`);
  expect(lines.find((line) => line.startsWith('  → Inside:'))).toContain(name);
  expect(lines).toContain('  Anchor checkpoint.txt: not compared, for something wrong was found before.');
  expect(run('sua.zip', '--en').lines).toContain('  No anchor was given; this verdict needs none.');
});

test.each([
  ['a bundle that is not there', ['mat.zip'], 'The file mat.zip cannot be opened.'],
  ['a folder', ['.'], '. is a folder: choose the .zip file itself.'],
  [
    'an anchor that is not there',
    ['goi.zip', '--anchor', 'mat.txt'],
    'The anchor’s file mat.txt cannot be opened.',
  ],
  ['an anchor that is none', ['goi.zip', '--anchor', 'goi.zip'], 'Cannot read the anchor goi.zip.'],
])('%s is told as that', (_what, args, sentence) => {
  const { exit, lines } = run(...args, '--en');
  expect({ exit, sentence: lines[2] }).toEqual({ exit: 2, sentence });
});

test('without a bundle, or with an option nobody knows, it says how it is called', () => {
  for (const args of [[], ['goi.zip', '--ja'], ['goi.zip', 'sua.zip']])
    expect(run(...args)).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('node verify.mjs bundle.zip'),
    });
});
