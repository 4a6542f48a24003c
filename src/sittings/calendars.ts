import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { INSTANT } from '../road/asker.js';
import { calendarFile, calendarMethod, type CalendarSitting } from './calendar-file.js';

export interface CalendarEnclosed {
  /** As it is saved: `PH-2021-0001.ics`. */
  readonly name: string;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

interface Row extends Omit<CalendarSitting, 'cancelled'> {
  readonly state: readonly string[];
  readonly to: { readonly name: string; readonly email: string };
  readonly comes: boolean | null;
}

/**
 * The sitting as it stood after one of its events: when and where are those of its last convening or moving up to
 * then. $1 organisation · $2 sitting · $3 sequence number of the event · $4 whose calendar
 */
const AS_TOLD = {
  name: 'sitting-calendar',
  text: `
select s.id, s.code, s.in_writing as "inWriting", ${INSTANT('last.at')} as at,
  array(select jsonb_array_elements_text(last.body::jsonb -> 'to')) as state,
  (select count(*)::int from history_event m where m.subject_id = s.id and m.type = 'MOVE' and m.seq <= $3) as moves,
  coalesce(met.said ->> 'plannedFor', ${INSTANT('s.planned_for')}) as "plannedFor", coalesce(met.said ->> 'place', s.place) as place,
  jsonb_build_object('name', organiser.name, 'email', organiser.email) as by,
  jsonb_build_object('name', p.name, 'email', p.email) as to,
  (select (r ->> 'comes')::boolean from jsonb_array_elements(coalesce(s.context -> 'replies', '[]')) r
    where r ->> 'person' = p.id::text) as comes
  from sitting s
  join person p on p.id = $4 and p.organisation_id = s.organisation_id
  join lateral (select e.at, e.body from history_event e
    where e.subject_id = s.id and e.type in ('CONVENE', 'MOVE', 'CANCEL') and e.seq <= $3
    order by e.seq desc limit 1) last on true
  join lateral (select e.seq, e.actor from history_event e
    where e.subject_id = s.id and e.type in ('CONVENE', 'MOVE') and e.seq <= $3
    order by e.seq desc limit 1) named on true
  join person organiser on organiser.id::text = named.actor
  left join lateral (select f.value::jsonb -> 'order' as said from history_private f
    where f.subject_id = s.id and f.seq = named.seq and f.field = 'facts') met on true
 where s.organisation_id = $1 and s.id = $2`,
};

const NOW = 2_147_483_647;

/** A sitting as a file for the member's own calendar. */
@Injectable()
export class SittingCalendars {
  constructor(private readonly database: Database) {}

  /** `seq`: as it was told with that event; absent: as it stands. Null: there is no such sitting. */
  async of(
    sitting: string,
    organisation: string,
    person: string,
    seq: number = NOW,
  ): Promise<CalendarEnclosed | null> {
    const [row] = await this.database.run<Row & Record<string, unknown>>(AS_TOLD, [
      organisation,
      sitting,
      seq,
      person,
    ]);
    if (!row) return null;
    const told: CalendarSitting = { ...row, cancelled: row.state.includes('cancelled') };
    return {
      name: `${row.code}.ics`,
      method: calendarMethod(told),
      content: calendarFile(told, { ...row.to, comes: row.comes }),
    };
  }
}
