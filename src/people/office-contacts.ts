import type { Queries } from '../database/database.js';

/** Somebody who decides for the Office, and how he is called. */
export interface OfficeContact {
  readonly name: string;
  readonly role: 'officeChief' | 'officeDeputy';
  readonly phone: string;
}

/** The chief first. $1 organisation · $2 day */
const CONTACTS = {
  name: 'office-contacts',
  text: `
select distinct p.name, g.role, p.phone, g.role <> 'officeChief' as after
  from access_grant g join person p on p.id = g.person_id
 where g.organisation_id = $1 and g.role in ('officeChief', 'officeDeputy') and p.disabled_at is null
   and g.from_day <= $2 and (g.until_day is null or g.until_day >= $2)
 order by after, p.name`,
};

/** Whom to call where only the Office can help: who extends a date, who reads out a code. */
export const officeContacts = async (
  queries: Queries,
  organisation: string,
  day: string,
): Promise<OfficeContact[]> => {
  const rows = await queries.run<OfficeContact>(CONTACTS, [organisation, day]);
  return rows.map(({ name, role, phone }) => ({ name, role, phone }));
};
