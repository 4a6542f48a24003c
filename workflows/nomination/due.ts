import { addDays, type Day, yearOf } from '../kernel/days.js';
import { roadsFrom, type Stored } from '../kernel/step.js';
import type { WorkingCalendar } from '../kernel/working-days.js';
import type { Plan } from '../plan/plan.js';
import { exemplar } from './exemplar.states.js';
import type { Settled } from './facts.js';
import type { NominationContext } from './nomination.context.js';
import type { NominationOrder } from './nomination.events.js';
import { isSettled, nominationMachine } from './nomination.machine.js';
import { taskReminders, type Waiting } from './task-reminders.js';
import { type Task, tasksOf } from './tasks.js';
import { termFor } from './terms.js';

/** What the clock orders, and nobody else's word is needed for. */
export type ClockOrder = Extract<NominationOrder, { type: 'LAPSE' | 'CALL' | 'NUDGE' }>;

/** An order the clock is to give on the first moment of that day. */
export interface Due {
  readonly day: Day;
  /** Tells it from every other order of its kind that this nomination will ever get. */
  readonly slot: string;
  readonly order: ClockOrder;
}

/** A task under whatever date: an extension changes the date in its key, and the task is the same. */
export const taskName = (key: string): string => key.slice(0, key.lastIndexOf('/'));

export interface Call {
  readonly what: string;
  readonly opens: Day;
  readonly due: Day;
}

/** All that a plan will ever call its exemplars to: each year's evaluation, and the reviews (IV.4). */
export function callsOf({ period, yearly, milestones }: Plan): Call[] {
  const first = yearOf(period.from);
  const years = Array.from({ length: yearOf(period.to) - first + 1 }, (_, count) => first + count);
  return [
    ...years.map((year) => ({
      what: `year-${year}`,
      opens: `${year}-${yearly.opensMonthDay}`,
      due: `${year}-${yearly.dueMonthDay}`,
    })),
    ...milestones.flatMap(({ review, opens, due }) =>
      // what goes with an event of which nobody knows the day yet calls nobody
      opens === null || due === null ? [] : [{ what: review, opens, due }],
    ),
  ];
}

/** The states in which an exemplar answers to a call. */
export const ANSWERS_CALLS: readonly string[] = Object.keys(exemplar.states.review.states).map(
  (state) => `exemplar.review.${state}`,
);

const lapses = (facts: Settled, context: NominationContext): Due[] => {
  const term = context.heldSince === null ? termFor('registration', facts, context) : null;
  return term === null
    ? []
    : [{ day: addDays(term.lastDay, 1), slot: term.lastDay, order: { type: 'LAPSE' } }];
};

const calls = ({ plan }: Settled, context: NominationContext): Due[] =>
  callsOf(plan)
    .filter(({ what }) => !isSettled(what, context))
    .map(({ what, opens, due }) => ({ day: opens, slot: what, order: { type: 'CALL', what, due } }));

const nudges = (
  task: Task,
  waiting: Waiting,
  { plan: { reminders }, moment }: Settled,
  calendar: WorkingCalendar,
): Due[] =>
  taskReminders(task, waiting, { reminders, movedOn: moment.day }, calendar).map(({ day, slot, above }) => ({
    day,
    slot,
    order: { type: 'NUDGE', slot, about: task.key, ...(above.length > 0 && { above }) },
  }));

/** What is over is said before what is still to be done. */
const RANK: Readonly<Record<ClockOrder['type'], number>> = { LAPSE: 0, CALL: 1, NUDGE: 2 };

/**
 * Everything the clock will order of this nomination if nobody moves it meanwhile, in order; days that have
 * passed are what it still owes. The moment among the facts is that of its last step; reminders are given only
 * for the tasks that are known to wait.
 */
export function clockOrders(
  stored: Stored<NominationContext>,
  facts: Settled,
  waiting: ReadonlyMap<string, Waiting>,
  calendar: WorkingCalendar,
): Due[] {
  const { state, context } = stored;
  const roads = roadsFrom(nominationMachine, stored);
  const reminders = tasksOf(state, context, facts).flatMap((task) => {
    const known = waiting.get(taskName(task.key));
    return known === undefined ? [] : nudges(task, known, facts, calendar);
  });
  return [
    ...(roads.includes('LAPSE') ? lapses(facts, context) : []),
    ...(roads.includes('CALL') ? calls(facts, context) : []),
    ...reminders,
  ].toSorted((one, other) =>
    one.day === other.day ? RANK[one.order.type] - RANK[other.order.type] : one.day < other.day ? -1 : 1,
  );
}
