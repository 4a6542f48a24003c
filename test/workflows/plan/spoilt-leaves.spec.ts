import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { parsePlan } from '../../../workflows/plan/parse-plan.js';
import { readPlan } from '../../../src/plans/read-plan-file.js';
import { inFull, rawSeed } from '../../support/builders/plan.js';
import { mistakesOf, type Place, type Raw, spoilt } from '../../support/builders/spoilt-plan.js';

const PLANS = 'workflows/plans';

describe.each(readdirSync(PLANS).filter((file) => file.endsWith('.yaml')))('%s', (file) => {
  const raw = parse(readFileSync(path.join(PLANS, file), 'utf8')) as Raw;
  const plan = inFull(raw);

  test('is read into exactly what is written, and what is usual where nothing is', () => {
    expect(parsePlan(raw)).toEqual({ ok: true, plan });
  });

  test('is the same plan written down another way', () => {
    for (const text of [JSON.stringify(raw), JSON.stringify(raw, null, '\t'), stringify(raw)])
      expect(readPlan(text)).toMatchObject({ ok: true, plan });
  });
});

const leavesOf = (value: unknown, at: Place): Place[] =>
  typeof value !== 'object' || value === null
    ? [at]
    : Object.entries(value).flatMap(([key, part]) =>
        leavesOf(part, [...at, Array.isArray(value) ? Number(key) : key]),
      );

const LEAVES = leavesOf(rawSeed(), []);
const leaf = fc.constantFrom(...LEAVES);

const liesAbove = (above: Place, place: Place): boolean =>
  above.length <= place.length && above.every((step, at) => step === place[at]);

/** Mistakes told at the leaf or at the group that holds it. */
const toldThere = (place: Place, value?: unknown) =>
  mistakesOf(spoilt(place, value)).filter(
    (mistake) => liesAbove(mistake.path, place) && mistake.path.length >= place.length - 1,
  );

/** Mistakes in the rule that it belonged to: without its `confirm`, what is renewed yearly has nobody to ask it. */
const toldNearby = (place: Place) =>
  mistakesOf(spoilt(place)).filter((mistake) => liesAbove(place.slice(0, -2), mistake.path));

describe('one leaf of the seed spoilt', () => {
  test('there are many', () => {
    expect(LEAVES.length).toBeGreaterThan(600);
  });

  test('a group instead of it is told where it stands', () => {
    fc.assert(
      fc.property(leaf, (place) => {
        expect(toldThere(place, { spoilt: true })).not.toEqual([]);
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  test('left out, it is told where it is missed, or the plan is right without it', () => {
    fc.assert(
      fc.property(
        leaf.filter((place) => typeof place.at(-1) === 'string'),
        (place) => {
          const parsed = parsePlan(spoilt(place));
          if (!parsed.ok) expect(toldNearby(place)).not.toEqual([]);
          else expect(parsed.plan).toEqual(inFull(spoilt(place) as Raw));
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });

  test('any value instead of it: another plan just as it is written, or mistakes with places; never an exception', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('BANG_KHEN', 'block', '2021-03-25', 'individual', 'x', '\u0000', '\ud800', 1e21, -0),
    );
    fc.assert(
      fc.property(leaf, anything, (place, value) => {
        const plan = spoilt(place, value);
        const parsed = parsePlan(plan);
        if (parsed.ok) expect(parsed.plan).toEqual(plan);
        else
          expect(parsed.mistakes.filter(({ message }) => message.vi === '' || message.en === '')).toEqual([]);
      }),
      { numRuns: 40, seed: 8 },
    );
  });
});
