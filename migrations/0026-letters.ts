import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
alter table person
  -- null: he has not chosen, and is written to in both
  add column language text check (language in ('vi', 'en')),
  add column mail_mode text not null default 'each' check (mail_mode in ('each', 'daily'));

-- as it would have gone out; null: from before letters had two parts
alter table mail add column html text;

alter table notice
  -- what it asked for was done before it went out: it is not sent, and that is on record
  add column superseded_at timestamptz,
  drop constraint notice_ends_once,
  add constraint notice_ends_once check (num_nonnulls(delivered_at, refused_at, given_up_at, superseded_at) <= 1),
  add constraint notice_superseded_rests check (superseded_at is null or (retry_at is null and leased_until is null));
create index notice_sending on notice (recipient_id, send_from);
`;

/** In what language and how often a person is written to; letters in two parts; notices that nobody needs any more. */
export class Letters1700000000026 implements MigrationInterface {
  name = 'Letters1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('what people have chosen is not taken down');
  }
}
