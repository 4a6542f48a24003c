import { readFileSync } from 'node:fs';
import { WorkingDays } from '../../src/working-days/working-days.js';
import { Database } from '../../src/database/database.js';
import { OutlookService } from '../../src/rounds/outlook.service.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { hiddenIn } from '../support/browse.js';
import { inProcess, type InProcess } from '../support/in-process.js';
import { Foresight } from '../../src/rounds/foresight.js';
import { Browsing, type Fields } from '../support/browsing.js';

const ADMIN = 'nghiadt';
const CLERK = 'nguyetvtm';
const CHANGE = '/working-days/2021/change';

let department: Department;
let one: Browsing;
let other: Browsing;
let inside: InProcess;

beforeAll(async () => {
  department = await openDepartment('working_days');
  [one, other] = await Promise.all([Browsing.open(department), Browsing.open(department)]);
  inside = await inProcess(department.url, 2, [Foresight, OutlookService]);
});
afterAll(async () => {
  await one?.close();
  await other?.close();
  await inside?.close();
  await department?.close();
});

const json = async (
  at: Browsing,
  name: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const sent = body && { method: 'PUT', body: JSON.stringify(body) };
  const headers = { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) };
  const { status, html } = await at.ask(name, `/api/working-days/${path}`, sent ?? {}, headers);
  return { status, body: JSON.parse(html) };
};

const SHIPPED = readFileSync('workflows/calendars/vn-2021.yaml', 'utf8');

/** The version of 2021 that a test begins from: a version is never taken away, so what came with the system is put back. */
let seen = 0;

const versionNow = async (): Promise<number> => Number((await json(one, ADMIN, '2021')).body['version']);

beforeEach(async () => {
  const { body } = await json(one, ADMIN, '2021');
  seen = Number(body['version']);
  if (seen === 0 || body['source'] === SHIPPED) return;
  const back = await json(one, ADMIN, '2021', { version: seen, source: SHIPPED });
  seen = Number(back.body['version']);
});

/** The year as it came with the system, with one more day off: the Friday before the registration date. */
const oneMoreDay = async (): Promise<string> => {
  const { body } = await json(one, ADMIN, '2021');
  const extra = '  - {day: 2021-03-19, name: {vi: Kỷ niệm ngành Công Thương, en: Day of the trade}}\n';
  return String(body['source']).replace('\noff:\n', `\noff:\n${extra}`);
};

/** All that stands in the form, as a browser would send it, with what was typed anew. */
const formWith = async (typed: Fields, at = one): Promise<Fields> => {
  const { html } = await at.show(ADMIN, CHANGE);
  const value = (tag: string, name: string) =>
    new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&#39;', "'").replaceAll('&amp;', '&') ?? '';
  const inputs = [...html.matchAll(/<input (?:[^>"]|"[^"]*")*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('type="checkbox"'))
    .map((tag) => [value(tag, 'name'), value(tag, 'value')] as const)
    .filter(([name]) => /^(off|worked|source)\.|^law$/.test(name));
  const notes = [...html.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g)];
  const said = notes.map(([, name = '', text = '']) => [name, text.trim()] as const);
  return {
    ...Object.fromEntries([...inputs, ...said]),
    ...hiddenIn(html, CHANGE),
    intent: 'review',
    ...typed,
  };
};

describe('the page of a year', () => {
  test('goes to the year it is, and shows its days off with their names and papers', async () => {
    const now = await one.show(CLERK, '/working-days');
    expect([now.status, now.to]).toEqual([303, '/working-days/2021']);
    const { status, html } = await one.show(CLERK, '/working-days/2021');
    expect(status).toBe(200);
    for (const told of ['250 ngày làm việc', '21/4/2021 (thứ Tư)', 'Giỗ Tổ Hùng Vương', '4875/TB-LĐTBXH']) {
      expect(html).toContain(told);
    }
    expect(html.match(/class="month"/g)).toHaveLength(12);
    expect(html).not.toContain(CHANGE);
  });

  test('says what is not certain, and of a year nobody entered that only weekends are off', async () => {
    const { html } = await one.show(CLERK, '/working-days/2026');
    expect(html).toContain('Ngày Văn hóa Việt Nam');
    expect(html).toContain('chưa thấy Điều 112 được sửa');
    const unknown = await one.show(CLERK, '/working-days/2027');
    expect(unknown.html).toContain('Chưa ai nhập ngày nghỉ năm 2027');
    expect(unknown.html).toContain('261 ngày làm việc');
  });

  test.each(['1999', '21', 'tet', '2101', '2021.5'])('%s is no year', async (year) => {
    expect((await one.show(CLERK, `/working-days/${year}`)).status).toBe(404);
    expect((await json(one, CLERK, year)).status).toBe(404);
  });

  test('speaks English', async () => {
    const { html } = await one.show(CLERK, '/working-days/2021', 'en');
    expect(html).toContain('Working days of 2021');
    expect(html).toContain('Tết (Lunar New Year)');
  });
});

describe('the administrator changes a year', () => {
  const added = {
    'off.11.day': '2021-03-19',
    'off.11.vi': 'Kỷ niệm ngành Công Thương',
    'off.11.en': '',
    'worked.0.day': '2021-03-20',
    'worked.0.instead': '2021-03-19',
    'source.2.number': '12/TB-SCT',
    'source.2.date': '2021-03-01',
    'source.2.issuer': 'Sở Công Thương',
    'source.2.vi': 'hoán đổi ngày làm việc',
    'source.2.en': '',
  };

  test('sees what would change, and then writes it as a version that every process counts by at once', async () => {
    const before = await other.show(CLERK, '/working-days/2021');
    expect(before.html).not.toContain('Kỷ niệm ngành Công Thương');
    const review = await one.post(ADMIN, CHANGE, await formWith(added));
    expect(review.status).toBe(200);
    for (const told of [
      'Ngày nghỉ: 19/3/2021 (thứ Sáu), Kỷ niệm ngành Công Thương',
      'Ngày làm bù: 20/3/2021 (thứ Bảy), thay cho 19/3/2021',
      '12/TB-SCT ngày 1/3/2021 của Sở Công Thương',
      'Cả năm 250 ngày làm việc',
      'Hạn của các đợt đang mở',
    ]) {
      expect(review.html).toContain(told);
    }
    expect(await versionNow()).toBe(seen);
    const text = /name="text" value="([^"]*)"/.exec(review.html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const make = { ...hiddenIn(review.html, CHANGE), text: text.replaceAll('&#39;', "'"), intent: 'make' };
    const made = await one.post(ADMIN, CHANGE, make);
    expect([made.status, made.to]).toEqual([303, `/working-days/2021?written=${seen + 1}`]);
    const written = await one.show(ADMIN, String(made.to));
    expect(written.html).toContain(`Đã ghi: bản ${seen + 1} có hiệu lực từ bây giờ.`);
    // sent twice it is done once
    expect((await one.post(ADMIN, CHANGE, make)).status).toBe(303);
    expect(await versionNow()).toBe(seen + 1);
    const made_by = await department.rows('select made_by from working_year where version = $1', [seen + 1]);
    expect(made_by).toEqual([{ made_by: idOf(ADMIN) }]);
    const after = await other.show(CLERK, '/working-days/2021');
    expect(after.html).toContain('Kỷ niệm ngành Công Thương');
    expect(after.html).toContain(`Bản ${seen + 1}, `);
  });

  test('is told beside the field what is wrong, and what he typed stays', async () => {
    const typed = { 'off.0.day': '2021-01-02', 'source.0.number': '', 'source.1.number': '' };
    const { status, html } = await one.post(ADMIN, CHANGE, await formWith(typed));
    expect(status).toBe(422);
    expect(html).toContain('Ngày 2/1/2021 là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ');
    expect(html).toContain('Phải có ít nhất 1 mục');
    expect(html).toContain('value="2021-01-02"');
    expect(await versionNow()).toBe(seen);
  });

  test('a line without its day is dropped', async () => {
    const { html } = await one.post(ADMIN, CHANGE, await formWith({ 'off.6.day': '' }));
    expect(html).toContain('Giỗ Tổ Hùng Vương');
    expect(html).toContain('Cả năm có 251 ngày làm việc, trước đây 250');
  });

  test('whoever comes second keeps what he typed and is led to the newer version', async () => {
    const late = await formWith(added);
    const [source] = [await oneMoreDay()];
    expect((await json(one, ADMIN, '2021', { version: seen, source })).status).toBe(200);
    const { status, html } = await one.post(ADMIN, CHANGE, { ...late, version: String(seen) });
    expect(status).toBe(409);
    expect(html).toContain(`Vừa có người lập bản ${seen + 1}`);
    expect(html).toContain('12/TB-SCT');
  });

  test.each([CLERK, 'hanglt', 'khoitm'])('nobody else may: %s', async (name) => {
    expect((await one.show(name, CHANGE)).status).toBe(403);
    expect(
      (await one.post(name, CHANGE, { version: String(seen), intent: 'make', text: 'year: 2021' })).status,
    ).toBe(403);
    const { status, body } = await json(one, name, '2021', { version: seen, source: await oneMoreDay() });
    expect([status, body['code']]).toEqual([403, 'FORBIDDEN']);
    expect(await versionNow()).toBe(seen);
  });
});

describe('/api/working-days', () => {
  test('is read by everybody and set by the administrator', async () => {
    const shipped = await json(one, CLERK, '2022');
    expect(shipped).toMatchObject({ status: 200, body: { version: 0, madeBy: null, year: { year: 2022 } } });
    const source = await oneMoreDay();
    const made = await json(one, ADMIN, '2021', { version: seen, source });
    expect(made).toEqual({ status: 200, body: { year: 2021, version: seen + 1 } });
    expect(await json(one, ADMIN, '2021', { version: seen, source })).toEqual(made);
    const now = await json(other, CLERK, '2021');
    expect(now.body).toMatchObject({ version: seen + 1, source, madeBy: expect.any(String) });
  });

  test('a year nobody has entered is entered', async () => {
    expect((await json(one, ADMIN, '2027')).status).toBe(404);
    const source = SHIPPED.replaceAll('2021-', '2027-')
      .replace('2027-01-01', '2027-01-02')
      .replace('year: 2021', 'year: 2027');
    const wrong = await json(one, ADMIN, '2027', { version: 0, source });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'YEAR_WRONG' } });
    const right =
      'year: 2027\nlaw: x\nsources: [{number: "1", issuer: y, about: {vi: a, en: b}}]\noff: []\nworked: []\n';
    expect((await json(one, ADMIN, '2027', { version: 0, source: right })).status).toBe(200);
    expect((await json(one, CLERK, '2027')).body).toMatchObject({ version: 1, year: { off: [] } });
  });

  test.each([
    ['no text', {}, 'INVALID'],
    ['a version that is none', { version: -1, source: 'year: 2021' }, 'INVALID'],
    ['something more', { source: 'year: 2021', off: [] }, 'INVALID'],
    ['no YAML', { source: 'year: [' }, 'YEAR_WRONG'],
    ['another year', { source: 'year: 2022\nlaw: x\nsources: []\noff: []\nworked: []' }, 'YEAR_WRONG'],
  ])('%s is refused with its reasons', async (_, body, code) => {
    const answer = await json(one, ADMIN, '2021', { version: seen, ...body });
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect(await versionNow()).toBe(seen);
  });

  test('what holds already, and what somebody else has changed meanwhile, are refused', async () => {
    const same = await json(one, ADMIN, '2021', { version: seen, source: `${SHIPPED}# the same\n` });
    expect(same).toMatchObject({ status: 409, body: { findings: [{ code: 'WORKING_YEAR_UNCHANGED' }] } });
    const source = await oneMoreDay();
    const stale = await json(one, ADMIN, '2021', { version: seen + 3, source });
    expect(stale).toMatchObject({ status: 409, body: { findings: [{ code: 'WORKING_YEAR_CHANGED' }] } });
  });
});

describe('what the application may do with a version', () => {
  test.each(['update working_year set version = 2', 'delete from working_year', 'truncate working_year'])(
    'never: %s',
    async (text) => {
      const source = await oneMoreDay();
      await json(one, ADMIN, '2021', { version: seen, source });
      await expect(inside.app.get(Database).run({ name: text, text }, [])).rejects.toThrow(
        'permission denied',
      );
    },
  );
});

describe('counted by', () => {
  test('a calendar asked again is the one that was read, until a version is made', async () => {
    const days = inside.app.get(WorkingDays);
    const first = await days.of(department.organisation);
    expect(await days.of(department.organisation)).toBe(first);
    expect(first.off).not.toContain('2021-03-19');
    await json(one, ADMIN, '2021', { version: seen, source: await oneMoreDay() });
    expect((await days.of(department.organisation)).off).toContain('2021-03-19');
  });

  test('the outlook of the round, for whoever answers for it', async () => {
    const { html } = await one.show('hanglt', '/rounds');
    const [, round = ''] = /href="\/rounds\/([0-9a-f-]{36})"/.exec(html) ?? [];
    const board = await one.show('hanglt', `/rounds/${round}`);
    expect(board.html).toContain('Dự báo hạn');
    expect(board.html).toMatch(/từ 25\/3\/2021 \(thứ Năm\) đến hết 29\/3\/2021 \(thứ Hai\)/);
    expect(board.html).toContain(
      'thẩm định, họp Hội đồng và trình ký, gửi tờ trình cần 3 ngày làm việc; từ 25/3/2021 còn 3: hạn hết ngày 29/3/2021 vừa đủ ngày',
    );
    const inbox = await one.show('khoitm', '/tasks');
    expect(inbox.html).toContain('vừa đủ ngày');
    expect((await one.show(CLERK, '/tasks')).html).not.toContain('outlook-lines');
    const lines = inside.app.get(OutlookService);
    expect(
      (await lines.outlookLines(department.organisation, idOf('khoitm'))).map(({ outlook }) => outlook.what),
    ).toEqual(['province', 'registration']);
    expect(await lines.outlookLines(department.organisation, idOf('anhptn'))).toEqual([]);
  });

  test('a day taken off moves the verdict, in every process at once', async () => {
    expect((await other.show('khoitm', '/tasks')).html).toContain(
      'còn 3: hạn hết ngày 29/3/2021 vừa đủ ngày',
    );
    const source = (await oneMoreDay()).replace('2021-03-19', '2021-03-26');
    await json(one, ADMIN, '2021', { version: seen, source });
    expect((await other.show('khoitm', '/tasks')).html).toContain(
      'còn 2: hạn hết ngày 29/3/2021 có nguy cơ trễ',
    );
  });

  test('beside a last day stands how many of the days left are worked', async () => {
    expect((await one.show('hanglt', '/tasks')).html).toContain(
      'Còn 9 ngày</strong> (8 ngày làm việc kể cả hôm nay)',
    );
  });
});
