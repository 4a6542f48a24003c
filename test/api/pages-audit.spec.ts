import { Auditors } from '../../src/audit/auditors.js';
import { ChainChecks } from '../../src/audit/chain-check.js';
import { READ } from '../../src/history/readings.js';
import { en, vi } from '../../src/texts/index.js';
import { idOf, signedIn } from '../support/department.js';
import { inProcess } from '../support/in-process.js';
import { fingerprint } from '../support/record.js';
import { ANH, CHIEF, CLERK, command, INDUSTRY, LINH, THINH } from '../support/walk.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

/** He holds no other role. */
const AUDITOR = 'vinhlt';

let house: WithPages;
let nominations: string[];
let sitting: string;

/** A whole round: two selected, one refused attempt of a stranger, one warning on record. */
beforeAll(async () => {
  house = await openWithPages('pages_audit');
  const before = await house.walk.sitting(ANH, THINH, LINH, INDUSTRY);
  ({ sitting, nominations } = before);
  await house.walk.concluded(sitting, nominations.slice(0, 4));
  const road = house.department.road;
  await road.act(command('nomination', nominations[0] ?? '', CLERK, { type: 'ENDORSE' }));
  await road.act(command('nomination', nominations[0] ?? '', 'vanctk@tinh.example', { type: 'SUBMIT' }));
});
afterAll(() => house?.close());

const textOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<select.*?<\/select>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const show = async (path: string, by = AUDITOR, lang = 'vi') => {
  const { status, html } = await house.show(by, path, lang);
  return { status, html, text: textOf(html) };
};

const codeOf = async (id: string): Promise<string> =>
  (await house.department.rows<{ code: string }>('select code from nomination where id = $1', [id]))[0]
    ?.code ?? '';

const readings = () =>
  house.department.rows<{ what: string; about: string; subject_id: string; person_id: string }>(
    'select what, about, subject_id, person_id from reading order by nth',
  );

describe('who may open it', () => {
  test.each([CHIEF, CLERK, 'khoitm', 'nguyetvtm', 'anhptn', 'vanctk@tinh.example', 'thaoltp'])(
    '%s may not: 403, with a way out, and nothing told',
    async (name) => {
      for (const path of ['/audit', '/audit?who=anh', '/audit/chains', '/audit/readings']) {
        const { status, html, text } = await show(path, name);
        expect([path, status]).toEqual([path, 403]);
        expect(html).toContain('href="/"');
        expect(text).not.toMatch(/chuỗi đều|Ngọc Ánh/);
      }
    },
  );

  test('only he finds the way there', async () => {
    expect((await show('/tasks', CHIEF)).html).not.toContain('href="/audit"');
    expect((await show('/tasks')).html).toContain('href="/audit"');
  });
});

describe('the search', () => {
  const count = (text: string, word: string): number =>
    Number(new RegExp(`${word} \\((\\d+)\\)`).exec(text)?.[1] ?? -1);
  const events = async (query: string): Promise<number> =>
    count((await show(`/audit?show=events&${query}`)).text, 'Sự kiện');

  test('counts everything before anything is asked', async () => {
    const { text, html } = await show('/audit');
    const [all] = await house.department.rows<{ n: number }>('select count(*)::int as n from history_event');
    expect(count(text, 'Sự kiện')).toBe(all?.n);
    expect(count(text, 'Hồ sơ')).toBe(4);
    expect(count(text, 'Lần bị từ chối')).toBe(2);
    expect(html).toContain('href="/audit/chains"');
  });

  test('by nominee, by whoever acted, by code, whatever the accents', async () => {
    const ofHer = await house.eventsOf(nominations[0] ?? '');
    expect(await events('who=phan+thi+ngoc+anh')).toBe(ofHer);
    const [chief] = await house.department.rows<{ n: number }>(
      'select count(*)::int as n from history_event where actor = $1',
      [idOf('duyenttm')],
    );
    const named = await house.department.rows<{ name: string }>('select name from person where id = $1', [
      idOf('duyenttm'),
    ]);
    expect(chief?.n).toBeGreaterThan(0);
    expect(await events(`who=${encodeURIComponent(named[0]?.name ?? '')}`)).toBe(chief?.n);
    expect(await events(`who=${await codeOf(nominations[0] ?? '')}`)).toBe(ofHer);
    expect(await events('who=nobody+at+all')).toBe(0);
  });

  test('by unit, step, order and day, and by all together', async () => {
    expect(await events('unit=QLTM')).toBe(await house.eventsOf(nominations[0] ?? ''));
    expect(await events('state=draft')).toBe(0);
    expect(await events('order=nomination.ENDORSE')).toBe(4);
    expect(await events('order=sitting.CAST_BALLOT')).toBe(9);
    // one letter may be signed by either life: each is found by itself
    expect(await events('order=round.PUT_BEFORE_COUNCIL')).toBe(1);
    expect(await events('order=nomination.PUT_BEFORE_COUNCIL')).toBe(4);
    expect(await events('order=nomination.ENDORSE&unit=QLTM&from=2021-03-15&until=2021-03-15')).toBe(1);
    expect(await events('until=2021-03-14')).toBe(0);
    expect(await events('from=2021-03-16')).toBe(0);
  });

  test('by a warning on record, and by the reason of a refusal', async () => {
    const [row] = await house.department.rows<{ code: string; n: number }>(
      `select c as code, count(distinct (subject_id, seq))::int as n
         from history_private, unnest(finding_codes(value)) c where field = 'findings' group by c limit 1`,
    );
    expect(row?.n).toBeGreaterThan(0);
    expect(await events(`code=${row?.code}`)).toBe(row?.n);
    const { text } = await show('/audit?show=attempts&code=ROLE_MISSING');
    expect(count(text, 'Lần bị từ chối')).toBe(2);
    expect(count((await show('/audit?show=attempts&code=NOT_FROM_THIS_STATE')).text, 'từ chối')).toBe(1);
    expect(text).toContain('Việc này không thuộc nhiệm vụ của bạn');
  });

  test('shows who tried what, when and why not', async () => {
    const { text } = await show('/audit?show=attempts&who=tran+thi+my+duyen');
    const all = (await show('/audit?show=attempts')).text;
    expect(all).toContain('Phan Thị Ngọc Ánh');
    expect(all).toContain('Cù Thị Khánh Vân');
    expect(all).toMatch(/Gửi về Văn phòng .*“Đang ở “…” nên không “…” được”/);
    expect(text).not.toContain('Cù Thị Khánh Vân');
  });

  test('goes on by the page, newest first, none twice and none left out', async () => {
    const seen: string[] = [];
    let path: string | null = '/audit?show=events';
    while (path !== null) {
      const { html } = await show(path);
      const table = html.slice(html.indexOf('<tbody>'), html.indexOf('</tbody>'));
      seen.push(...[...table.matchAll(/href="(\/[^"]+#event-\d+)"/g)].map(([, href = '']) => href));
      const next = /href="([^"]+)" rel="next"/.exec(html)?.[1];
      path = next === undefined ? null : next.replaceAll('&amp;', '&');
    }
    const [all] = await house.department.rows<{ n: number }>('select count(*)::int as n from history_event');
    expect(seen).toHaveLength(all?.n ?? -1);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test.each([
    ['from=2021-02-30', 'phải là một ngày có thật', '2021-02-30'],
    ['from=2021-04-02&until=2021-04-01', 'Từ ngày phải trước', '2021-04-02'],
    ['unit=NOWHERE', 'không có trong các lựa chọn', ''],
    ['order=ENDORSE', 'không có trong các lựa chọn', ''],
    ['code=DROP', 'không có trong các lựa chọn', ''],
    ['state=nowhere', 'không có trong các lựa chọn', ''],
    ['show=secrets', 'không có trong các lựa chọn', ''],
    [`who=${'a'.repeat(101)}`, 'quá dài', 'a'.repeat(101)],
    ['who=a&who=b', 'phải là chữ', ''],
    ['show=events&after=yesterday', 'chưa đúng dạng', ''],
  ])('what cannot be asked is told and comes back: %s', async (query, reason, typed) => {
    const before = (await readings()).length;
    const { status, html } = await show(`/audit?${query}`);
    expect(status).toBe(422);
    expect(html).toContain(reason);
    if (typed !== '') expect(html).toContain(`value="${typed}"`);
    expect(html).not.toContain('<tbody>');
    expect((await readings()).length).toBe(before);
  });

  test('what was asked stays in the form', async () => {
    const { html } = await show('/audit?who=anh&unit=QLTM&from=2021-03-01&order=nomination.ENDORSE');
    expect(html).toMatch(/name="who"[^>]*value="anh"/);
    expect(html).toMatch(/<option[^>]*selected[^>]*value="QLTM"|<option[^>]*value="QLTM"[^>]*selected/);
    expect(html).toMatch(/name="from"[^>]*value="2021-03-01"/);
    expect(html).toMatch(/<details[^>]*class="filter-more"[^>]*open/);
  });
});

describe('each reading is itself on record', () => {
  test('and shown to whoever reads next; nothing else is written', async () => {
    await house.department.rows(
      'alter table reading disable trigger reading_stays; delete from reading; alter table reading enable always trigger reading_stays',
    );
    const before = await fingerprint(house.department);
    await show('/audit');
    expect(await readings()).toEqual([]);
    await show('/audit?who=anh&unit=QLTM');
    await show('/audit/chains');
    await show(`/nominations/${nominations[0]}/trace`);
    await show(`/rounds/${house.department.round}/trace`);
    await show(`/sittings/${sitting}/trace`);
    await show('/audit/readings');
    const noted = await readings();
    expect(noted.map(({ what }) => what)).toEqual([
      'search',
      'chains',
      'history',
      'history',
      'history',
      'readings',
    ]);
    expect(noted.every(({ person_id }) => person_id === idOf(AUDITOR))).toBe(true);
    expect(noted[0]).toMatchObject({ about: 'who=anh&unit=QLTM', subject_id: house.department.organisation });
    expect(await fingerprint(house.department)).toEqual(before);
    const { text, html } = await show('/audit');
    expect(text).toContain('tìm: “anh” · Phòng Quản lý Thương mại');
    expect(html).toContain('href="/audit?who=anh&amp;unit=QLTM"');
    expect((await show('/audit/readings', AUDITOR, 'en')).text).toContain('for: “anh” ·');
  });

  test('every kind of reading has its words', () => {
    for (const what of READ) {
      expect(vi.pages.audit.desk.readings.what[what]).toBeTruthy();
      expect(en.pages.audit.desk.readings.what[what]).toBeTruthy();
    }
  });

  test('whoever is no auditor leaves none', async () => {
    const before = (await readings()).length;
    await show(`/nominations/${nominations[0]}/trace`, CHIEF);
    await show('/nominations', CHIEF);
    expect((await readings()).length).toBe(before);
  });
});

describe('the check of all chains', () => {
  const superuser = (text: string, values: readonly unknown[] = []) => house.department.rows(text, values);

  /** Past all triggers, as only the owner of the database could; and undone again. */
  const tampered = async (change: string, undo: string, look: () => Promise<void>): Promise<void> => {
    const without = (statement: string) =>
      superuser(
        `do $$ begin
           alter table history_event disable trigger all; alter table history_private disable trigger all;
           ${statement};
           alter table history_event enable always trigger history_stays;
           alter table history_event enable always trigger chain_goes_on;
           alter table history_event enable always trigger history_whole;
           alter table history_private enable always trigger private_stays;
           alter table history_private enable always trigger private_whole;
         end $$`,
      );
    await without(change);
    try {
      await look();
    } finally {
      await without(undo);
    }
  };

  test('counts what is intact, and says what this does not prove', async () => {
    const [all] = await superuser('select count(*)::int as n from history_event');
    const { text, status } = await show('/audit/chains');
    expect(status).toBe(200);
    expect(text).toContain(`Cả 6 chuỗi, ${String(all?.['n'])} sự kiện đều nguyên vẹn.`);
    expect(text).toContain('không nhận ra người làm chủ');
    expect((await show('/audit/chains', AUDITOR, 'en')).text).toContain('All 6 chains');
  });

  test('goes on where it stopped, and comes to the same', async () => {
    const { app, close } = await inProcess(house.department.url, 2, [Auditors, ChainChecks]);
    const checks = app.get(ChainChecks);
    const steps: number[] = [];
    let check = await checks.check(signedIn(AUDITOR), null, [], 5);
    while (check.next) {
      steps.push(check.chains);
      expect(check.astray).toBeNull();
      check = await checks.check(signedIn(AUDITOR), check.next, [], 5);
    }
    await close();
    expect(steps.length).toBeGreaterThan(2);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect(check).toMatchObject({ chains: 6, of: 6, broken: [], astray: { events: 0, missing: [] } });
    const { text } = await show('/audit/chains?after=round.DX-2021-0001');
    expect(text).toContain('Cả 6 chuỗi');
    expect((await show('/audit/chains?after=%27%3B--')).text).toContain('Cả 6 chuỗi');
  });

  test('names the chain that was altered, where and how; its trace says so first', async () => {
    const id = nominations[1] ?? '';
    await tampered(
      `update history_event set body = replace(body, 'ENDORSE', 'ENDORSF') where subject_id = '${id}' and seq = 4`,
      `update history_event set body = replace(body, 'ENDORSF', 'ENDORSE') where subject_id = '${id}' and seq = 4`,
      async () => {
        const { text, html } = await show('/audit/chains');
        expect(text).toContain('1 chuỗi không khớp');
        expect(text).toContain('Nguyễn Đức Thịnh');
        expect(text).toContain('Từ sự kiện 4: nội dung sự kiện đã bị đổi');
        expect(html).toContain(`/nominations/${id}/trace`);
        // found before, it is looked at again wherever the check goes on; an invented suspicion is none
        const again = await show(`/audit/chains?after=sitting.PH-2021-0001&broken=${id},${nominations[0]}`);
        expect(again.text).toContain('1 chuỗi không khớp');
        const trace = await show(`/nominations/${id}/trace`);
        expect(trace.text).toContain('Chuỗi không khớp');
        expect(trace.text).not.toContain('Điều đã được chứng minh');
      },
    );
    expect((await show(`/audit/chains?broken=${id}`)).text).toContain('đều nguyên vẹn');
  });

  test('tells of facts that are no longer what was recorded, and of those that nobody decided to erase', async () => {
    const id = nominations[1] ?? '';
    const altered = `update history_private set value = value || ' ' where subject_id = '${id}' and seq = 3 and field = 'facts'`;
    await tampered(altered, altered.replace("value || ' '", 'rtrim(value)'), async () => {
      expect((await show('/audit/chains')).text).toContain('dữ kiện đi kèm không còn đúng như lúc ghi');
      expect((await show(`/nominations/${id}/trace`)).text).toContain('Dữ kiện: không còn đúng như lúc ghi');
    });
    const row = `subject_id = '${id}' and seq = 3 and field = 'facts'`;
    await tampered(
      `create table kept as select * from history_private where ${row}; delete from history_private where ${row}`,
      'insert into history_private select * from kept; drop table kept',
      async () => {
        const gone = 'Từ sự kiện 3: phần đi kèm sự kiện đã mất mà không có quyết định xóa nào';
        expect((await show('/audit/chains')).text).toContain(gone);
        const { text } = await show(`/nominations/${id}/trace`);
        expect(text).toContain('Dữ kiện: đã mất, không có quyết định xóa');
        expect(text).not.toContain('đã xóa theo quyết định');
      },
    );
  });

  test('misses a nomination that was taken away whole, by its number and by its events', async () => {
    const id = nominations[3] ?? '';
    const code = await codeOf(id);
    // whoever owns the database takes what holds it back away first
    await superuser('alter table register_step drop constraint register_step_nomination_id_fkey');
    await superuser(`update nomination set code = 'XX-2021-0001', id = gen_random_uuid() where id = $1`, [
      id,
    ]);
    const { text } = await show('/audit/chains');
    expect(text).toContain(`Thiếu số đã cấp: ${code}`);
    expect(text).toContain(`${await house.eventsOf(id)} sự kiện không thuộc chuỗi nào`);
    await superuser(`update nomination set code = $2, id = $1 where code = 'XX-2021-0001'`, [id, code]);
    expect((await show('/audit/chains')).text).toContain('không thiếu số nào đã cấp');
  });
});
