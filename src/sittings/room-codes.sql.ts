import type { Statement } from '../database/database.js';

export const READ_ROOM: Statement = {
  name: 'room-read',
  text: 'select room_secret as secret, state, context from sitting where id = $1 and organisation_id = $2',
};

export const NEW_SECRET: Statement = {
  name: 'room-new-secret',
  text: 'update sitting set room_secret = gen_random_uuid() where id = $1 and organisation_id = $2',
};

/** Whoever tries several codes at once waits in line for himself. */
export const LINE_UP: Statement = {
  name: 'room-line-up',
  text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
};

export const WRONG_CODES: Statement = {
  name: 'room-wrong-codes',
  text: `
    select count(*)::int as many, max(at) as last from attempt
     where subject_id = $1 and person_id = $2 and because = 'WRONG_ROOM_CODE' and at > $3`,
};

export const NOTE_WRONG_CODE: Statement = {
  name: 'room-note-wrong',
  text: `
    insert into attempt (organisation_id, at, person_id, life, subject_id, action, because, codes)
    values ($1, $2, $3, 'sitting', $4, 'ROOM_CODE', 'WRONG_ROOM_CODE', '{}')`,
};
