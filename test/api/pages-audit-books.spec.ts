import { Recording } from '../../src/records/recording.js';
import { Records } from '../../src/records/records.js';
import { fresh, wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { inProcess } from '../support/in-process.js';
import { ANH, CHIEF, CLERK, holders, INDUSTRY, LINH, THINH } from '../support/walk.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

const [AUDITOR = ''] = holders('auditor');
const [ADMIN = ''] = holders('admin');
const [DIRECTOR = ''] = holders('director');
const STAFF = 'thaoltp';
const RETURNED = 'Thiếu bản chính quyết định khen thưởng.\nĐề nghị bổ sung trước thứ Sáu';

let house: WithPages;
let id: string;
let sitting: string;
let nominations: string[];

/** Four names before the Council. */
beforeAll(async () => {
  house = await openWithPages('pages_audit_books');
  const before = await house.walk.sitting(ANH, THINH, LINH, INDUSTRY);
  ({ sitting, nominations } = before);
  id = nominations[0] ?? '';
});
afterAll(() => house?.close());

const page = async (path: string, by = AUDITOR, lang = 'vi') => {
  const { status, html } = await house.show(by, path, lang);
  const main = html.slice(html.indexOf('<main')).replace(/<select.*?<\/select>/gs, ' ');
  return { status, html, text: wordsOn(main) };
};

const readings = () =>
  house.department.rows<{ what: string; about: string }>('select what, about from reading order by nth');

const catchUp = async (): Promise<void> => {
  const { app, close } = await inProcess(house.department.url, 2, [Records, Recording]);
  await app.get(Recording).catchUp(house.department.organisation);
  await close();
};

const eventsOf = async (query: string): Promise<number> =>
  Number(/Sự kiện \((\d+)\)/.exec((await page(`/audit?show=events&${query}`)).text)?.[1] ?? -1);

describe('the search by words, clause and whoever acted', () => {
  beforeAll(async () => {
    await house.walk.order('nomination', id, CHIEF, { type: 'HOLD', reason: RETURNED });
    await house.walk.order('sitting', sitting, 'vintt', {
      type: 'REPLY',
      comes: false,
      reason: 'Nằm viện mổ ruột thừa',
    });
  });

  test.each([
    ['as it was typed', 'bản chính quyết định', 1],
    ['without accents, and only the beginning of a word', 'thieu ban chi', 1],
    ['over a line break', 'thuong de nghi', 1],
    ['words in any order', 'sau thu truoc', 1],
    ['not all of them', 'bản chính tiền thưởng', 0],
    ['nothing but marks', '!!!', 0],
  ])('finds a reason %s', async (_how, words, expected) => {
    expect(await eventsOf(`reason=${encodeURIComponent(words)}`)).toBe(expected);
  });

  test('takes a reason that is one endless word, and finds it by its beginning', async () => {
    const reason = `${'dai'.repeat(1000)} dằng dặc`;
    const { walk } = house;
    await walk.order('nomination', nominations[2] ?? '', CHIEF, { type: 'HOLD', reason });
    expect(await eventsOf('reason=daidaidai')).toBe(1);
    expect(await eventsOf('reason=dang+dac')).toBe(1);
    await walk.order('nomination', nominations[2] ?? '', CHIEF, { type: 'RELEASE', reason: 'Xong' });
  });

  test('does not find why a member cannot come: that is not for whoever watches', async () => {
    const [kept] = await house.department.rows<{ n: number }>(
      `select count(*)::int as n from history_private where field = 'comment' and value like '%ruột thừa%'`,
    );
    expect(kept?.n).toBe(1);
    expect(await eventsOf('reason=ruot+thua')).toBe(0);
  });

  test('by whoever acted and nobody else', async () => {
    const [acted] = await house.department.rows<{ n: number; name: string }>(
      `select p.name, (select count(*)::int from history_event e where e.actor = p.id::text and e.life <> 'record') as n
         from person p where p.id = $1`,
      [idOf(CHIEF)],
    );
    expect(await eventsOf(`by=${encodeURIComponent(acted?.name ?? '')}`)).toBe(acted?.n);
    // the nominee did nothing herself
    expect(await eventsOf('by=phan+thi+ngoc+anh')).toBe(0);
    expect(await eventsOf('who=phan+thi+ngoc+anh')).toBeGreaterThan(0);
  });

  test.each([
    ['III..2', 422],
    ['III.2; drop table', 422],
    ['a'.repeat(41), 422],
    ['iii.1.đ', 200],
  ])('a clause is written like one: %s', async (clause, status) => {
    const { status: came, html } = await page(`/audit?clause=${encodeURIComponent(clause)}`);
    expect(came).toBe(status);
    if (status === 422) expect(html).toContain('chưa đúng dạng');
  });

  test('of refused attempts there is neither clause nor words', async () => {
    const { text } = await page('/audit?show=attempts&reason=thieu');
    expect(text).toContain('Lần bị từ chối (0)');
  });

  test('what was asked is in the record of readings, in words', async () => {
    await page('/audit?show=events&clause=iii.2&by=hang');
    const { text } = await page('/audit/readings');
    expect(text).toContain('người đã làm: “hang” · mục III.2');
  });
});

describe('the same for a program', () => {
  interface Answer {
    readonly items: readonly { readonly subject: string; readonly seq: number; readonly type: string }[];
    readonly next: string | null;
  }
  const asked = async (path: string): Promise<Answer> =>
    JSON.parse((await house.show(AUDITOR, `/api/audit/${path}`)).html) as Answer;

  test('finds what the page finds, page by page, and is on record like it', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const found = await asked(`events?order=nomination.ENDORSE${after}`);
      seen.push(...found.items.map(({ subject, seq }) => `${subject} ${seq}`));
      after = found.next === null ? '' : `&after=${encodeURIComponent(found.next)}`;
    } while (after !== '');
    expect(new Set(seen).size).toBe(await eventsOf('order=nomination.ENDORSE'));
    const { items } = await asked('events?reason=thieu+ban+chinh');
    expect(items.map(({ type }) => type)).toEqual(['HOLD']);
    expect((await readings()).at(-1)).toEqual({
      what: 'search',
      about: 'reason=thieu+ban+chinh&show=events',
    });
  });
});

describe('who read what', () => {
  test('by reader, by what was read, by day, by kind', async () => {
    await page(`/nominations/${id}/trace`);
    await page(`/sittings/${sitting}`);
    const shown = async (query: string) => (await page(`/audit/readings?${query}`)).text;
    expect(await shown('about=phan+thi+ngoc+anh')).toContain('Xem lịch sử Phan Thị Ngọc Ánh HS-2021-0001');
    expect(await shown('about=hs-2021-0001')).toContain('Xem lịch sử');
    expect(await shown('about=hs-2021-0002')).toContain('Không có gì khớp');
    expect(await shown('about=ph-2021-0001')).toContain('Xem phiên họp');
    expect(await shown('what=sitting&about=hs-2021-0001')).toContain('Không có gì khớp');
    expect(await shown('who=khongai')).toContain('Không có gì khớp');
    expect(await shown('until=2021-03-14')).toContain('Không có gì khớp');
    expect(await shown('from=2021-03-15&until=2021-03-15')).toContain('Xem lịch sử');
    expect((await page('/audit/readings?from=2021-04-02&until=2021-04-01')).status).toBe(422);
    expect((await page('/audit/readings?what=secrets')).status).toBe(422);
  });

  test('a member’s first look at a dossier is there too, once', async () => {
    await house.show('nghianh', `/nominations/${nominations[1]}`);
    await house.show('nghianh', `/nominations/${nominations[1]}`);
    const { html, text } = await page('/audit/readings?what=dossier');
    expect(text).toContain('Ủy viên mở hồ sơ lần đầu');
    expect(text).toContain('Nguyễn Hữu Nghĩa');
    expect(html.match(/class="found-line"/g)).toHaveLength(1);
    await catchUp();
    const record = await page('/audit/record?show=openings');
    expect(record.text).toContain('Ủy viên mở hồ sơ lần đầu');
    expect(record.text).toContain('Nguyễn Hữu Nghĩa');
  });

  test('says where each stands in the record, or that it is about to', async () => {
    await page(`/rounds/${house.department.round}/trace`);
    expect((await page('/audit/readings')).text).toContain('vào nhật ký trong ít phút');
    await catchUp();
    const { text } = await page('/audit/readings?what=history');
    expect(text).toMatch(/NK-2021-0001, sự kiện \d+/);
    expect(text).not.toContain('vào nhật ký trong ít phút');
  });

  test('LOG-10: no page costs more than one row of it, and most cost none twice', async () => {
    const pages = [
      ['/audit', 0],
      ['/audit?who=anh', 1],
      ['/audit/chains', 1],
      ['/audit/readings', 1],
      ['/audit/administration', 1],
      ['/audit/exports', 1],
      ['/audit/record', 1],
      ['/audit/erasures', 0],
      ['/anchors', 0],
      ['/nominations', 0],
      [`/nominations/${id}`, 1],
      [`/nominations/${id}/trace`, 1],
      [`/nominations/${id}/trace/4`, 1],
      [`/nominations/${id}/bundle`, 0],
      [`/rounds/${house.department.round}`, 1],
      [`/rounds/${house.department.round}/trace`, 1],
      [`/sittings/${sitting}`, 1],
      [`/sittings/${sitting}/trace`, 1],
      ['/register', 1],
    ] as const;
    const cost: [string, number][] = [];
    for (const [path] of pages) {
      const before = (await readings()).length;
      const { status } = await page(path);
      expect([path, status]).toEqual([path, 200]);
      cost.push([path, (await readings()).length - before]);
    }
    expect(cost).toEqual(pages.map(([path, rows]) => [path, rows]));
  });
});

describe('administration', () => {
  test('who gave whom what office, why, before and after', async () => {
    const at = `/people/${idOf(STAFF)}`;
    const give = { deed: 'GIVE_GRANT', role: 'nominator', unit: 'QLNL', from: '2021-03-15', until: '' };
    const nonce = fresh();
    const given = await house.send(ADMIN, at, { ...give, reason: 'QĐ 12/QĐ-SCT', nonce });
    expect(given.status).toBe(303);
    const { text, html } = await page('/audit/administration?kind=person');
    expect(text).toContain('Giao quyền');
    expect(text).toMatch(/Trước Không giữ Sau .*Phòng Quản lý Năng lượng, từ 15\/3\/2021/);
    expect(text).toContain('“QĐ 12/QĐ-SCT”');
    expect(html).toContain(`href="/people/${idOf(STAFF)}"`);
    const [grant] = await house.department.rows<{ id: string }>(
      `select id from access_grant where person_id = $1 and role = 'nominator' and unit_id = (select id from unit where code = 'QLNL')`,
      [idOf(STAFF)],
    );
    const end = { deed: 'END_GRANT', grant: grant?.id ?? '', until: '2021-04-30', reason: 'Hết đợt' };
    expect((await house.send(ADMIN, at, { ...end, nonce: fresh() })).status).toBe(303);
    expect((await page('/audit/administration')).text).toMatch(/Kết thúc quyền .* đến hết 30\/4\/2021/);
  });

  test('plans, working days and whatever came with the system are there, each with its version', async () => {
    const { text } = await page('/audit/administration?kind=plan');
    expect(text).toContain('Thêm bản kế hoạch sct-ha-tinh-2021-2025');
    expect(text).toContain('Trước Chưa có bản nào Sau Bản 1');
    expect(text).toContain('có sẵn theo hệ thống');
    expect(text).not.toContain('Giao quyền');
    expect((await page('/audit/administration', AUDITOR, 'en')).text).toContain(
      'Added a version of the plan',
    );
  });

  const grant = { role: 'clerk', unit: null, from: '2021-03-15', until: '2021-06-30' };
  const lent = { actions: ['ENDORSE', 'RETURN'], from: '2021-03-15', until: '2021-03-26' };
  test.each<[string, object, string]>([
    ['GIVE_GRANT', grant, 'Trước Không giữ Sau Chuyên viên Văn phòng Sở, từ 15/3/2021 đến hết 30/6/2021'],
    ['END_GRANT', { ...grant, until: '2021-04-01' }, 'Sau Chuyên viên Văn phòng Sở, đến hết 1/4/2021'],
    ['DISABLE_PERSON', {}, 'Trước Tài khoản đang dùng Sau Tài khoản đã khóa'],
    ['ENABLE_PERSON', {}, 'Trước Tài khoản đã khóa Sau Tài khoản đang dùng'],
    ['MAKE_SUBSTITUTION', lent, 'Trước Không ủy quyền Sau Gửi về Văn phòng, Trả lại'],
    ['END_SUBSTITUTION', lent, 'từ 15/3/2021 đến hết 26/3/2021 Sau Đã kết thúc'],
    ['END_SUBSTITUTION', { until: '2021-03-20' }, 'Sau Kết thúc 20/3/2021'],
    ['ISSUE_PIN_CODE', { until: '2021-03-16T02:00:00.000Z' }, 'Sau Mã dùng được đến 09:00 ngày 16/3/2021'],
    ['SET_PASSWORD', {}, 'Sau Mật khẩu mới'],
    ['RESET_SECOND', {}, 'Trước Có xác thực hai lớp Sau Chưa có xác thực hai lớp'],
    [
      'HAND_OVER',
      { lastDay: '2021-03-31', ends: [grant], voids: [], gives: [{ ...grant, to: idOf('hanbg') }] },
      'Trước Chuyên viên Văn phòng Sở Sau Làm việc đến hết 31/3/2021; Chuyên viên Văn phòng Sở giao cho Bùi Gia Hân',
    ],
  ])('%s in words, before and after', async (step, said, words) => {
    await house.department.rows(
      `insert into people_step (organisation_id, at, by_id, role, person_id, step, why, said)
       values ($1, '2021-03-15T03:00:00Z', $2, 'admin', $3, $4, null, $5)`,
      [house.department.organisation, idOf(ADMIN), idOf('linhhk'), step, JSON.stringify(said)],
    );
    expect((await page('/audit/administration?who=ho+khanh+linh')).text).toContain(words);
    const english = (await page('/audit/administration?who=ho+khanh+linh', AUDITOR, 'en')).text;
    expect(english).toContain('After');
  });

  test('by person and day, page by page, none twice and none left out', async () => {
    await house.department.rows(
      `insert into people_step (organisation_id, at, by_id, role, person_id, step, why, said)
       select $1, '2021-03-16T02:00:00Z'::timestamptz, $2, 'admin', $3, 'ENABLE_PERSON', 'lần ' || n, '{}'
         from generate_series(1, 60) n`,
      [house.department.organisation, idOf(ADMIN), idOf('anhptn')],
    );
    const seen: string[] = [];
    let path: string | null = '/audit/administration?who=phan+thi+ngoc+anh&from=2021-03-16';
    while (path !== null) {
      const { html } = await page(path);
      seen.push(...[...html.matchAll(/“(lần \d+)”/g)].map(([, why = '']) => why));
      const next = /href="([^"]+)" rel="next"/.exec(html)?.[1];
      path = next === undefined ? null : next.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
    expect((await page('/audit/administration?who=khongai')).text).toContain('Không có gì khớp');
    expect((await page('/audit/administration?after=yesterday')).status).toBe(422);
  });
});

describe('what was taken out', () => {
  test('bundles, files and sheets, by whom, of what; and what he may take himself', async () => {
    const file = await house.show(CHIEF, `/nominations/${id}/file.xml`);
    expect(file.status).toBe(200);
    await house.show(AUDITOR, '/audit/administration.xlsx?kind=plan');
    const { text, html } = await page('/audit/exports');
    expect(text).toContain('Xuất hồ sơ Phan Thị Ngọc Ánh HS-2021-0001');
    expect(text).toContain('Xuất bảng tính: Việc quản trị tìm: Kế hoạch Cả cơ quan');
    for (const open of ['search.xlsx?show=events', 'readings.xlsx', 'erasures.xlsx', 'chains.xlsx']) {
      expect(html).toContain(`href="/audit/${open}"`);
    }
    expect((await page('/audit/exports?what=export')).text).not.toContain('Xuất bảng tính: Việc quản trị');
    expect((await page('/audit/exports?what=history')).status).toBe(422);
    expect((await page('/audit/exports?who=khongai')).text).toContain('Không có gì khớp');
  });
});

test.each([CHIEF, CLERK, DIRECTOR, ADMIN, 'nguyetvtm', 'vanctk@tinh.example'])(
  '%s may read none of the books',
  async (by) => {
    const before = await readings();
    for (const path of ['/audit/readings', '/audit/administration', '/audit/exports']) {
      expect([path, (await page(path, by)).status]).toEqual([path, 403]);
    }
    expect(await readings()).toEqual(before);
  },
);

describe('the way to them', () => {
  test('from the desk to every book', async () => {
    const { html } = await page('/audit');
    for (const book of ['readings', 'administration', 'exports', 'record', 'erasures']) {
      expect(html).toContain(`href="/audit/${book}"`);
    }
  });

  test('the bundle stands on the board of the round and on the sitting, for those who may take it', async () => {
    const round = `/rounds/${house.department.round}`;
    expect((await page(round, CHIEF)).html).toContain(`href="${round}/bundle"`);
    expect((await page(round, AUDITOR)).html).toContain(`href="${round}/bundle"`);
    expect((await page(round, CLERK)).html).not.toContain(`href="${round}/bundle"`);
    const at = `/sittings/${sitting}`;
    expect((await page(at, CHIEF)).html).toContain(`href="${at}/bundle"`);
    expect((await page(at, 'nghianh')).html).toContain(`href="${at}/bundle"`);
  });
});

describe('the search by clause', () => {
  // the Council forwards fewer than the plan asks for, and is told so
  beforeAll(async () => {
    await house.walk.order('nomination', id, CHIEF, { type: 'RELEASE', reason: 'Đã nộp đủ' });
    await house.walk.concluded(sitting, nominations);
  });

  test('by the clause of a warning, and of what stands under it', async () => {
    const clauses = await house.department.rows<{ clause: string; n: number }>(
      `select f ->> 'clause' as clause, count(distinct (subject_id, seq))::int as n
         from history_private, jsonb_array_elements(value::jsonb) f where field = 'findings' group by 1`,
    );
    const named = clauses.filter(({ clause }) => clause !== '-');
    expect(named.length).toBeGreaterThan(0);
    for (const { clause, n } of named) {
      expect([clause, await eventsOf(`clause=${clause}`)]).toEqual([clause, n]);
      expect([clause, await eventsOf(`clause=${encodeURIComponent(`mục ${clause.toLowerCase()}`)}`)]).toEqual(
        [clause, n],
      );
      const [chapter = ''] = clause.split('.');
      expect(await eventsOf(`clause=${chapter}`)).toBeGreaterThanOrEqual(n);
    }
    expect(await eventsOf('clause=XX.9')).toBe(0);
  });
});
