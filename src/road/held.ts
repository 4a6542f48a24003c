/** A grant `g`, or a post, that holds on that day. */
export const heldOn = (row: string, day: string): string =>
  `${row}.from_day <= ${day} and (${row}.until_day is null or ${row}.until_day >= ${day})`;

/** The offices of a person, as the law reads them. */
export const GRANTS = (person: string): string => `
  coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'unit', u.code, 'from', g.from_day,
     'until', g.until_day) order by g.from_day, g.id) from access_grant g left join unit u on u.id = g.unit_id
    where g.person_id = ${person}), '[]')`;
