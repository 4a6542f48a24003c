import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';
import { OPENED } from '../history/readings.js';

const NOT_RECORDED = (kind: string, id: string): string => `
not exists (select from recorded d where d.organisation_id = $1 and d.kind = '${kind}' and d.id = ${id})`;

const readings = (name: string, which: string): Statement => ({
  name,
  text: `
select r.id::text as id, ${INSTANT('r.at')} as at, null as open, nullif(r.about, '') as words,
  jsonb_build_object('at', ${INSTANT('r.at')}, 'person', r.person_id, 'what', r.what, 'subject', r.subject_id) as shut
  from reading r where r.organisation_id = $1 and r.what ${which} '${OPENED}' and r.record_id is null
 order by r.nth limit $2`,
});

/**
 * Of each kind what is noted and not yet on record, in its order: `open` is said openly, `shut` beside the event, `words`
 * apart from that: what was typed. $1 organisation · $2 how many
 */
export const READINGS_NOT_RECORDED = readings('record-readings', '<>');
export const OPENINGS_NOT_RECORDED = readings('record-openings', '=');

export const PEOPLE_NOT_RECORDED: Statement = {
  name: 'record-people',
  text: `
select s.id::text as id, ${INSTANT('s.at')} as at, null as open, s.why as words,
  jsonb_build_object('at', ${INSTANT('s.at')}, 'by', s.by_id, 'role', s.role, 'person', s.person_id, 'other', s.other_id,
    'step', s.step, 'said', s.said) as shut
  from people_step s where s.organisation_id = $1 and ${NOT_RECORDED('person', 's.id::text')}
 order by s.noted_at, s.id limit $2`,
};

export const PLANS_NOT_RECORDED: Statement = {
  name: 'record-plans',
  text: `
select p.code || '@' || p.version as id, ${INSTANT('p.made_at')} as at, p.basis as words,
  jsonb_build_object('code', p.code, 'version', p.version, 'sha256', p.sha256) as open,
  jsonb_build_object('by', p.made_by, 'at', ${INSTANT('p.made_at')}) as shut
  from plan p where p.organisation_id = $1 and ${NOT_RECORDED('plan', "p.code || '@' || p.version")}
 order by p.code, p.version limit $2`,
};

export const WORKING_YEARS_NOT_RECORDED: Statement = {
  name: 'record-working-years',
  text: `
select w.year || '@' || w.version as id, ${INSTANT('w.made_at')} as at, null as words,
  jsonb_build_object('year', w.year, 'version', w.version,
    'sha256', encode(sha256(convert_to(w.source, 'UTF8')), 'hex')) as open,
  jsonb_build_object('by', w.made_by, 'at', ${INSTANT('w.made_at')}) as shut
  from working_year w where w.organisation_id = $1 and ${NOT_RECORDED('workingYear', "w.year || '@' || w.version")}
 order by w.year, w.version limit $2`,
};

export const KEYS_NOT_RECORDED: Statement = {
  name: 'record-keys',
  text: `
select k.verifier as id, ${INSTANT('k.at')} as at, null as words,
  jsonb_build_object('verifier', k.verifier, 'fromSize', k.from_size) as open, null as shut
  from log_key k where k.organisation_id = $1 and ${NOT_RECORDED('key', 'k.verifier')}
 order by k.from_size, k.at limit $2`,
};

/** Each says itself where it is. $1 organisation · $2 ids · $3 record · $4 seq */
export const MARK_READINGS: Statement = {
  name: 'record-mark-readings',
  text: `
update reading set record_id = $3, record_seq = $4 where organisation_id = $1 and id = any ($2::uuid[])`,
};

/** $1 organisation · $2 kind · $3 ids · $4 record · $5 seq */
export const KEEP_RECORDED: Statement = {
  name: 'record-keep',
  text: `
insert into recorded (organisation_id, kind, id, record_id, seq)
select $1, $2, w.id, $4, $5 from unnest($3::text[]) as w (id)`,
};

/** How much waits to be taken in. $1 organisation */
export const WAITING: Statement = {
  name: 'record-waiting',
  text: `
select (select count(*)::int from reading r
         where r.organisation_id = $1 and r.what <> '${OPENED}' and r.record_id is null) as readings,
       (select count(*)::int from people_step s
         where s.organisation_id = $1 and ${NOT_RECORDED('person', 's.id::text')}) as people`,
};
