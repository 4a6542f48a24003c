import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = String.raw`
-- "Nguyễn Hữu Nghĩa" → "nguyen huu nghia". Of PostgreSQL itself, with no extension: whoever hosts the database need
-- allow nothing more, and an index may be built on it, which unaccent() by itself does not promise
create function plain_words(said text) returns text language sql immutable strict parallel safe
  return btrim(regexp_replace(
    lower(regexp_replace(translate(normalize(said, nfd), 'Đđ', 'Dd'), '[\u0300-\u036f]', '', 'g') collate "C"),
    '[^a-z0-9]+', ' ', 'g'));

create function search_words(said text) returns tsvector language sql immutable strict parallel safe
  return array_to_tsvector(string_to_array(public.plain_words(said), ' '));

-- each word asked for begins one of the words there; nothing where nothing is asked
create function search_query(asked text) returns tsquery language sql immutable strict parallel safe
  return (replace(nullif(public.plain_words(asked), ''), ' ', ':* & ') || ':*')::tsquery;

alter table nomination add column sought tsvector not null
  generated always as (search_words(code || ' ' || coalesce(dossier ->> 'name', ''))) stored;
create index nomination_sought on nomination using gin (sought);
create index nomination_unit on nomination (organisation_id, unit_id, code);
alter table person add column sought tsvector not null generated always as (search_words(name)) stored;

-- the codes of the findings recorded with an event; of what is no longer to be read, none
create function finding_codes(said text) returns text[] language sql immutable strict parallel safe
  return array(select found[1] from regexp_matches(said, '"code":"([A-Z0-9_]+)"', 'g') as found);
create index history_finding on history_private using gin (finding_codes(value)) where field = 'findings';

create index history_event_at on history_event (organisation_id, at, subject_id, seq);
create index history_event_actor on history_event (organisation_id, actor, at);
create index attempt_at on attempt (organisation_id, at, id);

-- what was looked for, where the reading is a search
alter table reading add column about text not null default '';
-- readings of one moment keep their order
alter table reading add column nth bigint generated always as identity;
create index reading_nth on reading (organisation_id, nth);
`;

/** Finding names as people type them, and what happened by person, by day and by reason. */
export class Search1700000000009 implements MigrationInterface {
  name = 'Search1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the search is not taken down');
  }
}
