import { zipSync } from 'fflate';
import { seeded } from '../random-story.js';
import { type Bundle, filesOf } from '../bundle-builder.js';
import type { Act, Kind } from './act.js';
import { type History, honestHistory, oneOf } from './histories.js';

/** Not packed: that costs more than all else. */
export const zipOf = (bundle: Bundle, before?: Bundle): Uint8Array =>
  zipSync(filesOf(bundle, before?.files), { level: 0, mtime: '2021-05-01T02:00:00Z' });

/** Honest histories to tamper with: every second one is whole. */
export const someHistories = (many: number): History[] =>
  Array.from({ length: many }, (_, seed) => honestHistory(seed, seed % 2 === 0));

export interface Tampered extends Act {
  readonly history: History;
  readonly random: (below: number) => number;
}

/** So many acts of a kind at random places of these histories. */
export function* actsOf(
  kind: Kind,
  histories: readonly History[],
  many: number,
  seed: number,
): Generator<Tampered> {
  const random = seeded(seed);
  for (let found = 0, tries = 0; found < many; tries++) {
    if (tries > many * 100) throw new Error('none of these histories can be tampered with like that');
    const history = oneOf(random, histories);
    const act = kind(history, random);
    if (!act) continue;
    found++;
    yield { ...act, history, random };
  }
}
