import { Checkpoints } from '../../src/log/checkpoints.js';
import { shortCode } from '../../src/log/checkpoint.js';
import { Redacting } from '../../src/records/redacting.js';
import { evidenceOf } from '../../src/pages/bundles/file-evidence.js';
import { orderWords } from '../../src/texts/index.js';
import { askedOf, refusedBy } from '../support/bundles-taken.js';
import { pdfPages, pdfText } from '../support/pdf-text.js';
import { openProving, type Proving } from '../support/proving.js';
import { ANH, CHIEF, endorserOf, INDUSTRY, LINH, nominatorOf, THINH, Walk } from '../support/walk.js';

const RETURNED = 'Viết rõ hơn phần tham mưu';
const FIRST = 'Tham mưu nhiều việc mới, được đồng nghiệp và doanh nghiệp tin cậy.';
/** More than a sheet holds, and a word wider than it. */
const LONG = `${'Tham mưu nhiều việc mới cho ngành và cho doanh nghiệp. '.repeat(90)}https://sct.example/${'a1'.repeat(80)}`;
const SECOND = `Đã rút ngắn quy trình cấp phép còn ba ngày. ${LONG}`;

let house: Proving;
let id: string;
let code: string;

/** Sent back once and written again, then along the whole road to the province's desk. */
beforeAll(async () => {
  house = await openProving('nomination_pdf', []);
  const walk = new Walk(house.department);
  ({ id } = await walk.unitReview(ANH));
  await walk.order('nomination', id, endorserOf(ANH), { type: 'RETURN', reason: RETURNED });
  const dossier = await walk.dossier(ANH, { narrative: SECOND });
  await walk.order('nomination', id, nominatorOf(ANH), { type: 'EDIT_DOSSIER', dossier });
  await walk.order('nomination', id, nominatorOf(ANH), { type: 'SUBMIT' });
  await walk.order('nomination', id, endorserOf(ANH), { type: 'ENDORSE' });
  const rows = await house.department.rows<{ code: string }>('select code from nomination where id = $1', [
    id,
  ]);
  code = rows[0]?.code ?? '';
});
afterAll(() => house?.close());

const checkpoints = () => house.one.app.get(Checkpoints, { strict: false });
const path = (of = id): string => `/api/nominations/${of}/file.pdf`;

/** Lines of a paper broken where the sheet ends read as one. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
/** Drawn line by line: without gaps, so that a break within a cell is no difference. */
const tight = (text: string): string => text.replaceAll(/\s+/g, '');

const paper = async (by = CHIEF, of = id) => {
  const answer = await askedOf(house, by, path(of));
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200) throw new Error(`${answer.status} ${bytes.toString()}`);
  return { headers: answer.headers, bytes, text: flat(pdfText(bytes)) };
};

const statusOf = async (by: string, to: string): Promise<number> => {
  const answer = await askedOf(house, by, to);
  await answer.arrayBuffer();
  return answer.status;
};

const taken = async (): Promise<number> =>
  (await house.department.rows("select id from reading where subject_id = $1 and what = 'export'", [id]))
    .length;

describe('the file of a nomination as a paper', () => {
  let made: Awaited<ReturnType<typeof paper>>;
  beforeAll(async () => {
    made = await paper();
  });

  test('begins as papers do: whose it is, of whom, in which round, under which plan', () => {
    const { headers, text } = made;
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="ho-so-HS-2021-0001-\d{8}\.pdf"$/,
    );
    for (const said of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'SỞ CÔNG THƯƠNG',
      `Số: ${code}`,
      'Đối tượng được đề nghị: Phan Thị Ngọc Ánh',
      'Đơn vị: Phòng Quản lý Thương mại',
      'Căn cứ: Kế hoạch',
      'chuỗi sự kiện còn nguyên vẹn',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/Đợt xét chọn: \S+/);
  });

  test('every event in order of time, in official words, with its check code', async () => {
    const { text } = made;
    const events = await house.department.rows<{ type: string; seq: number; hash: string }>(
      'select type, seq, hash from history_event where subject_id = $1 order by seq',
      [id],
    );
    const story = text.slice(text.indexOf('DIỄN BIẾN THEO THỨ TỰ THỜI GIAN'));
    const places = events.map(({ type, seq }) => story.indexOf(`${seq}. ${orderWords(type, 'vi').done}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    for (const { hash } of events) expect(tight(story)).toContain(hash);
  });

  test('the list of what is in it tells the page on which each begins; all but the first are numbered', async () => {
    const { bytes } = made;
    const sheets = pdfPages(bytes).map(({ text }) => tight(text));
    const contents = sheets.findIndex((sheet) => sheet.includes('MỤCLỤCVĂNBẢN'));
    const [, ...rows] = (sheets[contents] ?? '').split(/\d\d\/\d{1,2}\/\d{4}/);
    const events = await house.department.rows<{ type: string; seq: number }>(
      'select type, seq from history_event where subject_id = $1 order by seq',
      [id],
    );
    expect(rows).toHaveLength(events.length);
    for (const [at, { type, seq }] of events.entries()) {
      const what = tight(orderWords(type, 'vi').done);
      const page = sheets.findIndex((sheet, nth) => nth > contents && sheet.includes(`${seq}.${what}`)) + 1;
      const next = seq === events.length ? 'Danhmụcminhchứng' : String(seq + 1);
      expect(rows[at]).toMatch(new RegExp(`^${what}.*\\D${page}${next}`));
    }
    expect(new Set(rows).size).toBe(rows.length);
    expect(sheets.slice(1).map((sheet, at) => sheet.startsWith(String(at + 2)))).not.toContain(false);
    expect(sheets[0]).not.toMatch(/^1/);
  });

  test('nothing runs off a sheet, however much was written', () => {
    const pages = pdfPages(made.bytes);
    expect(pages.length).toBeGreaterThan(3);
    for (const { lowest } of pages) expect(lowest).toBeGreaterThan(56);
    const written = pages.map(({ text }, at) => tight(text).slice(at === 0 ? 0 : String(at + 1).length));
    expect(written.join('')).toContain(tight(LONG));
  });

  test('who, in what capacity, why, and what of the dossier changed', () => {
    const { text } = made;
    const returned = text.slice(text.lastIndexOf(orderWords('RETURN', 'vi').done));
    expect(returned).toContain('Nguyễn Hữu Nghĩa');
    expect(returned).toContain(RETURNED);
    const whole = tight(text);
    // the number of a new page may stand within what goes on overleaf
    expect(whole).toContain(tight(`trước là ${FIRST}; nay là Đã rút ngắn quy trình cấp phép còn ba ngày.`));
  });

  test('evidence by its decision, and the paper is the same each time it is made of the same', async () => {
    const { text } = made;
    const evidence = text.slice(text.indexOf('DANH MỤC MINH CHỨNG'));
    const named = await house.department.rows<{ number: string }>(
      `select e.number from register_entry e join nomination n on n.dossier -> 'evidence' ? e.id::text
        where n.id = $1 and e.number <> ''`,
      [id],
    );
    expect(named.length).toBeGreaterThan(0);
    for (const { number } of named) expect(tight(evidence)).toContain(tight(number));
    expect((await paper()).bytes).toEqual(made.bytes);
  });

  test('the newest checkpoint stands on its first page, once there is one', async () => {
    expect(made.text).not.toContain('Mốc niêm phong');
    const last = await checkpoints().signed(house.department.organisation);
    if (!last) throw new Error('nothing signed');
    const { text } = await paper();
    const first = text.slice(0, text.indexOf('MỤC LỤC VĂN BẢN'));
    expect(first).toContain(`Mốc niêm phong ${shortCode(last)}`);
  });
});

describe('whose it is', () => {
  test('on record as taken out, each time; a refusal is not', async () => {
    const before = await taken();
    await paper();
    expect(await taken()).toBe(before + 1);
    await refusedBy(house, nominatorOf(THINH), path());
    await refusedBy(house, CHIEF, path(), 'session');
    expect(await taken()).toBe(before + 1);
  });

  test('for those who may take the XML, with a second factor, and nobody else', async () => {
    const xml = path().replace('.pdf', '');
    for (const by of [CHIEF, nominatorOf(ANH), 'vinhlt', 'anhptn']) {
      expect([by, await statusOf(by, path())]).toEqual([by, 200]);
      expect([by, await statusOf(by, xml)]).toEqual([by, 200]);
    }
    for (const by of [nominatorOf(THINH), nominatorOf(LINH), nominatorOf(INDUSTRY)])
      expect([by, ...(await refusedBy(house, by, path()))]).toEqual([
        by,
        ...(await refusedBy(house, by, xml)),
      ]);
    expect(await refusedBy(house, CHIEF, path(), 'session')).toEqual(
      await refusedBy(house, CHIEF, xml, 'session'),
    );
    expect((await refusedBy(house, CHIEF, path('00000000-0000-4000-8000-000000000000')))[0]).toBe(404);
  });

  test('a browser finds it beside the XML once the second factor is shown, and gets the very same', async () => {
    const page = `/nominations/${id}`;
    const link = `href="${page}/file.pdf"`;
    const html = async (assurance: 'session' | 'second') =>
      (await askedOf(house, CHIEF, `${page}/bundle`, assurance)).text();
    expect(await html('second')).toContain(link);
    expect(await html('session')).not.toContain(link);
    const answer = await askedOf(house, CHIEF, `${page}/file.pdf`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual((await paper()).bytes);
    expect(await statusOf(nominatorOf(THINH), `${page}/file.pdf`)).toBe(403);
  });

  test('what is not the reader’s to see is said to be withheld, and is not there', async () => {
    const { text } = await paper('anhptn');
    expect(text).toContain('giữ lại, không thuộc phần người xuất được xem');
    expect((await paper()).text).not.toContain('giữ lại, không thuộc phần người xuất được xem; đúng');
  });
});

test('a file lies with the entry it shows, once; what shows no entry stands by itself', () => {
  const [scan, own] = ['ab'.repeat(32), 'cd'.repeat(32)];
  const entry = { id: 'e-1', label: 'Bằng khen', claimed: true, verified: false, revokedOn: null };
  const decided = { kind: 'award', number: '214/QĐ-UBND', decidedOn: '2019-05-19' };
  const unnamed = { ...entry, id: 'e-2', label: 'Giấy khen', claimed: false };
  const dossier = { attestations: [{ key: 'unity', text: '', year: null, files: [own] }] };
  const event = (seq: number, verified: boolean) => ({
    seq,
    private: {
      facts: { entries: [{ ...entry, ...decided, verified }, unnamed], scans: { 'e-1': [scan] } },
      dossier,
    },
  });
  const fours = (hash: string): string => hash.replaceAll(/(.{4})(?=.)/g, '$1 ');
  expect(evidenceOf([event(2, false), event(5, true)])).toEqual([
    {
      label: 'Bằng khen',
      number: '214/QĐ-UBND',
      date: '2019-05-19',
      notes: ['Văn phòng đã xác minh'],
      files: [fours(scan)],
      since: 2,
    },
    expect.objectContaining({ number: null, files: [fours(own)], since: 2 }),
  ]);
});

test('what two people erased is not there, and it says under which law', async () => {
  expect((await paper()).text).toContain(RETURNED);
  const [said] = await house.department.rows<{ seq: number }>(
    "select seq from history_event where subject_id = $1 and type = 'RETURN'",
    [id],
  );
  const basis = {
    law: 'Luật 91/2025/QH15',
    number: '07/YC',
    date: '2021-03-15',
    reason: 'Người nêu yêu cầu',
  };
  const places = [{ seq: said?.seq ?? 0, field: 'comment' as const }];
  const redacting = house.one.app.get(Redacting, { strict: false });
  const order = { chain: code, places, withRepeats: true, basis };
  const request = await redacting.ask(order, 'ask-1', house.me(CHIEF, 'second'));
  if (!request.ok) throw new Error(JSON.stringify(request));
  expect(await redacting.confirm(request.id, 'api', 'confirm-1', house.me('khoitm', 'second'))).toMatchObject(
    {
      ok: true,
    },
  );
  const { text } = await paper();
  expect(tight(text)).not.toContain(tight(RETURNED));
  expect(tight(text)).toContain(tight('đã xóa theo Luật 91/2025/QH15, số 07/YC ngày 15/3/2021'));
});
