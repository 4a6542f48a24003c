import { type Department, idOf, openDepartment } from '../support/department.js';
import { Importing, type Told } from '../support/importing.js';
import { closeWhole, fingerprint } from '../support/record.js';
import { ANH, CLERK, Walk } from '../support/walk.js';
import { type Cells, DAY, workbookOf } from '../support/workbooks.js';
import { readWorkbook } from '../../src/imports/workbook.js';
import { tablesIn } from '../../src/imports/tables.js';

const ADMIN = 'nghianh';
let department: Department;
let importing: Importing;
let admin: string;

beforeEach(async () => {
  department = await openDepartment('imports_people');
  importing = await Importing.open(department);
  const [row] = await department.rows<{ email: string }>(
    `select p.email from access_grant g join person p on p.id = g.person_id where g.role = 'admin' order by 1 limit 1`,
  );
  admin = row?.email.split('@')[0] ?? ADMIN;
});
afterEach(async () => {
  await importing?.web.close();
  await closeWhole(department);
});

const UNITS: Cells = ['Mã đơn vị', 'Tên đơn vị', 'Điện thoại'];
const PEOPLE: Cells = ['Mã cán bộ', 'Họ và tên', 'Thư điện tử', 'Điện thoại'];
const POSTS: Cells = [
  'Thư điện tử',
  'Họ tên',
  'Đơn vị',
  'Chức vụ',
  'Nhóm đối tượng',
  'Diện',
  'Từ ngày',
  'Đến ngày',
];
const post = (email: string, from: Cells[number], until: Cells[number] = null, unit = 'QLTM'): Cells => [
  email,
  null,
  unit,
  'Chuyên viên',
  'Cán bộ, công chức, viên chức',
  'công chức',
  from,
  until,
];

const verdicts = (items: Told['items']) =>
  items.map(({ verdict, reasons }) => [verdict, ...reasons.map(({ code }) => code)].join(' '));

describe('units, people and posts', () => {
  test('one builds on the other; new, changed and the same are told apart, and written together', async () => {
    const [unit] = await department.rows<{ name: string; phone: string }>(
      `select name, phone from unit where code = 'QLTM'`,
    );
    const file = await workbookOf({
      'Đơn vị': [UNITS, ['PVD', 'Phòng Ví dụ', '0239 1'], ['qltm', unit?.name ?? '', '0239 000 9999']],
      'Quá trình công tác': [
        POSTS,
        post('moi@sct.example', DAY(2015, 1, 1), '31/12/2019', 'Phòng Ví dụ'),
        post('moi@sct.example', '1/1/2020', null, 'PVD'),
      ],
      'Cán bộ': [PEOPLE, ['CB9', 'TRẦN THỊ MỚI', 'Moi@SCT.example', '0239 2']],
      'Khen thưởng': [
        ['Họ và tên', 'Danh hiệu', 'Số QĐ', 'Ngày QĐ', 'Tính chất'],
        ['x', 'Giấy khen', '1', '1/1/2020', 'x'],
      ],
    });
    const told = await importing.preview(admin, file);
    expect(told.counts).toEqual({ new: 4, changed: 1, same: 0, wrong: 0 });
    expect(told.sheets.find(({ name }) => name === 'Khen thưởng')?.left).toBe('notYours');
    const [changed] = await importing.rows(admin, told.id, 'changed');
    expect(changed?.changes).toEqual([{ field: 'Điện thoại', old: unit?.phone, now: '0239 000 9999' }]);

    expect((await importing.confirm(admin, told)).status).toBe(200);
    expect(
      await department.rows(
        `select p.name, p.email, p.staff_code, p.password_hash, u.code, q.tier, q.employment,
           q.from_day::text as from, q.until_day::text as until
           from person p join position q on q.person_id = p.id join unit u on u.id = q.unit_id
          where p.staff_code = 'CB9' order by q.from_day`,
      ),
    ).toEqual(
      [
        ['2015-01-01', '2019-12-31'],
        ['2020-01-01', null],
      ].map(([from, until]) => ({
        name: 'Trần Thị Mới',
        email: 'moi@sct.example',
        staff_code: 'CB9',
        password_hash: null,
        code: 'PVD',
        tier: 'staff',
        employment: 'civilServant',
        from,
        until,
      })),
    );
    const again = await importing.preview(admin, file);
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 5, wrong: 0 });
  });

  test('posts that overlap, end before they begin, or are of nobody; addresses and codes that are taken', async () => {
    const [held] = await department.rows<{ from: string }>(
      `select from_day::text as from from position where person_id = $1 and until_day is null`,
      [idOf('anhptn')],
    );
    const told = await importing.preview(
      admin,
      await workbookOf({
        'Cán bộ': [
          PEOPLE,
          ['CB1', 'Một Người', 'mot@sct.example', null],
          ['CB1', 'Hai Người', 'hai@sct.example', null],
          ['CB2', 'Ba Người', 'mot@sct.example', null],
          [null, 'Không Thư', null, null],
          [null, 'Thư Sai', 'khong-phai-thu', null],
        ],
        'Quá trình công tác': [
          POSTS,
          post('anhptn@sct.example', '1/1/2021', null, 'QLCN'),
          post('mot@sct.example', '1/5/2019', '1/4/2019'),
          post('mot@sct.example', '1/1/2018', '31/12/2018'),
          post('mot@sct.example', '31/12/2018', '31/1/2019'),
          post('khongco@sct.example', '1/1/2018'),
          post('mot@sct.example', '1/1/2020', null, 'Phòng Không Có'),
        ],
      }),
    );
    expect(held?.from).toBeDefined();
    expect(verdicts(await importing.rows(admin, told.id, 'all'))).toEqual([
      'new',
      'wrong TWICE_IN_FILE',
      'wrong CODE_AND_EMAIL_DIFFER TWICE_IN_FILE',
      'wrong EMPTY',
      'wrong EMAIL_UNREADABLE',
      'wrong OVERLAPS',
      'wrong ENDS_BEFORE_IT_BEGINS',
      'new',
      'wrong OVERLAPS',
      'wrong PERSON_UNKNOWN',
      'wrong UNIT_UNKNOWN',
    ]);
  });

  test('a post that ends makes what was seen of his nomination old', async () => {
    const { id } = await new Walk(department).unitReview(ANH);
    const version = async () =>
      (await department.rows<{ version: number }>('select version from nomination where id = $1', [id]))[0]
        ?.version ?? 0;
    const [held] = await department.rows<{ from: string; unit: string; title: string; tier: string }>(
      `select q.from_day::text as from, u.code as unit, q.title, q.tier from position q join unit u on u.id = q.unit_id
        where person_id = $1 and until_day is null`,
      [idOf('anhptn')],
    );
    const before = await version();
    const tiers: Record<string, string> = {
      staff: 'Cán bộ, công chức, viên chức',
      unitLeader: 'Lãnh đạo cấp phòng, Trung tâm',
    };
    const told = await importing.preview(
      admin,
      await workbookOf({
        'Quá trình công tác': [
          POSTS,
          [
            'anhptn@sct.example',
            null,
            held?.unit ?? '',
            held?.title ?? '',
            tiers[held?.tier ?? ''] ?? '',
            'Công chức',
            held?.from ?? '',
            '31/12/2021',
          ],
        ],
      }),
    );
    expect(told.counts.changed).toBe(1);
    await importing.confirm(admin, told);
    expect(await version()).toBe(before + 1);
  });
});

describe('who may', () => {
  const AWARDS = () =>
    workbookOf({
      'Xếp loại': [
        ['Thư điện tử', 'Năm', 'Xếp loại'],
        ['anhptn@sct.example', 2019, 'HTTNV'],
      ],
    });

  test('nobody but the Office and the administrator; each his own sheets only', async () => {
    const before = await fingerprint(department);
    for (const by of ['anhptn', 'vinhtq', 'vanctk@tinh.example']) {
      expect((await importing.upload(by, await AWARDS())).status).toBe(403);
      expect((await importing.web.show(by, '/register/import')).status).toBe(403);
      expect((await importing.web.show(by, '/api/imports/template')).status).toBe(403);
    }
    const told = await importing.preview(admin, await AWARDS());
    expect([told.state, told.fault]).toEqual(['refused', 'NOTHING_TO_READ']);
    expect(await fingerprint(department)).toEqual(before);
  });

  test('only whoever brought it in sees it and confirms it', async () => {
    const told = await importing.preview(CLERK, await AWARDS());
    for (const by of [admin, 'anhptn']) {
      expect((await importing.web.show(by, `/register/import/${told.id}`)).status).toBe(403);
      expect((await importing.web.show(by, `/api/imports/${told.id}`)).status).toBe(403);
      expect((await importing.confirm(by, told, { verified: true })).status).toBe(403);
    }
    expect(
      (await importing.web.show(CLERK, '/register/import/00000000-0000-4000-8000-000000000000')).status,
    ).toBe(404);
  });

  test('a file that is none is refused with the reason; the same key is the same import, or none', async () => {
    const refused = await importing.upload(CLERK, Buffer.from('không phải'));
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('NOT_XLSX')]);
    const file = await AWARDS();
    const one = await importing.upload(CLERK, file, 'key-1');
    const other = await importing.upload(CLERK, file, 'key-1');
    expect(other.html).toBe(one.html);
    const { id } = JSON.parse(one.html) as { id: string };
    while ((await importing.view(CLERK, id)).state === 'reading');
    expect((await importing.upload(CLERK, await workbookOf({ A: [['x']] }), 'key-1')).status).toBe(422);
  });

  test('what has expired cannot be confirmed, and its rows and file are forgotten with the next', async () => {
    const told = await importing.preview(CLERK, await AWARDS());
    await department.rows(
      `update import set expires_at = clock_timestamp() - interval '1 second' where id = $1`,
      [told.id],
    );
    expect((await importing.view(CLERK, told.id)).state).toBe('expired');
    expect((await importing.confirm(CLERK, told, { verified: true })).status).toBe(409);
    await importing.preview(CLERK, await workbookOf({ A: [['x', 'y']] }));
    const [left] = await department.rows(
      `select (select count(*)::int from import_row where import_id = $1) as rows,
              (select count(*)::int from import_file) as files, (select state from import where id = $1) as state`,
      [told.id],
    );
    expect(left).toEqual({ rows: 0, files: 1, state: 'expired' });
  });
});

test('the template explains itself, fits the plan, and its examples are never imported', async () => {
  for (const [by, sheets] of [
    [CLERK, ['Hướng dẫn', 'Khen thưởng', 'Sáng kiến', 'Xếp loại', 'Kỷ luật', 'Danh mục']],
    [admin, ['Hướng dẫn', 'Đơn vị', 'Cán bộ', 'Quá trình công tác', 'Danh mục']],
  ] as const) {
    const cookie = await importing.web.cookieOf(by);
    const answer = await fetch(`${importing.web.url}/api/imports/template`, { headers: { cookie } });
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    const read = await readWorkbook(Buffer.from(await answer.arrayBuffer()));
    if (!read.ok) throw new Error(read.fault);
    expect(read.sheets.map(({ name }) => name)).toEqual(sheets);
    const { tables, unknown } = tablesIn(read.sheets);
    expect(unknown).toEqual([]);
    expect(tables.map(({ missing, ignored, rows }) => [missing, ignored, rows])).toEqual(
      tables.map(() => [[], [], []]),
    );
    if (by !== CLERK) continue;
    const said = JSON.stringify(read.sheets);
    expect(said).toContain('Cấp quyết định *');
    for (const [level, number] of [
      ['Cấp cơ sở', '78/QĐ-SCT'],
      ['Cấp tỉnh', '79/QĐ-UBND'],
      ['Giám đốc Sở, thủ trưởng cơ quan tương đương', '123/QĐ-SCT'],
      ['Chủ tịch UBND tỉnh', '456/QĐ-UBND'],
    ])
      expect(said).toMatch(new RegExp(`"${level}"[^[]{0,200}"${number}"`));
  }
});
