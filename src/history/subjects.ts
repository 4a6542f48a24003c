/** Everything that has a chain, with its name as people know it. `$1`: the organisation. */
export const SUBJECTS = `
  select 'nomination' as life, id, code, dossier ->> 'name' as name, head_seq from nomination where organisation_id = $1
  union all select 'record', id, code, '', head_seq from record_chain where organisation_id = $1
  union all select 'round', id, code, name, head_seq from round where organisation_id = $1
  union all select 'sitting', id, code, code, head_seq from sitting where organisation_id = $1`;

/** One of them by its id. */
export const SUBJECT = (id: string): string => `
  select 'nomination' as life, code, dossier ->> 'name' as name from nomination where id = ${id}
  union all select 'record', code, '' from record_chain where id = ${id}
  union all select 'round', code, name from round where id = ${id}
  union all select 'sitting', code, '' from sitting where id = ${id}`;

/** What was attempted may name no row at all. */
export const AS_UUID = (text: string): string =>
  `case when ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${text}::uuid end`;

/** Real times are finer than our own, and a page goes on after the very one. */
export const MICROS = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
