/** The person's units of today, or the collective's own. `e`: an entry; `$day`: a day. */
export const unitsOfEntry = (day: string): string => `
  (select coalesce(array_agg(distinct u.code), '{}') from unit u
    where u.id = e.unit_id or u.id = (select s.unit_id from subject s where s.id = e.other_subject_id)
      or u.id in (select q.unit_id from position q
      where q.person_id = e.person_id and q.from_day <= ${day} and (q.until_day is null or q.until_day >= ${day})))`;

/** Whom entries are to be about, with the units they belong to today. $1 organisation · $2 people · $3 unit codes · $4 day · $5 households and models */
export const SUBJECTS = {
  name: 'register-subjects',
  text: `
select p.id as subject, p.id as person, null as unit, p.name,
  (select coalesce(array_agg(distinct u.code), '{}') from position q join unit u on u.id = q.unit_id
    where q.person_id = p.id and q.from_day <= $4 and (q.until_day is null or q.until_day >= $4)) as units
  from person p where p.organisation_id = $1 and p.id = any ($2::uuid[])
union all
select u.id, null, u.code, u.name, array[u.code] from unit u where u.organisation_id = $1 and u.code = any ($3)
union all
select s.id, null, null, s.name, array[u.code] from subject s join unit u on u.id = s.unit_id
 where s.organisation_id = $1 and s.id = any ($5::uuid[])
 order by subject`,
};

/** Everything of this kind that is known of them already. $1 organisation · $2 subjects · $3 kind */
export const KNOWN = {
  name: 'register-known',
  text: `
select e.id, e.subject_id as subject, e.kind, e.value, e.issuer, e.number, e.decided_on::text as "decidedOn", e.year,
  e.title, e.applied, e.standing
  from register_entry e where e.organisation_id = $1 and e.subject_id = any ($2::uuid[]) and e.kind = $3
 order by e.id`,
};

/**
 * $1 id · $2 organisation · $3 kind · $4 person · $5 unit code · $6 value · $7 issuer · $8 its name · $9 nature · $10 number
 * · $11 decided on · $12 year · $13 applied · $14 who enters it · $15 now · $16 title · $17 basis · $18 score · $19 verified
 * · $20 household or model
 * No row: the same decision is there, or somebody has just entered it.
 */
export const INSERT = {
  name: 'register-insert',
  text: `
insert into register_entry (id, organisation_id, kind, person_id, unit_id, value, issuer, issuer_name, nature, number,
  decided_on, year, applied, entered_by, entered_at, title, basis, score, verified_at, verified_by,
  other_subject_id)
select $1, $2, $3, $4, (select id from unit where organisation_id = $2 and code = $5), $6, $7, $8, $9, $10, $11, $12, $13,
  $14, $15, $16, $17, $18, case when $19 then $15::timestamptz end, case when $19 then $14::uuid end, $20::uuid
on conflict do nothing
returning id`,
};

/** What happened to an entry: by whom, in what capacity, why. */
export const STEP = {
  name: 'register-step',
  text: `
insert into register_step (organisation_id, entry_id, at, step, person_id, role, signed, stands_for, why, paper_number,
  paper_date, untold)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};

/** Nominations that rely on entry `e`: its holder's, its unit's, and for a discipline those of the units he was in then. */
const RELIES = `
  n.organisation_id = e.organisation_id
  and (n.person_id = e.person_id
    or n.subject_id = e.other_subject_id
    or (n.kind = 'collective' and n.unit_id = e.unit_id)
    or (n.kind = 'collective' and e.kind = 'discipline' and exists (
      select from position q where q.person_id = e.person_id and q.unit_id = n.unit_id
         and q.from_day <= e.decided_on and (q.until_day is null or q.until_day >= e.decided_on))))`;

const TOUCHED_COLUMNS = `n.id, n.code, n.dossier ->> 'name' as name, n.state, e.id as entry, e.kind,
  coalesce(n.dossier -> 'evidence' ? e.id::text, false) as named`;

/** In id order, as everybody locks them. $1 entries · $2 organisation */
export const TOUCHED = {
  name: 'register-touched',
  text: `select ${TOUCHED_COLUMNS} from register_entry e join nomination n on ${RELIES}
          where e.id = any ($1::uuid[]) and e.organisation_id = $2 order by n.id, e.id for update of n`,
};

/** The same, only to be looked at. */
export const WOULD_TOUCH = {
  name: 'register-would-touch',
  text: `select ${TOUCHED_COLUMNS} from register_entry e join nomination n on ${RELIES}
          where e.id = any ($1::uuid[]) and e.organisation_id = $2 order by n.code`,
};

/** Whoever relies on what is known of this subject has now seen an old version of it. $1 nominations · $2 organisation */
export const BUMP = {
  name: 'register-bump',
  text: 'update nomination set version = version + 1 where id = any ($1::uuid[]) and organisation_id = $2',
};

/** Whose word entry `e` is: he does not verify it. Whoever brought in a correction has said it anew. */
const CLAIMED_BY = `(select coalesce(array_agg(s.person_id) filter (where s.step in ('claimed', 'changed')), '{}')
    from register_step s where s.entry_id = e.id)`;

/** $1 entry · $2 organisation */
export const CLAIMERS = {
  name: 'register-claimers',
  text: `select ${CLAIMED_BY} as "claimedBy" from register_entry e where e.id = $1 and e.organisation_id = $2`,
};

/** An entry as it is held while something is ordered of it. $1 id · $2 organisation · $3 day */
export const LOCK = {
  name: 'register-lock',
  text: `
select e.kind, e.value, e.standing, e.version, e.revoked_on::text as "revokedOn", e.person_id as person, e.number,
  e.decided_on::text as "decidedOn", e.year, ${unitsOfEntry('$3::date')} as units,
  ${CLAIMED_BY} as "claimedBy"
  from register_entry e where e.id = $1 and e.organisation_id = $2 for update of e`,
};

/** $1 id · $2 organisation · $3 by whom · $4 now */
export const VERIFY = {
  name: 'register-verify',
  text: `update register_entry set verified_at = $4, verified_by = $3, rejected_at = null, version = version + 1
          where id = $1 and organisation_id = $2`,
};

/** $1 id · $2 organisation · $3 now */
export const REJECT = {
  name: 'register-reject',
  text: `update register_entry set verified_at = null, verified_by = null, rejected_at = $3, version = version + 1
          where id = $1 and organisation_id = $2`,
};

/** $1 id · $2 organisation · $3 from which day · $4 why */
export const REVOKE = {
  name: 'register-revoke',
  text: `update register_entry set revoked_on = $3, revoked_by = $4, version = version + 1
          where id = $1 and organisation_id = $2`,
};
