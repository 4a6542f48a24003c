import type { Reminders } from './plan.js';
import { flag, group, listOf, type Reader, text, whole } from './reader.js';

const workingDays = whole(1, 250);

/** "đôn đốc" (V.2) is each office's own practice: it says how often, and when those above are told. */
export const reminders: Reader<Reminders> = group({
  before: listOf(workingDays),
  onTheDay: flag,
  after: listOf(workingDays),
  above: group({}, { unitHead: workingDays, officeChief: workingDays, director: workingDays }),
  clause: text,
});

/** As it was kept when the days were those of the calendar, and all above were told at once. */
type KeptReminders =
  | Reminders
  | { readonly daysBefore: readonly number[]; readonly escalateAfterDays: number; readonly clause: string };

/** A version that was kept earlier, as it is read today. */
export const fullReminders = (kept: KeptReminders): Reminders =>
  'before' in kept
    ? kept
    : {
        before: kept.daysBefore,
        onTheDay: false,
        after: [1],
        above: { officeChief: kept.escalateAfterDays, director: kept.escalateAfterDays },
        clause: kept.clause,
      };
