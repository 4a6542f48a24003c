import { createHash } from 'node:crypto';
import { Browsing } from '../support/browsing.js';
import { type Department, openDepartment } from '../support/department.js';
import { BASIS, CODE, next, THREE_DAYS } from '../support/plans-api.js';
import { closeWhole } from '../support/record.js';
import { CHIEF } from '../support/walk.js';

const READER = 'anhptn';

let department: Department;
let web: Browsing;

beforeEach(async () => {
  department = await openDepartment('pages_plans_check');
  web = await Browsing.open(department);
});
afterEach(async () => {
  await web?.close();
  await closeWhole(department);
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const check = (bytes: Uint8Array, by = CHIEF, fields = {}) =>
  web.send(
    by,
    '/plans/check',
    { intent: 'check', source: '', ...fields },
    { field: 'file', name: 'ke-hoach.yaml', type: 'application/yaml', bytes },
  );

const versions = () => department.rows<{ version: number }>('select version from plan order by version');

/** A plan as an editor under Windows saves it, letters in pieces. */
const fromWindows = (text: string): Uint8Array =>
  utf8(`\ufeff${text.normalize('NFD').replaceAll('\n', '\r\n')}`);

describe('a plan file checked on its page', () => {
  test('saved as a version, it is downloaded as the very text that events name', async () => {
    const kept = next(2, THREE_DAYS);
    const checked = await check(fromWindows(kept));
    expect([checked.status, checked.html.includes('Lưu sẽ thành phiên bản 2')]).toEqual([200, true]);
    expect(await versions()).toHaveLength(1);

    const saved = await check(fromWindows(kept), CHIEF, { intent: 'save', basis: BASIS });
    expect([saved.status, saved.to]).toEqual([303, `/plans/${CODE}/2`]);
    const file = await web.show(READER, `/plans/${CODE}/2/file`);
    expect(file.html).toBe(kept);
    const sha256 = createHash('sha256').update(file.html, 'utf8').digest('hex');
    const [named] = await department.rows('select sha256 from plan where version = 2');
    expect(named).toEqual({ sha256 });
    expect((await web.show(READER, `/plans/${CODE}/2`)).html).toContain(sha256);

    const again = await check(utf8(kept));
    expect(again.html).toContain('đã là phiên bản 2');
  });

  test('what stands against it is told before a basis is given, and to whoever may not save it as well', async () => {
    const skipped = utf8(next(3, THREE_DAYS));
    const chief = await check(skipped);
    expect(chief.status).toBe(200);
    expect(chief.html).not.toContain('name="basis"');
    expect(chief.html).not.toContain('Chưa ghi căn cứ');
    expect(chief.html).toContain('Phiên bản kế tiếp phải là 2, tệp ghi 3');
    const reader = await check(utf8(next(2, THREE_DAYS)), READER);
    expect(reader.html).toContain('Chỉ lãnh đạo Văn phòng Sở');
    expect(reader.html).not.toContain('name="basis"');
  });

  test.each<[string, () => Uint8Array, string[]]>([
    [
      'Windows-1258, with the line where it begins',
      () => Buffer.from('code: mau\ntitle: Kế hoạch'.replace('ế', '\u00ea'), 'latin1'),
      ['Dòng 2, cột 9', 'Windows-1258'],
    ],
    ['UTF-16', () => Buffer.from(`\ufeff${next(2)}`, 'utf16le'), ['Dòng 1, cột 1', 'UTF-16']],
    ['far too much', () => utf8(`# ${'dài '.repeat(70_000)}`), ['tệp lớn hơn 256 KB']],
    ['more than a form may send', () => new Uint8Array(10 * 1024 * 1024 + 1), ['tệp lớn hơn 256 KB']],
  ])('%s: what is wrong and how to mend it', async (_what, bytes, words) => {
    const { status, html } = await check(bytes(), CHIEF, { source: 'dán trước' });
    expect(status).toBe(422);
    for (const said of words) expect(html).toContain(said);
    expect(html).toContain('dán trước');
    expect(await versions()).toHaveLength(1);
  });

  test('neither a file nor a text', async () => {
    const { status, html } = await web.send(CHIEF, '/plans/check', { intent: 'check', source: ' ' }, null);
    expect([status, html.includes('Chưa chọn tệp, chưa dán nội dung')]).toEqual([422, true]);
  });

  test('a mistake beside its line, breaks of lines as a form sends them', async () => {
    const source = next(2, ['supplement: {days: 2,', 'supplement: {days: ba,']);
    const at = source.split('\n').findIndex((line) => line.startsWith('supplement:')) + 1;
    const sent = { intent: 'check', source: source.replaceAll('\n', '\r\n') };
    const { status, html } = await web.send(CHIEF, '/plans/check', sent, null);
    expect(status).toBe(422);
    expect(html).toContain(`Dòng ${at}, cột`);
    expect(html).toContain('supplement: {days: ba,');
  });
});
