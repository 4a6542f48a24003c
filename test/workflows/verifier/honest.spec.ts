import { bundleOf, keyNamed, noteOf } from '../../support/bundle-builder.js';
import { randomStory, seeded } from '../../support/random-story.js';
import { heldOutside, honestHistory, keyLine, oneOf } from '../../support/tampering/histories.js';
import { shortCode } from '../../../src/log/checkpoint.js';
import { checkpointIn } from '../../../verifier/forms.mjs';
import { checked, saidOf } from './checked.js';

/** LOG-01: no false alarm; with LONG=1 on a thousand. */
const HISTORIES = process.env['LONG'] === '1' ? 1000 : 200;
const LONG_ENOUGH_MS = 300_000;

describe('an honest history', () => {
  test(
    `of any shape is found whole: ${HISTORIES} of them`,
    async () => {
      const alarms: string[] = [];
      for (let seed = 0; seed < HISTORIES; seed++) {
        const history = honestHistory(seed);
        const random = seeded(seed);
        const held = Array.from({ length: random(3) }, () =>
          heldOutside(random, history, oneOf(random, history.sizes)),
        );
        const key = oneOf(random, history.by(oneOf(random, history.sizes)));
        const keys = random(2) === 0 ? [] : [keyLine(history.bundle.manifest.origin, key)];
        const verdict = await checked(history.bundle, { anchors: held, keys, replay: seed % 50 === 0 });
        if (verdict.exit !== (held.length > 0 ? 0 : 3))
          alarms.push(JSON.stringify([history.name, held.length, keys.length, saidOf(verdict)]));
      }
      expect(alarms).toEqual([]);
    },
    LONG_ENOUGH_MS,
  );

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
