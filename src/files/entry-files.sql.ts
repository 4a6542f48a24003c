import { unitsOfEntry } from '../register/register-reading.js';

/** An entry of the register, whom it is about and whose units those are today. $1 entry · $2 organisation · $3 day */
const entry = (lock: string): string => `
select e.id, e.kind, e.number, e.year, e.person_id as person, coalesce(p.name, s.name, c.name) as name, e.standing,
  ${unitsOfEntry('$3::date')} as units
  from register_entry e left join person p on p.id = e.person_id left join subject s on s.id = e.other_subject_id
  left join unit c on c.id = e.unit_id
 where e.id = $1 and e.organisation_id = $2 ${lock}`;

export const READ_ENTRY = { name: 'entry-files-entry', text: entry('') };

/** Whoever attaches, replaces or withdraws does so one after the other. */
export const LOCK_ENTRY = { name: 'entry-files-entry-lock', text: entry('for update of e') };

/** $1 organisation · $2 entries */
export const LIST = {
  name: 'entry-files-list',
  text: `
select r.id, r.entry_id as entry, r.sha256, r.label, f.type, f.size, a.name as "addedBy",
  to_char(r.added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "addedAt",
  w.name as "withdrawnBy", r.withdrawn_for as "withdrawnFor",
  to_char(r.withdrawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "withdrawnAt"
  from register_file r
  join file f on f.organisation_id = r.organisation_id and f.sha256 = r.sha256
  join person a on a.id = r.added_by left join person w on w.id = r.withdrawn_by
 where r.organisation_id = $1 and r.entry_id = any ($2)
 order by r.entry_id, r.withdrawn_at is not null, r.position, r.id`,
};

/** $1 id · $2 organisation · $3 entry · $4 hash · $5 label · $6 by · $7 at */
export const ATTACH = {
  name: 'entry-files-attach',
  text: `
insert into register_file (id, organisation_id, entry_id, sha256, label, position, added_by, added_at)
select $1, $2, $3, $4, $5, coalesce(max(r.position) + 1, 0), $6, $7 from register_file r where r.entry_id = $3
on conflict (entry_id, sha256) where withdrawn_at is null do nothing`,
};

/** $1 organisation · $2 files · $3 by · $4 at · $5 reason, or null where another takes its place */
export const WITHDRAW = {
  name: 'entry-files-withdraw',
  text: `update register_file set withdrawn_at = $4, withdrawn_by = $3, withdrawn_for = $5
          where organisation_id = $1 and id = any ($2) and withdrawn_at is null`,
};

/** $1 organisation · $2 file */
export const ENTRY_OF = {
  name: 'entry-files-entry-of',
  text: 'select entry_id as entry from register_file where organisation_id = $1 and id = $2',
};
