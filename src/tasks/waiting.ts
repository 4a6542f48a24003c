import { DESKS } from '../../workflows/index.js';
import type { Queries } from '../database/database.js';
import { INSTANT } from '../road/asker.js';

/** "Đang chờ: ai, từ bao giờ, số máy." */
export interface Waiting {
  readonly does: string;
  readonly desk: string;
  readonly due: string | null;
  readonly since: string;
  readonly seat: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly post: string;
    readonly phone: string;
    /** For whom he stands in there by a substitution; null: it is his own task. */
    readonly inPlaceOf: string | null;
  }[];
}

/** That this person sits at task `t` today: by name, or by a grant. */
const seated = (person: string): string => `(${person}::text = split_part(t.seat, ':', 2) or exists (
        select from access_grant g left join unit u on u.id = g.unit_id
         where g.person_id = ${person} and $2::jsonb -> split_part(t.seat, ':', 1) ? g.role
           and coalesce(u.code, '') = split_part(t.seat, ':', 2)
           and g.from_day <= $3 and (g.until_day is null or g.until_day >= $3)))`;

const told = (inPlaceOf: string): string => `coalesce(jsonb_agg(distinct jsonb_build_object(
      'id', p.id, 'name', p.name, 'phone', p.phone, 'inPlaceOf', ${inPlaceOf},
      'post', coalesce((select q.title from position q where q.person_id = p.id and q.from_day <= $3
        order by q.from_day desc limit 1), ''))), '[]')`;

const OPEN_TO = `p.organisation_id = t.organisation_id and not p.id = any (t.barred) and p.disabled_at is null`;

/** Those who sit there, and after them whoever stands in today for one of them; conflicts of both count. */
const WAITING = {
  name: 'waiting-for',
  text: `
select t.does, t.seat, split_part(t.seat, ':', 1) as desk, nullif(t.due, 'infinity')::text as due, ${INSTANT('t.opened_at')} as since,
  (select ${told('null::text')} from person p where ${OPEN_TO} and ${seated('p.id')})
  || (select ${told('l.name')} from substitution s
        join person p on p.id = s.substitute_id join person l on l.id = s.principal_id
       where ${OPEN_TO} and not ${seated('p.id')} and ${seated('l.id')}
         and l.organisation_id = t.organisation_id and l.disabled_at is null and not l.id = any (t.barred)
         and t.does = any (s.actions) and s.ended_at is null and s.from_day <= $3 and s.until_day >= $3) as people
  from task t where t.subject_id = $1 and t.closed_seq is null order by t.due, t.id`,
};

export const waitingFor = (queries: Queries, subject: string, day: string): Promise<Waiting[]> =>
  queries.run<Waiting>(WAITING, [subject, JSON.stringify(DESKS), day]);
