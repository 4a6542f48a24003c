import { randomUUID } from 'node:crypto';
import { type Fields, hiddenIn, wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

const NOMINATOR = 'nguyetvtm';
const CHIEF = 'hanglt';

let pages: WithPages;

beforeAll(async () => {
  pages = await openWithPages('pages_finder');
});
afterAll(async () => {
  await pages?.close();
});

const names = (html: string): string[] =>
  [...(html.split('id="found"')[1] ?? '').matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, name = '']) => name);

/** What stands in the card of this name. */
const card = (html: string, name: string): string => {
  const found =
    html.split('<li class="card found-row').find((each) => each.includes(`<h3>${name}</h3>`)) ?? '';
  return found;
};

const startFor = (html: string, nominee: string): Fields => {
  const form = html.split('<form').find((each) => each.includes(`value="${nominee}"`)) ?? '';
  const action = /action="([^"]+)"/.exec(form)?.[1] ?? '';
  return hiddenIn(`<form${form}`, action);
};

describe('"Ai đủ điều kiện?"', () => {
  test('a unit’s people and itself, each with what is met, the one lacking, and the clause', async () => {
    const { status, html } = await pages.show(NOMINATOR, '/finder');
    expect(status).toBe(200);
    expect(names(html)[0]).toBe('Phan Thị Ngọc Ánh');
    expect(names(html).at(-1)).toBe('Phòng Quản lý Thương mại');
    const anh = wordsOn(card(html, 'Phan Thị Ngọc Ánh'));
    expect(anh).toMatch(/Đủ điều kiện .*Đạt: Ít nhất 01 Bằng khen .* mục III\.2/);
    const phu = wordsOn(card(html, 'Lê Văn Phú'));
    expect(phu).toContain('Thiếu đúng một');
    expect(phu).toContain(
      'thêm 01 Chiến sĩ thi đua cấp tỉnh do Chủ tịch UBND tỉnh hoặc Thủ tướng Chính phủ tặng; cần 1, đang có 0',
    );
    expect(phu).toContain('thêm 01 sáng kiến cấp tỉnh được công nhận, đã áp dụng; cần 1, đang có 0');
    expect(html).toContain('<details class="found-tree"');
  });

  test('counts lead to those they count; branches too', async () => {
    const { html } = await pages.show(CHIEF, '/finder');
    const chip = /href="\/finder\?standing=lacksOne">Thiếu đúng một: (?:<!-- -->)?(\d+)/.exec(html);
    const lacking = await pages.show(CHIEF, '/finder?standing=lacksOne');
    expect(wordsOn(lacking.html)).toContain(`${chip?.[1]} kết quả`);
    expect(html).toContain('href="/finder?branch=staff.grassroots&amp;standing=meets"');
    const branch = await pages.show(CHIEF, '/finder?branch=staff.grassroots&standing=meets');
    expect(branch.html).toMatch(/<details class="card ways-card" open/);
  });

  test('page by page, to the end and back to the first', async () => {
    const first = await pages.show(CHIEF, '/finder');
    const next = /href="(\/finder\?after=[^"]+)" rel="next"/.exec(first.html)?.[1] ?? '';
    const second = await pages.show(CHIEF, next.replaceAll('&amp;', '&'));
    expect(second.status).toBe(200);
    expect(names(second.html).some((name) => names(first.html).includes(name))).toBe(false);
    expect(second.html).toContain('Về trang đầu');
  });

  test('a date that is none is told beside its field, what was typed comes back, and the list is of today', async () => {
    const { status, html } = await pages.show(NOMINATOR, '/finder?asOf=2021-02-30&q=anh');
    expect(status).toBe(422);
    expect(html).toContain('value="2021-02-30"');
    expect(html).toMatch(/id="[^"]*asOf-error"/);
    expect(names(html)).toContain('Phan Thị Ngọc Ánh');
    expect(wordsOn(html)).toContain('tính đến hết ngày 15/3/2021');
  });

  test('nobody found says what to do', async () => {
    const { status, html } = await pages.show(NOMINATOR, '/finder?q=khongco');
    expect(status).toBe(200);
    expect(html).toContain('Không có ai khớp với lựa chọn này');
  });

  test.each([
    ['another unit', NOMINATOR, '/finder?unit=QLCN', 403],
    ['whoever answers for no unit', 'longbd', '/finder', 403],
    ['no such plan', CHIEF, '/finder?plan=none', 404],
  ])('%s', async (_, name, path, status) => {
    expect((await pages.show(name, path)).status).toBe(status);
  });

  test('from the unit’s list and from the Office’s board', async () => {
    const list = await pages.show(NOMINATOR, `/rounds/${pages.department.round}/units/QLTM`);
    expect(list.html).toContain('href="/finder?unit=QLTM"');
    expect((await pages.show(CHIEF, `/rounds/${pages.department.round}`)).html).toContain('href="/finder"');
  });

  test('in English', async () => {
    const { html } = await pages.show(CHIEF, '/finder?standing=lacksOne', 'en');
    const said = wordsOn(html.split('<main')[1] ?? '');
    for (const words of ['Who qualifies?', 'Lacks exactly one', 'one more', 'clause III.2'])
      expect(said).toContain(words);
    expect(said).not.toMatch(/Thiếu|Đủ điều kiện|mục III/);
  });
});

describe('one click to a nomination', () => {
  test('with the evidence that counted; twice is once', async () => {
    const { html } = await pages.show(NOMINATOR, '/finder?q=anh');
    const fields = startFor(html, idOf('anhptn'));
    expect(fields['evidence']).toHaveLength(3);
    const filed = await pages.send(NOMINATOR, '/finder/nominations', fields);
    expect([filed.status, filed.to]).toEqual([
      303,
      expect.stringMatching(/^\/nominations\/[\da-f-]{36}\/dossier$/),
    ]);
    expect((await pages.send(NOMINATOR, '/finder/nominations', fields)).to).toBe(filed.to);
    expect(await pages.nominations()).toBe(1);
    const [kept] = await pages.department.rows<{ evidence: string[] }>(
      `select dossier -> 'evidence' as evidence from nomination`,
    );
    expect(kept?.evidence).toEqual(fields['evidence']);
    const again = await pages.show(NOMINATOR, '/finder?q=anh');
    expect(wordsOn(card(again.html, 'Phan Thị Ngọc Ánh'))).toContain(
      'Đã có hồ sơ trong đợt này: HS-2021-0001',
    );
  });

  test('who stands already is refused with the reason, on the list as it was asked', async () => {
    const { html } = await pages.show(NOMINATOR, '/finder?q=long');
    const fields = { ...startFor(html, idOf('longbd')), nominee: idOf('anhptn'), evidence: [] };
    const refused = await pages.send(NOMINATOR, '/finder/nominations?q=long', fields);
    expect(refused.status).toBe(409);
    expect(refused.html).toMatch(/<title>Chưa ghi nhận/);
    expect(wordsOn(refused.html)).toContain('Đã có hồ sơ HS-2021-0001 trong cùng đợt (mục IV.1)');
    expect(names(refused.html)).toEqual(['Bùi Đức Long']);
    expect(await pages.nominations()).toBe(1);
    expect(await pages.show(NOMINATOR, '/finder/nominations?q=long')).toMatchObject({
      status: 303,
      to: '/finder?q=long',
    });
  });

  test('whoever nominates nobody finds no button, and may not send the form all the same', async () => {
    const { html } = await pages.show(CHIEF, '/finder');
    expect(html).not.toContain('action="/finder/nominations');
    const round = pages.department.round;
    const fields = { nonce: randomUUID(), round, kind: 'individual', nominee: idOf('longbd') };
    expect((await pages.send(CHIEF, '/finder/nominations', fields)).status).toBe(403);
    expect((await pages.send(NOMINATOR, '/finder/nominations', { ...fields, round: 'x' })).status).toBe(404);
    expect(await pages.nominations()).toBe(1);
  });

  test('once the round takes no more names the button says why', async () => {
    await pages.department.rows(`update round set state = array['forwarding']`);
    const { html } = await pages.show(NOMINATOR, '/finder');
    expect(wordsOn(html)).toMatch(/Chưa lập hồ sơ được .*không còn nhận hồ sơ mới/);
    expect(html).toMatch(/<button[^>]*disabled[^>]*>/);
    await pages.department.rows(`update round set state = array['closed']`);
    expect(wordsOn((await pages.show(NOMINATOR, '/finder')).html)).toContain(
      'Không có đợt xét chọn nào đang mở',
    );
    await pages.department.rows(`update round set state = array['open']`);
  });
});

describe('the explanation everywhere', () => {
  test('a nomination shows what is claimed beside what was seen, and which paper makes the difference', async () => {
    const [row] = await pages.department.rows<{ id: string }>('select id from nomination');
    const { html } = await pages.show(NOMINATOR, `/nominations/${row?.id}`);
    const said = wordsOn(html);
    expect(said).toContain('Kê khai và xác minh đang khác nhau');
    expect(said).toMatch(/Đơn vị kê khai: 1\/1 .*Văn phòng đã xác minh: 0\/1/);
    expect(said).toContain('Văn phòng chưa xác minh');
    expect(html).toContain(`href="/nominations/${row?.id}/criteria/paper"`);
  });

  test('as an annex in print: need, have, clause, number, day and issuer, and who saw it', async () => {
    const [row] = await pages.department.rows<{ id: string }>('select id from nomination');
    await pages.department.rows(
      `update register_entry set verified_at = '2021-03-14T02:00:00Z', verified_by = $2 where person_id = $1 and number = '1385/QĐ-BCT'`,
      [idOf('anhptn'), idOf('duyenttm')],
    );
    const { status, html } = await pages.show(NOMINATOR, `/nominations/${row?.id}/criteria/paper`);
    expect(status).toBe(200);
    const said = wordsOn(html);
    expect(said).toMatch(
      /Ít nhất 01 lần được Bộ, ngành, đoàn thể Trung ương tặng Bằng khen \(mục III\.2\) cần 1, có 1/,
    );
    expect(said).toMatch(/1385\/QĐ-BCT .*Văn phòng xác minh: Trần Thị Mỹ Duyên, ngày 14\/3\/2021/);
    expect((await pages.show('hanbg', `/nominations/${row?.id}/criteria/paper`)).status).toBe(403);
  });

  test('behind the unit’s list, one for each name', async () => {
    const { html } = await pages.show(NOMINATOR, `/rounds/${pages.department.round}/units/QLTM/paper`);
    expect(wordsOn(html)).toContain('ĐỐI CHIẾU TIÊU CHÍ: PHAN THỊ NGỌC ÁNH');
  });

  test('in a refusal by criteria, the page and the API alike: the whole tree with what counted and what did not', async () => {
    const list = await pages.show(NOMINATOR, '/finder?q=phu');
    const filed = await pages.send(NOMINATOR, '/finder/nominations', startFor(list.html, idOf('phulv')));
    const id = /nominations\/([\da-f-]+)/.exec(filed.to ?? '')?.[1] ?? '';
    await pages.department.rows(`update nomination set state = array['unitReview'] where id = $1`, [id]);
    const shown = await pages.show('nghianh', `/nominations/${id}`);
    const action = /action="([^"]+\/decisions#decide)"/.exec(shown.html)?.[1] ?? '';
    const fields = { ...hiddenIn(shown.html, action), choice: 'ENDORSE' };
    const refused = await pages.send('nghianh', action.split('#')[0] ?? '', fields);
    expect(refused.status).toBe(409);
    const alert = refused.html.split('role="alert"')[1]?.split('</ul></div>')[0] ?? '';
    expect(alert).toContain('class="whole-criterion"');
    expect(wordsOn(alert)).toContain('Ít nhất 01 lần đạt danh hiệu Chiến sĩ thi đua cấp tỉnh');
  });
});
