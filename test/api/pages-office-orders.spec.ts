import { type Fields, fresh, hiddenIn, wordsOn } from '../support/browse.js';
import { THE_CLOCK } from '../support/department.js';
import { openRoundPages, type RoundPages } from '../support/round-pages.js';
import { ANH, CHIEF, CLERK, HAN, LONG } from '../support/walk.js';

const DIRECTOR = 'khoitm';
const HEAD = 'nghianh';

let pages: RoundPages;

beforeEach(async () => {
  pages = await openRoundPages('pages_office_orders');
});
afterEach(() => pages?.close());

describe('gia hạn: an extension', () => {
  const reason = 'Bão số 2, đường bị chia cắt';

  test('for one unit, with what it opens again', async () => {
    const { department, walk, round, preview, confirm } = pages;
    const { id } = await walk.draft(ANH);
    await department.clock('2021-03-26T02:00:00.000Z');
    const lapse = { type: 'LAPSE' } as const;
    await department.road.act({
      life: 'nomination',
      id,
      order: lapse,
      version: null,
      key: fresh(),
      who: THE_CLOCK,
    });
    const page = await preview(CHIEF, 'extend', { unit: 'QLTM', until: '2021-03-28', reason });
    const words = wordsOn(page.html);
    expect(words).toContain('Sẽ ghi: gia hạn cho 1 đơn vị');
    expect(words).toContain('Hồ sơ quá hạn được mở lại (1)');
    expect(words).toMatch(/24\/3\/2021.*28\/3\/2021/);
    const done = await confirm(CHIEF, 'extend', hiddenIn(page.html, `/rounds/${round}/extend`));
    expect(done.status).toBe(303);
    expect(await department.rows('select state from nomination')).toEqual([{ state: ['draft'] }]);
  });

  test('for all units', async () => {
    const { department, looked, confirm } = pages;
    const hidden = await looked(CHIEF, 'extend', { unit: '*', until: '2021-03-27', reason });
    expect((await confirm(CHIEF, 'extend', hidden)).status).toBe(303);
    const [row] = await department.rows<{ extensions: unknown }>(
      `select context -> 'extensions' as extensions from round`,
    );
    expect(row?.extensions).toEqual([{ unit: null, until: '2021-03-27' }]);
  });

  test.each([
    [
      'nothing filled in: not taken for all units',
      {},
      422,
      ['Phòng, đơn vị: chưa điền', 'Hạn mới: chưa chọn ngày', 'Lý do: chưa điền'],
    ],
    ['no such day', { unit: '*', until: '2021-02-30', reason }, 422, ['Hạn mới: phải là một ngày có thật']],
    [
      'a reason too long',
      { unit: '*', until: '2021-03-27', reason: 'x'.repeat(4001) },
      422,
      ['Lý do: quá dài'],
    ],
    ['an earlier day', { unit: 'TTr', until: '2021-03-20', reason }, 409, ['không muộn hơn hạn đang có']],
    [
      'past the province’s day',
      { unit: 'TTr', until: '2021-04-20', reason },
      409,
      ['vượt quá hạn gửi tỉnh', 'mục IV'],
    ],
    [
      'a unit that does not nominate',
      { unit: 'KHAC', until: '2021-03-27', reason },
      409,
      ['KHAC không phải đơn vị'],
    ],
  ])('refused: %s', async (_what, fields, status, said) => {
    const { written, preview } = pages;
    const before = await written();
    const page = await preview(CHIEF, 'extend', fields);
    expect(page.status).toBe(status);
    for (const sentence of said) expect(wordsOn(page.html)).toContain(sentence);
    if ('reason' in fields) expect(page.html).toContain(fields.reason);
    expect(await written()).toEqual(before);
  });

  test('one may go back and change it: what was filled in is there', async () => {
    const { round, send, looked } = pages;
    const hidden = await looked(CHIEF, 'extend', { unit: 'TTr', until: '2021-03-27', reason });
    const page = await send(CHIEF, `/rounds/${round}/extend`, { ...hidden, step: 'edit' });
    expect([page.status, page.html.includes(reason)]).toEqual([200, true]);
    expect(page.html).toMatch(/value="2021-03-27"/);
  });

  test('the clerk may not, and is told why; the province’s date is the Director’s', async () => {
    const { round, show, preview, looked, confirm } = pages;
    expect((await show(CLERK, `/rounds/${round}/extend`)).status).toBe(403);
    expect((await show(CHIEF, `/rounds/${round}/extend-province`)).status).toBe(403);
    const bare = await preview(DIRECTOR, 'extend-province', { until: '2021-04-05', reason });
    expect(bare.status).toBe(422);
    const paper = { 'agreement.number': '57/UBND-TĐKT', 'agreement.date': '2021-03-15' };
    const hidden = await looked(DIRECTOR, 'extend-province', { until: '2021-04-05', reason, ...paper });
    expect((await confirm(DIRECTOR, 'extend-province', hidden)).status).toBe(303);
  });
});

describe('tổng hợp, trình Hội đồng, kết thúc', () => {
  const reasons = (but: string): Fields =>
    Object.fromEntries(
      ['VP', 'TTr', 'KHTCTH', 'QLTM', 'QLCN', 'QLNL', 'KTATMT', 'TTKC']
        .filter((unit) => unit !== but)
        .map((unit) => [`missing.${unit}`, `Đã nhắc, ${unit} không trả lời`]),
    );

  test('while units may still send, the page says so and offers no form', async () => {
    const { round, show } = pages;
    const page = await show(CHIEF, `/rounds/${round}/compile`);
    expect(wordsOn(page.html)).toContain('còn được gửi đến hết ngày 24/3/2021');
    expect(page.html).not.toContain('value="preview"');
  });

  test('each silent unit needs its reason, said beside its field', async () => {
    const { department, walk, round, show, state, preview, looked, confirm } = pages;
    await walk.checked(ANH);
    await department.clock('2021-03-25T02:00:00.000Z');
    const { 'missing.TTr': _left, ...most } = reasons('QLTM');
    const page = await preview(CHIEF, 'compile', { ...most, 'missing.TTr': ' ' });
    expect(page.status).toBe(422);
    expect(page.html).toMatch(/id="f-missing-TTr-error"/);
    expect(page.html).toContain('Đã nhắc, TTKC không trả lời');
    const hidden = await looked(CHIEF, 'compile', reasons('QLTM'));
    expect((await confirm(CHIEF, 'compile', hidden)).status).toBe(303);
    expect(await state()).toEqual(['compiling']);
    const board = wordsOn((await show(CLERK, `/rounds/${round}`)).html);
    expect(board).toContain('Đã nhắc, TTKC không trả lời');
  });

  test('to the Council: the sitting is chosen, the names are seen', async () => {
    const { walk, round, show, state, preview, confirm } = pages;
    await walk.compiledList(ANH, HAN);
    const none = await show(CHIEF, `/rounds/${round}/before-council`);
    expect(none.html).toContain(`/sittings/new?round=${round}`);
    const sitting = await walk.convened();
    const unsaid = await preview(CHIEF, 'before-council', {});
    expect(unsaid.status).toBe(422);
    const page = await preview(CHIEF, 'before-council', { sitting });
    expect(wordsOn(page.html)).toContain('Sẽ ghi: trình Hội đồng 2 hồ sơ');
    const done = await confirm(
      CHIEF,
      'before-council',
      hiddenIn(page.html, `/rounds/${round}/before-council`),
    );
    expect(done.status).toBe(303);
    expect(await state()).toEqual(['beforeCouncil']);
  });

  test('a round with a selected name left is not closed; at another step there is no such page', async () => {
    const { walk, round, show, preview } = pages;
    expect((await show(CHIEF, `/rounds/${round}/close`)).status).toBe(409);
    await walk.selected(ANH);
    const page = await show(CHIEF, `/rounds/${round}/close`);
    expect(wordsOn(page.html)).toContain('được lựa chọn mà chưa gửi tỉnh');
    expect((await preview(CHIEF, 'close', {})).status).toBe(409);
  });

  test('closed once all have gone', async () => {
    const { walk, state, looked, confirm } = pages;
    await walk.exemplars(ANH);
    const hidden = await looked(CHIEF, 'close', {});
    expect((await confirm(CHIEF, 'close', hidden)).status).toBe(303);
    expect(await state()).toEqual(['closed']);
    expect((await confirm(CHIEF, 'close', hidden)).status).toBe(303);
  });
});

describe('many names at once', () => {
  const stateOf = async (id: string) =>
    (await pages.department.rows<{ state: string[] }>('select state from nomination where id = $1', [id]))[0]
      ?.state;

  test('each is decided on its own: one that has moved stops no other', async () => {
    const { walk, written, looked, confirm } = pages;
    const one = await walk.checked(ANH);
    const other = await walk.checked(HAN);
    const hidden = await looked(CHIEF, 'accept', { names: [one.id, other.id] });
    expect(hidden['names']).toEqual(expect.arrayContaining([one.id, other.id]));
    await walk.order('nomination', other.id, CHIEF, { type: 'HOLD', reason: 'Có đơn phản ánh' });
    const page = await confirm(CHIEF, 'accept', hidden);
    expect(page.status).toBe(409);
    const words = wordsOn(page.html);
    expect(words).toMatch(/đã ghi Phan Thị Ngọc Ánh/);
    expect(words).toContain('chưa ghi');
    expect(words).toContain('Đã có thay đổi từ lúc bạn mở: “Tạm dừng xem xét”');
    expect([await stateOf(one.id), await stateOf(other.id)]).toEqual([['compiled'], ['officeReview']]);
    // sent again, what was accepted stays accepted once
    const before = await written();
    expect((await confirm(CHIEF, 'accept', hidden)).status).toBe(409);
    expect(await written()).toEqual(before);
  });

  test('all accepted: a page that says the same each time it is asked for', async () => {
    const { walk, round, show, looked, confirm } = pages;
    const one = await walk.checked(ANH);
    const other = await walk.checked(LONG);
    const hidden = await looked(CHIEF, 'accept', { names: [one.id, other.id] });
    const done = await confirm(CHIEF, 'accept', hidden);
    expect([done.status, done.to]).toEqual([303, `/rounds/${round}/accept/${hidden['nonce']?.[0]}`]);
    expect((await confirm(CHIEF, 'accept', hidden)).to).toBe(done.to);
    const page = await show(CHIEF, done.to ?? '');
    expect(wordsOn(page.html)).toContain('Đã chấp nhận 2 hồ sơ');
    expect(page.html).toMatch(new RegExp(`/nominations/${one.id}/receipts/\\d+`));
    expect((await show(CLERK, done.to ?? '')).status).toBe(404);
  });

  test('refused: nothing ticked, something that is not there, somebody whose business it is not', async () => {
    const { walk, round, show, written, preview, confirm } = pages;
    const { id } = await walk.officeReview(ANH);
    const before = await written();
    const none = await preview(CHIEF, 'accept', {});
    expect([none.status, wordsOn(none.html).includes('Chưa chọn hồ sơ nào')]).toEqual([422, true]);
    expect((await preview(CHIEF, 'accept', { names: fresh() })).status).toBe(409);
    const unchecked = await preview(CHIEF, 'accept', { names: id });
    expect([unchecked.status, wordsOn(unchecked.html).includes('chưa kiểm tra xong minh chứng')]).toEqual([
      409,
      true,
    ]);
    expect((await show(CLERK, `/rounds/${round}/accept`)).status).toBe(403);
    const form = { nonce: fresh(), names: id, [`version.${id}`]: '1' };
    expect((await confirm(CLERK, 'accept', form)).status).toBe(403);
    expect((await confirm(HEAD, 'accept', form)).status).toBe(403);
    expect(await written()).toEqual(before);
  });

  test('a reminder about what waits shows whom it goes to and what it says', async () => {
    const { department, walk, round, preview, confirm } = pages;
    const { id } = await walk.unitReview(ANH);
    const page = await preview(CLERK, 'remind', { names: id });
    const words = wordsOn(page.html);
    expect(words).toContain('Sẽ ghi: nhắc việc trên 1 hồ sơ');
    expect(words).toContain('Nguyễn Hữu Nghĩa');
    expect(words).toContain('vẫn đang chờ ông/bà');
    const done = await confirm(CLERK, 'remind', hiddenIn(page.html, `/rounds/${round}/remind`));
    expect(done.status).toBe(303);
    const told = await department.rows(`select count(*)::int as n from notice where template like 'nudge.%'`);
    expect(told).toEqual([{ n: expect.any(Number) }]);
    expect((told[0] as { n: number }).n).toBeGreaterThan(0);
  });
});
