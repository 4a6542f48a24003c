import pg from 'pg';
import { type EventContent, eventHash, seal } from '../../src/history/event.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { refusedTo } from '../support/hardened.js';
import { closeWhole } from '../support/record.js';
import { ANH, Walk } from '../support/walk.js';

let department: Department;
let application: pg.Client;
let superuser: pg.Client;
let id: string;
let head: { code: string; seq: number; hash: string; prev: string };

beforeAll(async () => {
  department = await openDepartment('privileges');
  application = new pg.Client({ connectionString: department.url });
  superuser = new pg.Client({ connectionString: department.adminUrl });
  await Promise.all([application.connect(), superuser.connect()]);
  ({ id } = await new Walk(department).unitReview(ANH));
  const [row] = await department.rows<typeof head>(
    `select code, head_seq as seq, head_hash as hash, prev from nomination
       join history_event e on e.subject_id = nomination.id and e.seq = head_seq where nomination.id = $1`,
    [id],
  );
  head = row!;
});
afterAll(async () => {
  await application?.end();
  await superuser?.end();
  await closeWhole(department);
});

const HISTORY = ['history_event', 'history_private'] as const;

describe.each(HISTORY)('the application’s role and %s', (table) => {
  const column = table === 'history_event' ? 'body' : 'value';
  test.each([
    ['may change', `update ${table} set ${column} = 'x'`],
    ['may take out of', `delete from ${table}`],
    ['may empty', `truncate ${table}`],
    ['may empty, by way of another table,', 'truncate organisation cascade'],
    [
      'may overwrite, by inserting,',
      `insert into ${table} select * from ${table} on conflict (subject_id, seq${table === 'history_event' ? '' : ', field'}) do update set ${column} = 'x'`,
    ],
    [
      'may merge into',
      `merge into ${table} t using ${table} s on t.subject_id = s.subject_id when matched then delete`,
    ],
    ['may switch off the triggers of', `alter table ${table} disable trigger all`],
    [
      'may take away a trigger of',
      `drop trigger ${table === 'history_event' ? 'history_stays' : 'private_stays'} on ${table}`,
    ],
    ['may put a rule before', `create rule nothing as on insert to ${table} do instead nothing`],
    ['may drop', `drop table ${table}`],
    ['may rename', `alter table ${table} rename to gone`],
    ['may own', `alter table ${table} owner to guong_sang_app`],
    [
      'may give itself more than reading of',
      `grant all on ${table} to guong_sang_app; update ${table} set ${column} = 'x'`,
    ],
    ['may lock everybody out of', `lock table ${table} in access exclusive mode`],
  ])(`%s ${table}: refused`, async (_what, statement) => {
    expect(await refusedTo(application, statement)).toMatch(/^(permission denied|must be owner)/);
  });
});

test.each([
  ['becomes another', 'set role postgres'],
  ['switches triggers off for itself', 'set session_replication_role = replica'],
  [
    'replaces what a trigger does',
    'create or replace function history_stays() returns trigger language plpgsql as $$ begin return null; end $$',
  ],
  ['makes a table', 'create table public.mine (id int)'],
  ['rewrites a plan', `update plan set body = '{}'`],
  ['takes a plan away', 'delete from plan'],
  ['rewrites a law', `update law set source = ''`],
  ['takes a law away', 'delete from law'],
  ['rewrites who has read', `update reading set person_id = organisation_id`],
  ['rewrites what was attempted', `update attempt set codes = '{}'`],
  ['takes an attempt away', 'delete from attempt'],
  ['takes a nomination away', 'delete from nomination'],
  ['takes a task away', 'delete from task'],
  ['takes a notice away', 'delete from notice'],
  ['forgets a migration', 'delete from migrations'],
])('the application’s role never %s', async (_what, statement) => {
  expect(await refusedTo(application, statement)).toMatch(/permission denied|must be owner/);
});

describe('a superuser', () => {
  const CHANGES = HISTORY.flatMap((table) => [
    [`update ${table} set seq = seq`],
    [`delete from ${table}`],
    [`truncate ${table} cascade`],
  ]);
  test.each(CHANGES)('is stopped by a trigger: %s', async (statement) => {
    expect(await refusedTo(superuser, statement)).toMatch(
      /^history is append-only: (UPDATE|DELETE|TRUNCATE) refused$/,
    );
  });

  test.each([...CHANGES, ['truncate organisation cascade']])('also as a replica: %s', async (statement) => {
    const message = await refusedTo(superuser, 'set local session_replication_role = replica', statement);
    expect(message).toMatch(/^history is append-only: (UPDATE|DELETE|TRUNCATE) refused$/);
  });
});

/** The event that would come next, with something about it changed. */
const next = (over: Partial<EventContent> = {}) => {
  const content: EventContent = {
    of: head.code,
    seq: head.seq + 1,
    prev: head.hash,
    at: '2021-03-15T02:00:00.000Z',
    type: 'NUDGE',
    from: ['unitReview'],
    to: ['unitReview'],
    law: { machine: 'nomination@1.0.0', bundle: 'b' },
    plan: { code: 'p', version: 1, sha256: 'c' },
    actor: { person: idOf('hanglt'), role: 'officeChief', as: '', for: null },
    via: { channel: 'api', assurance: 'rehearsal' },
    ...over,
  };
  const { body, hash } = seal(content, {});
  const { seq, prev, at, type, actor } = content;
  return { subject: id, seq, body, prev, hash, at, type, actor: actor.person };
};

type Row = ReturnType<typeof next>;

const insertion = (row: Row): string => {
  const literal = (value: string | number): string =>
    typeof value === 'number' ? String(value) : pg.escapeLiteral(value);
  const { subject, seq, body, prev, hash, at, type, actor } = row;
  return `insert into history_event (subject_id, seq, organisation_id, life, body, prev, hash, at, type, actor)
    values (${[subject, seq, department.organisation, 'nomination', body, prev, hash, at, type, actor].map(literal).join()})`;
};

describe('an event appended', () => {
  test('where it belongs is taken', async () => {
    expect(await refusedTo(application, insertion(next()))).toBe('allowed');
  });

  const elsewhere = 'a'.repeat(64);
  const DIFFER = 'history: the event and its columns differ';
  const BROKEN = 'history: a gap, a fork, or a time that goes backwards';
  const HASH = 'history: the hash is not that of the event';
  const FORK = 'duplicate key value violates unique constraint "history_event_pkey"';

  test.each<[string, () => Row, string]>([
    ['after a gap', () => next({ seq: head.seq + 2 }), BROKEN],
    ['beside another, on what came before it', () => next({ seq: head.seq, prev: head.prev }), FORK],
    ['in the place of another', () => next({ seq: head.seq }), BROKEN],
    ['on what is not the last', () => next({ prev: head.prev }), BROKEN],
    ['on nothing', () => next({ prev: elsewhere }), BROKEN],
    ['before its time', () => next({ at: '2021-03-15T01:59:59.999Z' }), BROKEN],
    ['under a wrong hash', () => ({ ...next(), hash: elsewhere }), HASH],
    ['under the hash of other words', () => ({ ...next(), hash: next({ type: 'HOLD' }).hash }), HASH],
    [
      'with another number than it says',
      () => ({ ...next({ seq: head.seq + 2 }), seq: head.seq + 1 }),
      DIFFER,
    ],
    ['with another link than it says', () => ({ ...next({ prev: elsewhere }), prev: head.hash }), DIFFER],
    [
      'with another time than it says',
      () => ({ ...next({ at: '2021-03-15T01:00:00.000Z' }), at: '2021-03-15T02:00:00.000Z' }),
      DIFFER,
    ],
    ['with another order than it says', () => ({ ...next(), type: 'HOLD' }), DIFFER],
    ['with another actor than it says', () => ({ ...next(), actor: idOf('khoitm') }), DIFFER],
    [
      'that is no JSON',
      () => ({ ...next(), body: 'x', hash: eventHash('x') }),
      'invalid input syntax for type json',
    ],
  ])('%s is refused', async (_where, row, why) => {
    for (const client of [application, superuser])
      expect(await refusedTo(client, insertion(row()))).toBe(why);
  });

  test('of a place below one is refused', async () => {
    expect(await refusedTo(application, insertion(next({ seq: 0 })))).toContain('violates check constraint');
  });

  test('as a replica is checked all the same', async () => {
    const message = await refusedTo(
      superuser,
      'set local session_replication_role = replica',
      insertion(next({ prev: elsewhere })),
    );
    expect(message).toBe(BROKEN);
  });

  test('is nobody else’s: what lies beside an event that is not there is refused at the commit', async () => {
    const stray = `insert into history_private (subject_id, seq, field, organisation_id, salt, value)
      values ('${id}', ${head.seq + 1}, 'comment', '${department.organisation}', 's', '"x"')`;
    expect(await refusedTo(application, stray, 'set constraints all immediate')).toContain(
      'violates foreign key constraint',
    );
  });
});
