import { hiddenIn, wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { ANH, headOf } from '../support/walk.js';
import { openWithPages, typedInto, type WithPages } from '../support/with-pages.js';

let pages: WithPages;
const HEAD = headOf(ANH);
const STAFF = 'hanbg';
const ADMIN = 'nghiadt';

beforeAll(async () => {
  pages = await openWithPages('pages_substitutions');
});
afterAll(async () => pages?.close());

const NEW = '/substitutions/new';
const filled = {
  substitute: idOf(STAFF),
  actions: ['ENDORSE', 'RETURN'],
  from: '2021-03-15',
  until: '2021-03-26',
  reason: 'Đi công tác tại Hà Nội',
};
const count = async (table: string): Promise<number> =>
  (await pages.department.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1;

describe('somebody has a colleague act in his place', () => {
  test('nothing is chosen beforehand; what is wrong comes back with what was typed', async () => {
    const form = await pages.show(HEAD, NEW);
    expect(form.html).not.toMatch(/<input[^>]* checked/);
    const back = await pages.send(HEAD, NEW, typedInto(form, NEW, { ...filled, until: '', step: 'preview' }));
    expect(back.status).toBe(422);
    expect(back.html).toContain('Đi công tác tại Hà Nội');
    const long = { ...filled, until: '2021-12-31', step: 'preview' };
    const refused = await pages.send(HEAD, NEW, typedInto(form, NEW, long));
    expect(refused.status).toBe(409);
    expect(wordsOn(refused.html)).toContain('Ủy quyền nhiều nhất 90 ngày');
    expect(await count('substitution')).toBe(0);
  });

  test('looked at, then written once; the inbox says in whose place', async () => {
    const { code } = await pages.walk.unitReview(ANH);
    const form = await pages.show(HEAD, NEW);
    const seen = await pages.send(HEAD, NEW, typedInto(form, NEW, { ...filled, step: 'preview' }));
    expect(seen.status).toBe(200);
    expect(wordsOn(seen.html)).toContain('1 việc đang chờ theo ủy quyền này');
    expect(await count('substitution')).toBe(0);
    const write = { ...hiddenIn(seen.html, NEW), step: 'write' };
    for (const _ of [1, 2]) {
      const written = await pages.send(HEAD, NEW, write);
      expect([written.status, written.to]).toEqual([303, '/substitutions?done=made']);
    }
    expect(await count('substitution')).toBe(1);
    const inbox = wordsOn((await pages.show(STAFF, '/tasks')).html);
    expect(inbox).toContain(code);
    expect(inbox).toContain('thay ông/bà Nguyễn Hữu Nghĩa');
  });

  test('a colleague is not let in to the Director’s form, nor to another’s', async () => {
    expect((await pages.show(HEAD, '/substitutions/for')).status).toBe(403);
    expect((await pages.show(HEAD, `${NEW}?principal=${idOf('hanglt')}`)).status).toBe(403);
    expect((await pages.show(STAFF, NEW)).status).toBe(403);
    expect(wordsOn((await pages.show('khoitm', '/substitutions/for?q=nghia')).html)).toContain(
      'Nguyễn Hữu Nghĩa',
    );
  });

  test('ended from the page', async () => {
    const page = await pages.show(STAFF, '/substitutions');
    const action = /action="(\/substitutions\/[^"]+\/end)"/.exec(page.html)?.[1] ?? '';
    const ended = await pages.send(STAFF, action, typedInto(page, action, { reason: 'Đã về' }));
    expect([ended.status, ended.to]).toEqual([303, '/substitutions?done=ended']);
    expect(wordsOn((await pages.show(HEAD, '/substitutions')).html)).toContain('Đã kết thúc');
  });
});

describe('the administrator', () => {
  const person = `/people/${idOf(HEAD)}`;

  test('gives an office, is told why another is refused, and reads out a code once', async () => {
    const at = `/people/${idOf(STAFF)}`;
    const page = await pages.show(ADMIN, at);
    const give = {
      deed: 'GIVE_GRANT',
      role: 'nominator',
      unit: 'QLNL',
      from: '2021-03-15',
      until: '',
      reason: 'QĐ 12',
    };
    const nonce = hiddenIn(page.html, at)['nonce'] ?? '';
    expect(await pages.send(ADMIN, at, { ...give, nonce })).toMatchObject({
      status: 303,
      to: `${at}?done=GIVE_GRANT`,
    });
    const again = await pages.send(ADMIN, at, { ...give, role: 'auditor', unit: '', ...fresh() });
    expect(again.status).toBe(409);
    expect(wordsOn(again.html)).toContain('không thể vừa quản trị hệ thống hoặc kiểm tra');
    const code = { deed: 'ISSUE_PASSWORD_CODE', reason: 'Người mới', ...fresh() };
    expect((await pages.send(ADMIN, at, code)).html).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect((await pages.send(ADMIN, at, code)).html).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect((await pages.send('hanglt', at, { ...give, ...fresh() })).status).toBe(403);
  });

  test('the Office chief reads the same page and finds no form on it', async () => {
    expect((await pages.show('hanglt', person)).html).not.toContain('name="deed"');
    expect((await pages.show('hanglt', `${person}/leave`)).status).toBe(403);
    expect((await pages.show(STAFF, '/people')).status).toBe(403);
  });

  test('hands over: looked at with what cannot move, then written', async () => {
    const action = `${person}/leave`;
    const form = await pages.show(ADMIN, action);
    const office = /name="(to\.[^"]+)"/.exec(form.html)?.[1] ?? '';
    const typed = { lastDay: '2021-03-19', reason: 'Chuyển công tác', [office]: idOf('longbd') };
    const seen = await pages.send(ADMIN, action, typedInto(form, action, { ...typed, step: 'preview' }));
    expect(seen.status).toBe(200);
    expect(wordsOn(seen.html)).toContain('giao cho Bùi Đức Long');
    expect(wordsOn(seen.html)).toContain('không bàn giao ở đây: ghi quyết định kiện toàn Hội đồng');
    expect(seen.html).not.toContain('Phan Thị Ngọc Ánh');
    const before = await count('access_grant');
    const written = await pages.send(ADMIN, action, { ...hiddenIn(seen.html, action), step: 'write' });
    expect([written.status, written.to]).toEqual([303, `${person}?done=HAND_OVER`]);
    expect(await count('access_grant')).toBe(before + 1);
  });
});

const fresh = () => ({ nonce: crypto.randomUUID() });
