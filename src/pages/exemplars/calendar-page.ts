import type { PlanCalendar } from '../../calendar/calendar.service.js';
import type { PlanDate } from '../../calendar/plan-dates.js';
import type { SittingsService } from '../../sittings/sittings.service.js';
import type { OpenTask } from '../../tasks/tasks.service.js';
import { wallClock } from '../../texts/index.js';
import type { CalendarEntry } from '../../web/pages/exemplars/views.js';
import type { Path } from '../../web/view-models.js';
import { placeOf } from '../task-place.js';

type ListedSitting = Exclude<Awaited<ReturnType<SittingsService['list']>>, 'NOT_YOURS'>[number];

const LACK_OF = { year: 'year', midterm: 'midterm', final: 'final' } as const;

/** What is under way or late leads to whom it is about. */
const placeOfDate = ({ what, standing }: PlanDate): Path | null => {
  const under = standing === 'now' || standing === 'missed';
  return under && (what === 'year' || what === 'midterm' || what === 'final')
    ? `/exemplars/years?lacks=${LACK_OF[what]}`
    : null;
};

const dateEntry = (date: PlanDate, several: boolean): CalendarEntry => {
  const { lastDay, round, ...rest } = date;
  return {
    kind: 'plan',
    day: lastDay,
    ...rest,
    round: several ? (round?.name ?? null) : null,
    href: round !== null && several ? `/rounds/${round.id}` : placeOfDate(date),
  };
};

/** Tasks of one kind that are due on one day stand together. */
export const taskEntries = (tasks: readonly OpenTask[]): CalendarEntry[] => {
  const alike = new Map<string, OpenTask[]>();
  for (const task of tasks) {
    if (task.due === null) continue;
    const key = `${task.due} ${task.life} ${task.does}`;
    alike.set(key, [...(alike.get(key) ?? []), task]);
  }
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || first.due === null) return [];
    return [
      {
        kind: 'task' as const,
        day: first.due,
        life: first.life,
        does: first.does,
        about: first.name,
        count: same.length,
        href: same.length === 1 ? placeOf(first) : ('/tasks' as const),
      },
    ];
  });
};

const sittingEntry = ({ id, plannedFor, place, state }: ListedSitting): CalendarEntry => ({
  kind: 'sitting',
  ...wallClock(plannedFor),
  place,
  state,
  href: `/sittings/${id}`,
});

/** On one day what the plan asks comes first, then the sitting, then one's own tasks. */
const RANK: Readonly<Record<CalendarEntry['kind'], number>> = { plan: 0, sitting: 1, task: 2 };

const datesIn = (calendar: PlanCalendar | null): CalendarEntry[] => {
  const several = (calendar?.rounds.length ?? 0) > 1;
  return (calendar?.dates ?? []).map((date) => dateEntry(date, several));
};

export const calendarEntries = (
  calendar: PlanCalendar | null,
  tasks: readonly OpenTask[],
  sittings: readonly ListedSitting[],
): CalendarEntry[] =>
  [...datesIn(calendar), ...taskEntries(tasks), ...sittings.map(sittingEntry)].toSorted(
    (one, other) => one.day.localeCompare(other.day) || RANK[one.kind] - RANK[other.kind],
  );
