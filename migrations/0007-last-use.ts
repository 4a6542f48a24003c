import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each person was last here. Sessions are deleted a day after they end; who has been silent for weeks is then forgotten. */
export class LastUse1700000000007 implements MigrationInterface {
  name = 'LastUse1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table last_use (
        person_id uuid primary key references person on delete cascade,
        organisation_id uuid not null references organisation,
        -- by the security clock, as sessions are
        seen_at timestamptz not null
      );
      insert into last_use (person_id, organisation_id, seen_at)
      select person_id, organisation_id, max(seen_at) from session group by person_id, organisation_id;

      grant select, insert, update on last_use to guong_sang_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('what is known of last uses is not taken down');
  }
}
