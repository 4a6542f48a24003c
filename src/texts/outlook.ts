import type { Outlook, OutlookStep, OutlookVerdict } from '../../workflows/index.js';
import { dayOfWeekText, dayText } from './days.js';
import { capital, type Language } from './language.js';

interface OutlookWords {
  readonly title: string;
  readonly lead: string;
  readonly nothing: string;
  readonly how: string;
  readonly dates: Readonly<Record<Outlook['what'], string>>;
  readonly verdicts: Readonly<Record<OutlookVerdict, string>>;
  readonly steps: Readonly<Record<OutlookStep, string>>;
  readonly and: string;
  readonly silent: (silent: number, units: number) => string;
  readonly unchecked: (count: number) => string;
  readonly need: (steps: string, days: number) => string;
  /** `from`: the day the count begins. */
  readonly left: (days: number, from: string) => string;
  readonly passed: string;
  readonly end: (day: string, verdict: string) => string;
  readonly days: (count: number) => string;
  readonly sameDay: string;
  readonly sum: string;
  readonly from: (first: string, last: string) => string;
  readonly afterUnits: string;
  readonly table: string;
  readonly usual: string;
  readonly convention: string;
  readonly calendar: string;
}

const vi: OutlookWords = {
  title: 'Dự báo hạn',
  lead: 'Việc còn phải làm trước mỗi hạn, tính theo ngày làm việc.',
  nothing: 'Không còn việc nào phải làm trước các hạn của đợt này.',
  how: 'Cách tính',
  dates: {
    registration: 'Đơn vị gửi danh sách về Văn phòng',
    province: 'Gửi danh sách lên Ban TĐKT tỉnh',
  },
  verdicts: { ok: 'kịp', tight: 'vừa đủ ngày', atRisk: 'có nguy cơ trễ', over: 'đã quá hạn' },
  steps: {
    send: 'đơn vị ký gửi',
    check: 'thẩm định',
    compile: 'lập danh sách tổng hợp',
    sitting: 'họp Hội đồng',
    letter: 'trình ký, gửi tờ trình',
  },
  and: ' và ',
  silent: (silent, units) => `${silent} trong ${units} đơn vị chưa gửi`,
  unchecked: (count) => `${count} hồ sơ chưa thẩm định xong`,
  need: (steps, days) => `${steps} cần ${days} ngày làm việc`,
  left: (days, from) => `từ ${from} còn ${days}`,
  passed: 'hạn đã qua',
  end: (day, verdict) => `hạn hết ngày ${day} ${verdict}`,
  days: (count) => `${count} ngày làm việc`,
  sameDay: 'trong cùng ngày',
  sum: 'Cần tất cả',
  from: (first, last) => `Còn lại, từ ${first} đến hết ${last}`,
  afterUnits: 'Đơn vị còn được gửi nên các bước của Văn phòng tính từ ngày sau hạn của đơn vị.',
  table: 'Phép tính',
  usual: 'Kế hoạch không ghi thời gian cho mỗi bước; tính theo mức thông thường.',
  convention: 'Hôm nay tính trọn một ngày nếu là ngày làm việc, dù đang là mấy giờ.',
  calendar: 'Lịch ngày làm việc',
};

const en: OutlookWords = {
  title: 'Deadline outlook',
  lead: 'What is still to do before each date, in working days.',
  nothing: 'Nothing is left to do before the dates of this round.',
  how: 'How it is counted',
  dates: { registration: 'Units send their lists to the Office', province: 'The list goes to the province' },
  verdicts: { ok: 'can be met', tight: 'has no day to spare', atRisk: 'is at risk', over: 'has passed' },
  steps: {
    send: 'signing and sending by the unit',
    check: 'checking',
    compile: 'the compiled list',
    sitting: 'the sitting',
    letter: 'the letter',
  },
  and: ' and ',
  silent: (silent, units) => `${silent} of ${units} units have not sent`,
  unchecked: (count) => `${count} ${count === 1 ? 'dossier is' : 'dossiers are'} still being checked`,
  need: (steps, days) => `${steps} need ${days} working ${days === 1 ? 'day' : 'days'}`,
  left: (days, from) => (days === 1 ? `1 is left from ${from}` : `${days} are left from ${from}`),
  passed: 'the date is over',
  end: (day, verdict) => `${day} ${verdict}`,
  days: (count) => `${count} working ${count === 1 ? 'day' : 'days'}`,
  sameDay: 'within the same day',
  sum: 'Needed in all',
  from: (first, last) => `Left, from ${first} to the end of ${last}`,
  afterUnits: 'Units may still send, so the Office’s steps begin on the day after the units’ last day.',
  table: 'The arithmetic',
  usual: 'The plan does not say how long each step needs; the usual times are taken.',
  convention: 'Today counts as a whole day if it is a working day, whatever the hour.',
  calendar: 'Calendar of working days',
};

export const outlookWords: Readonly<Record<Language, OutlookWords>> = { vi, en };

const listed = (steps: readonly string[], and: string): string =>
  steps.length < 2 ? steps.join('') : `${steps.slice(0, -1).join(', ')}${and}${steps.at(-1) ?? ''}`;

/**
 * One line with its arithmetic: "3 trong 8 đơn vị chưa gửi; họp Hội đồng và trình ký, gửi tờ trình cần 2 ngày làm việc;
 * từ 26/3/2021 còn 1: hạn hết ngày 29/3/2021 có nguy cơ trễ".
 */
export const outlookText = (outlook: Outlook, lang: Language): string => {
  const words = outlookWords[lang];
  const { silent, units, unchecked, steps, needed, left, from, lastDay, verdict } = outlook;
  // a step that needs no day of its own is done within another's
  const names = steps.filter(({ days }) => days > 0).map(({ step }) => words.steps[step]);
  const said = [
    ...(silent > 0 ? [words.silent(silent, units)] : []),
    ...(unchecked > 0 ? [words.unchecked(unchecked)] : []),
    ...(needed > 0 ? [words.need(listed(names, words.and), needed)] : []),
    verdict === 'over' ? words.passed : words.left(left, dayText(from, lang)),
  ];
  return capital(`${said.join('; ')}: ${words.end(dayText(lastDay, lang), words.verdicts[verdict])}`);
};

/** The rows of the subtraction, for whoever wants to see it. */
export const outlookSum = (
  { steps, from, lastDay, needed, left, verdict }: Outlook,
  lang: Language,
): readonly { readonly what: string; readonly days: string; readonly total: boolean }[] => {
  const words = outlookWords[lang];
  const between = words.from(dayOfWeekText(from, lang), dayOfWeekText(lastDay, lang));
  return [
    ...steps.map(({ step, days }) => ({
      what: capital(words.steps[step]),
      days: days === 0 ? words.sameDay : words.days(days),
      total: false,
    })),
    { what: words.sum, days: words.days(needed), total: true },
    // from a day that lies behind the last one nothing is left to count
    ...(verdict === 'over' || from > lastDay ? [] : [{ what: between, days: words.days(left), total: true }]),
  ];
};
