import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scans of papers, kept by what is in them, and the nominations whose history names them. */
export class Files1700000000010 implements MigrationInterface {
  name = 'Files1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file (
        organisation_id uuid not null references organisation,
        -- its name is its content: what an event names by this hash can be no other file
        sha256 text not null,
        type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
        size int not null check (size between 1 and 10485760),
        bytes bytea not null,
        stored_at timestamptz not null default clock_timestamp(),
        primary key (organisation_id, sha256),
        constraint file_is_what_it_is_called check (encode(sha256(bytes), 'hex') = sha256),
        constraint file_is_whole check (octet_length(bytes) = size)
      );
      -- scans are compressed already
      alter table file alter column bytes set storage external;

      -- who may read the nomination may read the scan
      create table nomination_file (
        organisation_id uuid not null,
        nomination_id uuid not null references nomination,
        sha256 text not null,
        primary key (nomination_id, sha256),
        foreign key (organisation_id, sha256) references file
      );
      create index nomination_file_of on nomination_file (organisation_id, sha256);

      -- what has been kept is neither changed nor taken away
      grant select, insert on file, nomination_file to guong_sang_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('the files are not taken down');
  }
}
