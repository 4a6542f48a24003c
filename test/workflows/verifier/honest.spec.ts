import { bundleOf, keyNamed, noteOf } from '../../support/bundle-builder.js';
import { randomStory } from '../../support/random-story.js';
import { shortCode } from '../../../src/log/checkpoint.js';
import { checkpointIn } from '../../../verifier/forms.mjs';
import { checked, saidOf } from './checked.js';

describe('an honest history', () => {
  test('of any shape is found whole, in each scope, whatever is withheld', async () => {
    for (let seed = 0; seed < 25; seed++) {
      const story = randomStory(seed, { nominations: 1 + (seed % 5), rounds: 1 + (seed % 7) });
      const withheld = [[], ['comment'], ['facts', 'vote']][seed % 3] as string[];
      const size = story.steps.length;
      const by = [keyNamed('a')];
      const signed = [...new Set([1, 1 + (size >> 1), size])].map((one) => ({ size: one, by }));
      const scope = { is: 'nomination', of: 'HS-2021-0001' };
      expect([seed, saidOf(await checked(bundleOf(story, { withheld, signed })))]).toEqual([
        seed,
        { exit: 3 },
      ]);
      const one = bundleOf(story, { withheld, signed, scope });
      expect([seed, saidOf(await checked(one))]).toEqual([seed, { exit: 3 }]);
    }
  });
  test('is anchored', async () => {
    const story = randomStory(7);
    const size = story.steps.length;
    const by = [keyNamed('a')];
    const bundle = bundleOf(story, {
      signed: [
        { size: 5, by },
        { size, by },
      ],
    });
    const note = noteOf(bundle, 5);
    expect(saidOf(await checked(bundle, { anchors: [['a.txt', note]] }))).toEqual({ exit: 0 });
    expect(saidOf(await checked(bundle, { anchors: [['b', shortCode(checkpointIn(note)!)]] }))).toEqual({
      exit: 0,
    });
    const found = await checked(bundle, { anchors: [['a.txt', note]], replay: true });
    expect(found.wrong).toBe(null);
  });
});
