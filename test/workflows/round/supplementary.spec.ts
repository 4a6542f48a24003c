import type { Finding } from '../../../workflows/kernel/finding.js';
import { type OpeningOrder } from '../../../workflows/round/open.js';
import { type Case, IV, begins, beside, continuous, monthly, opened, expectRefusal } from './openings.js';

describe('a supplementary round (đợt bổ sung)', () => {
  const held: Case = { before: [opened('DX-2021-0001')] };

  test('opens beside the regular one, with its own dates', () => {
    expect(begins(beside(), held).context).toMatchObject({
      dates: {
        registration: { lastDay: '2021-06-15', clause: 'IV.1' },
        province: { lastDay: '2021-06-30', clause: 'IV.1' },
      },
      turn: null,
      supplementary: true,
    });
  });

  test('two of them may be open at once', () => {
    const before = [opened('DX-2021-0001'), opened('DX-2021-0002', { supplementary: true })];
    expect(begins(beside(), { before }).findings).toEqual([]);
  });

  test('one day for both, and the day after today, are just in order', () => {
    const soon = { registration: '2021-03-16', province: '2021-03-16' };
    expect(begins(beside(soon), held).findings).toEqual([]);
    expect(begins(beside({ province: '2025-12-31' }), held).findings).toEqual([]);
  });

  test.each<readonly [string, OpeningOrder, readonly Partial<Finding>[]]>([
    ['no reason', beside({ reason: ' ' }), [{ code: 'REASON_MISSING', clause: 'IV.1' }]],
    [
      'no paper',
      beside({ basis: { number: '', date: '2021-03-12' } }),
      [{ code: 'PAPER_MISSING', clause: 'IV.1' }],
    ],
    [
      'a paper of tomorrow',
      beside({ basis: { number: '12/TB-SCT', date: '2021-03-16' } }),
      [{ code: 'PAPER_DATED_LATER', clause: 'IV.1' }],
    ],
    [
      'neither date',
      beside({ registration: null, province: null }),
      [
        { code: 'SUPPLEMENT_DATE_MISSING', clause: 'IV.1', params: { what: 'registration' } },
        { code: 'SUPPLEMENT_DATE_MISSING', clause: 'IV.1', params: { what: 'province' } },
      ],
    ],
    [
      'a last day that is today',
      beside({ registration: '2021-03-15' }),
      [
        {
          code: 'SUPPLEMENT_DATE_PAST',
          need: '2021-03-15',
          have: '2021-03-15',
          params: { what: 'registration' },
        },
      ],
    ],
    [
      'the province’s day first',
      beside({ registration: '2021-06-30', province: '2021-06-29' }),
      [{ code: 'SUPPLEMENT_DISORDERED', clause: 'IV.1', need: '2021-06-29', have: '2021-06-30' }],
    ],
    [
      'a day after the plan ends',
      beside({ province: '2026-01-01' }),
      [
        {
          code: 'SUPPLEMENT_PAST_PERIOD',
          need: '2025-12-31',
          have: '2026-01-01',
          params: { what: 'province' },
        },
      ],
    ],
    ['a turn', beside({}, '2021-04'), [{ code: 'TURN_NOT_HELD', have: '2021-04' }]],
  ])('refused: %s', (_what, order, findings) => {
    expectRefusal(order, held, ...findings);
  });

  test('a date the plan does not have is not set either', () => {
    const order = beside({ registration: '2023-11-20', province: '2023-11-25' });
    expectRefusal(
      order,
      { plan: monthly(), day: '2023-11-01' },
      {
        code: 'SUPPLEMENT_DATE_NOT_ASKED',
        clause: IV,
        have: '2023-11-25',
        params: { what: 'province' },
      },
    );
  });

  test('where the plan knows of none, it is refused', () => {
    expectRefusal(
      beside({ registration: null, province: null }),
      { plan: continuous, day: '2023-11-01' },
      {
        code: 'NO_SUPPLEMENTARY_ROUND',
        clause: IV,
      },
    );
  });
});
