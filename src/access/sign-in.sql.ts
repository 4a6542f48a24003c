import type { Statement } from '../database/database.js';

/** In an installation of several organisations one e-mail may belong to two of them: then the code tells. */
export const FIND_BY_EMAIL: Statement = {
  name: 'sign-in-by-email',
  text: `
    select p.id as person, p.organisation_id as organisation, p.password_hash
      from organisation o join person p on p.organisation_id = o.id and lower(p.email) = lower($1)
     where p.disabled_at is null and ($2::text is null or o.code = $2)
     limit 2`,
};

/** Somebody of an invented department, and of no other. */
export const FIND_INVENTED: Statement = {
  name: 'sign-in-invented',
  text: `
    select p.id as person, p.organisation_id as organisation
      from person p join organisation o on o.id = p.organisation_id
     where p.id = $1 and p.disabled_at is null and o.rehearsal`,
};

/** For each key, the wrong password that fills its measure: until it leaves the window, no other is taken. */
export const WRONG_PASSWORDS: Statement = {
  name: 'sign-in-wrong-passwords',
  text: `
    select filling.at
      from unnest($1::text[], $2::int[]) as k (key, most)
     cross join lateral (
       select a.at from attempt a
        where a.subject_id = k.key and a.at > $3
        order by a.at desc offset k.most - 1 limit 1
     ) filling`,
};

/** An address nobody here has belongs to no organisation: the host, which is the first, keeps the note. */
export const NOTE_WRONG_PASSWORD: Statement = {
  name: 'sign-in-note-wrong',
  text: `
    insert into attempt (organisation_id, at, person_id, life, subject_id, action, because, codes)
    select host.id, $3, $1, 'session', key, 'SIGN_IN', 'WRONG_PASSWORD', '{}'
      from unnest($4::text[]) as key,
           (select id from organisation order by (id = $2::uuid) desc nulls last, code limit 1) host`,
};
