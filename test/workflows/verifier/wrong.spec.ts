import { checked, saidOf } from './checked.js';
import { honest, part } from './tampering.js';
import { WRONGS } from './wrongs.js';

describe('each kind of wrong is found and named, with its place', () => {
  test('the honest ones hold', async () => {
    for (const bundle of [honest, part]) expect(saidOf(await checked(bundle))).toEqual({ exit: 3 });
  });

  test.each(WRONGS)('%s', async (_, bundle, kind, place) => {
    const found = await checked(bundle);
    expect(saidOf(found)).toMatchObject({ exit: 1, kind, ...place });
    expect(found.wrong?.words.every((words: string) => words.length > 30)).toBe(true);
  });
});
