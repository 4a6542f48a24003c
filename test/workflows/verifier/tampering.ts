import {
  type Bundle,
  bundleOf,
  keyNamed,
  linesOf,
  type Manifest,
  withFile,
} from '../../support/bundle-builder.js';
import { randomStory } from '../../support/random-story.js';

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

export const linesIn = (bundle: Bundle, name: string): string[] =>
  Buffer.from(bundle.files.get(name) ?? [])
    .toString('utf8')
    .split('\n')
    .slice(0, -1);

export const edited = (bundle: Bundle, name: string, change: (lines: string[]) => string[]): Bundle =>
  withFile(bundle, name, linesOf(change(linesIn(bundle, name))));

export const line = (at: number, change: (said: string) => string) => (lines: string[]) =>
  lines.map((said, index) => (index === at ? change(said) : said));

export const listed = (bundle: Bundle, change: (manifest: Manifest) => object): Bundle => ({
  ...bundle,
  manifest: { ...bundle.manifest, ...change(bundle.manifest) },
});

export const chainListed = (bundle: Bundle, of: string, change: object): Bundle =>
  listed(bundle, ({ chains }) => ({
    chains: chains.map((chain) => (chain.of === of ? { ...chain, ...change } : chain)),
  }));
