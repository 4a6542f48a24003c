import type { Statement } from '../database/database.js';

export const WHO_AM_I: Statement = {
  name: 'who-am-i',
  text: `
    select jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email) as person,
           jsonb_build_object('id', o.id, 'code', o.code, 'rehearsal', o.rehearsal,
             'name', jsonb_build_object('vi', o.name, 'en', o.name_en)) as organisation,
           (select s.value from setting s where s.organisation_id = o.id and s.key = 'clock') as clock,
           coalesce((
             select jsonb_agg(jsonb_build_object('role', g.role, 'from', g.from_day, 'until', g.until_day,
                      'unit', case when u.id is not null then jsonb_build_object('code', u.code,
                         'name', jsonb_build_object('vi', u.name, 'en', u.name_en)) end)
                    order by u.rank nulls first, g.role)
               from access_grant g left join unit u on u.id = g.unit_id
              where g.person_id = p.id), '[]') as grants
      from person p join organisation o on o.id = p.organisation_id
     where p.id = $1 and p.disabled_at is null`,
};

/** Each role of each invented person, with the post he holds; who has no office may at least be a nominee. */
export const INVENTED_PEOPLE: Statement = {
  name: 'invented-people',
  text: `
    select coalesce(g.role, 'nominee') as role, coalesce(g.from_day, date '0001-01-01')::text as from, g.until_day::text as until, p.id, p.name,
           coalesce(post.title, '') as post, coalesce(post.unit, '') as unit,
           (select s.value from setting s where s.organisation_id = o.id and s.key = 'clock') as clock
      from organisation o
      join person p on p.organisation_id = o.id and p.disabled_at is null
      left join access_grant g on g.person_id = p.id
      left join lateral (
        select t.title, u.name as unit, u.rank
          from position t join unit u on u.id = t.unit_id
         where t.person_id = p.id
         order by t.from_day desc limit 1
      ) post on true
     where o.rehearsal
     order by post.rank nulls last, p.name`,
};
