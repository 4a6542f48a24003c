import { closeWhole, fingerprint } from '../support/record.js';
import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { Importing, type Told } from '../support/importing.js';
import { CHIEF, CLERK, freshKey, Walk, ANH } from '../support/walk.js';
import { type Cells, DAY, workbookOf } from '../support/workbooks.js';

let department: Department;
let importing: Importing;

beforeEach(async () => {
  department = await openDepartment('imports');
  importing = await Importing.open(department);
});
afterEach(async () => {
  await importing?.web.close();
  await closeWhole(department);
});

const HEAD: Cells = [
  'STT',
  'Thư điện tử',
  'Họ và tên',
  'Đơn vị',
  'Danh hiệu, hình thức',
  'Cấp quyết định',
  'Tính chất',
  'Số quyết định',
  'Ngày quyết định',
  'Năm thành tích',
];
const TITLE: readonly Cells[] = [['SỞ CÔNG THƯƠNG HÀ TĨNH'], [null], ['TỔNG HỢP KHEN THƯỞNG']];
const award = (over: Readonly<Record<number, Cells[number]>>, number: string): Cells =>
  Object.assign(
    [
      1,
      'anhptn@sct.example',
      null,
      null,
      'Giấy khen',
      'Giám đốc Sở',
      'Theo công trạng',
      number,
      DAY(2019, 5, 6),
      2018,
    ] as Cells[number][],
    over,
  );
const awards = (...rows: Cells[]) => workbookOf({ 'Khen thưởng': [...TITLE, HEAD, ...rows] });

const count = async (from: string): Promise<number> =>
  (await department.rows<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n ?? -1;
const entries = (): Promise<number> => count('register_entry');
const written = (): Promise<number> => count('register_step where import_id is not null');

describe('five thousand rows, forty of them wrong', () => {
  /** Where the row goes wrong, and the letter of the column that is named; null: the whole row. */
  const WRONG: readonly (readonly [
    code: string,
    letter: string | null,
    over: Readonly<Record<number, Cells[number]>>,
  ])[] = [
    ['AWARD_UNKNOWN', 'E', { 4: 'Huân chương Lao động hạng Ba' }],
    ['ISSUER_UNKNOWN', 'F', { 5: 'Ủy ban nhân dân huyện Kỳ Anh' }],
    ['VALUE_UNKNOWN', 'G', { 6: 'Theo ý thích' }],
    ['EMPTY', 'H', { 7: null }],
    ['YEAR_OF_TWO_FIGURES', 'I', { 8: '5/3/19' }],
    ['DAY_NOT_THERE', 'I', { 8: '31/2/2019' }],
    ['DAY_AHEAD', 'I', { 8: '1/1/2030' }],
    ['BEFORE_THE_REPUBLIC', 'I', { 8: '1/9/1945' }],
    ['YEAR_AFTER_DECISION', 'J', { 9: 2020 }],
    ['PERSON_UNKNOWN', 'B', { 1: 'khongco@sct.example' }],
    ['NAME_DIFFERS', 'C', { 2: 'Nguyễn Văn Khác' }],
    ['PERSON_NOT_NAMED', 'C', { 1: null }],
    ['OWN_ENTRY', 'C', { 1: 'duyenttm@sct.example' }],
    ['TWICE_IN_FILE', null, { 7: '1/QĐ-SCT' }],
  ];
  const TOTAL = 5000;
  const FIRST_ROW = 5;
  const EVERY = 125;

  const big = () => {
    const wrong: { row: number; code: string; letter: string | null }[] = [];
    const rows = Array.from({ length: TOTAL }, (_, at): Cells => {
      const number = `${at + 1}/QĐ-SCT`;
      if (at === 0 || at % EVERY !== 0) return award({ 0: at + 1 }, number);
      const [code, letter, over] = WRONG[wrong.length % WRONG.length] as (typeof WRONG)[number];
      wrong.push({ row: FIRST_ROW + at, code, letter });
      return award({ 0: at + 1, ...over }, number);
    });
    // the fortieth: twice in the file again
    wrong.push({ row: FIRST_ROW + TOTAL - 1, code: 'TWICE_IN_FILE', letter: null });
    rows[TOTAL - 1] = award({}, '2/QĐ-SCT');
    return { rows, wrong };
  };

  test('each wrong one is named by sheet, row and column; nothing is written before it is confirmed, then all', async () => {
    const { rows, wrong } = big();
    const before = await fingerprint(department);
    const told = await importing.preview(CLERK, await awards(...rows));
    expect(told.counts).toEqual({ new: 4960, changed: 0, same: 0, wrong: 40 });
    expect(await fingerprint(department)).toEqual(before);

    const items = await importing.rows(CLERK, told.id, 'wrong');
    expect(
      items.map(({ row, reasons: [reason] }) => ({
        row,
        code: reason?.code,
        letter: reason?.column?.letter ?? null,
      })),
    ).toEqual(wrong);
    expect(new Set(items.map(({ sheet }) => sheet))).toEqual(new Set(['Khen thưởng']));
    expect(new Set(wrong.map(({ code }) => code)).size).toBeGreaterThanOrEqual(12);

    const entriesBefore = await entries();
    const refused = await importing.confirm(CLERK, told, { verified: true });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('WRONG_ROWS');
    expect(await entries()).toBe(entriesBefore);

    const began = performance.now();
    const done = await importing.confirm(CLERK, told, { verified: true, leaveOut: true });
    expect(done.status).toBe(200);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(JSON.parse(done.html)).toMatchObject({ state: 'done', result: { leftOut: 40, verified: true } });
    expect(await entries()).toBe(entriesBefore + 4960);
    expect(
      await department.rows(
        `select e.standing, s.step, s.person_id, s.role, s.import_id, count(*)::int as n from register_step s
           join register_entry e on e.id = s.entry_id where s.import_id is not null group by 1, 2, 3, 4, 5`,
      ),
    ).toEqual([
      {
        standing: 'verified',
        step: 'entered',
        person_id: idOf(CLERK),
        role: 'clerk',
        import_id: told.id,
        n: 4960,
      },
    ]);

    // again is harmless: the same import, and the same file
    expect((await importing.confirm(CLERK, told, { verified: true, leaveOut: true })).status).toBe(200);
    const again = await importing.preview(CLERK, await awards(...rows));
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 4960, wrong: 40 });
    const nothing = await importing.confirm(CLERK, again, { verified: true, leaveOut: true });
    expect([nothing.status, nothing.html.includes('NOTHING_TO_WRITE')]).toEqual([409, true]);
    expect(await entries()).toBe(entriesBefore + 4960);
  }, 60_000);
});

describe('the usual mess', () => {
  const read = async (...rows: Cells[]): Promise<readonly Told['items'][number][]> => {
    const { id } = await importing.preview(CLERK, await awards(...rows));
    return importing.rows(CLERK, id, 'all');
  };

  test('abbreviations, spellings, issuers within the award: each is what was meant', async () => {
    const rows = await read(
      award({ 4: 'CSTĐ cấp tỉnh', 5: 'UBND tỉnh' }, '1/QĐ'),
      award({ 4: 'Chiến sỹ thi đua tỉnh', 5: 'Chủ tịch UBND tỉnh Hà Tĩnh' }, '2/QĐ'),
      award({ 4: 'CSTĐCS', 5: 'Sở Công Thương' }, '3/QĐ'),
      award({ 4: 'BK UBND tỉnh', 5: null }, '4/QĐ'),
      award({ 4: 'BK TTg', 5: 'Thủ tướng' }, '5/QĐ'),
      award({ 4: 'bằng khen của bộ công thương'.normalize('NFD'), 5: null }, '6/QĐ'),
      award({ 4: 'LĐTT', 5: 'GĐ Sở' }, '7/QĐ'),
      award({ 4: 'Bằng khen', 5: 'Tổng Liên đoàn Lao động Việt Nam' }, '8/QĐ'),
    );
    expect(rows.map(({ verdict, reasons }) => [verdict, reasons.map(({ text }) => text)])).toEqual(
      Array.from({ length: 8 }, () => ['new', []]),
    );
    const { id } = await importing.preview(
      CLERK,
      await awards(award({ 4: 'BK UBND tỉnh', 5: null }, '4/QĐ')),
    );
    const told = await importing.view(CLERK, id);
    await importing.confirm(CLERK, told, { verified: false });
    expect(
      await department.rows(
        `select value, issuer, issuer_name, standing from register_entry where number = '4/QĐ'`,
      ),
    ).toEqual([
      {
        value: 'BANG_KHEN',
        issuer: 'provinceChairman',
        issuer_name: 'Chủ tịch UBND tỉnh',
        standing: 'claimed',
      },
    ]);
  });

  test('every reason of a row at once, in both languages, with what would be right', async () => {
    const { id } = await importing.preview(
      CLERK,
      await awards(award({ 1: null, 2: 'Pham Thi Ngoc Anh', 4: 'Bằng khenn', 6: null, 8: '5/3/19' }, '1/QĐ')),
    );
    const [row] = await importing.rows(CLERK, id, 'wrong');
    expect(row?.reasons.map(({ code }) => code)).toEqual([
      'PERSON_UNKNOWN',
      'AWARD_UNKNOWN',
      'EMPTY',
      'YEAR_OF_TWO_FIGURES',
    ]);
    expect(row?.reasons[1]?.text).toBe(
      'Kế hoạch không có danh hiệu, hình thức “Bằng khenn”. Gần giống: “Bằng khen”, “Bằng khen của Thủ tướng Chính phủ”.',
    );
    const english = await importing.web.ask(CLERK, `/api/imports/${id}`, {}, { 'accept-language': 'en' });
    expect(english.html).toContain('The plan knows no award “Bằng khenn”.');
    expect(english.html).toContain('lacks its four figures');
  });

  test('an award that contradicts its issuer, one that is not enough of a name', async () => {
    const rows = await read(
      award({ 4: 'BK UBND tỉnh', 5: 'Giám đốc Sở' }, '1/QĐ'),
      award({ 4: 'Chiến sĩ thi đua' }, '2/QĐ'),
    );
    expect(rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ['ISSUER_CONTRADICTS'],
      ['VALUE_AMBIGUOUS'],
    ]);
  });

  test('two of one name are told apart by e-mail, never guessed at', async () => {
    await department.rows(
      `insert into person (id, organisation_id, name, email)
       select gen_random_uuid(), organisation_id, name, 'trung.ten@sct.example' from person where id = $1`,
      [idOf('anhptn')],
    );
    const [person] = await department.rows<{ name: string }>('select name from person where id = $1', [
      idOf('anhptn'),
    ]);
    const name = person?.name.toUpperCase() ?? '';
    const rows = await read(
      award({ 1: null, 2: name }, '1/QĐ'),
      award({ 1: 'trung.ten@sct.example', 2: name }, '2/QĐ'),
      award({ 1: null, 2: name, 3: 'QLTM' }, '3/QĐ'),
    );
    expect(rows.map(({ verdict, reasons }) => [verdict, ...reasons.map(({ code }) => code)])).toEqual([
      ['wrong', 'PERSON_AMBIGUOUS'],
      ['new'],
      ['new'],
    ]);
  });
});

describe('what is there already', () => {
  const ratings = (...rows: Cells[]) =>
    workbookOf({ 'Xếp loại': [['Thư điện tử', 'Đơn vị', 'Năm', 'Mức xếp loại'], ...rows] });

  test('a rating that differs is shown old and new, and written with a step that says so', async () => {
    const [before] = await department.rows<{ value: string }>(
      `select value from register_entry where kind = 'rating' and person_id = $1 and year = 2020`,
      [idOf('anhptn')],
    );
    const now = before?.value === 'excellent' ? 'HTTNV' : 'HTXSNV';
    const told = await importing.preview(CLERK, await ratings(['anhptn@sct.example', null, '2020', now]));
    const there = before === undefined ? 'new' : 'changed';
    expect(told.items.map(({ verdict }) => verdict)).toEqual([there]);
    expect((await importing.confirm(CLERK, told, { verified: true })).status).toBe(200);
    const steps = await department.rows<{ step: string }>(
      'select step from register_step where import_id = $1',
      [told.id],
    );
    expect(steps).toEqual([{ step: before === undefined ? 'entered' : 'changed' }]);
    const next = await importing.preview(CLERK, await ratings(['anhptn@sct.example', null, '2020', 'HTNV']));
    expect(next.items[0]?.changes).toEqual([
      {
        field: 'Mức xếp loại',
        old: now === 'HTTNV' ? 'Hoàn thành tốt nhiệm vụ' : 'Hoàn thành xuất sắc nhiệm vụ',
        now: 'Hoàn thành nhiệm vụ',
      },
    ]);
  });

  test('whatever changed between preview and confirmation is noticed: the new preview is seen first', async () => {
    const told = await importing.preview(CLERK, await awards(award({}, '7/QĐ-SCT'), award({}, '8/QĐ-SCT')));
    const entered = await department.register.enter(
      {
        kind: 'award',
        person: idOf('anhptn'),
        value: 'GIAY_KHEN',
        issuer: 'department',
        issuerName: 'Giám đốc Sở Công Thương',
        nature: 'merit',
        number: '7/QĐ-SCT',
        decidedOn: '2019-05-06',
        year: 2018,
      },
      freshKey(),
      signedIn(CLERK),
    );
    expect(entered.ok).toBe(true);
    const before = await entries();
    const refused = await importing.confirm(CLERK, told, { verified: true });
    expect([refused.status, refused.html.includes('CHANGED_MEANWHILE')]).toEqual([409, true]);
    expect(await entries()).toBe(before);
    const now = await importing.view(CLERK, told.id);
    expect([now.state, now.counts.new, now.counts.same]).toEqual(['ready', 1, 1]);
    expect((await importing.confirm(CLERK, now, { verified: true })).status).toBe(200);
    expect(await entries()).toBe(before + 1);
  });

  test('what was taken back stays so, whatever a sheet says', async () => {
    const file = await awards(award({}, '9/QĐ-SCT'));
    const told = await importing.preview(CLERK, file);
    await importing.confirm(CLERK, told, { verified: true });
    const [entry] = await department.rows<{ id: string }>(
      `select id from register_entry where number = '9/QĐ-SCT'`,
    );
    await department.rows(
      `update register_entry set revoked_on = '2021-03-01', revoked_by = 'sai' where id = $1`,
      [entry?.id],
    );
    const again = await importing.preview(CLERK, file);
    expect(again.items.map(({ verdict, notes }) => [verdict, notes])).toEqual([
      ['same', ['Đã thu hồi ngày 1/3/2021: giữ nguyên là đã thu hồi.']],
    ]);
  });

  test('whoever saw a nomination of somebody concerned has seen old facts', async () => {
    const { id } = await new Walk(department).unitReview(ANH);
    const version = async () =>
      (await department.rows<{ version: number }>('select version from nomination where id = $1', [id]))[0]
        ?.version ?? 0;
    const before = await version();
    const told = await importing.preview(CLERK, await awards(award({}, '7/QĐ-SCT')));
    expect(await version()).toBe(before);
    await importing.confirm(CLERK, told, { verified: true });
    expect(await version()).toBe(before + 1);
  });
});

describe('all of it, or none', () => {
  test('a backend killed in the middle of confirming leaves nothing, and again it is written once', async () => {
    const told = await importing.preview(CLERK, await awards(award({}, '7/QĐ-SCT'), award({}, '8/QĐ-SCT')));
    const before = await fingerprint(department);
    // a trigger holds the very last statement until it is let go: everything else has been written
    await department.rows(`
      create function wait_for_it() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock(4711); return new; end $$`);
    await department.rows(
      'create trigger waits before update of confirmed_at on import for each row execute function wait_for_it()',
    );
    const holder = new (await import('pg')).default.Client({ connectionString: department.adminUrl });
    await holder.connect();
    await holder.query('select pg_advisory_lock(4711)');
    const confirming = importing.confirm(CLERK, told, { verified: true });
    const waiting = `select pid from pg_locks where locktype = 'advisory' and objid = 4711 and not granted`;
    let pid: number | undefined;
    while (pid === undefined)
      [{ pid } = { pid: undefined }] = await department.rows<{ pid: number }>(waiting);
    await department.rows('select pg_terminate_backend($1)', [pid]);
    expect((await confirming).status).toBe(503);
    await holder.end();
    expect(await fingerprint(department)).toEqual(before);
    expect(await written()).toBe(0);
    await department.rows('drop trigger waits on import');
    expect((await importing.confirm(CLERK, told, { verified: true })).status).toBe(200);
    expect(await written()).toBe(2);
  });

  test('two who confirm at once write it once', async () => {
    const told = await importing.preview(CLERK, await awards(award({}, '7/QĐ-SCT')));
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => importing.confirm(CLERK, told, { verified: true })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await written()).toBe(1);
  });

  test('two who confirm at once with contrary choices: what was not written is said to nobody', async () => {
    const told = await importing.preview(CLERK, await awards(award({}, '7/QĐ-SCT')));
    const answers = await Promise.all(
      [true, false].map((verified) => importing.confirm(CLERK, told, { verified })),
    );
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    const won = answers[0]?.status === 200;
    expect(await count(`import where verified = ${won}`)).toBe(1);
    expect((await importing.confirm(CLERK, told, { verified: won })).status).toBe(200);
    const web = await importing.web.ask(CLERK, `/api/imports/${told.id}?after=2147483648`, {}, {});
    expect(web.status).toBe(422);
    const page = await importing.web.ask(CLERK, `/register/import/${told.id}?after=2147483648`, {}, {});
    expect(page.status).toBe(422);
  });

  test('two imports of one decision at once: the second is told', async () => {
    const file = await awards(award({}, '7/QĐ-SCT'));
    const [first, second] = [await importing.preview(CLERK, file), await importing.preview(CHIEF, file)];
    const answers = await Promise.all([
      importing.confirm(CLERK, first, { verified: true }),
      importing.confirm(CHIEF, second, { verified: true }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    expect(await written()).toBe(1);
  });
});
