import { Sessions } from '../../src/access/sessions.js';
import { ACCOUNT_MAX, ADDRESS_MAX } from '../../src/access/sign-in-throttle.js';
import { CHECKS_AT_ONCE } from '../../src/access/sign-in.js';
import { run } from '../support/run-sql.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { fillWithSomePeople, SOME } from '../support/some-people.js';
import { startWebApp, type WebApp } from '../support/web-app.js';

const HEAD = { email: 'thu.le@so-mau.example', password: SOME.password };

let database: TestDatabase;
let url: string;
let web: WebApp;

beforeAll(async () => {
  database = await freshDatabase('access');
  url = await fillWithSomePeople(database.adminUrl);
});
beforeEach(async () => {
  await run(database.adminUrl, 'delete from session; truncate attempt');
  web = await startWebApp(url);
});
afterEach(async () => web.close());
afterAll(async () => database.drop());

const signIn = (given: object = HEAD, headers = {}) =>
  web.ask('POST', '/api/session', { json: given, headers });
const whoIs = (cookie: string | null) => web.ask('GET', '/api/session', { cookie });

describe('a session begins, is known, and ends', () => {
  test('with the right password', async () => {
    const begun = await signIn();
    expect(begun.status).toBe(201);
    expect(begun.headers.get('set-cookie')).toMatch(
      /^gs_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const seen = await whoIs(begun.cookie);
    expect(seen.status).toBe(200);
    expect(seen.body).toEqual({
      person: { id: SOME.unitHead, name: 'Lê Văn Thử', email: 'thu.le@so-mau.example' },
      organisation: {
        id: SOME.organisation,
        code: 'so-mau',
        name: { vi: 'Sở Mẫu', en: 'Sample department' },
        rehearsal: true,
      },
      // the business clock stands at 15/3/2021: he joins the Council in April
      roles: [
        {
          role: 'unitHead',
          unit: { code: 'QLTM', name: { vi: 'Phòng Quản lý Thương mại', en: 'Trade Division' } },
        },
      ],
      assurance: 'session',
    });
    expect(begun.body).toEqual(seen.body);
  });

  test('the table holds no token', async () => {
    const { cookie } = await signIn();
    const token = cookie?.split('=')[1] ?? '';
    const [row] = await run<{ row: string }>(database.adminUrl, 'select s::text as row from session s');
    expect(row?.row).not.toContain(token);
  });

  test('ended at once, and the old cookie opens nothing', async () => {
    const { cookie } = await signIn();
    const ended = await web.ask('DELETE', '/api/session', { cookie });
    expect(ended.status).toBe(204);
    expect(ended.headers.get('set-cookie')).toMatch(/^gs_session=;.*Expires=Thu, 01 Jan 1970/);
    expect(ended.headers.get('clear-site-data')).toBe('"storage"');
    expect((await whoIs(cookie)).status).toBe(401);
  });

  test('ending what has ended is no mistake', async () => {
    expect((await web.ask('DELETE', '/api/session')).status).toBe(204);
  });

  test('signing in again gives a new token and ends the session of this browser', async () => {
    const first = await signIn();
    const second = await signIn(HEAD, { cookie: first.cookie ?? '' });
    expect(second.cookie).not.toBe(first.cookie);
    expect((await whoIs(first.cookie)).status).toBe(401);
    expect((await whoIs(second.cookie)).status).toBe(200);
  });

  test('whoever is shut out is out at once', async () => {
    const { cookie } = await signIn();
    await run(database.adminUrl, `update person set disabled_at = now() where id = '${SOME.unitHead}'`);
    const after = await whoIs(cookie);
    await run(database.adminUrl, `update person set disabled_at = null where id = '${SOME.unitHead}'`);
    expect(after.status).toBe(401);
  });

  test.each([
    ['none', null],
    ['of another shape', 'gs_session=short'],
    ['unknown', `gs_session=${'A'.repeat(43)}`],
    ['a hash out of the table', `gs_session=${'a'.repeat(64)}`],
  ])('a cookie: %s', async (_what, cookie) => {
    expect(await whoIs(cookie)).toMatchObject({ status: 401, body: { code: 'SIGN_IN_NEEDED', status: 401 } });
  });

  test('on https the cookie is kept from plain connections', async () => {
    const secure = await startWebApp(url, { mode: 'rehearsal', publicUrl: 'https://thidua.example' });
    try {
      const begun = await secure.ask('POST', '/api/session', { json: HEAD });
      expect(begun.headers.get('set-cookie')).toContain('; Secure');
      expect(begun.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    } finally {
      await secure.close();
    }
  });
});

describe('a session lasts', () => {
  test('thirty minutes from the last request', async () => {
    const { cookie } = await signIn();
    web.clock.pass({ minutes: 29, seconds: 59 });
    expect((await whoIs(cookie)).status).toBe(200);
    web.clock.pass({ minutes: 29, seconds: 59 });
    expect((await whoIs(cookie)).status).toBe(200);
    web.clock.pass({ minutes: 30 });
    expect((await whoIs(cookie)).status).toBe(401);
  });

  test('twelve hours in all, however busy', async () => {
    const { cookie } = await signIn();
    for (let quarter = 1; quarter < 48; quarter++) {
      web.clock.pass({ minutes: 15 });
      expect((await whoIs(cookie)).status).toBe(200);
    }
    web.clock.pass({ minutes: 15 });
    expect((await whoIs(cookie)).status).toBe(401);
  });

  test('and is forgotten a day later, when nobody can use it any more', async () => {
    const rows = async () => (await run(database.adminUrl, 'select from session')).length;
    const sessions = web.app.get(Sessions, { strict: false });
    await signIn();
    web.clock.pass({ hours: 24 });
    await signIn();
    await sessions.forgetOld();
    expect(await rows()).toBe(2);
    web.clock.pass({ seconds: 1 });
    await sessions.forgetOld();
    expect(await rows()).toBe(1);
  });

  test('and is written down at most once a minute', async () => {
    const { cookie } = await signIn();
    const seen = async () => run(database.adminUrl, 'select seen_at from session');
    const before = await seen();
    web.clock.pass({ seconds: 60 });
    await whoIs(cookie);
    expect(await seen()).toEqual(before);
    web.clock.pass({ seconds: 1 });
    await whoIs(cookie);
    expect(await seen()).not.toEqual(before);
  });
});

describe('a wrong password', () => {
  test.each([
    ['wrong', { ...HEAD, password: 'khác' }],
    ['for an unknown address', { ...HEAD, email: 'khong.ai@so-mau.example' }],
    ['for somebody shut out', { ...HEAD, email: 'nghi.pham@so-mau.example' }],
    ['for somebody who has none', { ...HEAD, email: 'that.vo@so-that.example' }],
    ['in another organisation', { ...HEAD, organisation: 'so-that' }],
  ])('%s: the same answer', async (_which, given) => {
    const answer = await signIn(given);
    expect(answer.cookie).toBeNull();
    expect(answer.body).toEqual({
      type: 'urn:guong-sang:problem:WRONG_PASSWORD',
      title: 'Thư điện tử hoặc mật khẩu chưa đúng',
      status: 401,
      detail: 'Kiểm tra rồi nhập lại. Quên mật khẩu: liên hệ quản trị hệ thống của Sở.',
      code: 'WRONG_PASSWORD',
    });
  });

  test('letters typed in two parts are the same letters', async () => {
    expect((await signIn({ ...HEAD, password: SOME.password.normalize('NFD') })).status).toBe(201);
  });

  test('takes as long for an address nobody has', async () => {
    const timed = async (email: string): Promise<number> => {
      const times: number[] = [];
      for (let count = 0; count < 7; count++) {
        const before = performance.now();
        await signIn({ email, password: 'khác' });
        times.push(performance.now() - before);
      }
      return times.toSorted((one, other) => one - other)[3] ?? 0;
    };
    const known = await timed(HEAD.email);
    const unknown = await timed('khong.ai@so-mau.example');
    // without the check of a password it would be a twentieth
    expect(unknown / known).toBeGreaterThan(0.5);
  });

  test('an e-mail in two organisations needs the code of one', async () => {
    const twin = '00000000-0000-4000-8000-000000000077';
    await run(
      database.adminUrl,
      `insert into person (id, organisation_id, name, email, password_hash)
       select '${twin}', '${SOME.realOrganisation}', name, upper(email), password_hash from person where id = '${SOME.unitHead}'`,
    );
    try {
      expect((await signIn()).status).toBe(401);
      const there = await signIn({ ...HEAD, organisation: 'so-that' });
      expect(there.body).toMatchObject({ person: { id: twin }, organisation: { code: 'so-that' } });
      const here = await signIn({ ...HEAD, organisation: 'so-mau' });
      expect(here.body).toMatchObject({ person: { id: SOME.unitHead } });
    } finally {
      await run(
        database.adminUrl,
        `delete from session where person_id = '${twin}'; delete from person where id = '${twin}'`,
      );
    }
  });

  test('is noted, without the address and without the password', async () => {
    await signIn({ email: 'Mật khẩu nhầm chỗ', password: 'xyz' });
    const rows = await run<{ row: string }>(database.adminUrl, 'select a::text as row from attempt a');
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/nhầm|xyz/);
  });

  test(`the ${ACCOUNT_MAX + 1}th in a quarter of an hour has to wait, even if it is right`, async () => {
    for (let count = 0; count < ACCOUNT_MAX; count++) {
      expect((await signIn({ ...HEAD, password: 'khác' })).status).toBe(401);
      web.clock.pass({ seconds: 1 });
    }
    const answer = await signIn();
    expect(answer).toMatchObject({ status: 429, body: { code: 'TOO_MANY_PASSWORDS' } });
    expect(answer.headers.get('retry-after')).toBe(String(15 * 60 - ACCOUNT_MAX));
    expect((answer.body as { detail: string }).detail).toContain(`${15 * 60 - ACCOUNT_MAX} giây`);
    web.clock.pass({ seconds: 15 * 60 - ACCOUNT_MAX });
    expect((await signIn()).status).toBe(201);
  });

  test('another account is not slowed by it', async () => {
    for (let count = 0; count < ACCOUNT_MAX; count++) await signIn({ ...HEAD, password: 'khác' });
    expect((await signIn({ ...HEAD, email: 'mau.tran@so-mau.example' })).status).toBe(201);
  });

  test('a restart forgives nothing', async () => {
    for (let count = 0; count < ACCOUNT_MAX; count++) await signIn({ ...HEAD, password: 'khác' });
    await web.close();
    web = await startWebApp(url);
    expect((await signIn()).status).toBe(429);
  });

  test('many at once are not let through together', async () => {
    const guesses = Array.from({ length: 40 }, () => signIn({ ...HEAD, password: 'khác' }));
    const tried = (await Promise.all(guesses)).filter(({ status }) => status === 401);
    expect(tried.length).toBeGreaterThanOrEqual(ACCOUNT_MAX);
    expect(tried.length).toBeLessThan(ACCOUNT_MAX + CHECKS_AT_ONCE);
  });

  test('one address that tries many accounts has to wait, others not', async () => {
    await run(
      database.adminUrl,
      `insert into attempt (organisation_id, at, person_id, life, subject_id, action, because, codes)
       select '${SOME.organisation}', '2026-02-02T00:59:00Z', 'unknown', 'session', 'address:192.0.2.7', 'SIGN_IN', '', '{}'
         from generate_series(1, ${ADDRESS_MAX})`,
    );
    // the proxy of this machine says for whom it asks
    expect((await signIn(HEAD, { 'x-forwarded-for': '192.0.2.7' })).status).toBe(429);
    expect((await signIn(HEAD, { 'x-forwarded-for': '192.0.2.8' })).status).toBe(201);
  });
});

describe('one click in a rehearsal', () => {
  const stepIn = (on: WebApp, person: string) =>
    on.ask('POST', '/api/session/rehearsal', { json: { person } });

  test('the invented people, by role', async () => {
    const { status, body } = await web.ask('GET', '/api/session/people');
    expect(status).toBe(200);
    const head = {
      id: SOME.unitHead,
      name: 'Lê Văn Thử',
      post: 'Trưởng phòng',
      unit: 'Phòng Quản lý Thương mại',
    };
    expect(body).toEqual([
      { role: 'nominator', people: [{ id: SOME.nominator, name: 'Trần Thị Mẫu', post: '', unit: '' }] },
      { role: 'unitHead', people: [head] },
    ]);
  });

  test('as one of them', async () => {
    const begun = await stepIn(web, SOME.nominator);
    expect(begun).toMatchObject({ status: 201, body: { assurance: 'rehearsal' } });
    expect(await whoIs(begun.cookie)).toMatchObject({ body: { person: { name: 'Trần Thị Mẫu' } } });
  });

  test.each([
    ['somebody real', SOME.realPerson, 404],
    ['somebody shut out', SOME.gone, 404],
    ['nobody', '00000000-0000-4000-8000-000000000099', 404],
    ['no id', 'x', 422],
  ])('not as %s', async (_who, person, status) => {
    expect((await stepIn(web, person)).status).toBe(status);
  });

  test('in live mode none of it is there, and no session of it holds', async () => {
    const { cookie } = await stepIn(web, SOME.nominator);
    const live = await startWebApp(url, { mode: 'live' });
    try {
      expect(await stepIn(live, SOME.nominator)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      expect((await live.ask('GET', '/api/session/people')).status).toBe(404);
      expect((await live.ask('GET', '/api/session', { cookie })).status).toBe(401);
      const real = await live.ask('POST', '/api/session', { json: HEAD });
      expect((await live.ask('GET', '/api/session', { cookie: real.cookie })).status).toBe(200);
    } finally {
      await live.close();
    }
  });
});
