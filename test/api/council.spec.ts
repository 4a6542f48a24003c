import pg from 'pg';
import { type DescribedApi, startDescribedApi } from '../support/described-api.js';
import { type Department, idOf, openDepartment, who } from '../support/department.js';
import { closeWhole } from '../support/record.js';
import { CHAIR, CHIEF, CLERK, command, COUNCIL, freshKey, SECRETARY, Walk } from '../support/walk.js';

let department: Department;
let api: DescribedApi;

beforeEach(async () => {
  department = await openDepartment('council');
  api = await startDescribedApi(department.url);
});
afterEach(async () => {
  await api.close();
  await closeWhole(department);
});

type Seat = 'councilChair' | 'councilViceChair' | 'councilSecretary' | 'councilMember';
interface Seated {
  readonly person: string;
  readonly seat: Seat;
  readonly from: string;
  readonly until: string | null;
  readonly decision: string | null;
}
interface OnDay {
  readonly members: readonly Seated[];
  readonly decision: { readonly number: string } | null;
  readonly last: string;
  readonly mayRecord: boolean;
}

const TODAY = '2021-03-15';
/** A colleague of the trade division, who has no seat. */
const NEW = 'anhptn';
const LEAVES = 'yenvth';

const read = async <T>(path: string, as: string = SECRETARY): Promise<T> => {
  const { status, misfits, body } = await api.ask('GET', path, { as });
  expect({ status, misfits }).toEqual({ status: 200, misfits: [] });
  return body as T;
};
const onDay = (day: string): Promise<OnDay> => read<OnDay>(`/api/council?day=${day}`);
const peopleOn = async (day: string): Promise<string[]> =>
  (await onDay(day)).members.map(({ person }) => person);

/** Today's Council with one member replaced by somebody new. */
const renewed = async (over: object = {}): Promise<object> => {
  const { members, last } = await onDay(TODAY);
  return {
    number: '126/QĐ-SCT',
    issuedOn: '2021-03-12',
    signedBy: 'Trần Minh Khôi, Giám đốc Sở',
    from: '2021-03-20',
    members: members.map(({ person, seat }) => ({
      person: person === idOf(LEAVES) ? idOf(NEW) : person,
      seat,
    })),
    last,
    ...over,
  };
};
const record = async (json: object, as: string = SECRETARY, key = freshKey()) => {
  const { status, misfits, body } = await api.ask('POST', '/api/council/decisions', { as, json, key });
  expect(misfits).toEqual([]);
  return { status, body: body as Readonly<Record<string, unknown>> };
};
const codesOf = ({ body }: Awaited<ReturnType<typeof record>>): string[] =>
  ((body['findings'] ?? []) as readonly { code: string }[]).map(({ code }) => code);

const seatRows = () =>
  department.rows<{ person: string; until: string | null }>(
    `select person_id as person, until_day::text as until from access_grant where role like 'council%' order by from_day, id`,
  );
const versionOf = async (name: string): Promise<number> => {
  const [row] = await department.rows<{ version: number }>(
    'select grants_version as version from person where id = $1',
    [idOf(name)],
  );
  return row?.version ?? 0;
};
const membersOf = async (sitting: string) => {
  const [row] = await department.rows<{
    members: readonly { person: string; until: string | null }[];
    version: number;
  }>('select members, version from sitting where id = $1', [sitting]);
  return {
    people: row?.members.map(({ person }) => person) ?? [],
    version: row?.version ?? 0,
    members: row?.members,
  };
};

describe('who sits on the Council', () => {
  test('rests on the decision by which it was founded', async () => {
    const { members, decision, mayRecord } = await onDay(TODAY);
    expect(members.map(({ person }) => person).toSorted()).toEqual(COUNCIL.map(idOf).toSorted());
    expect(members[0]).toMatchObject({
      person: idOf(CHAIR),
      seat: 'councilChair',
      from: '2020-02-12',
      until: null,
    });
    expect(decision).toMatchObject({ number: '93/QĐ-SCT' });
    expect(new Set(members.map((one) => one.decision)).size).toBe(1);
    expect(mayRecord).toBe(true);
    expect(await peopleOn('2020-02-11')).toEqual([]);
  });

  test('is read by whoever reads its sittings, and by nobody else', async () => {
    const statuses = async (as: string): Promise<number[]> =>
      Promise.all(
        ['/api/council', '/api/council/decisions'].map(
          async (path) => (await api.ask('GET', path, { as })).status,
        ),
      );
    for (const as of [SECRETARY, LEAVES, CHIEF]) expect(await statuses(as)).toEqual([200, 200]);
    for (const as of [CLERK, NEW]) expect(await statuses(as)).toEqual([403, 403]);
    expect((await onDay(TODAY)).mayRecord).toBe(true);
    expect((await read<OnDay>('/api/council', LEAVES)).mayRecord).toBe(false);
  });

  test('of a day that does not exist is refused', async () => {
    const { status } = await api.ask('GET', '/api/council?day=2021-02-30', { as: SECRETARY });
    expect(status).toBe(422);
  });
});

describe('a new decision', () => {
  test('changes the Council from its first day; nothing of before is deleted', async () => {
    const before = await seatRows();
    const { status, body } = await record(await renewed());
    expect({ status, sittings: body['sittings'] }).toEqual({ status: 201, sittings: [] });
    const changes = body['changes'] as readonly { person: string; before: Seat | null; after: Seat | null }[];
    const came = [idOf(NEW), null, 'councilMember'];
    const went = [idOf(LEAVES), 'councilMember', null];
    const moved = changes.map(({ person, before: was, after: is }) => [person, was, is]);
    expect(moved).toHaveLength(2);
    expect(moved).toEqual(expect.arrayContaining([came, went]));
    // the last day of the one, the first of the other
    expect(await peopleOn('2021-03-19')).toContain(idOf(LEAVES));
    expect(await peopleOn('2021-03-19')).not.toContain(idOf(NEW));
    expect(await peopleOn('2021-03-20')).not.toContain(idOf(LEAVES));
    expect(await peopleOn('2021-03-20')).toContain(idOf(NEW));
    const after = await seatRows();
    expect(after).toHaveLength(before.length + 1);
    expect(after.filter(({ until }) => until !== null)).toEqual([
      { person: idOf(LEAVES), until: '2021-03-19' },
    ]);
  });

  test('moves the versions of whoever comes and goes, and of nobody else', async () => {
    const names = [NEW, LEAVES, CHAIR];
    const before = await Promise.all(names.map(versionOf));
    await record(await renewed());
    const moved = await Promise.all(names.map(versionOf));
    expect(moved.map((version, at) => version - (before[at] ?? 0))).toEqual([1, 1, 0]);
  });

  test('sent again is the same decision; with anything else under its key it is refused', async () => {
    const [json, key] = [await renewed(), freshKey()];
    const first = await record(json, SECRETARY, key);
    expect(await record(json, SECRETARY, key)).toEqual(first);
    const other = await record({ ...json, number: '127/QĐ-SCT' }, SECRETARY, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'KEY_USED_OTHERWISE' } });
    const { items } = await read<{ items: readonly { number: string }[] }>('/api/council/decisions');
    expect(items.map(({ number }) => number)).toEqual(['126/QĐ-SCT', '93/QĐ-SCT']);
  });

  test('is recorded by the Office and the secretary, and by nobody else', async () => {
    for (const as of [LEAVES, CLERK, 'vinhtq', 'khoitm'])
      expect(await record(await renewed(), as)).toMatchObject({ status: 403 });
    expect(await record(await renewed(), CHIEF)).toMatchObject({ status: 201 });
  });

  test('against the rules is refused with every reason, and nothing is written', async () => {
    const before = await seatRows();
    const [first] = (await onDay(TODAY)).members;
    const wrong = {
      number: '93/QĐ-SCT',
      issuedOn: '2020-12-31',
      from: '2020-02-01',
      members: [{ person: first?.person, seat: 'councilChair' }],
    };
    const refused = await record(await renewed(wrong));
    expect(refused.status).toBe(409);
    expect(codesOf(refused)).toEqual([
      'COUNCIL_BEFORE_ITS_DATE',
      'COUNCIL_NOT_AFTER_THE_LAST',
      'COUNCIL_NUMBER_TAKEN',
      'COUNCIL_SECRETARY_NOT_ONE',
      'COUNCIL_TOO_SMALL',
    ]);
    expect(await seatRows()).toEqual(before);
  });

  test.each([
    ['no number', { number: ' ' }],
    ['a day that does not exist', { from: '2021-02-30' }],
    ['a seat nobody knows', { members: [{ person: idOf(CHAIR), seat: 'director' }] }],
    ['no list', { members: null }],
    ['a person who is no id', { members: [{ person: 'khoi', seat: 'councilChair' }] }],
  ])('with %s is refused as it stands', async (_what, over) => {
    expect(await record(await renewed(over))).toMatchObject({ status: 422 });
  });

  test('of people of nowhere is refused', async () => {
    const members = [
      { person: idOf(CHAIR), seat: 'councilChair' },
      { person: idOf(SECRETARY), seat: 'councilSecretary' },
      { person: '00000000-0000-4000-8000-00000000dead', seat: 'councilMember' },
    ];
    expect(codesOf(await record(await renewed({ members })))).toEqual(['COUNCIL_MEMBER_UNKNOWN']);
  });

  test.each([
    'update council_decision set signed_by = signed_by',
    'delete from council_decision',
    'delete from access_grant',
  ])('cannot be changed or taken away by the application: %s', async (statement) => {
    const application = new pg.Client({ connectionString: department.url });
    await application.connect();
    const refused = await application.query(statement).catch(String);
    await application.end();
    expect(refused).toMatch(/permission denied/);
  });
});

describe('beside sittings', () => {
  const now = { from: TODAY, issuedOn: TODAY };

  test('one that is only convened follows, with its version', async () => {
    const sitting = await new Walk(department).convened();
    const before = await membersOf(sitting);
    const { body } = await record(await renewed(now));
    expect(body['sittings']).toEqual([sitting]);
    const after = await membersOf(sitting);
    expect(after.people).toContain(idOf(NEW));
    expect(after.people).not.toContain(idOf(LEAVES));
    expect(after.version).toBe(before.version + 1);
  });

  test('one planned for a day before the new Council keeps its own, and knows when a mandate ends', async () => {
    const sitting = await new Walk(department).convened();
    const { body } = await record(await renewed());
    expect(body['sittings']).toEqual([sitting]);
    const { members, people } = await membersOf(sitting);
    expect(people).not.toContain(idOf(NEW));
    expect(members?.find(({ person }) => person === idOf(LEAVES))?.until).toBe('2021-03-19');
  });

  test('one that has been opened keeps its Council; none is recorded before its end', async () => {
    const walk = new Walk(department);
    const sitting = await walk.convened();
    const present = COUNCIL.map(idOf);
    await walk.order('sitting', sitting, SECRETARY, { type: 'OPEN', present, secretary: idOf(SECRETARY) });
    const before = await membersOf(sitting);
    expect(codesOf(await record(await renewed(now)))).toEqual(['COUNCIL_SITTING_UNDER_WAY']);
    // nor one of a later day: whoever keeps the sitting would be gone before he signs
    expect(codesOf(await record(await renewed()))).toEqual(['COUNCIL_SITTING_UNDER_WAY']);
    expect(await membersOf(sitting)).toEqual(before);
  });

  test('one convened afterwards has the Council of its day', async () => {
    await record(await renewed({ from: '2021-03-29' }));
    const { convening, round } = department;
    const convened = async (plannedFor: string): Promise<string[]> => {
      const order = { round, plannedFor, place: 'Phòng họp tầng 2', inWriting: false };
      const outcome = await convening.convene(order, freshKey(), who(SECRETARY));
      return outcome.ok ? (await membersOf(outcome.answer.id)).people : [];
    };
    expect(await convened('2021-03-28T16:59:00.000Z')).toContain(idOf(LEAVES));
    expect(await convened('2021-03-28T17:00:00.000Z')).toContain(idOf(NEW));
  });

  test('one moved to another day has the Council of that day', async () => {
    const walk = new Walk(department);
    const sitting = await walk.convened();
    await record(await renewed({ from: '2021-03-29' }));
    expect((await membersOf(sitting)).people).toContain(idOf(LEAVES));
    const move = (plannedFor: string) =>
      walk.order('sitting', sitting, SECRETARY, {
        type: 'MOVE',
        plannedFor,
        place: 'Phòng họp tầng 3',
        reason: 'Trùng lịch làm việc với tỉnh',
      });
    await move('2021-03-29T02:00:00.000Z');
    const { people } = await membersOf(sitting);
    expect([people.includes(idOf(LEAVES)), people.includes(idOf(NEW))]).toEqual([false, true]);
    await move('2021-03-26T02:00:00.000Z');
    expect((await membersOf(sitting)).people).toContain(idOf(LEAVES));
  });
});

describe('at once', () => {
  test('of two decisions one wins, and the other is told to look again', async () => {
    const one = await renewed();
    const other = await renewed({ number: '130/QĐ-SCT', from: '2021-04-01' });
    const came = await Promise.all([record(one), record(other, CHIEF)]);
    expect(came.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    const lost = came.find(({ status }) => status === 409);
    expect(lost?.body['code']).toBe('CHANGED_MEANWHILE');
    expect(lost && codesOf(lost)).toContain('COUNCIL_DECIDED_MEANWHILE');
    const { items } = await read<{ items: readonly unknown[] }>('/api/council/decisions');
    expect(items).toHaveLength(2);
  });

  test('a decision and an opening: a sitting that opens never has members the decision did not know of', async () => {
    const walk = new Walk(department);
    const sitting = await walk.convened();
    const json = await renewed({ from: TODAY, issuedOn: TODAY });
    const present = COUNCIL.filter((name) => name !== LEAVES).map(idOf);
    const open = command('sitting', sitting, SECRETARY, {
      type: 'OPEN',
      present,
      secretary: idOf(SECRETARY),
    });
    const [decided, opened] = await Promise.all([record(json), department.road.act(open)]);
    expect(opened.ok).toBe(true);
    const { people } = await membersOf(sitting);
    // decided first: it opened with the new Council; opened first: nothing was decided
    expect(people.includes(idOf(NEW))).toBe(decided.status === 201);
    expect([201, 409]).toContain(decided.status);
  });
});
