import { createHash, randomUUID } from 'node:crypto';
import { Browsing, type Fields } from '../support/browsing.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { attempts, closeWhole, fingerprint, lastNotices, openTasks } from '../support/record.js';
import { cutOff, JPEG, PDF, PNG } from '../support/tiny-files.js';
import { ANH, CHIEF, CLERK, LINH, nominatorOf, Walk } from '../support/walk.js';

const PROVINCE = 'vanctk@tinh.example';
const MB = 1024 * 1024;
const DECISION = { 'decision.number': '1644/QĐ-UBND', 'decision.date': '2021-03-15' };
const DECLINED = { answer: 'declined', ...DECISION, reason: 'Chưa đủ thời gian công tác.' };

let department: Department;
let walk: Walk;
let web: Browsing;
let id: string;
let deputy: string;

beforeEach(async () => {
  department = await openDepartment('paper_answers');
  walk = new Walk(department);
  web = await Browsing.open(department);
  [id = ''] = await walk.exemplars(ANH, LINH);
  const [row] = await department.rows<{ email: string }>(
    `select p.email from access_grant g join person p on p.id = g.person_id where g.role = 'officeDeputy' order by p.email limit 1`,
  );
  deputy = row?.email.split('@')[0] ?? '';
});
afterEach(async () => {
  await web?.close();
  await closeWhole(department);
});

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const version = async (): Promise<string> => {
  const [row] = await department.rows<{ version: number }>('select version from nomination where id = $1', [
    id,
  ]);
  return String(row?.version);
};

const standing = async (): Promise<{ at: string; tier: string; recorded: unknown }> => {
  const [row] = await department.rows<{ state: string[]; context: { tier: string; recorded: unknown } }>(
    'select state, context from nomination where id = $1',
    [id],
  );
  const at = row?.state.find((leaf) => leaf.startsWith('exemplar.province.'))?.slice(18) ?? '';
  return { at, tier: row?.context.tier ?? '', recorded: row?.context.recorded ?? null };
};

const files = (): Promise<{ sha256: string; type: string; size: number }[]> =>
  department.rows('select sha256, type, size from file order by sha256');

interface Sent {
  readonly bytes?: Uint8Array | null;
  readonly name?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const record = async (by: string, fields: Fields, sent: Sent = {}) => {
  const { bytes = PDF, name = 'scan.pdf', type = 'application/pdf', headers = {} } = sent;
  const file = bytes === null ? null : { field: 'scan', name, type, bytes };
  return web.send(by, `/nominations/${id}/answer`, { version: await version(), ...fields }, file, headers);
};

const decide = async (by: string, fields: Fields) =>
  web.post(by, `/nominations/${id}/decisions`, { version: await version(), ...fields });

describe('an answer on paper', () => {
  test('is asked for on a page of its own: nothing chosen beforehand, in both languages', async () => {
    const { status, html } = await web.show(CLERK, `/nominations/${id}/answer`);
    expect(status).toBe(200);
    expect(html).toContain('enctype="multipart/form-data"');
    for (const words of [
      'Đã tiếp nhận hồ sơ',
      'Công nhận',
      'Không công nhận',
      'Trả lại để chỉnh sửa',
      '10 MB',
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/type="radio"[^>]* checked/);
    const english = await web.show(CLERK, `/nominations/${id}/answer`, 'en');
    expect(english.html).toContain('Record the province’s answer on paper');
    expect(english.html).not.toMatch(/Bản quét|Lý do|Số đến/);
  });

  test('recorded by one it waits; confirmed by another it takes effect', async () => {
    const { status, to } = await record(CLERK, { answer: 'recognised', ...DECISION });
    expect([status, to]).toEqual([303, expect.stringMatching(`^/nominations/${id}/receipts/\\d+$`)]);
    expect(await standing()).toEqual({
      at: 'sent',
      tier: 'department',
      recorded: {
        answer: 'recognised',
        decision: { number: '1644/QĐ-UBND', date: '2021-03-15' },
        scan: hashOf(PDF),
      },
    });
    expect(await openTasks(department, id)).toContainEqual({
      seat: 'officeChief:',
      does: 'CONFIRM_ANSWER',
      due: 'infinity',
    });
    expect(await lastNotices(department, id)).toContain(`task.CONFIRM_ANSWER ${CHIEF}`);
    const inbox = await web.show(CHIEF, '/tasks');
    expect(inbox.html).toContain('Đối chiếu, xác nhận trả lời bằng giấy của tỉnh');
    expect((await web.show(CLERK, '/province')).html).toContain('Trả lời bằng giấy chờ xác nhận: Công nhận');
    expect((await web.show(PROVINCE, '/province')).html).not.toContain('chờ xác nhận');
    const page = await web.show(CHIEF, `/nominations/${id}`);
    expect(page.html).toContain('Trả lời bằng giấy của tỉnh, chờ xác nhận');
    expect(page.html).toContain(`/files/${hashOf(PDF)}`);
    expect(page.html).toContain('1644/QĐ-UBND ngày 15/3/2021');

    expect((await decide(CHIEF, { choice: 'CONFIRM_ANSWER' })).status).toBe(303);
    expect(await standing()).toEqual({ at: 'recognised', tier: 'province', recorded: null });
    expect((await web.show(CHIEF, `/nominations/${id}`)).html).not.toContain('chờ xác nhận</h2>');
    const province = await web.show(PROVINCE, '/province');
    expect(province.html).toContain('văn bản 1644/QĐ-UBND ngày 15/3/2021');
    expect(province.html).toContain(`/files/${hashOf(PDF)}`);
  });

  test.each([
    ['received', { answer: 'received', reference: 'Sổ 412' }, 'received'],
    ['declined', DECLINED, 'declined'],
    ['returned', { ...DECLINED, answer: 'returned' }, 'toCorrect'],
  ])('%s', async (_what, fields, at) => {
    expect((await record(CLERK, fields)).status).toBe(303);
    expect((await decide(deputy, { choice: 'CONFIRM_ANSWER' })).status).toBe(303);
    expect((await standing()).at).toBe(at);
  });

  test('nobody confirms what he recorded himself: neither the chief nor a deputy', async () => {
    for (const by of [CHIEF, deputy]) {
      expect((await record(by, DECLINED)).status).toBe(303);
      const before = await fingerprint(department);
      const refused = await decide(by, { choice: 'CONFIRM_ANSWER' });
      expect(refused.status).toBe(403);
      expect(refused.html).toMatch(/Người đã “Ghi trả lời bằng giấy của tỉnh” thì không/);
      expect(await fingerprint(department)).toEqual(before);
      const [{ barred } = { barred: [] as string[] }] = await department.rows<{ barred: string[] }>(
        `select barred from task where subject_id = $1 and does = 'CONFIRM_ANSWER' and closed_seq is null`,
        [id],
      );
      expect(barred).toContain(idOf(by));
      expect(
        (await decide(by, { choice: 'DISMISS_ANSWER', 'DISMISS_ANSWER.reason': 'Ghi nhầm' })).status,
      ).toBe(303);
    }
    expect((await standing()).recorded).toBe(null);
  });

  test('a second one waits until the first is settled; the page says so and offers the way', async () => {
    await record(CLERK, DECLINED);
    const again = await record(CHIEF, { answer: 'recognised', ...DECISION }, { bytes: PNG });
    expect(again.status).toBe(409);
    expect(again.html).toContain('Đã có một trả lời bằng giấy đang chờ xác nhận');
    expect((await files()).map(({ sha256 }) => sha256)).toEqual([hashOf(PDF)]);
    expect((await web.show(CHIEF, `/nominations/${id}/answer`)).html).toContain(
      `/nominations/${id}#recorded`,
    );
  });

  test('sent twice it is recorded once; the same form with another scan is refused', async () => {
    const form = { ...DECLINED, nonce: randomUUID(), version: await version() };
    const first = await record(CLERK, form);
    const again = await record(CLERK, form);
    expect([first.status, again.status, again.to]).toEqual([303, 303, first.to]);
    expect((await record(CLERK, form, { bytes: PNG })).status).toBe(422);
    expect(await department.rows(`select from history_event where type = 'RECORD_ANSWER'`)).toHaveLength(1);
    expect(await files()).toHaveLength(1);
  });
});

describe('what is wrong comes back with what was typed, and nothing is written', () => {
  const refused = async (fields: Fields, sent: Sent, status: number, ...says: string[]) => {
    const before = await fingerprint(department);
    const answer = await record(CLERK, fields, sent);
    expect(answer.status).toBe(status);
    for (const words of says) expect(answer.html).toContain(words);
    expect(await fingerprint(department)).toEqual(before);
    return answer;
  };

  test.each<[string, Fields, Sent, number, string[]]>([
    ['no answer', DECISION, {}, 422, ['Trả lời của tỉnh: chưa điền', 'value="1644/QĐ-UBND"']],
    ['no such answer', { ...DECLINED, answer: 'perhaps' }, {}, 422, ['không có trong các lựa chọn']],
    ['no number of the paper', { answer: 'recognised' }, {}, 409, ['Thiếu số hoặc ngày của văn bản']],
    ['half of it', { answer: 'recognised', 'decision.number': '7' }, {}, 422, ['Ngày văn bản']],
    ['dated tomorrow', { ...DECLINED, 'decision.date': '2021-03-16' }, {}, 409, ['sau hôm nay 15/3/2021']],
    ['too long', { ...DECLINED, reason: 'x'.repeat(4001) }, {}, 422, ['Lý do: quá dài']],
    [
      'no scan: said together with everything else',
      { answer: 'declined' },
      { bytes: null },
      409,
      ['Thiếu bản quét', 'Thiếu số hoặc ngày', 'Chưa ghi lý do'],
    ],
    [
      'an old version',
      { ...DECLINED, version: '1' },
      {},
      409,
      ['Đã có thay đổi từ lúc bạn mở', 'Chưa đủ thời gian công tác.'],
    ],
  ])('%s', async (_what, fields, sent, status, says) => {
    const { html } = await refused(fields, sent, status, ...says);
    expect(html).toContain('Chưa ghi được. Hãy xem lại:');
  });

  test('no reason, where one is needed: the choice comes back, the file is asked for again', async () => {
    const { html } = await refused({ ...DECISION, answer: 'declined' }, {}, 409, 'Chưa ghi lý do');
    expect(html).toMatch(/value="declined"[^>]*checked/);
    expect(html).toContain('Hãy chọn lại tệp');
  });

  test.each([
    ['empty', Buffer.alloc(0), 'tệp rỗng'],
    ['cut off', cutOff(PDF), 'tệp bị hỏng'],
    ['a picture cut off', cutOff(PNG), 'tệp bị hỏng'],
    ['a photograph cut off', cutOff(JPEG), 'tệp bị hỏng'],
    [
      'of another kind, whatever its name and type say',
      Buffer.from('<script>alert(1)</script>'),
      'không phải PDF',
    ],
    [
      'a program that calls itself a PDF',
      Buffer.from('MZ\u0000\u0001%PDF-1.4 %%EOF', 'latin1'),
      'không phải PDF',
    ],
    ['too large', Buffer.concat([PDF, Buffer.alloc(10 * MB), Buffer.from('%%EOF')]), 'lớn hơn 10 MB'],
  ])('a scan that is %s', async (_what, bytes, says) => {
    const { html } = await refused(DECLINED, { bytes }, 422, says, 'Chưa đủ thời gian công tác.');
    expect(html).toContain('href="#f-scan"');
    expect(await files()).toEqual([]);
  });

  test('a form that is far too large is not waited for', async () => {
    const before = await fingerprint(department);
    const answer = await record(CLERK, DECLINED, { bytes: Buffer.alloc(81 * MB) }).catch(() => null);
    expect(answer?.status ?? 413).toBe(413);
    expect(await fingerprint(department)).toEqual(before);
  });

  test('by the wrong person: the page is not his, the order is refused and on record', async () => {
    const before = await fingerprint(department);
    for (const name of [PROVINCE, nominatorOf(ANH), 'khoitm'])
      expect([name, (await web.show(name, `/nominations/${id}/answer`)).status]).toEqual([name, 403]);
    expect((await record(PROVINCE, DECLINED)).status).toBe(403);
    expect((await record('longbd', DECLINED)).status).toBe(403);
    expect(await fingerprint(department)).toEqual(before);
    expect((await attempts(department)).map(({ action }) => action)).toContain('RECORD_ANSWER');
    expect((await web.show(CLERK, `/nominations/${randomUUID()}/answer`)).status).toBe(404);
  });

  test('where the province has nothing to say the page says that', async () => {
    await record(CLERK, { ...DECLINED, answer: 'returned' });
    await decide(CHIEF, { choice: 'CONFIRM_ANSWER' });
    expect((await web.show(CLERK, `/nominations/${id}/answer`)).html).toContain(
      'Hồ sơ này hiện không chờ tỉnh trả lời',
    );
    expect((await record(CLERK, DECLINED)).status).toBe(409);
  });
});

describe('the file', () => {
  test.each([
    ['application/pdf', PDF, 'pdf'],
    ['image/png', PNG, 'png'],
    ['image/jpeg', JPEG, 'jpg'],
  ])('%s is known by its bytes and served as nothing else', async (type, bytes, ending) => {
    // whatever it is called and claims to be
    await record(CLERK, DECLINED, {
      bytes,
      name: '../../../Quyết định số 1644 “Ánh”.exe',
      type: 'text/html',
    });
    expect(await files()).toEqual([{ sha256: hashOf(bytes), type, size: bytes.length }]);
    const answer = await fetch(`${web.url}/files/${hashOf(bytes)}`, {
      headers: { cookie: await web.cookieOf(CHIEF) },
    });
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="${hashOf(bytes).slice(0, 16)}.${ending}"`,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    // a browser's own reader of PDF does not open inside a sandbox
    expect(answer.headers.get('content-security-policy')).toMatch(
      type === 'application/pdf'
        ? /^default-src 'none'; frame-ancestors 'self'; object/
        : /default-src 'none'.*; sandbox$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const saved = await web.show(CHIEF, `/files/${hashOf(bytes)}?as=save`);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test('is read by whoever reads the nomination whole, and by nobody else', async () => {
    await record(CLERK, DECLINED);
    const path = `/files/${hashOf(PDF)}`;
    for (const name of [CLERK, CHIEF, 'khoitm', PROVINCE, nominatorOf(ANH)])
      expect([name, (await web.show(name, path)).status]).toEqual([name, 200]);
    // the nominee sees his own facts, not what others wrote; another unit sees nothing
    for (const name of ['anhptn', nominatorOf(LINH), 'longbd'])
      expect([name, (await web.show(name, path)).status]).toEqual([name, 404]);
    expect((await fetch(web.url + path, { redirect: 'manual' })).status).toBe(401);
    for (const name of ['x', '../answer', '..%2f..%2fetc%2fpasswd', 'ab'.repeat(32)])
      expect((await web.show(CHIEF, `/files/${name}`)).status).toBe(404);
  });

  test('the nominee is told nothing of an answer that is not in force', async () => {
    await record(CLERK, DECLINED);
    const { html } = await web.show('anhptn', `/nominations/${id}`);
    expect(html).not.toContain('Trả lời bằng giấy của tỉnh, chờ xác nhận');
    expect(html).not.toContain('Chưa đủ thời gian công tác.');
    expect(html).not.toContain(hashOf(PDF));
  });

  test('comes only from our own pages, and only where a form sends one', async () => {
    const before = await fingerprint(department);
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await record(CLERK, DECLINED, { headers: foreign })).status).toBe(403);
    const file = { field: 'scan', name: 'a.pdf', type: 'application/pdf', bytes: PDF };
    const elsewhere = await web.send(CHIEF, `/nominations/${id}/decisions`, { choice: 'HOLD' }, file);
    expect(elsewhere.status).toBe(415);
    expect((await web.send(PROVINCE, '/province/receive', {}, file)).status).toBe(415);
    const plain = await web.post(CLERK, `/nominations/${id}/answer`, {
      ...DECLINED,
      version: await version(),
    });
    expect(plain.status).toBe(415);
    expect(await fingerprint(department)).toEqual(before);
  });

  test('a body that breaks off or is no form leaves nothing behind', async () => {
    const before = await fingerprint(department);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    for (const body of [
      '--x\r\nContent-Disposition: form-data; name="scan"; filename="a.pdf"\r\n\r\n%PDF-',
      '',
      'x',
    ]) {
      const { status } = await web.ask(CLERK, `/nominations/${id}/answer`, { method: 'POST', body }, headers);
      expect([400, 413, 422]).toContain(status);
    }
    const two = new FormData();
    for (const name of ['a.pdf', 'b.pdf']) two.append('scan', new Blob([PDF]), name);
    expect(
      (await web.ask(CLERK, `/nominations/${id}/answer`, { method: 'POST', body: two }, {})).status,
    ).toBe(413);
    expect(await fingerprint(department)).toEqual(before);
  });

  test('the same paper for two names is one file, named by both', async () => {
    await record(CLERK, DECLINED);
    const [, other] = await department
      .rows<{ id: string }>(`select id from nomination order by (id = $1) desc`, [id])
      .then((rows) => rows.map((row) => row.id));
    const first = id;
    id = other ?? '';
    await record(CLERK, DECLINED);
    id = first;
    expect(await files()).toHaveLength(1);
    expect(await department.rows('select from nomination_file')).toHaveLength(2);
  });

  test('is kept: the application can neither change nor take it away', async () => {
    await record(CLERK, DECLINED);
    const [may] = await department.rows<{ changed: boolean; gone: boolean }>(
      `select has_table_privilege('guong_sang_app', 'file', 'update') as changed,
              has_table_privilege('guong_sang_app', 'file', 'delete') as gone`,
    );
    expect(may).toEqual({ changed: false, gone: false });
    await expect(department.rows(`update file set bytes = 'x'`)).rejects.toThrow(
      /file_is_what_it_is_called|file_is_whole/,
    );
  });
});
