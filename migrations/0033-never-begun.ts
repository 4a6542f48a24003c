import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- whoever leaves before an office of his begins never holds it: who took it back, and why, stays on record in people_step
-- the application may take away nothing else, and no seat of the Council: those end by a decision
create function void_grants(organisation uuid, grants uuid[], last_day date) returns setof uuid
  language sql security definer set search_path = public as $$
  delete from access_grant
   where organisation_id = organisation and id = any (grants) and from_day > last_day and decision_id is null
  returning id
$$;
revoke all on function void_grants from public;
grant execute on function void_grants to guong_sang_app;
`;

/** An office that never began is nobody's. */
export class NeverBegun1700000000033 implements MigrationInterface {
  name = 'NeverBegun1700000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('privileges are not taken down');
  }
}
