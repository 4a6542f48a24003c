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
  }[];
}

const WAITING = {
  name: 'waiting-for',
  text: `
select t.does, t.seat, split_part(t.seat, ':', 1) as desk, nullif(t.due, 'infinity')::text as due, ${INSTANT('t.opened_at')} as since,
  (select coalesce(jsonb_agg(distinct jsonb_build_object('id', p.id, 'name', p.name, 'phone', p.phone,
      'post', coalesce((select q.title from position q where q.person_id = p.id and q.from_day <= $3
        order by q.from_day desc limit 1), ''))), '[]')
     from person p
    where p.organisation_id = t.organisation_id and not p.id = any (t.barred) and p.disabled_at is null
      and (p.id::text = split_part(t.seat, ':', 2) or exists (
        select from access_grant g left join unit u on u.id = g.unit_id
         where g.person_id = p.id and $2::jsonb -> split_part(t.seat, ':', 1) ? g.role
           and coalesce(u.code, '') = split_part(t.seat, ':', 2)
           and g.from_day <= $3 and (g.until_day is null or g.until_day >= $3)))) as people
  from task t where t.subject_id = $1 and t.closed_seq is null order by t.due, t.id`,
};

export const waitingFor = (queries: Queries, subject: string, day: string): Promise<Waiting[]> =>
  queries.run<Waiting>(WAITING, [subject, JSON.stringify(DESKS), day]);
