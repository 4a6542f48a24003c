import { DataSource } from 'typeorm';
import { Database } from '../../src/database/database.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const ONE = { name: 'one', text: 'select 1 as one' };
const FOUND = [{ one: 1 }];
const CONNECTIONS = 4;

let fresh: TestDatabase;
let source: DataSource;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase('transactions');
  source = new DataSource({ type: 'postgres', url: fresh.adminUrl, poolSize: CONNECTIONS });
  await source.initialize();
  database = new Database(source);
});
afterAll(async () => {
  await source?.destroy();
  await fresh?.drop();
});

/** As many transactions as there are connections, all of them open before any goes on. */
async function allAtOnce(work: () => Promise<unknown>): Promise<PromiseSettledResult<unknown>[]> {
  let begun = 0;
  let goOn = (): void => {};
  const together = new Promise<void>((resolve) => (goOn = resolve));
  const one = (): Promise<unknown> =>
    database.transaction(async () => {
      begun += 1;
      if (begun === CONNECTIONS) goOn();
      await together;
      return work();
    });
  return Promise.allSettled(Array.from({ length: CONNECTIONS }, one));
}

describe('a transaction asks its own connection alone', () => {
  test.each([
    ['the pool', () => database.run(ONE, []), 'one: a second connection inside a transaction'],
    [
      'another transaction',
      () => database.transaction(() => Promise.resolve()),
      'a transaction: a second connection inside a transaction',
    ],
  ])(
    'as many as there are connections ask %s: each is refused at once, and none waits',
    async (_what, ask, why) => {
      for (const ended of await allAtOnce(ask)) {
        expect(ended).toMatchObject({ status: 'rejected', reason: { message: why } });
      }
      // and their connections are free again
      const after = await Promise.all(Array.from({ length: 2 * CONNECTIONS }, () => database.run(ONE, [])));
      expect(after).toEqual(after.map(() => FOUND));
    },
  );

  test('its own queries are answered', async () => {
    expect(await database.transaction((queries) => queries.run(ONE, []))).toEqual(FOUND);
  });

  test('whoever asks beside it is none of it', async () => {
    let beside = (): void => {};
    const asked = new Promise<void>((resolve) => (beside = resolve)).then(() => database.run(ONE, []));
    await database.transaction(async () => {
      beside();
      expect(await asked).toEqual(FOUND);
    });
  });

  test('what it left running may ask once it is over, committed or not', async () => {
    for (const fails of [false, true]) {
      let over = (): void => {};
      const ended = new Promise<void>((resolve) => (over = resolve));
      let later: Promise<object[]> = Promise.resolve([]);
      const done = database.transaction(async () => {
        later = ended.then(() => database.run(ONE, []));
        if (fails) throw new Error('rolled back');
      });
      expect((await Promise.allSettled([done]))[0]?.status).toBe(fails ? 'rejected' : 'fulfilled');
      over();
      expect(await later).toEqual(FOUND);
    }
  });
});
