import { randomUUID } from 'node:crypto';
import { type Fields, wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { ANH } from '../support/walk.js';
import { openWithPages, typedInto, type WithPages } from '../support/with-pages.js';

const NOMINATOR = 'nguyetvtm';
const HEAD = 'nghianh';

let pages: WithPages;

beforeEach(async () => {
  pages = await openWithPages('pages_unit_nomination');
});
afterEach(async () => {
  await pages?.close();
});

const ask = (name: string, path: string, typed: Fields | null = null, lang = 'vi') =>
  typed === null ? pages.show(name, path, lang) : pages.send(name, path, typed, lang);

describe('on the nomination’s page', () => {
  const page = (id: string) => `/nominations/${id}`;

  test('a draft leads to its dossier, for whoever may write it', async () => {
    const { id } = await pages.walk.draft(ANH);
    expect((await ask(NOMINATOR, page(id))).html).toContain(`href="/nominations/${id}/dossier"`);
    expect((await ask('duyenttm', page(id))).html).not.toContain(`${id}/dossier`);
    expect(wordsOn((await ask('duyenttm', page(id))).html)).toMatch(/Xác nhận theo tiêu chí \(\d+\)/);
  });

  test('an error calls the field as its label does, and the title says that nothing was recorded', async () => {
    const { id, version } = await pages.walk.unitReview(ANH);
    const fields = { nonce: randomUUID(), version: String(version), choice: 'RETURN', 'RETURN.reason': '' };
    const refused = await ask(HEAD, `${page(id)}/decisions`, fields);
    expect(refused.status).toBe(422);
    expect(wordsOn(refused.html)).toContain('Cần bổ sung, sửa những gì: chưa điền');
    expect(refused.html).toMatch(/<title>Chưa ghi nhận: Phan Thị Ngọc Ánh/);
    const en = await ask(HEAD, `${page(id)}/decisions`, { ...fields, nonce: randomUUID() }, 'en');
    expect(wordsOn(en.html)).toContain('What is to be completed or mended: not filled in');
    expect(en.html).toMatch(/<title>Not recorded: /);
  });

  test('the nominee finds it in his inbox, learns what it is, and may say that a fact is wrong', async () => {
    const { id } = await pages.walk.draft(ANH);
    expect(wordsOn((await ask('anhptn', '/tasks')).html)).not.toContain('HS-2021-0001');
    await pages.walk.order('nomination', id, NOMINATOR, { type: 'SUBMIT' });
    const inbox = await ask('anhptn', '/tasks');
    expect(inbox.html).toContain(`href="/nominations/${id}"`);
    expect(wordsOn(inbox.html)).toContain('Hồ sơ đề xuất về ông/bà');
    const own = await ask('anhptn', page(id));
    const said = wordsOn(own.html);
    expect(said).toContain('Đơn vị đề nghị xét ông/bà là điển hình tiên tiến theo Kế hoạch');
    expect(said).toContain('Phần của ông/bà');
    expect(said).toContain('Chỗ nào chưa đúng, đúng ra là gì');
    const [told] = await pages.department.rows<{ n: number }>(
      `select count(*)::int as n from notice where subject_id = $1 and recipient_id = $2`,
      [id, idOf('anhptn')],
    );
    expect(told?.n).toBeGreaterThan(0);
    const empty = await ask(
      'anhptn',
      `${page(id)}/decisions`,
      typedInto(own, `${page(id)}/decisions#decide`, { choice: 'CONTEST_FACTS' }),
    );
    expect(empty.status).toBe(422);
    expect(wordsOn(empty.html)).toContain('Chỗ nào chưa đúng, đúng ra là gì: chưa điền');
    const contested = typedInto(empty, `${page(id)}/decisions#decide`, {
      choice: 'CONTEST_FACTS',
      'CONTEST_FACTS.reason': 'Bằng khen năm 2016, không phải 2017.',
    });
    expect((await ask('anhptn', `${page(id)}/decisions`, contested)).status).toBe(303);
    const english = wordsOn((await ask('anhptn', page(id), null, 'en')).html);
    expect(english).toContain('A nomination about you');
  });
});
