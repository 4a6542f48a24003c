import fc from 'fast-check';
import { assess } from '../../../workflows/criteria/evaluate.js';
import { sideBySide, type Sides } from '../../../workflows/criteria/side-by-side.js';
import type { CriteriaFacts } from '../../../workflows/criteria/record.js';
import { seedPlan } from '../../support/builders/plan.js';
import { award, individual, ministryCertificate } from '../../support/builders/records.js';
import { anyGate, anyRecords, anySubject } from './arbitrary.js';

const DAY = '2021-03-24';

const sides = (facts: CriteriaFacts, gate: 'register' | 'accept' | 'confirm' = 'register'): Sides => {
  const on = (evidence: 'claimed' | 'verified') => assess(seedPlan(), facts, gate, DAY, evidence);
  return sideBySide(on('claimed'), on('verified'));
};

describe('what the unit claims beside what the Office has seen (III.2)', () => {
  const seen = award({ id: 'seen' });
  const waits = ministryCertificate('2019-05-01', { id: 'waits', verified: false });

  test('the paper that makes the difference is named, where it counts and why not on the other side', () => {
    const { differences, turns } = sides(individual('staff', [seen, waits]));
    expect(
      differences.map(({ criterion, piece, counts, why }) => [criterion, piece.entry, counts, why]),
    ).toEqual([
      ['staff.central', 'waits', 'claimed', 'NOT_VERIFIED'],
      ['staff.mixed.central', 'waits', 'claimed', 'NOT_VERIFIED'],
    ]);
    expect(turns).toEqual([
      expect.objectContaining({
        criterion: 'staff.threshold',
        clause: 'III.2',
        claimed: 'met',
        verified: 'unmet',
      }),
    ]);
    expect(turns[0]?.by).toHaveLength(2);
  });

  test('what the Office has seen and the dossier does not name counts on its side alone', () => {
    const unnamed = award({ id: 'unnamed', decidedOn: '2020-05-19', claimed: false });
    const { differences, turns } = sides(individual('staff', [seen, unnamed]), 'accept');
    expect(new Set(differences.map(({ piece, counts, why }) => `${piece.entry} ${counts} ${why}`))).toEqual(
      new Set(['unnamed verified NOT_CLAIMED']),
    );
    expect(turns[0]).toMatchObject({ claimed: 'unmet', verified: 'met' });
  });

  test('all seen and all named: nothing differs', () => {
    const { claimed, verified, ...rest } = sides(
      individual('staff', [seen, award({ decidedOn: '2020-05-19' })]),
    );
    expect(rest).toEqual({ differences: [], turns: [] });
    expect(claimed).toEqual(verified);
  });

  test('a criterion that comes out otherwise always names a paper', () => {
    const property = fc.property(anySubject, anyRecords, anyGate, (facts, records, gate) => {
      const { turns, differences } = sides({ ...facts, records }, gate);
      for (const { by } of turns) expect(by.length).toBeGreaterThan(0);
      for (const { piece, why, counts } of differences) {
        expect(piece.why).toBeUndefined();
        expect([counts, why]).not.toEqual(['claimed', null]);
      }
    });
    expect(fc.check(property, { numRuns: 200, seed: 2026 })).toMatchObject({ failed: false });
  });
});
