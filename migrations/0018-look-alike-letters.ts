import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = String.raw`
drop index register_entry_once;
drop index register_entry_number;
alter table register_entry drop column number_folded;

-- as before, and as it looks on paper: "８８/QĐ-UBND" in full-width figures and "88/QÐ-UBND" with an Eth (U+00D0) or an
-- African D (U+0189) are "88/QĐ-UBND". The law folds numbers alike (workflows/kernel/letters.ts)
create or replace function folded_text(said text) returns text language sql immutable strict parallel safe
  return normalize(lower(regexp_replace(translate(normalize(said, nfkd), U&'\0110\00D0\0189\00F0\0256', 'đđđđđ'),
    '\s+', '', 'g') collate "C"), nfc);

alter table register_entry add column number_folded text generated always as (folded_text(number)) stored;

with same as (
  select id, first_value(id) over (
      partition by organisation_id, subject_id, kind, value,
        case kind when 'rating' then null else issuer end, case kind when 'rating' then null else number_folded end,
        case kind when 'rating' then null else decided_on end, case kind when 'rating' then year end,
        folded_text(title), applied
      order by (standing = 'verified') desc, id) as first
    from register_entry where duplicate_of is null
)
update register_entry e set duplicate_of = same.first from same where same.id = e.id and same.first <> e.id;
-- of what was a duplicate of one of these, the first is now another
update register_entry e set duplicate_of = of.duplicate_of
  from register_entry of where of.id = e.duplicate_of and of.duplicate_of is not null;

create unique index register_entry_once on register_entry (
  organisation_id, subject_id, kind, value,
  (case kind when 'rating' then null else issuer end), (case kind when 'rating' then null else number_folded end),
  (case kind when 'rating' then null else decided_on end), (case kind when 'rating' then year end),
  (folded_text(title)), applied
) nulls not distinct where duplicate_of is null;
create index register_entry_number on register_entry (organisation_id, number_folded text_pattern_ops);
`;

/** Numbers of decisions that look the same are the same. */
export class LookAlikeLetters1700000000018 implements MigrationInterface {
  name = 'LookAlikeLetters1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the register is not taken down');
  }
}
