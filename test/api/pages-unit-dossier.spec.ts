import { randomUUID } from 'node:crypto';
import { type Fields, wordsOn } from '../support/browse.js';
import { ANH, INDUSTRY } from '../support/walk.js';
import { openWithPages, typedInto, type WithPages } from '../support/with-pages.js';

const NOMINATOR = 'nguyetvtm';
const HEAD = 'nghianh';

let pages: WithPages;

beforeEach(async () => {
  pages = await openWithPages('pages_unit_dossier');
});
afterEach(async () => {
  await pages?.close();
});

const ask = (name: string, path: string, typed: Fields | null = null, lang = 'vi') =>
  typed === null ? pages.show(name, path, lang) : pages.send(name, path, typed, lang);

const dossierOf = async (id: string) => {
  const [row] = await pages.department.rows<{ dossier: Record<string, unknown> }>(
    'select dossier from nomination where id = $1',
    [id],
  );
  return row?.dossier ?? {};
};

describe('writing the dossier', () => {
  const typed: Fields = {
    narrative: 'Tham mưu bốn việc mới năm 2020.',
    comprehensive: 'yes',
    fields: ['trade', 'newCountryside'],
    movement: 'administrativeReform',
    'attest.leading': 'Dẫn đầu phòng về số việc hoàn thành.',
    'attest.study': 'Làm theo lời Bác bằng việc cụ thể.',
  };
  const path = (id: string) => `/nominations/${id}/dossier`;

  test('asks for each attestation in the plan’s words, with its clause and its finding beside it', async () => {
    const { id } = await pages.walk.filed(ANH);
    const said = wordsOn((await ask(NOMINATOR, path(id))).html);
    expect(said).toContain(
      'Là nhân tố mới, dẫn đầu, nổi bật trong phòng chuyên môn, đơn vị mục II.1 Chưa đạt: chưa có xác nhận',
    );
    expect(said).toContain(
      'Điển hình trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh mục III.2',
    );
    expect(said).not.toContain('Nội bộ đoàn kết');
    expect(said).toContain('Chưa có phần tóm tắt thành tích mục II.2');
    expect(said).toMatch(/QĐ 1544\/QĐ-UBND .{0,60}Văn phòng chưa xác minh Tính cho: Ít nhất 02 lần/);
    const unit = await pages.walk.filed(INDUSTRY);
    expect(wordsOn((await ask('hanglt', path(unit.id))).html)).not.toContain('attest');
    expect((await ask('hanglt', path(unit.id))).to).toBe(`/nominations/${unit.id}#dossier`);
  });

  test('is saved with what was chosen from the register, keeps one on the page, and says when', async () => {
    const { id } = await pages.walk.filed(ANH);
    const page = await ask(NOMINATOR, path(id));
    const entries = [...page.html.matchAll(/name="evidence" value="([^"]*)"/g)].map(
      ([, entry = '']) => entry,
    );
    const saved = await ask(NOMINATOR, path(id), typedInto(page, path(id), { ...typed, evidence: entries }));
    expect(saved).toMatchObject({ status: 303, to: `${path(id)}?saved=2` });
    expect(await dossierOf(id)).toMatchObject({
      narrative: typed['narrative'],
      comprehensive: true,
      fields: ['trade', 'newCountryside'],
      movement: 'administrativeReform',
      evidence: entries,
      attestations: [
        { key: 'leading', text: typed['attest.leading'], year: null },
        { key: 'study', text: typed['attest.study'], year: null },
      ],
    });
    const after = await ask(NOMINATOR, saved.to ?? '');
    expect(wordsOn(after.html)).toContain('Đã lưu lúc 09:00 ngày 15/3/2021.');
    expect(after.html).toContain(`/nominations/${id}#decide`);
    expect(after.html).toContain(String(typed['narrative']));
    expect(wordsOn((await ask(HEAD, path(id))).html)).toContain(
      'Lưu gần nhất lúc 09:00 ngày 15/3/2021, Võ Thị Minh Nguyệt',
    );
  });

  test('“save and check” goes to the criteria; sent twice it is saved once', async () => {
    const { id } = await pages.walk.filed(ANH);
    const form = typedInto(await ask(NOMINATOR, path(id)), path(id), { ...typed, go: 'check' });
    const first = await ask(NOMINATOR, path(id), form);
    expect(first.to).toBe(`${path(id)}?saved=2#criteria`);
    expect((await ask(NOMINATOR, path(id), form)).to).toBe(first.to);
    expect(await pages.eventsOf(id)).toBe(2);
    const other = await ask(NOMINATOR, path(id), { ...form, narrative: 'Viết lại' });
    expect(other.status).toBe(422);
    expect(other.html).toContain('Viết lại');
    expect(await pages.eventsOf(id)).toBe(2);
  });

  test('a preview tells how what is typed measures up, and writes nothing', async () => {
    const { id } = await pages.walk.filed(ANH);
    const preview = await ask(NOMINATOR, `${path(id)}/preview`, { ...typed });
    expect(preview.status).toBe(200);
    expect(preview.html).not.toContain('<html');
    expect(preview.html).toMatch(/id="found-f-attest-leading" hx-swap-oob="true"/);
    expect(wordsOn(preview.html)).toContain('Đã có tóm tắt và lĩnh vực');
    expect(wordsOn(preview.html)).toContain('“Dẫn đầu phòng về số việc hoàn thành.”');
    expect(await pages.eventsOf(id)).toBe(1);
    expect(await dossierOf(id)).toMatchObject({ narrative: '' });
    expect((await ask('anhptn', `${path(id)}/preview`, typed)).status).toBe(403);
    expect((await ask('hanglt', `${path(id)}/preview`, typed)).status).toBe(403);
    expect(await ask(NOMINATOR, `${path(id)}/preview`)).toMatchObject({ to: `${path(id)}#criteria` });
  });

  test.each([
    [
      'a narrative',
      'narrative',
      20_001,
      /Tóm tắt thành tích: quá dài, nhiều nhất 20000 ký tự, hiện có 20001; rút bớt 1 /,
    ],
    [
      'an attestation',
      'attest.leading',
      4001,
      /“Là nhân tố mới[^”]*”: quá dài, nhiều nhất 4000 ký tự, hiện có 4001/,
    ],
  ])('%s that is too long comes back with how much is too much', async (_, field, length, said) => {
    const { id } = await pages.walk.filed(ANH);
    const page = await ask(NOMINATOR, path(id));
    const long = 'ă'.repeat(length);
    const refused = await ask(NOMINATOR, path(id), typedInto(page, path(id), { ...typed, [field]: long }));
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/<title>Chưa ghi nhận: Hồ sơ của /);
    expect(wordsOn(refused.html)).toMatch(said);
    expect(refused.html).toContain(long);
    expect(refused.html).toContain(String(typed['attest.study']));
    expect(await pages.eventsOf(id)).toBe(1);
  });

  test.each([
    ['evidence that is none', { evidence: 'x' }, 422, 'Minh chứng'],
    ['evidence of somebody else', { evidence: randomUUID() }, 409, 'Có minh chứng không thuộc hồ sơ này'],
    ['no version', { version: 'abc' }, 422, 'Lần ghi đang xem'],
    ['no nonce', { nonce: '' }, 422, 'Mã biểu mẫu'],
  ])('%s is refused, and nothing is written', async (_, over, status, said) => {
    const { id } = await pages.walk.filed(ANH);
    const page = await ask(NOMINATOR, path(id));
    const refused = await ask(NOMINATOR, path(id), typedInto(page, path(id), { ...typed, ...over }));
    expect(refused.status).toBe(status);
    expect(wordsOn(refused.html)).toContain(said);
    expect(await pages.eventsOf(id)).toBe(1);
  });

  test('two who write at once: nothing typed is lost, and what the other wrote stands beside it', async () => {
    const { id } = await pages.walk.filed(ANH);
    const mine = await ask(NOMINATOR, path(id));
    const his = await ask(HEAD, path(id));
    await ask(HEAD, path(id), typedInto(his, path(id), { ...typed, narrative: 'Bản của trưởng phòng' }));
    const refused = await ask(
      NOMINATOR,
      path(id),
      typedInto(mine, path(id), { ...typed, narrative: 'Bản của tôi' }),
    );
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Bản của tôi');
    expect(wordsOn(refused.html)).toContain('Bản đang lưu Bản của trưởng phòng');
    expect(wordsOn(refused.html)).toMatch(/Đã có thay đổi từ lúc bạn mở: “Sửa hồ sơ”, .*Nguyễn Hữu Nghĩa/);
    expect(await dossierOf(id)).toMatchObject({ narrative: 'Bản của trưởng phòng' });
    const over = await ask(
      NOMINATOR,
      path(id),
      typedInto(refused, path(id), { ...typed, narrative: 'Bản của tôi' }),
    );
    expect(over.status).toBe(303);
    expect(await dossierOf(id)).toMatchObject({ narrative: 'Bản của tôi' });
  });

  test('once submitted it is no longer written: the page leads on, and what was typed is shown to be copied', async () => {
    const { id } = await pages.walk.draft(ANH);
    const page = await ask(NOMINATOR, path(id));
    await pages.walk.order('nomination', id, NOMINATOR, { type: 'SUBMIT' });
    const before = await pages.eventsOf(id);
    const late = await ask(
      NOMINATOR,
      path(id),
      typedInto(page, path(id), { ...typed, narrative: 'Viết thêm' }),
    );
    expect(late.status).toBe(409);
    expect(late.html).toContain('Viết thêm');
    expect(wordsOn(late.html)).toContain('Lúc này không lưu được');
    expect(await pages.eventsOf(id)).toBe(before);
    expect(await ask(NOMINATOR, path(id))).toMatchObject({ status: 303, to: `/nominations/${id}#dossier` });
  });

  test('others may neither read nor write it', async () => {
    const { id } = await pages.walk.filed(ANH);
    const form = { nonce: randomUUID(), version: '1', ...typed };
    expect((await ask('vinhtq', path(id))).status).toBe(403);
    expect((await ask('vinhtq', path(id), form)).status).toBe(403);
    expect((await ask('anhptn', path(id))).status).toBe(403);
    expect((await ask('duyenttm', path(id), form)).status).toBe(403);
    expect((await ask(NOMINATOR, path(randomUUID()))).status).toBe(404);
    expect(await pages.eventsOf(id)).toBe(1);
  });

  test('what the Office sent back stands on top: by whom, why, which items, and until when', async () => {
    const { id } = await pages.walk.officeReview(ANH);
    const { evidence } = await pages.walk.dossier(ANH);
    await pages.walk.order('nomination', id, 'duyenttm', {
      type: 'RETURN',
      reason: 'Gửi lại bản chụp rõ số quyết định.',
      items: evidence.slice(0, 1),
    });
    const { html } = await ask(NOMINATOR, path(id));
    const said = wordsOn(html);
    expect(said).toMatch(/Hồ sơ được trả lại để bổ sung · .*Chuyên viên Văn phòng Sở/);
    expect(said).toContain('Gửi lại bản chụp rõ số quyết định.');
    expect(said).toMatch(/Minh chứng cần gửi lại: \S+/);
    expect(said).toContain('Hạn gửi lại:');
    expect(said.match(/Văn phòng yêu cầu gửi lại/g)).toHaveLength(1);
  });

  test('in English it is English but for data', async () => {
    const { id } = await pages.walk.filed(ANH);
    const said = wordsOn((await ask(NOMINATOR, path(id), null, 'en')).html);
    expect(said).toContain('Dossier of Phan Thị Ngọc Ánh');
    expect(said).toContain(
      'A new factor, leading and outstanding in the division or unit clause II.1 Not met: nobody has answered for it',
    );
  });
});
