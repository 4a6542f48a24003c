import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { type Attached, Browsing, type Fields } from '../support/browsing.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { document, photograph, word } from '../support/made-files.js';
import { closeWhole } from '../support/record.js';
import { ANH, CHIEF, CLERK, endorserOf, HAN, LINH, nominatorOf, Walk } from '../support/walk.js';

const PROVINCE = 'vanctk@tinh.example';
const AUDITOR = 'vinhlt';
const MB = 1024 * 1024;

let department: Department;
let walk: Walk;
let web: Browsing;
let id: string;
let entry: string;

const scansOf = (of: string) =>
  department.rows<{ sha256: string; label: string; position: number; withdrawn: boolean; by: string }>(
    `select r.sha256, r.label, r.position, r.withdrawn_at is not null as withdrawn, p.email as by
       from register_file r join person p on p.id = r.added_by where r.entry_id = $1 order by r.position`,
    [of],
  );

const versionOf = async (): Promise<number> =>
  (await department.rows<{ version: number }>('select version from nomination where id = $1', [id]))[0]
    ?.version ?? -1;

const file = (bytes: Uint8Array, name = 'quyet-dinh.pdf', field = 'files'): Attached => ({
  field,
  name,
  type: 'application/octet-stream',
  bytes,
});

const send = (by: string, files: readonly Attached[], fields: Fields = {}, of = entry) =>
  web.send(by, `/files/entries/${of}`, { back: `/nominations/${id}`, ...fields }, files, {
    'accept-language': 'vi',
  });

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const got = async (by: string, path: string): Promise<Response> =>
  fetch(web.url + path, { headers: { cookie: await web.cookieOf(by) }, redirect: 'manual' });

beforeEach(async () => {
  department = await openDepartment('pages_files');
  walk = new Walk(department);
  web = await Browsing.open(department);
  ({ id } = await walk.officeReview(ANH));
  const [row] = await department.rows<{ id: string }>(
    `select e.id from register_entry e where e.person_id = $1 and e.kind = 'award' and e.verified_at is null order by e.id limit 1`,
    [idOf(ANH.person ?? '')],
  );
  entry = row?.id ?? '';
});
afterEach(async () => {
  await web?.close();
  await closeWhole(department);
});

describe('the scans of an entry', () => {
  test('are sent by its unit, and whoever checked the dossier before is told that it is another now', async () => {
    const pdf = await document('Bằng khen');
    const before = await versionOf();
    const { status, to } = await send(nominatorOf(ANH), [file(pdf, 'Bằng khen của Ánh.pdf')]);
    expect(status).toBe(303);
    expect(await scansOf(entry)).toEqual([
      {
        sha256: hashOf(pdf),
        label: 'Bằng khen của Ánh.pdf',
        position: 0,
        withdrawn: false,
        by: expect.stringContaining(nominatorOf(ANH).split('@')[0] ?? ''),
      },
    ]);
    expect(await versionOf()).toBe(before + 1);
    const page = await web.show(nominatorOf(ANH), to ?? '');
    expect(page.html).toContain('Đã gửi 1 tệp');
    expect(page.html).toContain('Bằng khen của Ánh.pdf');
    expect((await web.show(CLERK, `/nominations/${id}/check`)).html).toContain(`/files/${hashOf(pdf)}`);
  });

  test('leave a nomination whose life is over as it was', async () => {
    await walk.order('nomination', id, endorserOf(ANH), { type: 'WITHDRAW', reason: 'Xin rút' });
    const before = await versionOf();
    expect((await send(CLERK, [file(await document('Muộn'))])).status).toBe(303);
    expect(await versionOf()).toBe(before);
  });

  test('sent twice are one', async () => {
    const pdf = await document('Bằng khen');
    await send(nominatorOf(ANH), [file(pdf)]);
    await send(nominatorOf(ANH), [file(pdf)]);
    expect(await scansOf(entry)).toHaveLength(1);
  });

  test('of which one is bad: the good are taken, and the bad one is named with its reason', async () => {
    const { status, html } = await send(nominatorOf(ANH), [
      file(await document('Một'), 'mot.pdf'),
      file(Buffer.from('MZ'), 'hai.pdf'),
      file(new Uint8Array(0), 'ba.pdf'),
    ]);
    expect(status).toBe(422);
    expect(html).toContain(
      '“hai.pdf”: nội dung không phải PDF, JPG, PNG, HEIC hay Word (.docx), dù tên tệp ghi gì',
    );
    expect(html).toContain('“ba.pdf”: tệp rỗng');
    expect(html).toContain('1 tệp khác đã gửi được');
    expect((await scansOf(entry)).map(({ label }) => label)).toEqual(['mot.pdf']);
  });

  test('of 50 MB are refused with what is allowed and what came', async () => {
    const { status, html } = await send(nominatorOf(ANH), [file(new Uint8Array(50 * MB), 'to.pdf')]);
    expect(status).toBe(422);
    expect(html).toContain('“to.pdf”: tệp 50 MB, nhiều nhất 10 MB');
    expect(await scansOf(entry)).toEqual([]);
    expect((await send(nominatorOf(ANH), [file(new Uint8Array(90 * MB))])).status).toBe(413);
  });

  test('with names that would be paths or turn letters around are kept harmlessly', async () => {
    const pdf = await document('Tên lạ');
    await send(nominatorOf(ANH), [file(pdf, '../../../etc/Bằng khen.pdf'.normalize('NFD'))]);
    await send(nominatorOf(ANH), [file(word(), `${'ố'.repeat(300)}.docx`)]);
    const labels = (await scansOf(entry)).map(({ label }) => label);
    expect(labels[0]).toBe('Bằng khen.pdf');
    expect(Array.from(labels[1] ?? '')).toHaveLength(120);
  });

  test('nothing chosen is said so, in the reader’s language', async () => {
    const { status, html } = await web.send(nominatorOf(ANH), `/files/entries/${entry}`, {}, null, {
      'accept-language': 'en',
    });
    expect(status).toBe(422);
    expect(html).toContain('Choose at least one file');
    expect(html).not.toMatch(/Bản quét|Chọn tệp/);
  });

  test('thirteen are more than are read: none of them is taken', async () => {
    const papers = await Promise.all(
      Array.from({ length: 13 }, async (_, at) => file(await document(`Trang ${at}`))),
    );
    const { status, html } = await send(nominatorOf(ANH), papers);
    expect(status).toBe(409);
    expect(html).toContain('nhiều nhất 12 tệp đang dùng, thêm lần này là 13');
    expect(await scansOf(entry)).toEqual([]);
    expect((await send(nominatorOf(ANH), papers.slice(1))).status).toBe(303);
  });

  test('are replaced or withdrawn, and the old one stays to be seen', async () => {
    const [old, fresh] = [await document('Mờ'), await document('Rõ')];
    await send(nominatorOf(ANH), [file(old, 'mo.pdf')]);
    await send(nominatorOf(ANH), [file(fresh, 'ro.pdf')], { replace: 'yes' });
    expect((await scansOf(entry)).map(({ label, withdrawn }) => [label, withdrawn])).toEqual([
      ['mo.pdf', true],
      ['ro.pdf', false],
    ]);
    expect((await got(CLERK, `/files/${hashOf(old)}`)).status).toBe(200);
    const check = await web.show(CLERK, `/nominations/${id}/check`);
    expect(check.html).toContain('Bản đã rút (1)');
    const [row] = await department.rows<{ id: string }>(
      'select id from register_file where entry_id = $1 and withdrawn_at is null',
      [entry],
    );
    const field = `reason.${row?.id}`;
    const silent = { file: row?.id ?? '', back: '/tasks', [field]: ' ' };
    const lacking = await web.post(nominatorOf(ANH), `/files/entries/${entry}/withdraw`, silent);
    expect([lacking.status, lacking.html.includes('Lý do rút: chưa điền')]).toEqual([422, true]);
    const away = { ...silent, [field]: 'Chụp nhầm trang' };
    expect((await web.post(nominatorOf(ANH), `/files/entries/${entry}/withdraw`, away)).status).toBe(303);
    const twice = await web.post(nominatorOf(ANH), `/files/entries/${entry}/withdraw`, away);
    expect(twice.status).toBe(409);
    expect(twice.html).toContain('Bản quét này đã được rút trước đó');
    expect((await web.show(nominatorOf(ANH), `/files/entries/${entry}/withdraw`)).to).toBe(
      `/files/entries/${entry}`,
    );
  });

  test('by which the Office verified it are the Office’s to withdraw', async () => {
    const pdf = await document('Bằng khen');
    await send(nominatorOf(ANH), [file(pdf)]);
    await walk.order('nomination', id, CLERK, {
      type: 'CHECK_EVIDENCE',
      items: [{ entry, verdict: 'verified' }],
    });
    const [row] = await department.rows<{ id: string }>('select id from register_file where entry_id = $1', [
      entry,
    ]);
    const away = { file: row?.id ?? '', [`reason.${row?.id}`]: 'Nhầm tệp' };
    const page = await web.show(nominatorOf(ANH), `/files/entries/${entry}`);
    expect(page.html).not.toContain('Rút bản này');
    const refused = await web.post(nominatorOf(ANH), `/files/entries/${entry}/withdraw`, away);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('chỉ Văn phòng mới rút được');
    expect(await department.rows('select 1 from register_file where withdrawn_at is not null')).toEqual([]);
    expect((await web.post(CLERK, `/files/entries/${entry}/withdraw`, away)).status).toBe(303);
  });

  test('are no business of another unit, of the province before it is sent, or of nobody', async () => {
    const pdf = await document('Bằng khen');
    await send(nominatorOf(ANH), [file(pdf)]);
    for (const stranger of [nominatorOf(LINH), PROVINCE]) {
      expect((await got(stranger, `/files/${hashOf(pdf)}`)).status).toBe(404);
      expect((await web.show(stranger, `/files/${hashOf(pdf)}/view`)).status).toBe(404);
      expect((await web.show(stranger, `/files/entries/${entry}`)).status).toBe(404);
      expect((await send(stranger, [file(pdf)])).status).toBe(404);
    }
    for (const reader of [nominatorOf(ANH), endorserOf(ANH), CLERK, CHIEF, ANH.person ?? '', AUDITOR])
      expect([reader, (await got(reader, `/files/${hashOf(pdf)}`)).status]).toEqual([reader, 200]);
    expect((await fetch(`${web.url}/files/${hashOf(pdf)}`, { redirect: 'manual' })).status).not.toBe(200);
    expect((await web.show(CLERK, `/files/${'0'.repeat(64)}/view`)).status).toBe(404);
    expect((await web.show(CLERK, `/files/nothing/view`)).status).toBe(404);
    expect((await web.show(CLERK, `/files/entries/nothing`)).status).toBe(404);
    expect((await send(CHIEF, [file(await document('Văn phòng gửi'))])).status).toBe(303);
    const auditor = await send(AUDITOR, [file(await document('Kiểm tra'))]);
    expect(auditor.status).toBe(403);
  });

  test('the application can neither change nor throw away, nor bring back what was withdrawn', async () => {
    await send(nominatorOf(ANH), [file(await document('Một'))]);
    const [may] = await department.rows<Record<string, boolean>>(
      `select has_table_privilege('guong_sang_app', 'register_file', 'delete') as gone,
              has_column_privilege('guong_sang_app', 'register_file', 'sha256', 'update') as other,
              has_column_privilege('guong_sang_app', 'register_file', 'label', 'update') as renamed,
              has_column_privilege('guong_sang_app', 'register_file', 'withdrawn_at', 'update') as withdrawn`,
    );
    expect(may).toEqual({ gone: false, other: false, renamed: false, withdrawn: true });
    await department.rows('update register_file set withdrawn_at = now(), withdrawn_by = added_by');
    const back = department.rows('update register_file set withdrawn_at = null, withdrawn_by = null');
    await expect(back).rejects.toThrow(/stays withdrawn/);
    const half = department.rows(
      `insert into register_file (id, organisation_id, entry_id, sha256, label, position, added_by, withdrawn_at)
       select gen_random_uuid(), organisation_id, entry_id, sha256, '', 9, added_by, now() from register_file limit 1`,
    );
    await expect(half).rejects.toThrow(/withdrawn_by_somebody/);
  });
});

describe('a file is served', () => {
  const served = async (bytes: Buffer, name: string) => {
    await send(nominatorOf(ANH), [file(bytes, name)]);
    const sha256 = (await scansOf(entry)).at(-1)?.sha256 ?? '';
    return { sha256, answer: await got(CLERK, `/files/${sha256}`) };
  };

  test('a picture inside a sandbox, as the picture it is, without its place', async () => {
    const jpeg = await photograph({ width: 400, height: 300 }, { orientation: 6, gps: true });
    const { answer, sha256 } = await served(jpeg, 'Ảnh chụp.jpg');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'self'; sandbox",
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'no-store',
      'content-disposition': expect.stringMatching(
        /^inline; filename="[0-9a-f]{16}\.jpg"; filename\*=UTF-8''%E1%BA%A2nh%20ch%E1%BB%A5p\.jpg$/,
      ),
    });
    const { width, height, exif } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([width, height, exif]).toEqual([300, 400, undefined]);
    const view = await web.show(
      CLERK,
      `/files/${sha256}/view?back=${encodeURIComponent(`/nominations/${id}/check`)}`,
    );
    expect(view.html).toContain(`<img class="scan-picture" src="/files/${sha256}"`);
    expect(view.html).toContain(`href="/nominations/${id}/check"`);
    expect((await web.show(CLERK, `/files/${sha256}/view?back=//evil.example`)).html).not.toContain(
      'href="//evil',
    );
  });

  test('a PDF where the browser’s own reader opens it, framed by our pages alone', async () => {
    const { answer } = await served(await document('Quyết định'), "O'Brien (1).pdf");
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'self'; object-src 'self'; style-src 'unsafe-inline'",
    );
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''O%27Brien%20%281%29.pdf");
  });

  test('a Word document only to be kept, by its name and size', async () => {
    const { answer, sha256 } = await served(word(), 'Báo cáo.docx');
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
    const view = await web.show(CLERK, `/files/${sha256}/view`);
    expect(view.html).toContain('Văn bản Word, 1 KB');
    expect(view.html).not.toMatch(/<iframe|<img class="scan/);
  });

  test('to somebody of the Office who reads everything, for a name that nobody has put forward', async () => {
    const [other] = await department.rows<{ id: string }>(
      'select id from register_entry where person_id = $1 order by id limit 1',
      [idOf(HAN.person ?? '')],
    );
    const pdf = await document('Của Hân');
    expect((await send(nominatorOf(HAN), [file(pdf)], {}, other?.id ?? '')).status).toBe(303);
    expect((await got(CLERK, `/files/${hashOf(pdf)}`)).status).toBe(200);
    expect((await got(HAN.person ?? '', `/files/${hashOf(pdf)}`)).status).toBe(200);
    expect((await got(nominatorOf(ANH), `/files/${hashOf(pdf)}`)).status).toBe(404);
  });
});
