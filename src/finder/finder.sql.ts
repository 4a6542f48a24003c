import type { Statement } from '../database/database.js';

/** The newest round that is not closed, of that plan where one is named. $1 organisation · $2 plan (code) or null */
export const OPEN_ROUND: Statement = {
  name: 'finder-open-round',
  text: `
select r.id, r.name, r.plan_code as code, r.plan_version as version from round r
 where r.organisation_id = $1 and not r.state && array['closed'] and ($2::text is null or r.plan_code = $2)
 order by r.code desc limit 1`,
};

/** Who of these stands in the round already. $1 organisation · $2 round · $3 people · $4 units (code) */
export const STANDS: Statement = {
  name: 'finder-stands',
  text: `
select case n.kind when 'collective' then u.code else n.person_id::text end as nominee, n.id, n.code
  from nomination n join unit u on u.id = n.unit_id
 where n.organisation_id = $1 and n.round_id = $2 and not n.state && array['withdrawn', 'ineligible']
   and (n.person_id = any ($3::uuid[]) or (n.kind = 'collective' and u.code = any ($4)))`,
};

/** $1 organisation */
export const UNITS_NAMED: Statement = {
  name: 'finder-units-named',
  text: `
select u.code, jsonb_build_object('vi', u.name, 'en', u.name_en) as name from unit u
 where u.organisation_id = $1 order by u.rank`,
};
