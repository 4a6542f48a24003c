import type { Statement } from '../../database/database.js';

/** What a PIN or a password is weighed against; whoever may not sign in has neither. */
export const PROOFS_OF: Statement = {
  name: 'proofs-of',
  text: `
    select p.name, p.phone, p.organisation_id as organisation, p.password_hash as password,
           i.hash as pin, i.set_at, i.closed_at
      from person p left join pin i on i.person_id = p.id
     where p.id = $1 and p.disabled_at is null`,
};

/** Answers whether it is the first. Setting another opens it again. */
export const SET_PIN: Statement = {
  name: 'pin-set',
  text: `
    with before as (select from pin where person_id = $1)
    insert into pin (person_id, organisation_id, hash, set_at) values ($1, $2, $3, $4)
    on conflict (person_id) do update set hash = excluded.hash, set_at = excluded.set_at, closed_at = null
    returning not exists (select from before) as first`,
};

/** $2: when it is closed; null opens it again. */
export const CLOSE_PIN: Statement = {
  name: 'pin-close',
  text: `
    update pin set closed_at = $2
     where person_id = $1 and (closed_at is null) = ($2::timestamptz is not null)
    returning person_id`,
};

/** Whoever came in by the PIN that is no longer so goes out with it. */
export const END_PIN_SESSIONS: Statement = {
  name: 'pin-end-sessions',
  text: `update session set ended_at = $2 where person_id = $1 and assurance = 'pin' and ended_at is null`,
};

/** Whom a code would be for, and the roles he holds now or will. */
export const FOR_WHOM: Statement = {
  name: 'setup-for-whom',
  text: `
    select p.id as person, p.name,
           coalesce((select array_agg(distinct g.role) from access_grant g
                      where g.person_id = p.id and coalesce(g.until_day >= $3::date, true)), '{}') as roles
      from person p where p.organisation_id = $2 and p.id = $1 and p.disabled_at is null`,
};

export const EVERYBODY: Statement = {
  name: 'setup-everybody',
  text: `
    select p.id as person, p.name, p.email, i.set_at, i.closed_at,
           (select c.expires_at from setup_code c
             where c.person_id = p.id and c.ended_at is null and c.expires_at > $3) as code_until,
           coalesce((select array_agg(distinct g.role) from access_grant g
                      where g.person_id = p.id and coalesce(g.until_day >= $2::date, true)), '{}') as roles
      from person p left join pin i on i.person_id = p.id
     where p.organisation_id = $1 and p.disabled_at is null
     order by p.name, p.id`,
};

export const END_CODE: Statement = {
  name: 'setup-end-code',
  text: 'update setup_code set ended_at = $2 where person_id = $1 and ended_at is null',
};

export const ISSUE_CODE: Statement = {
  name: 'setup-issue-code',
  text: `
    insert into setup_code (organisation_id, person_id, hash, issued_by, issued_at, expires_at)
    values ($1, $2, $3, $4, $5, $6)`,
};

export const LIVE_CODE: Statement = {
  name: 'setup-live-code',
  text: `
    select c.id, c.hash from setup_code c
     where c.person_id = $1 and c.ended_at is null and c.expires_at > $2`,
};

/** Once, whoever comes at the same moment. */
export const USE_CODE: Statement = {
  name: 'setup-use-code',
  text: `
    update setup_code set ended_at = $2 where id = $1 and ended_at is null and expires_at > $2 returning id`,
};

/** A wrong PIN or code, for whoever looks into it later: at what, never which. */
export const NOTE_WRONG: Statement = {
  name: 'proof-note-wrong',
  text: `
    insert into attempt (organisation_id, at, person_id, life, subject_id, action, because, codes)
    select p.organisation_id, $2, p.id, 'session', $3, $4, $5, '{}' from person p where p.id = $1`,
};
