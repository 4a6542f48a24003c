import { isIn, type Leaves } from '../kernel/leaves.js';
import { SITTING } from '../policy/table.js';
import type { SittingContext } from './sitting.context.js';
import type { SittingType } from './sitting.events.js';

/** What is done in the meeting room only: whoever does it shows by the room's code that he is there. */
export const needsRoom = (type: SittingType): boolean =>
  (SITTING[type] ?? []).some(({ needs }) => needs === 'room');

/** Whoever presides and whoever keeps the minutes show the room its code. */
export const keepsRoom = (person: string, { chair, secretary }: SittingContext): boolean =>
  person === chair || person === secretary;

/** Each ballot has a code of its own, and each decision after it: one that got out opens nothing later. */
export const roomOccasion = (state: Leaves, { ballotNo }: Pick<SittingContext, 'ballotNo'>): string =>
  `${ballotNo}/${isIn(state, 'voting', 'runoff') ? 'ballot' : 'decision'}`;
