import { randomUUID } from 'node:crypto';
import { Browsing, type Fields } from '../support/browsing.js';
import { type Department, openDepartment, THE_CLOCK } from '../support/department.js';
import { closeWhole, fingerprint } from '../support/record.js';
import {
  acknowledged,
  ANH,
  CHIEF,
  CLERK,
  command,
  INDUSTRY,
  LINH,
  nominatorOf,
  Walk,
} from '../support/walk.js';

const DIRECTOR = 'khoitm';
const NOMINATOR = nominatorOf(ANH);

let department: Department;
let walk: Walk;
let web: Browsing;
let anh: string;
let other: string;

beforeEach(async () => {
  department = await openDepartment('pages_exemplars');
  walk = new Walk(department);
  web = await Browsing.open(department);
  [anh = '', other = ''] = await walk.exemplars(ANH, INDUSTRY);
});
afterEach(async () => {
  await web?.close();
  await closeWhole(department);
});

const row = async (id = anh): Promise<{ version: number; seq: number; state: string[] }> => {
  const [found] = await department.rows<{ version: number; seq: number; state: string[] }>(
    'select version, head_seq as seq, state from nomination where id = $1',
    [id],
  );
  if (!found) throw new Error(`no nomination ${id}`);
  return found;
};

const decide = async (name: string, fields: Fields, id = anh) => {
  const { version } = await row(id);
  return web.post(name, `/nominations/${id}/decisions`, { version: String(version), ...fields });
};

const page = async (name: string, id = anh, lang = 'vi'): Promise<string> =>
  (await web.show(name, `/nominations/${id}`, lang)).html;

/** The clock calls for what has fallen due, as the sweep does. */
const called = async (id: string, what: string, due: string, at: string): Promise<void> => {
  await department.clock(at);
  const order = { type: 'CALL', what, due } as const;
  acknowledged(await department.road.act(command('nomination', id, CHIEF, order, { who: THE_CLOCK })));
};

/** What stands between the heading of a region and the next. */
const region = (html: string, name: string): string =>
  html.split(`id="years-${name}"`)[1]?.split('<section')[0] ?? '';

const PLAN: Fields = {
  choice: 'FILE_FOSTERING_PLAN',
  'FILE_FOSTERING_PLAN.responsible': 'Trưởng phòng Nguyễn Hữu Nghĩa',
  'FILE_FOSTERING_PLAN.activities': 'Cử đi học\r\n\r\n  Giao chủ trì một nhiệm vụ  \r\n',
};

describe('the fostering plan (IV.2)', () => {
  test('is awaited from the unit, filed by a form, and stands in its region', async () => {
    const before = await page(NOMINATOR);
    expect(region(before, 'fostering')).toContain('Chờ kế hoạch bồi dưỡng');
    expect(region(before, 'fostering')).toMatch(/Đang chờ Lãnh đạo đơn vị: Lập kế hoạch bồi dưỡng/);
    expect(before).toMatch(/id="do-fostering"/);

    const { status, to } = await decide(NOMINATOR, PLAN);
    expect([status, to]).toEqual([303, `/nominations/${anh}/receipts/${(await row()).seq}`]);
    const fostering = region(await page(NOMINATOR), 'fostering');
    for (const words of [
      'Đang bồi dưỡng',
      'Trưởng phòng Nguyễn Hữu Nghĩa',
      'Cử đi học',
      'Giao chủ trì một nhiệm vụ<',
    ])
      expect(fostering).toContain(words);
  });

  test.each([
    ['nobody responsible', { 'FILE_FOSTERING_PLAN.responsible': ' ' }, 422, 'Cử đi học'],
    ['a name too long', { 'FILE_FOSTERING_PLAN.responsible': 'x'.repeat(201) }, 422, 'x'.repeat(201)],
    ['no activity', { 'FILE_FOSTERING_PLAN.activities': '\n \n' }, 409, 'Trưởng phòng Nguyễn Hữu Nghĩa'],
    ['another version', { version: '1' }, 409, 'Cử đi học'],
    ['nothing chosen', { choice: '' }, 422, 'Cử đi học'],
  ])('%s: comes back as it was typed, and nothing is written', async (_what, wrong, status, kept) => {
    const before = await fingerprint(department);
    const answer = await decide(NOMINATOR, { ...PLAN, ...wrong });
    expect(answer.status).toBe(status);
    expect(answer.html).toContain('role="alert"');
    expect(answer.html).toContain(kept);
    expect(await fingerprint(department)).toEqual(before);
  });

  test('sent twice it is filed once; and never by another unit', async () => {
    const { version } = await row();
    const twice = { ...PLAN, nonce: randomUUID(), version: String(version) };
    const first = await decide(NOMINATOR, twice);
    const again = await decide(NOMINATOR, twice);
    expect([again.status, again.to]).toEqual([303, first.to]);
    expect((await row()).version).toBe(version + 1);
    const before = await fingerprint(department);
    expect((await decide(nominatorOf(LINH), PLAN)).status).toBe(403);
    expect(await fingerprint(department)).toEqual(before);
  });

  test('an address a refused form stays at leads back', async () => {
    const { status, to } = await web.show(NOMINATOR, `/nominations/${anh}/decisions`);
    expect([status, to]).toEqual([303, `/nominations/${anh}#decide`]);
  });
});

describe('a commendation (IV.2, V.2)', () => {
  const propose = (form: Fields): Fields => ({
    choice: 'PROPOSE_COMMENDATION',
    'PROPOSE_COMMENDATION.reason': 'Mở được ba điểm bán hàng lưu động',
    ...form,
  });

  const proposed = async (form: Fields): Promise<string> => {
    expect((await decide('nghianh', propose(form))).status).toBe(303);
    const [part] = await department.rows<{ id: string }>('select id from part');
    return part?.id ?? '';
  };

  test('its form is chosen among those the plan knows, none of them beforehand', async () => {
    const html = await page('nghianh');
    expect(html).toMatch(/name="PROPOSE_COMMENDATION.form" value="Giấy khen"/);
    expect(html).not.toMatch(/checked/);
    const { status, html: again } = await decide('nghianh', propose({}));
    expect(status).toBe(422);
    expect(again).toContain('Mở được ba điểm bán hàng lưu động');
    expect(again).toMatch(/id="do-commendation"[^>]* open/);
  });

  test('another form is written out; chosen and left blank it is asked for', async () => {
    const blank = await decide('nghianh', propose({ 'PROPOSE_COMMENDATION.form': '+' }));
    expect(blank.status).toBe(422);
    await proposed({
      'PROPOSE_COMMENDATION.form': '+',
      'PROPOSE_COMMENDATION.form.other': 'Biểu dương toàn ngành',
    });
    expect(region(await page('nghianh'), 'commendation')).toContain('Biểu dương toàn ngành');
  });

  test('what is written beside a form that was chosen is not taken', async () => {
    await proposed({ 'PROPOSE_COMMENDATION.form': 'Giấy khen', 'PROPOSE_COMMENDATION.form.other': 'Thôi' });
    expect(region(await page('nghianh'), 'commendation')).toContain('Giấy khen');
  });

  test('whoever advises reads the proposal, whoever decides the advice too', async () => {
    const part = await proposed({ 'PROPOSE_COMMENDATION.form': 'Giấy khen' });
    expect(await page(CHIEF)).toMatch(/class="reads".*Giấy khen.*Mở được ba điểm bán hàng lưu động/s);
    const advise = `ADVISE_COMMENDATION:${part}`;
    await decide(CHIEF, { choice: advise, [`${advise}.opinion`]: 'Thống nhất đề nghị khen' });
    expect(await page(DIRECTOR)).toMatch(/class="reads".*Thống nhất đề nghị khen/s);
    const settle = `DECIDE_COMMENDATION:${part}`;
    const noNumber = await decide(DIRECTOR, { choice: settle, [`${settle}.decision.date`]: '2021-03-15' });
    expect(noNumber.status).toBe(422);
    const { status } = await decide(DIRECTOR, {
      choice: settle,
      [`${settle}.decision.number`]: '921/QĐ-SCT',
      [`${settle}.decision.date`]: '2021-03-15',
    });
    expect(status).toBe(303);
    const commendation = region(await page(CHIEF), 'commendation');
    for (const words of ['Đã quyết định khen thưởng', 'số 921/QĐ-SCT ngày 15/3/2021'])
      expect(commendation).toContain(words);
  });
});

describe('a story (IV.3)', () => {
  const drafted = async (): Promise<string> => {
    const { status } = await decide(NOMINATOR, {
      choice: 'DRAFT_STORY',
      'DRAFT_STORY.title': 'Người mở chợ',
      'DRAFT_STORY.text': 'Chị đi từng xã, <b>từng</b> nhà.',
    });
    expect(status).toBe(303);
    const [part] = await department.rows<{ id: string }>('select id from part');
    return part?.id ?? '';
  };

  test('is read by whom it is about before he consents, and taken down when he withdraws', async () => {
    const part = await drafted();
    const his = await page(ANH.person ?? '');
    expect(his).toContain('Chị đi từng xã, &lt;b>từng&lt;/b> nhà.');
    expect(his).toContain('Bài này viết về bạn.');
    await decide(CHIEF, { choice: `APPROVE_STORY:${part}` });
    const publish = { choice: `PUBLISH_STORY:${part}`, [`PUBLISH_STORY:${part}.channel`]: 'Cổng thông tin' };
    const refused = await decide(CLERK, publish);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Cổng thông tin');
    expect((await decide(ANH.person ?? '', { choice: `CONSENT_STORY:${part}` })).status).toBe(303);
    expect((await decide(CLERK, publish)).status).toBe(303);
    expect(region(await page(CLERK), 'dissemination')).toContain('Đăng tại: Cổng thông tin');
    const withdraw = `WITHDRAW_CONSENT:${part}`;
    await decide(ANH.person ?? '', { choice: withdraw, [`${withdraw}.reason`]: 'Tôi đổi ý' });
    const after = region(await page(CLERK), 'dissemination');
    for (const words of ['Bài đã gỡ', 'Nhân vật chưa đồng ý cho đăng', 'Tôi đổi ý'])
      expect(after).toContain(words);
  });

  test('what others wrote of him is not his to read', async () => {
    await decide(NOMINATOR, PLAN);
    const his = region(await page(ANH.person ?? ''), 'fostering');
    expect(his).toContain('Nội dung không thuộc phần bạn được xem.');
    expect(his).not.toContain('Cử đi học');
  });
});

describe('the reviews (IV.4)', () => {
  const evaluate: Fields = {
    choice: 'EVALUATE_YEAR',
    'EVALUATE_YEAR.year': '2021',
    'EVALUATE_YEAR.attested.officeCulture.text': 'Không có phản ánh',
    'EVALUATE_YEAR.remark': 'Giữ vững',
  };

  test('a year: asked for what is renewed each year and nothing else, then on record', async () => {
    await called(anh, 'year-2021', '2021-12-15', '2021-12-05T02:00:00.000Z');
    const form = await page(CHIEF);
    expect([...form.matchAll(/name="EVALUATE_YEAR\.attested\.([^"]+)"/g)].map(([, key]) => key)).toEqual([
      'officeCulture.text',
    ]);
    expect(region(form, 'review')).toContain('Đang chờ Lãnh đạo Văn phòng Sở: Đánh giá hằng năm');
    expect((await decide(CHIEF, { ...evaluate, 'EVALUATE_YEAR.year': '' })).status).toBe(422);
    const ahead = await decide(CHIEF, { ...evaluate, 'EVALUATE_YEAR.year': '2022' });
    expect([ahead.status, ahead.html.includes('Không có phản ánh')]).toEqual([409, true]);
    expect((await decide(CHIEF, evaluate)).status).toBe(303);
    expect(region(await page(CHIEF), 'review')).toMatch(/Năm 2021.*Giữ vững.*Không có phản ánh/s);
    expect((await decide(CHIEF, evaluate)).status).toBe(409);
  });

  test('the final review: not reached can be said, confirmed cannot, and both say why', async () => {
    await called(other, 'final', '2025-12-31', '2025-10-15T02:00:00.000Z');
    const html = await page(DIRECTOR, other);
    expect(html).toContain('Chưa chọn được “Xác nhận điển hình”, vì:');
    const conclude = (verdict: string): Fields => ({
      choice: 'REVIEW_FINAL',
      'REVIEW_FINAL.verdict': verdict,
      'REVIEW_FINAL.remark': 'Theo số liệu đến ngày tổng kết',
    });
    const before = await fingerprint(department);
    const refused = await decide(DIRECTOR, conclude('confirm'), other);
    expect(refused.status).toBe(409);
    expect(refused.html).toMatch(/mục III\.1/);
    expect(refused.html).toContain('Theo số liệu đến ngày tổng kết');
    expect((await decide(DIRECTOR, conclude('maybe'), other)).status).toBe(422);
    expect(await fingerprint(department)).toEqual(before);
    expect((await decide(DIRECTOR, conclude('not'), other)).status).toBe(303);
    const after = await page(DIRECTOR, other);
    expect(region(after, 'review')).toContain('Tổng kết: Chưa đạt chỉ tiêu giai đoạn');
    expect(region(after, 'fostering')).toMatch(/Đã kết thúc\. Khi kết thúc:.*Chờ kế hoạch bồi dưỡng/s);
  });
});

describe('how far it is to the final review (III)', () => {
  test('is progress, never a failure before its time', async () => {
    const targets = (await page(CHIEF, other)).split('id="targets"')[1]?.split('</section>')[0] ?? '';
    expect(targets).toContain('Đang phấn đấu:');
    expect(targets).toMatch(/0\d\/02<\/b> · còn thiếu/);
    expect(targets).not.toContain('Chưa đạt:');
  });

  test('in English all of it is English', async () => {
    const english = (await page(CHIEF, anh, 'en')).split('class="years"')[1]?.split('class="case"')[0] ?? '';
    for (const words of [
      'The years as an exemplar',
      'Awaiting the fostering plan',
      'Targets until the final review',
    ])
      expect(english).toContain(words);
    expect(english).not.toMatch(/Đang|Chưa|Chờ|Hiện không/);
  });
});
