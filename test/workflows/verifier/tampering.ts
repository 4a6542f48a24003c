import { bundleOf, keyNamed } from '../../support/bundle-builder.js';
import { randomStory } from '../../support/random-story.js';

export { chainListed, edited, line, linesIn, listed } from '../../support/tampering/editing.js';

/** Whoever tampers here writes the manifest's hashes anew: what is left to find him by is the history itself. */
export const story = randomStory(11, { nominations: 3, rounds: 6 });
export const size = story.steps.length;
const by = [keyNamed('a')];
export const signed = [
  { size: 9, by },
  { size, by },
];
export const honest = bundleOf(story, { signed });
export const OF = 'HS-2021-0001';
const scope = { is: 'nomination', of: OF };
export const part = bundleOf(story, { signed, scope });
export const EVENTS = `events/${OF}.ndjson`;
export const BESIDE = `disclosures/${OF}.ndjson`;
