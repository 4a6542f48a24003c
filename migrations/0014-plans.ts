import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of a plan: who made each, when and on what basis; which nominations stand under it. */
export class Plans1700000000014 implements MigrationInterface {
  name = 'Plans1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- null: it came with the system, and nobody here made it
      alter table plan
        add column basis text,
        add column made_by uuid references person,
        add column made_at timestamptz,
        add constraint plan_is_made_on_a_basis check (
          (made_by is null) = (made_at is null) and (made_by is null or btrim(basis) <> '')),
        add constraint plan_counts_from_one check (version >= 1);

      -- the same text is the same version, however often it is sent
      create unique index plan_source on plan (organisation_id, code, sha256);
      create index nomination_plan on nomination (organisation_id, plan_code, plan_version, id);
      create index round_plan on round (organisation_id, plan_code, plan_version);

      -- a version is added, never changed and never taken away: nominations and their events name it by its hash
      revoke update, delete, truncate on plan from guong_sang_app;
      grant select, insert on plan to guong_sang_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('the versions of plans are not taken down');
  }
}
