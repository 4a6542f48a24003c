import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = String.raw`
-- asked in writing (lấy ý kiến bằng văn bản): nobody meets, everybody votes from afar
alter table sitting add column in_writing boolean not null default false;
-- 0: sealed by a member who could not come, opened with the first vote
alter table ballot add constraint ballot_no_from_zero check (ballot_no >= 0);
-- nobody votes, answers or signs in another's place
alter table substitution drop constraint no_ballot_by_proxy;
alter table substitution add constraint no_ballot_by_proxy
  check (not actions && array['CAST_BALLOT', 'CAST_ADVANCE', 'ENTER_TALLY', 'SIGN_MINUTES']);
`;

/** What a sitting keeps of how it is held. */
export class SittingInWriting1700000000020 implements MigrationInterface {
  name = 'SittingInWriting1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('ballots are not taken down');
  }
}
