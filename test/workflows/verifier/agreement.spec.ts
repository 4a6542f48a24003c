import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text as textIn } from 'node:stream/consumers';
import type { Given, Verdict } from '../../../verifier/verdict.mjs';
import { shortCode } from '../../../src/log/checkpoint.js';
import { signedNote } from '../../../src/log/note.js';
import { checkpointIn } from '../../../verifier/forms.mjs';
import { type Bundle, bundleOf, keyNamed, noteOf, withFile, zipOf } from '../../support/bundle-builder.js';
import { seeded } from '../../support/random-story.js';
import {
  type Asked,
  python,
  secondVerdicts,
  type SecondVerdict,
  VERIFY_PY,
} from '../../support/second-verifier.js';
import { actsOf, someHistories, zipOf as zipUnpacked } from '../../support/tampering/acts.js';
import { mutantsOf } from '../../support/tampering/fuzzing.js';
import { heldOutside, keyLine, oneOf } from '../../support/tampering/histories.js';
import { KINDS } from '../../support/tampering/kinds.js';
import { checkedZip } from './checked.js';
import { NEAR_MISSES } from './near-misses/all.js';
import { ZIPS } from './near-misses/zips.js';
import { BESIDE, edited, EVENTS, honest, line, part, size, story } from './tampering.js';
import { WRONGS } from './wrongs.js';

const COUNTED = [
  'chains',
  'events',
  'disclosed',
  'withheld',
  'redacted',
  'checkpoints',
  'tallies',
  'size',
  'root',
] as const;

/** What the two must agree on: the exit, what is wrong and where, or what was checked. */
function saidBy({ exit, wrong, inside, report }: Verdict | SecondVerdict, withInside = true): object {
  const of = (one: Verdict['wrong'] | SecondVerdict['wrong']) => one && { kind: one.kind, place: one.place };
  if (exit === 2 || exit === 1 || !report)
    return { exit, wrong: of(wrong), ...(withInside && { inside: of(inside) }) };
  return { exit, ...Object.fromEntries(COUNTED.map((name) => [name, report[name]])) };
}

interface Case extends Asked {
  readonly what: string;
}

const caseOf = (what: string, bundle: Bundle, given: Given = {}): Case => ({
  what,
  zip: zipOf(bundle),
  ...given,
});

/** Both have said the same of all of them; returned is what they said. */
async function agreed(cases: readonly Case[], withInside = true): Promise<readonly Verdict[]> {
  const first: Verdict[] = [];
  for (const { zip, anchors = [], keys = [] } of cases) first.push(await checkedZip(zip, { anchors, keys }));
  const second = await secondVerdicts(cases);
  const told = (found: readonly (Verdict | SecondVerdict)[]) =>
    found.map((one, at) => ({ what: cases[at]?.what, ...saidBy(one, withInside) }));
  expect(told(second)).toEqual(told(first));
  return first;
}

const exitsOf = (found: readonly Verdict[]): number[] =>
  [...new Set(found.map(({ exit }) => exit))].toSorted((one, other) => one - other);

/** A program in Python, run to its end. */
async function ended(...args: string[]): Promise<{ exit: unknown; out: string; complaints: string }> {
  const started = await python(...args);
  const closed = once(started, 'close') as Promise<[exit: number | null]>;
  const [out, complaints, [exit]] = await Promise.all([
    textIn(started.stdout),
    textIn(started.stderr),
    closed,
  ]);
  return { exit, out, complaints };
}

/** As the tables of near misses say it. */
const asMisses = (misses: readonly (readonly unknown[])[], found: readonly Verdict[]) =>
  found.map(({ exit, wrong }, at) => [misses[at]?.[0], exit === 3 ? null : (wrong?.kind ?? 'unreadable')]);

test('the second verifier knows the examples of the standards', async () => {
  const { exit, complaints } = await ended(path.resolve('test/verifier/vectors.py'));
  expect(complaints).toMatch(/Ran 14 tests[^]*OK\n$/);
  expect(exit).toBe(0);
});

/** With LONG=1 all that LOG-01 asks for. */
const [HISTORIES, PLACES, MUTANTS] = process.env['LONG'] === '1' ? [1000, 200, 5000] : [32, 8, 250];
const LONG_ENOUGH_MS = 300_000;
const histories = someHistories(Math.max(20, PLACES / 2));

describe('both verifiers agree', () => {
  test(
    'on honest histories, anchored or not',
    async () => {
      const cases = someHistories(HISTORIES).map((history, seed) => {
        const random = seeded(seed);
        const held = oneOf(random, history.sizes);
        const anchors = seed % 3 === 0 ? [] : [heldOutside(random, history, held)];
        return caseOf(history.name, history.bundle, { anchors });
      });
      expect(exitsOf(await agreed(cases))).toEqual([0, 3]);
    },
    LONG_ENOUGH_MS,
  );

  test.each(Object.entries(KINDS))('on this kind of tampering: %s', async (_, tampered) => {
    const cases = Array.from(actsOf(tampered, histories, PLACES, 20210401), (act, at): Case => {
      const { bundle, history, what, anchors = [], keys = [] } = act;
      // every third time the list of files was not written anew
      const zip = zipUnpacked(bundle, at % 3 === 0 ? history.bundle : undefined);
      return { what: `${history.name}: ${what}`, zip, anchors, keys };
    });
    expect(exitsOf(await agreed(cases))).toEqual([1]);
  });

  test('on each kind of wrong', async () => {
    const found = await agreed(WRONGS.map(([what, bundle]) => caseOf(what, bundle)));
    expect(found.map(({ wrong }) => wrong?.kind)).toEqual(WRONGS.map(([, , kind]) => kind));
  });

  test('at the edges of the format', async () => {
    const found = await agreed(NEAR_MISSES.map(([what, bundle]) => caseOf(what, bundle)));
    expect(asMisses(NEAR_MISSES, found)).toEqual(NEAR_MISSES.map(([what, , kind]) => [what, kind]));
  });

  test('where the list of files was not written anew: the file, and the place inside', async () => {
    const altered = [
      edited(
        honest,
        EVENTS,
        line(2, (said) => said.replace('"page"', '"pagf"')),
      ),
      edited(honest, BESIDE, (lines) => lines.slice(1)),
      withFile(honest, 'keys.txt', 'a\n'),
      withFile(honest, 'redactions.ndjson', null),
      withFile(honest, `files/${'a'.repeat(64)}`, 'x'),
    ];
    const cases = altered.map((bundle, at) => ({ what: String(at), zip: zipOf(bundle, honest.files) }));
    const found = await agreed(cases);
    expect(found.map(({ wrong }) => wrong?.kind)).toEqual(altered.map(() => 'file'));
    expect(found.map(({ inside }) => inside?.kind)).toEqual([
      'hash',
      'undisclosed',
      'signature',
      undefined,
      undefined,
    ]);
  });

  test('on zips that are out of the ordinary', async () => {
    const found = await agreed(
      ZIPS.map(([what, zip]) => ({ what, zip })),
      false,
    );
    expect(asMisses(ZIPS, found)).toEqual(ZIPS.map(([what, , kind]) => [what, kind]));
  });

  test('however a bundle is broken', async () => {
    const cases = Array.from(mutantsOf(histories, 20210402, MUTANTS), ({ turn, what, zip }) => ({
      what: `${turn}: ${what}`,
      zip,
    }));
    // how much of a file that does not unpack can be read is for each program to find
    expect(exitsOf(await agreed(cases, false))).toEqual([1, 2, 3]);
  }, 600_000);

  test('on keys that follow one another, and on who was trusted before', async () => {
    const [first, second, stranger] = [keyNamed('first'), keyNamed('second'), keyNamed('stranger')];
    const told: readonly [by: KeyObject[][], given: KeyObject | null, exit: number][] = [
      [[[first], [first]], first, 3],
      [[[first], [first]], stranger, 1],
      [[[first], [first, second], [second]], null, 3],
      [[[first], [first, second], [second]], first, 3],
      [[[first], [first, second], [second]], second, 3],
      [[[first], [first, stranger], [first]], stranger, 1],
      [[[first], [second]], null, 1],
      [[[first], [first, second], [first]], null, 1],
      [[[first], [first, second], [second, stranger], [stranger]], first, 3],
      [[[first, second], [second]], null, 3],
    ];
    const cases = told.map(([by, given], at) => {
      const signed = by.map((keys, turn) => ({
        size: turn === by.length - 1 ? size : 4 * (turn + 1),
        by: keys,
      }));
      const keys = given ? [keyLine(story.origin, given)] : [];
      return caseOf(String(at), bundleOf(story, { signed }), { keys });
    });
    expect((await agreed(cases)).map(({ exit }) => exit)).toEqual(told.map(([, , exit]) => exit));
  });

  test('on what is held outside', async () => {
    const note = noteOf(honest, 9);
    const code = shortCode({ size: 9, root: checkpointIn(note)?.root ?? '' });
    const other = noteOf(
      bundleOf(story, {
        signed: [
          { size: 5, by: [keyNamed('a')] },
          { size, by: [keyNamed('a')] },
        ],
      }),
      5,
    );
    const cut = bundleOf(
      { ...story, steps: story.steps.slice(0, 7), erasures: [] },
      { signed: [{ size: 7, by: [keyNamed('a')] }] },
    );
    const stranger = `— stranger ${'A'.repeat(91)}=\n`;
    const nine = `${note.split('\n\n')[0]}\n`;
    const signedBy = (text: string, name: string): string =>
      signedNote(text, [{ name: story.origin, key: keyNamed(name) }]);
    const told: readonly [bundle: Bundle, anchors: string[], exit: number][] = [
      [honest, [note], 0],
      [honest, [note.replaceAll('\n', '\r\n')], 0],
      [honest, [code], 0],
      [honest, [` ${code.replace('·', '-').toUpperCase()} `], 0],
      [honest, [note, code, other], 0],
      [part, [note, code], 0],
      [part, [note, other], 3],
      [honest, [signedBy(nine.replace(/^.*/, 'khac.example.vn/SCT'), 'a')], 1],
      [honest, [code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))], 1],
      [cut, [note], 1],
      [cut, [code], 1],
      [honest, [signedBy(nine, 'b')], 1],
      [honest, [signedBy(nine, 'a')], 0],
      [honest, [note + stranger.repeat(15)], 0],
      [honest, [note + stranger.repeat(16)], 2],
    ];
    const cases = told.map(([bundle, texts], at) =>
      caseOf(String(at), bundle, { anchors: texts.map((text, turn) => [`held ${turn}`, text] as const) }),
    );
    expect((await agreed(cases)).map(({ exit }) => exit)).toEqual(told.map(([, , exit]) => exit));
  });

  test('on keys and anchors that are none', async () => {
    const zip = zipOf(honest);
    const odd: Case[] = [
      { what: 'no key', zip, keys: ['thidua+1234'] },
      { what: 'no anchor', zip, anchors: [['a', 'four']] },
      { what: 'an anchor of size 0', zip, anchors: [['a', '0 · 0000 0000 0000 0000']] },
    ];
    expect(exitsOf(await agreed(odd))).toEqual([2]);
  });
});

describe('by hand', () => {
  async function said(...args: string[]): Promise<{ exit: unknown; found: SecondVerdict | null }> {
    const { exit, out } = await ended(VERIFY_PY, ...args);
    return { exit, found: out === '' ? null : (JSON.parse(out) as SecondVerdict) };
  }

  test('it exits as the first one does', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'second-'));
    const [bundle, anchor] = [path.join(folder, 'bundle.zip'), path.join(folder, 'checkpoint.txt')];
    await writeFile(bundle, zipOf(honest));
    await writeFile(anchor, honest.files.get('checkpoints/9.txt') ?? '');
    expect(await said(bundle)).toMatchObject({ exit: 3, found: { exit: 3 } });
    expect(await said(bundle, '--anchor', anchor)).toMatchObject({ exit: 0, found: { exit: 0 } });
    expect(await said(bundle, '--anchor', '9 · 0000 0000 0000 0000')).toMatchObject({
      exit: 1,
      found: { wrong: { kind: 'anchor', place: { anchor: '9 · 0000 0000 0000 0000' } } },
    });
    expect(await said(path.join(folder, 'none.zip'))).toMatchObject({ exit: 2 });
    expect(await said()).toEqual({ exit: 2, found: null });
    await rm(folder, { recursive: true });
  });
});
