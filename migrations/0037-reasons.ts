import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = String.raw`
-- the clauses of the findings recorded with an event, each with those it stands under: III.1.d is found by III.1 too
create function finding_clauses(said text) returns text[] language sql immutable strict parallel safe
  return array(
    select distinct translate(upper(array_to_string(parts[1:depth], '.') collate "C"), 'đ', 'Đ')
      from regexp_matches(said, '"clause":"([^"]+)"', 'g') as found,
           string_to_array(found[1], '.') as parts, generate_series(1, cardinality(parts)) as depth);
create index history_clause on history_private using gin (finding_clauses(value)) where field = 'findings';

-- the words somebody gave with an order: a line break is no letter, and what is longer than any word is cut, as an index
-- takes no more; of what was erased, nothing is left to be found
create function comment_words(said text) returns tsvector language sql immutable strict parallel safe
  return array_to_tsvector(array(
    select left(word, 200)
      from string_to_array(public.plain_words(regexp_replace(said, '\\(u[0-9a-f]{4}|.)', ' ', 'g')), ' ') as words,
           unnest(words) as word where word <> ''));
create index history_comment on history_private using gin (comment_words(value)) where field = 'comment';

-- what somebody did with people, by who did it; what somebody read or took, by who and by what
create index people_step_by on people_step (organisation_id, by_id, noted_at desc);
create index reading_person on reading (organisation_id, person_id, nth);
create index reading_subject on reading (organisation_id, subject_id, nth);
create index reading_taken on reading (organisation_id, nth) where what in ('bundle', 'export', 'sheet', 'archive');
`;

/** History by the reasons people gave and the clauses they were told; readings by whose and of what. */
export class Reasons1700000000037 implements MigrationInterface {
  name = 'Reasons1700000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the search is not taken down');
  }
}
