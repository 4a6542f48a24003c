import { OFFICE_ZONE } from './moment.js';

/** The business day at a real moment, as the organisation's clock shows it, for statements that depend on it: no second look. */
export const businessDayAt = (organisation: string, real: string): string => `
  (select (coalesce(max((c.value ->> 'at')::timestamptz + case when c.value ->> 'since' is null then interval '0'
       else greatest(interval '0', ${real}::timestamptz - (c.value ->> 'since')::timestamptz) end), ${real}::timestamptz)
     at time zone '${OFFICE_ZONE}')::date from setting c where c.organisation_id = ${organisation} and c.key = 'clock')`;
