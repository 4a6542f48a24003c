import { type DescribedApi, startDescribedApi } from '../support/described-api.js';
import { type Department, idOf, openDepartment, signedIn, who } from '../support/department.js';
import { HandingOverService } from '../../src/people/handing-over.js';
import { Locking } from '../../src/people/locking.js';
import { PeopleLog } from '../../src/people/people-log.js';
import { DESKS_JSON } from '../../src/links/links.js';
import { ownWords } from '../../src/mail/letters/own-words.js';
import type { Told } from '../../src/mail/letters/told.js';
import { NOTICE } from '../../src/mail/mail.sql.js';
import { Words } from '../../src/notices/words.js';
import { inProcess, type InProcess } from '../support/in-process.js';
import { codes } from '../support/record.js';
import { ANH, CHIEF, command, freshKey, HAN, headOf, Walk } from '../support/walk.js';

let department: Department;
let api: DescribedApi;
let services: InProcess;
let handing: HandingOverService;

const ADMIN = 'nghiadt';
const LEAVER = headOf(ANH);
const SUCCESSOR = 'longbd';
const LAST_DAY = '2021-03-19';
type Body = Readonly<Record<string, unknown>>;

beforeAll(async () => {
  department = await openDepartment('hand_over');
  api = await startDescribedApi(department.url);
  services = await inProcess(department.url, 4, [HandingOverService, Locking, PeopleLog, Words]);
  handing = services.app.get(HandingOverService);
});
afterAll(async () => {
  await services?.close();
  await api?.close();
  await department?.close();
});

const grantsOf = (name: string) =>
  department.rows<{ id: string; role: string; from: string; until: string | null }>(
    `select id, role, from_day::text as "from", until_day::text as until from access_grant where person_id = $1 order by role, from_day`,
    [idOf(name)],
  );
const officeOf = async (name: string) => (await grantsOf(name)).find(({ role }) => role === 'unitHead')!;
const leave = async (json: object, as = ADMIN, key = freshKey(), leaver = LEAVER) => {
  const path = `/api/people/${idOf(leaver)}/leave`;
  const { status, misfits, body } = await api.ask('POST', path, { as, json, key });
  expect(misfits).toEqual([]);
  return { status, body: body as Body };
};
const order = async (over: object = {}) => ({
  lastDay: LAST_DAY,
  to: [{ grant: (await officeOf(LEAVER)).id, person: idOf(SUCCESSOR) }],
  reason: 'Chuyển công tác theo Quyết định 88/QĐ-UBND',
  ...over,
});
const refusal = ({ status, body }: Awaited<ReturnType<typeof leave>>) => [
  status,
  ((body['findings'] ?? []) as readonly { code: string; effect: string }[])
    .filter(({ effect }) => effect === 'block')
    .map(({ code }) => code),
];

let nomination: { id: string; code: string };

test('what is left behind is foreseen: tasks by desk, seats and lent work, and nothing is written', async () => {
  nomination = await new Walk(department).unitReview(ANH);
  const lent = await api.ask('POST', '/api/substitutions', {
    as: LEAVER,
    key: freshKey(),
    json: {
      substitute: idOf('hanbg'),
      actions: ['ENDORSE'],
      from: '2021-03-15',
      until: '2021-03-31',
      reason: 'Đi công tác',
    },
  });
  expect(lent.status).toBe(201);
  const before = await grantsOf(LEAVER);
  const left = await handing.foresee(
    idOf(LEAVER),
    { lastDay: LAST_DAY, to: {}, lock: false },
    signedIn(ADMIN),
  );
  expect(left).toMatchObject({
    offices: [{ role: 'unitHead', unit: 'QLTM' }],
    tasks: [{ seat: 'unitHead:QLTM', does: 'ENDORSE', code: nomination.code }],
    substitutions: [{ until: '2021-03-31', substitute: idOf('hanbg') }],
    open: true,
  });
  expect(left?.seats.map(({ role }) => role)).toEqual(
    before.filter(({ role }) => role.startsWith('council')).map(({ role }) => role),
  );
  // the administrator reads codes and steps, and nothing of what stands in them
  expect(JSON.stringify(left?.tasks)).not.toContain('Ngọc Ánh');
  expect(await grantsOf(LEAVER)).toEqual(before);
});

describe('what is refused', () => {
  test.each([
    ['by somebody else', {}, 'hanglt', [403, ['ROLE_MISSING']]],
    ['of a day gone by', { lastDay: '2021-03-14' }, ADMIN, [409, ['LAST_DAY_IN_THE_PAST']]],
    ['of a day in thousands of years', { lastDay: '9999-12-31' }, ADMIN, [409, ['LAST_DAY_TOO_FAR_AHEAD']]],
    ['with a lock before his last day', { lock: true }, ADMIN, [409, ['LOCKED_BEFORE_LAST_DAY']]],
  ])('%s', async (_what, over, as, expected) => {
    expect(refusal(await leave(await order(over), as))).toEqual(expected);
  });

  test('to himself, to nobody known, to the administrator, of an office he does not hold', async () => {
    const { id } = await officeOf(LEAVER);
    const to = (person: string, grant = id) => order({ to: [{ grant, person: idOf(person) }] });
    expect(refusal(await leave(await to(LEAVER)))).toEqual([409, ['SUCCESSOR_IS_HIMSELF']]);
    expect(refusal(await leave(await to('khong.co')))).toEqual([409, ['SUCCESSOR_UNKNOWN']]);
    expect(refusal(await leave(await to(ADMIN)))).toEqual([409, ['GRANT_WATCHERS_APART']]);
    expect(refusal(await leave(await to(SUCCESSOR, idOf('khong.co'))))).toEqual([
      409,
      ['HANDED_OVER_MEANWHILE'],
    ]);
    await department.rows('update person set disabled_at = now() where id = $1', [idOf(SUCCESSOR)]);
    expect(refusal(await leave(await to(SUCCESSOR)))).toEqual([409, ['SUCCESSOR_LOCKED_OUT']]);
    await department.rows('update person set disabled_at = null where id = $1', [idOf(SUCCESSOR)]);
    expect((await leave(await order({ reason: ' ' }))).status).toBe(422);
  });
});

describe('handed over', () => {
  const endorse = (by: string) =>
    department.road.act(command('nomination', nomination.id, by, { type: 'ENDORSE' }));

  test('once, whatever is sent twice', async () => {
    const [asked, key] = [await order(), freshKey()];
    const first = await leave(asked, ADMIN, key);
    expect(first).toMatchObject({ status: 200, body: { id: idOf(LEAVER), ended: 1, given: 1 } });
    expect(await leave(asked, ADMIN, key)).toEqual(first);
    expect(await officeOf(LEAVER)).toMatchObject({ until: LAST_DAY });
    expect(await officeOf(SUCCESSOR)).toMatchObject({ from: '2021-03-20', until: null });
  });

  test('on the last day it is still his, on the next his successor’s: the task waited at the desk', async () => {
    const at = async (name: string) =>
      (await department.tasks.inbox({ ...signedIn(name), ...who(name), person: idOf(name) })).items.map(
        ({ code }) => code,
      );
    await department.clock('2021-03-19T09:00:00.000Z');
    expect(await at(LEAVER)).toContain(nomination.code);
    expect(codes(await endorse(SUCCESSOR))).toEqual(['ROLE_MISSING']);
    await department.clock('2021-03-20T02:00:00.000Z');
    expect(await at(LEAVER)).not.toContain(nomination.code);
    expect(await at(SUCCESSOR)).toContain(nomination.code);
    // whoever stood in for him no longer does
    for (const gone of [LEAVER, 'hanbg']) expect(codes(await endorse(gone))).toEqual(['ROLE_MISSING']);
    expect(await endorse(SUCCESSOR)).toMatchObject({ ok: true });
  });

  test('the substitution ends with his last day; seats stay; both are told; it is in the log', async () => {
    expect(
      await department.rows('select until_day::text as until from substitution where principal_id = $1', [
        idOf(LEAVER),
      ]),
    ).toEqual([{ until: LAST_DAY }]);
    const told = await department.rows<{ recipient: string; told: Body }>(
      `select recipient_id as recipient, told from notice where template = 'handover.DONE' order by told ->> 'leaves'`,
    );
    expect(told.map(({ recipient }) => recipient)).toEqual([idOf(SUCCESSOR), idOf(LEAVER)]);
    expect(told[0]?.told).toMatchObject({
      leaves: false,
      lastDay: LAST_DAY,
      offices: [{ role: 'unitHead', unit: 'QLTM' }],
    });
    const letters = await department.rows<{ id: string }>(
      `select id from notice where template = 'handover.DONE' order by told ->> 'leaves'`,
    );
    const read = await department.rows<Told>(NOTICE.text, [
      letters.map(({ id }) => id),
      new Date(),
      DESKS_JSON,
    ]);
    const office = 'Trưởng đơn vị, Phòng Quản lý Thương mại: giao cho ';
    const people = await department.rows<{ id: string; name: string }>('select id, name from person');
    const nameOf = (name: string): string => people.find(({ id }) => id === idOf(name))?.name ?? '';
    for (const row of read) {
      const facts = ownWords(row, 'handover.DONE', 'vi').facts.map(
        ({ label, value }) => `${label}: ${value}`,
      );
      expect(facts.slice(0, 3)).toEqual([
        `Người bàn giao: ${nameOf(LEAVER)}`,
        'Giữ nhiệm vụ đến hết ngày: 19/3/2021',
        `Nhiệm vụ bàn giao: ${office}${nameOf(SUCCESSOR)}`,
      ]);
    }
    expect(read).toHaveLength(2);
    const steps = await department.rows<{ step: string }>('select step from people_step order by noted_at');
    expect(steps.map(({ step }) => step)).toEqual(['MAKE_SUBSTITUTION', 'HAND_OVER', 'END_SUBSTITUTION']);
  });
});

describe('what is written is what was missing', () => {
  const NEXT_LEAVER = headOf(HAN);
  const NEXT = 'hanbg';
  const UNTIL = '2021-03-26';
  const insert = async (name: string, role: string, unit: string | null, from: string, until?: string) => {
    const [row] = await department.rows<{ id: string }>(
      `insert into access_grant (id, organisation_id, person_id, role, unit_id, from_day, until_day)
       values (gen_random_uuid(), $1, $2, $3, (select id from unit where organisation_id = $1 and code = $4), $5, $6) returning id`,
      [department.organisation, idOf(name), role, unit, from, until ?? null],
    );
    return row?.id ?? '';
  };
  const spans = async (name: string, role: string) =>
    (await grantsOf(name)).filter((one) => one.role === role).map(({ from, until }) => [from, until]);
  const handOver = async (of: string, to: object[], over: object = {}, as = ADMIN) =>
    leave({ lastDay: UNTIL, to, reason: 'Chuyển công tác', ...over }, as, freshKey(), of);

  test('the successor has it from June: he is given the weeks before; what never began is nobody’s', async () => {
    const { id: head } = await officeOf(NEXT_LEAVER);
    const [seat] = await department.rows<{ unit: string }>(
      'select u.code as unit from access_grant g join unit u on u.id = g.unit_id where g.id = $1',
      [head],
    );
    const unit = seat?.unit ?? '';
    await insert(NEXT, 'unitHead', unit, '2021-06-01');
    const unbegun = await insert(NEXT_LEAVER, 'nominator', 'QLNL', '2021-05-01', '2021-05-31');
    const lent = await api.ask('POST', '/api/substitutions', {
      as: CHIEF,
      key: freshKey(),
      json: {
        substitute: idOf(NEXT_LEAVER),
        actions: ['NUDGE'],
        from: '2021-03-22',
        until: '2021-04-15',
        reason: 'Đi học',
      },
    });
    expect(lent.status).toBe(201);
    const to = [{ grant: head, person: idOf(NEXT) }, { grant: unbegun }];
    expect(await handOver(NEXT_LEAVER, to)).toMatchObject({ status: 200, body: { ended: 2, given: 1 } });
    expect(await spans(NEXT, 'unitHead')).toEqual([
      ['2021-03-27', '2021-05-31'],
      ['2021-06-01', null],
    ]);
    expect((await officeOf(NEXT_LEAVER)).until).toBe(UNTIL);
    expect(await spans(NEXT_LEAVER, 'nominator')).toEqual([]);
    const [step] = await department.rows<{ said: Body }>(
      `select said from people_step where step = 'HAND_OVER' order by noted_at desc limit 1`,
    );
    expect(step?.said['voids']).toEqual([
      { role: 'nominator', unit: 'QLNL', from: '2021-05-01', until: '2021-05-31' },
    ]);
    // whoever had him act in his place has to find another
    const told = await department.rows<{ recipient: string; until: string }>(
      `select recipient_id as recipient, told ->> 'until' as until from notice where template = 'substitution.SHORTENED'
        and told ->> 'substitution' = $1`,
      [(lent.body as Body)['id']],
    );
    expect(told).toEqual([{ recipient: idOf(CHIEF), until: UNTIL }]);
  });

  test('on no day is the house without an administrator', async () => {
    const people = await department.rows<{ name: string }>(
      `select split_part(p.email, '@', 1) as name from person p where not exists (select from access_grant g where g.person_id = p.id)
        and p.disabled_at is null order by p.email limit 2`,
    );
    const [helper = '', second = ''] = people.map(({ name }) => name);
    await insert(helper, 'admin', null, '2021-03-01', UNTIL);
    await insert(second, 'admin', null, '2021-06-01');
    const [grant] = (await grantsOf(ADMIN)).filter(({ role }) => role === 'admin');
    const to = (person?: string) => [{ grant: grant?.id, ...(person && { person: idOf(person) }) }];
    expect(refusal(await handOver(ADMIN, to(), {}, helper))).toEqual([409, ['LAST_ADMINISTRATOR']]);
    expect(await handOver(ADMIN, to(second), {}, helper)).toMatchObject({ status: 200, body: { given: 1 } });
    expect(await spans(second, 'admin')).toEqual([
      ['2021-03-27', '2021-05-31'],
      ['2021-06-01', null],
    ]);
  });

  test('on his last day his account may be locked with it', async () => {
    const { id } = await officeOf(SUCCESSOR);
    const to = [{ grant: id, person: idOf(NEXT) }];
    expect(await handOver(SUCCESSOR, to, { lastDay: '2021-03-20', lock: true })).toMatchObject({
      status: 200,
    });
    expect(
      await department.rows('select disabled_at is not null as locked from person where id = $1', [
        idOf(SUCCESSOR),
      ]),
    ).toEqual([{ locked: true }]);
  });
});
