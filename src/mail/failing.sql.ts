import type { Statement } from '../database/database.js';
import { heldOn } from '../road/held.js';

/** Of two workers the second sees what the first has told. $1 organisation */
export const ONE_BY_ONE: Statement = {
  name: 'failing-one-by-one',
  text: `select pg_advisory_xact_lock(hashtext('mail-failing'), hashtext($1::text))`,
};

/**
 * The Office's chiefs who have not been told today; its deputies where the chief is the one no mail reaches.
 * $1 organisation · $2 whom the mail was for · $3 business day · $4 template
 */
export const WHO_LOOKS_AFTER_IT: Statement = {
  name: 'failing-who-looks-after-it',
  text: `
with holder as (
  select distinct g.person_id as id, g.role from access_grant g join person p on p.id = g.person_id
   where g.organisation_id = $1 and g.role in ('officeChief', 'officeDeputy') and p.disabled_at is null
     and g.person_id is distinct from $2 and ${heldOn('g', '$3')}
)
select distinct h.id from holder h
 where (h.role = 'officeChief' or not exists (select from holder where role = 'officeChief'))
   and not exists (
     select from notice n where n.recipient_id = h.id and n.template = $4 and n.told ->> 'day' = $3::date::text)`,
};
