import type { Statement } from '../database/database.js';

export const READ_CLOCK: Statement = {
  name: 'clock-read',
  text: `
    select o.rehearsal, s.value as setting
      from organisation o left join setting s on s.organisation_id = o.id and s.key = 'clock'
     where o.id = $1`,
};

/** Only if it still stands as it was read: of two who set it at once, the second looks again. */
export const SET_CLOCK: Statement = {
  name: 'clock-set',
  text: `
    insert into setting (organisation_id, key, value) values ($1, 'clock', $2)
    on conflict (organisation_id, key) do update set value = excluded.value where setting.value = $3::jsonb
    returning key`,
};
