import { ANH, CHIEF, INDUSTRY, LETTER, LINH, THINH } from '../support/walk.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

const AUDITOR = 'vinhlt';

let house: WithPages;
let nominations: string[];
let sitting: string;

/** Four names, all the way to the province. */
beforeAll(async () => {
  house = await openWithPages('pages_trace');
  nominations = await house.walk.exemplars(ANH, THINH, LINH, INDUSTRY);
  const [row] = await house.department.rows<{ id: string }>('select id from sitting');
  sitting = row?.id ?? '';
});
afterAll(() => house?.close());

const textOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** The text of one event on the page. */
const eventIn = (html: string, seq: number): string => {
  const from = html.indexOf(`id="event-${seq}"`);
  const until = html.indexOf(`id="event-${seq + 1}"`);
  return textOf(`<main${html.slice(from, until < 0 ? undefined : until)}`);
};

const trace = async (of: string, by = AUDITOR, lang = 'vi') => {
  const { status, html } = await house.show(by, `${of}/trace`, lang);
  return { status, html, text: textOf(html) };
};

const seqOf = async (subject: string, type: string): Promise<number> =>
  (
    await house.department.rows<{ seq: number }>(
      'select seq from history_event where subject_id = $1 and type = $2 order by seq limit 1',
      [subject, type],
    )
  )[0]?.seq ?? -1;

describe('a nomination', () => {
  const path = () => `/nominations/${nominations[0]}`;

  test('the page leads there, by the same word for the same code', async () => {
    const { html } = await house.show(CHIEF, path());
    expect(html).toContain(`href="${path()}/trace"`);
    expect(html).toContain('Mã kiểm tra');
    const receipt = await house.show(CHIEF, `${path()}/receipts/3`);
    expect(receipt.html).toContain('Mã kiểm tra');
    expect(receipt.html + html).not.toContain('Mã băm');
  });

  test('an auditor sees whom each step was told to, and what became of the mail; nobody else does', async () => {
    const [subject = ''] = nominations;
    const rows = await house.department.rows<{ id: string; seq: number; name: string }>(
      `select n.id, n.seq, p.name from notice n join person p on p.id = n.recipient_id
        where n.subject_id = $1 and p.email <> 'hanglt@sct.example' order by n.seq desc, n.id limit 1`,
      [subject],
    );
    const [notice] = rows;
    await house.department.rows(
      `update notice set refused_at = '2026-02-02T01:30:00Z', failure = '550 5.1.1 No such user' where id = $1`,
      [notice?.id],
    );
    const toldOf = (html: string): string => {
      const [, from = ''] = html.split(`id="event-${notice?.seq}"`);
      return textOf(`<main${from.split('id="event-')[0]}`);
    };
    const seen = toldOf((await trace(path())).html);
    expect(seen).toContain('Đã báo bằng thư cho');
    expect(seen).toContain(`${notice?.name} Bị từ chối`);
    expect(seen).toContain('550 5.1.1 No such user');
    const chief = await trace(path(), CHIEF);
    expect(chief.status).toBe(200);
    expect(chief.text).not.toContain('Đã báo bằng thư cho');
    await house.department.rows('update notice set refused_at = null, failure = null where id = $1', [
      notice?.id,
    ]);
  });

  test('first what is proved and what is not, then every event, whole', async () => {
    const { status, html, text } = await trace(path());
    expect(status).toBe(200);
    const count = await house.eventsOf(nominations[0] ?? '');
    expect(text).toContain(`Chuỗi nguyên vẹn: ${count} sự kiện`);
    expect(text).toContain('Điều chưa chứng minh');
    expect(html.match(/id="event-\d+"/g)).toHaveLength(count);
    const rows = await house.department.rows<{ hash: string; body: string }>(
      'select hash, body from history_event where subject_id = $1',
      [nominations[0]],
    );
    for (const { hash, body } of rows) {
      expect(html).toContain(hash.replace(/(.{4})(?=.)/g, '$1 '));
      expect(html.replaceAll('&quot;', '"')).toContain(body);
    }
    const beside = await house.department.rows<{ salt: string; value: string }>(
      'select salt, value from history_private where subject_id = $1',
      [nominations[0]],
    );
    const plain = html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
    for (const { salt, value } of beside) {
      expect(plain).toContain(salt);
      expect(plain).toContain(value);
    }
  });

  test('an event: who in what capacity, how, from where to where', async () => {
    const { html } = await trace(path());
    const event = eventIn(html, await seqOf(nominations[0] ?? '', 'ENDORSE'));
    expect(event).toContain('Nguyễn Hữu Nghĩa');
    expect(event).toContain('Trưởng đơn vị');
    expect(event).toContain('Qua API, trong chạy thử');
    expect(event).toContain('Từ bước Chờ lãnh đạo đơn vị Đến bước Văn phòng thẩm định');
    // head of her own unit's colleague; a deputy signs KT. for the chief's
    const [own] = [eventIn((await trace(`/nominations/${nominations[1]}`)).html, 4)];
    expect(own).toContain('KT. Trưởng đơn vị, Phó Trưởng đơn vị');
  });

  test('the facts in words, each fact named, none left as it is stored', async () => {
    const { html } = await trace(path());
    const event = eventIn(html, await seqOf(nominations[0] ?? '', 'ACCEPT'));
    const facts = event.slice(event.indexOf('Dữ kiện của quyết định'), event.indexOf('Mã kiểm tra'));
    expect(facts).toContain('Sổ khen thưởng, xếp loại, kỷ luật');
    expect(facts).toContain('Văn phòng đã xác minh');
    expect(facts).toContain('Chánh Văn phòng Sở');
    expect(facts).toContain('Phòng Quản lý Thương mại');
    expect(facts).toContain('Công chức'.toLowerCase());
    expect(facts).not.toMatch(/[{}[\]]|[\da-f]{8}-[\da-f]{4}-|true|false|null|\bcivilServant\b|\bstaff\b/);
  });

  test('the order as given, also where a round or a sitting gave it', async () => {
    const { html } = await trace(path());
    const forward = eventIn(html, await seqOf(nominations[0] ?? '', 'FORWARD'));
    expect(forward).toContain('Theo lệnh chung của đợt xét chọn');
    expect(forward).toContain(`${LETTER.number} ngày 15/3/2021`);
    const select = eventIn(html, await seqOf(nominations[0] ?? '', 'SELECT'));
    expect(select).toMatch(/Theo kết quả phiên họp .*Số phiếu 9/);
    const checked = eventIn(html, await seqOf(nominations[0] ?? '', 'CHECK_EVIDENCE'));
    expect(checked).toContain('Xác minh đúng');
    const written = eventIn(html, await seqOf(nominations[0] ?? '', 'EDIT_DOSSIER'));
    expect(written).toContain('Tham mưu nhiều việc mới');
    const timeline = await house.show(AUDITOR, path());
    expect(timeline.html).toContain(`${LETTER.number} ngày 15/3/2021`);
  });

  test('to the nominee: what is his, and that the rest was compared', async () => {
    const { status, text } = await trace(path(), 'anhptn');
    expect(status).toBe(200);
    expect(text).toContain('Chuỗi nguyên vẹn');
    expect(text).toContain('Dữ kiện: đúng như lúc ghi, không thuộc phần bạn được xem');
    expect(text).toContain('Hồ sơ lúc ấy: đúng như lúc ghi');
    expect(text).not.toContain('Sổ khen thưởng, xếp loại, kỷ luật');
    expect(text).not.toMatch(/Số phiếu|"grants"/);
  });

  test('in English, but for what people wrote', async () => {
    const { text } = await trace(path(), AUDITOR, 'en');
    expect(text).toMatch(/Chain intact: \d+ events/);
    expect(text).toContain('Award register, ratings and discipline');
    expect(text).toContain('From With the head of the unit To Being checked by the Office');
    expect(text).not.toMatch(/Văn phòng đã|Dữ kiện|Sự kiện|Mã kiểm tra|minh chứng/);
  });

  test('everything opened for printing, and folded again', async () => {
    const folded = (await house.show(AUDITOR, `${path()}/trace`)).html;
    expect(folded).not.toMatch(/<details[^>]*trace-fold[^>]*open/);
    expect(folded).toContain(`href="${path()}/trace?open=all"`);
    const opened = (await house.show(AUDITOR, `${path()}/trace?open=all`)).html;
    expect(opened.match(/<details[^>]*class="trace-fold[^>]*>/g)?.every((one) => one.includes('open'))).toBe(
      true,
    );
  });
});

describe('a round and a sitting', () => {
  test('have traces of their own, with their facts', async () => {
    const round = await trace(`/rounds/${house.department.round}`);
    expect(round.status).toBe(200);
    expect(round.text).toContain('Các hồ sơ trong đợt');
    expect(round.text).toContain('Phan Thị Ngọc Ánh');
    const meeting = await trace(`/sittings/${sitting}`);
    expect(meeting.text).toContain('Thành viên Hội đồng theo quyết định');
    expect(meeting.text).toContain('9 phiếu');
  });

  test('of a ballot it is told that it was cast, and never what was on it', async () => {
    const { html } = await trace(`/sittings/${sitting}`);
    const ballot = eventIn(html, await seqOf(sitting, 'CAST_BALLOT'));
    expect(ballot).toContain('Đã bỏ phiếu');
    const order = ballot.slice(ballot.indexOf('Việc được yêu cầu'), ballot.indexOf('Dữ kiện của quyết định'));
    expect(order).not.toContain('HS-2021');
  });

  test('are read by whoever the law lets read them', async () => {
    expect((await trace(`/sittings/${sitting}`, 'nguyetvtm')).status).toBe(403);
    expect((await trace(`/sittings/${sitting}`, 'khoitm')).status).toBe(200);
    const outsider = await trace(`/rounds/${house.department.round}`, 'nguyetvtm');
    expect(outsider.status).toBe(403);
  });
});

test.each(['nominations', 'rounds', 'sittings'])('of unknown %s: 404, with a way out', async (lives) => {
  for (const id of ['00000000-0000-4000-8000-000000000000', 'no-id']) {
    const { status, html } = await trace(`/${lives}/${id}`);
    expect([id, status]).toEqual([id, 404]);
    expect(html).toContain('href="/"');
  }
});

test('of a nomination that is not one’s to read: 403', async () => {
  expect((await trace(`/nominations/${nominations[0]}`, 'nghianh')).status).toBe(200);
  expect((await trace(`/nominations/${nominations[0]}`, 'hanbg')).status).toBe(403);
  expect((await trace(`/nominations/${nominations[0]}`, 'longbd')).status).toBe(403);
});
