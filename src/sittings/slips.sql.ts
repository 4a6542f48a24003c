import type { Statement } from '../database/database.js';

/** $1 sitting · $2 ballot · $3 organisation everywhere. */

/** Still open, and so until this transaction ends. */
export const HOLD_BALLOT: Statement = {
  name: 'slips-hold-ballot',
  text: `select id from sitting
          where id = $1 and (context ->> 'ballotNo')::int = $2 and organisation_id = $3
            and state && array['voting', 'runoff'] for no key update`,
};

/** Whoever holds a slip that has not voted yet draws another of the new ones. */
export const DROP_UNUSED: Statement = {
  name: 'slips-drop-unused',
  text: 'delete from ballot_slip where sitting_id = $1 and ballot_no = $2 and organisation_id = $3 and not used',
};

export const STORE_SLIPS: Statement = {
  name: 'slips-store',
  text: `insert into ballot_slip (sitting_id, ballot_no, organisation_id, code_hash)
         select $1, $2, $3, h from unnest($4::text[]) h`,
};

/** Whether there are slips for this ballot: how many are left is not asked, for it would tell who is in the booth. */
export const SLIPS_PRINTED: Statement = {
  name: 'slips-printed',
  text: 'select exists (select from ballot_slip where sitting_id = $1 and ballot_no = $2 and organisation_id = $3) as printed',
};

export const SLIP_GOOD: Statement = {
  name: 'slip-good',
  text: `select exists (select from ballot_slip
          where sitting_id = $1 and ballot_no = $2 and organisation_id = $3 and code_hash = $4 and not used) as good`,
};

export const USE_SLIP: Statement = {
  name: 'slip-use',
  text: `update ballot_slip set used = true
          where sitting_id = $1 and ballot_no = $2 and organisation_id = $3 and code_hash = $4 and not used
         returning ballot_no`,
};

export const OPEN_BOOTH: Statement = {
  name: 'booth-open',
  text: `insert into booth (sitting_id, ballot_no, organisation_id, place, opened_by) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
};

/** $1 sitting · $2 place: what the tablet holds is all that is known of it. */
export const FIND_BOOTH: Statement = {
  name: 'booth-find',
  text: `select organisation_id as organisation, ballot_no as "ballotNo", opened_by as "openedBy", place
           from booth where sitting_id = $1 and place = $2`,
};

/** Held while a code is looked at: whoever tries several at once waits in line for himself. */
export const HOLD_BOOTH: Statement = {
  name: 'booth-hold',
  text: `select wrong, ready_at as "readyAt" from booth
          where sitting_id = $1 and ballot_no = $2 and organisation_id = $3 and place = $4 for update`,
};

export const SLOW_BOOTH: Statement = {
  name: 'booth-slow',
  text: `update booth set wrong = $5, ready_at = $6
          where sitting_id = $1 and ballot_no = $2 and organisation_id = $3 and place = $4`,
};

/** $1 organisation · $2 at · $3 the secretary · $4 sitting: that a code was none, never what was typed. */
export const NOTE_WRONG_SLIP: Statement = {
  name: 'slip-note-wrong',
  text: `insert into attempt (organisation_id, at, person_id, life, subject_id, action, because, codes)
         values ($1, $2, $3, 'sitting', $4, 'SLIP_CODE', 'WRONG_SLIP', '{}')`,
};
