import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
do $$ begin
  create role guong_sang_app login;
exception
  when duplicate_object then null;
  -- two first starts at once on one cluster
  when unique_violation then null;
end $$;

revoke all on all tables in schema public from guong_sang_app;
grant usage on schema public to guong_sang_app;
grant select, insert, update on all tables in schema public to guong_sang_app;
revoke update on history_event, history_private, plan, law, organisation, reading, attempt from guong_sang_app;
-- ballots are shuffled and rewritten at the close; answers of old commands expire
grant delete on ballot, answered_command, session to guong_sang_app;
revoke update, insert on migrations from guong_sang_app;

-- the queue keeps its own tables and moves them itself
create schema graphile_worker authorization guong_sang_app;
`;

/** The application's role: it may append to the history, never change it. */
export class Privileges1700000000005 implements MigrationInterface {
  name = 'Privileges1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('privileges are not taken down');
  }
}
