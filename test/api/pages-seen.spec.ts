import { wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { ANH, CHIEF, endorserOf, headOf, holders, nominatorOf } from '../support/walk.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

const [AUDITOR = ''] = holders('auditor');

let house: WithPages;
let id: string;
/** Of each kind of event, the place of its first. */
let seqs: ReadonlyMap<string, number>;

/** Sent back once and edited in between, endorsed, checked; then a name corrected and an award revoked. */
beforeAll(async () => {
  house = await openWithPages('pages_seen');
  const { walk } = house;
  ({ id } = await walk.unitReview(ANH));
  await walk.order('nomination', id, endorserOf(ANH), { type: 'RETURN', reason: 'Viết rõ hơn' });
  const dossier = await walk.dossier(ANH, { narrative: 'Đã rút ngắn quy trình cấp phép còn ba ngày.' });
  await walk.order('nomination', id, nominatorOf(ANH), { type: 'EDIT_DOSSIER', dossier });
  await walk.order('nomination', id, nominatorOf(ANH), { type: 'SUBMIT' });
  await walk.order('nomination', id, endorserOf(ANH), { type: 'ENDORSE' });
  const rows = await house.department.rows<{ type: string; seq: number }>(
    'select type, min(seq)::int as seq from history_event where subject_id = $1 group by type',
    [id],
  );
  seqs = new Map(rows.map(({ type, seq }) => [type, seq]));
});
afterAll(() => house?.close());

const seen = async (type: string, by = AUDITOR, lang = 'vi') => {
  const { status, html } = await house.show(by, `/nominations/${id}/trace/${seqs.get(type) ?? 0}`, lang);
  const main = html.slice(html.indexOf('<main'));
  const [changed = '', same = ''] = main.split('seen-same');
  return { status, html, text: wordsOn(main), changed: wordsOn(changed), same: wordsOn(same) };
};

/** One row of the tables: its field, what stood, and what stands. */
const rowOf = (html: string, term: string): string[] => {
  const rows = html.split('<tr').filter((row) => wordsOn(`<tr${row}`).includes(term));
  const [row = ''] = rows;
  return [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) => wordsOn(cell).trim());
};

describe('what the approver saw', () => {
  test('the trace leads there from each decision of a person', async () => {
    const { html } = await house.show(AUDITOR, `/nominations/${id}/trace`);
    for (const type of ['SUBMIT', 'RETURN', 'ENDORSE']) {
      expect(html).toContain(`href="/nominations/${id}/trace/${seqs.get(type)}"`);
    }
  });

  test('the dossier as it was read, and that it has not changed since', async () => {
    const { status, changed, same, text } = await seen('ENDORSE');
    expect(status).toBe(200);
    expect(text).toContain('Gửi về Văn phòng');
    expect(text).toContain('Nguyễn Hữu Nghĩa');
    expect(same).toContain('Đã rút ngắn quy trình cấp phép còn ba ngày.');
    // where it stands, and nothing else
    expect(changed).toContain('Từ đó đến nay 1 nội dung đã thay đổi');
    expect(rowOf((await seen('ENDORSE')).html, 'Bước')).toEqual([
      'Khi ấy Chờ lãnh đạo đơn vị',
      'Hiện nay Văn phòng thẩm định',
    ]);
  });

  test('what was edited after it, side by side; and from which event on it had stood so', async () => {
    const { html, text } = await seen('RETURN');
    const [before = '', now = ''] = rowOf(html, 'Tóm tắt thành tích');
    expect(before).toContain('Tham mưu nhiều việc mới');
    expect(now).toContain('Đã rút ngắn quy trình');
    expect(before).not.toContain('Đã rút ngắn quy trình');
    expect(text).toContain(`Bản hồ sơ có từ sự kiện ${seqs.get('EDIT_DOSSIER')}`);
  });

  test('an award revoked and a criterion lost since; the criteria of then stay as they were', async () => {
    const revoked = (on: string | null, by: string | null) =>
      house.department.rows<{ id: string }>(
        `update register_entry set revoked_on = $2, revoked_by = $3, version = version + 1
          where kind in ('award', 'initiative') and person_id = (select person_id from nomination where id = $1)
        returning id`,
        [id, on, by],
      );
    expect(await revoked('2021-03-15', idOf(CHIEF))).not.toEqual([]);
    const { html, changed } = await seen('ENDORSE');
    expect(changed).toContain('bị hủy bỏ từ 15/3/2021');
    expect(html).toContain('class="differs"');
    expect(changed).toMatch(/Tiêu chí .*Đạt: .*(Chưa đạt|Một trong các cách, chưa đạt): /);
    await revoked(null, null);
    expect((await seen('ENDORSE')).changed).not.toContain('bị hủy bỏ');
  });

  test('in English as well', async () => {
    const { text } = await seen('RETURN', AUDITOR, 'en');
    expect(text).toContain('What the approver saw: Phan Thị Ngọc Ánh');
    expect(text).toContain('Then');
    expect(text).not.toMatch(/Khi ấy|Hiện nay|hồ sơ/);
  });

  test('whoever reads the whole nomination sees it, in his unit and in the Office', async () => {
    for (const by of [CHIEF, headOf(ANH)]) expect((await seen('ENDORSE', by)).status).toBe(200);
    expect((await seen('ENDORSE', 'nguyetvtm')).status).toBe(200);
    expect((await seen('ENDORSE', nominatorOf({ unit: 'QLCN', person: null }))).status).toBe(403);
  });

  test('the nominee is told that it is not hers to read', async () => {
    const { status, text } = await seen('ENDORSE', 'anhptn');
    expect(status).toBe(200);
    expect(text).toContain('không thuộc phần bạn được xem');
    expect(text).not.toContain('Khi ấy Hiện nay');
  });

  test('what is not there is not found', async () => {
    for (const seq of ['0', '999', 'x', '1e1', '-1']) {
      expect([seq, (await house.show(AUDITOR, `/nominations/${id}/trace/${seq}`)).status]).toEqual([
        seq,
        404,
      ]);
    }
  });

  test('what was erased is said so, and nothing of it shown', async () => {
    const seq = seqs.get('RETURN');
    await house.department.rows(`do $$ begin
      alter table history_private disable trigger all;
      delete from history_private where subject_id = '${id}' and seq = ${seq} and field = 'facts';
      alter table history_private enable always trigger private_stays;
      alter table history_private enable always trigger private_whole; end $$`);
    const { text } = await seen('RETURN');
    expect(text).toContain('đã mất mà không có quyết định xóa nào');
    expect(text).not.toContain('Khi ấy Hiện nay');
  });
});
