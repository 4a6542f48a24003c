import { createHash, randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { Manifest } from '../../src/province/archive.js';
import { type ByLink, openByLink, PIN, type Seen, tracesOf, type Visitor } from '../support/by-link.js';
import { DESKS_JSON } from '../../src/links/links.js';
import type { NoticeRow } from '../../src/mail/letters/notice-row.js';
import { NOTICE } from '../../src/mail/mail.sql.js';
import { wordsOn } from '../support/browse.js';
import { attachedTo } from '../support/attached.js';
import { idOf } from '../support/department.js';
import { pdfText } from '../support/pdf-text.js';
import { ANH, CHIEF, CLERK, HAN, LETTER, LINH, nominatorOf, THINH } from '../support/walk.js';

const CONTACT = 'vanctk@tinh.example';
const DECISION = { number: '1644/QĐ-UBND', date: '2021-03-15' };

let open: ByLink;
let ids: string[];
/** Of the same round, and still a draft. */
let unsent: string;
let round: string;
/** By the link and the PIN, and nothing else. */
let contact: Visitor;
let office: Visitor;
const page = (): string => `/submissions/${round}`;
const way = (): string => `/rounds/${round}/submission/way`;

beforeAll(async () => {
  open = await openByLink('province_by_link');
  round = open.department.round;
  await attachedTo(open.department, ANH);
  unsent = (await open.walk.filed(HAN)).id;
  ids = await open.walk.exemplars(ANH, LINH, THINH);
  office = await open.signedIn(CLERK);
}, 120_000);
afterAll(() => open?.close());

const at = async (id: string): Promise<string> => {
  const [row] = await open.department.rows<{ state: string[] }>(
    'select state from nomination where id = $1',
    [id],
  );
  return row?.state.find((leaf) => leaf.startsWith('exemplar.province.'))?.slice(18) ?? '';
};

const standing = (): Promise<string[]> => Promise.all(ids.map(at));

const events = (): Promise<{ n: number }[]> =>
  open.department.rows<{ n: number }>('select count(*)::int as n from history_event');

/** Sends the form of the page that goes to this address, with what is typed into it. */
const send = (visitor: Visitor, seen: Seen, action: string, typed: Record<string, string | string[]>) =>
  visitor.submit(seen, action, typed);

describe('one letter signed by the Director', () => {
  test('is one notice to the contact, however many names it sends', async () => {
    const told = await open.department.rows<{ life: string; template: string }>(
      'select life, template from notice where recipient_id = $1 order by id',
      [idOf(CONTACT)],
    );
    expect(told).toEqual([{ life: 'round', template: 'task.RECEIVE' }]);
  });

  test('its mail says whose letter it is, which one, and how many names it sends', async () => {
    const [notice] = await open.department.rows<{ id: string }>(
      'select id from notice where recipient_id = $1',
      [idOf(CONTACT)],
    );
    const asked = [[notice?.id], new Date().toISOString(), DESKS_JSON];
    const [row] = await open.department.rows<NoticeRow>(NOTICE.text, asked);
    expect(row?.sent).toEqual({ by: row?.office, ...LETTER, names: ids.length });
  });

  test('whoever has no PIN gets one by a code the Office reads out, shown once and kept nowhere', async () => {
    const watched = await office.get(way());
    expect(watched.status).toBe(200);
    expect(wordsOn(watched.html)).toContain('Chưa có mã PIN: cần cấp mã thiết lập');
    const shown = await send(office, watched, `${way()}/pin-code`, {});
    const code = /class="read-out">([^<]+)</.exec(shown.html)?.[1] ?? '';
    expect(code).not.toBe('');
    expect(shown.headers.get('cache-control')).toContain('no-store');
    expect((await office.get(way())).html).not.toContain(code);

    const stranger = open.visitor();
    const door = await stranger.follow(await open.mailed(CONTACT, round, 'RECEIVE'));
    expect(door.at).toMatch(/^\/tasks\//);
    expect(door.html).not.toContain('Phan Thị Ngọc Ánh');
    const wrong = await stranger.submit(door, `${door.at}/pin/first`, {
      code: '2222 2222',
      pin: PIN,
      again: PIN,
    });
    expect(wrong.status).toBe(401);
    contact = open.visitor();
    const again = await contact.follow(await open.mailed(CONTACT, round, 'RECEIVE'));
    const set = await contact.submit(again, `${again.at}/pin/first`, { code, pin: PIN, again: PIN });
    expect([set.status, set.to]).toEqual([303, page()]);
    expect(wordsOn((await office.get(way())).html)).toContain('Đã có mã PIN');
  });

  test('the page shows the letter, each name as it was sent, and nothing chosen', async () => {
    const { status, html } = await contact.get(page());
    expect(status).toBe(200);
    const words = wordsOn(html);
    for (const said of [
      `Tờ trình số ${LETTER.number} ngày 15/3/2021`,
      'Phan Thị Ngọc Ánh',
      'Hồ Khánh Linh',
      'Đã nhận cả 3 hồ sơ',
    ])
      expect(words).toContain(said);
    expect(html).not.toMatch(/<input[^>]*(radio|checkbox)[^>]* checked/);
    expect(html).not.toMatch(/name="answer\./);
    const dossier = await contact.get(`${page()}/names/${ids[0]}`);
    expect(wordsOn(dossier.html)).toContain('Tham mưu nhiều việc mới');
    const [file = ''] = /\/files\/[0-9a-f]{64}/.exec(dossier.html) ?? [];
    expect((await contact.get(file)).status).toBe(200);
  });

  test('in English it says the same', async () => {
    const { html } = await contact.get(page(), { 'accept-language': 'en' });
    expect(wordsOn(html)).toContain('All 3 dossiers have been received');
    expect(wordsOn(html)).not.toMatch(/Đã nhận|Tờ trình số/);
  });
});

describe('that pass', () => {
  test.each([
    ['the inbox', () => '/'],
    ['all that was ever sent', () => '/province'],
    ['the list of nominations', () => '/nominations'],
    ['the round', () => `/rounds/${round}`],
    ['how the Office works the way here', () => way()],
    ['another round', () => `/submissions/${randomUUID()}`],
    ['the account', () => '/account'],
  ])('does not lead to %s', async (_where, path) => {
    // he may sign in, and read there what is his to read
    const { status, to } = await contact.get(path());
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/sign-in/)]);
  });

  test('nor to a sitting, nor to a name that was not sent', async () => {
    const [sitting] = await open.department.rows<{ id: string }>('select id from sitting limit 1');
    expect((await contact.get(`/sittings/${sitting?.id}`)).to).toMatch(/^\/sign-in/);
    expect((await contact.get(`/nominations/${unsent}`)).status).toBe(403);
    expect((await contact.get(`${page()}/names/${unsent}`)).status).toBe(404);
    const api = await contact.get(`/api/nominations/${ids[0]}/history`, { accept: 'application/json' });
    expect(api.status).toBe(401);
    const order = await contact.post(`/api/nominations/${ids[0]}/events`, {}, { accept: 'application/json' });
    expect(order.status).toBe(403);
  });

  test('is nobody else’s: units and strangers find nothing at that address', async () => {
    const unit = await open.signedIn(nominatorOf(ANH));
    expect((await unit.get(page())).status).toBe(404);
    expect((await open.visitor().get(page())).status).toBe(303);
    // the house reads it and answers nothing
    const { status, html } = await office.get(page());
    expect([status, /<form[^>]*submissions/.test(html)]).toEqual([200, false]);
  });
});

describe('all of it as one file', () => {
  const archive = async (): Promise<Buffer> => {
    const cookie = [...contact.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${open.url}${page()}/letters/1/archive`, { headers: { cookie } });
    expect(answer.headers.get('content-type')).toBe('application/zip');
    return Buffer.from(await answer.arrayBuffer());
  };
  let all: Buffer;
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

  test('is the same each time, byte by byte, whatever is corrected meanwhile', async () => {
    const first = await archive();
    await open.walk.order('nomination', ids[1]!, CLERK, {
      type: 'CORRECT',
      field: 'post',
      to: 'Chuyên viên chính',
      reason: 'Ghi thiếu',
    });
    all = await archive();
    expect(sha256(all)).toBe(sha256(first));
  });

  test('every file is what its manifest says, and the manifest leaves none out', async () => {
    const files = unzipSync(all);
    const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Manifest;
    const named = manifest.files.map(({ path }) => path);
    expect(Object.keys(files).toSorted()).toEqual([...named, 'SHA256SUMS.txt', 'manifest.json'].toSorted());
    for (const { path, sha256: its, size } of manifest.files)
      expect([path, sha256(files[path]!), files[path]!.length]).toEqual([path, its, size]);
    expect(sha256(files['SHA256SUMS.txt']!)).toBe(manifest.whole);
    expect(strFromU8(files['SHA256SUMS.txt']!)).toBe(
      manifest.files.map(({ path, sha256: its }) => `${its}  ${path}\n`).join(''),
    );
    expect(named).toContain('to-trinh.pdf');
    expect(named.filter((path) => path.endsWith('/ho-so.pdf'))).toHaveLength(3);
    expect(named.some((path) => /minh-chung-01\.(pdf|jpg|png)$/.test(path))).toBe(true);
  });

  test('its papers are PDF in which the words stand', async () => {
    const files = unzipSync(all);
    for (const [path, bytes] of Object.entries(files).filter(([name]) => name.endsWith('.pdf')))
      expect([path, Buffer.from(bytes.subarray(0, 5)).toString()]).toEqual([path, '%PDF-']);
    const [dossier = ''] = Object.keys(files).filter((name) => name.endsWith('/ho-so.pdf'));
    expect(pdfText(Buffer.from(files['to-trinh.pdf']!))).toContain('TỜ TRÌNH');
    expect(pdfText(Buffer.from(files[dossier]!))).toContain('Phan Thị Ngọc Ánh');
  });

  test('what was corrected since stands beside what was sent', async () => {
    const list = await contact.get(page());
    expect(wordsOn(list.html)).toContain('Thay đổi sau khi gửi');
    const words = wordsOn((await contact.get(`${page()}/names/${ids[1]}`)).html);
    expect(words).toMatch(/Thay đổi sau khi gửi.*Chức vụ.*Khi gửi.*Hiện nay.*Chuyên viên chính/);
  });
});

describe('receiving and answering', () => {
  test('one press receives all, under the number of the province’s registry', async () => {
    const form = await contact.get(page());
    const { status, to } = await send(contact, form, `${page()}/receipt`, { reference: 'Sổ 412' });
    expect(status).toBe(303);
    expect(await standing()).toEqual(['received', 'received', 'received']);
    const done = await contact.get(to ?? '');
    expect(wordsOn(done.html)).toContain('Đã ghi 3 hồ sơ');
    expect(wordsOn(done.html)).toContain('Bước tiếp theo: trả lời về 3 hồ sơ');
    const receipt = /\/nominations\/[^"]+\/receipts\/\d+/.exec(done.html)?.[0] ?? '';
    expect((await contact.get(receipt)).status).toBe(200);
    // pressed twice it is done once
    const before = await events();
    expect((await send(contact, form, `${page()}/receipt`, { reference: 'Sổ 412' })).to).toBe(to);
    expect(await events()).toEqual(before);
  });

  test('the link goes on leading here once all is received', async () => {
    const [via] = await open.department.rows<{ via: unknown }>(
      `select body::json -> 'via' as via from history_event where type = 'RECEIVE' limit 1`,
    );
    expect(via).toEqual({ via: { channel: 'link', assurance: 'pin' } });
    const { visitor, to } = await open.letIn(`/v/${open.issued.at(-1)}`);
    expect(to).toBe(page());
    expect((await visitor.get(page())).html).toMatch(/name="answer\./);
    expect(await standing()).toEqual(['received', 'received', 'received']);
  });

  test('nothing chosen, or chosen and not filled in: the form comes back with every reason and what was typed', async () => {
    const form = await contact.get(page());
    const before = await events();
    const none = await send(contact, form, `${page()}/answers`, {});
    expect([none.status, wordsOn(none.html).includes('Chưa chọn trả lời')]).toEqual([422, true]);
    const half = await send(contact, form, `${page()}/answers`, {
      [`answer.${ids[0]}`]: 'RECOGNISE',
      [`RECOGNISE.decision.number.${ids[0]}`]: DECISION.number,
      [`answer.${ids[1]}`]: 'DECLINE',
    });
    expect(half.status).toBe(422);
    const words = wordsOn(half.html);
    expect(words).toMatch(/Phan Thị Ngọc Ánh: [^<]*[Nn]gày/);
    expect(words).toMatch(/Hồ Khánh Linh: [^<]*[Ll]ý do/);
    // called as its label calls it, said first, with the way to its place
    expect(words).toContain('Ngày ký');
    const said = /<div class="notice bad".*?<\/div>/s.exec(half.html);
    expect(said?.[0]).toContain(`href="#f-RECOGNISE-decision-date-${ids[0]}"`);
    expect(said?.index).toBeLessThan(half.html.indexOf('id="letter-'));
    expect(half.html).toContain(`value="${DECISION.number}"`);
    expect(await events()).toEqual(before);
  });

  test('some now and some later, several at once, one of them given back with its items', async () => {
    const form = await contact.get(page());
    const evidence = new RegExp(`name="RETURN_FOR_CORRECTION.items.${ids[1]}" value="([0-9a-f-]{36})"`).exec(
      form.html,
    )?.[1];
    const { status, to } = await send(contact, form, `${page()}/answers`, {
      [`answer.${ids[0]}`]: 'RECOGNISE',
      [`RECOGNISE.decision.number.${ids[0]}`]: DECISION.number,
      [`RECOGNISE.decision.date.${ids[0]}`]: DECISION.date,
      [`answer.${ids[1]}`]: 'RETURN_FOR_CORRECTION',
      [`RETURN_FOR_CORRECTION.items.${ids[1]}`]: ['narrative', ...(evidence ? [evidence] : [])],
      [`RETURN_FOR_CORRECTION.reason.${ids[1]}`]: 'Ghi rõ kết quả năm 2020',
    });
    expect(status).toBe(303);
    expect(await standing()).toEqual(['recognised', 'toCorrect', 'received']);
    expect(wordsOn((await contact.get(to ?? '')).html)).toContain('Đã ghi 2 hồ sơ');
    const words = wordsOn((await office.get(page())).html);
    expect(words).toContain('Cần chỉnh sửa: Báo cáo thành tích');
    expect(words).toContain('Lý do: Ghi rõ kết quả năm 2020');
  });

  test('sent again by a letter of its own, it is received and answered anew by the same link', async () => {
    await open.walk.order('nomination', ids[1]!, CLERK, {
      type: 'CORRECT',
      field: 'narrative',
      to: 'Tham mưu 12 việc mới trong năm 2020.',
      reason: 'Theo đề nghị của tỉnh',
    });
    const again = { number: '455/TTr-SCT', date: '2021-03-15' };
    await open.walk.order('nomination', ids[1]!, CHIEF, { type: 'RESEND', letter: again });
    const form = await contact.get(page());
    expect(wordsOn(form.html)).toContain('Tờ trình số 455/TTr-SCT');
    expect(wordsOn(form.html)).toContain('Đã nhận hồ sơ');
    const dossier = await contact.get(`${page()}/names/${ids[1]}`);
    expect(wordsOn(dossier.html)).toContain('Tham mưu 12 việc mới trong năm 2020.');
    expect(dossier.html).not.toContain('Thay đổi sau khi gửi');
    await send(contact, form, `${page()}/receipt`, {});
    expect(await standing()).toEqual(['recognised', 'received', 'received']);
  });

  test('one that moved meanwhile is told by its reason and keeps no other back', async () => {
    const form = await contact.get(page());
    await open.walk.order('nomination', ids[1]!, CHIEF, { type: 'HOLD', reason: 'Có đơn phản ánh' });
    const recognise = (id: string) => ({
      [`answer.${id}`]: 'RECOGNISE',
      [`RECOGNISE.decision.number.${id}`]: DECISION.number,
      [`RECOGNISE.decision.date.${id}`]: DECISION.date,
    });
    const { status, html } = await send(contact, form, `${page()}/answers`, {
      ...recognise(ids[1]!),
      ...recognise(ids[2]!),
    });
    expect(status).toBe(409);
    expect(wordsOn(html)).toMatch(/Đã ghi 1 trong 2 hồ sơ.*Hồ Khánh Linh.*Đã có thay đổi/);
    expect(html).not.toContain('Có đơn phản ánh');
    expect(await standing()).toEqual(['recognised', 'received', 'recognised']);
    await open.walk.order('nomination', ids[1]!, CHIEF, { type: 'RELEASE', reason: 'Đã kết luận' });
  });

  test('an answer is changed with a document and a reason', async () => {
    const form = await contact.get(page());
    const changed = (reason: string) =>
      send(contact, form, `${page()}/answers`, {
        [`change.${ids[2]}`]: 'declined',
        [`CHANGE_ANSWER.decision.number.${ids[2]}`]: '1701/QĐ-UBND',
        [`CHANGE_ANSWER.decision.date.${ids[2]}`]: DECISION.date,
        [`CHANGE_ANSWER.reason.${ids[2]}`]: reason,
      });
    expect((await changed('')).status).toBe(422);
    expect((await changed('Trùng danh hiệu')).status).toBe(303);
    expect(await standing()).toEqual(['recognised', 'received', 'declined']);
  });

  test('a form posted for a name of another round, or by nobody, writes nothing', async () => {
    const before = await events();
    const body = { nonce: randomUUID(), [`answer.${randomUUID()}`]: 'RECOGNISE' };
    expect((await contact.post(`${page()}/answers`, body)).status).toBe(422);
    expect((await open.visitor().post(`${page()}/answers`, body)).to).toMatch(/^\/sign-in/);
    const unit = await open.signedIn(nominatorOf(ANH));
    expect((await unit.post(`${page()}/receipt`, { nonce: randomUUID() })).status).toBe(404);
    expect(await events()).toEqual(before);
  });

  test('no token that was mailed can be read anywhere', async () => {
    expect(await tracesOf(open)).toEqual([]);
  });
});
