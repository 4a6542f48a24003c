import { Recording } from '../../src/records/recording.js';
import { wordsOn } from '../support/browse.js';
import { inProcess } from '../support/in-process.js';
import { Records } from '../../src/records/records.js';
import { ANH, CHIEF, CLERK, endorserOf, holders } from '../support/walk.js';
import { openWithPages, typedInto, type WithPages } from '../support/with-pages.js';

const [AUDITOR = ''] = holders('auditor');
const [DIRECTOR = ''] = holders('director');
const RETURNED = 'Gia đình đang có đơn ly hôn, chưa nên đề nghị năm nay';
const NEW = '/audit/erasures/new';
const CODE = 'HS-2021-0001';

let pages: WithPages;
let id: string;

beforeAll(async () => {
  pages = await openWithPages('pages_records');
  ({ id } = await pages.walk.unitReview(ANH));
  await pages.walk.order('nomination', id, endorserOf(ANH), { type: 'RETURN', reason: RETURNED });
});
afterAll(async () => pages?.close());

const filled = {
  place: ['4.comment', '4.facts'],
  law: 'Luật Bảo vệ dữ liệu cá nhân',
  number: '91/2025/QH15',
  date: '2021-03-01',
  reason: 'Người được đề nghị yêu cầu xóa theo Điều 14',
};

const catchUp = async (): Promise<void> => {
  const { app, close } = await inProcess(pages.department.url, 2, [Records, Recording]);
  await app.get(Recording).catchUp(pages.department.organisation);
  await close();
};

describe('erasing what lies beside a chain', () => {
  test.each(['duyenttm', 'anhptn'])('%s sees none of it', async (who) => {
    expect((await pages.show(who, '/audit/erasures')).status).toBe(403);
    expect((await pages.show(who, `${NEW}?chain=${CODE}`)).status).toBe(403);
  });

  test('a code that is nobody’s is said so, where it was typed', async () => {
    const page = await pages.show(CHIEF, `${NEW}?chain=HS-2021-9999`);
    expect(page.status).toBe(404);
    expect(wordsOn(page.html)).toContain('Không có hồ sơ, đợt hay phiên họp nào mang mã “HS-2021-9999”');
  });

  test('nothing is ticked beforehand; what is lacking comes back beside its field', async () => {
    const form = await pages.show(CHIEF, `${NEW}?chain=${CODE}`);
    expect(form.html).not.toMatch(/<input[^>]* checked/);
    const empty = { law: '', number: '', date: '', reason: '' };
    const back = await pages.send(CHIEF, NEW, typedInto(form, NEW, empty));
    expect(back.status).toBe(422);
    for (const field of Object.keys(empty)) expect(back.html).toContain(`href="#f-${field}"`);
    const one = await pages.send(CHIEF, NEW, typedInto(form, NEW, { ...filled, place: ['4.comment'] }));
    expect(one.status).toBe(409);
    expect(wordsOn(one.html)).toContain('còn ghi lại ở sự kiện 4 (dữ kiện)');
  });

  test('whoever answers finds it among his tasks; whoever asked, and others, do not; refused, it is gone there', async () => {
    const form = await pages.show(CHIEF, `${NEW}?chain=${CODE}`);
    const [address = ''] = ((await pages.send(CHIEF, NEW, typedInto(form, NEW, filled))).to ?? '').split('?');
    const tasks = await pages.show(DIRECTOR, '/tasks');
    expect(tasks.html).toContain(`href="${address}"`);
    expect(wordsOn(tasks.html)).toContain(`Xóa dữ liệu của ${CODE}`);
    expect(wordsOn((await pages.show(DIRECTOR, '/tasks', 'en')).html)).toContain(`Erase data of ${CODE}`);
    for (const by of [CHIEF, CLERK, AUDITOR])
      expect([by, (await pages.show(by, '/tasks')).html.includes(address)]).toEqual([by, false]);
    const page = await pages.show(DIRECTOR, address);
    const refused = typedInto(page, address, { answer: 'refuse', reason: 'Chưa đủ căn cứ' });
    expect((await pages.send(DIRECTOR, address, refused)).status).toBe(303);
    expect((await pages.show(DIRECTOR, '/tasks')).html).not.toContain(address);
  });

  test('asked for, looked at by the auditor, confirmed by the Director; then it is nowhere on a page', async () => {
    const form = await pages.show(CHIEF, `${NEW}?chain=${CODE}`);
    const asked = await pages.send(CHIEF, NEW, typedInto(form, NEW, filled));
    expect(asked.status).toBe(303);
    const [address = ''] = (asked.to ?? '').split('?');
    const watched = await pages.show(AUDITOR, address);
    expect(watched.html).not.toContain('value="confirm"');
    expect(wordsOn(watched.html)).toContain('chờ lãnh đạo Sở trả lời');
    const found = await pages.show(AUDITOR, '/audit?show=events&reason=ly+hon');
    expect(wordsOn(found.html)).toContain('Sự kiện (1)');
    const page = await pages.show(DIRECTOR, address);
    const silent = await pages.send(DIRECTOR, address, typedInto(page, address, { answer: 'refuse' }));
    expect(silent.status).toBe(422);
    for (const _ of [1, 2]) {
      const done = await pages.send(DIRECTOR, address, typedInto(page, address, { answer: 'confirm' }));
      expect([done.status, done.to]).toEqual([303, `${address}?done=confirmed`]);
    }
    const trace = await pages.show(AUDITOR, `/nominations/${id}/trace`);
    expect(trace.html).not.toContain(RETURNED);
    // nor is it found by its words any more
    const sought = await pages.show(AUDITOR, '/audit?show=events&reason=ly+hon');
    expect(wordsOn(sought.html)).toContain('Sự kiện (0)');
    expect(wordsOn(trace.html)).toContain(
      'đã xóa theo Luật Bảo vệ dữ liệu cá nhân, số 91/2025/QH15 ngày 1/3/2021: Người được đề nghị yêu cầu xóa theo Điều 14 (nhật ký NK-2021-0001, sự kiện 1)',
    );
    const english = await pages.show(AUDITOR, `/nominations/${id}/trace`, 'en');
    expect(wordsOn(english.html)).toContain('erased under');
  });
});

describe('the department’s own record', () => {
  test('is the auditor’s to read', async () => {
    expect((await pages.show(CHIEF, '/audit/record')).status).toBe(403);
  });

  test('tells who read what, with the searches as they were asked, and that the chain is whole', async () => {
    await pages.show(AUDITOR, '/audit?who=anh&show=nominations');
    await catchUp();
    const page = wordsOn((await pages.show(AUDITOR, '/audit/record')).html);
    expect(page).toContain('NK-2021-0001');
    expect(page).toContain('nguyên vẹn');
    expect(page).toContain('tìm: “anh”');
    expect(page).toContain('Xem lịch sử');
    expect(page).toContain('lượt xem, 0 việc quản trị');
  });

  test('tells plans, keys and what was erased by whom', async () => {
    const system = wordsOn((await pages.show(AUDITOR, '/audit/record?show=system')).html);
    expect(system).toContain('Kế hoạch sct-ha-tinh-2021-2025, bản 1');
    const erased = wordsOn((await pages.show(AUDITOR, '/audit/record?show=erasures')).html);
    expect(erased).toContain('HS-2021-0001: xóa 2 chỗ');
    expect(erased).toMatch(/đề nghị, .* xác nhận/);
    const steps = wordsOn((await pages.show(AUDITOR, '/audit/record?show=people')).html);
    expect(steps).toContain('Chưa có gì được ghi');
  });
});
