import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = String.raw`
-- that a member has opened a dossier is kept once, and asked for by dossier
create unique index reading_opened on reading (subject_id, person_id) where what = 'dossier';
-- whether a sitting of its round is convened is asked with each reading of a nomination
create index sitting_round on sitting (round_id);
`;

/** What members read from the invitation on. */
export class Invited1700000000022 implements MigrationInterface {
  name = 'Invited1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('what was read is not forgotten');
  }
}
