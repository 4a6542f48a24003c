import { randomUUID } from 'node:crypto';
import { type Fields, wordsOn } from '../support/browse.js';
import { ANH, LONG } from '../support/walk.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

const NOMINATOR = 'nguyetvtm';
const HEAD = 'nghianh';
const DEPUTY = 'tamttt';

let pages: WithPages;

beforeEach(async () => {
  pages = await openWithPages('pages_unit_list');
});
afterEach(async () => {
  await pages?.close();
});

const ask = (name: string, path: string, typed: Fields | null = null, lang = 'vi') =>
  typed === null ? pages.show(name, path, lang) : pages.send(name, path, typed, lang);

let list: string;
beforeEach(() => {
  list = `/rounds/${pages.department.round}/units/QLTM`;
});

describe('the unit’s list', () => {
  test('/unit leads to one’s own unit in the open round, and says so where there is none', async () => {
    expect(await ask(NOMINATOR, '/unit')).toMatchObject({ status: 303, to: list });
    const chief = await ask('hanglt', '/unit');
    expect(chief.to).toBe(`/rounds/${pages.department.round}/units/VP`);
    const auditor = await ask('khoitm', '/unit');
    expect(wordsOn(auditor.html)).toContain('Bạn không lập danh sách cho đơn vị nào');
    await pages.department.rows(`update round set state = array['closed']`);
    expect(wordsOn((await ask(NOMINATOR, '/unit')).html)).toContain('Hiện không có đợt xét chọn nào đang mở');
    expect(wordsOn((await ask(NOMINATOR, '/unit', null, 'en')).html)).toContain(
      'No round is open at present',
    );
  });

  test('shows quota with its clause, the last day, each name with whom it waits for', async () => {
    await pages.walk.unitReview(ANH);
    const { html } = await ask(NOMINATOR, list);
    const said = wordsOn(html);
    expect(said).toContain('0 gương (mỗi đơn vị từ 1 đến 2) , còn thiếu ít nhất 1 mục IV.1');
    expect(said).toContain('hết ngày 24/3/2021 (thứ Tư)');
    expect(said).toContain('Phan Thị Ngọc Ánh');
    expect(said).toMatch(/Đang chờ: Xem xét, gửi về Văn phòng · Lãnh đạo đơn vị/);
    expect(said).toContain('Nguyễn Hữu Nghĩa');
    expect(html).toContain(`${list}/paper`);
  });

  test('an extension is shown beside the plan’s own day', async () => {
    const until = '2021-03-28';
    await pages.walk.order('round', pages.department.round, 'hanglt', {
      type: 'EXTEND',
      unit: 'QLTM',
      until,
      reason: 'Bão',
    });
    const said = wordsOn((await ask(HEAD, list)).html);
    expect(said).toContain('hết ngày 28/3/2021');
    expect(said).toContain('đã gia hạn, hạn theo Kế hoạch là hết ngày 24/3/2021');
  });

  test.each([NOMINATOR, HEAD, DEPUTY, 'duyenttm', 'hanglt', 'khoitm'])('%s may read it', async (name) => {
    expect((await ask(name, list)).status).toBe(200);
  });

  test.each(['anhptn', 'vinhtq', 'vanctk@tinh.example'])('%s may not', async (name) => {
    expect((await ask(name, list)).status).toBe(403);
  });

  test('an unknown round or unit is not there', async () => {
    expect((await ask('hanglt', `/rounds/${randomUUID()}/units/QLTM`)).status).toBe(404);
    expect((await ask('hanglt', `/rounds/first/units/QLTM`)).status).toBe(404);
    expect((await ask('hanglt', `/rounds/${pages.department.round}/units/NONE`)).status).toBe(404);
  });

  test('whoever may put names down finds the way, and what stands against it with its clause', async () => {
    const open = await ask(NOMINATOR, list);
    expect(open.html).toContain(`/nominations/new?round=${pages.department.round}`);
    expect((await ask(HEAD, list)).html).not.toContain('/nominations/new');
    await pages.walk.officeReview(ANH);
    await pages.walk.officeReview(LONG);
    const full = wordsOn((await ask(NOMINATOR, list)).html);
    expect(full).toMatch(/khi gửi về Văn phòng sẽ vướng.*nhiều nhất 2 gương, đây là gương thứ 3.*mục IV\.1/);
    await pages.department.rows(`update round set state = array['forwarding']`);
    const closed = await ask(NOMINATOR, list);
    expect(closed.html).not.toContain('/nominations/new');
    expect(wordsOn(closed.html)).toMatch(/Chưa đề nghị thêm được.*không còn nhận hồ sơ mới.*mục IV\.1/);
  });
});

describe('a unit that has nobody', () => {
  const reason = 'Năm 2021 đơn vị mới sáp nhập, chưa có gương tiêu biểu.';
  const nil = (name: string, fields: Fields) => ask(name, `${list}/nil`, { nonce: randomUUID(), ...fields });
  const given = async (): Promise<readonly string[]> => {
    const [row] = await pages.department.rows<{ nil: string[] }>(
      `select context -> 'nilReturns' as nil from round`,
    );
    return row?.nil ?? [];
  };

  test('its head reports none, once, and is given a receipt; the list says so', async () => {
    const nonce = randomUUID();
    const first = await nil(HEAD, { nonce, reason });
    expect(first).toMatchObject({ status: 303 });
    expect(first.to).toMatch(new RegExp(`^/rounds/${pages.department.round}/receipts/\\d+$`));
    expect((await nil(HEAD, { nonce, reason })).to).toBe(first.to);
    expect(await given()).toEqual(['QLTM']);
    expect((await ask(HEAD, first.to ?? '')).status).toBe(200);
    expect(wordsOn((await ask(HEAD, list)).html)).toContain('Đơn vị đã báo “không có” trong đợt này');
    const again = await nil(DEPUTY, { reason });
    expect(again.status).toBe(409);
    expect(wordsOn(again.html)).toContain('Đơn vị đã báo “không có” trong đợt này (mục IV.1)');
    const warned = wordsOn((await ask(NOMINATOR, list)).html);
    expect(warned).toMatch(/sẽ vướng.*đã báo “không có”.*mục IV\.1/);
  });

  test.each([
    ['nothing', '', 422, 'Lý do: chưa điền'],
    ['blanks', '   ', 422, 'Lý do: chưa điền'],
    ['too much', 'a'.repeat(4001), 422, 'Lý do: quá dài'],
  ])('%s is no reason: it comes back, and nothing is written', async (_, typed, status, said) => {
    const refused = await nil(HEAD, { reason: typed });
    expect(refused.status).toBe(status);
    expect(refused.html).toMatch(/<title>Chưa ghi nhận: /);
    expect(wordsOn(refused.html)).toContain(said);
    expect(refused.html).toContain(typed.trim());
    expect(await given()).toEqual([]);
  });

  test('English says it in English', async () => {
    const { html } = await ask(HEAD, `${list}/nil`, { nonce: randomUUID(), reason: '' }, 'en');
    expect(html).toMatch(/<title>Not recorded: List of /);
    expect(wordsOn(html)).toContain('Reason: not filled in');
  });

  test('not by the nominator, not by others, not late, not beside a registered name', async () => {
    const nominator = await nil(NOMINATOR, { reason });
    expect(nominator.status).toBe(403);
    expect(wordsOn(nominator.html)).toContain('không thuộc nhiệm vụ của bạn');
    expect(nominator.html).toContain(reason);
    expect((await nil('vinhtq', { reason })).status).toBe(403);
    expect((await nil('hanglt', { reason })).status).toBe(403);
    await pages.walk.officeReview(ANH);
    const beside = await nil(HEAD, { reason });
    expect(beside.status).toBe(409);
    expect(wordsOn(beside.html)).toContain(
      'Đơn vị đã đăng ký 1 gương nên không báo “không có” được (mục IV.1)',
    );
    await pages.department.clock('2021-03-25T02:00:00.000Z');
    const late = await nil(HEAD, { reason });
    expect(late.status).toBe(409);
    expect(wordsOn(late.html)).toContain('Quá hạn: hạn cuối là hết ngày 24/3/2021');
    expect(late.html).toContain(reason);
    expect(await given()).toEqual([]);
  });

  test('after the last day: what is possible, who decides and his number; before it nothing of it', async () => {
    const title = 'Hạn gửi đã qua';
    await pages.department.clock('2021-03-25T02:00:00.000Z');
    const other = (await pages.show('vinhtq', '/unit')).to ?? '';
    const late = await pages.show('vinhtq', other);
    expect(wordsOn(late.html)).toContain(title);
    expect(wordsOn(late.html)).toContain('Chánh Văn phòng gia hạn');
    expect(late.html).toMatch(/Lê Thu Hằng.*href="tel:\d+"/s);
    expect(late.html).not.toContain('Bấm “Đề nghị mới”');
    // and whoever was reminded of it finds it where he looks for his work
    const inbox = await pages.show('vinhtq', '/tasks');
    expect(inbox.html).toContain(`href="${other}"`);
    expect(wordsOn(inbox.html)).not.toContain('Không có việc nào đang chờ bạn');
    await pages.department.clock('2021-03-24T02:00:00.000Z');
    expect(wordsOn((await pages.show('vinhtq', other)).html)).not.toContain(title);
  });

  test('the address of the refused form leads back', async () => {
    expect(await ask(HEAD, `${list}/nil`)).toMatchObject({ status: 303, to: `${list}#nil` });
  });
});
