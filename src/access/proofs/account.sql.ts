import type { Statement } from '../../database/database.js';

export const SESSIONS_OF: Statement = {
  name: 'account-sessions',
  text: `
    select s.created_at, s.seen_at, s.assurance = 'pin' as by_link, s.token_hash = $2 as this
      from session s
     where s.person_id = $1 and s.ended_at is null and s.seen_at > $3 and s.created_at > $4
     order by s.seen_at desc`,
};

export const END_OTHERS: Statement = {
  name: 'account-end-others',
  text: `
    update session set ended_at = $3
     where person_id = $1 and token_hash <> $2 and ended_at is null returning token_hash`,
};

export const SET_PASSWORD: Statement = {
  name: 'account-set-password',
  text: 'update person set password_hash = $2 where id = $1 and disabled_at is null returning id',
};

export const CONTACT_OF: Statement = {
  name: 'account-contact',
  text: `
    select p.email, p.phone, p.password_hash is not null as password, i.person_id is not null as pin
      from person p left join pin i on i.person_id = p.id where p.id = $1`,
};
