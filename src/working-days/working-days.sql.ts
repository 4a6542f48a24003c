import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';

/** Of each year the newest version an administrator made. $1 organisation */
export const NEWEST_YEARS: Statement = {
  name: 'working-years-newest',
  text: 'select year, max(version) as version from working_year where organisation_id = $1 group by year order by year',
};

/** The same with what they say. $1 organisation */
export const WORKING_YEARS: Statement = {
  name: 'working-years',
  text: `
select distinct on (w.year) w.body as year, w.version, w.source, m.name as "madeBy", ${INSTANT('w.made_at')} as "madeAt"
  from working_year w join person m on m.id = w.made_by
 where w.organisation_id = $1 order by w.year, w.version desc`,
};

/** $1 organisation · $2 year */
export const VERSIONS_OF_YEAR: Statement = {
  name: 'working-year-versions',
  text: `
select w.version, m.name as "madeBy", ${INSTANT('w.made_at')} as "madeAt"
  from working_year w join person m on m.id = w.made_by
 where w.organisation_id = $1 and w.year = $2 order by w.version desc`,
};

/**
 * A version is made once, and only by whoever still holds the grants the decision was made on: no row, and
 * somebody else was first or the grants have changed.
 *
 * $1 organisation · $2 year · $3 version · $4 body · $5 source · $6 maker · $7 when · $8 his grants' version
 */
export const MAKE_YEAR: Statement = {
  name: 'working-year-make',
  text: `
insert into working_year (organisation_id, year, version, body, source, made_by, made_at)
select $1, $2, $3, $4, $5, p.id, $7
  from person p
 where p.id = $6 and p.organisation_id = $1 and p.grants_version = $8 and p.disabled_at is null
   and $3 = 1 + (select coalesce(max(version), 0) from working_year where organisation_id = $1 and year = $2)
on conflict do nothing
returning version`,
};
