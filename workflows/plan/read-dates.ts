import { type Day, isDay, lastDay } from '../kernel/days.js';
import { notADay, outOfOrder } from './complaints.js';
import type { Deadline, Milestone, Plan } from './plan.js';
import { type Check, type Reader, day, group, mistake, oneOf, orNull, text, whole } from './reader.js';
import { catalogueOf, monthDay, words } from './readers.js';

/** `second` may fall on the day of `first`, never before it. */
const inOrder =
  <K extends string>(first: K, second: K): Check<Readonly<Record<K, Day>>> =>
  (fields, path) => {
    const [from, to] = [fields[first], fields[second]];
    if (from === undefined || to === undefined || from <= to) return [];
    const vi = `${to} đứng trước "${first}" là ${from}; phải cùng ngày hoặc muộn hơn`;
    const en = `${to} is before "${first}", which is ${from}; it must be that day or later`;
    return [mistake([...path, second], outOfOrder(vi, en))];
  };

export const period: Reader<Plan['period']> = group({ from: day, to: day }, {}, [inOrder('from', 'to')]);

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

const deadline = (binds: Deadline['binds']): Reader<Deadline> =>
  group({
    date: day,
    boundary: oneOf('before', 'by'),
    binds: oneOf(binds),
    extendedBy: oneOf('officeChief', 'director'),
    clause: text,
  });

export const deadlines: Reader<Plan['deadlines']> = group(
  { registration: deadline('ENDORSE'), province: deadline('FORWARD') },
  {},
  [
    ({ registration, province }, path) => {
      if (!registration || !province || lastDay(registration) <= lastDay(province)) return [];
      const vi = `hạn gửi tỉnh ${province.date} đến trước hạn đăng ký ${registration.date}; phải cùng ngày hoặc muộn hơn`;
      const en = `the province's date ${province.date} comes before registration closes on ${registration.date}; it must be that day or later`;
      return [mistake([...path, 'province', 'date'], outOfOrder(vi, en))];
    },
  ],
);

const milestone: Reader<Milestone> = group(
  { id: oneOf('midterm', 'final'), clause: text, name: words, dataTo: day, opens: day, due: day },
  {},
  [inOrder('opens', 'due')],
);

export const milestones: Reader<readonly Milestone[]> = catalogueOf(milestone);

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
  if (!own || !dates || issuedFrom(own) <= lastDay(dates.registration)) return [];
  const vi = `hạn đăng ký ${dates.registration.date} đã qua khi kế hoạch ban hành (${issuedFrom(own)})`;
  const en = `registration closes on ${dates.registration.date}, before the plan is issued (${issuedFrom(own)})`;
  return [mistake([...path, 'deadlines', 'registration', 'date'], outOfOrder(vi, en))];
};

const reviewsWithinPeriod: Check<Plan> = ({ milestones: reviews, period: span }, path) =>
  (span && reviews ? reviews : []).flatMap(({ dataTo }, index) => {
    if (!span || (dataTo >= span.from && dataTo <= span.to)) return [];
    const vi = `số liệu tính đến ${dataTo}, ngoài giai đoạn ${span.from} đến ${span.to}`;
    const en = `data up to ${dataTo} lie outside the period, ${span.from} to ${span.to}`;
    return [mistake([...path, 'milestones', index, 'dataTo'], outOfOrder(vi, en))];
  });

const midtermBeforeFinal: Check<Plan> = ({ milestones: reviews = [] }, path) => {
  const midterm = reviews.find(({ id }) => id === 'midterm');
  const final = reviews.find(({ id }) => id === 'final');
  if (!midterm || !final || midterm.opens < final.opens) return [];
  const vi = `tổng kết mở ngày ${final.opens}, không sau sơ kết ${midterm.opens}`;
  const en = `the final review opens on ${final.opens}, not after the midterm one, ${midterm.opens}`;
  return [mistake([...path, 'milestones', reviews.indexOf(final), 'opens'], outOfOrder(vi, en))];
};

/** Dates that are each a day but make no sense together. */
export const datesInOrder: readonly Check<Plan>[] = [
  issuedAfterParent,
  registrationAfterIssue,
  reviewsWithinPeriod,
  midtermBeforeFinal,
];
