import { createHash } from 'node:crypto';
import { strToU8 } from 'fflate';
import sharp from 'sharp';
import { DOCX } from '../../src/files/docx.js';
import { intakeOf } from '../../src/files/intake.js';
import { labelOf } from '../../src/files/label.js';
import type { SentFile } from '../../src/http/read-upload.js';
import { document, noise, photograph, screenshot, word, zip } from '../support/made-files.js';
import { cutOff } from '../support/tiny-files.js';
import { tinyHeic } from '../support/tiny-heic.js';

const MB = 1024 * 1024;

const sent = (bytes: Buffer, name = 'ban-quet.bin'): SentFile => ({
  field: 'files',
  name,
  bytes,
  size: bytes.length,
});

const faultOf = async (bytes: Buffer): Promise<string | undefined> => {
  const { taken, notTaken } = await intakeOf([sent(bytes)]);
  expect(taken).toEqual([]);
  return notTaken[0]?.fault;
};

const pagesIn = (pdf: Buffer): string[] => pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
/** Width and height of each page, in points. */
const sizesIn = (pdf: Buffer): number[][] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
    Math.round(Number(w)),
    Math.round(Number(h)),
  ]);

describe('what a file is, its content says', () => {
  test.each([
    ['application/pdf', () => document('Quyết định')],
    ['image/jpeg', () => photograph()],
    ['image/png', () => screenshot()],
    [DOCX, async () => word()],
  ])('%s, whatever it is called', async (type, make) => {
    const { taken, notTaken } = await intakeOf([sent(await make(), 'virus.exe')]);
    expect(notTaken).toEqual([]);
    expect(taken).toHaveLength(1);
    expect(taken[0]?.type).toBe(type);
    expect(taken[0]?.sha256).toBe(
      createHash('sha256')
        .update(taken[0]?.bytes ?? '')
        .digest('hex'),
    );
  });

  test.each([
    ['a program called a PDF', Buffer.from('MZ\x90\x00not a paper'), 'FILE_OF_OTHER_KIND'],
    ['a web page', Buffer.from('<html><script>alert(1)</script>'), 'FILE_OF_OTHER_KIND'],
    ['a page before a PDF', Buffer.from('<html>%PDF-1.4 %%EOF'), 'FILE_OF_OTHER_KIND'],
    [
      'a drawing that could run',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'FILE_OF_OTHER_KIND',
    ],
    ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
    ['half a PDF', Buffer.from('%PDF-1.4\n1 0 obj'), 'FILE_BROKEN'],
  ])('%s is refused', async (_what, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault);
  });

  test('half a picture is refused', async () => {
    expect(await faultOf(cutOff(await photograph()))).toBe('FILE_BROKEN');
    const jpeg = await photograph();
    const holed = Buffer.concat([jpeg.subarray(0, 300), jpeg.subarray(-2)]);
    expect(['FILE_BROKEN', 'PICTURE_BROKEN']).toContain(await faultOf(holed));
  });

  test('50 MB are counted and refused with what is allowed and what came', async () => {
    const much: SentFile = { field: 'files', name: 'to.pdf', bytes: null, size: 50 * MB };
    expect((await intakeOf([much])).notTaken).toEqual([
      { label: 'to.pdf', fault: 'FILE_TOO_LARGE', have: 50 * MB },
    ]);
  });

  test('twenty-one at once are too many', async () => {
    const all = Array.from({ length: 21 }, () => sent(Buffer.from('x')));
    expect((await intakeOf(all)).notTaken).toEqual([{ label: '', fault: 'TOO_MANY_FILES', have: 21 }]);
  });
});

describe('a Word document', () => {
  const bomb = (): Buffer => word({ 'word/media/a.xml': [new Uint8Array(20 * MB), { level: 9 }] });
  /** The sizes its list declares are made smaller than what lies behind. */
  const lying = (): Buffer => {
    const bytes = word({ 'word/media/a.xml': [new Uint8Array(2 * MB), { level: 9 }] });
    const list = bytes.lastIndexOf(Buffer.from('word/media/a.xml')) - 46;
    bytes.writeUInt32LE(4000, list + 24);
    return bytes;
  };
  const encrypted = (): Buffer => {
    const bytes = word();
    const list = bytes.lastIndexOf(Buffer.from('word/document.xml')) - 46;
    bytes.writeUInt16LE(bytes.readUInt16LE(list + 8) | 1, list + 8);
    return bytes;
  };
  /** Two names for the same packed bytes. */
  const overlapping = (): Buffer => {
    const bytes = word({ 'a.xml': strToU8('aaaaaaaaaa'), 'b.xml': strToU8('aaaaaaaaaa') });
    const at = (name: string): number => bytes.lastIndexOf(Buffer.from(name)) - 46 + 42;
    bytes.writeUInt32LE(bytes.readUInt32LE(at('a.xml')), at('b.xml'));
    return bytes;
  };

  test.each([
    ['that is another kind of zip', () => zip({ 'xl/workbook.xml': strToU8('<x/>') }), 'FILE_OF_OTHER_KIND'],
    ['that says it unpacks to a thousand times its size', bomb, 'FILE_UNPACKS_TOO_LARGE'],
    ['that says it is small and is not', lying, 'FILE_BROKEN'],
    ['whose parts share their bytes', overlapping, 'FILE_BROKEN'],
    ['with a password inside', encrypted, 'FILE_LOCKED'],
    [
      'locked as a whole, or of the old kind',
      () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
      'FILE_LOCKED',
    ],
    ['with macros', () => word({ 'word/vbaProject.bin': strToU8('x') }), 'FILE_HAS_MACROS'],
    [
      'that only declares macros',
      () =>
        word({
          '[Content_Types].xml': strToU8(
            '<Types ContentType="application/vnd.ms-word.document.macroEnabled"/>',
          ),
        }),
      'FILE_HAS_MACROS',
    ],
    [
      'with a zip inside by its name',
      () => word({ 'word/embeddings/x.xlsx': strToU8('x') }),
      'FILE_HAS_ARCHIVE',
    ],
    [
      'with a zip inside by its content',
      () => word({ 'word/media/i.png': zip({ a: strToU8('a') }) }),
      'FILE_HAS_ARCHIVE',
    ],
    ['cut off', () => cutOff(word()), 'FILE_BROKEN'],
    ['with something behind it', () => Buffer.concat([word(), Buffer.from('<script>')]), 'FILE_BROKEN'],
  ])('%s is refused', async (_what, make, fault) => {
    expect(await faultOf(make())).toBe(fault);
  });
});

describe('a picture is drawn again', () => {
  test('upright, and without where it was taken or by what', async () => {
    const before = await photograph({ width: 400, height: 300 }, { orientation: 6, gps: true });
    expect(before.includes(Buffer.from('Exif'))).toBe(true);
    const { taken } = await intakeOf([sent(before)]);
    const { width, height, exif, orientation } = await sharp(taken[0]?.bytes).metadata();
    expect([width, height, exif, orientation]).toEqual([300, 400, undefined, undefined]);
  });

  test('what was hidden behind it is gone', async () => {
    const hidden = Buffer.concat([
      await photograph(),
      Buffer.from('PK\x03\x04 <script>'),
      Buffer.from('ffd9', 'hex'),
    ]);
    const { taken } = await intakeOf([sent(hidden)]);
    expect(taken[0]?.type).toBe('image/jpeg');
    expect(taken[0]?.bytes.includes('script')).toBe(false);
  });

  test('no larger than paper needs', async () => {
    const { taken } = await intakeOf([sent(await photograph({ width: 6000, height: 4000 }))]);
    const { width, height } = await sharp(taken[0]?.bytes).metadata();
    expect([width, height]).toEqual([3508, 2339]);
  });

  test('a HEIC of a telephone becomes a JPEG of the same picture', async () => {
    const red = [81, 90, 240] as const;
    const blue = [41, 240, 110] as const;
    const heic = tinyHeic(4, [red, red, blue, blue, red, red, blue, blue]);
    const { taken, notTaken } = await intakeOf([sent(heic, 'IMG_0001.HEIC')]);
    expect(notTaken).toEqual([]);
    expect(taken[0]?.type).toBe('image/jpeg');
    const { data, info } = await sharp(taken[0]?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([64, 32]);
    const pointAt = (x: number): number[] => [...data.subarray((8 * 64 + x) * 3, (8 * 64 + x) * 3 + 3)];
    const [leftRed = 0, , leftBlue = 0] = pointAt(8);
    const [rightRed = 0, , rightBlue = 0] = pointAt(56);
    expect(leftRed).toBeGreaterThan(leftBlue + 100);
    expect(rightBlue).toBeGreaterThan(rightRed + 100);
  });

  test('a HEIC cut off in its picture is refused, and a HEIC with any other joins the PDF', async () => {
    const heic = tinyHeic(2, [
      [120, 128, 128],
      [200, 128, 128],
    ]);
    expect(await faultOf(heic.subarray(0, 200))).toBe('HEIC_BROKEN');
    const { taken } = await intakeOf([sent(heic, '1.heic'), sent(await photograph(), '2.jpg')]);
    expect(taken.map(({ type }) => type)).toEqual(['application/pdf']);
    expect(pagesIn(taken[0]?.bytes ?? Buffer.alloc(0))).toHaveLength(2);
  });

  test('a broken HEIC says so, and nobody waits for it', async () => {
    const broken = Buffer.concat([
      Buffer.from('00000018', 'hex'),
      Buffer.from('ftypheic'),
      Buffer.alloc(400),
    ]);
    expect(await faultOf(broken)).toBe('HEIC_BROKEN');
  });
});

describe('several pictures sent together', () => {
  test('become one PDF, a page each, in the order sent, sheets as the pictures lie', async () => {
    const pictures = await Promise.all([
      photograph({ width: 300, height: 400 }),
      photograph({ width: 400, height: 300, colour: '#335577' }),
      photograph({ width: 400, height: 300, colour: '#775533' }, { orientation: 6 }),
    ]);
    const { taken, notTaken } = await intakeOf(pictures.map((one, at) => sent(one, `trang ${at + 1}.jpg`)));
    expect(notTaken).toEqual([]);
    expect(taken.map(({ type, label }) => [type, label])).toEqual([['application/pdf', 'trang 1.pdf']]);
    const pdf = taken[0]?.bytes ?? Buffer.alloc(0);
    expect(pagesIn(pdf)).toHaveLength(3);
    expect(sizesIn(pdf)).toEqual([
      [595, 842],
      [842, 595],
      [595, 842],
    ]);
    const other = await intakeOf(pictures.toReversed().map((one) => sent(one)));
    expect(other.taken[0]?.sha256).not.toBe(taken[0]?.sha256);
    const again = await intakeOf(pictures.map((one) => sent(one)));
    expect(again.taken[0]?.sha256).toBe(taken[0]?.sha256);
  });

  test('stand in the place of the first of them; other files stay files', async () => {
    const paper = await document('Bằng khen');
    const all = [
      sent(word(), 'a.docx'),
      sent(await photograph(), 'b.jpg'),
      sent(paper, 'c.pdf'),
      sent(await screenshot(), 'd.png'),
    ];
    const { taken } = await intakeOf(all);
    expect(taken.map(({ label }) => label)).toEqual(['a.docx', 'b.pdf', 'c.pdf']);
  });

  test('are made coarser until they fit into one file', async () => {
    const heavy = await noise(1750);
    expect(heavy.length).toBeLessThan(10 * MB);
    const { taken, notTaken } = await intakeOf(
      Array.from({ length: 6 }, (_, at) => sent(heavy, `${at}.png`)),
    );
    expect(notTaken).toEqual([]);
    expect(taken[0]?.bytes.length).toBeLessThanOrEqual(10 * MB);
    expect(pagesIn(taken[0]?.bytes ?? Buffer.alloc(0))).toHaveLength(6);
  });

  test('with a broken one among them are refused by its name, not joined without it', async () => {
    const jpeg = await photograph();
    const heic = Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypheic'), Buffer.alloc(99)]);
    const { taken, notTaken } = await intakeOf([
      sent(jpeg, '1.jpg'),
      sent(heic, '2.heic'),
      sent(jpeg, '3.jpg'),
    ]);
    expect(taken).toEqual([]);
    expect(notTaken).toEqual([{ label: '2.heic', fault: 'HEIC_BROKEN', have: heic.length }]);
  });
});

describe('the name is a label and nothing else', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\an\\Bằng khen.pdf', 'Bằng khen.pdf'],
    ['Bằng khen.pdf'.normalize('NFD'), 'Bằng khen.pdf'],
    ['a\u0000b\nc.pdf', 'a b c.pdf'],
    ['ma\u202Efdp.exe', 'ma fdp.exe'],
    ['..', ''],
    ['', ''],
    [undefined, ''],
  ])('%j becomes %j', (name, label) => {
    expect(labelOf(name)).toBe(label);
  });

  test('300 letters become 120 and keep their ending', () => {
    const label = labelOf(`${'ộ'.repeat(300)}.docx`);
    expect(Array.from(label)).toHaveLength(120);
    expect(label).toMatch(/ộ…\.docx$/);
  });
});
