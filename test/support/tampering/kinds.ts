import type { Kind } from './act.js';
import { byteEdited } from './any-byte.js';
import { backdated, deletedMiddle, duplicated, inserted, rehashed, swapped, tailCut } from './of-events.js';
import { dropped, forked, otherKey, reordered, rewritten, rolledBack } from './of-the-log.js';
import { disclosuresSwapped, lawAltered } from './of-the-rest.js';

/** What somebody could do to a history, from a slip of the hand to whoever has the database and the key. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'any byte edited': byteEdited,
  'an event deleted from the middle': deletedMiddle,
  'an event inserted': inserted,
  'two events swapped': swapped,
  'nominations reordered': reordered,
  'the tail cut off': tailCut,
  'a nomination dropped': dropped,
  'something duplicated': duplicated,
  'rewritten, the chain hashed anew': rehashed,
  'rewritten, hashed and signed anew': rewritten,
  'rolled back to an older backup': rolledBack,
  'disclosures swapped between events': disclosuresSwapped,
  'the law altered': lawAltered,
  'a verifier key replaced': otherKey,
  'a checkpoint forked': forked,
  'an event backdated': backdated,
};
