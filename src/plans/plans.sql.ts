import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';

export const PLAN_BY_VERSION: Statement = {
  name: 'plan-by-version',
  text: `select body, sha256, made_by as "madeBy" from plan where organisation_id = $1 and code = $2 and version = $3`,
};

export const PLANS_NEWEST: Statement = {
  name: 'plans-newest',
  text: `select distinct on (code) code, version from plan where organisation_id = $1 order by code, version desc`,
};

const MADE = `p.code, p.version, p.sha256, p.basis, m.name as "madeBy", p.made_by as maker, ${INSTANT('p.made_at')} as "madeAt",
  p.version = max(p.version) over (partition by p.code) as newest`;

/** Every version with what stands under it. $1 organisation · $2 the states in which a life is over */
export const VERSIONS: Statement = {
  name: 'plan-versions',
  text: `
select ${MADE}, p.body -> 'title' as title, coalesce((p.body ->> 'sample')::boolean, false) as sample,
  (select coalesce(json_agg(json_build_object('id', r.id, 'code', r.code, 'name', r.name) order by r.code), '[]')
     from round r where r.organisation_id = p.organisation_id and r.plan_code = p.code and r.plan_version = p.version)
    as rounds,
  (select count(*)::int from nomination n
    where n.organisation_id = p.organisation_id and n.plan_code = p.code and n.plan_version = p.version
      and not n.state && $2::text[]) as running,
  (select count(*)::int from nomination n
    where n.organisation_id = p.organisation_id and n.plan_code = p.code and n.plan_version = p.version) as nominations
  from plan p left join person m on m.id = p.made_by
 where p.organisation_id = $1
 order by p.code, p.version desc`,
};

/** One version as it was written down. $1 organisation · $2 code · $3 version, null: the newest */
export const VERSION: Statement = {
  name: 'plan-version',
  text: `
select * from (
  select ${MADE}, p.body as plan, p.source from plan p left join person m on m.id = p.made_by
   where p.organisation_id = $1 and p.code = $2) v
 where $3::int is null and v.newest or v.version = $3`,
};

/** $1 organisation */
export const UNIT_CODES: Statement = {
  name: 'plan-unit-codes',
  text: 'select code from unit where organisation_id = $1 order by rank, code',
};

/** The version that has this very text. $1 organisation · $2 code · $3 hash */
export const SAME_SOURCE: Statement = {
  name: 'plan-same-source',
  text: 'select version from plan where organisation_id = $1 and code = $2 and sha256 = $3',
};

/**
 * A version is made once, and only by whoever still holds the grants the decision was made on: no row, and
 * somebody else was first or the grants have changed.
 *
 * $1 organisation · $2 code · $3 version · $4 hash · $5 body · $6 source · $7 basis · $8 maker · $9 when ·
 * $10 his grants' version
 */
export const MAKE: Statement = {
  name: 'plan-make',
  text: `
insert into plan (organisation_id, code, version, sha256, body, source, basis, made_by, made_at)
select $1, $2, $3, $4, $5, $6, $7, p.id, $9
  from person p
 where p.id = $8 and p.organisation_id = $1 and p.grants_version = $10 and p.disabled_at is null
   and $3 = 1 + (select coalesce(max(version), 0) from plan where organisation_id = $1 and code = $2)
on conflict do nothing
returning version`,
};

/** Nominations that run under another version. $1 organisation · $2 code · $3 that version · $4 states in which a life is over */
export const RUNNING: Statement = {
  name: 'plan-running',
  text: `
select n.id, jsonb_build_object('vi', u.name, 'en', u.name_en) as "unitName"
  from nomination n join unit u on u.id = n.unit_id
 where n.organisation_id = $1 and n.plan_code = $2 and n.plan_version < $3 and not n.state && $4::text[]
 order by n.code`,
};

/** The clock looks at them as if it had never done so: the later version may call them on other days. $1 nominations · $2 organisation */
export const LOOK_ANEW: Statement = {
  name: 'plan-look-anew',
  text: `
update task set wakes_at = null
 where subject_id = any ($1::uuid[]) and organisation_id = $2 and closed_seq is null and due < 'infinity'`,
};

/** Those of the wanted nominations that are of the plan. $1 organisation · $2 code · $3 nominations */
export const NOMINATIONS_OF: Statement = {
  name: 'plan-nominations-of',
  text: 'select id, code from nomination where organisation_id = $1 and plan_code = $2 and id = any ($3::uuid[])',
};

/** $1 organisation · $2 person · $3 keys */
export const NOMINATION_ANSWER: Statement = {
  name: 'plan-nomination-answers',
  text: `select answer from answered_command
          where organisation_id = $1 and person_id = $2 and key = any ($3::text[]) order by answer ->> 'code'`,
};
