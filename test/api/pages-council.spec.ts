import { randomUUID } from 'node:crypto';
import { CouncilHouse, hidden, isTicked } from '../support/council-house.js';
import { idOf } from '../support/department.js';
import { fingerprint } from '../support/record.js';
import { ANH, CHAIR, COUNCIL, holders, INDUSTRY, LINH, SECRETARY } from '../support/walk.js';

let house: CouncilHouse;

beforeEach(async () => {
  house = await CouncilHouse.open('pages_council');
});
afterEach(() => house.close());

describe('convening', () => {
  const WHEN = { day: '2021-03-26', hour: '14:00', place: 'Phòng họp tầng 2' };

  test('by a form, once however often it is sent; it stands in the list, newest first', async () => {
    const { html } = await house.show(SECRETARY, `/sittings/new?round=${house.department.round}`);
    const sent = { ...WHEN, round: hidden(html, 'round'), nonce: hidden(html, 'nonce') };
    const first = await house.post(SECRETARY, '/sittings/new', sent);
    const again = await house.post(SECRETARY, '/sittings/new', sent);
    expect([first.status, again.status, again.to]).toEqual([303, 303, first.to]);
    const [row] = await house.department.rows<{ n: number; at: Date }>(
      'select count(*)::int as n, max(planned_for) as at from sitting',
    );
    expect([row?.n, row?.at.toISOString()]).toEqual([1, '2021-03-26T07:00:00.000Z']);
    const page = await house.show(SECRETARY, first.to ?? '');
    expect(page.html).toContain('Triệu tập phiên họp');
    expect(page.html).toContain('Chưa có hồ sơ nào được trình');

    await house.post(SECRETARY, '/sittings/new', { ...sent, day: '2021-03-27', nonce: randomUUID() });
    const list = (await house.show(CHAIR, '/sittings')).html;
    expect(list.indexOf('14:00 ngày 27/3/2021')).toBeLessThan(list.indexOf('14:00 ngày 26/3/2021'));
    // where one is awaited already, another is the last thing to come for
    const rows = (await house.show(SECRETARY, '/sittings')).html;
    expect(rows.indexOf('Triệu tập thêm phiên họp')).toBeGreaterThan(rows.indexOf('14:00 ngày 26/3/2021'));
    expect(rows).not.toContain('Triệu tập phiên họp:');
    expect((await house.show(CHAIR, '/sittings', 'en')).html).toContain('14:00, 26 March 2021');
  });

  test.each([
    [
      'nothing',
      { day: '', hour: '', place: '' },
      ['Ngày họp: phải là', 'Giờ họp: phải là', 'Địa điểm: chưa điền'],
    ],
    ['a day that is none', { ...WHEN, day: '2021-02-30' }, ['Ngày họp: phải là một ngày có thật']],
    ['an hour that is none', { ...WHEN, hour: '25:00' }, ['Giờ họp: phải là giờ có thật']],
    ['a place too long', { ...WHEN, place: 'ở'.repeat(301) }, ['Địa điểm: quá dài']],
    ['a day beyond all plans', { ...WHEN, day: '9999-12-31' }, ['Ngày họp: phải là một ngày có thật']],
  ])('%s: the form comes back with what was typed, and nobody is convened', async (_what, typed, said) => {
    const page = await house.post(SECRETARY, '/sittings/new', { ...typed, round: house.department.round });
    expect(page.status).toBe(422);
    for (const text of said) expect(page.html).toContain(text);
    for (const value of Object.values(typed).filter((one) => one !== ''))
      expect(page.html).toContain(`value="${value}"`);
    expect(await house.department.rows('select id from sitting')).toEqual([]);
  });

  test('is for the secretary and the chair; of a round that is there', async () => {
    for (const name of ['duyenttm', 'nghianh']) {
      const page = await house.post(name, '/sittings/new', { ...WHEN, round: house.department.round });
      expect(page.status).toBe(403);
    }
    expect((await house.post(SECRETARY, '/sittings/new', { ...WHEN, round: randomUUID() })).status).toBe(404);
    expect((await house.show('nguyetvtm', '/sittings')).status).toBe(403);
    expect(await house.department.rows('select id from sitting')).toEqual([]);
  });
});

describe('the roll', () => {
  test('too few, no secretary: refused with the arithmetic, ticked as they were, and nothing written', async () => {
    const { sitting } = await house.walk.sitting(ANH);
    const five = COUNCIL.slice(0, 5).map(idOf);
    const before = await fingerprint(house.department);
    const few = await house.step(SECRETARY, sitting, 'OPEN', { present: five, secretary: idOf(COUNCIL[4]) });
    expect(few.status).toBe(409);
    expect(few.html).toContain('cần 6 trong 9 người theo quyết định, có 5 (mục IV.1)');
    expect(five.every((person) => isTicked(few.html, person))).toBe(true);
    expect(isTicked(few.html, idOf(COUNCIL[5]))).toBe(false);
    const nobody = await house.step(SECRETARY, sitting, 'OPEN', {
      present: COUNCIL.map(idOf),
      secretary: '',
    });
    expect([nobody.status, nobody.html.includes('Thư ký phiên họp: chọn một người')]).toEqual([422, true]);
    const stranger = { present: [...five, idOf('anhptn'), 'x'], secretary: idOf(SECRETARY) };
    expect((await house.step(SECRETARY, sitting, 'OPEN', stranger)).status).toBe(422);
    expect((await house.step(ANH.person ?? '', sitting, 'OPEN', stranger)).status).toBe(403);
    expect(await fingerprint(house.department)).toEqual(before);
  });

  test('its light is worked out by the law as boxes are ticked, and writes nothing', async () => {
    const { sitting } = await house.walk.sitting(ANH);
    const before = await fingerprint(house.department);
    const light = async (many: number) =>
      (
        await house.post(SECRETARY, `/sittings/${sitting}/quorum`, {
          present: COUNCIL.slice(0, many).map(idOf),
          secretary: '',
        })
      ).html;
    expect(await light(5)).toContain('5/9, cần 6: 5 × 3 = 15 &lt; 9 × 2 = 18 (2/3)');
    expect(await light(6)).toContain('6/9, cần 6: 6 × 3 = 18 ≥ 9 × 2 = 18 (2/3)');
    expect(await light(6)).toContain('đủ để họp');
    expect(await light(6)).not.toMatch(/<html/);
    expect(await fingerprint(house.department)).toEqual(before);
  });

  test('opens the sitting once; a page seen before that is told what has happened', async () => {
    const { sitting } = await house.walk.sitting(ANH);
    const { html } = await house.show(SECRETARY, `/sittings/${sitting}`);
    const roll = {
      type: 'OPEN',
      present: COUNCIL.map(idOf),
      secretary: idOf(SECRETARY),
      version: hidden(html, 'version'),
    };
    const opened = await house.post(SECRETARY, `/sittings/${sitting}/steps`, roll);
    expect(opened.status).toBe(303);
    expect((await house.show(SECRETARY, opened.to ?? '')).html).toContain('Khai mạc phiên họp</strong>');
    const stale = await house.post(CHAIR, `/sittings/${sitting}/steps`, roll);
    expect([stale.status, stale.html.includes('Đã có thay đổi từ lúc bạn mở')]).toEqual([409, true]);
    const back = await house.show(CHAIR, `/sittings/${sitting}/steps`);
    expect([back.status, back.to]).toEqual([303, `/sittings/${sitting}`]);
  });
});

const HEADS_WITHOUT_A_NAME = ['VP', 'TTr', 'KHTCTH', 'QLTM', 'QLNL'].map(
  (unit) => [unit, holders('unitHead', unit)[0] ?? ''] as const,
);

test('agenda: names with their dossiers, the unqualified apart with the Office’s opinion, conflicts in words', async () => {
  const reported = await house.walk.checked(LINH);
  const opinion = 'chưa đủ thành tích, đề nghị Hội đồng không xét';
  await house.walk.order('nomination', reported.id, 'hanglt', { type: 'REPORT_UNQUALIFIED', opinion });
  const nominations = [
    await house.walk.compiled({ unit: 'TTKC', person: 'bachnx' }),
    await house.walk.compiled(INDUSTRY),
  ];
  for (const [unit, head] of HEADS_WITHOUT_A_NAME) {
    await house.walk.order('round', house.department.round, head, {
      type: 'NIL_RETURN',
      unit,
      reason: 'Chưa có gương',
    });
  }
  await house.walk.order('round', house.department.round, 'hanglt', { type: 'COMPILE', missing: [] });
  const sitting = await house.walk.convened();
  await house.walk.order('round', house.department.round, 'hanglt', { type: 'PUT_BEFORE_COUNCIL', sitting });
  await house.walk.order('nomination', nominations[1]?.id ?? '', 'hanglt', {
    type: 'HOLD',
    reason: 'Có đơn thư',
  });
  const own = await house.show('bachnx', `/sittings/${sitting}`);
  for (const { id } of nominations) expect(own.html).toContain(`href="/nominations/${id}"`);
  expect(own.html).toContain('Đây là bạn: dấu chọn của bạn không được tính');
  expect(own.html).toContain('Chưa đủ thành tích, đề nghị Hội đồng không xét');
  expect(own.html).toContain('Tạm dừng xem xét');
  const other = await house.show('vintt', `/sittings/${sitting}`, 'en');
  expect(other.html).toMatch(/is the nominee: their mark does not count/);
  expect(other.html).not.toContain('name="present"');
});

test('a conflict is declared by its member, once, before the vote; the ballot then says that his mark is void', async () => {
  const { sitting, nominations } = await house.walk.sitting(ANH, INDUSTRY);
  await house.walk.order('sitting', sitting, SECRETARY, {
    type: 'OPEN',
    present: COUNCIL.map(idOf),
    secretary: idOf(SECRETARY),
  });
  const declare = { nomination: nominations[0] ?? '', kind: 'kin' };
  const none = await house.step('vintt', sitting, 'DECLARE_CONFLICT', { nomination: '', kind: '' });
  expect(none.status).toBe(422);
  expect(none.html).toContain('Chưa chọn hồ sơ');
  expect(none.html).toContain('Chưa chọn vì sao');
  expect((await house.step('vintt', sitting, 'DECLARE_CONFLICT', declare)).status).toBe(303);
  const twice = await house.step('vintt', sitting, 'DECLARE_CONFLICT', { ...declare, kind: 'interest' });
  expect([twice.status, twice.html.includes('đã được khai báo (mục IV.1)')]).toEqual([409, true]);
  expect((await house.show(CHAIR, `/sittings/${sitting}`)).html).toContain('khai báo người thân');
  await house.walk.order('sitting', sitting, CHAIR, { type: 'OPEN_VOTING' });
  const ballot = await house.show('vintt', `/sittings/${sitting}/ballot`);
  expect(ballot.html).toContain('Bạn đã khai báo người thân: dấu chọn của bạn không được tính');
});

test('a chair who is a nominee hands over to whoever the law lets preside, and only then opens the vote', async () => {
  const { sitting } = await house.walk.sitting({ unit: 'VP', person: CHAIR }, INDUSTRY);
  const path = `/sittings/${sitting}`;
  const roll = { type: 'OPEN', present: COUNCIL.map(idOf), secretary: idOf(SECRETARY) } as const;
  await house.walk.order('sitting', sitting, SECRETARY, roll);
  const page = await house.show(CHAIR, path);
  expect(page.html).toContain('phải giao quyền chủ trì trước');
  const offered = [...page.html.matchAll(/name="to" value="([^"]+)"/g)].map(([, person]) => person ?? '');
  const fit = COUNCIL.filter((name) => name !== CHAIR && name !== SECRETARY).map(idOf);
  expect(offered.toSorted()).toEqual(fit.toSorted());
  expect(page.html).not.toMatch(/name="to"[^>]* checked/);
  const none = await house.step(CHAIR, sitting, 'HAND_OVER_CHAIR', { to: '' });
  expect([none.status, none.html.includes('Chưa chọn ai')]).toEqual([422, true]);
  const clerk = await house.step(CHAIR, sitting, 'HAND_OVER_CHAIR', { to: idOf(SECRETARY) });
  expect([clerk.status, clerk.html.includes('đang làm thư ký phiên họp (mục IV.1)')]).toEqual([409, true]);
  expect((await house.step(CHAIR, sitting, 'HAND_OVER_CHAIR', { to: idOf('thuyhtb') })).status).toBe(303);
  expect((await house.show(CHAIR, path)).html).not.toContain('id="steps"');
  expect((await house.step('thuyhtb', sitting, 'OPEN_VOTING')).status).toBe(303);
});
