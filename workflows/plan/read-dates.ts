import { type Day, isDay, lastDay } from '../kernel/days.js';
import { notADay, outOfOrder, undated } from './complaints.js';
import type { Milestone, Plan } from './plan.js';
import {
  type Check,
  type Reader,
  day,
  group,
  id,
  mistake,
  oneOf,
  orNull,
  soundOnly,
  text,
  whole,
} from './reader.js';
import { catalogueOf, monthDay, words } from './readers.js';

/** `second` may fall on the day of `first`, never before it. */
export const inOrder =
  <K extends string>(first: K, second: K): Check<Readonly<Record<K, Day | null>>> =>
  (fields, path) => {
    const [from, to] = [fields[first], fields[second]];
    if (!from || !to || from <= to) return [];
    const vi = `${to} đứng trước "${first}" là ${from}; phải cùng ngày hoặc muộn hơn`;
    const en = `${to} is before "${first}", which is ${from}; it must be that day or later`;
    return [mistake([...path, second], outOfOrder(vi, en))];
  };

export const period: Reader<Plan['period']> = soundOnly(
  group({ from: day, to: day }, {}, [inOrder('from', 'to')]),
);

/** A plan not yet signed has no day, as the text of the Sở's own plan has none. */
export const issued: Reader<Plan['issued']> = group(
  { year: whole(1945, 2999), month: whole(1, 12), day: orNull(whole(1, 31)) },
  {},
  [
    ({ year, month, day: date }, path) => {
      if (year === undefined || month === undefined || typeof date !== 'number') return [];
      const written = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
      return isDay(written) ? [] : [mistake([...path, 'day'], notADay(written))];
    },
  ],
);

/** Only what goes with an event of which nobody knows the day yet may do without its days. */
const undatedOnlyLinked: Check<Milestone> = (fields, path) => {
  if (fields.linked !== null) return [];
  return (['dataTo', 'opens', 'due'] as const)
    .filter((key) => fields[key] === null)
    .map((key) => mistake([...path, key], undated()));
};

const milestone: Reader<Milestone> = group(
  {
    id,
    review: oneOf('midterm', 'final'),
    clause: text,
    name: words,
    linked: orNull(words),
    dataTo: orNull(day),
    opens: orNull(day),
    due: orNull(day),
  },
  {},
  [inOrder('opens', 'due'), inOrder('dataTo', 'due'), undatedOnlyLinked],
);

export const milestones: Reader<readonly Milestone[]> = catalogueOf(milestone, 0);

/** Days of one and the same year: it is evaluated before it is over. */
export const yearly: Reader<Plan['yearly']> = group(
  { clause: text, opensMonthDay: monthDay, dueMonthDay: monthDay },
  {},
  [inOrder('opensMonthDay', 'dueMonthDay')],
);

/** The first day of the month a plan is issued in is early enough for everything that follows from it. */
const issuedFrom = ({ year, month, day: date }: Plan['issued']): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(date ?? 1).padStart(2, '0')}`;

const issuedAfterParent: Check<Plan> = ({ issued: own, parentPlan }, path) => {
  if (!own || !parentPlan) return [];
  const month = issuedFrom(own).slice(0, own.day === null ? 7 : 10);
  if (month >= parentPlan.issuedOn.slice(0, month.length)) return [];
  const vi = `kế hoạch cấp trên ký ngày ${parentPlan.issuedOn}, sau khi kế hoạch này ban hành (${month})`;
  const en = `the higher plan is of ${parentPlan.issuedOn}, after this one was issued (${month})`;
  return [mistake([...path, 'parentPlan', 'issuedOn'], outOfOrder(vi, en))];
};

const registrationAfterIssue: Check<Plan> = ({ issued: own, deadlines: dates }, path) => {
  const { date = null, boundary = 'by' } = dates?.registration ?? {};
  if (!own || date === null || issuedFrom(own) <= lastDay({ date, boundary })) return [];
  const vi = `hạn đăng ký ${date} đã qua khi kế hoạch ban hành (${issuedFrom(own)})`;
  const en = `registration closes on ${date}, before the plan is issued (${issuedFrom(own)})`;
  return [mistake([...path, 'deadlines', 'registration', 'date'], outOfOrder(vi, en))];
};

const provinceAfterUnits: Check<Plan> = ({ deadlines: dates }, path) => {
  const [units, above] = [dates?.registration, dates?.province];
  if (!units?.date || !above?.date) return [];
  const [first, second] = [
    lastDay({ date: units.date, boundary: units.boundary }),
    lastDay({ date: above.date, boundary: above.boundary }),
  ];
  if (first <= second) return [];
  const vi = `hạn gửi tỉnh ${above.date} đến trước hạn đăng ký ${units.date}; phải cùng ngày hoặc muộn hơn`;
  const en = `the province's date ${above.date} comes before registration closes on ${units.date}; it must be that day or later`;
  return [mistake([...path, 'deadlines', 'province', 'date'], outOfOrder(vi, en))];
};

/** The same of the dates of every turn; months of a turn are counted as months of the calendar. */
const provinceAfterUnitsEachTurn: Check<Plan> = ({ deadlines: dates, intake }, path) => {
  const [units, above] = [dates?.registration, dates?.province];
  if (!units?.each || !above?.each || intake?.every === undefined) return [];
  const turn = { month: 1, quarter: 3, year: 12 }[intake.every];
  const since = ({ each, boundary }: NonNullable<typeof units>): number => {
    const { day: date = 1, month = 1, after = 0 } = each ?? {};
    return (after * turn + month) * 31 + date - (boundary === 'before' ? 1 : 0);
  };
  if (since(units) <= since(above)) return [];
  const vi = 'hạn gửi tỉnh của mỗi kỳ đến trước hạn đăng ký; phải cùng ngày hoặc muộn hơn';
  const en =
    "the province's date of each turn comes before registration closes; it must be that day or later";
  return [mistake([...path, 'deadlines', 'province', 'each'], outOfOrder(vi, en))];
};

const reviewsWithinPeriod: Check<Plan> = ({ milestones: reviews, period: span }, path) =>
  (span && reviews ? reviews : []).flatMap(({ dataTo }, index) => {
    if (!span || dataTo === null || (dataTo >= span.from && dataTo <= span.to)) return [];
    const vi = `số liệu tính đến ${dataTo}, ngoài giai đoạn ${span.from} đến ${span.to}`;
    const en = `data up to ${dataTo} lie outside the period, ${span.from} to ${span.to}`;
    return [mistake([...path, 'milestones', index, 'dataTo'], outOfOrder(vi, en))];
  });

const midtermBeforeFinal: Check<Plan> = ({ milestones: reviews = [] }, path) => {
  const midterm = reviews.find(({ review }) => review === 'midterm');
  const final = reviews.find(({ review }) => review === 'final');
  if (!midterm?.opens || !final?.opens || midterm.opens < final.opens) return [];
  const vi = `tổng kết mở ngày ${final.opens}, không sau sơ kết ${midterm.opens}`;
  const en = `the final review opens on ${final.opens}, not after the midterm one, ${midterm.opens}`;
  return [mistake([...path, 'milestones', reviews.indexOf(final), 'opens'], outOfOrder(vi, en))];
};

/** Dates that are each a day but make no sense together. */
export const datesInOrder: readonly Check<Plan>[] = [
  issuedAfterParent,
  registrationAfterIssue,
  provinceAfterUnits,
  provinceAfterUnitsEachTurn,
  reviewsWithinPeriod,
  midtermBeforeFinal,
];
