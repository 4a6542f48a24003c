import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- why it was withdrawn, where whoever did so says it
alter table register_file
  add column withdrawn_for text check (length(withdrawn_for) between 1 and 2000),
  add constraint withdrawn_for_only_when_withdrawn check (withdrawn_for is null or withdrawn_at is not null);
grant update (withdrawn_for) on register_file to guong_sang_app;
`;

/** The reason of a withdrawn scan. */
export class ScanWithdrawnFor1700000000017 implements MigrationInterface {
  name = 'ScanWithdrawnFor1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the files are not taken down');
  }
}
