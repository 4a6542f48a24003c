import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = 'delivered_at is null and refused_at is null and given_up_at is null';

const SQL = `
alter table notice
  -- what a notice tells that no event says; never a token, a PIN or a code
  add column told jsonb,
  -- business time from which it may go; null: nobody has thought about it yet
  add column send_from timestamptz,
  -- goes with the recipient's other ones in one mail a day
  add column digest boolean not null default false,
  -- tries that a mail server answered, and when the first began: the mail's date
  add column tries int not null default 0 check (tries >= 0),
  add column first_tried_at timestamptz,
  -- security time: not before then
  add column retry_at timestamptz,
  -- a sender that lives lengthens it; past it, he is taken for dead
  add column leased_until timestamptz,
  add column refused_at timestamptz,
  add column given_up_at timestamptz,
  -- one mail for ever, however often it is sent; those of one digest share it
  add column message_id text check (message_id ~ '^<[^<>[:space:]@]+@[^<>[:space:]@]+>$'),
  -- by whose hand it was sent again
  add column resent_at timestamptz,
  add column resent_by uuid references person,
  add constraint notice_life check (life in ('nomination', 'round', 'sitting', 'account')),
  add constraint notice_of_no_event_tells check (life <> 'account' or told is not null),
  add constraint notice_ends_once check (num_nonnulls(delivered_at, refused_at, given_up_at) <= 1),
  add constraint notice_failed_why check ((refused_at is null and given_up_at is null) or failure is not null),
  add constraint notice_delivered_well check (delivered_at is null or failure is null),
  add constraint notice_waits_in_one_place check (
    retry_at is null or (relayed_at is null and ${OPEN})),
  add constraint notice_sent_by_one check (
    leased_until is null or (relayed_at is not null and message_id is not null and ${OPEN})),
  add constraint notice_tried_from_the_first check ((tries = 0) or (first_tried_at is not null and message_id is not null)),
  add constraint notice_given_up_after_a_try check (given_up_at is null or tries > 0),
  add constraint notice_digest_is_planned check (not digest or send_from is not null),
  add constraint notice_resent_by_somebody check ((resent_at is null) = (resent_by is null));

-- numbers for notices that no event numbers
create sequence notice_told_seq as int;

-- nothing was ever decided about when these may go: they wait like new ones
drop index notice_waiting;
drop index notice_on_its_way;
create index notice_unplanned on notice (organisation_id, id) where relayed_at is null and send_from is null and ${OPEN};
create index notice_due on notice (organisation_id, send_from, id) where relayed_at is null and send_from is not null and ${OPEN};
create index notice_on_its_way on notice (relayed_at) where relayed_at is not null and ${OPEN};
create index notice_of_mail on notice (message_id) where message_id is not null;
create index notice_record on notice (organisation_id, at desc, id);
create index notice_record_of on notice (recipient_id, at desc, id);
create index notice_failed on notice (organisation_id, at desc, id) where refused_at is not null or given_up_at is not null;

-- no server hears us: everything waits for one probe
create table mail_outage (
  one boolean primary key default true check (one),
  since timestamptz not null,
  tries int not null check (tries > 0),
  failure text not null,
  probe_at timestamptz not null,
  -- the notice that goes ahead of the others
  probe uuid references notice,
  check (since < probe_at)
);

grant usage on sequence notice_told_seq to guong_sang_app;
grant select, insert, update, delete on mail_outage to guong_sang_app;
`;

/** How each notice is on its way: planned, tried, sent, refused or given up. */
export class Delivery1700000000025 implements MigrationInterface {
  name = 'Delivery1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the record of delivery is not taken down');
  }
}
