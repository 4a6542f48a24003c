/** The part of every reading query that tells who asks: his grants, substitutions, and what this key was answered. */
export const ACTOR = `
  (select json_build_object(
     'grantsVersion', p.grants_version,
     'disabled', p.disabled_at is not null,
     'rehearsal', (select o.rehearsal from organisation o where o.id = p.organisation_id),
     'grants', coalesce((select json_agg(json_build_object('role', g.role, 'unit', gu.code,
         'from', g.from_day, 'until', g.until_day)) from access_grant g left join unit gu on gu.id = g.unit_id
        where g.person_id = p.id), '[]'),
     'substitutions', coalesce((select json_agg(json_build_object('principal', s.principal_id,
         'actions', s.actions, 'from', s.from_day, 'until', s.until_day,
         'grants', (select coalesce(json_agg(json_build_object('role', g.role, 'unit', gu.code,
             'from', g.from_day, 'until', g.until_day)), '[]')
             from access_grant g left join unit gu on gu.id = g.unit_id where g.person_id = s.principal_id)))
        from substitution s join person l on l.id = s.principal_id
         and l.organisation_id = p.organisation_id and l.disabled_at is null
       where s.substitute_id = p.id and s.ended_at is null), '[]'))
   from person p where p.id = $3::uuid and p.organisation_id = $2) as actor,
  (select json_build_object('bodyHash', a.body_hash, 'answer', a.answer)
     from answered_command a where a.person_id = coalesce($3::text, 'system') and a.key = $4) as answered,
  (select s.value from setting s where s.organisation_id = $2 and s.key = 'clock') as clock`;

export const INSTANT = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
