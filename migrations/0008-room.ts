import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the codes of a meeting room are made from. */
export class Room1700000000008 implements MigrationInterface {
  name = 'Room1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- each sitting has its own, at random; it is shown to nobody, only the codes made from it are
      alter table sitting add column room_secret uuid not null default gen_random_uuid();
    `);
  }

  async down(): Promise<void> {
    throw new Error('the room is not taken down');
  }
}
