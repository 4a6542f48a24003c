import type { RegisterEntry } from '../../../workflows/criteria/record.js';
import { measured } from '../../../workflows/nomination/candidate.js';
import { assess } from '../../../workflows/criteria/evaluate.js';
import { seedPlan } from '../../support/builders/plan.js';
import {
  award,
  grassroots,
  individual,
  ministryCertificate,
  unionCertificate,
} from '../../support/builders/records.js';

const DAY = '2021-03-24';
const day = (year: number, nth: number): string => `${year}-${String(nth + 1).padStart(2, '0')}-10`;
const some = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

/** So many of each kind, each decision another. */
interface Held {
  readonly chairman: number;
  readonly central: number;
  readonly primeMinister: number;
  readonly union: number;
  readonly titles: number;
}

const recordsOf = ({ chairman, central, primeMinister, union, titles }: Held): RegisterEntry[] => [
  ...some(chairman, (nth) => award({ decidedOn: day(2011, nth) })),
  ...some(central, (nth) => ministryCertificate(day(2012, nth))),
  ...some(primeMinister, (nth) =>
    award({
      award: 'BANG_KHEN_TTG',
      issuer: 'primeMinister',
      issuerName: 'Thủ tướng Chính phủ',
      decidedOn: day(2013, nth),
    }),
  ),
  ...some(union, (nth) => unionCertificate(day(2014, nth))),
  ...some(titles, (nth) => grassroots(day(2015, nth))),
];

/** Every small combination. */
const ALL: readonly Held[] = some(4, (chairman) =>
  some(4, (central) =>
    some(3, (primeMinister) =>
      some(3, (union) => some(6, (titles) => ({ chairman, central, primeMinister, union, titles }))),
    ),
  ),
).flat(4);

/** "ít nhất 02 Bằng khen" of the province or of the centre, whatever the mixture, or four titles. */
const byUnion = ({ chairman, central, primeMinister, titles }: Held): boolean =>
  chairman + central + primeMinister >= 2 || titles >= 4;

const threshold = (held: Held, gate: 'register' | 'accept' = 'accept') => {
  const facts = individual('staff', recordsOf(held));
  const group = assess(seedPlan(), facts, gate, DAY).find(({ id }) => id === 'individual.specific');
  const found = group?.parts.find(({ id }) => id === 'staff.threshold');
  if (!found) throw new Error('no threshold for staff');
  return found;
};

describe('the four ways of III.2 for staff', () => {
  test(`are "two of the union of provincial and central certificates, or four titles", in all ${ALL.length} small combinations`, () => {
    expect(ALL).toHaveLength(4 * 4 * 3 * 3 * 6);
    const differing = ALL.filter((held) => (threshold(held).verdict === 'met') !== byUnion(held));
    expect(differing).toEqual([]);
  });

  test('each way counts by itself, and a Prime Minister’s certificate never fills both halves of the mixed one', () => {
    const wrong = ALL.filter((held) => {
      const { chairman, central, primeMinister, titles } = held;
      const ways = Object.fromEntries(
        threshold(held).parts.map(({ id, verdict }) => [id, verdict === 'met']),
      );
      const expected = {
        'staff.chairman': chairman + primeMinister >= 2,
        'staff.central': central + primeMinister >= 2,
        'staff.mixed': chairman >= 1 && central + primeMinister >= 1,
        'staff.grassroots': titles >= 4,
      };
      return JSON.stringify(ways) !== JSON.stringify(expected);
    });
    expect(wrong).toEqual([]);
  });

  test('a certificate of a provincial union counts nowhere, however many there are', () => {
    const without = ALL.filter(({ union }) => union === 0);
    for (const held of without)
      expect(threshold({ ...held, union: 2 }).verdict).toBe(threshold(held).verdict);
  });

  test('and lacking one is: one certificate short of two, or one title short of four', () => {
    const lacksOne = ({ chairman, central, primeMinister, titles }: Held): boolean =>
      chairman + central + primeMinister === 1 || titles === 3;
    const wrong = ALL.filter((held) => {
      const subject = { kind: 'individual', tier: 'staff', employment: 'civilServant' } as const;
      const { standing } = measured(seedPlan(), { ...subject, records: recordsOf(held) }, DAY, 'verified');
      const expected = byUnion(held) ? 'meets' : lacksOne(held) ? 'lacksOne' : 'further';
      return standing !== expected;
    });
    expect(wrong).toEqual([]);
  });
});
