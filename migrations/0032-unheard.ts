import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
alter table notice
  -- while no server heard us nobody tried: that time is none of the mail's day
  add column unheard interval not null default '0' check (unheard >= '0');

-- too many of one person's links were closed by guesses that day: no fresh one was mailed for this
alter table link
  drop constraint link_revoked_because_check,
  add constraint link_revoked_because_check check (revoked_because in
    ('decided', 'superseded', 'substitutionEnded', 'reassigned', 'tooMany', 'guessed', 'guessedOften', 'disabled'));
-- those that guesses have closed, by whose they are
create index link_guessed on link (person_id, revoked_at) where revoked_because in ('guessed', 'guessedOften');
`;

/** What an outage takes from nobody's day, and where fresh links end. */
export class Unheard1700000000032 implements MigrationInterface {
  name = 'Unheard1700000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the record of delivery is not taken down');
  }
}
