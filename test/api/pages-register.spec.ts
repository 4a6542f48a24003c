import { randomUUID } from 'node:crypto';
import { Browsing } from '../support/browsing.js';
import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { closeWhole } from '../support/record.js';
import { ANH, CHIEF, CLERK, freshKey, Walk } from '../support/walk.js';

let department: Department;
let browser: Browsing;

beforeAll(async () => {
  department = await openDepartment('pages-register');
  browser = await Browsing.open(department);
});
afterAll(async () => {
  await browser?.close();
  await closeWhole(department);
});

const NOMINATOR = 'nguyetvtm';
const NEW = '/register/decisions/new';

const FORM = {
  kind: 'award',
  value: 'GIAY_KHEN',
  nature: 'thematic',
  number: '15/QĐ-SCT',
  decidedOn: '2021-02-03',
  issuer: 'department',
  issuerName: 'Giám đốc Sở Công Thương',
  title: '',
  year: '',
} as const;

const box = (name: string): string => `person.${idOf(name)}`;

const entriesNumbered = (number: string) =>
  department.rows<{ id: string; standing: string; score: number | null }>(
    'select id, standing, score::float as score from register_entry where number = $1 order by id',
    [number],
  );

const api = async (
  name: string,
  path: string,
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const answer = await fetch(browser.url + path, { headers: { cookie: await browser.cookieOf(name) } });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('the form of one decision', () => {
  test('looks for people and keeps all that was typed and ticked', async () => {
    const { status, html } = await browser.post(CLERK, NEW, {
      ...FORM,
      recipients: [box('anhptn')],
      q: 'hoai nam',
      step: 'find',
    });
    expect(status).toBe(200);
    expect(html).toContain('value="15/QĐ-SCT"');
    expect(html).toContain('Võ Hoài Nam');
    expect(html).toContain('Đã chọn 1');
    expect(await entriesNumbered('15/QĐ-SCT')).toEqual([]);
  });

  test('is entered once for everybody ticked, sent twice it is one, and the answer says who has it', async () => {
    const nonce = randomUUID();
    const sent = { ...FORM, nonce, recipients: [box('anhptn'), box('namvh'), 'unit.QLTM'], step: 'write' };
    const first = await browser.post(CLERK, NEW, sent);
    expect([first.status, first.to]).toEqual([303, `/register/decisions/${nonce}`]);
    expect((await browser.post(CLERK, NEW, sent)).to).toBe(first.to);
    expect(await entriesNumbered('15/QĐ-SCT')).toHaveLength(3);
    const done = await browser.show(CLERK, first.to ?? '');
    expect(done.html).toContain('Đã ghi mới 3 mục.');
    const again = randomUUID();
    const more = { ...sent, nonce: again, recipients: [box('anhptn'), box('longbd')] };
    await browser.post(CLERK, NEW, more);
    const both = await browser.show(CLERK, `/register/decisions/${again}`, 'en');
    expect(both.html).toContain('1 entry is new.');
    expect(both.html).toContain('1 was there before and stays as it is:');
    // nobody else's
    expect((await browser.show(CHIEF, first.to ?? '')).status).toBe(404);
  });

  test.each([
    ['nobody ticked', { recipients: [] }, 'Chọn ít nhất một người hoặc tập thể'],
    ['no number', { number: ' ' }, 'Số, ký hiệu quyết định: chưa điền'],
    ['a day that is none', { decidedOn: '2021-02-30' }, 'Ngày quyết định: phải là một ngày có thật'],
    ['a year in words', { year: 'năm ngoái' }, 'Năm thành tích: phải là số nguyên'],
    [
      'a title nobody knows',
      { value: 'HUY_CHUONG' },
      'Danh hiệu, hình thức khen: không có trong các lựa chọn',
    ],
    ['a text without end', { issuerName: 'x'.repeat(400) }, 'Cơ quan, người ký quyết định: quá dài'],
  ])('with %s comes back with what was typed, and nothing is written', async (_what, over, text) => {
    const sent = { ...FORM, number: '16/QĐ-SCT', recipients: [box('anhptn')], step: 'write', ...over };
    const { status, html } = await browser.post(CLERK, NEW, sent);
    expect(status).toBe(422);
    expect(html).toContain(text);
    expect(html).toContain('value="Giám đốc Sở Công Thương"'.slice(0, 'issuerName' in over ? 5 : undefined));
    expect(await entriesNumbered('16/QĐ-SCT')).toEqual([]);
  });

  test('much like one that is there, it asks once whether that is meant', async () => {
    const sent = { ...FORM, number: '17/QĐ-SCT', recipients: [box('anhptn')], step: 'write' };
    await browser.post(CLERK, NEW, sent);
    const other = { ...sent, value: 'BANG_KHEN' };
    const asked = await browser.post(CLERK, NEW, other);
    expect(asked.status).toBe(409);
    expect(asked.html).toContain('Sổ đã có một mục gần giống: số 17/QĐ-SCT ngày 3/2/2021');
    expect(asked.html).toContain('name="sure"');
    expect((await browser.post(CLERK, NEW, { ...other, sure: 'yes' })).status).toBe(303);
    expect(await entriesNumbered('17/QĐ-SCT')).toHaveLength(2);
  });

  test('a rating is typed with its points as they are written here', async () => {
    const sent = {
      kind: 'rating',
      value: 'excellent',
      year: '2017',
      score: '92,5',
      basis: '',
      number: 'R/17',
    };
    const rated = await browser.post(CLERK, NEW, {
      ...sent,
      recipients: 'unit.QLTM',
      step: 'write',
      decidedOn: '',
    });
    expect(rated.status).toBe(303);
    expect(await entriesNumbered('R/17')).toMatchObject([{ score: 92.5, standing: 'verified' }]);
  });

  test('a nominator claims for his unit, sees its people at once, and no other kind than is his', async () => {
    const blank = await browser.show(NOMINATOR, `${NEW}?kind=award`);
    expect(blank.html).toContain('Phan Thị Ngọc Ánh');
    expect(blank.html).not.toContain('Võ Hoài Nam');
    expect((await browser.show(NOMINATOR, NEW)).html).not.toContain('kind=discipline');
    const sent = { ...FORM, number: '18/QĐ-SCT', step: 'write' };
    const claimed = await browser.post(NOMINATOR, NEW, { ...sent, recipients: box('anhptn') });
    expect(claimed.status).toBe(303);
    expect(await entriesNumbered('18/QĐ-SCT')).toMatchObject([{ standing: 'claimed' }]);
    expect((await browser.show(NOMINATOR, claimed.to ?? '')).html).toContain('chờ Văn phòng xác minh');
    const foreign = await browser.post(NOMINATOR, NEW, { ...sent, recipients: box('namvh') });
    expect(foreign.status).toBe(403);
  });

  test.each(['nghianh', 'khoitm', 'nghiadt', 'yenvth'])('is not for %s', async (name) => {
    expect((await browser.show(name, NEW)).status).toBe(403);
  });
});

describe('reading', () => {
  const measure = async (): Promise<string> => {
    const entry = {
      kind: 'discipline',
      value: 'reprimand',
      number: '905/QĐ-KL',
      decidedOn: '2021-03-08',
    } as const;
    const made = await department.register.enter(
      { ...entry, person: idOf('anhptn') },
      freshKey(),
      signedIn(CLERK),
    );
    if (!made.ok) throw new Error(made.code);
    return made.id;
  };
  const award = async (name: string): Promise<string> =>
    (
      await department.rows<{ id: string }>(
        `select id from register_entry where person_id = $1 and kind = 'award' limit 1`,
        [idOf(name)],
      )
    )[0]?.id ?? '';

  test('an award: the Office, the Director, the auditor, his unit, himself; nobody else', async () => {
    const id = await award('anhptn');
    const may = {
      [CLERK]: 200,
      khoitm: 200,
      nghiadt: 403,
      nghianh: 200,
      anhptn: 200,
      vinhtq: 403,
      namvh: 403,
    };
    for (const [name, status] of Object.entries(may)) {
      expect([name, (await api(name, `/api/register/${id}`)).status]).toEqual([name, status]);
      expect([name, (await browser.show(name, `/register/entries/${id}`)).status]).toEqual([name, status]);
    }
  });

  test('a measure: of the unit only its head, and the Council besides', async () => {
    const id = await measure();
    const may = { [CLERK]: 200, nghianh: 200, [NOMINATOR]: 403, anhptn: 200, yenvth: 200, namvh: 403 };
    for (const [name, status] of Object.entries(may)) {
      expect([name, (await api(name, `/api/register/${id}`)).status]).toEqual([name, status]);
    }
    const ids = async (name: string): Promise<string[]> => {
      const { body } = await api(name, `/api/register?person=${idOf('anhptn')}&kind=discipline`);
      return (body['items'] as { id: string }[]).map((one) => one.id);
    };
    expect(await ids('nghianh')).toEqual([id]);
    expect(await ids(NOMINATOR)).toEqual([]);
    expect(await ids('namvh')).toEqual([]);
    expect((await browser.show(NOMINATOR, `/register/people/${idOf('anhptn')}`)).html).not.toContain(
      '905/QĐ-KL',
    );
  });

  test('scans are added by whoever may; others are shown no such way', async () => {
    const path = `/register/entries/${await award('anhptn')}`;
    const offered = async (name: string) =>
      (await browser.show(name, path)).html.includes('Thêm, thay bản quét');
    const may = { [CLERK]: true, [NOMINATOR]: true, khoitm: false, vinhlt: false, anhptn: false };
    for (const [name, is] of Object.entries(may)) expect([name, await offered(name)]).toEqual([name, is]);
  });

  test('an auditor’s reading is on record, nobody else’s', async () => {
    const id = await award('anhptn');
    const paths = ['/register?q=anh', `/register/people/${idOf('anhptn')}`, '/register/units/QLTM'];
    for (const name of ['vinhlt', CLERK]) {
      for (const path of [...paths, `/register/entries/${id}`]) await browser.show(name, path);
    }
    const noted = await department.rows(
      `select distinct person_id as by, subject_id as of, about from reading where what = 'register'
         and (subject_id = any ($1) or about in ('anh', 'QLTM')) order by about, of`,
      [[id, idOf('anhptn')]],
    );
    const by = idOf('vinhlt');
    const { organisation } = signedIn('vinhlt');
    expect(noted).toEqual([
      ...[id, idOf('anhptn')].toSorted().map((of) => ({ by, of, about: '' })),
      { by, of: organisation, about: 'anh' },
      { by, of: organisation, about: 'QLTM' },
    ]);
  });

  test('pages of 25 hold everything once, what waits first', async () => {
    const seen: { id: string; standing: string }[] = [];
    let after: string | null = '';
    while (after !== null) {
      const { body } = await api(CHIEF, `/api/register${after === '' ? '' : `?after=${after}`}`);
      seen.push(...(body['items'] as typeof seen));
      after = body['next'] as string | null;
    }
    const [all] = await department.rows<{ n: number }>('select count(*)::int as n from register_entry');
    expect(seen).toHaveLength(all?.n ?? 0);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const waits = seen.map(({ standing }) => (standing === 'claimed' ? 'w' : '-')).join('');
    expect(waits).toMatch(/^w+-+$/);
  });

  test('people, collectives and numbers are found without their accents', async () => {
    expect((await browser.show(CLERK, '/register?q=ngoc+anh')).html).toContain('Phan Thị Ngọc Ánh');
    const [any] = await department.rows<{ number: string }>(
      `select number from register_entry where kind = 'award' limit 1`,
    );
    const found = await browser.show(
      CLERK,
      `/register?q=${encodeURIComponent((any?.number ?? '').toLowerCase())}`,
    );
    expect(found.html).toContain(any?.number);
    expect((await browser.show(CLERK, '/register?q=khongcoai', 'en')).html).toContain('No entry matches');
  });

  test.each([
    'kind=medal',
    'state=maybe',
    'after=0_2020-13-45_00000000-0000-4000-8000-000000000000',
    'after=1_0000-01-01_00000000-0000-4000-8000-000000000000',
    'unit=XX',
    'after=1',
    'q=a&q=b',
  ])('what cannot be asked is said so: %s', async (query) => {
    expect((await browser.show(CLERK, `/register?${query}`)).status).toBe(422);
    expect((await api(CLERK, `/api/register?${query}`)).status).toBe(query === 'unit=XX' ? 200 : 422);
  });

  test('a person and a unit have pages of their own; foreign and unknown ones say so', async () => {
    expect((await browser.show('anhptn', `/register/people/${idOf('anhptn')}`)).status).toBe(200);
    expect((await browser.show('anhptn', `/register/people/${idOf('namvh')}`)).status).toBe(403);
    expect((await browser.show(NOMINATOR, '/register/units/QLTM')).status).toBe(200);
    expect((await browser.show(NOMINATOR, '/register/units/QLCN')).status).toBe(403);
    expect((await browser.show(CLERK, '/register/units/XX')).status).toBe(404);
    expect((await browser.show(CLERK, `/register/people/${randomUUID()}`)).status).toBe(404);
    expect((await browser.show(CLERK, '/register/people/abc')).status).toBe(404);
    expect((await browser.show(CLERK, `/register/entries/${randomUUID()}`)).status).toBe(404);
  });
});

describe('what the Office makes of an entry', () => {
  const claimed = async (number: string): Promise<{ id: string; path: string }> => {
    await browser.post(NOMINATOR, NEW, { ...FORM, number, recipients: box('anhptn'), step: 'write' });
    const [row] = await entriesNumbered(number);
    return { id: row?.id ?? '', path: `/register/entries/${row?.id}` };
  };

  test('it verifies, with one press, and the page says by whom', async () => {
    const { path } = await claimed('30/QĐ-SCT');
    const { status, to } = await browser.post(CLERK, `${path}/verify`, { version: '1' });
    expect([status, to]).toEqual([303, `${path}?done=VERIFY_RECORD`]);
    const { html } = await browser.show(CLERK, to ?? '');
    expect(html).toContain('Đã ghi: xác minh đúng.');
    expect(html).toContain('Văn phòng xác minh');
    expect(html).toContain('Đơn vị kê khai');
    const twice = await browser.post(CHIEF, `${path}/verify`, { version: '2' });
    expect(twice.status).toBe(409);
    expect(twice.html).toContain('Mục này đã được xác minh');
  });

  test('what a workbook corrected says so; whoever brought it in does not verify his own', async () => {
    const { path, id } = await claimed('32/QĐ-SCT');
    await department.rows(
      `with brought as (
         insert into import (id, organisation_id, area, sha256, by_person, key, at, state)
         select gen_random_uuid(), organisation_id, 'IMPORT_RECORDS', repeat('0', 64), $2, $1::text, now(), 'reading'
           from register_entry where id = $1::uuid returning id, organisation_id)
       insert into register_step (organisation_id, entry_id, at, step, person_id, role, signed, why, import_id)
       select organisation_id, $1::uuid, now(), 'changed', $2, 'clerk', '', 'Nhập từ bảng tính .xlsx', id from brought`,
      [id, idOf(CLERK)],
    );
    const his = await browser.show(CLERK, path);
    expect(his.html).toContain('Sửa theo bảng tính');
    expect(his.html).not.toContain(`action="${path}/verify"`);
    expect((await browser.show(CHIEF, path)).html).toContain(`action="${path}/verify"`);
    expect((await browser.show(CLERK, path, 'en')).html).toContain('Corrected by a workbook');
    expect((await browser.post(CLERK, `${path}/verify`, { version: '1' })).status).toBe(403);
    expect((await browser.post(CHIEF, `${path}/verify`, { version: '1' })).status).toBe(303);
  });

  test('it does not accept without saying why; a unit has no such buttons', async () => {
    const { path, id } = await claimed('31/QĐ-SCT');
    const empty = await browser.post(CLERK, `${path}/reject`, { version: '1', reason: '  ' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Lý do không chấp nhận: chưa điền');
    expect((await browser.show(NOMINATOR, path)).html).not.toContain(`action="${path}/reject"`);
    expect((await browser.post(NOMINATOR, `${path}/verify`, { version: '1' })).status).toBe(403);
    const [row] = await department.rows('select standing from register_entry where id = $1', [id]);
    expect(row).toEqual({ standing: 'claimed' });
    expect((await browser.show(CLERK, `${path}/reject`)).to).toBe(path);
  });

  test('before it is taken back, the page names the nominations that rely on it', async () => {
    const walk = new Walk(department);
    const { id } = await walk.compiled(ANH);
    const [entry = ''] = (await walk.dossier(ANH)).evidence;
    const path = `/register/entries/${entry}`;
    const shown = await browser.show(CHIEF, path);
    expect(shown.html).toContain(`href="/nominations/${id}"`);
    expect(shown.html).toContain('nêu làm minh chứng');
    const version = /name="version" value="(\d+)"/.exec(shown.html)?.[1] ?? '';
    const lacking = await browser.post(CHIEF, `${path}/revoke`, {
      version,
      number: '',
      on: '',
      revokeReason: 'x',
    });
    expect(lacking.status).toBe(422);
    expect(lacking.html).toContain('Số quyết định thu hồi: chưa điền');
    expect(lacking.html).toContain('Ngày quyết định thu hồi: chưa chọn ngày');
    expect(shown.html).not.toContain('Thu hồi: do Lãnh đạo Văn phòng');
    expect((await browser.show(CLERK, path)).html).toContain('Thu hồi: do Lãnh đạo Văn phòng');
    const stale = { version: '99', number: '90/QĐ-UBND', on: '2021-03-12', revokeReason: 'Khai sai' };
    expect((await browser.post(CHIEF, `${path}/revoke`, stale)).status).toBe(409);
    const revoked = await browser.post(CHIEF, `${path}/revoke`, { ...stale, version });
    expect(revoked.status).toBe(303);
    const after = await browser.show(CHIEF, revoked.to ?? '', 'en');
    expect(after.html).toContain('by decision 90/QĐ-UBND of 12 March 2021');
    expect(after.html).toContain('Khai sai');
    expect((await browser.show('sondv', '/tasks')).html).toContain('Thành tích đã thay đổi: xem lại hồ sơ');
  });
});
