import { checkpointText, parseCheckpoint, shortCode } from '../log/checkpoint.js';
import type { SignedCheckpoint } from '../log/checkpoints.js';
import { wallClock } from '../texts/days.js';
import type { Seal } from './paper.js';
import { shortDay } from './words/days.js';

/** The day is that of the machine's own clock, in a rehearsal too: the paper's other days may be moved by hand. */
export function sealOf({ note, size, root, at }: SignedCheckpoint): Seal {
  const checkpoint = parseCheckpoint(note);
  if (!checkpoint) throw new Error(`the note of ${size} events holds no checkpoint`);
  const day = shortDay(wallClock(at).day);
  return {
    size,
    root,
    at,
    words: `Mốc niêm phong ${shortCode({ size, root })} · ký ngày ${day} theo giờ máy chủ`,
    text: checkpointText(checkpoint),
  };
}
