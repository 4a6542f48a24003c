import { UnknownState } from '../../../workflows/kernel/step.js';
import { decideNomination } from '../../../workflows/nomination/decide.js';
import { doing, exemplar, facts, ORDERS, stored } from '../../support/builders/nomination.js';
import { CASES, orderOf } from './cases.js';

const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

const ASKED = CASES.map((one) => {
  const before = stored(one.from, one.context);
  const order = orderOf(one);
  return [before, order, facts({ ...doing(order.type, before.state), ...one.facts })] as const;
});

describe('deciding is a calculation', () => {
  test('the same again gives the same, and nothing that was handed in is changed', () => {
    for (const asked of ASKED) {
      const [before, order, known] = frozen(copied(asked));
      expect(decideNomination(before, order, known)).toEqual(decideNomination(before, order, known));
    }
  });

  test('what went through the database and back is decided the same, byte for byte', () => {
    for (const asked of ASKED) {
      const once = decideNomination(...asked);
      const [before, order, known] = copied(asked);
      expect(JSON.stringify(decideNomination(before, order, known))).toBe(JSON.stringify(once));
      expect(copied(once)).toEqual(once);
    }
  });

  test('a moved nomination can be stored and moved on', () => {
    const submitted = decideNomination(stored('draft'), ORDERS.SUBMIT, facts(doing('SUBMIT', ['draft'])));
    if (!submitted.ok) throw new Error('not submitted');
    const { state, context } = copied(submitted);
    expect(decideNomination({ state, context }, ORDERS.ENDORSE, facts())).toMatchObject({
      ok: true,
      from: ['unitReview'],
      state: ['officeReview'],
    });
  });
});

describe('a stored state that the machine does not know stops the life, loudly', () => {
  const whole = exemplar();
  test.each([
    ['a state of another version', ['shelved']],
    ['nothing', []],
    ['a state twice', ['draft', 'draft']],
    ['two states at once', ['draft', 'unitReview']],
    ['an exemplar without its regions', ['exemplar']],
    ['half a parallel state', whole.slice(0, 3)],
    ['one region missing', whole.slice(1)],
    ['a region that is unknown', [...whole.slice(1), 'exemplar.province.lost']],
    ['one region twice', [...whole, 'exemplar.province.sent']],
    ['a region of its own', ['exemplar.province.sent']],
    ['a state with something inside it', ['draft.first']],
  ])('%s', (_name, state) => {
    expect(() => decideNomination(stored(state), ORDERS.HOLD, facts(doing('HOLD', state)))).toThrow(
      UnknownState,
    );
  });

  test('leaves in another order are the same state', () => {
    const shuffled = { ...stored(whole), state: [...whole].toReversed() };
    expect(decideNomination(shuffled, ORDERS.HOLD, facts(doing('HOLD', whole)))).toMatchObject({
      ok: true,
      state: whole,
    });
  });
});
