import pg from 'pg';
import { Database, type Queries } from '../../src/database/database.js';
import { Road } from '../../src/road/road.js';
import type { SittingContext } from '../../workflows/index.js';
import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { type InProcess, inProcess } from '../support/in-process.js';
import { addStaff } from '../support/newcomers.js';
import { closeWhole, codes } from '../support/record.js';
import {
  ANH,
  CHAIR,
  CHIEF,
  command,
  COUNCIL,
  HAN,
  INDUSTRY,
  LETTER,
  LINH,
  LONG,
  type Name,
  SECRETARY,
  THINH,
  UNITS,
  Walk,
} from '../support/walk.js';

const LONG_ENOUGH_MS = 120_000;

let department: Department;
let walk: Walk;

const open = async (name: string, connections?: number): Promise<void> => {
  department = await openDepartment(name, connections);
  walk = new Walk(department);
};

const stateOf = async (id: string): Promise<string> => {
  const [row] = await department.rows<{ state: string }>(
    'select state[1] as state from nomination where id = $1',
    [id],
  );
  return row!.state;
};

const hold = (id: string) =>
  walk.order('nomination', id, CHIEF, { type: 'HOLD', reason: 'Có đơn thư đang được xác minh' });
const release = (id: string) =>
  walk.order('nomination', id, CHIEF, { type: 'RELEASE', reason: 'Không có vi phạm' });

/** An error that nobody listens for would end the program; here it fails the test that let it happen. */
describe('a connection cut inside a transaction', () => {
  const PID = { name: 'own-pid', text: 'select pg_backend_pid() as pid' };
  let one: InProcess;
  let database: Database;

  beforeEach(async () => {
    await open('cut_connection');
    // a single connection: a broken one that came back to the pool would be the next one handed out
    one = await inProcess(department.url, 1, []);
    database = one.app.get(Database);
  });
  afterEach(async () => {
    await one.close();
    await closeWhole(department);
  });

  const pidOf = async (queries: Queries): Promise<number> =>
    (await queries.run<{ pid: number }>(PID, []))[0]!.pid;

  /** Ends a backend, and comes back when the server has long said good-bye to its client. */
  async function cut(pid: number): Promise<void> {
    await department.rows('select pg_terminate_backend($1)', [pid]);
    const alive = 'select from pg_stat_activity where pid = $1';
    while ((await department.rows(alive, [pid])).length > 0);
    await department.rows('select');
  }

  test('between two queries: that call is rejected, and the next transaction works', async () => {
    let first = 0;
    const asked: string[] = [];
    const call = database.transaction(async (queries) => {
      first = await pidOf(queries);
      await cut(first);
      asked.push('again');
      return pidOf(queries);
    });
    await expect(call).rejects.toThrow(/terminat|not queryable/);
    expect(asked).toEqual(['again']);
    const next = await database.transaction(pidOf);
    expect(next).not.toBe(first);
  });

  test('after its last query: nothing is told to be committed that is not', async () => {
    const call = database.transaction(async (queries) => cut(await pidOf(queries)));
    await expect(call).rejects.toThrow(/terminat|not queryable/);
    await expect(database.transaction(pidOf)).resolves.toEqual(expect.any(Number));
  });

  test('while an order waits for a lock: rejected, nothing written, and sent again it is carried out once', async () => {
    const road = one.app.get(Road);
    const nil = { type: 'NIL_RETURN', unit: 'QLTM', reason: 'Năm nay chưa có' } as const;
    const order = command('round', department.round, 'nghianh', nil);
    const holder = new pg.Client({ connectionString: department.adminUrl });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('select from round where id = $1 for update', [department.round]);
      const call = road.act(order).catch((error: unknown) => error);
      let waiting: { pid: number }[] = [];
      while (waiting.length === 0) {
        waiting = await department.rows<{ pid: number }>(
          `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
      }
      await cut(waiting[0]!.pid);
      expect(String(await call)).toMatch(/^error: .*terminat/i);
    } finally {
      await holder.end();
    }
    const events = () => department.rows(`select from history_event where type = 'NIL_RETURN'`);
    expect(await events()).toHaveLength(0);
    expect(await road.act(order)).toMatchObject({ ok: true, again: false });
    expect(await road.act(order)).toMatchObject({ ok: true, again: true });
    expect(await events()).toHaveLength(1);
  });
});

describe('a name released while the Council meets', () => {
  beforeEach(() => open('released_name', 8));
  afterEach(() => closeWhole(department));

  /** The first name's sitting is another one each round, as if the Council met anew. */
  async function readyToVote(anchor: string): Promise<string> {
    const sitting = await walk.convened();
    await department.rows(
      `update nomination set context = jsonb_set(context, '{sitting}', to_jsonb($1::text)) where id = $2`,
      [sitting, anchor],
    );
    const present = COUNCIL.map(idOf);
    await walk.order('sitting', sitting, SECRETARY, { type: 'OPEN', present, secretary: idOf(SECRETARY) });
    return sitting;
  }

  const fate = async (sitting: string, name: string): Promise<{ on: boolean; candidate: boolean }> => {
    const [row] = await department.rows<{ on: boolean; context: SittingContext }>(
      `select (n.context ->> 'sitting') is not distinct from s.id::text as on, s.context
         from sitting s, nomination n where s.id = $1 and n.id = $2`,
      [sitting, name],
    );
    return { on: row!.on, candidate: row!.context.candidates.includes(name) };
  };

  test(
    'is put before a sitting as its vote opens: a candidate there, or refused, never neither',
    async () => {
      const names: Name[] = [];
      for (const unit of UNITS.filter((code) => code !== 'VP'))
        names.push(...(await addStaff(department, unit, 2, 4)));
      const [anchor = '', ...parked] = await walk.compiledList(...names);
      for (const id of parked) await hold(id);
      const first = await walk.convened();
      const { round, road } = department;
      await walk.order('round', round, CHIEF, { type: 'PUT_BEFORE_COUNCIL', sitting: first });

      const ended = { candidate: 0, refused: 0 };
      let standing = parked.shift();
      if (standing) await release(standing);
      for (let turn = 0; turn < 60 && standing !== undefined; turn++) {
        const sitting = await readyToVote(anchor);
        const put = () => road.act(command('round', round, CHIEF, { type: 'PUT_BEFORE_COUNCIL', sitting }));
        const vote = () => road.act(command('sitting', sitting, CHAIR, { type: 'OPEN_VOTING' }));
        const both = turn % 2 === 0 ? [put(), vote()] : [vote(), put()].toReversed();
        const [joined, voting] = await Promise.all(both);
        expect(voting).toMatchObject({ ok: true });
        const { on, candidate } = await fate(sitting, standing);
        expect({ on, candidate }).toEqual({ on: joined!.ok, candidate: joined!.ok });
        if (joined!.ok) {
          ended.candidate += 1;
          standing = parked.shift();
          if (standing) await release(standing);
        } else {
          ended.refused += 1;
          expect(joined).toMatchObject({ code: 'REFUSED' });
          expect(codes(joined!)).toEqual(['SITTING_NOT_READY']);
        }
      }
      // a race that always ends the same way is none
      expect(Math.min(ended.candidate, ended.refused)).toBeGreaterThan(0);
    },
    LONG_ENOUGH_MS,
  );
});

describe('a name held before the Council sat, and released after', () => {
  let held: string;
  let second: string;
  /** What came of closing the round while the name was held, released, and before the second sitting. */
  let closes: (string[] | 'closed')[];

  const close = async (): Promise<string[] | 'closed'> => {
    const outcome = await department.road.act(command('round', department.round, CHIEF, { type: 'CLOSE' }));
    return outcome.ok ? 'closed' : codes(outcome);
  };

  /** The round is forwarding, its four selected names are sent, the fifth has just been released. */
  beforeEach(async () => {
    await open('second_sitting');
    const { round } = department;
    const others = await walk.compiledList(ANH, INDUSTRY, THINH, LINH, HAN);
    held = others.pop()!;
    await hold(held);
    const sitting = await walk.convened();
    await walk.order('round', round, CHIEF, { type: 'PUT_BEFORE_COUNCIL', sitting });
    await walk.concluded(sitting, others);
    await walk.order('round', round, 'khoitm', { type: 'FORWARD', nominations: others, letter: LETTER });
    const asked = [await close()];
    await release(held);
    asked.push(await close());
    second = await walk.convened();
    await walk.order('round', round, CHIEF, { type: 'PUT_BEFORE_COUNCIL', sitting: second });
    closes = [...asked, await close()];
  });
  afterEach(() => closeWhole(department));

  const roundState = async (): Promise<string[]> =>
    (await department.rows<{ state: string[] }>('select state from round'))[0]!.state;

  /** One more ballot in which nobody is marked. */
  async function again(): Promise<void> {
    await walk.order('sitting', second, CHAIR, { type: 'SECOND_BALLOT' });
    for (const member of COUNCIL)
      await walk.order('sitting', second, member, { type: 'CAST_BALLOT', marks: [] });
    await walk.order('sitting', second, CHAIR, { type: 'CLOSE_VOTING' });
  }

  test('is selected by a second sitting, which has only this name, forwarded, and the round closes', async () => {
    const view = await department.sittings.find(second, signedIn(CHAIR));
    expect(view).toMatchObject({ agenda: [{ nomination: held, qualified: true, held: false }] });
    expect(closes).toEqual([['NAME_NOT_FORWARDED'], ['NAME_NOT_FORWARDED'], ['NAME_NOT_FORWARDED']]);
    await walk.concluded(second, [held]);
    expect(await stateOf(held)).toBe('selected');
    expect(await roundState()).toEqual(['forwarding']);
    expect(await close()).toEqual(['NAME_NOT_FORWARDED']);
    const letter = { number: '433/TTr-SCT', date: '2021-03-15' };
    const forward = { type: 'FORWARD', nominations: [held], letter } as const;
    await walk.order('round', department.round, 'khoitm', forward);
    expect(await close()).toBe('closed');
  });

  test('is not selected by a second sitting, and the round closes', async () => {
    await walk.counted(second, []);
    await again();
    expect(await close()).toEqual(['NAME_NOT_FORWARDED']);
    await walk.released(second);
    // what the units found they go on fostering (IV.2)
    expect(await stateOf(held)).toMatch(/^exemplar/);
    expect(await close()).toBe('closed');
  });
});

describe('the agenda of a sitting', () => {
  beforeEach(() => open('agenda'));
  afterEach(() => closeWhole(department));

  test('is the same after its end, with the unqualified as such; who becomes so later is not on it', async () => {
    const { sittings, round, road } = department;
    const opinion = 'Chưa đủ tiêu chuẩn theo III.2';
    const unqualified = (await walk.checked(LONG)).id;
    await walk.order('nomination', unqualified, CHIEF, { type: 'REPORT_UNQUALIFIED', opinion });
    const later = (await walk.checked(HAN)).id;
    await hold(later);
    const { sitting, nominations } = await walk.sitting(ANH, INDUSTRY, THINH, LINH);
    const seen = async (): Promise<Map<string, boolean>> => {
      const view = await sittings.find(sitting, signedIn(CHAIR));
      if (typeof view === 'string') throw new Error(view);
      return new Map(view.agenda.map((item) => [item.nomination, item.qualified]));
    };
    const whole = new Map([
      ...nominations.map((nomination) => [nomination, true] as const),
      [unqualified, false] as const,
    ]);
    expect(await seen()).toEqual(whole);

    await walk.concluded(sitting, nominations);
    expect(await stateOf(unqualified)).toBe('ineligible');
    expect(await seen()).toEqual(whole);

    await release(later);
    await walk.order('nomination', later, CHIEF, { type: 'REPORT_UNQUALIFIED', opinion });
    expect(await stateOf(later)).toBe('unqualified');
    expect(await seen()).toEqual(whole);

    // it is read at the next one, and until then the round stays open
    const undecided = await road.act(command('round', round, CHIEF, { type: 'CLOSE' }));
    expect(codes(undecided)).toContain('NAME_NOT_FORWARDED');
    const next = await sittings.find(await walk.convened(), signedIn(CHAIR));
    expect(next).toMatchObject({ agenda: [{ nomination: later, qualified: false }] });
  });
});
