import { randomBytes } from 'node:crypto';
import { type Language, orderWords } from '../../src/texts/index.js';
import { type ByLink, openByLink, PIN, type Seen, tracesOf } from '../support/by-link.js';
import { wordsOn } from '../support/browse.js';
import { dumpOf } from '../support/dump.js';
import { ANH, deputyOf, headOf } from '../support/walk.js';

const HEAD = headOf(ANH);
const NAME = 'Phan Thị Ngọc Ánh';
const NARRATIVE = 'Tham mưu nhiều việc mới';

let open: ByLink;
/** Ánh's nomination on her head's desk, and the link in the mail that told him. */
let nomination: string;
let link: string;
let task: string;

beforeAll(async () => {
  open = await openByLink('links');
  await open.setPin(HEAD);
  nomination = (await open.walk.unitReview(ANH)).id;
  link = await open.mailed(HEAD, nomination, 'ENDORSE');
  task = await open.taskOf(nomination, 'ENDORSE');
}, 120_000);
afterAll(() => open?.close());

const GATEWAYS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) BingPreview/1.0b SafeLinks',
  'Mozilla/5.0 (compatible; Proofpoint URL Defense)',
  'Barracuda Sentinel (EE)',
  '',
];

describe('whoever opens the link changes nothing', () => {
  test('LNK-01 HEAD, GET twenty at once, the gateways of mail servers: not one row', async () => {
    const before = await dumpOf(open.department);
    const gateway = (agent: string) => open.visitor().get(link, { 'user-agent': agent });
    const answers = await Promise.all([
      open.visitor().ask('HEAD', link),
      ...Array.from({ length: 20 }, () => open.visitor().get(link)),
      ...GATEWAYS.map(gateway),
    ]);
    expect(new Set(answers.map(({ status, to }) => `${status} ${to}`))).toEqual(
      new Set([`303 /tasks/${task}`]),
    );
    const doors = await Promise.all(answers.map(() => open.visitor().follow(link)));
    expect(new Set(doors.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await dumpOf(open.department)).toEqual(before);
  });

  test('a HEAD is handed no token, a GET keeps it out of sight of scripts for a quarter of an hour', async () => {
    expect((await open.visitor().ask('HEAD', link)).headers.getSetCookie()).toEqual([]);
    const [cookie = ''] = (await open.visitor().get(link)).headers.getSetCookie();
    expect(cookie).toMatch(/^gs_link=[\w-]{43}; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    '%s is told what the address is for',
    async (method) => {
      const { status, headers } = await open.visitor().ask(method, link);
      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    },
  );
});

describe('LNK-04 a forwarded mail opened in a clean browser', () => {
  test.each(['vi', 'en'])(
    'says what kind of task and until when, and nobody’s name (%s)',
    async (language) => {
      const visitor = open.visitor();
      await visitor.get(link);
      const { status, html } = await visitor.get(`/tasks/${task}`, { 'accept-language': language });
      const words = wordsOn(html);
      expect(status).toBe(200);
      expect(words).toContain(orderWords('ENDORSE', language as Language, 'nomination').task);
      expect(words).toContain(language === 'vi' ? '24/3/2021' : '24 March 2021');
      const [{ code } = { code: '' }] = await open.department.rows<{ code: string }>(
        'select code from nomination where id = $1',
        [nomination],
      );
      for (const secret of [NAME, 'Ngọc Ánh', NARRATIVE, code, nomination, 'Nguyễn Hữu Nghĩa', HEAD]) {
        expect(html).not.toContain(secret);
      }
    },
  );

  test('without the mail there is only the sign-in, and the way back', async () => {
    const { status, to } = await open.visitor().get(`/tasks/${task}`);
    expect([status, to]).toEqual([303, `/sign-in?next=${encodeURIComponent(`/tasks/${task}`)}`]);
  });

  test('LNK-26 a browser that keeps no cookie goes on by signing in', async () => {
    const { to } = await open.visitor().get(link);
    const cookieless = await open.visitor().get(to ?? '');
    expect(cookieless.to).toBe(`/sign-in?next=${encodeURIComponent(`/tasks/${task}`)}`);
    const visitor = await open.signedIn(HEAD);
    expect((await visitor.get(`/tasks/${task}`)).to).toBe(`/nominations/${nomination}#decide`);
  });
});

const WRAPPED = `https://apc01.safelinks.protection.outlook.com/?url=${encodeURIComponent('https://thidua.example')}`;

describe('LNK-25 what mail programs make of a token', () => {
  test.each([
    ['a full stop', '.'],
    ['a closing bracket', '>'],
    ['an equals sign', '='],
    ['one in percent', '%3D'],
    ['one in percent, in percent', '%253D'],
    ['white space', '%20'],
    ['a line break', '%0D%0A'],
    ['a campaign', '?utm_source=mail&utm_campaign=%E0%A4%A'],
    ['a slash', '/'],
    ['a quotation mark and a bracket', '%22%3E'],
    ['what cannot be decoded', '%E0%A4%A'],
    ['a null', '%00'],
    ['a fragment of another address', '&data=05%7C01&reserved=0'],
  ])('%s behind it is borne', async (_what, appended) => {
    const { status, to } = await open.visitor().get(link + appended);
    expect([status, to]).toEqual([303, `/tasks/${task}`]);
  });

  test('a line broken in the middle, as quoted-printable breaks it', async () => {
    const broken = `${link.slice(0, 20)}=%0D%0A${link.slice(20)}`;
    expect((await open.visitor().get(broken)).to).toBe(`/tasks/${task}`);
  });

  test('wrapped by a gateway and unwrapped again', async () => {
    const wrapped = new URL(WRAPPED + encodeURIComponent(link));
    const unwrapped = new URL(wrapped.searchParams.get('url') ?? '').pathname;
    expect((await open.visitor().get(unwrapped)).to).toBe(`/tasks/${task}`);
  });

  test.each([
    ['cut off', (path: string) => path.slice(0, -1)],
    ['grown by a letter', (path: string) => `${path}A`],
    ['in small letters', (path: string) => path.toLowerCase()],
    ['a null before it', (path: string) => path.replace('/v/', '/v/%00')],
    ['nothing at all', () => '/v/'],
    ['what cannot be decoded', () => '/v/%E0%A4%A'],
    ['a script', () => '/v/%3Cscript%3Ealert(1)%3C/script%3E'],
    ['sixteen thousand letters', () => `/v/${'A'.repeat(15_000)}`],
  ])('%s: not found, and never an error', async (_what, mangled) => {
    const { status, html } = await open.visitor().get(mangled(link));
    expect([status, wordsOn(html)]).toEqual([404, expect.stringContaining('Không tìm thấy việc')]);
    expect(html).not.toContain('script>alert');
  });
});

/** All but the date and the connection: what tells one answer from another. */
const told = ({ status, headers, html }: Seen): string =>
  JSON.stringify([
    status,
    [...headers].filter(([name]) => !/^(date|connection|keep-alive)$/.test(name)),
    html,
  ]);

test('LNK-19 random tokens get the same bytes each, then the same refusal; a right one opens all the while', async () => {
  open.clock.pass({ minutes: 16 });
  const visitor = open.visitor();
  const random = () => visitor.get(`/v/${randomBytes(32).toString('base64url')}`);
  const answers: string[] = [told(await visitor.get('/v/malformed'))];
  for (let nth = 1; nth < 60; nth++) answers.push(told(await random()));
  expect(new Set(answers).size).toBe(1);
  const [slow, again] = [await random(), await visitor.get('/v/malformed')];
  expect([slow.status, slow.headers.get('retry-after')]).toEqual([429, '900']);
  expect(wordsOn(slow.html)).toContain('Đợi 15 phút rồi thử lại');
  expect(told(again)).toBe(told(slow));
  expect((await visitor.get(link)).status).toBe(303);
  open.clock.pass({ minutes: 15 });
  expect((await random()).status).toBe(404);
});

describe('whatever does not come from our own pages', () => {
  const pin = new URLSearchParams({ pin: PIN }).toString();
  const FORM = 'application/x-www-form-urlencoded';

  test.each([
    ['another site', { 'content-type': FORM, origin: 'https://evil.example' }, 403],
    ['a page without an origin', { 'content-type': FORM, origin: 'null' }, 403],
    ['another site, as the browser says', { 'content-type': FORM, 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbouring site', { 'content-type': FORM, 'sec-fetch-site': 'same-site' }, 403],
    ['text', { 'content-type': 'text/plain' }, 415],
    ['a file', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ])('LNK-15 %s', async (_what, headers, status) => {
    const visitor = open.visitor();
    await visitor.get(link);
    expect((await visitor.ask('POST', `/tasks/${task}/pin`, { body: pin, headers })).status).toBe(status);
    expect(visitor.cookies.has('gs_session')).toBe(false);
  });

  test.each([
    ['X-HTTP-Method-Override', { 'x-http-method-override': 'POST' }, ''],
    ['X-Method-Override', { 'x-method-override': 'POST' }, ''],
    ['_method', {}, '?_method=POST&pin=402917'],
  ])('LNK-16 %s overrides nothing', async (_what, headers, query) => {
    const visitor = open.visitor();
    await visitor.get(link);
    const { status } = await visitor.get(`/tasks/${task}/pin${query}`, headers);
    expect(status).toBe(303);
    expect(visitor.cookies.has('gs_session')).toBe(false);
  });
});

describe('the PIN', () => {
  test('a wrong one is refused, the right one leads to the work', async () => {
    const visitor = open.visitor();
    const door = await visitor.follow(link);
    const wrong = await visitor.submit(door, `/tasks/${task}/pin`, { pin: '402918' });
    expect([wrong.status, wordsOn(wrong.html)]).toEqual([401, expect.stringContaining('Mã PIN chưa đúng')]);
    expect(wrong.html).not.toContain('402918');
    const right = await visitor.submit(wrong, `/tasks/${task}/pin`, { pin: PIN });
    const [{ id } = { id: '' }] = await open.department.rows<{ id: string }>(
      'select id from link where task_id = $1',
      [task],
    );
    expect([right.status, right.to]).toEqual([303, `/nominations/${nomination}?link=${id}#decide`]);
    const { status, html } = await visitor.get(right.to ?? '');
    expect(status).toBe(200);
    expect(wordsOn(html)).toContain(NAME);
  });

  test('the deputy has none: he is told how to get one', async () => {
    const visitor = open.visitor();
    const door = await visitor.follow(await open.mailed(deputyOf(ANH), nomination, 'ENDORSE'));
    expect(wordsOn(door.html)).toContain('Bạn chưa có mã PIN');
  });
});

const GUARDED = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

test('LNK-27 the same headers on every answer, whatever its status', async () => {
  const visitor = open.visitor();
  const door = await visitor.follow(link);
  const answers = [
    door,
    await visitor.get(link),
    await visitor.get('/v/unknown'),
    await visitor.ask('PUT', link),
    await visitor.submit(door, `/tasks/${task}/pin`, { pin: '402918' }),
    await visitor.post(`/tasks/${task}/pin`, { pin: PIN }, { origin: 'https://evil.example' }),
    await visitor.ask('POST', `/tasks/${task}/pin`, { body: 'x', headers: { 'content-type': 'text/plain' } }),
    await visitor.post(`/tasks/${nomination}/pin`, { pin: PIN }),
    await visitor.post(`/tasks/${task}/pin`, { pin: PIN, other: '1' }),
  ];
  await open.department.rows('alter table link rename to link_away');
  answers.push(await visitor.get(link), await visitor.get(`/tasks/${task}`));
  await open.department.rows('alter table link_away rename to link');
  expect(answers.map(({ status }) => status)).toEqual([
    200, 303, 404, 405, 401, 403, 415, 403, 422, 500, 500,
  ]);
  for (const { headers } of answers) {
    expect(Object.fromEntries(Object.keys(GUARDED).map((name) => [name, headers.get(name)]))).toEqual(
      GUARDED,
    );
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  }
});

test('LNK-13, LNK-14 no token that was given out stands in the database, in the log, or on an error page', async () => {
  expect(open.issued.length).toBeGreaterThan(1);
  expect(open.logged.length).toBeGreaterThan(0);
  expect(await tracesOf(open)).toEqual([]);
});
