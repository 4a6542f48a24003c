import { Conditions } from '../database/conditions.js';
import { SUBJECT, SUBJECTS } from '../history/subjects.js';
import { OPENED, TAKEN, type WhatWasRead } from '../history/readings.js';
import { INSTANT } from '../road/asker.js';
import { dated, PEOPLE, question, type Question } from './search.sql.js';

/** What is looked for among readings; all of it together. */
export interface ReadingsSought {
  /** Words of the reader's name. */
  readonly who: string | null;
  /** Words of what was read: its name or its code. */
  readonly about: string | null;
  readonly what: WhatWasRead | typeof OPENED | null;
  readonly from: string | null;
  readonly until: string | null;
  /** Only what left the house. */
  readonly taken: boolean;
}

export const ALL_READINGS: ReadingsSought = {
  who: null,
  about: null,
  what: null,
  from: null,
  until: null,
  taken: false,
};

/** $1 organisation · $2 ids; others than of subjects name nothing */
export const NAMED = {
  name: 'named-subjects',
  text: `select life, id, code, name from (${SUBJECTS}) s where id::text = any ($2)`,
};

const ABOUT = (words: string): string => `
select id from nomination where organisation_id = $1 and sought @@ search_query(${words})
union all select id from round where organisation_id = $1 and search_words(code || ' ' || name) @@ search_query(${words})
union all select id from sitting where organisation_id = $1 and search_words(code) @@ search_query(${words})`;

function sought(organisation: string, wanted: ReadingsSought): Conditions {
  const where = new Conditions();
  // $1, here and in every part
  where.value(organisation);
  where.add('r.organisation_id = $1');
  const { who, about, what, taken } = wanted;
  if (who !== null) where.add(`r.person_id::text = any (array(${PEOPLE(where.value(who))}))`);
  if (about !== null) where.add(`r.subject_id in (${ABOUT(where.value(about))})`);
  if (what !== null) where.add(`r.what = ${where.value(what)}`);
  if (taken) where.add(`r.what in ('${TAKEN.join("', '")}')`);
  dated(where, 'r.at', wanted);
  return where;
}

/** Newest first, so many rows and no more. */
export function readingsFound(
  organisation: string,
  wanted: ReadingsSought,
  after: string | null,
  rows: number,
): Question {
  const where = sought(organisation, wanted);
  if (after !== null) where.add(`r.nth < ${where.value(after)}::bigint`);
  return question(
    where,
    `with found as materialized (
  select r.nth, r.at, r.person_id, r.subject_id, r.what, r.about, r.record_id, r.record_seq from reading r
   where ${where.text} order by r.nth desc limit ${rows}
)
select f.nth::text, ${INSTANT('f.at')} as at, p.name, f.what, f.about, f.subject_id as subject, s.life, s.code,
  s.name as "subjectName",
  case when c.id is not null then jsonb_build_object('of', c.code, 'seq', f.record_seq) end as recorded
  from found f join person p on p.id = f.person_id
  left join record_chain c on c.id = f.record_id
  left join lateral (${SUBJECT('f.subject_id')}) s on true
 order by f.nth desc`,
  );
}
