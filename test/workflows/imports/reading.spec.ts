import { zipSync } from 'fflate';
import { readDay, readYear } from '../../../src/imports/days.js';
import { tablesIn } from '../../../src/imports/tables.js';
import { readWorkbook, type Cell } from '../../../src/imports/workbook.js';
import { bareWords, nameShown, numberKey } from '../../../src/imports/words.js';
import { faultOf } from '../../../src/imports/workbook-parts.js';
import { DAY, withPart, workbookOf } from '../../support/workbooks.js';

const sheetsOf = async (xlsx: Buffer) => {
  const read = await readWorkbook(xlsx);
  if (!read.ok) throw new Error(read.fault);
  return read.sheets;
};

describe('days, however they were entered', () => {
  test.each<[Exclude<Cell, null>, string]>([
    ['5/3/2020', '2020-03-05'],
    ['05.03.2020', '2020-03-05'],
    ['05-03-2020', '2020-03-05'],
    [' 5 / 3 / 2020 ', '2020-03-05'],
    ['ngày 5 tháng 3 năm 2020', '2020-03-05'],
    ['Ngày 05 Tháng 03 Năm 2020'.normalize('NFD'), '2020-03-05'],
    ['ngày 5/3/2020', '2020-03-05'],
    ['2020-03-05', '2020-03-05'],
    [43895, '2020-03-05'],
    [43895.75, '2020-03-05'],
    ['43895', '2020-03-05'],
    [{ day: '2020-03-05' }, '2020-03-05'],
    ['29/2/2020', '2020-02-29'],
  ])('%p', (cell, day) => {
    expect(readDay(cell)).toEqual({ ok: true, day });
  });

  test.each<[Exclude<Cell, null>, string]>([
    ['5/3/20', 'YEAR_OF_TWO_FIGURES'],
    ['ngày 5 tháng 3 năm 20', 'YEAR_OF_TWO_FIGURES'],
    ['29/2/2021', 'DAY_NOT_THERE'],
    ['31/4/2020', 'DAY_NOT_THERE'],
    ['3/25/2020', 'DAY_NOT_THERE'],
    ['tháng 3 năm 2020', 'DAY_UNREADABLE'],
    ['không rõ', 'DAY_UNREADABLE'],
    [2020, 'DAY_UNREADABLE'],
    [true, 'DAY_UNREADABLE'],
  ])('%p is refused: %s', (cell, code) => {
    expect(readDay(cell)).toEqual({ ok: false, code });
  });

  test.each<[Exclude<Cell, null>, number | null]>([
    [2020, 2020],
    ['2020', 2020],
    ['Năm 2020', 2020],
    ['20', null],
    [43895, null],
  ])('the year of %p is %p', (cell, year) => {
    expect(readYear(cell)).toBe(year);
  });
});

test.each([
  ['NGUYỄN VĂN AN', 'Nguyễn Văn An'],
  ['  Nguyễn\u00A0Văn   An ', 'Nguyễn Văn An'],
  ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An'],
  ['ĐẶNG THỊ ÁNH', 'Đặng Thị Ánh'],
])('the name %p is %p', (typed, name) => {
  expect(nameShown(typed)).toBe(name);
});

test.each([
  ['812/QĐ-UBND', '812/QD-UBND'],
  ['QĐ số: 812 / qđ-ubnd', '812/QD-UBND'],
  ['Số 812/QĐ–UBND', '812/QD-UBND'],
])('the number %p is %p', (typed, key) => {
  expect(numberKey(typed)).toBe(key);
});

test('headers lose their marks, case, breaks and stars', () => {
  expect(bareWords('Họ  và\nTÊN *'.normalize('NFD'))).toBe('ho va ten');
});

describe('a sheet as offices keep it', () => {
  test('titles above, headers otherwise written and in any order, blanks, numbers of columns, extra columns', async () => {
    const sheets = await sheetsOf(
      await workbookOf({
        'KHEN THƯỞNG': [
          ['SỞ CÔNG THƯƠNG', null, null],
          [null],
          ['DANH SÁCH KHEN THƯỞNG NĂM 2020'],
          [null],
          [
            'STT',
            'NGÀY  QĐ',
            'Số\nQĐ',
            'Hình thức khen thưởng'.normalize('NFD'),
            'họ và tên',
            'Tính chất',
            'Ghi chú',
          ],
          [1, 2, 3, 4, 5, 6, 7],
          ['VÍ DỤ', '1/1/2020', '1/QĐ', 'Giấy khen', 'Ai đó', 'x', null],
          [1, DAY(2020, 3, 5), 812, 'Bằng khen', 'Lê Thị Ngân Hà', 'Đột xuất', 'xem lại'],
          [null, '  ', null],
          [2, '6/3/2020', '813/QĐ', 'Giấy khen', 'Trần Hoài Phong', 'Đột xuất', null],
        ],
        'Ghi chép': [['gì đó', 'khác']],
      }),
    );
    const { tables, unknown } = tablesIn(sheets);
    expect(unknown).toEqual(['Ghi chép']);
    expect(tables).toHaveLength(1);
    const [table] = tables;
    expect(table).toMatchObject({ kind: 'awards', header: 5, missing: [], ignored: ['Ghi chú'] });
    expect(table?.rows.map(({ at }) => at)).toEqual([8, 10]);
    expect(table?.columns).toMatchObject({
      decidedOn: { at: 1 },
      number: { at: 2 },
      award: { at: 3 },
      name: { at: 4 },
    });
  });

  test('a sheet that lacks a column says which, by the name it ought to have', async () => {
    const sheets = await sheetsOf(
      await workbookOf({
        'Xếp loại': [
          ['Họ và tên', 'Năm'],
          ['A', 2020],
        ],
      }),
    );
    expect(tablesIn(sheets).tables[0]).toMatchObject({ kind: 'ratings', missing: ['Mức xếp loại'] });
  });
});

describe('formulas', () => {
  test('count as what they came to when the file was saved; those that failed are told apart', async () => {
    const plain = await workbookOf({
      'Xếp loại': [
        ['Họ và tên', 'Năm', 'Mức xếp loại'],
        ['A', 2020, 'B'],
      ],
    });
    const xlsx = withPart(plain, 'xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2"><f>2000+20</f><v>2020</v></c>')
        .replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2" t="e"><f>NA()</f><v>#N/A</v></c>'),
    );
    const [sheet] = await sheetsOf(xlsx);
    expect(sheet?.rows[1]?.cells).toEqual(['A', 2020, '#N/A']);
  });
});

describe('what is no workbook', () => {
  const text = (said: string): Uint8Array => new TextEncoder().encode(said);
  const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const zipped = (parts: Record<string, Uint8Array>): Buffer => Buffer.from(zipSync(parts));

  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'EMPTY'],
    ['a text', Buffer.from('Họ và tên;Năm\n'), 'NOT_XLSX'],
    ['a page called .xls', Buffer.from('<html><table></table></html>'), 'NOT_XLSX'],
    ['an old .xls', cfb, 'OLD_XLS'],
    ['one with a password', Buffer.concat([cfb, Buffer.from('EncryptedPackage', 'utf16le')]), 'ENCRYPTED'],
    ['a text document', zipped({ 'word/document.xml': text('<w/>') }), 'NOT_XLSX'],
    ['.xlsb', zipped({ 'xl/workbook.bin': text('x') }), 'OTHER_WORKBOOK'],
    ['.ods', zipped({ 'content.xml': text('<x/>') }), 'OTHER_WORKBOOK'],
    ['cut off', zipped({ 'xl/workbook.xml': text('<x/>') }).subarray(0, 60), 'BROKEN'],
    [
      'a declared bomb',
      zipped({
        'xl/workbook.xml': text('<x/>'),
        'xl/worksheets/sheet1.xml': new Uint8Array(30 * 1024 * 1024),
      }),
      'BOMB',
    ],
  ])('%s: told by its content', (_what, bytes, fault) => {
    expect(faultOf(bytes)).toBe(fault);
  });

  test('parts that share their bytes are a bomb; a comment behind the zip harms nobody', () => {
    const sound = zipped({
      'xl/workbook.xml': text('<x/>'),
      'xl/a.xml': text('aaaa'),
      'xl/b.xml': text('aaaa'),
    });
    expect(faultOf(sound)).toBeNull();
    const commented = Buffer.concat([sound, Buffer.from('ghi')]);
    commented.writeUInt16LE(3, sound.length - 2);
    expect(faultOf(commented)).toBeNull();
    const headOf = (name: string): number => sound.lastIndexOf(name) - 46 + 42;
    sound.writeUInt32LE(sound.readUInt32LE(headOf('xl/a.xml')), headOf('xl/b.xml'));
    expect(faultOf(sound)).toBe('BOMB');
  });

  test('two parts of one name are broken: which of them would be read?', () => {
    const twice = zipped({ 'xl/workbook.xml': text('<x/>'), 'xl/a.xml': text('1'), 'xl/b.xml': text('2') });
    twice.write('xl/a.xml', twice.lastIndexOf('xl/b.xml'));
    expect(faultOf(twice)).toBe('BROKEN');
  });

  test('a bomb that declares little is measured before it is read', async () => {
    const name = 'xl/worksheets/sheet1.xml';
    const bomb = zipped({ 'xl/workbook.xml': text('<x/>'), [name]: new Uint8Array(30 * 1024 * 1024) });
    // the declared size, in both headers of the part
    for (let at = bomb.indexOf(name); at >= 0; at = bomb.indexOf(name, at + 1)) {
      const local = bomb.readUInt32LE(at - 30) === 0x04034b50;
      bomb.writeUInt32LE(1000, local ? at - 8 : at - 22);
    }
    expect(faultOf(bomb)).toBeNull();
    expect(await readWorkbook(bomb)).toEqual({ ok: false, fault: 'BOMB' });
  });

  test('a broken part is told, and harms nobody', async () => {
    const xlsx = await workbookOf({ A: [['x', 'y']] });
    const broken = withPart(xlsx, 'xl/worksheets/sheet1.xml', () => '<worksheet><sheetData><row');
    const read = await readWorkbook(broken);
    expect([read.ok, 'fault' in read && read.fault]).toEqual([false, 'BROKEN']);
  });

  test('more rows than are taken', async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => [at]);
    expect(await readWorkbook(await workbookOf({ A: rows }))).toEqual({ ok: false, fault: 'TOO_MANY_ROWS' });
  });
});
