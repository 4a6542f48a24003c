import { Browsing } from '../support/browsing.js';
import { type Department, openDepartment, THE_CLOCK } from '../support/department.js';
import { closeWhole, fingerprint } from '../support/record.js';
import { acknowledged, ANH, CHIEF, command, INDUSTRY, LINH, nominatorOf, Walk } from '../support/walk.js';

const DIRECTOR = 'khoitm';
const AUDITOR = 'vinhlt@sct.example';
const LIST = '/exemplars/years';

let department: Department;
let walk: Walk;
let web: Browsing;

const called = async (id: string, what: string, due: string): Promise<void> => {
  const order = { type: 'CALL', what, due } as const;
  acknowledged(await department.road.act(command('nomination', id, CHIEF, order, { who: THE_CLOCK })));
};

const names = ({ html }: { html: string }): string[] =>
  [...html.matchAll(/<h3><a href="\/nominations\/[^"]+#years">([^<]+)</g)].map(([, name = '']) => name);

describe('before anybody is an exemplar', () => {
  beforeAll(async () => {
    department = await openDepartment('pages_exemplars_none');
    web = await Browsing.open(department);
  });
  afterAll(async () => {
    await web?.close();
    await closeWhole(department);
  });

  test('the list says when they will appear, and where to go meanwhile', async () => {
    const { status, html } = await web.show(CHIEF, LIST);
    expect(status).toBe(200);
    expect(html).toContain('Chưa có điển hình nào');
    expect(html).toContain('href="/nominations"');
  });

  test('the calendar has the dates ahead, with clause, days left, and today among them', async () => {
    const { status, html } = await web.show('nghianh', '/calendar');
    expect(status).toBe(200);
    const line = html.indexOf('id="today"');
    const registration = html.indexOf('Đơn vị gửi danh sách về Văn phòng', html.indexOf('calendar-list'));
    expect(html.indexOf('Giai đoạn của Kế hoạch bắt đầu')).toBeLessThan(line);
    expect(registration).toBeGreaterThan(line);
    for (const words of ['Còn 9 ngày', 'hết ngày 24/3/2021 (thứ Tư)', '(mục IV.1)', '0/8 đơn vị đã gửi'])
      expect(html.replace(/<span class="clause">(.*?)<\/span>/g, '($1)')).toContain(words);
    expect(html).toMatch(/<svg role="img" aria-label="Các mốc trong giai đoạn 2021–2025\./);
  });

  test('a name that is still being considered has no years as an exemplar on its page', async () => {
    const { id } = await new Walk(department).draft(LINH);
    const { status, html } = await web.show(nominatorOf(LINH), `/nominations/${id}`);
    expect(status).toBe(200);
    expect(html).toContain('Hồ Khánh Linh');
    expect(html).not.toContain('id="years"');
  });

  test('an extension shows as it binds the reader, and past it what is missing is said to be', async () => {
    walk = new Walk(department);
    await walk.order('round', department.round, CHIEF, {
      type: 'EXTEND',
      unit: 'QLTM',
      until: '2021-03-27',
      reason: 'Bão lụt',
    });
    expect((await web.show('nghianh', '/calendar')).html).toContain('hết ngày 27/3/2021');
    expect((await web.show('vinhtq', '/calendar')).html).not.toContain('hết ngày 27/3/2021');
    await department.clock('2021-03-26T02:00:00.000Z');
    expect((await web.show('vinhtq', '/calendar')).html).toContain('Quá hạn, chưa xong');
    expect((await web.show('nghianh', '/calendar')).html).not.toContain('Quá hạn, chưa xong');
  });
});

describe('with exemplars', () => {
  let anh: string;
  let industry: string;

  beforeAll(async () => {
    department = await openDepartment('pages_exemplars_list');
    walk = new Walk(department);
    web = await Browsing.open(department);
    [anh = '', industry = ''] = await walk.exemplars(ANH, INDUSTRY);
    await walk.order('nomination', industry, nominatorOf(INDUSTRY), {
      type: 'FILE_FOSTERING_PLAN',
      responsible: 'Trưởng phòng Trịnh Quang Vinh',
      activities: ['Giao chủ trì một nhiệm vụ'],
    });
    await department.clock('2021-12-05T02:00:00.000Z');
    await called(anh, 'year-2021', '2021-12-15');
  });
  afterAll(async () => {
    await web?.close();
    await closeWhole(department);
  });

  test('all stand in their tier, with their regions, their targets and what they lack', async () => {
    const before = await fingerprint(department);
    const shown = await web.show(DIRECTOR, LIST);
    expect(names(shown).toSorted()).toEqual(['Phan Thị Ngọc Ánh', 'Phòng Quản lý Công nghiệp']);
    for (const words of [
      'Cấp Sở',
      'Đã gửi tỉnh',
      'Chưa có kế hoạch bồi dưỡng: 1',
      'Tỉnh chưa trả lời: 2',
      'chỉ tiêu',
    ])
      expect(shown.html).toContain(words);
    expect(shown.html).not.toContain('Cấp tỉnh</h2>');
    expect(await fingerprint(department)).toEqual(before);
  });

  test('whoever evaluates goes straight to the form; to others it is somebody else’s', async () => {
    const form = `href="/nominations/${anh}#decide"`;
    const chief = (await web.show(CHIEF, LIST)).html;
    expect(chief).toContain(form);
    expect(chief).toContain('Còn 10 ngày');
    const director = (await web.show(DIRECTOR, LIST)).html;
    expect(director).not.toContain(form);
    expect(director).toContain('Đang chờ: Đánh giá năm 2021');
  });

  test.each([
    ['lacks=plan', ['Phan Thị Ngọc Ánh']],
    ['lacks=year', ['Phan Thị Ngọc Ánh']],
    ['lacks=midterm', []],
    ['unit=QLCN', ['Phòng Quản lý Công nghiệp']],
    ['tier=unit', []],
    ['tier=department&unit=QLTM&lacks=', ['Phan Thị Ngọc Ánh']],
  ])('filtered by %s', async (query, expected) => {
    const shown = await web.show(CHIEF, `${LIST}?${query}`);
    expect([shown.status, names(shown)]).toEqual([200, expected]);
    if (expected.length === 0) expect(shown.html).toContain('Không có điển hình nào khớp');
  });

  test.each(['tier=king', 'lacks=money', 'round=1', 'after=x', `unit=${'x'.repeat(41)}`])(
    'a filter that cannot be is refused: %s',
    async (query) => {
      expect((await web.show(CHIEF, `${LIST}?${query}`)).status).toBe(422);
    },
  );

  test('a unit sees its own, the auditor all, in English as well', async () => {
    expect(names(await web.show(nominatorOf(ANH), LIST))).toEqual(['Phan Thị Ngọc Ánh']);
    expect(names(await web.show(AUDITOR, LIST))).toHaveLength(2);
    const english = (await web.show(CHIEF, LIST, 'en')).html.split('<main')[1] ?? '';
    for (const words of ['Exemplars over the years', 'Of the department', 'Evaluate 2021', 'targets'])
      expect(english).toContain(words);
    expect(english).not.toMatch(/Chưa|Đang|Cấp /);
  });

  test('page by page', async () => {
    // the cursor of the last one shown: after it comes nothing, before it everything
    expect(names(await web.show(CHIEF, `${LIST}?after=2_HS-2021-0000`))).toHaveLength(2);
    const past = await web.show(CHIEF, `${LIST}?after=3_HS-2021-9999`);
    expect(names(past)).toEqual([]);
    expect(past.html).toContain('Về trang đầu');
  });

  test('the calendar: own tasks with their place, and sittings for those who may see one', async () => {
    const chief = (await web.show(CHIEF, '/calendar')).html;
    expect(chief).toContain(`href="/nominations/${anh}#decide"`);
    expect(chief).toMatch(/href="\/sittings\/[^"]+">Phiên họp Hội đồng TĐKT Sở/);
    expect(chief).toContain('0/1 điển hình đã đánh giá');
    expect(chief).toContain('href="/exemplars/years?lacks=year"');
    const unit = (await web.show(nominatorOf(ANH), '/calendar')).html;
    expect(unit).not.toContain('/sittings/');
    expect(unit).toContain('0/1 điển hình đã đánh giá');
    const english = (await web.show(CHIEF, '/calendar', 'en')).html.split('<main')[1] ?? '';
    for (const words of ['Calendar of the plan', 'Evaluation of the exemplars for 2021', '10 days left'])
      expect(english).toContain(words);
    expect(english).not.toMatch(/Đánh giá|Hôm nay|Chưa đến/);
  });
});
