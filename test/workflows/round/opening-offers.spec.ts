import type { Plan } from '../../../workflows/plan/plan.js';
import { type OpenedRound, openingOffers, turnOffer, turnsToOpen } from '../../../workflows/round/open.js';
import { continuous, monthly, once, opened, registration } from './openings.js';

describe('what is offered', () => {
  const offered = (plan: Plan, today: string, before: readonly OpenedRound[] = []) =>
    openingOffers({ plan, today, opened: before }).map(
      ({ supplementary, turn, open, findings }) =>
        `${supplementary ? 'supplementary' : (turn ?? 'regular')}: ${open ? 'open' : findings.map(({ code }) => code).join()}`,
    );

  test.each<readonly [string, Plan, string, readonly OpenedRound[], readonly string[]]>([
    ['once, nothing opened', once(), '2021-03-15', [], ['regular: open', 'supplementary: open']],
    [
      'once, opened',
      once(),
      '2021-03-15',
      [opened('DX-2021-0001')],
      ['regular: ROUND_HELD_ALREADY', 'supplementary: open'],
    ],
    [
      'every month, on the last day of this one',
      monthly(),
      '2023-11-05',
      [],
      ['2023-11: open', '2023-12: open', 'supplementary: open'],
    ],
    ['every month, the day after', monthly(), '2023-11-06', [], ['2023-12: open', 'supplementary: open']],
    [
      'every month, all opened',
      monthly(),
      '2023-11-06',
      [opened('DX-2023-0001', { turn: '2023-12' })],
      ['2023-12: TURN_OPENED_ALREADY', 'supplementary: open'],
    ],
    ['at any time', continuous, '2023-11-06', [], ['regular: open', 'supplementary: NO_SUPPLEMENTARY_ROUND']],
  ])('%s', (_what, plan, today, before, expected) => {
    expect(offered(plan, today, before)).toEqual(expected);
  });

  test('a turn whose date falls in the month after is offered until then', () => {
    const after = { ...registration, each: { day: 6, after: 1 } };
    const plan = monthly({ deadlines: { registration: after, province: null } });
    expect(turnsToOpen({ plan, opened: [], today: '2023-11-05' })).toEqual(['2023-10', '2023-11', '2023-12']);
    expect(turnsToOpen({ plan, opened: [], today: '2023-11-06' })).toEqual(['2023-11', '2023-12']);
  });

  test('one turn by itself, open or closed; what is no turn is none', () => {
    const known = { plan: monthly(), opened: [opened('DX-1', { turn: '2023-11' })], today: '2023-11-01' };
    expect(turnOffer(known, '2023-11')).toMatchObject({
      open: false,
      findings: [{ code: 'TURN_OPENED_ALREADY' }],
    });
    expect(turnOffer(known, '2023-12')).toMatchObject({
      open: true,
      dates: { registration: { lastDay: '2023-12-05' } },
    });
    expect(turnOffer(known, 'regular')).toBeNull();
    expect(turnOffer({ ...known, plan: once() }, '2023-11')).toBeNull();
  });
});
