import { randomUUID } from 'node:crypto';
import { Browsing } from '../support/browsing.js';
import { type Department, openDepartment } from '../support/department.js';
import { closeWhole, fingerprint } from '../support/record.js';
import { ANH, CHIEF, CLERK, LETTER, LINH, nominatorOf, THINH, Walk } from '../support/walk.js';

const PROVINCE = 'vanctk@tinh.example';
const LIST = '/province';
const RECEIVE = '/province/receive';

let department: Department;
let walk: Walk;
let web: Browsing;
let ids: string[];

beforeEach(async () => {
  department = await openDepartment('pages_province');
  walk = new Walk(department);
  web = await Browsing.open(department);
  ids = await walk.exemplars(ANH, LINH, THINH);
});
afterEach(async () => {
  await web?.close();
  await closeWhole(department);
});

const provinceOf = async (id: string): Promise<string> => {
  const [row] = await department.rows<{ state: string[] }>('select state from nomination where id = $1', [
    id,
  ]);
  return row?.state.find((leaf) => leaf.startsWith('exemplar.province.'))?.slice(18) ?? '';
};

const seen = async (...some: readonly string[]): Promise<Record<string, string>> => {
  const rows = await department.rows<{ id: string; version: number }>(
    'select id, version from nomination where id = any ($1)',
    [some],
  );
  return Object.fromEntries(rows.map(({ id, version }) => [`seen.${id}`, String(version)]));
};

const preview = (query: string, lang = 'vi') => web.show(PROVINCE, `${RECEIVE}?step=preview&${query}`, lang);

describe('what was sent', () => {
  test('stands there with its letter for the province’s contact, to be received', async () => {
    const { status, html } = await web.show(PROVINCE, LIST);
    expect(status).toBe(200);
    for (const words of [
      'Phan Thị Ngọc Ánh',
      'Hồ Khánh Linh',
      'Chờ tiếp nhận',
      `Tờ trình ${LETTER.number} ngày 15/3/2021`,
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/<input[^>]*type="checkbox"[^>]* checked/);
    expect(html).not.toContain('Ghi trả lời bằng giấy');
  });

  test('is read by the Office, which receives nothing and records what came on paper', async () => {
    const { html } = await web.show(CLERK, LIST);
    expect(html).toContain(`/nominations/${ids[0]}/answer`);
    expect(html).not.toContain('name="names"');
    expect((await web.show(nominatorOf(ANH), LIST)).status).toBe(403);
    expect((await web.show('longbd', LIST)).status).toBe(403);
  });

  test('says in English what it says in Vietnamese', async () => {
    const { html } = await web.show(PROVINCE, LIST, 'en');
    expect(html).toContain('To be received');
    expect(html).toContain(`Letter ${LETTER.number} of 15 March 2021`);
    expect(html).not.toMatch(/Chờ tiếp nhận|Tờ trình|Mở hồ sơ/);
  });

  test('keeps the receipt and the answer, once there are', async () => {
    await walk.order('nomination', ids[0]!, PROVINCE, { type: 'RECEIVE', reference: '77/BTĐKT' });
    const decision = { number: '1644/QĐ-UBND', date: '2021-03-15' };
    await walk.order('nomination', ids[0]!, PROVINCE, { type: 'RECOGNISE', decision });
    await walk.order('nomination', ids[1]!, PROVINCE, { type: 'RECEIVE' });
    const { html } = await web.show(PROVINCE, LIST);
    expect(html).toContain('số đến: 77/BTĐKT');
    expect(html).toContain('văn bản 1644/QĐ-UBND ngày 15/3/2021');
    expect(html).toContain('Đã công nhận');
    // received and not answered: the way to answer is there
    expect(html).toContain(`href="/nominations/${ids[1]}#decide"`);
  });

  test('its dossier is read without what was said in the house before, and without the house’s tasks', async () => {
    const said = 'Có đơn phản ánh, chờ kết luận';
    const { html: before } = await web.show(PROVINCE, `/nominations/${ids[0]}`);
    await walk.order('nomination', ids[0]!, CHIEF, { type: 'HOLD', reason: said });
    await walk.order('nomination', ids[0]!, CHIEF, { type: 'RELEASE', reason: 'Đã kết luận' });
    await walk.order('nomination', ids[0]!, PROVINCE, { type: 'RECEIVE' });
    await walk.order('nomination', ids[0]!, PROVINCE, { type: 'DECLINE', reason: 'Chưa đủ thời gian' });
    expect(before).toContain('Xác nhận đã nhận');
    const { html } = await web.show(PROVINCE, `/nominations/${ids[0]}`);
    expect(html).toContain(LETTER.number);
    expect(html).toContain('Chưa đủ thời gian');
    expect(html).not.toContain(said);
    expect(html).toContain('không thuộc phần bạn được xem');
    expect(html).not.toContain('Lập kế hoạch bồi dưỡng');
    expect((await web.show(CHIEF, `/nominations/${ids[0]}`)).html).toContain(said);
    const api = await web.ask(
      PROVINCE,
      `/api/nominations/${ids[0]}/history`,
      {},
      { accept: 'application/json' },
    );
    expect(api.html).not.toContain(said);
  });

  test('an unsent name is nowhere on it', async () => {
    const { html } = await web.show(PROVINCE, LIST);
    expect(html.match(/class="sent-row tickable/g)).toHaveLength(3);
  });
});

describe('receiving many at once', () => {
  test('shows first whom and how many, and writes nothing', async () => {
    const before = await fingerprint(department);
    const { status, html } = await preview(`names=${ids[0]}&names=${ids[1]}&reference=S%E1%BB%95+412`);
    expect(status).toBe(200);
    expect(html).toContain('Xác nhận đã nhận 2 hồ sơ');
    expect(html).toContain('Phan Thị Ngọc Ánh');
    expect(html).not.toContain('Nguyễn Đức Thịnh');
    expect(html).toContain('Số đến: Sổ 412');
    expect(html).toMatch(new RegExp(`name="seen.${ids[0]}" value="\\d+"`));
    expect(await fingerprint(department)).toEqual(before);
  });

  test('“all” is all that wait', async () => {
    const { html } = await preview('all=yes&reference=');
    expect(html).toContain('Xác nhận đã nhận 3 hồ sơ');
    expect(html).toContain('Không ghi số đến');
  });

  test.each([
    ['nothing chosen', () => 'reference=Sổ 412', 'Chưa chọn hồ sơ nào'],
    ['one that does not wait', () => `names=${randomUUID()}&reference=`, 'không còn chờ tiếp nhận'],
    ['a reference too long', () => `all=yes&reference=${'x'.repeat(201)}`, 'Số đến: quá dài'],
  ])('%s: the list comes back with what was chosen', async (_what, query, says) => {
    const { status, html } = await preview(query());
    expect(status).toBe(422);
    expect(html).toContain(says);
    expect(html).toContain('name="names"');
  });

  test('the address of the preview, asked for by itself, is the list', async () => {
    const { status, to } = await web.show(PROVINCE, RECEIVE);
    expect([status, to]).toEqual([303, LIST]);
  });

  test('each is received by an event of its own, with a receipt of its own', async () => {
    const nonce = randomUUID();
    const form = { nonce, reference: 'Sổ 412', ...(await seen(...ids)) };
    const { status, to } = await web.post(PROVINCE, RECEIVE, form);
    expect([status, to]).toEqual([303, `/province/receipts/${nonce}`]);
    expect(await Promise.all(ids.map(provinceOf))).toEqual(['received', 'received', 'received']);
    const { html } = await web.show(PROVINCE, to!);
    expect(html).toContain('Đã xác nhận nhận 3 hồ sơ');
    for (const id of ids) expect(html).toMatch(new RegExp(`/nominations/${id}/receipts/\\d+`));
    const receipt = /\/nominations\/[^"]+\/receipts\/\d+/.exec(html)?.[0] ?? '';
    expect((await web.show(PROVINCE, receipt)).status).toBe(200);
    // and again: the same receipts, nothing more
    const before = await fingerprint(department);
    expect((await web.post(PROVINCE, RECEIVE, form)).to).toBe(to);
    expect(await fingerprint(department)).toEqual(before);
    expect((await web.post(PROVINCE, RECEIVE, { ...form, reference: 'Sổ 413' })).status).toBe(409);
    expect(await fingerprint(department)).toEqual(before);
  });

  test('one that changed meanwhile is told by its reason and keeps no other back', async () => {
    const form = { reference: '', ...(await seen(...ids)) };
    await walk.order('nomination', ids[1]!, CLERK, {
      type: 'CORRECT',
      field: 'post',
      to: 'Chuyên viên chính',
      reason: 'Ghi thiếu',
    });
    const { status, html } = await web.post(PROVINCE, RECEIVE, form);
    expect(status).toBe(409);
    expect(html).toContain('Đã xác nhận 2 trong 3 hồ sơ');
    expect(html).toMatch(/Hồ Khánh Linh<\/a> <span[^>]*>[^<]+<\/span>: Đã có thay đổi từ lúc bạn mở/);
    expect(await Promise.all(ids.map(provinceOf))).toEqual(['received', 'sent', 'received']);
  });

  test('is the province’s own: the Office and the department’s people are refused', async () => {
    const form = { reference: '', ...(await seen(...ids)) };
    const before = await fingerprint(department);
    expect((await web.post(CHIEF, RECEIVE, form)).status).toBe(409);
    expect((await web.post(nominatorOf(ANH), RECEIVE, form)).status).toBe(403);
    expect(await fingerprint(department)).toEqual(before);
    expect((await web.post(PROVINCE, RECEIVE, { reference: '' })).status).toBe(422);
    expect((await web.post(PROVINCE, RECEIVE, { ...form, nonce: 'x' })).status).toBe(422);
  });

  test('receipts are the receiver’s own', async () => {
    const nonce = randomUUID();
    await web.post(PROVINCE, RECEIVE, { nonce, reference: '', ...(await seen(ids[0]!)) });
    expect((await web.show(CHIEF, `/province/receipts/${nonce}`)).status).toBe(404);
    expect((await web.show(PROVINCE, `/province/receipts/${randomUUID()}`)).status).toBe(404);
    expect((await web.show(PROVINCE, '/province/receipts/none')).status).toBe(404);
  });
});
