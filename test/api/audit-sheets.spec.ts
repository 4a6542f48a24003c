import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { Auditors } from '../../src/audit/auditors.js';
import { AuditSearch } from '../../src/audit/search.js';
import { ROWS_MOST } from '../../src/sheets/sheets.js';
import { type SheetTable, workbookOf } from '../../src/sheets/workbook.js';
import { idOf } from '../support/department.js';
import { openProving, type Proving } from '../support/proving.js';
import { ANH, CHIEF, CLERK, endorserOf, Walk } from '../support/walk.js';

const AUDITOR = 'vinhlt';
const REASON = '=HYPERLINK("http://nguoi-la.example";"Bấm vào đây")';

let house: Proving;
let walk: Walk;
let id: string;

/** One nomination, sent back with a reason that a worksheet would take for a formula. */
beforeAll(async () => {
  house = await openProving('audit_sheets', []);
  walk = new Walk(house.department);
  ({ id } = await walk.unitReview(ANH));
  await walk.order('nomination', id, endorserOf(ANH), { type: 'RETURN', reason: REASON });
});
afterAll(() => house?.close());

const asked = async (by: string, to: string, assurance: 'session' | 'second', lang = 'vi') =>
  fetch(house.one.url + to, {
    headers: {
      cookie: `gs_session=${await house.session(by, assurance)}`,
      accept: 'text/html',
      'accept-language': lang,
    },
    redirect: 'manual',
  });

const taken = async (to: string, lang = 'vi'): Promise<Buffer> => {
  const answer = await asked(AUDITOR, to, 'second', lang);
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
};

const rowsIn = (workbook: Buffer, sheet: number | string = 1): Promise<unknown[][]> =>
  readSheet(workbook, sheet);

/** Every sheet's XML. */
const sheetsOf = (workbook: Buffer): string[] =>
  Object.entries(unzipSync(new Uint8Array(workbook)))
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .map(([, bytes]) => new TextDecoder().decode(bytes));

const noted = () =>
  house.department.rows<{ what: string; about: string; person: string; subject: string }>(
    `select what, about, person_id as person, subject_id as subject from reading where what = 'sheet' order by nth`,
  );

const BOOKS = [
  '/audit/search.xlsx?show=events',
  '/audit/search.xlsx?show=nominations',
  '/audit/search.xlsx?show=attempts',
  '/audit/readings.xlsx',
  '/audit/exports.xlsx',
  '/audit/administration.xlsx',
  '/audit/erasures.xlsx',
  '/audit/anchors.xlsx',
  '/audit/record.xlsx',
  '/audit/chains.xlsx',
];

describe('a worksheet', () => {
  const table = (rows: SheetTable['rows']): SheetTable => ({
    name: 'Sổ/thử: [1]*?',
    columns: [
      { head: 'Chữ', width: 10 },
      { head: 'Lúc', width: 10 },
    ],
    rows,
  });
  const tooLong = (left: number): string => `[còn ${left}]`;

  test.each(['=1+1', '+84912345678', '-2+3', '@SUM(A1)', '\t=1+1', '=cmd|" /C calc"!A0', '{=1}', "'=1"])(
    'takes %s for the text it is',
    async (text) => {
      const workbook = await workbookOf([table([[text, null]])], tooLong);
      const [, [cell] = []] = await rowsIn(workbook);
      expect(cell).toBe(text.trim() === text ? text : text.trim());
      for (const xml of sheetsOf(workbook)) expect(xml).not.toMatch(/<f[ >]/);
    },
  );

  test('shows moments as dates of office time, days as days, and what is not there as nothing', async () => {
    const rows = [
      ['a', { at: '2021-03-24T17:30:05.123Z' }],
      ['b', { day: '2021-03-24' }],
      ['c', { at: null }],
    ] as const;
    const workbook = await workbookOf([table(rows)], tooLong);
    const read = await rowsIn(workbook);
    expect(read.slice(1)).toEqual([
      // half past midnight of the next day, in Hà Tĩnh
      ['a', new Date('2021-03-25T00:30:05.000Z')],
      ['b', new Date('2021-03-24T00:00:00.000Z')],
      ['c', null],
    ]);
  });

  test('what no cell takes says at its end how much is missing', async () => {
    const [, [at = ''] = []] = await rowsIn(await workbookOf([table([['ă'.repeat(32_767), null]])], tooLong));
    expect(at).toBe('ă'.repeat(32_767));
    const [, [cut = ''] = []] = await rowsIn(
      await workbookOf([table([['ă'.repeat(32_768), null]])], tooLong),
    );
    expect(String(cut).length).toBeLessThanOrEqual(32_767);
    expect(cut).toBe(`${'ă'.repeat(32_667)} [còn 101]`);
  });
});

describe('who takes them', () => {
  test.each(BOOKS)('%s: an auditor with a fresh second factor, and nobody else', async (path) => {
    const before = await noted();
    for (const by of [CHIEF, CLERK, 'khoitm', 'nghianh']) {
      expect([by, (await asked(by, path, 'second')).status]).toEqual([by, 403]);
    }
    const stale = await asked(AUDITOR, path, 'session');
    expect(stale.status).toBe(403);
    expect(await stale.text()).toContain('xác thực');
    expect(await noted()).toEqual(before);
    const answer = await asked(AUDITOR, path, 'second');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="kiem-tra-[a-z]+-\d{8}\.xlsx"$/,
    );
    const [newest] = (await noted()).slice(-1);
    expect(newest).toMatchObject({ what: 'sheet', person: idOf(AUDITOR) });
    expect(await noted()).toHaveLength(before.length + 1);
  });

  test('a page asks for the second factor first, and comes back to what was asked', async () => {
    const stale = await (await asked(AUDITOR, '/audit/readings?who=vinh', 'session')).text();
    expect(stale).toContain(`/second?next=${encodeURIComponent('/audit/readings?who=vinh')}`);
    expect(stale).not.toContain('readings.xlsx');
    const fresh = await (await asked(AUDITOR, '/audit/readings?who=vinh', 'second')).text();
    expect(fresh).toContain('/audit/readings.xlsx?who=vinh');
  });

  test('a trace: whoever may take its bundle', async () => {
    const path = `/nominations/${id}/trace.xlsx`;
    expect((await asked('anhptn', path, 'second')).status).toBe(403);
    expect((await asked(CHIEF, path, 'session')).status).toBe(403);
    expect((await asked(CHIEF, path, 'second')).status).toBe(200);
    const [last] = (await noted()).slice(-1);
    expect(last).toMatchObject({ person: idOf(CHIEF), about: 'trace', subject: id });
  });

  test('what cannot be asked is refused, and nothing noted', async () => {
    const before = await noted();
    for (const path of ['/audit/search.xlsx?from=2021-02-30', '/audit/administration.xlsx?kind=secrets']) {
      expect((await asked(AUDITOR, path, 'second')).status).toBe(422);
    }
    expect(await noted()).toEqual(before);
  });
});

describe('what stands in them', () => {
  test('the search, as it was asked: dates are dates, and the reason is text', async () => {
    const workbook = await taken('/audit/search.xlsx?show=events&reason=nguoi+la+bam');
    const [heads = [], ...rows] = await rowsIn(workbook);
    expect(heads.slice(0, 5)).toEqual(['Lúc', 'Chuỗi', 'Người, tập thể', 'Sự kiện', 'Việc']);
    expect(rows).toHaveLength(1);
    const [[at, code, name, , , , , , type] = []] = rows;
    expect(at).toBeInstanceOf(Date);
    expect((at as Date).getUTCHours()).toBe(9);
    expect([code, name, type]).toEqual(['HS-2021-0001', 'Phan Thị Ngọc Ánh', 'RETURN']);
    const about = await rowsIn(workbook, 2);
    expect(about).toContainEqual(['Điều kiện', 'chữ trong lý do, ý kiến: “nguoi la bam”']);
  });

  test('in the language of whoever takes it', async () => {
    const [heads = []] = await rowsIn(await taken('/audit/administration.xlsx', 'en'));
    expect(heads).toEqual([
      'When',
      'Kind',
      'What',
      'About',
      'Before',
      'After',
      'Reason or basis',
      'By',
      'Role',
      'On record',
    ]);
  });

  test('a trace whole: every event with its hash, every fact and finding in a row of its own', async () => {
    const workbook = await taken(`/nominations/${id}/trace.xlsx`);
    const [, ...events] = await rowsIn(workbook, 1);
    const kept = await house.department.rows<{ seq: number; hash: string }>(
      'select seq, hash from history_event where subject_id = $1 order by seq',
      [id],
    );
    expect(events.map((row) => [row[1], row[14]])).toEqual(kept.map(({ seq, hash }) => [seq, hash]));
    expect(events.at(-1)?.[10]).toBe(REASON);
    const facts = await rowsIn(workbook, 2);
    expect(facts.length).toBeGreaterThan(kept.length * 5);
    expect(facts.flat()).toContain(REASON);
    for (const xml of sheetsOf(workbook)) expect(xml).not.toMatch(/<f[ >]/);
  });

  test('what was taken is in the next book of what was taken', async () => {
    await taken('/audit/readings.xlsx?who=le');
    const [, ...rows] = await rowsIn(await taken('/audit/exports.xlsx'));
    expect(rows[0]?.slice(1, 6)).toEqual([
      expect.any(String),
      'Xuất bảng tính: Sổ ghi lượt xem',
      null,
      'Cả cơ quan',
      '“le”',
    ]);
  });
});

test('one row more than it promises is refused in words, not cut', async () => {
  await house.department.rows(
    `insert into attempt (organisation_id, at, person_id, life, subject_id, action, because, codes)
     select $1, '2021-03-15T02:00:00Z'::timestamptz + n * interval '1 millisecond', 'somebody', 'nomination', 'x', 'SUBMIT',
            'REFUSED', '{}' from generate_series(1, $2::int) n`,
    [house.department.organisation, ROWS_MOST],
  );
  const search = house.one.app.get(AuditSearch, { strict: false });
  const auditors = house.one.app.get(Auditors, { strict: false });
  await auditors.admit(house.me(AUDITOR));
  const { attempts } = await search.counts(house.me(AUDITOR), {
    who: null,
    by: null,
    unit: null,
    state: null,
    from: null,
    until: null,
    order: null,
    code: null,
    clause: null,
    reason: null,
  });
  expect(attempts).toBe(ROWS_MOST);
  const whole = await asked(AUDITOR, '/audit/search.xlsx?show=attempts', 'second');
  expect(whole.status).toBe(200);
  expect((await rowsIn(Buffer.from(await whole.arrayBuffer()))).length).toBe(ROWS_MOST + 1);
  await house.department.rows(
    `insert into attempt (organisation_id, at, person_id, life, subject_id, action, because, codes)
     values ($1, '2021-03-16T02:00:00Z', 'somebody', 'nomination', 'x', 'SUBMIT', 'REFUSED', '{}')`,
    [house.department.organisation],
  );
  const before = await noted();
  const answer = await asked(AUDITOR, '/audit/search.xlsx?show=attempts', 'second');
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Mỗi bảng nhận đến 10.000 dòng');
  expect(await noted()).toEqual(before);
});
