import { ERASURES } from './erasures.js';
import { EVENTS_SAY, NAMED } from './events.js';
import { FILES } from './files.js';
import { MANIFESTS } from './manifests.js';
import { NOTES } from './notes.js';
import type { NearMiss } from './told.js';
import { VOTES } from './votes.js';

const ABOUT = {
  vote: VOTES,
  erasure: ERASURES,
  manifest: MANIFESTS,
  file: FILES,
  event: EVENTS_SAY,
  field: NAMED,
  note: NOTES,
};

export const NEAR_MISSES: readonly NearMiss[] = Object.entries(ABOUT).flatMap(([about, misses]) =>
  misses.map(([what, ...rest]): NearMiss => [`${about}: ${what}`, ...rest]),
);
