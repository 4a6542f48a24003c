import fc from 'fast-check';
import type { StateValue } from 'xstate';
import { isIn, leavesOf, valueOf } from '../../../workflows/kernel/leaves.js';

describe('a state is kept as its sorted leaf paths', () => {
  test.each([
    ['a plain state', 'draft', ['draft']],
    ['a state within a state', { exemplar: 'review' }, ['exemplar.review']],
    [
      'regions side by side, whatever order the machine gives them in',
      { exemplar: { review: 'firstHalf', province: { sent: 'late' }, fostering: 'underway' } },
      ['exemplar.fostering.underway', 'exemplar.province.sent.late', 'exemplar.review.firstHalf'],
    ],
  ])('%s', (_name, value, leaves) => {
    expect(leavesOf(value)).toEqual(leaves);
    expect(valueOf(leaves)).toEqual(value);
  });

  const name = fc.stringMatching(/^[a-z][a-zA-Z]{0,6}$/);
  const { value } = fc.letrec<{ value: StateValue }>((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, name, fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4 })),
  }));

  test('what was taken apart is put together again', () => {
    fc.assert(
      fc.property(value, (state) => expect(valueOf(leavesOf(state))).toEqual(state)),
      { numRuns: 200 },
    );
  });

  test('paths that are no state become a value no machine has', () => {
    expect(valueOf([])).toEqual({});
    expect(valueOf(['draft', 'unitReview'])).toEqual({ draft: {}, unitReview: {} });
  });
});

describe('being in a state', () => {
  const leaves = ['exemplar.fostering.underway', 'exemplar.province.sent'];

  test.each([
    ['the leaf itself', ['exemplar.province.sent'], true],
    ['a state it lies in', ['exemplar.province'], true],
    ['one of several', ['draft', 'exemplar'], true],
    ['another region’s place', ['exemplar.province.received'], false],
    ['a name that only begins alike', ['exemplar.prov', 'exempla'], false],
    ['a place within a leaf', ['exemplar.province.sent.late'], false],
    ['none', [], false],
  ])('%s', (_name, states, expected) => {
    expect(isIn(leaves, ...states)).toBe(expected);
  });
});
