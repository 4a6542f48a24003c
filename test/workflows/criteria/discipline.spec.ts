import { ask, leaf, outcome, weighed } from '../../support/builders/criteria.js';
import { collective, discipline, individual } from '../../support/builders/records.js';

const inPeriod = { over: 'period', by: 'decision' } as const;

const members = (ceiling = 'none') => leaf({ kind: 'discipline', ceiling, of: 'members', window: inPeriod });
const self = leaf({
  kind: 'discipline',
  ceiling: 'none',
  of: 'self',
  window: { over: 'career', by: 'decision' },
});

const confirm = { gate: 'confirm', day: '2025-12-20' } as const;

describe('no member disciplined (III.1)', () => {
  test('none: met, with nothing needed and nothing there', () => {
    expect(outcome(ask(members(), collective(), confirm))).toBe('met 0/0');
  });

  test('a reprimand within the period: unmet, and what counted against is named', () => {
    const found = ask(members(), collective([discipline('2023-05-10', { id: 'x' })]), confirm);
    expect(outcome(found)).toBe('unmet 1/0');
    expect(found.counted).toEqual([{ entry: 'x', label: 'Khiển trách, ngày 2023-05-10', on: '2023-05-10' }]);
  });

  test.each([
    ['of someone who was no member then', '2023-05-10', { memberThen: false }, 'x: NOT_MEMBER_THEN'],
    ['before the period', '2020-12-31', {}, 'x: OUTSIDE_WINDOW'],
    ['decided tomorrow', '2025-12-21', {}, 'x: AFTER_DATE'],
    ['revoked', '2023-05-10', { revokedOn: '2024-01-01' }, 'x: REVOKED'],
  ])('one %s does not count against', (_what, day, over, reason) => {
    const found = ask(members(), collective([discipline(day, { id: 'x', ...over })]), confirm);
    expect(outcome(found)).toBe('met 0/0');
    expect(weighed(found)).toEqual([reason]);
  });

  test('it counts against without being claimed or verified', () => {
    const record = discipline('2023-05-10', { claimed: false, verified: false });
    expect(outcome(ask(members(), collective([record]), confirm))).toBe('unmet 1/0');
    expect(outcome(ask(members(), collective([record]), { gate: 'register', day: '2023-06-01' }))).toBe(
      'unmet 1/0',
    );
  });
});

describe('only what is lighter than the ceiling', () => {
  test.each([
    ['reprimand', 'met 0/0', 'x: LIGHTER'],
    ['warning', 'unmet 1/0', 'x'],
    ['dismissal', 'unmet 1/0', 'x'],
    ['a severity nobody knows', 'unmet 1/0', 'x'],
  ])('below a warning: %s', (severity, expected, reason) => {
    const found = ask(
      members('warning'),
      collective([discipline('2023-05-10', { id: 'x', severity })]),
      confirm,
    );
    expect(outcome(found)).toBe(expected);
    expect(weighed(found)).toEqual([reason]);
  });
});

describe('of the person himself', () => {
  test('his own counts, whatever it says of membership', () => {
    const found = ask(self, individual('staff', [discipline('2015-01-01', { memberThen: false })]));
    expect(outcome(found)).toBe('unmet 1/0');
  });

  test('none: met', () => {
    expect(outcome(ask(self, individual('staff')))).toBe('met 0/0');
  });
});
