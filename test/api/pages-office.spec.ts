import { fresh, hiddenIn, wordsOn } from '../support/browse.js';
import { signedIn } from '../support/department.js';
import { openRoundPages, type RoundPages } from '../support/round-pages.js';
import { ANH, CHIEF, CLERK, freshKey, HAN, headOf, INSPECTORATE, LONG } from '../support/walk.js';

const DIRECTOR = 'khoitm';
const HEAD = 'nghianh';
const OF_TTR = headOf(INSPECTORATE);

let pages: RoundPages;

beforeEach(async () => {
  pages = await openRoundPages('pages_office');
});
afterEach(() => pages?.close());

describe('the rounds, and a new one', () => {
  const PLAN = 'sct-ha-tinh-2021-2025';

  test('who may open one sees the way to it; nobody else gets there', async () => {
    const { show, send, written } = pages;
    expect((await show(CHIEF, '/rounds')).html).toContain('href="/rounds/new"');
    const clerks = await show(CLERK, '/rounds');
    expect([clerks.status, clerks.html.includes('/rounds/new')]).toEqual([200, false]);
    expect((await show(CLERK, '/rounds/new')).status).toBe(403);
    const before = await written();
    const sent = { nonce: fresh(), plan: PLAN, round: 'supplementary', name: 'Đợt 2' };
    expect((await send(CLERK, '/rounds/new', sent)).status).toBe(403);
    expect(await written()).toEqual(before);
  });

  test('a house without a round says what to do', async () => {
    const { department, show } = pages;
    await department.rows('truncate unit_list, round, sitting, nomination, part cascade');
    expect(wordsOn((await show(CHIEF, '/rounds')).html)).toContain('Mở đợt đầu tiên');
    expect(wordsOn((await show(CLERK, '/rounds')).html)).toContain('Khi Văn phòng Sở mở đợt đầu tiên');
  });
});

describe('the board of units', () => {
  test('shows those who work on it every unit with its names and why it has none', async () => {
    const { walk, round, show } = pages;
    await walk.officeReview(ANH);
    const reason = 'Năm nay đơn vị chưa có gương tiêu biểu';
    await walk.order('round', round, OF_TTR, { type: 'NIL_RETURN', unit: 'TTr', reason });
    for (const name of [CLERK, CHIEF, DIRECTOR]) {
      const words = wordsOn((await show(name, `/rounds/${round}`)).html);
      expect(words).toContain('2 trong 8 đơn vị đã trả lời');
      expect(words).toContain(reason);
      expect(words).toContain('Văn phòng thẩm định');
    }
  });

  test('others see figures; a unit is led to its own list', async () => {
    const { walk, round, show } = pages;
    await walk.officeReview(ANH);
    const { to, status } = await show(HEAD, `/rounds/${round}`);
    expect([status, to]).toEqual([303, `/rounds/${round}/units/QLTM`]);
    const contact = wordsOn(
      (await show('vanctk@tinh.example', `/rounds/${round}`).catch(() => ({ html: '' }))).html,
    );
    expect(contact).not.toContain('Phan Thị Ngọc Ánh');
  });

  test('when somebody of a unit was last here outlives his session', async () => {
    const { department, round, show } = pages;
    const before = wordsOn((await show(CLERK, `/rounds/${round}`)).html);
    expect(before).toContain('chưa vào lần nào');
    const nobody = before.split('chưa vào lần nào').length;
    await show(OF_TTR, '/tasks');
    await department.rows(
      `delete from session where person_id <> (select id from person where email like 'duyenttm@%')`,
    );
    const after = wordsOn((await show(CLERK, `/rounds/${round}`)).html);
    expect(after.split('chưa vào lần nào')).toHaveLength(nobody - 1);
    await department.rows(`update last_use set seen_at = seen_at - interval '3 days'
       where person_id = (select id from person where email = '${OF_TTR}')`);
    expect(wordsOn((await show(CLERK, `/rounds/${round}`)).html)).toContain('3 ngày trước');
  });

  test.each(['00000000-0000-4000-8000-000000000000', 'khac'])('%s is no round: 404', async (id) => {
    const { show } = pages;
    for (const page of ['', '/list', '/nudge', '/compile', '/accept']) {
      expect((await show(CHIEF, `/rounds/${id}${page}`)).status).toBe(404);
    }
  });

  test('reading it changes nothing', async () => {
    const { round, show, written } = pages;
    const before = await written();
    for (const page of ['', '/list', '/nudge', '/extend', '/accept', '/remind']) {
      await show(CHIEF, `/rounds/${round}${page}`);
    }
    expect(await written()).toEqual(before);
  });

  test('is English in English', async () => {
    const { round, show } = pages;
    for (const [page, title] of [
      ['', 'Board of units'],
      ['/list', 'Compiled list'],
      ['/nudge', 'Remind units that have not sent'],
      ['/accept', 'Accept several names'],
    ] as const) {
      const words = wordsOn((await show(CHIEF, `/rounds/${round}${page}`, 'en')).html);
      expect(words).toContain(title);
      expect(words).not.toMatch(/Chưa ghi|đơn vị đã|Danh sách tổng hợp|Xem trước/);
    }
  });
});

describe('đôn đốc: a reminder to units that have not sent', () => {
  test('names, people and the mail are seen before anything is written, then it is written once', async () => {
    const { department, round, written, preview, confirm } = pages;
    const before = await written();
    const page = await preview(CLERK, 'nudge', { units: ['QLTM', 'TTr'] });
    const words = wordsOn(page.html);
    expect(words).toContain('Sẽ ghi: đôn đốc 2 đơn vị');
    expect(words).toContain('Nguyễn Hữu Nghĩa');
    expect(words).toContain('Đơn vị của ông/bà chưa gửi danh sách');
    expect(words).toContain('24/3/2021');
    expect(await written()).toEqual(before);

    const hidden = hiddenIn(page.html, `/rounds/${round}/nudge`);
    const first = await confirm(CLERK, 'nudge', hidden);
    expect([first.status, first.to]).toEqual([303, `/rounds/${round}/receipts/2`]);
    expect((await confirm(CLERK, 'nudge', hidden)).to).toBe(first.to);
    const told = await department.rows<{ template: string; units: string[] }>(
      `select distinct u.code from notice n join access_grant g on g.person_id = n.recipient_id
         join unit u on u.id = g.unit_id where n.template = 'nudge.UNIT_LIST' order by 1`,
    );
    expect(told).toEqual([{ code: 'QLTM' }, { code: 'TTr' }]);
  });

  test('from a unit’s own line that unit is ticked, and nothing else ever is', async () => {
    const { round, show } = pages;
    expect((await show(CLERK, `/rounds/${round}/nudge`)).html).not.toMatch(/<input[^>]*\schecked/);
    const own = (await show(CLERK, `/rounds/${round}/nudge?unit=TTr`)).html;
    expect(own.match(/<input[^>]*\schecked/g)).toHaveLength(1);
  });

  test('refused: no unit, one that has answered, one that is none', async () => {
    const { walk, written, preview } = pages;
    await walk.officeReview(ANH);
    const before = await written();
    const none = await preview(CLERK, 'nudge', {});
    expect([none.status, wordsOn(none.html).includes('Chưa chọn đơn vị nào')]).toEqual([409, true]);
    const both = await preview(CLERK, 'nudge', { units: ['QLTM', 'TTr', 'LĐS'] });
    expect(both.status).toBe(409);
    expect(wordsOn(both.html)).toContain(
      'QLTM đã gửi danh sách hoặc đã báo “không có” nên không đôn đốc nữa (mục IV.1)',
    );
    expect(wordsOn(both.html)).toContain('LĐS không phải đơn vị được giới thiệu');
    expect(both.html.match(/<input[^>]*\schecked/g)).toHaveLength(1);
    expect(await written()).toEqual(before);
  });

  test('a unit that answers while the page is open is not reminded: the page says what has happened', async () => {
    const { walk, round, written, looked, confirm } = pages;
    const hidden = await looked(CLERK, 'nudge', { units: ['TTr'] });
    await walk.order('round', round, OF_TTR, { type: 'NIL_RETURN', unit: 'TTr', reason: 'Không có' });
    const before = await written();
    const page = await confirm(CLERK, 'nudge', hidden);
    expect([page.status, wordsOn(page.html).includes('Đã có thay đổi từ lúc bạn mở')]).toEqual([409, true]);
    expect(await written()).toEqual(before);
  });

  test('after the last day the reminder, mailed or copied, says to ask for an extension first', async () => {
    const { department, round, show, preview } = pages;
    await department.clock('2021-03-25T02:00:00.000Z');
    const seen = await preview(CLERK, 'nudge', { units: ['TTr'] });
    expect(seen.status).toBe(200);
    expect(wordsOn(seen.html)).toContain('chỉ gửi được sau khi Văn phòng Sở gia hạn');
    const board = wordsOn((await show(CLERK, `/rounds/${round}`)).html);
    expect(board).toContain('Đã quá hạn: muốn gửi, đơn vị đề nghị Văn phòng Sở gia hạn trước.');
  });

  test('a unit has no business here, on the page or past it', async () => {
    const { round, show, written, confirm } = pages;
    expect((await show(HEAD, `/rounds/${round}/nudge`)).status).toBe(403);
    const before = await written();
    const page = await confirm(HEAD, 'nudge', { nonce: fresh(), version: '1', units: 'TTr' });
    expect(page.status).toBe(403);
    expect(await written()).toEqual(before);
  });

  test('a form without its key is not written', async () => {
    const { written, confirm } = pages;
    const before = await written();
    expect((await confirm(CLERK, 'nudge', { version: '1', units: 'TTr' })).status).toBe(422);
    expect(await written()).toEqual(before);
  });
});

describe('the compiled list', () => {
  test('qualified in order, the unqualified with the opinion and what is missing, the parked apart', async () => {
    const { walk, round, show } = pages;
    await walk.compiled(HAN);
    const { id } = await walk.checked(ANH);
    await walk.order('nomination', id, CHIEF, {
      type: 'REPORT_UNQUALIFIED',
      opinion: 'Cần thêm một năm theo dõi',
    });
    const parked = await walk.checked(LONG);
    await walk.order('nomination', parked.id, CHIEF, { type: 'HOLD', reason: 'Có đơn phản ánh' });
    for (const name of [CLERK, CHIEF, DIRECTOR]) {
      const words = wordsOn((await show(name, `/rounds/${round}/list`)).html);
      expect(words).toContain('Đủ điều kiện (1)');
      expect(words).toContain('Chưa đủ điều kiện (1)');
      expect(words).toContain('Cần thêm một năm theo dõi');
      expect(words).toContain('Tạm dừng xem xét (1)');
      expect(words).toContain('Trần Thị Mỹ Duyên');
    }
    expect((await show(HEAD, `/rounds/${round}/list`)).status).toBe(403);
  });

  test('an accepted name that a revocation leaves short stands apart, with what is missing and what the Office says', async () => {
    const { department, walk, round, show } = pages;
    const { id } = await walk.compiled(ANH);
    await walk.compiled(HAN);
    const list = async (lang?: 'en') => wordsOn((await show(CLERK, `/rounds/${round}/list`, lang)).html);
    const before = await list();
    expect(before).toContain('Đủ điều kiện (2)');
    expect(before).not.toContain('Không còn đủ sau khi tính lại');

    const order = {
      type: 'REVOKE_RECORD',
      number: '90/QĐ-UBND',
      on: '2021-03-12',
      reason: 'Khai sai',
    } as const;
    for (const entry of (await walk.dossier(ANH)).evidence) {
      const taken = await department.register.order(entry, order, freshKey(), signedIn(CHIEF));
      expect(taken).toMatchObject({ ok: true });
    }
    const after = await list();
    expect(after).toContain('Đủ điều kiện (1)');
    const apart = after.slice(after.indexOf('Không còn đủ sau khi tính lại (1)'));
    expect(apart).toContain('Phan Thị Ngọc Ánh');
    expect(apart).not.toContain('Bùi Gia Hân');
    expect(apart).toMatch(/Ý kiến sau khi tính lại\s+chưa ghi/);
    expect(apart).toContain('Còn thiếu');
    const [, met, required] = /đạt (\d)\/(\d) điều kiện bắt buộc/.exec(apart) ?? [];
    expect(Number(met)).toBeLessThan(Number(required));

    await walk.order('nomination', id, CHIEF, { type: 'RECHECK', opinion: 'Giữ để Hội đồng xem xét' });
    expect(await list()).toMatch(/Ý kiến sau khi tính lại\s+Giữ để Hội đồng xem xét/);
    expect(await list('en')).toContain('No longer qualifies after the recount (1)');
  });
});
