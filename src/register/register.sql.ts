export const INSERT = {
  name: 'register-insert',
  text: `
insert into register_entry (id, organisation_id, kind, person_id, unit_id, value, issuer, issuer_name, nature, number,
  decided_on, year, applied, verified_at, verified_by)
select $1, $2, $3, p.id, u.id, $6, $7, $8, $9, $10, $11, $12, $13, $15, $14
  from (select 1) one
  left join person p on p.id = $4::uuid and p.organisation_id = $2
  left join unit u on u.code = $5 and u.organisation_id = $2
 where p.id is not null or u.id is not null
returning id`,
};

/** Nominations that rely on entry `e`: its holder's, its unit's, and for a discipline those of the units he was in then. */
const RELIES = `
  n.organisation_id = e.organisation_id
  and (n.person_id = e.person_id
    or (n.kind = 'collective' and n.unit_id = e.unit_id)
    or (n.kind = 'collective' and e.kind = 'discipline' and exists (
      select from position q where q.person_id = e.person_id and q.unit_id = n.unit_id
         and q.from_day <= e.decided_on and (q.until_day is null or q.until_day >= e.decided_on))))`;

/** Whoever relies on what is known of this subject has now seen an old version of it. */
export const BUMP = {
  name: 'register-bump',
  text: `update nomination n set version = n.version + 1 from register_entry e where e.id = $1 and ${RELIES}`,
};

export const LOCK = {
  name: 'register-lock',
  text: `select e.revoked_on::text as "revokedOn", e.person_id as person,
           (select coalesce(array_agg(n.id order by n.id), '{}') from nomination n
             where ${RELIES}
               and not n.state && array['confirmed', 'notConfirmed', 'notSelected', 'withdrawn', 'ineligible', 'revoked', 'replaced']) as nominations
           from register_entry e where e.id = $1 and e.organisation_id = $2 for update of e`,
};

export const REVOKE = {
  name: 'register-revoke',
  text: 'update register_entry set revoked_on = $2, revoked_by = $3, version = version + 1 where id = $1',
};

/** The plan in force: whose catalogue new entries are written in. */
export const NEWEST_PLAN = {
  name: 'register-newest-plan',
  text: `select code, version from plan where organisation_id = $1
          order by body #>> '{period,from}' desc, code desc, version desc limit 1`,
};

/** $1 person · $2 key */
export const ANSWERED = {
  name: 'register-answered',
  text: `select body_hash as "bodyHash", answer from answered_command where person_id = $1 and key = $2`,
};

export const KEEP_ANSWER = {
  name: 'register-keep-answer',
  text: `insert into answered_command (person_id, key, organisation_id, body_hash, answer) values ($1, $2, $3, $4, $5)`,
};
