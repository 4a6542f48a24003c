import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the clock has to look at a task again, and which notices are still on their way. */
export class Timers1700000000006 implements MigrationInterface {
  name = 'Timers1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- null: it has not looked yet. Tasks without a date never wake it
      alter table task add column wakes_at timestamptz;
      create index task_wakes on task (organisation_id, wakes_at, subject_id)
        where closed_seq is null and due < 'infinity';

      -- handed over and not yet delivered: few, and asked for every minute
      create index notice_on_its_way on notice (relayed_at)
        where relayed_at is not null and delivered_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('the timers are not taken down');
  }
}
