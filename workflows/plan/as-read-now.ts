import type { Plan } from './plan.js';
import { fullCouncil } from './read-council.js';
import { fullLeadTimes } from './read-lead-times.js';
import { fullReminders } from './read-reminders.js';

/** A version kept before the program knew all that a plan may say today, as it is read today. */
export const asReadNow = (kept: Plan): Plan => ({
  ...kept,
  council: fullCouncil(kept.council),
  reminders: fullReminders(kept.reminders),
  leadTimes: fullLeadTimes(kept.leadTimes),
});
