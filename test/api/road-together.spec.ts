import type { Outcome } from '../../src/road/command.js';
import { UnknownState } from '../../workflows/index.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { attempts, closeWhole, codes, fingerprint, lastNotices, openTasks } from '../support/record.js';
import { ANH, CHAIR, CHIEF, command, INDUSTRY, LETTER, LINH, LONG, THINH, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;

beforeEach(async () => {
  department = await openDepartment('together');
  walk = new Walk(department);
});
afterEach(() => closeWhole(department));

type Order = Parameters<typeof command>[3];

const ofRound = (by: string, order: Order): Promise<Outcome> =>
  department.road.act(command('round', department.round, by, order));

const hold = (id: string): Promise<unknown> =>
  walk.order('nomination', id, CHIEF, { type: 'HOLD', reason: 'Có đơn thư cần xác minh' });

describe('what a round orders is done to all of its nominations, or to none', () => {
  test('one held name of four keeps the letter from going out', async () => {
    const nominations = await walk.selected(ANH, INDUSTRY, THINH, LINH);
    await hold(nominations[2]!);
    const before = await fingerprint(department);
    const refused = await ofRound('khoitm', { type: 'FORWARD', nominations, letter: LETTER });
    expect(refused).toMatchObject({ ok: false, code: 'REFUSED' });
    expect(codes(refused)).toEqual(['ON_HOLD']);
    expect(await fingerprint(department)).toEqual(before);
    expect((await attempts(department)).at(-1)).toEqual({
      person_id: idOf('khoitm'),
      action: 'FORWARD',
      because: 'REFUSED',
      codes: ['ON_HOLD'],
    });
  });

  test('the Director does not forward himself: his deputy signs for all', async () => {
    const khoi = { unit: 'VP', person: 'khoitm' };
    const nominations = await walk.selected(ANH, khoi, THINH, LINH);
    const before = await fingerprint(department);
    const order = { type: 'FORWARD', nominations, letter: LETTER } as const;
    const himself = await ofRound('khoitm', order);
    expect(himself).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    expect(codes(himself)).toEqual(['SOD_SELF']);
    expect(await fingerprint(department)).toEqual(before);
    expect(await ofRound('thuyhtb', order)).toMatchObject({ ok: true });
    const capacity = await department.rows<{ as: string }>(
      `select distinct body::jsonb -> 'actor' ->> 'as' as "as" from history_event where type = 'FORWARD'`,
    );
    expect(capacity).toEqual([{ as: 'KT.' }]);
  });

  test('the whole list goes before the Council by one order, each name once', async () => {
    const { nominations } = await walk.sitting(ANH, INDUSTRY, THINH);
    const put = await department.rows(
      `select subject_id, actor from history_event where type = 'PUT_BEFORE_COUNCIL' and life = 'nomination' order by subject_id`,
    );
    expect(put).toEqual(nominations.toSorted().map((id) => ({ subject_id: id, actor: idOf(CHIEF) })));
  });

  test('lapsed names of a unit come back by one extension', async () => {
    const ids = [(await walk.unitReview(ANH)).id, (await walk.unitReview(LONG)).id];
    await department.clock('2021-03-26T02:00:00.000Z');
    const clock = {
      person: null,
      organisation: department.organisation,
      assurance: 'session',
      channel: 'timer',
    } as const;
    for (const id of ids) {
      const lapse = { ...command('nomination', id, CHIEF, { type: 'LAPSE' }), who: clock };
      expect(await department.road.act(lapse)).toMatchObject({ ok: true, answer: { state: ['lapsed'] } });
    }
    await ofRound(CHIEF, { type: 'EXTEND', unit: 'QLTM', until: '2021-03-27', reason: 'Mất điện hai ngày' });
    for (const id of ids) {
      expect(await openTasks(department, id)).toEqual([
        { seat: 'unitHead:QLTM', does: 'ENDORSE', due: '2021-03-27' },
      ]);
    }
  });

  test('a sitting that cannot tell one nomination its result tells none', async () => {
    const { sitting, nominations } = await walk.sitting(ANH, INDUSTRY, THINH, LINH);
    await walk.counted(sitting, nominations);
    await walk.signed(sitting);
    const set = (state: string) =>
      department.rows('update nomination set state = $2 where id = $1', [nominations[3], state]);
    await set('{beforeCouncil,elsewhere}');
    const before = await fingerprint(department);
    const conclude = command('sitting', sitting, CHAIR, { type: 'CONCLUDE' });
    await expect(department.road.act(conclude)).rejects.toThrow(UnknownState);
    expect(await fingerprint(department)).toEqual(before);
    await set('{beforeCouncil}');
    expect(await department.road.act(conclude)).toMatchObject({ ok: true, again: false });
    const states = await department.rows('select distinct state from nomination');
    expect(states).toEqual([{ state: ['selected'] }]);
  });
});

describe('a stored state that the machine does not know', () => {
  test('stops that nomination and no other', async () => {
    const { id } = await walk.unitReview(ANH);
    const other = await walk.unitReview(LONG);
    await department.rows(`update nomination set state = '{unitReviewing}' where id = $1`, [id]);
    const before = await fingerprint(department);
    const endorse = command('nomination', id, 'nghianh', { type: 'ENDORSE' });
    await expect(department.road.act(endorse)).rejects.toThrow(UnknownState);
    await expect(department.road.act(endorse)).rejects.toThrow('nomination knows no state unitReviewing');
    expect(await fingerprint(department)).toEqual(before);
    await walk.order('nomination', other.id, 'nghianh', { type: 'ENDORSE' });
    // as it was, so that the chain holds again
    await department.rows(`update nomination set state = '{unitReview}' where id = $1`, [id]);
    await walk.order('nomination', id, 'nghianh', { type: 'ENDORSE' });
  });

  test('half a state is none: a region is missing', async () => {
    const [id = ''] = await walk.exemplars(ANH);
    const [row] = await department.rows<{ state: string[] }>('select state from nomination where id = $1', [
      id,
    ]);
    await department.rows('update nomination set state = $2 where id = $1', [id, row?.state.slice(1)]);
    const receive = command('nomination', id, 'vanctk@tinh.example', { type: 'RECEIVE' });
    await expect(department.road.act(receive)).rejects.toThrow(UnknownState);
    await department.rows('update nomination set state = $2 where id = $1', [id, row?.state]);
    expect(await department.road.act(receive)).toMatchObject({ ok: true });
  });
});

describe('tasks', () => {
  test('of a head who is himself the nominee wait for his deputy alone', async () => {
    const { id } = await walk.unitReview(THINH);
    const [task] = await department.rows<{ barred: string[] }>(
      'select barred from task where subject_id = $1 and closed_seq is null',
      [id],
    );
    expect(task?.barred).toEqual([idOf('duytk'), idOf('thinhnd')].toSorted());
    const inbox = async (name: string): Promise<string[]> => {
      const signedIn = {
        person: idOf(name),
        name,
        organisation: department.organisation,
        assurance: 'rehearsal',
      } as const;
      return (await department.tasks.inbox(signedIn)).items.map(({ code }) => code);
    };
    expect(await inbox('thinhnd')).toEqual([]);
    expect(await inbox('thaoltp')).toEqual(['HS-2021-0001']);
    expect(await lastNotices(department, id)).toContain('task.ENDORSE thaoltp');
  });

  test('are closed by the event that settles them, and keep both numbers', async () => {
    const { id } = await walk.unitReview(ANH);
    await walk.order('nomination', id, 'nghianh', { type: 'RETURN', reason: 'Bổ sung số liệu' });
    const tasks = await department.rows(
      'select does, opened_seq, closed_seq from task where subject_id = $1 order by opened_seq',
      [id],
    );
    expect(tasks).toEqual([
      { does: 'SUBMIT', opened_seq: 1, closed_seq: 3 },
      { does: 'ENDORSE', opened_seq: 3, closed_seq: 4 },
      { does: 'SUBMIT', opened_seq: 4, closed_seq: null },
    ]);
  });

  test('of a held name: one, to release it; released, the old ones with fresh terms', async () => {
    const { id } = await walk.unitReview(ANH);
    await hold(id);
    expect(await openTasks(department, id)).toEqual([
      { seat: 'officeChief:', does: 'RELEASE', due: 'infinity' },
    ]);
    await department.clock('2021-03-24T02:00:00.000Z');
    await walk.order('nomination', id, CHIEF, { type: 'RELEASE', reason: 'Không có vi phạm' });
    expect(await openTasks(department, id)).toEqual([
      { seat: 'unitHead:QLTM', does: 'ENDORSE', due: '2021-03-29' },
    ]);
  });
});
