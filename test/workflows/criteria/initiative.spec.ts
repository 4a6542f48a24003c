import { ask, leaf, outcome, weighed } from '../../support/builders/criteria.js';
import { award, individual, initiative } from '../../support/builders/records.js';

const initiatives = (applied = true) =>
  leaf({
    kind: 'initiative',
    level: 'province',
    applied,
    window: { over: 'career', by: 'decision' },
    min: 1,
  });

const one = initiative({ id: 'x' });

describe('initiatives recognised and applied (III.2)', () => {
  test('recognised and applied: met', () => {
    const found = ask(initiatives(), individual('unitLeader', [one]));
    expect(outcome(found)).toBe('met 1/1');
    expect(found.counted).toEqual([{ entry: 'x', label: one.label, on: one.decidedOn }]);
  });

  test.each([
    ['of a lower level', { level: 'base' }, 'x: LEVEL'],
    ['recognised and not applied', { applied: false }, 'x: NOT_APPLIED'],
    ['recognised tomorrow', { decidedOn: '2021-03-25' }, 'x: AFTER_DATE'],
    ['whose recognition was revoked', { revokedOn: '2020-01-01' }, 'x: REVOKED'],
    ['not yet seen', { verified: false }, 'x: NOT_VERIFIED'],
  ])('one %s does not count', (_what, over, reason) => {
    const found = ask(initiatives(), individual('unitLeader', [{ ...one, ...over }]));
    expect(outcome(found)).toBe('unmet 0/1');
    expect(weighed(found)).toEqual([reason]);
  });

  test('a plan that asks for recognition alone takes one not applied', () => {
    expect(outcome(ask(initiatives(false), individual('unitLeader', [{ ...one, applied: false }])))).toBe(
      'met 1/1',
    );
  });

  test('one of a higher level stands in, named as such', () => {
    const found = ask(initiatives(), individual('unitLeader', [{ ...one, level: 'national' }]));
    expect(found.counted).toEqual([
      { entry: 'x', label: one.label, on: one.decidedOn, standsFor: 'province' },
    ]);
  });

  test('the same recognition entered twice counts once', () => {
    const found = ask(initiatives(), individual('unitLeader', [one, { ...one, id: 'y' }]));
    expect(weighed(found)).toEqual(['x', 'y: DUPLICATE']);
  });

  test('an award is no initiative', () => {
    expect(weighed(ask(initiatives(), individual('unitLeader', [award()])))).toEqual([]);
  });
});
