import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { readPlanBytes } from '../../../src/plans/read-plan-file.js';
import { planSchema } from '../../../src/plans/schema/plan-schema.js';
import { KEY_WORDS } from '../../../src/plans/schema/words.js';
import { planKeys } from '../../support/plan-keys.js';

const GOLDEN = 'docs/plan.schema.json';
const PLANS = 'workflows/plans';
const BROKEN = 'test/workflows/plan/broken';

const shipped = readdirSync(PLANS).filter((file) => file.endsWith('.yaml'));
const broken = readdirSync(BROKEN).filter((file) => file.endsWith('.yaml'));

// A day is told by its pattern; that it is in the calendar only the law knows.
const fits = new Ajv2020({ formats: { date: true } }).compile(planSchema());

describe('the JSON Schema of a plan file', () => {
  test('is as it was last agreed; UPDATE_GOLDEN=1 writes it anew', () => {
    const written = `${JSON.stringify(planSchema(), null, 2)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, written);
    expect(JSON.parse(readFileSync(GOLDEN, 'utf8'))).toEqual(JSON.parse(written));
  });

  test.each(shipped)('takes %s', (file) => {
    fits(parse(readFileSync(path.join(PLANS, file), 'utf8')));
    expect(fits.errors).toBeNull();
  });

  test.each(shipped)('is named at the head of %s, for editors', (file) => {
    const [first = ''] = readFileSync(path.join(PLANS, file), 'utf8').split('\n', 1);
    const [, place = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? [];
    expect(path.join(PLANS, place)).toBe(GOLDEN);
  });

  test('says at every key what it means, in both languages', () => {
    const silent = planKeys().filter(({ description }) => {
      const [vi = '', en = '', ...more] = description.split(' · ');
      return !/[.?…]$/.test(vi) || !/[.?…]$/.test(en) || more.length > 0;
    });
    expect(silent.map(({ path: key }) => key)).toEqual([]);
    expect(planKeys().length).toBeGreaterThan(200);
  });

  test('describes no key that there is not', () => {
    const there = new Set(
      planKeys().flatMap(({ path: key }) => [key, key.replace(/^Criterion\.[A-Za-z]+\./, 'Criterion.')]),
    );
    expect(Object.keys(KEY_WORDS).filter((key) => !there.has(key))).toEqual([]);
  });
});

/** Mistakes that show in one value alone; the others need the whole plan, or the calendar. */
const SHOWS_IN_A_VALUE = new Set(['UNKNOWN_KEY', 'WRONG_TYPE', 'NOT_AN_ID']);

/** Each value is right by itself: what is wrong is told by the law alone. */
const ONLY_THE_LAW_KNOWS = new Set(
  `asked-of-nobody continuous council for-nobody kinds-not-taken letters mistyped-ids months-of-a-turn more-than-may-come no-final-review
   no-gate no-such-zone once-without-date order-of-dates order-of-reviews quotas recipients sealed-and-open
   selected-blocked shares
   stands-in-circle targets too-deep too-few-marks too-few-parts two-reviews undated-review units unknown-award zones`
    .split(/\s+/)
    .map((name) => `${name}.yaml`),
);

describe('of broken plans', () => {
  const readable = broken.filter((file) => {
    const read = readPlanBytes(readFileSync(path.join(BROKEN, file)));
    return !read.ok && read.mistakes.every(({ path: place }) => place.length > 0);
  });
  const codesOf = (file: string): string[] => {
    const read = readPlanBytes(readFileSync(path.join(BROKEN, file)));
    return read.ok ? [] : read.mistakes.map(({ code }) => code);
  };

  test.each(readable)('%s: what one value shows, the schema shows too', (file) => {
    const taken = fits(parse(readFileSync(path.join(BROKEN, file), 'utf8')));
    if (codesOf(file).some((code) => SHOWS_IN_A_VALUE.has(code))) expect(taken).toBe(false);
    expect(`${file} ${taken ? 'passes' : 'is refused'}`).toBe(
      `${file} ${ONLY_THE_LAW_KNOWS.has(file) ? 'passes' : 'is refused'}`,
    );
  });
});
