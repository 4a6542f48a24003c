import type { Finding } from '../../../workflows/kernel/finding.js';
import { mayOpenRound, type OpenedRound } from '../../../workflows/round/open.js';
import { actor } from '../../support/builders/cast.js';
import { seedDates, seedPlan } from '../../support/builders/plan.js';
import {
  type Case,
  IV,
  ask,
  begins,
  continuous,
  monthly,
  once,
  opened,
  expectRefusal,
  regular,
} from './openings.js';

describe('a plan held once', () => {
  test('its round opens with the plan’s dates, and waits for the units', () => {
    expect(begins(regular(), {})).toMatchObject({
      findings: [],
      state: ['open'],
      context: { dates: seedDates(), turn: null, supplementary: false, nilReturns: [], extensions: [] },
      tasks: [{ does: 'COMPILE', due: '2021-03-29' }],
    });
  });

  test('a second one is refused, with the way out; a closed one counts as well', () => {
    const before = [opened('DX-2021-0001', { state: ['closed'] })];
    expectRefusal(
      regular(),
      { before },
      {
        code: 'ROUND_HELD_ALREADY',
        clause: 'IV.1',
        params: { round: 'DX-2021-0001', supplementary: 'yes' },
      },
    );
    const plan = once({ intake: { ...seedPlan().intake, supplementary: false } });
    expectRefusal(
      regular(),
      { before, plan },
      {
        code: 'ROUND_HELD_ALREADY',
        params: { round: 'DX-2021-0001', supplementary: 'no' },
      },
    );
  });

  test('a supplementary one before it takes nothing from it', () => {
    expect(begins(regular(), { before: [opened('DX-2021-0001', { supplementary: true })] }).findings).toEqual(
      [],
    );
  });

  test('opened after its last day, it is warned about and opens all the same', () => {
    expect(begins(regular(), { day: '2021-03-24' }).findings).toEqual([]);
    expect(begins(regular(), { day: '2021-03-25' }).findings).toEqual([
      { code: 'REGISTRATION_OVER', clause: 'IV.1', effect: 'warn', need: '2021-03-24', have: '2021-03-25' },
    ]);
  });

  test('it is about no turn', () => {
    expectRefusal(regular('2021-03'), {}, { code: 'TURN_NOT_HELD', clause: 'IV.1', have: '2021-03' });
  });

  test('whoever may not open one learns that, and what else is wrong', () => {
    const before = [opened('DX-2021-0001')];
    expect(ask(regular(), { by: 'mai', before })).toMatchObject({
      ok: false,
      because: 'forbidden',
      findings: [
        { code: 'ROLE_MISSING', clause: 'V' },
        { code: 'ROUND_HELD_ALREADY', clause: 'IV.1' },
      ],
    });
  });
});

describe('who may open rounds at all, asked without a plan', () => {
  test.each<[Parameters<typeof actor>[0], boolean]>([
    ['hang', true],
    ['mai', false],
    ['anh', false],
  ])('%s: %s', (by, may) => {
    expect(mayOpenRound(actor(by), '2021-03-15')).toBe(may);
    const decision = ask(regular(), { by });
    expect(decision.ok).toBe(may);
  });
});

describe('a plan of every month', () => {
  const known = (day: string, before: readonly OpenedRound[] = []): Case => ({
    plan: monthly(),
    day,
    before,
  });

  test('its turn opens with that turn’s dates', () => {
    expect(begins(regular('2023-11'), known('2023-10-31')).context).toMatchObject({
      dates: { registration: { lastDay: '2023-11-05', clause: 'IV.2' }, province: null },
      turn: '2023-11',
      supplementary: false,
    });
  });

  test.each<readonly [string, string | null, string, Partial<Finding>]>([
    ['no turn', null, '2023-11-01', { code: 'TURN_MISSING', need: '2023-12' }],
    ['no month', '2023-13', '2023-11-01', { code: 'TURN_UNKNOWN', have: '2023-13' }],
    ['two months ahead', '2023-12', '2023-10-31', { code: 'TURN_TOO_FAR', need: '2023-11', have: '2023-12' }],
    [
      'after the plan ends',
      '2024-01',
      '2023-12-31',
      {
        code: 'TURN_OUTSIDE_PERIOD',
        have: '2024-01',
        params: { every: 'month', from: '2023-10-10', to: '2023-12-20' },
      },
    ],
  ])('refused: %s', (_what, turn, day, finding) => {
    expectRefusal(regular(turn), known(day), { clause: IV, ...finding });
  });

  test('before the plan begins, and the month in which it does', () => {
    const over = { code: 'REGISTRATION_OVER', effect: 'warn' } as const;
    expect(ask(regular('2023-09'), known('2023-10-31'))).toMatchObject({
      ok: false,
      findings: [{ code: 'TURN_OUTSIDE_PERIOD', clause: IV }, over],
    });
    expect(begins(regular('2023-10'), known('2023-10-31')).findings).toMatchObject([over]);
  });

  test('the month in which it ends, one month ahead: the other side of both edges', () => {
    expect(begins(regular('2023-12'), known('2023-11-01')).findings).toEqual([]);
  });

  test('each once; October’s being open keeps November’s from nothing', () => {
    const before = [opened('DX-2023-0004', { turn: '2023-11' })];
    expectRefusal(regular('2023-11'), known('2023-11-01', before), {
      code: 'TURN_OPENED_ALREADY',
      clause: IV,
      have: '2023-11',
      params: { every: 'month', round: 'DX-2023-0004' },
    });
    expect(begins(regular('2023-12'), known('2023-11-01', before)).findings).toEqual([]);
  });
});

describe('names at any time', () => {
  const known = (before: readonly OpenedRound[], day = '2023-11-01'): Case => ({
    plan: continuous,
    day,
    before,
  });

  test('a round opens without any date', () => {
    expect(begins(regular(), known([])).context.dates).toEqual({ registration: null, province: null });
    expect(begins(regular(), known([])).tasks).toMatchObject([{ does: 'COMPILE', due: null }]);
  });

  test.each(['open', 'compiling'])('not while another one is %s', (state) => {
    expectRefusal(regular(), known([opened('DX-2023-0001', { state: [state] })]), {
      code: 'ROUND_STILL_TAKES_NAMES',
      clause: IV,
      params: { round: 'DX-2023-0001' },
    });
  });

  test.each(['beforeCouncil', 'forwarding', 'closed'])('once the other one is %s', (state) => {
    expect(begins(regular(), known([opened('DX-2023-0001', { state: [state] })])).findings).toEqual([]);
  });

  test.each([
    ['2023-10-09', false],
    ['2023-10-10', true],
    ['2023-12-20', true],
    ['2023-12-21', false],
  ])('on %s within the plan’s period: %s', (day, within) => {
    const decision = ask(regular(), known([], day));
    expect(decision.ok).toBe(within);
    if (!within)
      expect(decision).toMatchObject({ findings: [{ code: 'PLAN_NOT_RUNNING', clause: IV, have: day }] });
  });
});
