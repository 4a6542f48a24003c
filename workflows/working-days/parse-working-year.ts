import type { Words } from '../kernel/assessment.js';
import { type Day, weekdayOf, yearOf } from '../kernel/days.js';
import {
  type Check,
  type Mistake,
  type Path,
  type Reader,
  day,
  group,
  listOf,
  mistake,
  text,
  whole,
} from '../plan/reader.js';
import { words } from '../plan/readers.js';
import type { DayOff, SourceDocument, WorkedInstead, WorkingYear } from './working-year.js';

export type ParsedWorkingYear =
  | { readonly ok: true; readonly year: WorkingYear }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** The Labour Code's own years and a century more; a slip of the finger is outside. */
const YEAR_FIRST = 2000;
const YEAR_LAST = 2100;
const SATURDAY = 6;

const said = (code: string, vi: string, en: string): { code: string; message: Words } => ({
  code,
  message: { vi, en },
});

const dayOff: Reader<DayOff> = group({ day, name: words }, { note: words });
const workedInstead: Reader<WorkedInstead> = group({ day, instead: day }, { note: words });
const source: Reader<SourceDocument> = group({ number: text, issuer: text, about: words }, { date: day });

interface Placed {
  readonly day: Day;
  readonly path: Path;
}

const placed = (list: readonly { readonly day: Day }[] | undefined, path: Path): Placed[] =>
  (list ?? []).map((entry, index) => ({ day: entry.day, path: [...path, index, 'day'] }));

const outsideTheYear = (year: number | undefined, days: readonly Placed[]): Mistake[] =>
  days
    .filter((one) => year !== undefined && yearOf(one.day) !== year)
    .map((one) =>
      mistake(
        one.path,
        said(
          'NOT_IN_THIS_YEAR',
          `ngày ${one.day} không thuộc năm ${year}; ghi vào tệp của năm ${yearOf(one.day)}`,
          `${one.day} is not a day of ${year}; it belongs in the file of ${yearOf(one.day)}`,
        ),
      ),
    );

const repeatedDays = (days: readonly Placed[]): Mistake[] =>
  days
    .filter((one, index) => days.findIndex((other) => other.day === one.day) < index)
    .map((one) =>
      mistake(
        one.path,
        said(
          'DAY_TWICE',
          `ngày ${one.day} đã ghi ở trên; mỗi ngày ghi một lần`,
          `${one.day} stands above already; a day is written once`,
        ),
      ),
    );

const offOnAWeekend = (days: readonly Placed[]): Mistake[] =>
  days
    .filter((one) => weekdayOf(one.day) >= SATURDAY)
    .map((one) =>
      mistake(
        one.path,
        said(
          'OFF_ANYWAY',
          `ngày ${one.day} là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ; chỉ ghi ngày thường được nghỉ, nghỉ bù thì ghi ngày nghỉ bù`,
          `${one.day} is a Saturday or Sunday and off anyway; write weekdays only, and for a day in lieu that day`,
        ),
      ),
    );

const workedOnAWeekday = (days: readonly Placed[]): Mistake[] =>
  days
    .filter((one) => weekdayOf(one.day) < SATURDAY)
    .map((one) =>
      mistake(
        one.path,
        said(
          'WORKED_ANYWAY',
          `ngày ${one.day} là ngày thường, vốn đã làm việc; chỉ ghi thứ Bảy, Chủ nhật phải làm bù`,
          `${one.day} is a weekday and worked anyway; write only a Saturday or Sunday worked in exchange`,
        ),
      ),
    );

/** A day worked in exchange gives a weekday of the same list free; one of a neighbouring year stands in its own file. */
const exchangedForNothing = ({ year, off, worked }: Partial<WorkingYear>): Mistake[] =>
  (worked ?? [])
    .map(({ instead }, index) => ({ instead, path: ['worked', index, 'instead'] as const }))
    .filter(
      ({ instead }) =>
        weekdayOf(instead) >= SATURDAY ||
        (off !== undefined && yearOf(instead) === year && !off.some((free) => free.day === instead)),
    )
    .map(({ instead, path }) =>
      mistake(
        path,
        said(
          'EXCHANGED_FOR_NOTHING',
          `ngày ${instead} phải là một ngày thường được nghỉ, ghi ở mục "off"`,
          `${instead} must be a weekday that is off, written under "off"`,
        ),
      ),
    );

const holdsTogether: Check<WorkingYear> = (fields) => {
  const [off, worked] = [placed(fields.off, ['off']), placed(fields.worked, ['worked'])];
  return [
    ...outsideTheYear(fields.year, [...off, ...worked]),
    ...repeatedDays(off),
    ...repeatedDays(worked),
    ...offOnAWeekend(off),
    ...workedOnAWeekday(worked),
    ...exchangedForNothing(fields),
  ];
};

const workingYear: Reader<WorkingYear> = group(
  {
    year: whole(YEAR_FIRST, YEAR_LAST),
    law: text,
    // no day is off because somebody says so: the paper is named
    sources: listOf(source, 1),
    off: listOf(dayOff),
    worked: listOf(workedInstead),
  },
  { note: words },
  [holdsTogether],
);

const inOrder = <T extends { readonly day: Day }>(days: readonly T[]): T[] =>
  days.toSorted((one, other) => (one.day < other.day ? -1 : 1));

/** Judges a value of unknown shape: the year in the order of its days, or every mistake at once, each with its path. */
export const parseWorkingYear = (value: unknown): ParsedWorkingYear => {
  const read = workingYear(value, []);
  return read.ok
    ? { ok: true, year: { ...read.value, off: inOrder(read.value.off), worked: inOrder(read.value.worked) } }
    : { ok: false, mistakes: read.mistakes };
};
