import { request as plainRequest } from 'node:http';
import { localPath } from '../../src/http/local-path.js';
import { EchoModule } from '../support/echo.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { fillWithSomePeople, SOME } from '../support/some-people.js';
import { type Answered, REHEARSAL, startWebApp, type WebApp } from '../support/web-app.js';

let database: TestDatabase;
let url: string;
let web: WebApp;

beforeAll(async () => {
  database = await freshDatabase('bad_input');
  url = await fillWithSomePeople(database.adminUrl);
  web = await startWebApp(url, REHEARSAL, EchoModule);
});
afterAll(async () => {
  await web.close();
  await database.drop();
});

const say = (json: unknown, language = 'vi') => web.ask('POST', '/api/echo', { json, language });
const raw = (body: string | Uint8Array, type = 'application/json') =>
  web.ask('POST', '/api/echo', { body, headers: { 'content-type': type } });
const textsOf = ({ body }: Answered) =>
  (body as { errors: { text: string }[] }).errors.map(({ text }) => text);

/** As a program that is no browser and tidies nothing. */
const plainly = (
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: object }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(web.url);
    plainRequest({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
    })
      .on('error', reject)
      .end();
  });

describe('where an order comes from', () => {
  const own = () => web.url;
  const order = (headers: Record<string, string>) =>
    web.ask('POST', '/api/echo', { json: { reason: 'vì' }, headers });

  test.each([
    ['our own page', () => ({ origin: own(), 'sec-fetch-site': 'same-origin' }), 201],
    ['our own page on plain http, where browsers say less', () => ({ origin: own() }), 201],
    ['a program', () => ({}), 201],
    ['another site', () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }), 403],
    ['another site, in an old browser', () => ({ origin: 'https://evil.example' }), 403],
    ['a neighbour below the same domain', () => ({ origin: own(), 'sec-fetch-site': 'same-site' }), 403],
    ['a frame without an origin', () => ({ origin: 'null' }), 403],
    ['another port of this machine', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['a name that begins like ours', () => ({ origin: `${own()}.evil.example` }), 403],
    ['an origin that is none', () => ({ origin: 'nonsense' }), 403],
  ])('%s', async (_where, headers, status) => {
    const answer = await order(headers());
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toMatchObject({ code: 'FOREIGN_ORIGIN', status: 403 });
  });

  test('behind a proxy only the public address counts', async () => {
    const settings = { mode: 'rehearsal', publicUrl: 'https://thidua.example' } as const;
    const proxied = await startWebApp(url, settings, EchoModule);
    try {
      const from = async (origin: string) =>
        (await proxied.ask('POST', '/api/echo', { json: { reason: 'vì' }, headers: { origin } })).status;
      expect(await from('https://thidua.example')).toBe(201);
      expect(await from(proxied.url)).toBe(403);
    } finally {
      await proxied.close();
    }
  });

  test.each([
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/json-patch+json',
    '',
  ])('a body of type "%s" is not read', async (type) => {
    expect(await raw('{"reason":"vì"}', type)).toMatchObject({
      status: 415,
      body: { code: 'UNSUPPORTED_TYPE', title: 'Dạng dữ liệu gửi lên không đúng' },
    });
  });

  test('the type is asked before the origin', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'text/plain' };
    expect((await web.ask('POST', '/api/echo', { body: 'x', headers })).status).toBe(415);
  });
});

describe('the body', () => {
  test('a form says the same as JSON', async () => {
    const answer = await web.ask('POST', '/api/echo', { form: { reason: 'Bổ sung minh chứng & số' } });
    expect(answer).toMatchObject({ status: 201, body: { reason: 'Bổ sung minh chứng & số' } });
  });

  test('256 kB are read, one byte more is not', async () => {
    const filled = (bytes: number): string => `{"reason":"${'a'.repeat(bytes - 13)}"}`;
    expect((await raw(filled(256 * 1024))).status).toBe(201);
    expect(await raw(filled(256 * 1024 + 1))).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
  });

  test.each([
    ['half a JSON', '{"reason":'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['a thousand levels', '['.repeat(1000) + ']'.repeat(1000)],
    ['a hundred thousand levels', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('%s', async (_what, body) => {
    expect(await raw(body)).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } });
  });

  test.each(['[]', '"x"', '1', 'null', ''])('%j is no form', async (body) => {
    expect(await raw(body)).toMatchObject({ status: 422, body: { code: 'INVALID' } });
  });

  test.each([
    ['__proto__', '{"reason":"vì","__proto__":{"admin":true}}'],
    ['__proto__', '{"reason":"vì","\\u005f_proto__":1}'],
    ['constructor', '{"reason":"vì","constructor":{"prototype":{"admin":true}}}'],
    ['evidence.0.__proto__', '{"reason":"vì","evidence":[{"note":"a","__proto__":{}}]}'],
  ])('%s is nobody’s field', async (field, body) => {
    expect(await raw(body)).toMatchObject({
      status: 422,
      body: { errors: [{ field, text: `“${field}”: không có mục này, không được gửi kèm` }] },
    });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('nor in a form', async () => {
    expect((await web.ask('POST', '/api/echo', { form: { reason: 'vì', ['__proto__']: 'x' } })).status).toBe(
      422,
    );
  });
});

describe('text', () => {
  test('in two parts becomes one', async () => {
    const apart = 'Gương điển hình tiên tiến'.normalize('NFD');
    expect((await say({ reason: apart })).body).toEqual({ reason: 'Gương điển hình tiên tiến' });
    const searched = await web.ask('GET', `/api/echo?q=${encodeURIComponent(apart)}`);
    expect(searched.body).toEqual({ q: 'Gương điển hình tiên tiến' });
    const named = await web.ask('GET', `/api/named/${encodeURIComponent(apart)}`);
    expect(named.body).toEqual({ name: 'Gương điển hình tiên tiến' });
  });

  test.each([
    ['half a pair', String.raw`\ud800`, 'Lý do: có ký tự hỏng, hãy gõ lại'],
    ['the other half', String.raw`\udc00x`, 'Lý do: có ký tự hỏng, hãy gõ lại'],
    ['a zero', String.raw`a\u0000b`, 'Lý do: có ký tự không được phép'],
  ])('with %s is refused', async (_what, text, sentence) => {
    const answer = await raw(`{"reason":"${text}"}`);
    expect(answer.status).toBe(422);
    expect(textsOf(answer)).toEqual([sentence]);
  });

  test('a whole pair passes', async () => {
    expect((await raw(String.raw`{"reason":"\ud83c\udf1f"}`)).body).toEqual({ reason: '🌟' });
  });

  test('a zero in the address is refused', async () => {
    expect((await web.ask('GET', '/api/echo?q=%00')).status).toBe(422);
    expect((await web.ask('GET', '/api/named/a%00b')).status).toBe(422);
  });
});

describe('what a form must be', () => {
  test('every mistake at once, each field by its Vietnamese name', async () => {
    const answer = await say({
      year: 'nay',
      evidence: [{ note: 'đủ' }, { note: 'quá dài'.repeat(5) }],
      role: 'director',
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'INVALID', title: 'Có ô chưa điền đúng' } });
    expect(textsOf(answer).toSorted()).toEqual(
      [
        'Lý do: chưa điền',
        'Minh chứng, dòng 2: Ghi chú: quá dài',
        'Năm: phải là số nguyên',
        '“role”: không có mục này, không được gửi kèm',
      ].toSorted(),
    );
  });

  test('and in English for whoever reads that', async () => {
    const answer = await say({}, 'en-GB,en;q=0.9,vi;q=0.5');
    expect(textsOf(answer)).toEqual(['Reason: not filled in']);
  });

  test('the language somebody chose here comes before his browser’s', async () => {
    const answer = await web.ask('POST', '/api/echo', { json: {}, language: 'en', cookie: 'lang=vi' });
    expect(textsOf(answer)).toEqual(['Lý do: chưa điền']);
  });

  test('a name sent twice is a list, and no text', async () => {
    const body = 'reason=a&reason=b';
    expect((await raw(body, 'application/x-www-form-urlencoded')).status).toBe(422);
    expect((await web.ask('GET', '/api/echo?q=a&q=b')).status).toBe(422);
  });

  test('unknown fields of an address are refused too', async () => {
    expect(textsOf(await web.ask('GET', '/api/echo?sort=name'))).toEqual([
      '“sort”: không có mục này, không được gửi kèm',
    ]);
  });
});

describe('what is not there', () => {
  test.each(['/api/nowhere', '/api/echo/1', "/api/echo/' or 1=1", `/api/echo/${SOME.unit}x`])(
    '%s',
    async (path) => {
      const answer = await web.ask('GET', path);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(answer.body).toEqual({
        type: 'urn:guong-sang:problem:NOT_FOUND',
        title: 'Không tìm thấy trang này',
        status: 404,
        detail: 'Kiểm tra lại đường dẫn.',
        code: 'NOT_FOUND',
      });
    },
  );

  test('an id that may be one is looked for', async () => {
    expect((await web.ask('GET', `/api/echo/${SOME.unit}`)).body).toEqual({ id: SOME.unit });
  });

  test.each(['/api/%E0%A4%A', '/%', `/api/echo/${'1'.repeat(5000)}`])('%s', async (path) => {
    expect(await plainly(path)).toMatchObject({
      status: 404,
      headers: {
        'content-type': expect.stringMatching(/problem\+json/),
        'x-content-type-options': 'nosniff',
      },
    });
  });
});

describe('what goes wrong inside', () => {
  const whole = async (path: string) => {
    const { status, text, body } = await web.ask('GET', path);
    return { status, text, body: body as { code: string; instance: string } };
  };

  test('a stack stays inside; the answer has a number to ask for', async () => {
    const already = web.logged.length;
    const { status, text, body } = await whole('/api/fails/Lỗi-mật-rất-riêng');
    expect(status).toBe(500);
    expect(body.code).toBe('INTERNAL');
    expect(body.instance).toMatch(/^urn:uuid:[\da-f-]{36}$/);
    expect(text).not.toMatch(/riêng|stack|at |\.ts/);

    const lines = web.logged.slice(already);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(body.instance.replace('urn:uuid:', ''));
    expect(lines[0]).toContain('"route":"/api/fails/:how"');
    expect(lines[0]).toMatch(/echo\.ts:\d+/);
  });

  test('SQL stays inside', async () => {
    const { status, text } = await whole('/api/sql');
    expect(status).toBe(500);
    expect(text).not.toMatch(/secret_column|select|organisation/i);
  });

  test('a life in a state nobody knows stands alone', async () => {
    expect(await whole('/api/fails/state')).toMatchObject({ status: 500, body: { code: 'STATE_UNKNOWN' } });
    expect((await whole('/api/rows')).status).toBe(200);
  });

  test('a refusal comes with every finding, in words', async () => {
    const { body } = await web.ask('GET', '/api/fails/refused');
    expect(body).toMatchObject({
      status: 409,
      code: 'REFUSED',
      findings: [
        {
          code: 'REASON_MISSING',
          clause: 'IV.1',
          effect: 'block',
          text: expect.stringMatching(/\(mục IV\.1\)$/),
        },
      ],
    });
  });
});

describe('a closed page', () => {
  const page = { accept: 'text/html,application/xhtml+xml' };

  test.each([
    ['GET', '/closed/page?tab=2', {}, '/sign-in?next=%2Fclosed%2Fpage%3Ftab%3D2'],
    ['GET', '//evil.example/closed/page', {}, null],
    ['POST', '/closed/page', { referer: 'REFERER' }, '/sign-in?next=%2Fnominations%2F7'],
    ['POST', '/closed/page', { referer: 'https://evil.example/x' }, '/sign-in'],
    ['POST', '/closed/page', {}, '/sign-in'],
  ])('%s %s leads to the sign-in', async (method, path, headers, location) => {
    const known = Object.entries(headers).map(([name, value]) => [
      name,
      value === 'REFERER' ? `${web.url}/nominations/7` : value,
    ]);
    const answer = await web.ask(method, path, { headers: { ...page, ...Object.fromEntries(known) } });
    expect(answer.headers.get('location')).toBe(location);
    if (location !== null) expect(answer.status).toBe(303);
  });

  test('a program gets a 401 instead', async () => {
    expect((await web.ask('GET', '/api/closed', { headers: page })).status).toBe(401);
    expect((await web.ask('GET', '/closed/page')).status).toBe(401);
  });
});

describe('where the sign-in leads', () => {
  test.each(['/', '/tasks', '/nominations/7?tab=2', '/tìm?q=a'])('%s is ours', (path) => {
    expect(decodeURI(localPath(path))).toBe(path);
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    'evil.example',
    '@evil.example',
    '',
    '/sign-in?next=/sign-in',
    undefined,
    ['/tasks'],
  ])('%j is not', (path) => {
    expect(localPath(path)).toBe('/');
  });
});

describe('the language one chooses', () => {
  const choose = (path: string, accept = 'text/html') => web.ask('GET', path, { headers: { accept } });

  test('is kept by the browser, and the same page comes back', async () => {
    const { status, headers, cookie } = await choose('/closed/page?tab=2&lang=en&q=a%26b');
    expect([status, headers.get('location'), cookie]).toEqual([303, '/closed/page?tab=2&q=a%26b', 'lang=en']);
  });

  test.each([
    ['another language', '/closed/page?lang=fr'],
    ['two at once', '/closed/page?lang=en&lang=vi'],
    ['nothing', '/closed/page?lang='],
  ])('%s is no choice', async (_what, path) => {
    expect((await choose(path)).cookie).toBeNull();
  });

  test('leads to no other host', async () => {
    expect((await choose('//evil.example/?lang=en')).headers.get('location')).toBe('/evil.example/');
  });
});

test.each([
  ['an answer', 'GET', '/health/live', {}],
  ['a refused form', 'POST', '/api/echo', { json: {} }],
  ['a foreign order', 'POST', '/api/echo', { json: {}, headers: { origin: 'null' } }],
  ['no such page', 'GET', '/nowhere', {}],
  ['a closed door', 'GET', '/api/closed', {}],
  ['a way to the sign-in', 'GET', '/closed/page', { headers: { accept: 'text/html' } }],
  ['a fault', 'GET', '/api/fails/x', {}],
])('%s carries every header', async (_what, method, path, asking) => {
  const { headers } = await web.ask(method, path, asking);
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none';object-src 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow',
  });
  // plain http: neither may be promised
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
});
