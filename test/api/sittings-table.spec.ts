import { CouncilHouse } from '../support/council-house.js';
import { SITTINGS, type SittingCase } from '../support/sittings-table.js';
import { houseOf } from '../support/sittings/house-of-a-case.js';
import { Played } from '../support/sittings/played.js';

let served: CouncilHouse;

beforeAll(async () => {
  served = await CouncilHouse.open('sittings_table');
}, 60_000);
afterAll(() => served.close());

/** Where a name stands once it has been told; whoever withdrew has been told nothing. */
const standsAt = (given: SittingCase, letter: string): string => {
  const told = given.expected.told[letter];
  if (told === undefined) return 'withdrawn';
  // IV.2: units foster what they found
  return told[1] === null ? 'exemplar' : 'selected';
};

test('there are twenty-four', () => {
  expect(new Set(SITTINGS.map(({ id }) => id)).size).toBe(24);
});

test.each(SITTINGS.map((given) => [given.id, given] as const))(
  '%s, through the API',
  async (_id, given) => {
    const { department, url } = served;
    const played = new Played(url, department, await houseOf(department, given), given);
    await played.convened();
    for (const step of given.steps) await played.take(step);

    const { state, results, struck } = await played.view();
    expect(state).toEqual(['concluded']);
    expect(results.map((result, at) => played.inWords(result, given.expected.ballots[at]))).toEqual(
      given.expected.ballots,
    );
    expect(struck).toEqual(given.expected.struck);
    const { told, states } = await played.told();
    expect(told).toEqual(given.expected.told);
    const named = Array.from(given.names, (letter) => [letter, states[letter]?.split('.')[0]]);
    expect(named).toEqual(Array.from(given.names, (letter) => [letter, standsAt(given, letter)]));
  },
  60_000,
);
