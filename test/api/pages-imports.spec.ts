import { hiddenIn } from '../support/browse.js';
import { type Department, openDepartment } from '../support/department.js';
import { Importing } from '../support/importing.js';
import { closeWhole } from '../support/record.js';
import { CLERK } from '../support/walk.js';
import { workbookOf } from '../support/workbooks.js';

let department: Department;
let importing: Importing;

beforeEach(async () => {
  department = await openDepartment('pages_imports');
  importing = await Importing.open(department);
});
afterEach(async () => {
  await importing?.web.close();
  await closeWhole(department);
});

const FILE = 'file';
const CHOOSE = '/register/import';
const HEAD = ['Thư điện tử', 'Năm', 'Xếp loại', 'Ghi chú'];
const ratings = (...rows: (string | number | null)[][]) =>
  workbookOf({ 'Xếp loại': [HEAD, ...rows], 'Nhật ký': [['a', 'b']] });
const send = (bytes: Uint8Array | null) =>
  importing.web.send(
    CLERK,
    CHOOSE,
    {},
    bytes === null ? null : { field: FILE, name: 'xếp loại.xlsx', type: '', bytes },
  );
const read = async (to: string): Promise<void> => {
  const id = to.split('/').at(-1) ?? '';
  while ((await importing.view(CLERK, id, '?after=1000000')).state === 'reading');
};
const hidden = (html: string, action: string): Record<string, string> =>
  Object.fromEntries(Object.entries(hiddenIn(html, action)).map(([name, [value]]) => [name, value ?? '']));

describe('without JavaScript', () => {
  test('chosen, looked at, confirmed: each step a page of its own, nothing chosen beforehand', async () => {
    const { status, to } = await send(
      await ratings(
        ['anhptn@sct.example', 2019, 'HTNV', 'x'],
        ['anhptn@sct.example', '19', 'Tạm được', null],
      ),
    );
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/register\/import\/[\da-f-]{36}$/)]);
    await read(to ?? '');
    const { html } = await importing.web.show(CLERK, to ?? '');
    for (const words of [
      'Chưa ghi gì',
      'Ghi chú',
      'Nhật ký',
      'Cột B “Năm”',
      'Xếp loại, dòng 3',
      'Bỏ qua 1 dòng sai',
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/type="(?:radio|checkbox)"[^>]* checked/);
    expect(html).not.toContain('htmx.js');

    const action = `${to}/confirm`;
    const form = hidden(html, action);
    const wrong = await importing.web.post(CLERK, action, { ...form, verified: 'no' });
    expect(wrong.status).toBe(409);
    expect(wrong.html).toContain('Còn dòng sai');
    expect(wrong.html).toMatch(/value="no"[^>]* checked/);
    expect(await importing.web.show(CLERK, action)).toMatchObject({ status: 303, to });
    const unsaid = await importing.web.post(CLERK, action, { ...form, leaveOut: 'yes' });
    expect([unsaid.status, unsaid.html.includes('Chọn đã đối chiếu')]).toEqual([409, true]);

    const done = await importing.web.post(CLERK, action, { ...form, leaveOut: 'yes', verified: 'no' });
    expect([done.status, done.to]).toEqual([303, to]);
    const page = await importing.web.show(CLERK, to ?? '');
    for (const words of ['Đã ghi', '1 dòng sai đã bỏ qua', 'kê khai, chờ xác minh'])
      expect(page.html).toContain(words);
    expect((await importing.web.show(CLERK, CHOOSE)).html).toContain(`href="${to}"`);
  });

  test.each([
    ['no file', null, 'Chưa chọn tệp.'],
    ['a text', Buffer.from('a;b'), 'không phải bảng tính .xlsx'],
    [
      'an old .xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]),
      'đời cũ (.xls)',
    ],
    ['eleven megabytes', Buffer.alloc(11 * 1024 * 1024), 'lớn hơn 10 MB'],
  ])('%s: the form comes back and says how to mend it', async (_what, bytes, words) => {
    const { status, html } = await send(bytes);
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain('Chọn lại tệp.');
    expect(await department.rows('select from import')).toEqual([]);
  });
});

test('with JavaScript the page renews itself while it is read, and offers to read again what fell silent', async () => {
  const { to } = await send(await ratings(['anhptn@sct.example', 2019, 'HTNV', null]));
  await read(to ?? '');
  await department.rows(`update import set state = 'reading', read_rows = 250, of_rows = 5000`);
  const { html } = await importing.web.show(CLERK, to ?? '');
  expect(html).toContain(`hx-get="${to}/progress"`);
  expect(html).toContain('Đã xem 250 trên 5.000 dòng');
  const part = await importing.web.show(CLERK, `${to}/progress`);
  expect(part.html).toMatch(/^<div id="reading"/);
  await department.rows(`update import set beat_at = clock_timestamp() - interval '1 minute'`);
  const stopped = await importing.web.show(CLERK, to ?? '');
  expect(stopped.html).toContain('dừng giữa chừng');
  const again = await importing.web.post(CLERK, `${to}/again`, hidden(stopped.html, `${to}/again`));
  expect([again.status, again.to]).toEqual([303, to]);
  await read(to ?? '');
  expect((await importing.web.show(CLERK, to ?? '')).html).toContain('Xem trước khi ghi');
});

test('in English nothing of ours is left in Vietnamese', async () => {
  const { to } = await send(await ratings(['anhptn@sct.example', '19', 'Tạm được', null]));
  await read(to ?? '');
  const choose = await importing.web.show(CLERK, CHOOSE, 'en');
  expect(choose.html).toContain('Choosing a file writes nothing');
  const page = await importing.web.show(CLERK, to ?? '', 'en');
  expect(page.html).toContain('cannot be read as a year');
  expect(page.html).not.toMatch(/Không đọc được|Chưa ghi|Xác nhận|Sai</);
});
