/** Whether a grant seats this person at the task's desk. `desks`: the roles of each desk. */
const granted = (person: string, day: string, desks: string): string => `exists (
    select from access_grant g left join unit u on u.id = g.unit_id
     where g.person_id = ${person} and ${desks}::jsonb -> split_part(t.seat, ':', 1) ? g.role
       and coalesce(u.code, '') = split_part(t.seat, ':', 2)
       and g.from_day <= ${day} and (g.until_day is null or g.until_day >= ${day}))`;

/**
 * That person `p` sits at task `t` on this day: by name, by grant, or as the substitute of somebody who does, for an
 * action that was handed over. At most one row; `substitution_id` null: in his own right.
 */
export const seated = (day: string, desks: string): string => `
  cross join lateral (
    select null::uuid as substitution_id
     where p.id::text = split_part(t.seat, ':', 2) or ${granted('p.id', day, desks)}
    union all
    select s.id from substitution s join person l on l.id = s.principal_id
     where s.substitute_id = p.id and l.organisation_id = p.organisation_id and l.disabled_at is null
       and s.ended_at is null and s.from_day <= ${day} and s.until_day >= ${day} and t.does = any (s.actions)
       and not s.principal_id = any (t.barred) and ${granted('s.principal_id', day, desks)}
    order by 1 nulls first limit 1) sits`;

/** The same as a condition. */
export const sitsThere = (day: string, desks: string): string =>
  `exists (select from (select 1) as one ${seated(day, desks)})`;
