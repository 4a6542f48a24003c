import {
  addDays,
  addWorkingDays,
  type Day,
  isWorkingDay,
  type WorkingCalendar,
  workingDayFrom,
} from '../../workflows/index.js';

/** What the clock on the wall of the office shows: `2021-03-15` and `07:30`. */
export interface WallTime {
  readonly day: Day;
  readonly time: string;
}

/** From 7:00 on, and no more at 18:00. */
const OPENS = '07:00';
const CLOSES = '18:00';
/** When what was held back goes out. */
const MORNING = '07:30';

/** So many mails of their own a day; the rest come together the next morning. */
export const SINGLES_MAX = 3;

export interface Mailing {
  /** `task.ENDORSE`, `receipt.FORWARD`, `account.PIN_SET` */
  readonly template: string;
  readonly written: WallTime;
  /** Last day of the task it is about; null: no date binds it. */
  readonly due: Day | null;
  /** Where it is about a sitting: the day on which it meets. */
  readonly meets: Day | null;
  /** Where it is a receipt: of a decision that came by an emailed link. */
  readonly byLink: boolean;
}

/** How its recipient is written to, and how many mails of their own he has had on a day. */
export interface Addressee {
  readonly mode: 'each' | 'daily';
  readonly singles: (day: Day) => number;
}

export interface Sending {
  /** Null: at once. */
  readonly from: WallTime | null;
  readonly digest: boolean;
}

const kindOf = ({ template }: Mailing): string => template.split('.')[0] ?? '';

/** The first morning of a working day that is still to come. */
export const nextMorning = ({ day, time }: WallTime, calendar: WorkingCalendar): WallTime => ({
  day: workingDayFrom(time < MORNING ? day : addDays(day, 1), calendar),
  time: MORNING,
});

/** From the morning of a working day until its office closes: what goes out by itself once a day goes then. */
export const isBusinessDayOut = ({ day, time }: WallTime, calendar: WorkingCalendar): boolean =>
  isWorkingDay(day, calendar) && MORNING <= time && time < CLOSES;

/** Due today or tomorrow, as an office counts days. */
const isPressing = (due: Day | null, today: Day, calendar: WorkingCalendar): boolean =>
  due !== null && due <= addWorkingDays(today, 1, calendar);

const meetsSoon = ({ meets, written: { day } }: Mailing, calendar: WorkingCalendar): boolean =>
  meets !== null && day <= meets && isPressing(meets, day, calendar);

/** Who stands before a closed link; and who may travel in vain, for the day it was to meet on is no longer known. */
const AT_ONCE: ReadonlySet<string> = new Set(['link.FRESH', 'link.NO_FRESH', 'told.MOVE', 'told.CANCEL']);

/** Who may act in his name, or he in another's: of that nobody learns a day late. */
const ABOUT_RIGHTS: ReadonlySet<string> = new Set(['account', 'substitution', 'handover']);

/** What brings a file of its own is no line in a digest, and crowds nothing out. */
export const goesAlone = (template: string): boolean => template.startsWith('anchor.');

const isUrgent = (mailing: Mailing, calendar: WorkingCalendar): boolean => {
  const kind = kindOf(mailing);
  if (ABOUT_RIGHTS.has(kind) || AT_ONCE.has(mailing.template)) return true;
  if (kind === 'receipt') return mailing.byLink;
  const about = kind === 'task' || kind === 'nudge' ? mailing.due : null;
  return isPressing(about, mailing.written.day, calendar) || meetsSoon(mailing, calendar);
};

/** The clock gives its reminders at midnight: they wake nobody, whatever they are about. */
const urgently = (mailing: Mailing): Sending => {
  const { day, time } = mailing.written;
  const waits = kindOf(mailing) === 'nudge' && time < OPENS;
  return { from: waits ? { day, time: MORNING } : null, digest: false };
};

/**
 * When a mail goes out, by the business clock: what is urgent at once; everything else in office hours, and once a day
 * for whoever has chosen so or has had enough for one day.
 */
export function sendingOf(
  mailing: Mailing,
  { mode, singles }: Addressee,
  calendar: WorkingCalendar,
): Sending {
  if (isUrgent(mailing, calendar)) return urgently(mailing);
  const { written } = mailing;
  const { day, time } = written;
  const morning = nextMorning(written, calendar);
  const inHours = isWorkingDay(day, calendar) && OPENS <= time && time < CLOSES;
  const from = inHours ? null : morning;
  if (goesAlone(mailing.template)) return { from, digest: false };
  const full = singles(from?.day ?? day) >= SINGLES_MAX;
  return mode === 'daily' || full ? { from: morning, digest: true } : { from, digest: false };
}
