import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipped } from '../../src/bundles/zipped.js';
import { genesisHash, seal } from '../../src/history/event.js';
import { Checkpoints } from '../../src/log/checkpoints.js';
import { disclosuresIn, hexOf, openBundle } from '../support/bundle-read.js';
import { openProving, type Proving } from '../support/proving.js';
import { CHIEF, Walk } from '../support/walk.js';

const AUDITOR = 'vinhlt';
/** Some megabytes that cannot be packed: far more than a socket holds for whoever does not read. */
const EVENTS = 1500;
const EACH = 8000;

let house: Proving;
let walk: Walk;
let checkpoints: Checkpoints;

/** A department with a chain of many events beside its own. */
beforeAll(async () => {
  house = await openProving('bundles_streamed', []);
  walk = new Walk(house.department);
  checkpoints = house.one.app.get(Checkpoints, { strict: false });
  await manyEvents();
  await checkpoints.signed(house.department.organisation);
});
afterAll(() => house?.close());

/** Sealed as the program seals them, and kept through the same triggers. */
async function manyEvents(): Promise<void> {
  const subject = '11111111-1111-4111-8111-111111111111';
  const [organisation] = await house.department.rows<{ code: string }>('select code from organisation');
  let prev = genesisHash(organisation?.code ?? '', 'HS-2021-9999');
  const rows: unknown[] = [];
  for (let seq = 1; seq <= EVENTS; seq++) {
    const { body, hash, privates } = seal(
      {
        of: 'HS-2021-9999',
        seq,
        prev,
        at: '2021-03-15T02:00:00.000Z',
        type: 'NUDGE',
        from: seq === 1 ? [] : ['draft'],
        to: ['draft'],
        law: { machine: 'nomination@1.0.0', bundle: 'f'.repeat(64) },
        plan: { code: 'none', version: 1, sha256: 'e'.repeat(64) },
        actor: { person: 'system', role: 'system', as: '', for: null },
        via: { channel: 'timer', assurance: 'session' },
      },
      { facts: Array.from({ length: EACH / 64 }, (_, at) => hexOf(`${seq} ${at}`)).join(' ') },
    );
    rows.push({ seq, body, prev, hash, salt: privates[0]?.salt, value: privates[0]?.value });
    prev = hash;
  }
  for (let at = 0; at < rows.length; at += 500)
    await house.department.rows(
      `with told as (select * from jsonb_to_recordset($3) as t (seq int, body text, prev text, hash text, salt text, value text)),
       event as (
         insert into history_event (subject_id, seq, organisation_id, life, body, prev, hash, at, type, actor)
         select $1::uuid, seq, $2::uuid, 'nomination', body, prev, hash, '2021-03-15T02:00:00.000Z', 'NUDGE', 'system'
           from told order by seq)
       insert into history_private (subject_id, seq, field, organisation_id, salt, value)
       select $1::uuid, seq, 'facts', $2::uuid, salt, value from told`,
      [subject, house.department.organisation, JSON.stringify(rows.slice(at, at + 500))],
    );
}

const cookieOf = async (by: string) => ({ cookie: `gs_session=${await house.session(by, 'second')}` });

const taken = async (by: string, to: string) => {
  const answer = await fetch(house.one.url + to, { headers: await cookieOf(by) });
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
};

/** Asks, reads the first of it, and for the moment no more. */
const begun = async (by: string, to: string) => {
  const headers = await cookieOf(by);
  return new Promise<{ first: Buffer; hangUp: () => void; whole: () => Promise<boolean> }>(
    (resolve, reject) => {
      const asking = request(house.one.url + to, { headers }, (answer) => {
        answer.on('error', () => {});
        const ended = new Promise<boolean>((gone) => answer.once('close', () => gone(answer.complete)));
        answer.once('data', (first: Buffer) => {
          answer.pause();
          const whole = (): Promise<boolean> => {
            answer.resume();
            return ended;
          };
          resolve({ first, hangUp: () => void asking.destroy(), whole });
        });
      });
      asking.on('error', reject);
      asking.end();
    },
  );
};

const ofRound = () => `/api/rounds/${house.department.round}/bundle`;

/** Until it is so; the test's own time limit ends what never comes. */
const until = async (so: () => Promise<boolean>): Promise<void> => {
  while (!(await so())) await new Promise((next) => setImmediate(next));
};

describe('the zip', () => {
  test.each([
    ['packed', false],
    ['as it is', true],
  ])('%s: made as it is taken, not many blocks are read that nobody has asked for', async (_how, stored) => {
    let read = 0;
    async function* blocks(): AsyncGenerator<Uint8Array> {
      for (; read < 1000; read++) yield randomBytes(64 * 1024);
    }
    const zip = zipped([{ path: 'much', stored, blocks: blocks() }], new Date('2021-05-01T02:00:00Z'));
    let length = 0;
    for (let took = 0; took < 200; took++) {
      length += (await zip.next()).value?.length ?? 0;
      expect(read).toBeLessThan(length / 65_536 + 8);
    }
    await zip.return(undefined);
  });

  test('a fault in what is packed is the fault of the whole', async () => {
    async function* blocks(): AsyncGenerator<Uint8Array> {
      yield randomBytes(64 * 1024);
      throw new Error('lost');
    }
    const zip = zipped([{ path: 'some', stored: false, blocks: blocks() }], new Date('2021-05-01T02:00:00Z'));
    const all = async () => {
      for await (const block of zip) expect(block.length).toBeGreaterThan(0);
    };
    await expect(all()).rejects.toThrow('lost');
  });

  test('opens with what everybody has', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
    try {
      const { bytes } = await taken(AUDITOR, '/api/bundle');
      const file = path.join(folder, 'bundle.zip');
      writeFileSync(file, bytes);
      const look =
        'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(z.namelist()[0])';
      expect(execFileSync('python3', ['-c', look, file], { encoding: 'utf8' }).trim()).toBe('manifest.json');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('has a name that says what it is, and no length that was not known', async () => {
    const { headers } = await taken(CHIEF, ofRound());
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="goi-chung-minh-[A-Z0-9-]+-20210315\.zip"$/,
    );
    expect(headers.get('content-length')).toBeNull();
  });
});

describe('much at once', () => {
  test('what happens meanwhile is left out, and the bundle is whole', async () => {
    const answer = fetch(`${house.one.url}/api/bundle`, { headers: await cookieOf(AUDITOR) });
    const last = await checkpoints.last(house.department.organisation);
    for (let slot = 1; slot <= 20; slot++) {
      const order = { type: 'NUDGE' as const, slot: `page/${slot}`, units: ['TTr'] };
      await walk.order('round', house.department.round, CHIEF, order);
      await checkpoints.signed(house.department.organisation);
    }
    const bundle = openBundle(new Uint8Array(await (await answer).arrayBuffer()));
    expect(bundle.manifest.size).toBeGreaterThanOrEqual(last?.size ?? 0);
    expect(bundle.bytes('log/leaves.bin')).toHaveLength(bundle.manifest.size * 32);
    for (const [name, sha256] of Object.entries(bundle.manifest.files))
      expect([name, hexOf(bundle.bytes(name))]).toEqual([name, sha256]);
    expect(disclosuresIn(bundle, 'HS-2021-9999')).toHaveLength(EVENTS);
  });

  test('two people at once get theirs; the same person a second time is asked to wait', async () => {
    const held = await begun(AUDITOR, '/api/bundle');
    const again = await taken(AUDITOR, '/api/bundle');
    expect([again.status, again.headers.get('retry-after')]).toEqual([429, '30']);
    const other = await taken(CHIEF, ofRound());
    expect(other.status).toBe(200);
    expect(openBundle(other.bytes).manifest.scope.is).toBe('round');
    held.hangUp();
    await until(async () => (await taken(AUDITOR, ofRound())).status === 200);
  });

  test('whoever hangs up leaves nothing behind: no work, no connection, no turn', async () => {
    for (let times = 0; times < 3; times++) {
      const { first, hangUp } = await begun(AUDITOR, '/api/bundle');
      expect(first.subarray(0, 2).toString()).toBe('PK');
      expect((await taken(AUDITOR, ofRound())).status).toBe(429);
      hangUp();
      await until(async () => (await taken(AUDITOR, ofRound())).status === 200);
    }
    await until(async () => {
      const [row] = await house.department.rows<{ n: number }>(
        "select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'guong_sang_app' and state <> 'idle'",
      );
      return row?.n === 0;
    });
    expect((await taken(AUDITOR, '/api/bundle')).status).toBe(200);
  });

  test('whoever does not read on holds up the reading; what changes meanwhile breaks the reply off: no wrong bundle', async () => {
    const { whole } = await begun(AUDITOR, '/api/bundle');
    await house.department.rows(
      `alter table history_private disable trigger private_stays;
       update history_private set value = '"khác"' where seq = ${EVENTS} and field = 'facts';
       alter table history_private enable always trigger private_stays`,
    );
    expect(await whole()).toBe(false);
    expect((await taken(AUDITOR, '/api/bundle')).status).toBe(200);
  });
});
