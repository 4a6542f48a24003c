import { seedText } from '../support/builders/plan.js';
import { idOf } from '../support/department.js';
import { ANH, CHIEF, HAN } from '../support/walk.js';
import { openWithPages, typedInto, type WithPages } from '../support/with-pages.js';

const CODE = 'sct-ha-tinh-2021-2025';
const PLAN = `/plans/${CODE}`;
const DIRECTOR = 'khoitm';
const BASIS = 'Quy chế số 12/QC-SCT ngày 16/3/2021';

let house: WithPages;

beforeEach(async () => {
  house = await openWithPages('pages_plans');
});
afterEach(() => house.close());

const versions = (): Promise<{ version: number; basis: string | null; source: string }[]> =>
  house.department.rows('select version, basis, source from plan order by version');

/** The form of changes as a browser would send it: all that stands there, some of it typed anew. */
const changed = async (typed: Readonly<Record<string, string>>) => {
  const page = await house.show(CHIEF, `${PLAN}/change`);
  const { html } = page;
  const inputs = [...html.matchAll(/<input (?:[^>"]|"[^"]*")*>/g)].map(([tag]) => tag);
  const valueOf = (tag: string, name: string): string =>
    new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&gt;', '>').replaceAll('&amp;', '&') ?? '';
  const standing = inputs
    .filter((tag) => !/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag))
    .map((tag) => [valueOf(tag, 'name'), valueOf(tag, 'value')] as const)
    .filter(([name]) => name !== '' && !['intent', 'nonce', 'from'].includes(name));
  const words = [...html.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g)].map(
    ([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')] as const,
  );
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of [...standing, ...words]) {
    const had = fields[name];
    fields[name] = had === undefined ? value : [had, value].flat();
  }
  return typedInto(page, `${PLAN}/change`, { ...fields, ...typed });
};

describe('the form for what offices really change', () => {
  test('shows what changes in words, asks for the basis, and makes the next version with its comments kept', async () => {
    const typed = {
      'quotas.perUnit.max': '1',
      'deadlines.registration.date': '2021-03-24',
      intent: 'preview',
    };
    const review = await house.send(CHIEF, `${PLAN}/change`, await changed(typed));
    expect(review.status).toBe(200);
    expect(review.html).toContain('Hạn đăng ký');
    expect(review.html).toContain('trước ngày 24/3/2021');
    expect(review.html).toContain('nhiều nhất 01');
    expect(review.html).toContain('Có hiệu lực ngay cho đợt mở sau này');
    expect(review.html).toContain('Đợt đang mở giữ hạn');
    expect(review.html).not.toContain('Đã đổi ngưỡng của');
    expect(await versions()).toHaveLength(1);

    const unsaid = await house.send(CHIEF, `${PLAN}/change`, {
      ...(await changed(typed)),
      intent: 'make',
      basis: '',
    });
    expect([unsaid.status, unsaid.html.includes('Chưa ghi căn cứ của phiên bản')]).toEqual([409, true]);

    const made = await house.send(CHIEF, `${PLAN}/change`, {
      ...(await changed(typed)),
      intent: 'make',
      basis: BASIS,
    });
    expect([made.status, made.to]).toEqual([303, `${PLAN}/2`]);
    const [, second] = await versions();
    expect(second?.basis).toBe(BASIS);
    const was = seedText().split('\n');
    const is = second?.source.split('\n') ?? [];
    expect(is).toHaveLength(was.length);
    expect(is.filter((line, at) => line !== was[at])).toHaveLength(3);
  });

  test('a number that changes without its wording is named; what no open round keeps says nothing of rounds', async () => {
    const number = 'criteria.staff.grassroots.min';
    const review = async (typed: Readonly<Record<string, string>>) =>
      (await house.send(CHIEF, `${PLAN}/change`, await changed({ ...typed, intent: 'preview' }))).html;
    const alone = await review({ [number]: '5' });
    expect(alone).toContain('Đã đổi ngưỡng của “Ít nhất 04 lần đạt danh hiệu Chiến sĩ thi đua cơ sở”');
    expect(alone).not.toContain('Đợt đang mở giữ hạn');
    const both = await review({ [number]: '5', 'criteria.staff.grassroots.text.vi': 'Ít nhất 05 lần' });
    expect(both).not.toContain('Đã đổi ngưỡng của');
  });

  test('nothing changed, and what cannot stand there, come back with the reason', async () => {
    const nothing = await house.send(CHIEF, `${PLAN}/change`, await changed({ intent: 'preview' }));
    expect([nothing.status, nothing.html.includes('Chưa sửa ô nào')]).toEqual([422, true]);
    const wrong = await house.send(
      CHIEF,
      `${PLAN}/change`,
      await changed({ intent: 'preview', 'quotas.perUnit.min': '7', 'council.quorum': 'đa số' }),
    );
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('ghi dạng phân số');
    expect(wrong.html).toContain('value="7"');
  });

  test('whoever began from an older version is told, and keeps what he typed', async () => {
    const fields = await changed({ 'supplement.days': '4', intent: 'preview' });
    const first = await changed({ 'supplement.days': '3', intent: 'make', basis: BASIS });
    expect((await house.send(CHIEF, `${PLAN}/change`, first)).status).toBe(303);
    const late = await house.send(CHIEF, `${PLAN}/change`, fields);
    expect(late.status).toBe(409);
    expect(late.html).toContain('đã có phiên bản 2');
    expect(late.html).toContain('value="4"');
  });

  test.each(['duyenttm', DIRECTOR, 'anhptn'])('%s has no such form', async (name) => {
    expect((await house.show(name, `${PLAN}/change`)).status).toBe(403);
  });
});

describe('the plan read by people', () => {
  test.each([
    ['/plans', 'vi', 'Phiên bản 1'],
    ['/plans', 'en', 'Version 1'],
    [`${PLAN}/1`, 'vi', 'Ít nhất 04 lần đạt danh hiệu Chiến sĩ thi đua cơ sở'],
    [`${PLAN}/1`, 'en', 'Grassroots emulation fighter at least four times'],
    ['/plans/check', 'vi', 'Kiểm tra tệp kế hoạch'],
    [`${PLAN}/diff`, 'vi', 'mới có một phiên bản'],
  ])('%s in %s', async (path, lang, words) => {
    const { status, html } = await house.show('duyenttm', path, lang);
    expect([status, html.includes(words)]).toEqual([200, true]);
  });

  test('the address of a plan leads to its newest version; what is not there is not found', async () => {
    expect(await house.show('anhptn', PLAN)).toMatchObject({ status: 303, to: `${PLAN}/1` });
    for (const path of [`${PLAN}/2`, `${PLAN}/khong`, '/plans/khac', `${PLAN}/diff?from=1&to=9`])
      expect((await house.show('anhptn', path)).status).toBe(404);
  });

  test('its file is the very text that was hashed', async () => {
    const { html, status } = await house.show('anhptn', `${PLAN}/1/file`);
    expect([status, html]).toEqual([200, seedText()]);
  });
});

describe('bringing nominations under a version', () => {
  const second = async () => {
    const typed = { 'quotas.perUnit.max': '1', intent: 'make', basis: BASIS };
    const made = await house.send(CHIEF, `${PLAN}/change`, await changed(typed));
    expect(made.status).toBe(303);
  };

  const pinned = (): Promise<{ plan_version: number }[]> =>
    house.department.rows('select plan_version from nomination order by code');

  test('the page names whose reasons change; everything missing is said at once; then all of it happens', async () => {
    await house.walk.officeReview(ANH);
    await house.walk.unitReview({ unit: 'QLTM', person: 'longbd' });
    await house.walk.unitReview(HAN);
    await second();
    const page = await house.show(DIRECTOR, `${PLAN}/migrate`);
    expect(page.html).toContain(
      '3 hồ sơ đang xét ở phiên bản trước: 1 hồ sơ đổi kết quả, trong đó 1 bị chặn thêm.',
    );
    const unsaid = await house.send(
      DIRECTOR,
      `${PLAN}/migrate`,
      typedInto(page, `${PLAN}/migrate`, { to: '2' }),
    );
    expect(unsaid.status).toBe(422);
    for (const words of ['Chọn tất cả hoặc', 'Chưa ghi căn cứ', 'Chưa đánh dấu đã xem'])
      expect(unsaid.html).toContain(words);
    const long = await house.send(
      DIRECTOR,
      `${PLAN}/migrate`,
      typedInto(page, `${PLAN}/migrate`, { to: '2', basis: 'căn cứ '.repeat(80) }),
    );
    expect(long.status).toBe(422);
    expect(long.html).toContain('Căn cứ quá dài: nhiều nhất 500 ký tự, hiện có 559');
    expect(long.html).not.toContain('Chưa ghi căn cứ');
    expect(await pinned()).toEqual([1, 1, 1].map((plan_version) => ({ plan_version })));

    const seen = [...page.html.matchAll(/name="seen" value="([^"]+)"/g)].map(([, value = '']) => value);
    const sent = typedInto(page, `${PLAN}/migrate`, {
      to: '2',
      scope: 'all',
      seen,
      basis: BASIS,
      confirm: 'seen',
    });
    const done = await house.send(DIRECTOR, `${PLAN}/migrate`, sent);
    expect(done).toMatchObject({ status: 303, to: `${PLAN}/2?migrated=3` });
    expect(await pinned()).toEqual([2, 2, 2].map((plan_version) => ({ plan_version })));
    // the same form again: the same answer, and nothing more in any history
    expect(await house.send(DIRECTOR, `${PLAN}/migrate`, sent)).toMatchObject({ status: 303 });
    expect(await house.department.rows("select from history_event where type = 'MIGRATE'")).toHaveLength(3);
    const [own] = await house.department.rows<{ id: string }>(
      'select id from nomination where person_id = $1',
      [idOf('anhptn')],
    );
    const history = await house.show(CHIEF, `/nominations/${own?.id}`);
    expect(history.html).toContain('Chuyển sang phiên bản kế hoạch mới');
    expect(history.html).toContain(BASIS);
  });

  test('whoever made the version reads why it is another’s to do, and has no button', async () => {
    await house.walk.unitReview(ANH);
    await second();
    const { html } = await house.show(CHIEF, `${PLAN}/migrate`);
    expect(html).toContain('Lập phiên bản kế hoạch');
    expect(html).not.toContain('name="scope"');
  });

  test.each(['anhptn', 'nguyetvtm'])('%s does not read it', async (name) => {
    expect((await house.show(name, `${PLAN}/migrate`)).status).toBe(403);
  });
});
