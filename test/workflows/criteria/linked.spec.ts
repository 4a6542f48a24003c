import { ask, leaf, outcome } from '../../support/builders/criteria.js';
import { individual } from '../../support/builders/records.js';

const chosen = leaf({ kind: 'linked', movements: ['officeCulture', 'newCountryside'] });

describe('chosen from a movement that the plan names (II.2.2)', () => {
  test('one of the list: met, by its name', () => {
    const found = ask(chosen, individual('staff', [], { movement: 'newCountryside' }));
    expect(outcome(found)).toBe('met 1/1');
    expect(found.counted).toEqual([
      {
        entry: 'newCountryside',
        label: expect.objectContaining({ vi: 'Thi đua xây dựng nông thôn mới' }),
        on: '',
      },
    ]);
  });

  test('a movement outside the list', () => {
    const found = ask(chosen, individual('staff', [], { movement: 'administrativeReform' }));
    expect(outcome(found)).toBe('unmet 0/1');
    expect(found.notCounted).toEqual([
      {
        entry: 'administrativeReform',
        label: expect.objectContaining({ vi: 'Thi đua cải cách hành chính' }),
        on: '',
        why: 'NOT_LISTED',
      },
    ]);
  });

  test('one that the plan does not know is shown as it was given', () => {
    const found = ask(chosen, individual('staff', [], { movement: 'chess' }));
    expect(found.notCounted).toEqual([{ entry: 'chess', label: 'chess', on: '', why: 'NOT_LISTED' }]);
  });

  test('no movement at all', () => {
    const found = ask(chosen, individual('staff', [], { movement: null }));
    expect(outcome(found)).toBe('unmet 0/1');
    expect(found.notCounted).toEqual([]);
  });
});
