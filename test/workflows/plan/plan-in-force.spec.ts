import { planInForce } from '../../../workflows/plan/plan-in-force.js';

const plan = (code: string, from: string, to: string, version = 1) => ({
  code,
  version,
  period: { from, to },
});
const NOW = plan('now', '2021-01-01', '2025-12-31');
const NEXT = plan('next', '2026-01-01', '2030-12-31');

describe('the plan in force', () => {
  test.each([
    ['holds on its first day', [NEXT, NOW], '2021-01-01', 'now@1'],
    ['holds on its last day, though the next one is loaded', [NEXT, NOW], '2025-12-31', 'now@1'],
    ['gives way on the next one’s first day', [NOW, NEXT], '2026-01-01', 'next@1'],
    ['is the newest version', [plan('now', '2021-01-01', '2025-12-31', 2), NOW], '2023-05-05', 'now@2'],
    [
      'is looked for in newest versions only: an older one’s longer period does not hold',
      [NOW, plan('now', '2021-01-01', '2022-12-31', 2), plan('long', '2020-01-01', '2030-12-31')],
      '2023-05-05',
      'long@1',
    ],
    [
      'is of two that hold the one begun last',
      [NOW, plan('month', '2023-09-01', '2024-12-31')],
      '2023-09-01',
      'month@1',
    ],
    [
      'is not one that has not begun',
      [NOW, plan('month', '2023-09-01', '2024-12-31')],
      '2023-08-31',
      'now@1',
    ],
    ['is between two the one before', [plan('old', '2016-01-01', '2019-12-31'), NOW], '2020-06-01', 'old@1'],
    ['is after all the last begun', [NOW, NEXT], '2031-01-01', 'next@1'],
    ['is before all the first', [NEXT, NOW], '2020-12-31', 'now@1'],
    [
      'is of two begun alike always the same',
      [plan('a', '2021-01-01', '2025-12-31'), plan('b', '2021-01-01', '2025-12-31')],
      '2022-01-01',
      'b@1',
    ],
  ])('%s', (_what, plans, day, wanted) => {
    for (const order of [plans, plans.toReversed()]) {
      const found = planInForce(order, day);
      expect(found && `${found.code}@${found.version}`).toBe(wanted);
    }
  });

  test('is none where there is none', () => {
    expect(planInForce([], '2021-01-01')).toBeNull();
  });
});
