import { filingOffer, type ListFacts } from '../../../workflows/nomination/file.js';
import { actor } from '../../support/builders/cast.js';
import { on } from '../../support/builders/nomination.js';
import { seedDates, seedPlan } from '../../support/builders/plan.js';

const factsOf = (person: string, over: Partial<ListFacts> = {}): ListFacts => ({
  plan: seedPlan(),
  moment: on('2021-03-20'),
  actor: actor(person),
  round: 'open',
  dates: seedDates(),
  registrationUntil: null,
  unit: 'QLTM',
  registered: 0,
  nilReturn: false,
  ...over,
});

const offer = (person: string, over: Partial<ListFacts> = {}) => filingOffer(factsOf(person, over));

const told = (person: string, over: Partial<ListFacts> = {}) => {
  const made = offer(person, over);
  return made && [made.open, made.findings.map(({ code, clause, effect }) => `${code} ${clause} ${effect}`)];
};

describe('a further name on the unit’s list (IV.1)', () => {
  test('the unit’s nominator, while the round takes names', () => {
    expect(told('binh')).toEqual([true, []]);
    expect(told('binh', { round: 'compiling' })).toEqual([true, []]);
  });

  test('after the last day of registration with a warning, unless it was extended for the unit', () => {
    expect(told('binh', { moment: on('2021-03-24') })).toEqual([true, []]);
    expect(told('binh', { moment: on('2021-03-25') })).toEqual([true, ['LATE IV.1 warn']]);
    const extended = { registrationUntil: '2021-03-26' };
    expect(told('binh', { moment: on('2021-03-26'), ...extended })).toEqual([true, []]);
    expect(told('binh', { moment: on('2021-03-27'), ...extended })).toEqual([true, ['LATE IV.1 warn']]);
  });

  test.each(['beforeCouncil', 'forwarding', 'closed'])('not when the round is %s', (round) => {
    expect(told('binh', { round })).toEqual([false, ['ROUND_TAKES_NO_NAMES IV.1 block']]);
  });

  test('what will stop it later is said now: it may be written, and waits', () => {
    expect(told('binh', { registered: 1 })).toEqual([true, []]);
    expect(told('binh', { registered: 2 })).toEqual([true, ['UNIT_QUOTA_FULL IV.1 warn']]);
    expect(told('binh', { nilReturn: true })).toEqual([true, ['NIL_RETURN_GIVEN IV.1 warn']]);
    expect(offer('binh', { registered: 2 })?.findings[0]).toMatchObject({ need: 2, have: 3 });
  });

  test('a unit the plan does not name puts nobody down', () => {
    const elsewhere = [{ role: 'nominator', unit: 'XX', from: '2021-01-01', until: null }] as const;
    const by = { ...actor('binh'), grants: elsewhere };
    expect(told('binh', { actor: by, unit: 'XX' })).toEqual([false, ['UNIT_DOES_NOT_NOMINATE IV.1 block']]);
  });

  test.each(['hieu', 'hang', 'lan', 'kien', 'vinh'])('no button for %s', (person) => {
    expect(offer(person)).toBe(null);
  });

  test('nor for the nominator of another unit', () => {
    expect(offer('binh', { unit: 'QLCN' })).toBe(null);
  });
});
