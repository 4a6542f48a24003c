import { dayIn as written, MONTHS_IN, monthsOf } from '../kernel/months.js';
import { addDays, type Day, isDay } from '../kernel/days.js';
import type { Deadline, Intake, Plan } from '../plan/plan.js';
import type { Term } from '../rules/in-time.rule.js';

/** The dates that bind one round, fixed when it is opened; null: nothing binds. */
export interface RoundDates {
  readonly registration: Term | null;
  readonly province: Term | null;
}

type Every = NonNullable<Intake['every']>;

/** The turn a day falls in, by its first month: `2023-10` for October 2023 or for the quarter it begins. */
export const turnOf = (day: Day, every: Every): string => {
  const months = monthsOf(day);
  return written(months - (months % MONTHS_IN[every]), 1).slice(0, 7);
};

/** A month with which a turn of this length begins: `2023-11` begins no quarter. */
export const isTurn = (turn: string, every: Every): boolean =>
  isDay(`${turn}-01`) && turnOf(`${turn}-01`, every) === turn;

/** So many turns later; earlier, where the count is negative. */
export const turnAfter = (turn: string, every: Every, turns: number): string =>
  written(monthsOf(`${turn}-01`) + turns * MONTHS_IN[every], 1).slice(0, 7);

const dayIn = ({ each }: Deadline, turn: string, every: Every): Day => {
  const { day = 1, month = 1, after = 0 } = each ?? {};
  return written(monthsOf(`${turn}-01`) + after * MONTHS_IN[every] + month - 1, day);
};

const termOn = ({ boundary, clause }: Deadline, date: Day): Term => ({
  lastDay: boundary === 'before' ? addDays(date, -1) : date,
  clause,
});

/** "trước ngày 25/3/2021" of a plan held once; "trước ngày 06 hằng tháng" of the month `turn` names; or nothing. */
export function datesOf({ intake, deadlines }: Plan, turn: string | null): RoundDates {
  const of = (deadline: Deadline | null): Term | null => {
    if (deadline === null) return null;
    if (deadline.date !== undefined) return termOn(deadline, deadline.date);
    return turn === null || intake.every === undefined
      ? null
      : termOn(deadline, dayIn(deadline, turn, intake.every));
  };
  return { registration: of(deadlines.registration), province: of(deadlines.province) };
}

/** Last days of its own: those of a supplementary round, which no calendar of the plan knows. */
export interface OwnDates {
  readonly registration: Day | null;
  readonly province: Day | null;
}

/** What was named for a supplementary round, each under the clause whose date it stands in for. */
export function ownDatesOf({ intake, deadlines }: Plan, own: OwnDates): RoundDates {
  const of = (what: keyof OwnDates): Term | null => {
    const lastDay = own[what];
    return lastDay === null ? null : { lastDay, clause: deadlines[what]?.clause ?? intake.clause };
  };
  return { registration: of('registration'), province: of('province') };
}
