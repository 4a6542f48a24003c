/** $1 organisation · $2 hash · $3 bytes */
export const KEEP_FILE = {
  name: 'import-keep-file',
  text: `insert into import_file (organisation_id, sha256, size, bytes)
         values ($1, $2, octet_length($3::bytea), $3::bytea) on conflict do nothing`,
};

export const READ_FILE = {
  name: 'import-read-file',
  text: 'select bytes from import_file where organisation_id = $1 and sha256 = $2',
};

/** $1 id · $2 organisation · $3 area · $4 hash · $5 who · $6 key · $7 now. No row: this key has been used. */
export const BEGIN = {
  name: 'import-begin',
  text: `insert into import (id, organisation_id, area, sha256, by_person, key, at, state)
         values ($1, $2, $3, $4, $5, $6, $7, 'reading') on conflict (by_person, key) do nothing returning id`,
};

/** $1 organisation · $2 who · $3 key */
export const BY_KEY = {
  name: 'import-by-key',
  text: 'select id, sha256 from import where organisation_id = $1 and by_person = $2 and key = $3',
};

const COLUMNS = `
  i.id, i.area, i.sha256, i.by_person as "by", i.at, i.state, i.fault, i.read_rows as "readRows", i.of_rows as "ofRows",
  i.beat_at < clock_timestamp() - interval '45 seconds' as silent, i.expires_at < clock_timestamp() as over,
  i.sheets, i.counts, i.digest, i.confirmed_at as "confirmedAt", i.left_out as "leftOut", i.verified`;

/** $1 id · $2 organisation */
export const READ = {
  name: 'import-read',
  text: `select ${COLUMNS} from import i where i.id = $1 and i.organisation_id = $2`,
};

/** The same, held until the transaction ends: two who confirm at once come one after the other. */
export const HOLD = {
  name: 'import-hold',
  text: `select ${COLUMNS} from import i where i.id = $1 and i.organisation_id = $2 for update`,
};

/** His own, newest first. $1 organisation · $2 who · $3 how many */
export const MINE = {
  name: 'import-mine',
  text: `select ${COLUMNS} from import i where i.organisation_id = $1 and i.by_person = $2
          order by i.at desc, i.id limit $3`,
};

/** $1 id · $2 organisation · $3 rows read · $4 of so many. No row: it is no longer being read. */
export const BEAT = {
  name: 'import-beat',
  text: `update import set read_rows = $3, of_rows = $4, beat_at = clock_timestamp()
          where id = $1 and organisation_id = $2 and state = 'reading' returning id`,
};

/** Read again, where whoever read it fell silent, or once more before it is confirmed. */
export const AGAIN = {
  name: 'import-again',
  text: `update import set state = 'reading', read_rows = 0, of_rows = null, beat_at = clock_timestamp()
          where id = $1 and organisation_id = $2 and expires_at > clock_timestamp()
            and (state = 'ready' or (state = 'reading' and beat_at < clock_timestamp() - interval '45 seconds'))
         returning id`,
};

export const REFUSE = {
  name: 'import-refuse',
  text: `update import set state = 'refused', fault = $3 where id = $1 and organisation_id = $2 and state = 'reading'`,
};

/** $1 id · $2 organisation · $3 sheets · $4 counts · $5 digest · $6 rows */
export const PREVIEWED = {
  name: 'import-previewed',
  text: `update import set state = 'ready', sheets = $3, counts = $4, digest = $5, read_rows = $6, of_rows = $6
          where id = $1 and organisation_id = $2 and state in ('reading', 'ready') returning id`,
};

export const CLEAR_ROWS = {
  name: 'import-clear-rows',
  text: 'delete from import_row where import_id = $1 and organisation_id = $2',
};

/** $1 id · $2 organisation · $3 rows */
export const KEEP_ROWS = {
  name: 'import-keep-rows',
  text: `insert into import_row (import_id, organisation_id, nth, kind, sheet, at, verdict, about, said)
         select $1, $2, r.nth, r.kind, r.sheet, r.at, r.verdict, r.about, r.said
           from jsonb_to_recordset($3::jsonb) as r
             (nth int, kind text, sheet text, at int, verdict text, about text, said jsonb)`,
};

/** $1 id · $2 organisation · $3 verdict, or null: all · $4 after · $5 how many */
export const ROWS = {
  name: 'import-rows',
  text: `select nth, kind, sheet, at as row, verdict, about, said from import_row
          where import_id = $1 and organisation_id = $2 and ($3::text is null or verdict = $3) and nth > $4
          order by nth limit $5`,
};

/** $1 id · $2 organisation · $3 now · $4 rows left out · $5 compared with the papers */
export const DONE = {
  name: 'import-done',
  text: `update import set state = 'done', confirmed_at = $3, left_out = $4, verified = $5
          where id = $1 and organisation_id = $2`,
};

/** What expired and was not confirmed says so; rows and files of all that expired go. */
export const EXPIRE = {
  name: 'import-expire',
  text: `
with over as (
  select id from import where organisation_id = $1 and expires_at < clock_timestamp() for update skip locked
), said as (
  update import set state = 'expired', fault = null
   where id in (select id from over) and state in ('reading', 'ready', 'refused')
)
delete from import_row where organisation_id = $1 and import_id in (select id from over)`,
};

export const DROP_FILES = {
  name: 'import-drop-files',
  text: `delete from import_file f where f.organisation_id = $1 and not exists (
           select from import i where i.organisation_id = f.organisation_id and i.sha256 = f.sha256
              and i.expires_at > clock_timestamp())`,
};
