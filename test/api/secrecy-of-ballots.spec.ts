import { councilVi } from '../../src/texts/pages/council.vi.js';
import { differences, type Dump, Blind } from '../support/dump.js';
import { bySlip, opened, order, roll, sealed, sitting, type SittingCase } from '../support/sittings/case.js';
import type { Step } from '../support/sittings-table.js';
import { type Casting, type Left, TwoVotes } from '../support/two-votes.js';

const MEMBERS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9'] as const;
/** Nine kinds of ballot on four names: each could be told from the others. */
const KINDS = ['A', 'B', 'C', 'D', 'AB', 'AC', 'BCD', 'ABCD', ''] as const;

const caseOf = (id: string, over: Partial<SittingCase> = {}): SittingCase => ({
  ...sitting({ id, about: id, members: 9, names: 'ABCD', steps: [], expected: { ballots: [], told: {} } }),
  ...over,
});

/** The same nine ballots, each in the hands of another member. */
const handedOn = (by: number): Casting[] =>
  MEMBERS.map((member, at) => [member, KINDS[(at + by) % KINDS.length]!]);

const inTheRoom = (): null => null;

/** Who votes by another way than his own phone in the room, where a test has such. */
const AWAY: ReadonlySet<string> = new Set(['m8', 'm9']);

/** Where it is written down who voted, and in which place. */
const PARTICIPATION: readonly string[] = [
  'public.answered_command',
  'public.history_event',
  'public.history_private',
  'public.reading',
  'public.task',
];
const ONLY_BALLOTS: readonly string[] = ['public.ballot'];

/** What somebody who owns the database might add to find out: each shows in a table of the dump. */
const PLANTED = {
  shows: ['public.ballot', 'public.planted_copy', 'public.planted_who'],
  by: [
    // a copy of each ballot as it comes in, numbered
    'create table planted_copy (at serial, marks jsonb)',
    'grant all on planted_copy to public; grant all on sequence planted_copy_at_seq to public',
    `create function planted_after() returns trigger language plpgsql as $$ begin
       insert into planted_copy (marks) values (new.marks); return null; end $$`,
    'create trigger planted_after after insert on ballot for each row execute function planted_after()',
    // whose it is, kept through the close at which all ballots are written anew
    'create table planted_who (marks jsonb primary key, who text)',
    'grant all on planted_who to public',
    'alter table ballot add column planted text',
    `create function planted_before() returns trigger language plpgsql as $$ begin
       insert into planted_who (marks, who) select new.marks, body::jsonb -> 'actor' ->> 'person'
         from history_event where subject_id = new.sitting_id and type = 'CAST_BALLOT' order by seq desc limit 1
         on conflict do nothing;
       new.planted := (select who from planted_who where marks = new.marks);
       return new; end $$`,
    'create trigger planted_before before insert on ballot for each row execute function planted_before()',
  ],
} as const;

const tablesIn = (found: readonly { readonly table: string }[]): string[] => found.map(({ table }) => table);

/** Beside the dump: every line of the log, every answer; numbers in them are times and ports. */
const said = ({ logged, answers }: Left, blind: Blind): Dump =>
  new Map([
    ['log', logged.map((line) => blind.row(line).replace(/\d+(?:\.\d+)?/g, 'n'))],
    ['answers', answers.map((answer) => blind.row(answer))],
  ]);

const same = (row: string): string => row;

function expectNothingTold(one: Left, other: Left, blind: Blind, read = same): void {
  const blindly = (row: string): string => read(blind.row(row));
  expect(differences(one.after, other.after, blindly)).toEqual([]);
  expect(differences(said(one, blind), said(other, blind), read)).toEqual([]);
}

const ballotsIn = (dump: Dump): Record<string, boolean>[] =>
  (dump.get('public.ballot') ?? []).map(
    (row) => (JSON.parse(row) as { marks: Record<string, boolean> }).marks,
  );

/** The same, whoever it was: the rows that say that somebody voted, and in which place. */
const whoeverItWas =
  (idOf: (who: string) => string) =>
  (row: string): string =>
    MEMBERS.reduce(
      (text, member) =>
        [idOf(member), `-${member}`, `"${member}"`].reduce(
          (one, own) => one.replaceAll(own, 'a-member'),
          text,
        ),
      row.includes('"does": "CAST_BALLOT"') ? row.replace(/"id": "[^"]+"/, '"id": "his task"') : row,
    ).replace(/councilChair|councilViceChair|councilSecretary|councilMember/g, 'seat');

describe('nine vote in the room, and who marked what', () => {
  let votes: TwoVotes;
  let blind: Blind;
  let one: Left;

  beforeAll(async () => {
    votes = await TwoVotes.prepared('secrecy_plain', caseOf('secrecy-plain'), opened(MEMBERS));
    blind = new Blind(votes.before);
    one = await votes.held({ ballots: handedOn(0) }, inTheRoom);
  }, 60_000);
  afterAll(() => votes?.close());

  test('is in no table, log line or answer after the close; while the vote is open only the ballots differ', async () => {
    const other = await votes.held({ ballots: handedOn(4) }, inTheRoom);
    // the comparison saw the vote: nine ballots, nine who took part, what they read and were sent
    expect(ballotsIn(one.after)).toHaveLength(9);
    for (const table of [
      'attempt',
      'answered_command',
      'notice',
      'mail',
      'history_private',
      'task',
      'reading',
    ]) {
      expect([table, one.after.get(`public.${table}`)?.length ?? 0]).not.toEqual([table, 0]);
    }
    expect(one.after.get('graphile_worker._private_jobs')?.length).toBeGreaterThan(0);
    expect([one.logged.length > 0, one.answers.length]).toEqual([true, 18]);
    expectNothingTold(one, other, blind);
    // what a superuser sees who watches meanwhile, and what the page says is not promised: one ballot more beside one
    // more who has voted; nothing else
    expect(tablesIn(differences(one.during, other.during, (row) => blind.row(row)))).toEqual(ONLY_BALLOTS);
    expect(councilVi.ballot.notPromised).toContain('đúng lúc đang bỏ phiếu');
  }, 60_000);

  test('is not in the order of things: cast in another order by others, all but who took part when is the same', async () => {
    // the chair first as before: he is told by mail when somebody else was
    const [first, ...others] = handedOn(5);
    const other = await votes.held({ ballots: [first!, ...others.toReversed()] }, inTheRoom);
    const tables = tablesIn(differences(one.after, other.after, (row) => blind.row(row)));
    expect(tables).toEqual(PARTICIPATION);
    expectNothingTold(one, other, blind, whoeverItWas(votes.idOf));
  }, 60_000);

  test('would be noticed: a planted copy of the ballots as they come in, a planted name beside each', async () => {
    const planted = PLANTED.by;
    const there = await votes.held({ ballots: handedOn(0), planted }, inTheRoom);
    const other = await votes.held({ ballots: handedOn(4), planted }, inTheRoom);
    const found = differences(there.after, other.after, (row) => blind.row(row));
    expect(tablesIn(found)).toEqual(PLANTED.shows);
  }, 60_000);
});

describe('what a ballot marked', () => {
  let votes: TwoVotes | undefined;
  afterEach(async () => {
    await votes?.close();
    votes = undefined;
  });

  test('is not what a void mark leaves: where one was taken out, other ballots of the same sums leave the same', async () => {
    const given = caseOf('secrecy-void', { nominees: { D: 'm4' } });
    votes = await TwoVotes.prepared('secrecy_void', given, opened(MEMBERS));
    const blind = new Blind(votes.before);
    const others = (...marks: readonly string[]): Casting[] =>
      MEMBERS.map((member, at) => [member, marks[at] ?? '']);
    // the one who may not vote for D votes for nobody, or for all there are; the sums are the same
    const one = await votes.held(
      { ballots: others('ABCD', 'AD', 'BD', 'D', 'CD', 'ABD', 'D', 'D', 'D') },
      inTheRoom,
    );
    const other = await votes.held(
      { ballots: others('D', 'D', 'D', 'ABCD', 'D', 'ABD', 'ACD', 'BD', 'D') },
      inTheRoom,
    );
    expectNothingTold(one, other, blind);
    // eight of nine have a mark for D, and no ballot is any emptier than it need be
    const kept = ballotsIn(one.after).map((marks) => Object.values(marks).filter(Boolean).length);
    expect(kept.reduce((sum, many) => sum + many)).toBe(3 + 3 + 2 + 8);
    expect(Math.max(...kept) - Math.min(...kept)).toBeLessThanOrEqual(1);
  }, 60_000);

  test('is not told by a sealed ballot that has been opened', async () => {
    const given = caseOf('secrecy-sealed', { council: { advanceBallots: true } });
    const leaving = (marks: Casting): Step | null =>
      AWAY.has(marks[0]) ? order(marks[0], sealed(marks[1])) : null;
    const steps = [order('m3', roll(...MEMBERS.filter((member) => !AWAY.has(member))))];
    votes = await TwoVotes.prepared('secrecy_sealed', given, steps);
    const blind = new Blind(votes.before);
    const handed = (by: number): Casting[] => handedOn(by).toReversed();
    const one = await votes.held({ ballots: handed(0), opensAfter: AWAY.size }, leaving);
    const other = await votes.held({ ballots: handed(4), opensAfter: AWAY.size }, leaving);
    expect(ballotsIn(one.after)).toHaveLength(9);
    expectNothingTold(one, other, blind);
    expect(tablesIn(differences(one.during, other.during, (row) => blind.row(row)))).toEqual([
      'public.ballot',
    ]);
  }, 60_000);

  test('is not told by a slip from the booth, whoever drew it', async () => {
    const given: readonly Step[] = [
      ...opened(MEMBERS),
      ...[...AWAY].map((to) => order('m3', { type: 'GIVE_SLIP', to })),
    ];
    votes = await TwoVotes.prepared('secrecy_slips', caseOf('secrecy-slips'), given);
    const blind = new Blind(votes.before);
    const inTheBooth = ([voter, marks]: Casting): Step | null =>
      AWAY.has(voter) ? order('m3', bySlip(marks)) : null;
    const one = await votes.held({ ballots: handedOn(0) }, inTheBooth);
    const other = await votes.held({ ballots: handedOn(4) }, inTheBooth);
    expect(ballotsIn(one.after)).toHaveLength(9);
    // of the slips nothing is left
    expect([one.after.get('public.ballot_slip'), one.after.get('public.booth')]).toEqual([[], []]);
    expectNothingTold(one, other, blind);
    expect(tablesIn(differences(one.during, other.during, (row) => blind.row(row)))).toEqual([
      'public.ballot',
    ]);
  }, 60_000);
});
