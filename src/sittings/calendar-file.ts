import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { Instant } from '../../workflows/index.js';
import { OFFICE_ZONE } from '../clock/moment.js';
import { OfficeTime } from './office-time.js';

/** A sitting as a member's calendar knows it: of whoever is before it, nothing. */
export interface CalendarSitting {
  readonly id: string;
  readonly code: string;
  readonly plannedFor: Instant;
  readonly place: string;
  readonly inWriting: boolean;
  /** How often it had been moved by then: a calendar takes the highest it has seen. */
  readonly moves: number;
  readonly cancelled: boolean;
  /** When that was said. */
  readonly at: Instant;
  readonly by: { readonly name: string; readonly email: string };
}

interface Invited {
  readonly name: string;
  readonly email: string;
  readonly comes: boolean | null;
}

/** Nothing says how long a sitting takes: a calendar keeps so much free. */
const KEPT_FREE_MS = 2 * 3_600_000;

const SUMMARY = 'Phiên họp Hội đồng Thi đua - Khen thưởng';
const IN_WRITING = 'Lấy ý kiến Hội đồng Thi đua - Khen thưởng bằng văn bản';

/** One offset all year since 1975: RFC 5545 3.6.5 wants it beside every named zone. */
const VIETNAM = [
  'BEGIN:VTIMEZONE',
  `TZID:${OFFICE_ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

const statusOf = (comes: boolean | null): ICalAttendeeStatus => {
  if (comes === null) return ICalAttendeeStatus.NEEDSACTION;
  return comes ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.DECLINED;
};

export const calendarMethod = ({ cancelled }: Pick<CalendarSitting, 'cancelled'>): 'REQUEST' | 'CANCEL' =>
  cancelled ? 'CANCEL' : 'REQUEST';

/** RFC 5545, RFC 5546: the same UID whatever becomes of it, so that a moved sitting moves in the calendar. */
export function calendarFile(sitting: CalendarSitting, invited: Invited): string {
  const { id, code, plannedFor, place, inWriting, moves, cancelled, at, by } = sitting;
  const start = new OfficeTime(plannedFor);
  const calendar = ical({
    prodId: { company: 'Gương Sáng', product: 'Hội đồng', language: 'VI' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: `sitting-${id}@guong-sang`,
    sequence: moves + (cancelled ? 1 : 0),
    stamp: new Date(at),
    start,
    end: new OfficeTime(start.getTime() + KEPT_FREE_MS),
    timezone: OFFICE_ZONE,
    summary: `${inWriting ? IN_WRITING : SUMMARY} (${code})`,
    location: place,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: by,
    attendees: [
      {
        name: invited.name,
        email: invited.email,
        role: ICalAttendeeRole.REQ,
        rsvp: !cancelled,
        status: statusOf(invited.comes),
      },
    ],
  });
  // the zone beside the event, not of the calendar: else the library writes its stamp in local time, which RFC 5545 forbids
  return calendar.toString().replace('BEGIN:VEVENT', `${VIETNAM}\r\nBEGIN:VEVENT`);
}
