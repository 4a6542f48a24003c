import { fingerprint } from '../support/record.js';
import { ANH, CHIEF, INDUSTRY, LINH, THINH } from '../support/walk.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

let house: WithPages;

beforeAll(async () => {
  house = await openWithPages('pages_nomination_list');
  for (const name of [ANH, THINH, LINH, INDUSTRY]) await house.walk.unitReview(name);
});
afterAll(() => house?.close());

const show = async (by: string, path: string, lang = 'vi') => {
  const { status, html } = await house.show(by, path, lang);
  const rows = html.includes('<tbody>') ? html.slice(html.indexOf('<tbody>'), html.indexOf('</tbody>')) : '';
  return {
    status,
    html,
    names: [...rows.matchAll(/<a href="\/nominations\/[^"]+">([^<]+)</g)].map(([, n]) => n),
  };
};

describe('what stands there', () => {
  test('what one may read, newest first, each with the way to it', async () => {
    const { status, names, html } = await show(CHIEF, '/nominations');
    expect(status).toBe(200);
    expect(names).toEqual([
      'Phòng Quản lý Công nghiệp',
      'Hồ Khánh Linh',
      'Nguyễn Đức Thịnh',
      'Phan Thị Ngọc Ánh',
    ]);
    expect(html).toContain('Chờ lãnh đạo đơn vị');
    expect((await show('nghianh', '/nominations')).names).toEqual(['Phan Thị Ngọc Ánh']);
  });

  test('a nominee without office: her own, and what this page is', async () => {
    const { html, names } = await show('anhptn', '/nominations');
    expect(html).toContain('<h1>Hồ sơ về tôi</h1>');
    expect(names).toEqual(['Phan Thị Ngọc Ánh']);
    expect(html).not.toContain('name="q"');
    expect((await show('anhptn', '/nominations', 'en')).html).toContain('<h1>Nominations about me</h1>');
  });

  test('nobody has proposed him: told so, and when that would change', async () => {
    const { html } = await show('longbd', '/nominations');
    expect(html).toContain('Hiện chưa có hồ sơ nào đề nghị bạn');
    expect(html).toContain('href="/tasks"');
    // the administrator reads no dossier
    expect((await show('thaoltp', '/nominations')).names.length).toBeLessThan(4);
  });
});

describe('the search', () => {
  test('finds by words without accents, keeps what was typed, and can be cleared', async () => {
    const { html, names } = await show(CHIEF, '/nominations?q=ngoc+anh&unit=QLTM&state=unitReview');
    expect(names).toEqual(['Phan Thị Ngọc Ánh']);
    expect(html).toMatch(/name="q"[^>]*value="ngoc anh"/);
    expect(html).toMatch(/<option[^>]*(selected[^>]*value="QLTM"|value="QLTM"[^>]*selected)/);
    expect(html).toMatch(/<details[^>]*open/);
    expect(html).toContain('<a href="/nominations">Bỏ lọc</a>');
  });

  test('says what to do where nothing matches', async () => {
    const { html, names, status } = await show(CHIEF, '/nominations?q=khong+ai+ca');
    expect([status, names]).toEqual([200, []]);
    expect(html).toContain('Không hồ sơ nào khớp');
    expect(html).toMatch(/value="khong ai ca"/);
    const english = await show(CHIEF, '/nominations?q=khong+ai+ca', 'en');
    expect(english.html).toContain('No nomination matches');
  });

  test.each([
    [`q=${'x'.repeat(101)}`, 'Tên hoặc mã hồ sơ: quá dài'],
    ['state=nowhere', 'Bước: không có trong các lựa chọn'],
    ['unit=%27%3B+drop', 'Đơn vị: không có trong các lựa chọn'],
    ['kind=herd', 'Đối tượng: không có trong các lựa chọn'],
    ['round=1', 'Đợt xét chọn: không có trong các lựa chọn'],
    ['held=perhaps', 'không có trong các lựa chọn'],
    ['q=a&q=b', 'phải là chữ'],
    ['after=HS', 'chưa đúng dạng'],
  ])('what cannot be asked is told: %s', async (query, reason) => {
    const { status, html, names } = await show(CHIEF, `/nominations?${query}`);
    expect([status, names]).toEqual([422, []]);
    expect(html).toContain(reason);
  });

  test('nothing typed asks nothing', async () => {
    const { names, html } = await show(CHIEF, '/nominations?q=&state=&unit=&kind=');
    expect(names).toHaveLength(4);
    expect(html).not.toContain('Bỏ lọc');
  });

  test('goes on by 25, and back to the start', async () => {
    await house.department.rows(
      `insert into nomination (id, organisation_id, code, round_id, unit_id, kind, plan_code, plan_version, machine, state,
         context, dossier, head_hash)
       select gen_random_uuid(), n.organisation_id, 'HS-2021-' || lpad((100 + i)::text, 4, '0'), n.round_id, n.unit_id,
         'collective', n.plan_code, n.plan_version, n.machine, n.state, n.context,
         jsonb_build_object('name', 'Tổ số ' || i), '' from (select * from nomination limit 1) n, generate_series(1, 46) i`,
    );
    const before = await fingerprint(house.department);
    const first = await show(CHIEF, '/nominations?q=to+so');
    expect(first.names).toHaveLength(25);
    expect(first.names[0]).toBe('Tổ số 46');
    const next = /href="([^"]+)" rel="next"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(next).toBe('/nominations?q=to+so&after=HS-2021-0122');
    const second = await show(CHIEF, next);
    expect(second.names).toHaveLength(21);
    expect(second.html).not.toContain('rel="next"');
    expect(second.html).toContain('href="/nominations?q=to+so"');
    expect(await fingerprint(house.department)).toEqual(before);
  });
});
