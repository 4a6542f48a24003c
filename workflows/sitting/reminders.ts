import type { Day } from '../kernel/days.js';
import type { Notice } from '../kernel/decision.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import { addWorkingDays, type WorkingCalendar } from '../kernel/working-days.js';
import type { Plan } from '../plan/plan.js';
import { membersNow } from './electorate.js';
import type { SittingSettled } from './facts.js';
import type { SittingContext } from './sitting.context.js';

/** A word the clock has to say before a sitting, on the first moment of that day. */
export interface SittingReminder {
  readonly day: Day;
  /** `reply-3/0`: three working days before, to whoever has not answered; `eve/1`: to whoever comes, after one move. */
  readonly slot: string;
}

type Members = Pick<SittingSettled, 'members' | 'moment'>;

const EVE = 'eve';

/** Whom a reminder reaches: on the eve whoever comes, before it whoever has not answered. */
const whomOf = (slot: string, facts: Members, { replies }: SittingContext): string[] =>
  membersNow(facts)
    .map(({ person }) => person)
    .filter((person) => {
      const reply = replies.find((one) => one.person === person);
      return slot.startsWith(`${EVE}/`) ? reply?.comes === true : reply === undefined;
    });

export const remindedBy = (slot: string, facts: Members, context: SittingContext): Notice[] =>
  whomOf(slot, facts, context).map((person) => ({
    template: slot.startsWith(`${EVE}/`) ? 'nudge.ATTEND' : 'nudge.REPLY',
    desk: 'councilMember',
    unit: null,
    person,
  }));

/**
 * What the clock still owes before this sitting, as it stands, in order. None is owed for the day on which it was
 * convened or moved, nor once it has met. `since`: that day.
 */
export function sittingReminders(
  { state, context }: { readonly state: Leaves; readonly context: SittingContext },
  facts: Members & Pick<SittingSettled, 'plannedOn' | 'plannedFor'>,
  { reminders }: Pick<Plan, 'reminders'>,
  since: Day,
  calendar: WorkingCalendar,
): SittingReminder[] {
  if (!isIn(state, 'convened')) return [];
  const { plannedOn, plannedFor } = facts;
  // its hour has come: whatever was missed is said to nobody any more
  if (plannedFor < facts.moment.at) return [];
  return [
    ...reminders.before.map((count) => ({
      day: addWorkingDays(plannedOn, -count, calendar),
      slot: `reply-${count}`,
    })),
    // whoever comes hears of it when he is next at work, however long the days off between
    { day: addWorkingDays(plannedOn, -1, calendar), slot: EVE },
  ]
    .map(({ day, slot }) => ({ day, slot: `${slot}/${context.moves}` }))
    .filter(({ day, slot }) => day > since && !context.reminded.includes(slot))
    .filter(({ slot }) => whomOf(slot, facts, context).length > 0)
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
