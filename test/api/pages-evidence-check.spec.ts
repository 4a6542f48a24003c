import { fresh, hiddenIn, type Page, wordsOn } from '../support/browse.js';
import { fingerprint } from '../support/record.js';
import { ANH, CHIEF, CLERK, endorserOf, INDUSTRY, LONG, nominatorOf } from '../support/walk.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

let site: WithPages;
let id: string;
let page: string;

beforeEach(async () => {
  site = await openWithPages('pages_evidence_check');
  ({ id } = await site.walk.officeReview(ANH));
  page = `/nominations/${id}/check`;
});
afterEach(async () => site?.close());

const cardsOf = ({ html }: Page): string[] => html.split('<section class="card check-item').slice(1);

/** The pieces that still wait for a verdict, in the order of the page. */
const waitingOn = (seen: Page): string[] =>
  cardsOf(seen)
    .filter((card) => card.startsWith(' unjudged'))
    .map((card) => /name="item" value="([^"]*)"/.exec(card)?.[1] ?? '');

const versionOn = ({ html }: Page): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

const verdict = (item: string, said: string, note = '') => ({
  item,
  [`CHECK_EVIDENCE.items.${item}.verdict`]: said,
  [`CHECK_EVIDENCE.items.${item}.note`]: note,
});

const judge = async (item: string, said: string, note = ''): Promise<Page> => {
  const version = versionOn(await site.show(CLERK, page));
  return site.send(CLERK, page, { nonce: fresh(), version, ...verdict(item, said, note) });
};

describe('one piece after the other', () => {
  test('each verdict is kept by itself, the next piece comes first, and at the end the chief is asked', async () => {
    const before = await site.show(CLERK, page);
    const [first = '', ...rest] = waitingOn(before);
    expect(rest).toHaveLength(5);
    expect(before.html).toContain('Đã kiểm tra 0/6 minh chứng');
    expect(before.html).not.toMatch(/\schecked/);
    expect(wordsOn(before.html)).toContain('Ít nhất 02 lần được tặng Bằng khen của Chủ tịch UBND tỉnh');

    const { status, to } = await judge(first, 'rejected', 'Bản quét không có dấu');
    expect(status).toBe(303);
    expect(to).toMatch(new RegExp(`^${page}\\?kept=\\d+#next$`));
    const half = await site.show(CLERK, to?.split('#')[0] ?? '');
    expect(half.html).toContain('Đã ghi 1 minh chứng');
    expect(half.html).toContain('Đã kiểm tra 1/6 minh chứng');
    expect(waitingOn(half)).toEqual(rest);
    expect(half.html).toContain('Bản quét không có dấu');
    expect(cardsOf(half).map((card) => card.includes('id="next"'))).toEqual([
      false,
      true,
      ...rest.slice(1).map(() => false),
    ]);

    for (const item of rest) await judge(item, 'verified');
    const done = wordsOn((await site.show(CLERK, page)).html);
    expect(done).toContain('Đã kiểm tra xong');
    expect(done).toContain('5 minh chứng xác minh đúng, 1 không được chấp nhận');
    expect(done).toContain('Lê Thu Hằng');
    const register = await site.department.rows<{ id: string; verified: boolean; rejected: boolean }>(
      `select id, verified_at is not null as verified, rejected_at is not null as rejected
         from register_entry where id = any ($1)`,
      [[first, ...rest]],
    );
    const found = new Map(register.map((row) => [row.id, [row.verified, row.rejected]]));
    expect(found.get(first)).toEqual([false, true]);
    for (const item of rest) expect(found.get(item)).toEqual([true, false]);
  });

  test('all that is marked is recorded at once, and a note without a verdict comes back', async () => {
    const [first = '', second = '', third = ''] = waitingOn(await site.show(CLERK, page));
    const seen = await site.show(CLERK, page);
    const sent = {
      ...verdict(second, 'rejected', 'Thiếu dấu'),
      ...verdict(third, '', 'Chờ bản chính'),
      ...verdict(first, 'verified'),
    };
    const kept = await site.send(CLERK, page, { nonce: fresh(), version: versionOn(seen), ...sent });
    expect(kept.status).toBe(200);
    expect(kept.html).toContain('Đã ghi 2 minh chứng');
    expect(kept.html).toContain('Đã kiểm tra 2/6 minh chứng');
    expect(kept.html).toContain('value="Chờ bản chính"');
    expect(waitingOn(kept)[0]).toBe(third);
    expect((await site.show(CLERK, `${page}?kept=99`)).html).not.toContain('Đã ghi ');
  });

  test('the link to what comes next opens that choice, and no other', async () => {
    const items = waitingOn(await site.show(CLERK, page));
    for (const item of items) await judge(item, item === items[0] ? 'rejected' : 'verified', 'Thiếu dấu');
    expect((await site.show(CLERK, page)).html).toContain(`/nominations/${id}?choose=RETURN#decide`);
    const opened = (await site.show(CLERK, `/nominations/${id}?choose=RETURN`)).html;
    expect(opened).toMatch(/id="f-choice-RETURN" value="RETURN" checked/);
    expect(opened).toMatch(/<details class="others" open/);
    expect(opened.match(/\schecked/g)).toHaveLength(1);
    expect((await site.show(CLERK, `/nominations/${id}?choose=SELECT`)).html).not.toMatch(/\schecked/);
  });

  test('half checked it stays the clerk’s, and the chief is told why it cannot be accepted yet', async () => {
    const [first = ''] = waitingOn(await site.show(CLERK, page));
    await judge(first, 'verified');
    expect((await site.show(CLERK, '/tasks')).html).toContain(page);
    expect(wordsOn((await site.show(CHIEF, `/nominations/${id}`)).html)).toContain(
      'Văn phòng chưa kiểm tra xong minh chứng',
    );
  });

  test('a verdict may be changed, and the latest holds', async () => {
    const [first = ''] = waitingOn(await site.show(CLERK, page));
    await judge(first, 'rejected', 'Thiếu dấu');
    await judge(first, 'verified');
    const [card = ''] = cardsOf(await site.show(CLERK, page));
    expect(card).toContain('Văn phòng đã xác minh');
    expect(card).not.toContain('Thiếu dấu');
  });

  test('what was rejected is marked where it can be asked for again, and the unit reads why', async () => {
    const [first = ''] = waitingOn(await site.show(CLERK, page));
    await judge(first, 'rejected', 'Bản quét không có dấu');
    const { html } = await site.show(CLERK, `/nominations/${id}`);
    const [, picked = ''] =
      new RegExp(`name="RETURN.items" value="${first}"([\\s\\S]*?)</div>`).exec(html) ?? [];
    expect(picked).toContain('Không được chấp nhận');
    expect(picked).not.toMatch(/\schecked/);
    expect(html).toContain(`href="${page}"`);
    expect(html).not.toContain('name="CHECK_EVIDENCE');
    expect((await site.show(nominatorOf(ANH), `/nominations/${id}`)).html).toContain('Bản quét không có dấu');
  });

  test('sent back and sent again, what was rejected waits for a fresh look', async () => {
    const [first = '', ...rest] = waitingOn(await site.show(CLERK, page));
    await judge(first, 'rejected', 'Thiếu dấu');
    for (const item of rest) await judge(item, 'verified');
    const { walk } = site;
    await walk.order('nomination', id, CLERK, {
      type: 'RETURN',
      reason: 'Gửi lại bản có dấu',
      items: [first],
    });
    const returned = wordsOn((await site.show(nominatorOf(ANH), `/nominations/${id}`)).html);
    expect(returned).toContain('Hồ sơ được trả lại để bổ sung');
    expect(returned).toContain('Gửi lại bản có dấu');
    expect((await site.show(nominatorOf(ANH), '/tasks')).html).toContain('Bổ sung hồ sơ bị trả lại');
    await walk.order('nomination', id, nominatorOf(ANH), { type: 'SUBMIT' });
    await walk.order('nomination', id, endorserOf(ANH), { type: 'ENDORSE' });
    const again = await site.show(CLERK, page);
    expect(waitingOn(again)).toEqual([first]);
    expect(again.html).toContain('Lần gửi trước không được chấp nhận, cần xem lại');
  });

  test('where nothing is left to judge, that is confirmed by a person', async () => {
    const { walk } = site;
    const none = await walk.filed(INDUSTRY);
    const dossier = await walk.dossier(INDUSTRY, { evidence: [] });
    await walk.order('nomination', none.id, nominatorOf(INDUSTRY), { type: 'EDIT_DOSSIER', dossier });
    await walk.order('nomination', none.id, nominatorOf(INDUSTRY), { type: 'SUBMIT' });
    await walk.order('nomination', none.id, endorserOf(INDUSTRY), { type: 'ENDORSE' });
    const empty = `/nominations/${none.id}/check`;
    const shown = await site.show(CLERK, empty);
    expect(shown.html).toContain('Hồ sơ không kê khai minh chứng nào.');
    expect(await site.send(CLERK, empty, hiddenIn(shown.html, empty))).toMatchObject({ status: 303 });
    expect((await site.show(CLERK, empty)).html).toContain('Đã kiểm tra xong');
  });
});

describe('bad input is given back, and nothing is written', () => {
  let item: string;
  let version: string;
  beforeEach(async () => {
    const seen = await site.show(CLERK, page);
    [item = ''] = waitingOn(seen);
    version = versionOn(seen);
  });

  /** Refused: the page with what was typed, and every table as it was. */
  const refused = async (who: string, fields: Record<string, string>, lang = 'vi'): Promise<Page> => {
    const before = await fingerprint(site.department);
    const answer = await site.send(who, page, { nonce: fresh(), version, ...fields }, lang);
    expect(await fingerprint(site.department)).toEqual(before);
    return answer;
  };

  test('no verdict chosen', async () => {
    const { status, html } = await refused(CLERK, verdict(item, '', 'Đã xem bản chính'));
    expect(status).toBe(422);
    expect(html).toContain('Chọn “xác minh đúng” hoặc “không chấp nhận” cho minh chứng này.');
    expect(html).toContain('value="Đã xem bản chính"');
  });

  test('a verdict there is not, a note too long', async () => {
    expect((await refused(CLERK, verdict(item, 'maybe'))).status).toBe(422);
    const { status, html } = await refused(CLERK, verdict(item, 'rejected', 'x'.repeat(2001)));
    expect(status).toBe(422);
    expect(html).toContain('x'.repeat(2001));
    expect(html).toMatch(/value="rejected" checked/);
  });

  test('no form of ours: without a key, or for a piece of another dossier', async () => {
    expect((await refused(CLERK, { ...verdict(item, 'verified'), nonce: '' })).status).toBe(422);
    const other = await site.walk.officeReview(LONG);
    const [strange = ''] = waitingOn(await site.show(CLERK, `/nominations/${other.id}/check`));
    const { status, html } = await refused(CLERK, verdict(strange, 'verified'));
    expect(status).toBe(409);
    expect(wordsOn(html)).toContain('Có minh chứng không thuộc hồ sơ này');
    expect(wordsOn(html)).toContain('mục III');
  });

  test('another order smuggled in is still a check', async () => {
    const { status } = await refused(CLERK, { choice: 'ACCEPT', item: '' });
    expect(status).toBe(409);
  });

  test('seen before somebody else was quicker', async () => {
    await judge(item, 'verified');
    const { status, html } = await refused(CLERK, verdict(item, 'rejected', 'Thiếu dấu'));
    expect(status).toBe(409);
    expect(html).toContain('Đã có thay đổi từ lúc bạn mở');
    expect(html).toContain('value="Thiếu dấu"');
  });

  test('twice is once', async () => {
    const fields = { nonce: fresh(), version, ...verdict(item, 'verified') };
    const [one, two] = [await site.send(CLERK, page, fields), await site.send(CLERK, page, fields)];
    expect([one.status, two.status]).toEqual([303, 303]);
    const checks = await site.department.rows(
      `select from history_event where subject_id = $1 and type = 'CHECK_EVIDENCE'`,
      [id],
    );
    expect(checks).toHaveLength(1);
  });

  test('by somebody whose task it is not', async () => {
    const { status, html } = await refused(nominatorOf(ANH), verdict(item, 'verified'));
    expect(status).toBe(403);
    expect(wordsOn(html)).toContain('Bạn chỉ xem');
    expect((await refused('tuanda', verdict(item, 'verified'))).status).toBe(403);
  });

  test('unknown and foreign ones', async () => {
    expect((await site.show(CLERK, `/nominations/${fresh()}/check`)).status).toBe(404);
    expect((await site.show('tuanda', page)).status).toBe(403);
    const { status, html } = await site.send(CLERK, `/nominations/${fresh()}/check`, {
      nonce: fresh(),
      version,
      ...verdict(item, 'verified'),
    });
    expect([status, html.includes('href="/nominations"')]).toEqual([404, true]);
  });
});

test('whoever may read it reads it without a form', async () => {
  const { status, html } = await site.show(nominatorOf(ANH), page);
  expect(status).toBe(200);
  expect(wordsOn(html)).toContain('Bạn chỉ xem');
  expect(html).not.toContain('name="version"');
});

test('in English it speaks English', async () => {
  const { html } = await site.show(CLERK, page, 'en');
  expect(html).toContain('Checked: 0 of 6 pieces of evidence');
  expect(html).toContain('What the award register holds');
  expect(wordsOn(html)).not.toContain('Kiểm tra');
  const [item = ''] = waitingOn({ html } as Page);
  const fields = { nonce: fresh(), version: versionOn({ html } as Page), item };
  expect((await site.send(CLERK, page, fields, 'en')).html).toContain('for this piece.');
});
