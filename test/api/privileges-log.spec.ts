import { createPrivateKey } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { Checkpoints } from '../../src/log/checkpoints.js';
import { checkpointText } from '../../src/log/checkpoint.js';
import { newLogKey } from '../../src/log/log-keys.js';
import { signedNote } from '../../src/log/note.js';
import { eventHash, genesisHash, seal } from '../../src/history/event.js';
import { Records } from '../../src/records/records.js';
import { wholly } from '../../src/road/once.js';
import { Database } from '../../src/database/database.js';
import { type Department, openDepartment } from '../support/department.js';
import { refusal } from '../support/hardened.js';
import { ANH, Walk } from '../support/walk.js';
import { openWorker } from '../support/worker-process.js';

/** In the log and signed, and so many events more that are kept and not yet in it. */
let department: Department;
let worker: TestingModule;
let signed: { size: number; root: string; origin: string };
let organisation: string;
let other: string;

beforeAll(async () => {
  department = await openDepartment('privileges_log');
  worker = await openWorker(department.url);
  organisation = department.organisation;
  await new Walk(department).officeReview(ANH);
  const { size = 0, root = '' } = (await service(Checkpoints).signed(organisation)) ?? {};
  const [log] = await department.rows<{ origin: string }>('select origin from log');
  signed = { size, root, origin: log?.origin ?? '' };
  await new Walk(department).draft({ unit: 'QLTM', person: 'longbd' });
  const [row] = await department.rows<{ id: string }>(`
    insert into organisation (id, code, name, name_en, parent, place, rehearsal)
    values (gen_random_uuid(), 'khac', 'Sở Khác', 'Another', 'Tỉnh', 'Tỉnh', true) returning id`);
  other = row?.id ?? '';
});
afterAll(async () => {
  await worker?.close();
  await department?.close();
});

const service = <T>(of: new (...args: never[]) => T): T => worker.get<T>(of, { strict: false });

/** Why the application is refused; a superuser who replays is told the same. */
const tried = async (...statements: string[]): Promise<string> => {
  const own = await refusal(department.url, ...statements);
  const replay = 'set local session_replication_role = replica';
  expect(await refusal(department.adminUrl, replay, ...statements)).toBe(own);
  return own;
};

interface Place {
  readonly from: number;
  readonly order?: string;
  readonly under?: string;
  /** So many of them are left out. */
  readonly but?: number;
}

/** The next events that are not in the log, put there from an index on, in the order that is said. */
const leaves = ({ from, order = 'e.nth', under = organisation, but = 0 }: Place): string => `
insert into log_leaf (organisation_id, idx, subject_id, seq)
select '${under}', ${from} + row_number() over (order by ${order}) - 1, e.subject_id, e.seq
  from (select * from history_event e
         where not exists (select from log_leaf l where l.subject_id = e.subject_id and l.seq = e.seq)
         order by nth offset ${but}) e`;

const NODES = (hash: string): string => `
insert into log_node (organisation_id, level, at, hash)
select l.organisation_id, 0, l.idx, ${hash} from log_leaf l
  join history_event e on e.subject_id = l.subject_id and e.seq = l.seq
 where not exists (select from log_node n where n.organisation_id = l.organisation_id and n.level = 0 and n.at = l.idx)`;
const LEAF_HASH = `encode(sha256(decode('00' || e.hash, 'hex')), 'hex')`;

describe('a leaf', () => {
  test('after the last one, each chain in its order, is taken', async () => {
    expect(await tried(leaves({ from: signed.size }))).toBe('allowed');
    expect(await tried(leaves({ from: signed.size }), NODES(LEAF_HASH))).toBe('allowed');
  });

  test.each<[string, () => string, string]>([
    ['after a gap', () => leaves({ from: signed.size + 1 }), 'the log: a leaf after a gap'],
    [
      'in the place of another',
      () => leaves({ from: signed.size - 1 }),
      'duplicate key value violates unique constraint "log_leaf_pkey"',
    ],
    [
      'before the one that its chain has before it',
      () => leaves({ from: signed.size, order: 'e.nth desc' }),
      'the log: an event before the one it follows',
    ],
    [
      'whose chain has one before it that is in no log',
      () => leaves({ from: signed.size, but: 1 }),
      'the log: an event before the one it follows',
    ],
    [
      'of another department',
      () => leaves({ from: 0, under: other }),
      'the log: an event of another department',
    ],
    [
      'a second time',
      () => `insert into log_leaf (organisation_id, idx, subject_id, seq)
             select organisation_id, ${signed.size}, subject_id, seq from log_leaf where idx = 0`,
      'duplicate key value violates unique constraint "log_leaf_subject_id_seq_key"',
    ],
  ])('%s is refused', async (_where, statement, why) => {
    expect(await tried(statement())).toBe(why);
  });
});

describe('how far everything is in the log', () => {
  const upTo = (nth: string): string =>
    `update log set taken_to = ${nth} where organisation_id = '${organisation}'`;
  const LAST = `(select max(e.nth) from history_event e join log_leaf l on l.subject_id = e.subject_id and l.seq = e.seq)`;
  const PASSED = 'the log: an event is passed over';

  test.each([
    ['up to the last event in it', () => upTo(LAST), 'allowed'],
    ['up to one that is not in it', () => upTo(`${LAST} + 1`), PASSED],
    ['up to one that there will be some day', () => upTo(`${LAST} + 1000`), PASSED],
    ['not so far any more', () => upTo('taken_to - 1'), 'the log only grows'],
  ])('%s: %s', async (_far, statement, why) => {
    expect(await tried(statement())).toBe(why);
  });

  test('and not beyond what there is, with everything in it', async () => {
    const all = [leaves({ from: signed.size }), NODES(LEAF_HASH)];
    expect(await tried(...all, upTo(LAST))).toBe('the log: a leaf is missing or one too many');
    const grown = `update log set size = (select count(*) from log_leaf where organisation_id = '${organisation}')
      where organisation_id = '${organisation}'`;
    expect(await tried(...all, grown, upTo(LAST))).toBe('allowed');
    expect(await tried(...all, grown, upTo(`${LAST} + 1`))).toBe(PASSED);
  });
});

describe('a node', () => {
  const FALSE = 'the log: a node is not the hash of what is below it';
  const node = (level: number, at: number, hash: string): string =>
    `insert into log_node (organisation_id, level, at, hash) values ('${organisation}', ${level}, ${at}, ${hash})`;

  test.each<[string, () => string[]]>([
    ['that is not the hash of its event', () => [leaves({ from: signed.size }), NODES('e.hash')]],
    ['of a leaf that is not there', () => [node(0, 1000, `'${'0'.repeat(64)}'`)]],
    ['above nodes that are not there', () => [node(1, 1000, `'${'0'.repeat(64)}'`)]],
    ['above two others, with another hash', () => [node(40, 0, `'${'0'.repeat(64)}'`)]],
  ])('%s is refused', async (_which, statements) => {
    expect(await tried(...statements())).toBe(FALSE);
  });
});

describe('a checkpoint', () => {
  const key = createPrivateKey(newLogKey());
  const checkpoint = (
    said: { size: number; root: string; origin?: string },
    signs: { size: number; root: string } = said,
  ): string => {
    const { origin } = { origin: signed.origin, ...said };
    const note = signedNote(checkpointText({ origin, ...signs }), [{ name: origin, key }]);
    return `insert into checkpoint (organisation_id, size, root, note) values ('${organisation}', ${said.size}, '${said.root}', '${note}')`;
  };
  const rootAt = async (size: number): Promise<string> => {
    const [row] = await department.rows<{ root: string }>('select log_root($1, $2) as root', [
      organisation,
      size,
    ]);
    return row?.root ?? '';
  };
  const FORK = 'a checkpoint: its root is not that of the log';
  const OTHER = 'a checkpoint: what is signed is another';

  test('over what the log had come to at any size is taken', async () => {
    expect(await rootAt(signed.size)).toBe(signed.root);
    for (let size = 1; size < signed.size; size++)
      expect(await tried(checkpoint({ size, root: await rootAt(size) }))).toBe('allowed');
  });

  test.each<[string, () => Promise<string>, string]>([
    ['over another root', async () => checkpoint({ size: signed.size - 1, root: '0'.repeat(64) }), FORK],
    [
      'over the root of another size',
      async () => checkpoint({ size: signed.size - 1, root: signed.root }),
      FORK,
    ],
    [
      'over more leaves than there are',
      async () => checkpoint({ size: signed.size + 1, root: signed.root }),
      FORK,
    ],
    [
      'that signs another root',
      async () => {
        const said = { size: signed.size - 1, root: await rootAt(signed.size - 1) };
        return checkpoint(said, { ...said, root: '0'.repeat(64) });
      },
      OTHER,
    ],
    [
      'that signs another size',
      async () => {
        const said = { size: signed.size - 1, root: await rootAt(signed.size - 1) };
        return checkpoint(said, { ...said, size: signed.size });
      },
      OTHER,
    ],
    [
      'under the name of another log',
      async () =>
        checkpoint({
          size: signed.size - 1,
          root: await rootAt(signed.size - 1),
          origin: 'khac.example/khac',
        }),
      OTHER,
    ],
    [
      'a second one of its size',
      async () => checkpoint(signed),
      'duplicate key value violates unique constraint "checkpoint_pkey"',
    ],
  ])('%s is refused', async (_which, statement, why) => {
    expect(await tried(await statement())).toBe(why);
  });
});

describe('a chain', () => {
  const SUBJECT = '00000000-0000-4000-8000-000000000001';
  interface Said {
    readonly of?: string;
    readonly prev?: string;
    readonly life?: string;
  }

  const first = ({ of = 'HS-2021-9999', prev, life = 'nomination' }: Said): string => {
    const { body } = seal(
      {
        of,
        seq: 1,
        prev: prev ?? genesisHash('sct-ha-tinh', of),
        at: '2021-03-15T02:00:00.000Z',
        type: 'FILE',
        from: [],
        to: ['draft'],
        law: { machine: 'nomination@1.0.0', bundle: 'b' },
        plan: { code: 'p', version: 1, sha256: 'c' },
        actor: { person: SUBJECT, role: 'nominator', as: '', for: null },
        via: { channel: 'api', assurance: 'rehearsal' },
      },
      {},
    );
    return `insert into history_event (subject_id, seq, organisation_id, life, body, prev, hash, at, type, actor)
      select '${SUBJECT}', 1, '${organisation}', '${life}', b, b::jsonb ->> 'prev', '${eventHash(body)}', '2021-03-15T02:00:00Z',
             'FILE', '${SUBJECT}' from (values ('${body}')) as v (b)`;
  };

  test('that begins with the hash of its own name is taken', async () => {
    expect(await tried(first({}))).toBe('allowed');
  });

  test.each<[string, Said, string]>([
    [
      'with the name of another',
      { prev: genesisHash('sct-ha-tinh', 'HS-2021-0001') },
      'history: the chain does not begin with its own name',
    ],
    [
      'in another department',
      { prev: genesisHash('khac', 'HS-2021-9999') },
      'history: the chain does not begin with its own name',
    ],
    ['with nothing', { prev: '' }, 'history: the chain does not begin with its own name'],
    [
      'a second time, beside the first',
      { of: 'HS-2021-0001' },
      'duplicate key value violates unique constraint "history_begins_once"',
    ],
  ])('that begins %s is refused', async (_how, said, why) => {
    expect(await tried(first(said))).toBe(why);
  });

  test('of the department’s own record goes on from its last event alone', async () => {
    const database = service(Database);
    const records = service(Records);
    await wholly(database, async (queries) => {
      const held = await records.hold(queries, organisation);
      await records.append(queries, held, { type: 'OPENINGS', said: { count: 0 } });
    });
    const again = (seq: string): string => `
      insert into history_event (subject_id, seq, organisation_id, life, body, prev, hash, at, type, actor)
      select subject_id, ${seq}, organisation_id, life, b, prev,
             encode(sha256(convert_to('guong-sang/event/v1' || chr(10) || b, 'UTF8')), 'hex'), at, type, actor
        from history_event e, lateral (select jsonb_set(body::jsonb, '{seq}', to_jsonb(${seq}))::text as b) x
       where life = 'record' order by seq desc limit 1`;
    expect(await tried(again('seq + 2'))).toBe('history: a gap, a fork, or a time that goes backwards');
    expect(await tried(again('seq + 1'))).toBe('history: a gap, a fork, or a time that goes backwards');
    expect(await tried(again('seq'))).toMatch(/history_event_pkey|history_begins_once/);
  });

  test('is looked up in its own table, whatever lies before that one', async () => {
    // a table of the same name, in which what was left out is there
    const deceive = `
      create temporary table history_event as select * from public.history_event;
      create temporary table log_leaf as select * from public.log_leaf;
      insert into pg_temp.log_leaf (organisation_id, idx, subject_id, seq)
        select organisation_id, idx + 1, gen_random_uuid(), 1 from public.log_leaf order by idx desc limit 1`;
    const after = leaves({ from: signed.size + 1 }).replace('into log_leaf', 'into public.log_leaf');
    expect(
      await refusal(department.url, deceive, after.replaceAll('from log_leaf', 'from public.log_leaf')),
    ).toBe('the log: a leaf after a gap');
  });
});

test('what runs with its owner’s rights takes no temporary table for one of the house', async () => {
  // were it taken, the trigger would run as the owner
  const deceive = `
    create temporary table access_grant as select * from public.access_grant;
    update pg_temp.access_grant set from_day = 'infinity';
    create function pg_temp.seize() returns trigger language plpgsql as
      $$ begin raise exception 'run as %', current_user; end $$;
    create trigger seize before delete on pg_temp.access_grant for each row execute function pg_temp.seize()`;
  const call = `select void_grants('${organisation}', (select array_agg(id) from pg_temp.access_grant), '9999-12-31')`;
  expect(await refusal(department.url, deceive, call)).toBe('allowed');
  // as it was before its search path was laid down, it was
  const open = 'alter function void_grants(uuid, uuid[], date) set search_path = public';
  const called = [open, 'set local role guong_sang_app', deceive, call];
  expect(await refusal(department.adminUrl, ...called)).toBe('run as postgres');
});
