import { type Department, openDepartment, THE_CLOCK } from '../support/department.js';
import { ANH, CHIEF, command, freshKey, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;

beforeEach(async () => {
  department = await openDepartment('as_at');
  walk = new Walk(department);
});

afterEach(async () => {
  await department?.close();
});

/** The moment at which 25/3/2021 begins in Hà Tĩnh. */
const LATE = '2021-03-24T17:00:00.000Z';

const datesOf = async (id: string): Promise<string[]> => {
  const events = await department.rows<{ at: Date }>(
    'select at from history_event where subject_id = $1 order by seq',
    [id],
  );
  return events.map(({ at }) => at.toISOString());
};

const lapse = (id: string, asAt?: string) =>
  department.road.act({
    life: 'nomination',
    id,
    order: { type: 'LAPSE' },
    version: null,
    key: freshKey(),
    who: THE_CLOCK,
    ...(asAt !== undefined && { asAt }),
  });

describe('only the clock may say when', () => {
  test('its order is dated by the moment that set it off', async () => {
    const { id } = await walk.draft(ANH);
    await department.clock('2021-03-30T02:00:00.000Z');
    expect(await lapse(id, LATE)).toMatchObject({ ok: true, answer: { state: ['lapsed'] } });
    expect((await datesOf(id)).at(-1)).toBe(LATE);
  });

  test('without one, now', async () => {
    const { id } = await walk.draft(ANH);
    await department.clock('2021-03-30T02:00:00.000Z');
    await lapse(id);
    expect((await datesOf(id)).at(-1)).toBe('2021-03-30T02:00:00.000Z');
  });

  test('never before the last event of the chain', async () => {
    await department.clock('2021-03-24T10:00:00.000Z');
    const { id } = await walk.draft(ANH);
    await department.clock('2021-03-30T02:00:00.000Z');
    // by then it is not over: the moment judged by is the one written down
    expect(await lapse(id, '2021-03-01T00:00:00.000Z')).toMatchObject({
      ok: false,
      findings: [{ code: 'TERM_NOT_OVER', have: '2021-03-24' }],
    });
  });

  test('nor ahead of itself', async () => {
    const { id } = await walk.draft(ANH);
    expect(await lapse(id, LATE)).toMatchObject({ ok: false, findings: [{ code: 'TERM_NOT_OVER' }] });
  });

  test('an order of a person is dated now, whatever moment it names', async () => {
    const { id } = await walk.draft(ANH);
    await department.clock('2021-03-20T02:00:00.000Z');
    const hold = { type: 'HOLD', reason: 'Có đơn thư' } as const;
    await department.road.act(command('nomination', id, CHIEF, hold, { asAt: '2021-03-16T02:00:00.000Z' }));
    expect((await datesOf(id)).at(-1)).toBe('2021-03-20T02:00:00.000Z');
  });

  test('and no person orders a lapse', async () => {
    const { id } = await walk.draft(ANH);
    await department.clock('2021-03-30T02:00:00.000Z');
    const outcome = await department.road.act(command('nomination', id, CHIEF, { type: 'LAPSE' }));
    expect(outcome).toMatchObject({ ok: false, code: 'FORBIDDEN' });
  });
});
