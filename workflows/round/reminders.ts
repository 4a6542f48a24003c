import type { Day } from '../kernel/days.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import type { WorkingCalendar } from '../kernel/working-days.js';
import { taskReminders } from '../nomination/task-reminders.js';
import type { DeskAbove } from '../plan/plan.js';
import { daysAfter, daysBefore } from '../plan/reminder-days.js';
import type { RoundSettled } from './facts.js';
import { registrationTerm, type RoundContext } from './round.context.js';
import type { RoundOrder } from './round.events.js';
import { isSilent } from './round.rules.js';
import { roundTasks } from './tasks.js';

/** What the clock has to say of a round on the first moment of that day. */
export interface RoundReminder {
  readonly day: Day;
  /**
   * `due-3/UNIT_LIST/2021-03-24`: to the units that day asks; `overdue-2/…`: of them, to those above;
   * `due-3/COMPILE/2021-03-30`: to whoever is to take that step of the round.
   */
  readonly order: Extract<RoundOrder, { type: 'NUDGE' }>;
}

type Facts = Pick<RoundSettled, 'plan' | 'entrants' | 'moment'>;

/** Whoever has names on the way hears of these by their own tasks. */
const hasNamesAtHand = (unit: string, { entrants }: Facts): boolean =>
  entrants.some(
    ({ unit: whose, state, held }) =>
      whose === unit && !held && isIn(state, 'draft', 'unitReview', 'supplement'),
  );

/** Nobody is above a unit's head but the Office and the Director: both learn of it when no word helps any more. */
const ABOVE_UNITS: readonly DeskAbove[] = ['officeChief', 'director'];

/** Units by the last day on which each may answer, its own extension included. */
const byLastDay = (units: readonly string[], context: RoundContext): Map<Day, string[]> => {
  const dated = new Map<Day, string[]>();
  for (const unit of units) {
    const last = registrationTerm(unit, context)?.lastDay;
    if (last !== undefined) dated.set(last, [...(dated.get(last) ?? []), unit]);
  }
  return dated;
};

/** Each is given once. */
const inOrder = (reminders: readonly RoundReminder[], { reminded }: RoundContext): RoundReminder[] =>
  reminders
    .filter(({ order }) => !reminded?.includes(order.slot))
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));

/**
 * Everything the clock will say of this round if nobody answers meanwhile, in order (IV.1, V.2): to units that have
 * sent nothing and not said "không có", before their last day and on it; to the Office and the Director, of which
 * units it is, once that day is over and as long as the list is not closed without them. None is owed for the day on
 * which the round opened or a date was moved, nor for one before its last step. `since`: that day.
 */
export function roundReminders(
  { state, context }: { readonly state: Leaves; readonly context: RoundContext },
  facts: Facts,
  since: Day,
  calendar: WorkingCalendar,
): RoundReminder[] {
  if (!isIn(state, 'open', 'compiling')) return [];
  const { plan, moment } = facts;
  const silent = plan.units.nominating.filter((unit) => isSilent(unit, facts, context));
  const asked = silent.filter((unit) => !hasNamesAtHand(unit, facts));
  const told = isIn(state, 'open') ? silent.filter((unit) => !context.missing.includes(unit)) : [];
  const of = (last: Day, when: string): string => `${when}/UNIT_LIST/${last}`;
  const before = [...byLastDay(asked, context)].flatMap(([last, units]) =>
    daysBefore(last, plan.reminders, calendar).map(({ day, when }): RoundReminder => {
      return { day, order: { type: 'NUDGE', slot: of(last, when), units } };
    }),
  );
  const after = [...byLastDay(told, context)].flatMap(([last, units]) =>
    daysAfter(last, plan.reminders, calendar).flatMap(({ day, when, above }): RoundReminder[] => {
      const desks = above.filter((desk) => ABOVE_UNITS.includes(desk));
      return desks.length === 0
        ? []
        : [{ day, order: { type: 'NUDGE', slot: of(last, when), units, above: desks } }];
    }),
  );
  return inOrder(
    [...before, ...after].filter(({ day }) => day > since && day >= moment.day),
    context,
  );
}

/**
 * The same of the steps that the round itself waits for by a date, as of any other task: to the desk that is to take
 * them, and to those above it when it stays undone (V.1, V.2). `opened`: since when each waits, by the key of its task.
 */
export function stepReminders(
  { state, context }: { readonly state: Leaves; readonly context: RoundContext },
  { plan: { reminders }, moment }: Pick<RoundSettled, 'plan' | 'moment'>,
  opened: ReadonlyMap<string, Day>,
  calendar: WorkingCalendar,
): RoundReminder[] {
  const dated = roundTasks(state, context).flatMap((task): RoundReminder[] => {
    const since = opened.get(task.key);
    if (since === undefined) return [];
    const waiting = { since, owedFrom: since };
    return taskReminders(task, waiting, { reminders, movedOn: moment.day }, calendar).map(
      ({ day, slot, above }) => ({
        day,
        order: { type: 'NUDGE', slot, units: [], about: task.key, ...(above.length > 0 && { above }) },
      }),
    );
  });
  return inOrder(dated, context);
}
