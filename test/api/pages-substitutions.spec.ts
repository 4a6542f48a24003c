import type { Queries } from '../../src/database/database.js';
import { waitingFor } from '../../src/tasks/waiting.js';
import { hiddenIn, wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { ANH, headOf, holders } from '../support/walk.js';
import { openWithPages, typedInto, type WithPages } from '../support/with-pages.js';

let pages: WithPages;
const HEAD = headOf(ANH);
const STAFF = 'hanbg';
const ADMIN = 'nghiadt';
const [DEPUTY = ''] = holders('unitDeputy', 'QLNL');
const [AUDITOR = ''] = holders('auditor');

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
    const blank = typedInto(form, NEW, { substitute: '', from: '', until: '', reason: '', step: 'preview' });
    const empty = await pages.send(HEAD, NEW, blank);
    const reasons = /<div class="notice bad".*?<\/div>/s.exec(empty.html)?.[0] ?? '';
    for (const field of ['substitute', 'actions', 'from', 'until', 'reason']) {
      expect(reasons).toContain(`href="#f-${field}"`);
      expect(empty.html).toContain(`id="f-${field}"`);
    }
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

  test('the task’s own page waits for him too: in whose place, and what he is to do comes first', async () => {
    const [row] = await pages.department.rows<{ id: string }>(
      `select subject_id as id from task where does = 'ENDORSE' and closed_seq is null`,
    );
    const { html, status } = await pages.show(STAFF, `/nominations/${row?.id}`);
    expect(status).toBe(200);
    expect(wordsOn(html)).not.toContain('Hồ sơ này hiện không chờ bạn');
    const form = /<form[^>]*\/decisions#decide".*?<\/form>/s.exec(html)?.[0] ?? '';
    const [main = ''] = form.split('<details');
    expect(main).toContain('value="ENDORSE"');
    // everybody who looks sees whom to call, and for whom he acts
    for (const as of [STAFF, HEAD]) {
      const waits = /<ul class="waits">.*?<\/ul><\/li><\/ul>/s.exec(
        (await pages.show(as, `/nominations/${row?.id}`)).html,
      );
      expect(wordsOn(waits?.[0] ?? '')).toMatch(
        /Nguyễn Hữu Nghĩa .*Bùi Gia Hân thay ông\/bà Nguyễn Hữu Nghĩa/,
      );
    }
  });

  test('not for what he was not lent, nor once it has ended', async () => {
    const subject = `(select subject_id from task where does = 'ENDORSE' and closed_seq is null)`;
    const queries: Queries = {
      run: (statement, values) => pages.department.rows(statement.text, [...values]),
    };
    const [task] = await pages.department.rows<{ id: string }>(`select ${subject} as id`);
    const names = async (day: string) =>
      (await waitingFor(queries, task?.id ?? '', day)).flatMap(({ people }) =>
        people.map(({ id, inPlaceOf }) => [id, inPlaceOf]),
      );
    const standsIn = [idOf(STAFF), 'Nguyễn Hữu Nghĩa'];
    expect(await names('2021-03-26')).toContainEqual(standsIn);
    expect(await names('2021-03-27')).not.toContainEqual(standsIn);
    expect(await names('2021-03-27')).toContainEqual([idOf(HEAD), null]);
    await pages.department.rows(
      `update task set does = 'ACCEPT' where does = 'ENDORSE' and closed_seq is null`,
    );
    expect(await names('2021-03-15')).not.toContainEqual(standsIn);
    await pages.department.rows(
      `update task set does = 'ENDORSE' where does = 'ACCEPT' and closed_seq is null`,
    );
  });

  test('a colleague is not let in to the Director’s form, nor to another’s', async () => {
    expect((await pages.show(HEAD, '/substitutions/for')).status).toBe(403);
    expect((await pages.show(HEAD, `${NEW}?principal=${idOf('hanglt')}`)).status).toBe(403);
    expect((await pages.show(STAFF, NEW)).status).toBe(403);
    expect(wordsOn((await pages.show('khoitm', '/substitutions/for?q=nghia')).html)).toContain(
      'Nguyễn Hữu Nghĩa',
    );
  });

  test('whose offices lend nothing is told why there is no button', async () => {
    const told = wordsOn((await pages.show(DEPUTY, '/substitutions')).html);
    expect(told).toContain('không có việc nào ủy quyền được');
    expect(told).not.toContain('Lập ủy quyền');
    const head = wordsOn((await pages.show(HEAD, '/substitutions')).html);
    expect(head).not.toContain('không có việc nào ủy quyền được');
    expect(head).toContain('Lập ủy quyền');
  });

  test('the administrator, who may end it, finds the form for it; the auditor does not', async () => {
    expect((await pages.show(ADMIN, '/substitutions')).html).toMatch(/action="\/substitutions\/[^"]+\/end"/);
    const reader = await pages.show(AUDITOR, '/substitutions');
    expect(wordsOn(reader.html)).toContain('Đang có hiệu lực');
    expect(reader.html).not.toMatch(/action="\/substitutions\/[^"]+\/end"/);
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

  test('is led to the workbook by which people are added; whoever only reads the list is not', async () => {
    const list = await pages.show(ADMIN, '/people');
    expect(list.html).toContain('href="/imports"');
    expect(wordsOn(list.html)).toContain('Thêm người: nhập từ bảng tính');
    expect(wordsOn((await pages.show('hanglt', '/people')).html)).not.toContain('Thêm người');
  });

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

  test('is told what is wrong with a last day: none that ever was, one far away, one before the lock', async () => {
    const action = `${person}/leave`;
    const form = await pages.show(ADMIN, action);
    const typed = { lastDay: '2021-03-19', reason: 'Chuyển công tác' };
    const send = (step: string, over: object) =>
      pages.send(ADMIN, action, typedInto(form, action, { ...typed, step, ...over }));
    for (const step of ['preview', 'write']) {
      for (const lastDay of ['0000-01-01', '2021-02-30', ''])
        expect((await send(step, { lastDay })).status).toBe(422);
      expect((await send(step, { reason: '\u200b' })).status).toBe(422);
      const far = await send(step, { lastDay: '9999-12-31' });
      expect([far.status, wordsOn(far.html)]).toEqual([409, expect.stringContaining('nhiều nhất một năm')]);
      const locked = await send(step, { lock: 'yes' });
      expect([locked.status, wordsOn(locked.html)]).toEqual([
        409,
        expect.stringContaining('hết ngày đó quản trị viên khóa tài khoản'),
      ]);
    }
    expect(await count(`people_step where step = 'HAND_OVER'`)).toBe(0);
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
    expect(wordsOn(form.html)).toContain('chức vụ không đổi ở đây');
    // the office that ended names who follows; one that was not handed over names nobody
    const grants = wordsOn((await pages.show(ADMIN, person)).html);
    expect(grants).toContain('đến hết 19/3/2021 · bàn giao cho Bùi Đức Long');
    expect(grants.match(/bàn giao cho/g)).toHaveLength(1);
  });
});

const fresh = () => ({ nonce: crypto.randomUUID() });
