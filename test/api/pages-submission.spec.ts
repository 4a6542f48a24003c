import { randomUUID } from 'node:crypto';
import { Browsing } from '../support/browsing.js';
import { type Department, openDepartment } from '../support/department.js';
import { attempts, closeWhole, fingerprint } from '../support/record.js';
import { ANH, CHIEF, CLERK, INDUSTRY, LETTER, LINH, nominatorOf, Walk } from '../support/walk.js';

const DIRECTOR = 'khoitm';
const DEPUTY = 'thuyhtb';
const AUDITOR = 'vinhlt@sct.example';
const KHOI = { unit: 'VP', person: DIRECTOR };

let department: Department;
let walk: Walk;
let web: Browsing;
let page: string;

beforeEach(async () => {
  department = await openDepartment('pages_submission');
  walk = new Walk(department);
  web = await Browsing.open(department);
  page = `/rounds/${department.round}/submission`;
});
afterEach(async () => {
  await web?.close();
  await closeWhole(department);
});

const stateOf = async (id: string): Promise<string> => {
  const [row] = await department.rows<{ state: string[] }>('select state from nomination where id = $1', [
    id,
  ]);
  return row?.state.find((leaf) => leaf.startsWith('exemplar.province')) ?? row?.state[0] ?? '';
};

const versionOf = async (id: string): Promise<string> => {
  const [row] = await department.rows<{ version: number }>('select version from nomination where id = $1', [
    id,
  ]);
  return String(row?.version);
};

const seen = async (...ids: readonly string[]): Promise<Record<string, string>> =>
  Object.fromEntries(await Promise.all(ids.map(async (id) => [`seen.${id}`, await versionOf(id)] as const)));

const paper = { 'letter.number': LETTER.number, 'letter.date': LETTER.date };

const forwarded = (): Promise<{ nominations: string[] }[]> =>
  department.rows<{ nominations: string[] }>(
    `select b.value::jsonb #> '{order,nominations}' as nominations from history_event e
       join history_private b on (b.subject_id, b.seq, b.field) = (e.subject_id, e.seq, 'facts')
      where e.type = 'FORWARD' and e.life = 'round'`,
  );

describe('what is to be signed', () => {
  test('stands on one page: names with their result, unit and tier, the last day, nothing chosen', async () => {
    const [anh = '', linh = ''] = await walk.selected(ANH, LINH);
    const { status, html } = await web.show(DIRECTOR, page);
    expect(status).toBe(200);
    for (const words of ['Phan Thị Ngọc Ánh', 'Hồ Khánh Linh', '9 phiếu, xếp thứ 1', 'hết ngày 29/3/2021'])
      expect(html).toContain(words);
    expect(html).toContain('Phòng Quản lý Thương mại');
    expect(html).toContain(`name="seen.${anh}"`);
    expect(html).toContain(`value="${linh}"`);
    expect(html).not.toMatch(/<input[^>]*type="checkbox"[^>]* checked/);
    expect(html).toContain('<strong>Giám đốc Sở</strong>');
  });

  test('says so in English, words of the law included', async () => {
    await walk.selected(KHOI, ANH);
    const { html } = await web.show(DIRECTOR, page, 'en');
    expect(html).toContain('Letter to the provincial Board');
    expect(html).toContain('9 votes, rank 1');
    expect(html).toContain('Nobody may do this about himself: Sign and send to the province');
    expect(html).not.toMatch(/Người ký|Tờ trình|Hạn gửi/);
  });

  test('a name whose signer is himself is for his deputy, and the page says who', async () => {
    const [khoi = '', anh = ''] = await walk.selected(KHOI, ANH);
    const { html } = await web.show(DIRECTOR, page);
    expect(html).toContain('Bạn không ký được tên này');
    expect(html).toMatch(/Ký được:<\/span>[^<]*Hoàng Thị Bích Thủy/);
    expect(html).not.toContain(`name="seen.${khoi}"`);
    expect(html).toContain(`name="seen.${anh}"`);
    const deputy = await web.show(DEPUTY, page);
    expect(deputy.html).toContain('KT. Giám đốc Sở');
    const signed = await web.post(DEPUTY, page, { names: [khoi, anh], ...(await seen(khoi, anh)), ...paper });
    expect(signed.status).toBe(303);
    expect(await stateOf(khoi)).toBe('exemplar.province.sent');
  });

  test('a held name is shown as held and is not to be ticked', async () => {
    const [anh = '', linh = ''] = await walk.selected(ANH, LINH);
    await walk.order('nomination', anh, CHIEF, { type: 'HOLD', reason: 'Có đơn thư' });
    const { html } = await web.show(DIRECTOR, page);
    expect(html).toContain('Đang tạm dừng xem xét từ ngày 15/3/2021');
    expect(html).not.toContain(`name="seen.${anh}"`);
    expect(html).toContain(`name="seen.${linh}"`);
  });

  test('is read by the Office and the auditor without a form, and by nobody else', async () => {
    await walk.selected(ANH);
    for (const name of [CLERK, CHIEF, AUDITOR]) {
      const { status, html } = await web.show(name, page);
      expect([name, status]).toEqual([name, 200]);
      expect(html).toContain('Phan Thị Ngọc Ánh');
      expect(html).not.toContain('name="letter.number"');
    }
    expect((await web.show(nominatorOf(ANH), page)).status).toBe(403);
    expect((await web.show('vanctk@tinh.example', page)).status).toBe(403);
    expect((await web.show(DIRECTOR, `/rounds/${randomUUID()}/submission`)).status).toBe(404);
    expect((await web.show(DIRECTOR, '/rounds/none/submission')).status).toBe(404);
  });

  test('with nothing to sign it says why and where to look', async () => {
    const { html } = await web.show(DIRECTOR, page);
    expect(html).toContain('Không có tên nào chờ ký');
    expect(html).toContain('Hội đồng chưa có kết quả');
  });
});

describe('signing', () => {
  test('sends the names that were ticked, by one letter, and shows it below', async () => {
    const [anh = '', linh = ''] = await walk.selected(ANH, LINH);
    const { status, to } = await web.post(DIRECTOR, page, {
      names: anh,
      ...(await seen(anh, linh)),
      ...paper,
    });
    expect([status, to]).toEqual([303, expect.stringMatching(`^/rounds/${department.round}/receipts/\\d+$`)]);
    expect([await stateOf(anh), await stateOf(linh)]).toEqual(['exemplar.province.sent', 'selected']);
    const { html } = await web.show(CLERK, page);
    expect(html).toContain('Tờ trình đã gửi');
    expect(html).toContain(`${LETTER.number} ngày 15/3/2021`);
  });

  test('“all” is all that the page offered', async () => {
    const ids = await walk.selected(ANH, LINH, INDUSTRY);
    expect((await web.post(DIRECTOR, page, { all: 'yes', ...(await seen(...ids)), ...paper })).status).toBe(
      303,
    );
    expect((await forwarded())[0]?.nominations.toSorted()).toEqual(ids.toSorted());
  });

  test.each([
    ['no name', { ...paper }, 409, 'Tờ trình chưa nêu hồ sơ nào'],
    ['no number', { 'letter.date': LETTER.date }, 422, 'Số, ký hiệu văn bản: chưa điền'],
    ['a number too long', { ...paper, 'letter.number': 'x'.repeat(61) }, 422, 'quá dài'],
    ['no day', { 'letter.number': '1/TTr' }, 422, 'Ngày văn bản: chưa chọn ngày'],
    ['a day that does not exist', { ...paper, 'letter.date': '2021-02-30' }, 422, 'phải là một ngày có thật'],
    ['a day to come', { ...paper, 'letter.date': '2021-03-16' }, 409, 'sau hôm nay 15/3/2021'],
  ])(
    'with %s is refused, what was typed comes back, and nothing is written',
    async (what, fields, status, says) => {
      const [anh = ''] = await walk.selected(ANH);
      const before = await fingerprint(department);
      const names = what === 'no name' ? {} : { names: anh };
      const answer = await web.post(DIRECTOR, page, { ...names, ...(await seen(anh)), ...fields });
      expect(answer.status).toBe(status);
      expect(answer.html).toContain(says);
      for (const typed of Object.values(fields)) expect(answer.html).toContain(`value="${typed}"`);
      if (what !== 'no name') expect(answer.html).toMatch(new RegExp(`value="${anh}"[^>]*checked`));
      expect(await fingerprint(department)).toEqual(before);
    },
  );

  test('a name that changed while it was read holds the whole letter back, and is named', async () => {
    const [anh = '', linh = ''] = await walk.selected(ANH, LINH);
    const read = await seen(anh, linh);
    await walk.order('nomination', linh, CLERK, {
      type: 'CORRECT',
      field: 'post',
      to: 'Chuyên viên chính',
      reason: 'Ghi thiếu',
    });
    const before = await fingerprint(department);
    const answer = await web.post(DIRECTOR, page, { all: 'yes', ...read, ...paper });
    expect(answer.status).toBe(409);
    expect(answer.html).toMatch(/Hồ sơ HS-2021-\d+ đã có thay đổi từ lúc bạn mở: “Đính chính”/);
    expect(answer.html).toContain(`value="${LETTER.number}"`);
    expect(await fingerprint(department)).toEqual(before);
    // the page that came back shows them as they are now
    expect(answer.html).toContain(`name="seen.${linh}" value="${await versionOf(linh)}"`);
    expect(
      (await web.post(DIRECTOR, page, { all: 'yes', ...(await seen(anh, linh)), ...paper })).status,
    ).toBe(303);
  });

  test('sent twice it is done once; the same form with another choice is refused', async () => {
    const [anh = '', linh = ''] = await walk.selected(ANH, LINH);
    const form = { nonce: randomUUID(), names: anh, ...(await seen(anh, linh)), ...paper };
    const first = await web.post(DIRECTOR, page, form);
    const again = await web.post(DIRECTOR, page, form);
    expect([first.status, again.status, again.to]).toEqual([303, 303, first.to]);
    expect(await forwarded()).toHaveLength(1);
    const other = await web.post(DIRECTOR, page, { ...form, names: [anh, linh] });
    expect(other.status).toBe(422);
    const older = await web.post(DIRECTOR, page, { ...form, [`seen.${anh}`]: '1' });
    expect(older.status).toBe(422);
    expect(await forwarded()).toHaveLength(1);
    expect(await stateOf(linh)).toBe('selected');
  });

  test('is nobody else’s: refused by its reasons, on record, and nothing written', async () => {
    const [anh = ''] = await walk.selected(ANH);
    const form = { names: anh, ...(await seen(anh)), ...paper };
    const before = await fingerprint(department);
    const answer = await web.post(CHIEF, page, form);
    expect(answer.status).toBe(403);
    expect(answer.html).toContain('Việc này không thuộc nhiệm vụ của bạn');
    expect((await attempts(department)).at(-1)).toMatchObject({ action: 'FORWARD', because: 'FORBIDDEN' });
    expect((await web.post(nominatorOf(ANH), page, form)).status).toBe(403);
    expect(await fingerprint(department)).toEqual(before);
  });

  test('after the last day it is late, with the clause', async () => {
    const [anh = ''] = await walk.selected(ANH);
    await department.clock('2021-03-30T02:00:00.000Z');
    const { html } = await web.show(DIRECTOR, page);
    expect(html).toMatch(/Quá hạn: hạn cuối là hết ngày 29\/3\/2021[\s\S]*?mục IV\.1/);
    const answer = await web.post(DIRECTOR, page, { names: anh, ...(await seen(anh)), ...paper });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('Quá hạn: hạn cuối là hết ngày 29/3/2021');
    expect(await stateOf(anh)).toBe('selected');
  });

  test('a name that the page did not offer, and a form that is none, are refused', async () => {
    const [anh = '', linh = ''] = await walk.selected(ANH, LINH);
    expect(
      (await web.post(DIRECTOR, page, { names: [anh, linh], ...(await seen(anh)), ...paper })).status,
    ).toBe(422);
    expect((await web.post(DIRECTOR, page, { nonce: 'x', names: anh, ...paper })).status).toBe(422);
    expect(await stateOf(anh)).toBe('selected');
  });
});
