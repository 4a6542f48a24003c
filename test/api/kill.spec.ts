import { POINTS, Soak } from '../soak/soak.js';

const SEED = 7;
const LONG_ENOUGH_MS = 90_000;

let soak: Soak;

beforeAll(() => {
  soak = new Soak(SEED, process.env.TEST_FOLDERS);
});
afterAll(async () => soak.clearAway());

describe('killed with -9 while seven units work, and started again on the same folder', () => {
  test.each(POINTS)(
    '%s: what was acknowledged is there once, the rest is there whole or not at all',
    async (point) => {
      expect(await soak.kill(point)).toMatchObject({ point, faults: [] });
    },
    LONG_ENOUGH_MS,
  );

  test(
    'at rest every key has its answer and every notice its one mail',
    async () => {
      const { faults, notices, mails } = await soak.rest();
      expect(faults).toEqual([]);
      expect(mails).toBe(notices);
      const fates = soak.orders.map(({ fate }) => fate);
      expect(fates).not.toContain('unknown');
      expect(fates.filter((fate) => fate === 'acknowledged').length).toBeGreaterThan(30);
      // orders whose answer was lost, of which the program says afterwards what became of them
      expect(soak.orders.filter(({ wasUnknown }) => wasUnknown).length).toBeGreaterThan(0);
    },
    LONG_ENOUGH_MS,
  );
});
