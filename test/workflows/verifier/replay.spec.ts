import { bundleOf, type Story } from '../../support/bundle-builder.js';
import { randomStory } from '../../support/random-story.js';
import { checked, saidOf } from './checked.js';

const story = randomStory(31);
const moves = story.steps.filter(({ life }) => life !== 'record').length;
const under = (law: string, more: Partial<Story> = {}) => bundleOf({ ...story, law, ...more });
const replayed = (bundle: ReturnType<typeof bundleOf>) => checked(bundle, { replay: true });

/** Answers as a law does, after whatever it tries first. */
const trying = (what: string): string =>
  `export const replay = ({ events }) => { ${what}; return { decided: events.length, undecided: [], faults: [], tallies: [] }; };\n`;

describe('the bundled law is asked', () => {
  test('about every move, and what one run leaves the next goes on with', async () => {
    const found = await replayed(bundleOf(story));
    expect(saidOf(found)).toEqual({ exit: 3 });
    expect(found.report).toMatchObject({ decided: moves, undecided: 0 });
    expect((await checked(bundleOf(story))).report).toMatchObject({ decided: 0 });
  });

  test('and where it says otherwise, that is the first wrong place', async () => {
    const at = story.steps.findIndex(({ of, type }) => of === 'HS-2021-0002' && type === 'SUBMIT');
    const steps = story.steps.map((step, index) => (index === at ? { ...step, type: 'WRONG' } : step));
    const seq = steps.slice(0, at + 1).filter(({ of }) => of === 'HS-2021-0002').length;
    const bundle = bundleOf({ ...story, steps });
    expect(saidOf(await replayed(bundle))).toMatchObject({
      exit: 1,
      kind: 'replay',
      chain: 'HS-2021-0002',
      seq,
      type: 'WRONG',
    });
    expect(saidOf(await checked(bundle))).toEqual({ exit: 3 });
  });
});

test.each(['x', '{ }', '{"a":1,"a":2}'])('a value of %s is found by whoever looks into it', async (value) => {
  const facts = { field: 'facts', salt: '0'.repeat(32), value };
  const at = story.steps.findIndex(({ life }) => life === 'nomination');
  const steps = story.steps.map((step, index) => (index === at ? { ...step, beside: [facts] } : step));
  const bundle = bundleOf({ ...story, steps, erasures: [] });
  expect(saidOf(await replayed(bundle))).toMatchObject({
    exit: 1,
    kind: 'commitment',
    seq: 1,
    field: 'facts',
  });
  expect(saidOf(await checked(bundle))).toEqual({ exit: 3 });
});

describe('the law is locked away', () => {
  test.each([
    ['the process', 'process.exit(0)'],
    ['the environment', 'globalThis.process.env'],
    ['a module', 'require("node:fs")'],
    ['the network', 'fetch("http://127.0.0.1:1/")'],
    ['code from a string', 'Function("return 1")()'],
    [
      'the world outside by way of its own objects',
      'globalThis.constructor.constructor("return process")().exit(0)',
    ],
    ['an error', 'throw new Error("no")'],
    ['memory without end', 'const all = []; for (;;) all.push("x".repeat(2 ** 20).split(""))'],
    ['memory that nobody counts', 'new ArrayBuffer(8)'],
    ['the same by another name', 'new Float64Array(8)'],
  ])('%s is out of its reach', async (_, what) => {
    const found = await replayed(under(trying(what)));
    expect(saidOf(found)).toMatchObject({ exit: 1, kind: 'replay' });
  });

  test.each([
    'import fs from "node:fs";',
    'await import("node:fs");',
    'import /* */("node:fs");',
    'import.meta.url;',
  ])('it imports nothing: %s', async (line) => {
    expect(saidOf(await replayed(under(`${line}\n${trying('')}`)))).toMatchObject({
      exit: 1,
      kind: 'replay',
    });
  });

  test('what it answers must be an answer', async () => {
    for (const law of ['export const replay = () => 1;\n', 'export const other = 1;\n', 'not a law']) {
      expect(saidOf(await replayed(under(law)))).toMatchObject({ exit: 1, kind: 'replay' });
    }
  });
});
