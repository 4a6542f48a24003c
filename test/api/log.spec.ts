import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Database } from '../../src/database/database.js';
import { Installation } from '../../src/http/installation.js';
import { parseCheckpoint } from '../../src/log/checkpoint.js';
import { Checkpoints } from '../../src/log/checkpoints.js';
import { Log } from '../../src/log/log.js';
import { type LogKeyPlace, LogKeys, newLogKey } from '../../src/log/log-keys.js';
import { openNote, parseVerifierKey } from '../../src/log/note.js';
import { innerHash, leafHash } from '../../src/log/tree.js';
import { type Department, openDepartment } from '../support/department.js';
import { CHIEF, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;
let folder: string;
const sources: DataSource[] = [];

const LIVE = new Installation({ mode: 'live', publicUrl: 'https://thidua.example.vn' });

/** One more process that keeps the log: connections of its own, and its keys. */
async function keeper(place: LogKeyPlace = { dataDir: folder }) {
  const source = new DataSource({ type: 'postgres', url: department.url, poolSize: 3, synchronize: false });
  sources.push(await source.initialize());
  const database = new Database(source);
  const log = new Log(database, LIVE);
  return { log, checkpoints: new Checkpoints(database, log, new LogKeys(place)) };
}

let log: Log;
let checkpoints: Checkpoints;
let slot = 0;

beforeAll(async () => {
  department = await openDepartment('log');
  walk = new Walk(department);
  folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-log-'));
  ({ log, checkpoints } = await keeper());
});

afterAll(async () => {
  await Promise.all(sources.map((source) => source.destroy()));
  await department?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A connection of the test's own, ended with the test whatever becomes of it. */
async function besides<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An event in the making: it has its number, and nobody sees it yet. It belongs to a chain of its own. */
const IN_THE_MAKING = `
insert into history_event (subject_id, seq, organisation_id, life, body, prev, hash, at, type, actor)
select gen_random_uuid(), 1, $1, 'round', b, genesis,
  encode(sha256(convert_to('guong-sang/event/v1' || chr(10) || b, 'UTF8')), 'hex'), '2021-01-01', 'OPEN', 'system'
  from (select encode(sha256(convert_to('guong-sang/genesis/v1' || chr(10) || code || chr(10) || 'late', 'UTF8')), 'hex')
                 as genesis from organisation where id = $1) g,
       format('{"of":"late","prev":"%s","seq":1,"type":"OPEN","actor":{"person":"system"},"at":"2021-01-01T00:00:00Z"}',
              genesis) as b
returning nth::int`;

/** So many further events in the chain of the round. */
async function happen(times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    slot += 1;
    await walk.order('round', department.round, CHIEF, {
      type: 'NUDGE',
      slot: `page/${slot}`,
      units: ['TTr'],
    });
  }
}

interface Leaf {
  readonly idx: number;
  readonly subject: string;
  readonly seq: number;
  readonly hash: string;
}

const leaves = (): Promise<Leaf[]> =>
  department.rows<Leaf & pg.QueryResultRow>(
    `select l.idx::int, l.subject_id as subject, l.seq, e.hash from log_leaf l
       join history_event e on e.subject_id = l.subject_id and e.seq = l.seq order by l.idx`,
  );

const events = async (): Promise<number> =>
  (await department.rows<{ count: number }>('select count(*)::int from history_event'))[0]?.count ?? 0;

/** Every event once, without a gap, and of one chain none before the one it follows. */
async function expectWhole(): Promise<Leaf[]> {
  const all = await leaves();
  expect(all.map(({ idx }) => idx)).toEqual(all.map((_, at) => at));
  const chains = new Map<string, number>();
  for (const { subject, seq } of all) {
    expect(seq).toBe((chains.get(subject) ?? 0) + 1);
    chains.set(subject, seq);
  }
  return all;
}

const slowRoot = (hashes: readonly string[]): string => {
  if (hashes.length === 1) return hashes[0] as string;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return innerHash(slowRoot(hashes.slice(0, split)), slowRoot(hashes.slice(split)));
};

describe('taken in', () => {
  test('every event stands in the log once, in the order in which it was kept', async () => {
    await happen(3);
    const size = await log.catchUp(department.organisation);
    expect(size).toBe(await events());
    const all = await expectWhole();
    expect(await log.root(department.organisation, size)).toBe(
      slowRoot(all.map(({ hash }) => leafHash(hash))),
    );
    // what is in it stays where it is
    await happen(2);
    expect(await log.catchUp(department.organisation)).toBe(size + 2);
    expect((await expectWhole()).slice(0, size)).toEqual(all);
  });

  test('two at once take nothing in twice, whatever is written meanwhile', async () => {
    const [one, other] = [await keeper(), await keeper()];
    const writing = happen(8);
    for (let round = 0; round < 12; round++) {
      await Promise.all([one.log, other.log].map((each) => each.catchUp(department.organisation)));
    }
    await writing;
    await one.log.catchUp(department.organisation);
    expect((await expectWhole()).length).toBe(await events());
  });

  test('what takes its number early and is committed late is not passed over', async () => {
    const place = async () =>
      (await department.rows<{ to: number }>('select taken_to::int as to from log'))[0]?.to ?? 0;
    const nth = await besides(department.adminUrl, async (late) => {
      await late.query('begin');
      const { rows } = await late.query<{ nth: number }>(IN_THE_MAKING, [department.organisation]);
      const number = rows[0]?.nth ?? 0;
      for (let time = 0; time < 3; time++) {
        await happen(1);
        await log.catchUp(department.organisation);
      }
      expect(await place()).toBeLessThan(number);
      await late.query('commit');
      return number;
    });
    await log.catchUp(department.organisation);
    expect((await leaves()).length).toBe(await events());
    // and once nothing older is under way, anywhere on this server, it need not be looked at again
    while ((await place()) <= nth) {
      await happen(1);
      await log.catchUp(department.organisation);
    }
  });

  test('cut off before the end nothing is taken in, and the next one does it', async () => {
    await happen(2);
    const before = await leaves();
    const victim = await keeper();
    await besides(department.adminUrl, async (gate) => {
      // its leaves are written, its size is not: there it waits
      await gate.query('begin');
      await gate.query('select from log for update');
      const cut = victim.log.catchUp(department.organisation).then(
        () => 'done',
        (error: unknown) => String(error),
      );
      for (let ended = 0; ended === 0; ) {
        ({ length: ended } = await department.rows(`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like '%update log set%'`));
      }
      expect(await cut).toContain('terminating connection');
      await gate.query('rollback');
    });
    expect(await leaves()).toEqual(before);
    await log.catchUp(department.organisation);
    expect((await expectWhole()).length).toBe(await events());
  });
});

describe('a checkpoint', () => {
  const opened = async () => {
    const last = await checkpoints.last(department.organisation);
    const keys = (await checkpoints.verifierKeys(department.organisation)).map(parseVerifierKey);
    return last && openNote(last.note, keys);
  };

  test('signs the root over all there is; a second one at the same size is the same', async () => {
    const first = await checkpoints.signed(department.organisation);
    expect(first?.size).toBe(await events());
    const { text } = (await opened()) ?? { text: '' };
    expect(parseCheckpoint(text)).toEqual({
      origin: 'thidua.example.vn/sct-ha-tinh',
      size: first?.size,
      root: first?.root,
    });
    expect(await checkpoints.signed(department.organisation)).toEqual(first);
  });

  test('two processes at once sign one and the same', async () => {
    await happen(1);
    const other = await keeper();
    const both = await Promise.all(
      [checkpoints, other.checkpoints].map((each) => each.signed(department.organisation)),
    );
    expect(both[0]).toEqual(both[1]);
  });

  test('what waits for one is told in seconds; with it nothing waits', async () => {
    await happen(1);
    expect(await checkpoints.behind(department.organisation)).toBeGreaterThan(0);
    await checkpoints.signed(department.organisation);
    expect(await checkpoints.behind(department.organisation)).toBe(0);
  });

  test('the application may neither change nor take away what is in the log', async () => {
    await besides(department.url, (application) =>
      besides(department.adminUrl, async (owner) => {
        for (const table of ['log_leaf', 'log_node', 'log_key', 'checkpoint']) {
          await expect(application.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
          await expect(application.query(`update ${table} set at = at`)).rejects.toThrow(/permission denied/);
          await expect(owner.query(`delete from ${table}`)).rejects.toThrow(/append-only/);
          await expect(owner.query(`truncate ${table} cascade`)).rejects.toThrow(/append-only/);
        }
        await expect(application.query('update log set size = size - 1')).rejects.toThrow(/only grows/);
        await expect(application.query('update log set size = size + 1')).rejects.toThrow(/one too many/);
      }),
    );
  });
});

describe('another key', () => {
  const file = (name: string): string => {
    const at = path.join(folder, name);
    writeFileSync(at, newLogKey());
    return at;
  };

  test('signs beside the one before it, and then alone; a key nobody vouches for does not sign', async () => {
    await checkpoints.signed(department.organisation);
    const first = path.join(folder, 'keys', 'log.pem');
    const second = file('second.pem');
    const [stranger] = [await keeper({ logKeyFile: file('stranger.pem') })];
    await happen(1);
    await expect(stranger.checkpoints.signed(department.organisation)).rejects.toThrow('LOG_KEY_BEFORE_FILE');

    const changing = await keeper({ logKeyFile: second, logKeyBeforeFile: first });
    const both = await changing.checkpoints.signed(department.organisation);
    const keys = (await checkpoints.verifierKeys(department.organisation)).map(parseVerifierKey);
    expect(keys).toHaveLength(2);
    expect(openNote(both?.note ?? '', keys)?.by).toHaveLength(2);

    const alone = await keeper({ logKeyFile: second });
    await happen(1);
    const after = await alone.checkpoints.signed(department.organisation);
    expect(openNote(after?.note ?? '', keys)?.by.map(({ id }) => id)).toEqual([keys[1]?.id]);
    // who still has the old one signs no more
    await happen(1);
    await expect(checkpoints.signed(department.organisation)).rejects.toThrow('replaced by another');
    await alone.checkpoints.signed(department.organisation);
  });
});
