import { randomUUID } from 'node:crypto';
import { type Fields, wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

const NOMINATOR = 'nguyetvtm';
const HEAD = 'nghianh';

let pages: WithPages;

beforeEach(async () => {
  pages = await openWithPages('pages_unit_new');
});
afterEach(async () => {
  await pages?.close();
});

const ask = (name: string, path: string, typed: Fields | null = null, lang = 'vi') =>
  typed === null ? pages.show(name, path, lang) : pages.send(name, path, typed, lang);

describe('a new nomination', () => {
  const page = () => `/nominations/new?round=${pages.department.round}`;
  const anh = () => `individual:${idOf('anhptn')}`;
  const file = async (name: string, fields: Fields) => ask(name, page(), { nonce: randomUUID(), ...fields });

  test('people of the unit and the unit itself, each with what the register says', async () => {
    const { html } = await ask(NOMINATOR, page());
    const said = wordsOn(html);
    expect(said).toMatch(/Bùi Đức Long Chuyên viên chính Đủ điều kiện về thành tích, có điều cần lưu ý/);
    expect(said).toMatch(/Phan Thị Ngọc Ánh Chuyên viên Đủ điều kiện về thành tích/);
    expect(said).toMatch(/Lê Văn Phú Phó Trưởng phòng Chưa đủ điều kiện Gần nhất: .{0,90}cần 1, có 0/);
    expect(html).toContain('value="collective:QLTM"');
    expect(html).not.toMatch(/<input[^>]*type="radio"[^>]*checked/);
  });

  test('without a round it goes to the open one; not for whoever nominates nobody', async () => {
    expect(await ask(NOMINATOR, '/nominations/new')).toMatchObject({ status: 303, to: page() });
    expect((await ask(HEAD, page())).status).toBe(403);
    expect((await file(HEAD, { nominee: anh() })).status).toBe(403);
    expect((await ask(NOMINATOR, '/nominations/new?round=x')).status).toBe(404);
    expect(await pages.nominations()).toBe(0);
  });

  test('is filed once and goes on to the dossier; afterwards he stands there with a link', async () => {
    const nonce = randomUUID();
    const filed = await file(NOMINATOR, { nonce, nominee: anh() });
    expect(filed.status).toBe(303);
    expect(filed.to).toMatch(/^\/nominations\/[\da-f-]{36}\/dossier$/);
    expect((await file(NOMINATOR, { nonce, nominee: anh() })).to).toBe(filed.to);
    expect(await pages.nominations()).toBe(1);
    const { html } = await ask(NOMINATOR, page());
    expect(wordsOn(html)).toMatch(/Phan Thị Ngọc Ánh Chuyên viên Đã có hồ sơ trong đợt này: HS-2021-0001/);
    expect(html).toContain(`href="${(filed.to ?? '').replace('/dossier', '')}"`);
    const twice = await file(NOMINATOR, { nominee: anh() });
    expect(twice.status).toBe(409);
    expect(wordsOn(twice.html)).toContain('Đã có hồ sơ HS-2021-0001 trong cùng đợt (mục IV.1)');
    expect(await pages.nominations()).toBe(1);
  });

  test.each([
    ['nobody', '', 'Chưa chọn ai'],
    ['somebody of another unit', `individual:${idOf('hanbg')}`, 'không có trong danh sách'],
    ['another unit', 'collective:QLCN', 'không có trong danh sách'],
    ['no id at all', 'individual:1', 'không có trong danh sách'],
  ])('%s cannot be chosen, and nothing is written', async (_, nominee, said) => {
    const refused = await file(NOMINATOR, { nominee });
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/<title>Chưa ghi nhận: Đề nghị mới/);
    expect(wordsOn(refused.html)).toContain(said);
    expect(await pages.nominations()).toBe(0);
  });

  test('not once the round takes no more names: the choice comes back with the reason', async () => {
    await pages.department.rows(`update round set state = array['forwarding']`);
    const refused = await file(NOMINATOR, { nominee: anh() });
    expect(refused.status).toBe(409);
    expect(wordsOn(refused.html)).toMatch(/không còn nhận hồ sơ mới.*mục IV\.1/);
    expect(refused.html).toMatch(new RegExp(`<input[^>]*value="${anh()}"[^>]*checked`));
    expect(await pages.nominations()).toBe(0);
  });

  test('a leader of the department stands on the list of Văn phòng', async () => {
    const [office] = await pages.department.rows<{ email: string }>(
      `select p.email from access_grant g join person p on p.id = g.person_id join unit u on u.id = g.unit_id
        where g.role = 'nominator' and u.code = 'VP'`,
    );
    const name = (office?.email ?? '').split('@')[0] ?? '';
    expect((await ask(name, page())).html).toContain(`value="individual:${idOf('khoitm')}"`);
  });
});
