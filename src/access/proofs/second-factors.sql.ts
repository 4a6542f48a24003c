import type { Statement } from '../../database/database.js';

export const SECOND_OF: Statement = {
  name: 'second-of',
  text: `
    select s.secret, s.begun_at, s.confirmed_at,
           (select count(*)::int from recovery_code c where c.person_id = s.person_id and c.used_at is null) as left
      from second_factor s where s.person_id = $1`,
};

/** Begun anew, the former secret is worth nothing; one that is confirmed stays. */
export const BEGIN_SECOND: Statement = {
  name: 'second-begin',
  text: `
    insert into second_factor as s (person_id, organisation_id, secret, begun_at) values ($1, $2, $3, $4)
    on conflict (person_id) do update set secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
     where s.confirmed_at is null
    returning s.person_id`,
};

/** A code opens once: whoever sends it again, in this process or another, finds its half minute taken. */
export const TAKE_STEP: Statement = {
  name: 'second-take-step',
  text: `
    update second_factor set last_step = $2
     where person_id = $1 and last_step < $2 and (confirmed_at is not null) = $3 and secret = $4
    returning person_id`,
};

/** The secret whose code was right: of one that was begun anew meanwhile, in another browser, no code has come yet. */
export const CONFIRM_SECOND: Statement = {
  name: 'second-confirm',
  text: `
    update second_factor set confirmed_at = $2
     where person_id = $1 and confirmed_at is null and secret = $3
    returning person_id`,
};

export const REMOVE_SECOND: Statement = {
  name: 'second-remove',
  text: 'delete from second_factor where person_id = $1 returning person_id',
};

export const FORGET_CODES: Statement = {
  name: 'second-forget-codes',
  text: 'delete from recovery_code where person_id = $1',
};

export const KEEP_CODES: Statement = {
  name: 'second-keep-codes',
  text: `
    insert into recovery_code (organisation_id, person_id, hash, made_at)
    select $2, $1, hash, $3 from unnest($4::text[]) as hash`,
};

export const USE_RECOVERY: Statement = {
  name: 'second-use-recovery',
  text: `
    update recovery_code c set used_at = $3
     where c.person_id = $1 and c.hash = $2 and c.used_at is null
       and exists (select from second_factor s where s.person_id = $1 and s.confirmed_at is not null)
    returning c.id`,
};

/** Nobody keeps by an older session what he proved by a factor that is gone. */
export const UNPROVE: Statement = {
  name: 'second-unprove',
  text: 'update session set second_at = null where person_id = $1 and second_at is not null',
};
