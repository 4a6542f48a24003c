import { createRequire } from 'node:module';

const { default: Sequencer } = createRequire(import.meta.resolve('jest'))('@jest/test-sequencer');

/** Those that take a minute or more, the longest first. */
const LONG = ['every-page', 'main-path-by-keyboard', 'main-path-by-finger'].map(
  (name) => `/test/e2e/${name}.spec.ts`,
);

const placeOf = ({ path }) => {
  const place = LONG.findIndex((end) => path.endsWith(end));
  return place === -1 ? LONG.length : place;
};

/**
 * Begun first, the long ones end among the others and not after them, with one worker idle. Jest sees to that by
 * itself only where it remembers an earlier run, and a fresh checkout remembers none.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- jest's own order of its tests, no array's
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
