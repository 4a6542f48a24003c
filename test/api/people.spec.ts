import { type DescribedApi, startDescribedApi } from '../support/described-api.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { codes } from '../support/record.js';
import { ANH, CHIEF, CLERK, command, freshKey, headOf, Walk } from '../support/walk.js';

let department: Department;
let api: DescribedApi;

const ADMIN = 'nghiadt';
const HEAD = headOf(ANH);
const STAFF = 'hanbg';
type Body = Readonly<Record<string, unknown>>;

beforeAll(async () => {
  department = await openDepartment('people');
  api = await startDescribedApi(department.url);
});
afterAll(async () => {
  await api?.close();
  await department?.close();
});

const get = async (path: string, as = ADMIN) => {
  const { status, misfits, body } = await api.ask('GET', `/api/people${path}`, { as });
  expect(misfits).toEqual([]);
  return { status, body: body as Body };
};
const post = async (path: string, json: object, as = ADMIN, key = freshKey()) => {
  const { status, misfits, body } = await api.ask('POST', `/api/people/${path}`, { as, json, key });
  expect(misfits).toEqual([]);
  return { status, body: body as Body };
};
const refusal = ({ status, body }: { status: number; body: Body }) => [
  status,
  ((body['findings'] ?? []) as readonly { code: string; effect: string }[])
    .filter(({ effect }) => effect === 'block')
    .map(({ code }) => code),
];
const items = ({ body }: { body: Body }) => body['items'] as readonly (Body & { id: string; name: string })[];
const versionOf = async (name: string): Promise<number> =>
  (
    await department.rows<{ v: number }>('select grants_version as v from person where id = $1', [idOf(name)])
  )[0]?.v ?? 0;

/** At the page that is open to whoever has a code. */
const set = (code: string, password: string): Promise<Response> =>
  fetch(`${api.url}/sign-in/password`, {
    method: 'POST',
    headers: { accept: 'text/html' },
    body: new URLSearchParams({ email: `${STAFF}@sct.example`, code, password }),
  });

const given = (over: object = {}): object => ({
  role: 'nominator',
  unit: 'QLNL',
  from: '2021-03-15',
  reason: 'Quyết định phân công số 12/QĐ-SCT',
  ...over,
});

describe('the list', () => {
  test('is read by the administrator, the Office chief and the auditor, and by nobody else', async () => {
    const [auditor] = await department.rows<{ email: string }>(
      `select p.email from person p join access_grant g on g.person_id = p.id where g.role = 'auditor'`,
    );
    for (const as of [ADMIN, CHIEF, auditor?.email ?? ''])
      for (const path of ['', '/log', `/${idOf(HEAD)}`]) expect((await get(path, as)).status).toBe(200);
    for (const as of [CLERK, HEAD, STAFF])
      for (const path of ['', '/log', `/${idOf(HEAD)}`]) expect((await get(path, as)).status).toBe(403);
    expect((await get(`/${idOf('khong.co')}`)).status).toBe(404);
  });

  test('by pages: everybody once, whatever page he stands on', async () => {
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = await get(`?after=${encodeURIComponent(after)}`);
      seen.push(...items(page).map(({ id }) => id));
      if (page.body['next'] === null) break;
      after = page.body['next'] as string;
    }
    const [all] = await department.rows<{ n: number }>('select count(*)::int as n from person');
    expect([seen.length, new Set(seen).size]).toEqual([all?.n, all?.n]);
    expect(seen.length).toBeGreaterThan(50);
  });

  test('searched by name without marks, by address, by unit', async () => {
    const [person] = items(await get('?q=tran%20thi%20my%20duyen'));
    expect(person).toMatchObject({ id: idOf(CLERK), roles: ['clerk'], disabled: false });
    expect(items(await get('?q=duyenttm@'))).toHaveLength(1);
    expect(items(await get('?q=%25'))).toEqual([]);
    const units = new Set(items(await get('?unit=QLNL')).map(({ unit }) => unit));
    expect([...units]).toEqual(['QLNL']);
  });

  test('one person: posts, offices and account, and never a secret', async () => {
    const { body } = await get(`/${idOf(HEAD)}`);
    expect(body).toMatchObject({
      id: idOf(HEAD),
      disabledAt: null,
      password: true,
      pin: false,
      second: false,
    });
    expect((body['grants'] as readonly Body[]).map(({ role }) => role)).toContain('unitHead');
    expect(JSON.stringify(body)).not.toContain('argon2');
  });
});

describe('offices', () => {
  let grant = '';

  test('given once by the administrator; his grants move on', async () => {
    const [before, key] = [await versionOf(STAFF), freshKey()];
    const first = await post(`${idOf(STAFF)}/grants`, given(), ADMIN, key);
    expect(first.status).toBe(201);
    grant = String(first.body['id']);
    expect(await post(`${idOf(STAFF)}/grants`, given(), ADMIN, key)).toMatchObject({ body: { id: grant } });
    expect(await versionOf(STAFF)).toBe(before + 1);
    const { id } = await new Walk(department).unitReview(ANH);
    const done = await department.road.act(command('nomination', id, STAFF, { type: 'ENDORSE' }));
    expect(done).toMatchObject({ ok: false });
  });

  test.each([
    ['by somebody else', { unit: 'QLCN' }, CHIEF, 403, ['ROLE_MISSING']],
    ['held already', {}, ADMIN, 409, ['GRANT_HELD_ALREADY']],
    ['a unit’s office without unit', { unit: '' }, ADMIN, 409, ['GRANT_NEEDS_UNIT']],
    ['the department’s office with one', { role: 'clerk' }, ADMIN, 409, ['GRANT_NEEDS_NO_UNIT']],
    ['of no such unit', { unit: 'XYZ' }, ADMIN, 409, ['GRANT_UNIT_UNKNOWN']],
    ['backwards', { unit: 'QLCN', until: '2021-03-14' }, ADMIN, 409, ['GRANT_BACKWARDS']],
    ['a seat on the Council', { role: 'councilMember', unit: '' }, ADMIN, 409, ['GRANT_BY_COUNCIL_DECISION']],
    ['auditor beside an office', { role: 'auditor', unit: '' }, ADMIN, 409, ['GRANT_WATCHERS_APART']],
  ])('not %s', async (_what, over, as, status, expected) => {
    expect(refusal(await post(`${idOf(STAFF)}/grants`, given(over), as))).toEqual([status, expected]);
  });

  test('not to himself, and without a reason to nobody', async () => {
    expect(refusal(await post(`${idOf(ADMIN)}/grants`, given()))[0]).toBe(409);
    expect((await post(`${idOf(STAFF)}/grants`, given({ unit: 'QLCN', reason: '' }))).status).toBe(422);
  });

  test('ended on a day; not in the past, not twice', async () => {
    const end = (until: string, of = grant) =>
      post(`${idOf(STAFF)}/grants/${of}/end`, { until, reason: 'Thôi phân công' });
    expect(refusal(await end('2021-03-13'))).toEqual([
      409,
      ['GRANT_ENDS_IN_THE_PAST', 'GRANT_ENDS_BEFORE_IT_BEGINS'],
    ]);
    expect((await end('2021-03-15')).status).toBe(200);
    await department.clock('2021-03-16T02:00:00.000Z');
    expect(refusal(await end('2021-03-16'))).toEqual([409, ['GRANT_OVER']]);
    expect(refusal(await end('2021-03-16', idOf(STAFF)))).toEqual([409, ['GRANT_UNKNOWN']]);
    await department.clock('2021-03-15T02:00:00.000Z');
  });

  test('not lengthened by ending it: neither at all, nor into the days of an auditor', async () => {
    const insert = async (role: string, from: string, until: string | null) =>
      (
        await department.rows<{ id: string }>(
          `insert into access_grant (id, organisation_id, person_id, role, from_day, until_day)
           values (gen_random_uuid(), $1, $2, $3, $4, $5) returning id`,
          [department.organisation, idOf('longbd'), role, from, until],
        )
      )[0]?.id ?? '';
    const clerk = await insert('clerk', '2021-01-01', '2021-03-31');
    const later = { until: '2021-06-30', reason: 'Gia hạn' };
    const asked = () => post(`${idOf('longbd')}/grants/${clerk}/end`, later);
    expect(refusal(await asked())).toEqual([409, ['GRANT_ENDS_LATER']]);
    const auditor = await insert('auditor', '2021-04-01', null);
    expect(refusal(await asked())).toEqual([409, ['GRANT_ENDS_LATER']]);
    expect(
      await department.rows('select until_day::text as until from access_grant where id = $1', [clerk]),
    ).toEqual([{ until: '2021-03-31' }]);
    await department.rows('delete from access_grant where id = any ($1)', [[clerk, auditor]]);
  });

  test('of an administrator not, while the other is one only until tomorrow', async () => {
    const [own] = await department.rows<{ id: string }>(
      `select id from access_grant where role = 'admin' and person_id = $1`,
      [idOf(ADMIN)],
    );
    const other = async (until: string | null) =>
      department.rows(
        `insert into access_grant (id, organisation_id, person_id, role, from_day, until_day)
         values ($1, $2, $3, 'admin', '2021-03-01', $4) on conflict (id) do update set until_day = $4`,
        [idOf('an office'), department.organisation, idOf('longbd'), until],
      );
    const end = (until: string) =>
      post(`${idOf(ADMIN)}/grants/${own?.id}/end`, { until, reason: 'Thôi phân công' }, 'longbd');
    await other('2021-03-16');
    expect(refusal(await end('2021-03-15'))).toEqual([409, ['LAST_ADMINISTRATOR']]);
    expect(refusal(await post(`${idOf(ADMIN)}/disable`, { reason: 'Thử' }, 'longbd'))).toEqual([
      409,
      ['LAST_ADMINISTRATOR'],
    ]);
    await department.rows('delete from access_grant where id = $1', [idOf('an office')]);
  });
});

describe('an account', () => {
  const why = { reason: 'Đề nghị của Văn phòng' };

  test('locked: sessions and links end in the same transaction, and his orders are refused', async () => {
    const { id } = await new Walk(department).unitReview({ unit: 'QLTM', person: 'longbd' });
    await get('', HEAD); // a session of his
    const [task] = await department.rows<{ id: string }>('select id from task where subject_id = $1', [id]);
    await department.rows(
      `insert into link (id, organisation_id, token_hash, task_id, person_id, version, seq, issued_at, expires_at)
       values (gen_random_uuid(), $1, 'of the head', $2, $3, 1, 1, now(), now() + interval '1 day')`,
      [department.organisation, task?.id, idOf(HEAD)],
    );
    expect(refusal(await post(`${idOf(HEAD)}/disable`, why, CHIEF))).toEqual([403, ['ROLE_MISSING']]);
    expect((await post(`${idOf(HEAD)}/disable`, why)).status).toBe(200);
    expect(
      await department.rows('select revoked_because as because from link where person_id = $1', [idOf(HEAD)]),
    ).toEqual([{ because: 'reassigned' }]);
    const [live] = await department.rows<{ n: number }>(
      'select count(*)::int as n from session where person_id = $1 and ended_at is null',
      [idOf(HEAD)],
    );
    expect(live?.n).toBe(0);
    const late = await department.road.act(command('nomination', id, HEAD, { type: 'ENDORSE' }));
    expect(late).toMatchObject({ ok: false });
    expect(codes(late)).toEqual(['ROLE_MISSING']);
    expect(refusal(await post(`${idOf(HEAD)}/disable`, why))).toEqual([409, ['PERSON_LOCKED_ALREADY']]);
    expect((await post(`${idOf(HEAD)}/enable`, why)).status).toBe(200);
    expect(refusal(await post(`${idOf(HEAD)}/enable`, why))).toEqual([409, ['PERSON_NOT_LOCKED']]);
  });

  test('not his own, and not the last administrator’s', async () => {
    expect(refusal(await post(`${idOf(ADMIN)}/disable`, why))).toEqual([
      409,
      ['PERSON_IS_ONESELF', 'LAST_ADMINISTRATOR'],
    ]);
  });

  test('a code for a first password: said once, kept as a hash, good once', async () => {
    await department.rows('update person set password_hash = null where id = $1', [idOf(STAFF)]);
    const key = freshKey();
    const issued = await post(`${idOf(STAFF)}/password-code`, why, ADMIN, key);
    expect(issued.status).toBe(201);
    const code = String(issued.body['code']);
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    expect((await post(`${idOf(STAFF)}/password-code`, why, ADMIN, key)).body['code']).toBeNull();
    const plain = code.replaceAll('-', '');
    for (const table of ['password_code', 'people_step', 'notice', 'answered_command', 'attempt']) {
      const [found] = await department.rows<{ n: number }>(
        `select count(*)::int as n from ${table} t where t::text like '%' || $1 || '%' or t::text like '%' || $2 || '%'`,
        [plain, code],
      );
      expect([table, found?.n]).toEqual([table, 0]);
    }
    expect((await set(code, 'ngan')).status).toBe(422);
    expect((await set('AAAA-AAAA-AAAA', 'mat-khau-rat-dai')).status).toBe(401);
    expect((await set(code, 'mat-khau-rat-dai')).status).toBe(200);
    expect((await set(code, 'mat-khau-khac-dai')).status).toBe(401);
    const signIn = await api.ask('POST', '/api/session', {
      json: { email: `${STAFF}@sct.example`, password: 'mat-khau-rat-dai' },
    });
    expect(signIn.status).toBeLessThan(300);
  });
});

test('a place in the log that never was is no place', async () => {
  const at = (moment: string) => `/log?after=${encodeURIComponent(`${moment}~${idOf(STAFF)}`)}`;
  for (const moment of ['2021-99-99T99:99:99.000000Z', '0000-01-01T00:00:00.000000Z', 'infinity'])
    expect((await get(at(moment))).status).toBe(422);
  expect(await get(at('2021-03-15T02:00:00.000000Z'))).toMatchObject({ status: 200, body: { items: [] } });
});

test('everything is in the log, with who, whom and why', async () => {
  const log = items(await get('/log'));
  const steps = log.map(({ step }) => step);
  expect(steps).toEqual([
    'SET_PASSWORD',
    'ISSUE_PASSWORD_CODE',
    'ENABLE_PERSON',
    'DISABLE_PERSON',
    'END_GRANT',
    'GIVE_GRANT',
  ]);
  expect(log.at(-1)).toMatchObject({
    by: { id: idOf(ADMIN) },
    person: { id: idOf(STAFF) },
    why: 'Quyết định phân công số 12/QĐ-SCT',
    said: { role: 'nominator', unit: 'QLNL', from: '2021-03-15' },
  });
});

describe('two administrators who lock each other out at once', () => {
  const OTHER = 'longbd';

  test('one of them stays, whoever was first', async () => {
    const administrators = (
      await department.rows<{ email: string }>(
        `select p.email from person p join access_grant g on g.person_id = p.id
          where g.role = 'admin' and p.disabled_at is null and coalesce(g.until_day >= '2021-03-15', true)`,
      )
    ).map(({ email }) => email);
    expect(administrators).toEqual([`${ADMIN}@sct.example`]);
    expect((await post(`${idOf(OTHER)}/grants`, given({ role: 'admin', unit: null }))).status).toBe(201);
    const lock = (whom: string, as: string) => post(`${idOf(whom)}/disable`, { reason: 'Tranh chấp' }, as);
    const winners = new Set<string>();
    for (let round = 0; round < 12; round++) {
      const [first, second] = round % 2 === 0 ? [ADMIN, OTHER] : [OTHER, ADMIN];
      const [one, two] = await Promise.all([lock(second, first), lock(first, second)]);
      const statuses = [one.status, two.status].toSorted((a, b) => a - b);
      // whoever came second is out already, or is told that he would lock the last one out
      expect([statuses[0], [401, 403, 409].includes(statuses[1] ?? 0)]).toEqual([200, true]);
      const standing = await department.rows<{ id: string }>(
        'select id from person where id = any ($1::uuid[]) and disabled_at is null',
        [[idOf(ADMIN), idOf(OTHER)]],
      );
      expect(standing).toHaveLength(1);
      const stays = standing[0]?.id === idOf(ADMIN) ? ADMIN : OTHER;
      winners.add(stays);
      const out = stays === ADMIN ? OTHER : ADMIN;
      expect((await post(`${idOf(out)}/enable`, { reason: 'Đã thống nhất' }, stays)).status).toBe(200);
    }
    expect(winners.size).toBeGreaterThan(0);
  });
});
