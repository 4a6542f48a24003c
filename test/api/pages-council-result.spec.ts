import { CouncilHouse, codeOn, hidden, wrongCode } from '../support/council-house.js';
import { idOf } from '../support/department.js';
import { fingerprint } from '../support/record.js';
import { ANH, CHAIR, COUNCIL, HAN, INDUSTRY, LINH, SECRETARY } from '../support/walk.js';

let house: CouncilHouse;

beforeEach(async () => {
  house = await CouncilHouse.open('pages_council_result');
});
afterEach(() => house.close());

describe('nine members vote by forms', () => {
  const FOR_FIVE = new Set(['khoitm', 'thuyhtb', 'hanglt', 'yenvth', 'nghianh']);

  test('the chair closes, the Council votes again on a tie, the result is foreseen and then released', async () => {
    const { sitting, nominations } = await house.voting();
    const [first = '', second = '', third = '', fourth = ''] = nominations;
    const path = `/sittings/${sitting}`;
    const nobody = await house.step(CHAIR, sitting, 'CLOSE_VOTING');
    expect([nobody.status, nobody.html.includes('Chưa ai bỏ phiếu (mục IV.1)')]).toEqual([409, true]);
    for (const name of COUNCIL) {
      const marks = FOR_FIVE.has(name) ? [first, second] : [first, third];
      expect((await house.cast(name, sitting, marks)).status).toBe(303);
    }
    const foreign = await house.step('vintt', sitting, 'CLOSE_VOTING');
    expect([foreign.status, foreign.html.includes('Chỉ người đang chủ trì')]).toEqual([409, true]);
    expect((await house.step(CHAIR, sitting, 'CLOSE_VOTING')).status).toBe(303);
    const { html } = await house.show('vintt', path);
    expect(html).toContain('5 × 2 = 10 > 9 × 1 = 9; 4 × 2 = 8 ≤ 9');
    for (const votes of ['9 phiếu', '5 phiếu', '4 phiếu', '0 phiếu']) expect(html).toContain(votes);
    expect(html).toContain('Cần hơn 1/2 của 9 = 4,5, nên cần 5 phiếu');
    expect(html).toContain('Kết quả tạm thời, chờ ký biên bản');
    expect(html).not.toContain('id="steps"');

    // two selected, fewer than four: one more ballot on the others, which selects nobody
    expect((await house.step(CHAIR, sitting, 'SECOND_BALLOT')).status).toBe(303);
    for (const name of COUNCIL) expect((await house.cast(name, sitting, [])).status).toBe(303);
    await house.step(CHAIR, sitting, 'CLOSE_VOTING');
    const chair = await house.show(CHAIR, path);
    expect(chair.html.match(/Được lựa chọn, chuyển Giám đốc/g)).toHaveLength(2);
    expect(chair.html.match(/Không được lựa chọn; đơn vị tiếp tục bồi dưỡng/g)).toHaveLength(2);

    const mute = await house.foreseen(CHAIR, sitting, 'DRAW_MINUTES', { reason: ' ' });
    expect([mute.status, mute.html.includes('phải ghi lý do vào biên bản (mục IV.1)')]).toEqual([409, true]);
    const reason = 'Chỉ hai hồ sơ đạt';
    const seen = hidden(chair.html.split('id="step-DRAW_MINUTES"')[1] ?? '', 'seen');
    await house.walk.order('nomination', first, 'hanglt', { type: 'HOLD', reason: 'Có đơn thư' });
    const other = await house.step(CHAIR, sitting, 'DRAW_MINUTES', { seen, reason });
    expect(other.status).toBe(409);
    expect(other.html).toContain('kết luận sẽ khác bảng bạn đã xem');
    expect(other.html).toContain(`${reason}</textarea>`);
    expect(other.html).toContain('Đang tạm dừng: kết quả giữ lại');
    expect((await house.foreseen(CHAIR, sitting, 'DRAW_MINUTES', { reason })).status).toBe(303);
    for (const name of [SECRETARY, CHAIR]) expect((await house.sign(name, sitting)).status).toBe(303);
    const concluded = await house.foreseen(CHAIR, sitting, 'CONCLUDE');
    expect(concluded.to).toMatch(new RegExp(`^${path}/receipts/\\d+$`));
    const states = await house.department.rows<{ id: string; state: string[] }>(
      'select id, state from nomination',
    );
    const stateOf = (id: string) => states.find((one) => one.id === id)?.state;
    expect([stateOf(first), stateOf(second)]).toEqual([['beforeCouncil'], ['selected']]);
    for (const id of [third, fourth]) expect(stateOf(id)).toContain('exemplar.province.notSent');

    const parked = await house.show(SECRETARY, path);
    expect(parked.html).toContain('Hồ sơ vẫn đang tạm dừng xem xét');
    expect((await house.step(SECRETARY, sitting, 'DELIVER', { nomination: first })).status).toBe(409);
    await house.walk.order('nomination', first, 'hanglt', { type: 'RELEASE', reason: 'Đã rõ' });
    expect((await house.step(SECRETARY, sitting, 'DELIVER', { nomination: first })).status).toBe(303);
    expect((await house.show('vintt', path)).html).toContain(`href="${path}/minutes"`);
  });

  test('a tie goes to a runoff, and is broken from the chair with the room’s code and a reason', async () => {
    const names = [
      ANH,
      INDUSTRY,
      LINH,
      HAN,
      { unit: 'TTKC', person: 'bachnx' },
      { unit: 'KHTCTH', person: 'tuanda' },
    ];
    const { sitting, nominations } = await house.walk.sitting(...names);
    // the nominee himself sits on the Council; an even number in the room, so that a tie can stay one
    const present = COUNCIL.filter((name) => name !== 'bachnx');
    await house.walk.voting(sitting, { present });
    const [last = '', before = ''] = nominations.toReversed();
    const others = nominations.slice(0, 4);
    for (const [at, name] of present.entries()) {
      const marks =
        at < 2 ? [...others.slice(0, 3), last, before] : at < 5 ? [...others, last] : [...others, before];
      expect((await house.cast(name, sitting, marks)).status).toBe(303);
    }
    await house.step(CHAIR, sitting, 'CLOSE_VOTING');
    const tied = await house.show('vintt', `/sittings/${sitting}`);
    expect(tied.html).toContain('Bằng phiếu ở suất cuối');
    expect((await house.step(CHAIR, sitting, 'OPEN_RUNOFF')).status).toBe(303);
    const runoff = await house.show('vintt', `/sittings/${sitting}/ballot`);
    expect(runoff.html).toContain('Chọn tối đa 1 tên');
    for (const [at, name] of present.entries()) {
      expect((await house.cast(name, sitting, [at % 2 === 0 ? last : before])).status).toBe(303);
    }
    await house.step(CHAIR, sitting, 'CLOSE_VOTING');
    const chair = await house.show(CHAIR, `/sittings/${sitting}`);
    const code = codeOn(chair) ?? '';
    expect(code).toMatch(/^\d{6}$/);
    const reason = 'Thành tích nổi bật hơn';
    for (const [fields, status, said] of [
      [{ reason, code }, 422, 'Chưa chọn ai'],
      [{ nomination: last, reason: '', code }, 422, 'Lý do: chưa điền'],
      [{ nomination: last, reason, code: '' }, 422, 'Chưa nhập mã phòng họp'],
      [{ nomination: others[0] ?? '', reason, code }, 409, 'không thuộc những tên bằng phiếu'],
      [{ nomination: last, reason, code: wrongCode(code) }, 403, 'Mã phòng họp không đúng'],
    ] as const) {
      const page = await house.step(CHAIR, sitting, 'BREAK_TIE', fields);
      expect([page.status, page.html.includes(said)]).toEqual([status, true]);
    }
    await house.department.rows(
      `update attempt set at = at - interval '1 minute' where because = 'WRONG_ROOM_CODE'`,
    );
    const broken = await house.step(CHAIR, sitting, 'BREAK_TIE', { nomination: last, reason, code });
    expect(broken.status).toBe(303);
    expect((await house.show('vintt', `/sittings/${sitting}`)).html).toContain('do người chủ trì quyết định');
  });
});

test('closing before everybody has voted is asked a second time, by name, and the first press writes nothing', async () => {
  const { sitting, nominations } = await house.voting();
  for (const name of COUNCIL.slice(0, 7)) await house.cast(name, sitting, nominations);
  const before = await fingerprint(house.department);
  const asked = await house.step(CHAIR, sitting, 'CLOSE_VOTING');
  expect(asked.status).toBe(200);
  expect(asked.html).toMatch(/Còn 2 người chưa bỏ phiếu: [^.]+, [^.]+\. Vẫn kết thúc\?/);
  expect(await fingerprint(house.department)).toEqual(before);
  // who has been shown one name has not been shown the other
  const late = COUNCIL.slice(7).map(idOf);
  expect((await house.step(CHAIR, sitting, 'CLOSE_VOTING', { missing: late.slice(0, 1) })).status).toBe(200);
  expect((await house.step(CHAIR, sitting, 'CLOSE_VOTING', { missing: late })).status).toBe(303);
});

test('the part that renews itself tells cast of due, and nothing that a running count would', async () => {
  const { sitting, nominations } = await house.voting();
  const page = await house.show('vintt', `/sittings/${sitting}`);
  const address = (/hx-get="([^"]+)"/.exec(page.html)?.[1] ?? '').replaceAll('&amp;', '&');
  const part = async (name: string) => (await house.show(name, address)).html;
  const parts: string[] = [];
  const before = await part(SECRETARY);
  for (const [at, name] of COUNCIL.entries()) {
    await house.cast(name, sitting, at % 2 === 0 ? nominations : []);
    parts.push(await part('vintt'));
  }
  parts.forEach((html, at) => {
    expect(html).toContain(`Đã bỏ ${at + 1} trong 9 phiếu`);
    expect(nominations.some((id) => html.includes(id))).toBe(false);
    expect(COUNCIL.some((name) => html.includes(idOf(name)))).toBe(false);
    // the same words every time but for the count itself
    const said = html.replaceAll(/Đã bỏ \d+ trong/g, 'Đã bỏ N trong').replace(/value="\d+"/, 'value="N"');
    expect(said).toBe(
      parts[0]?.replaceAll(/Đã bỏ \d+ trong/g, 'Đã bỏ N trong').replace(/value="\d+"/, 'value="N"'),
    );
  });
  // who has yet to vote is told to those who keep the room, and to nobody else
  expect([before.includes('class="not-yet"'), parts.some((html) => html.includes('not-yet'))]).toEqual([
    true,
    false,
  ]);
  expect(await part('bachnx')).toBe(parts.at(-1));
  await house.step(CHAIR, sitting, 'CLOSE_VOTING');
  const after = await part('vintt');
  expect(after).toContain('Phiên họp đã sang bước mới');
  expect(after).not.toContain('hx-trigger');
  expect((await house.show('duyenttm', address)).status).toBe(403);
});

test('no mark and no code is left anywhere but in the ballots: not in answers, attempts, history, tasks or mails', async () => {
  const { sitting, nominations } = await house.voting();
  const code = await house.roomCode(sitting);
  const secretOf = async () =>
    JSON.stringify(
      await house.department.rows(
        `select (select jsonb_agg(to_jsonb(a)) from answered_command a where a.answer ->> 'id' = $1) as answered,
           (select jsonb_agg(to_jsonb(a)) from attempt a) as attempts,
           (select jsonb_agg(e.body) from history_event e where e.type = 'CAST_BALLOT') as events,
           (select jsonb_agg(p.value) from history_private p join history_event e using (subject_id, seq)
             where e.type = 'CAST_BALLOT' and p.field <> 'facts') as beside,
           (select jsonb_agg(p.value::jsonb -> 'order') from history_private p join history_event e using (subject_id, seq)
             where e.type = 'CAST_BALLOT' and p.field = 'facts') as orders,
           (select jsonb_agg(to_jsonb(n)) from notice n where n.subject_id = $1::uuid) as notices,
           (select jsonb_agg(to_jsonb(m)) from mail m) as mails,
           (select s.context - 'candidates' - 'agenda' from sitting s where s.id = $1::uuid) as sitting`,
        [sitting],
      ),
    );
  for (const [at, name] of COUNCIL.entries()) {
    const marks = [nominations[at % 4] ?? ''];
    await house.post(name, `/sittings/${sitting}/ballot`, { step: 'review', marks });
    await house.cast(name, sitting, [...marks, ...marks]);
    await house.cast(name, sitting, marks);
  }
  const left = (await secretOf()) + house.logged.join('\n');
  expect(left).toContain('CAST_BALLOT');
  expect(left).toContain('MARKED_TWICE');
  expect(nominations.filter((id) => left.includes(id))).toEqual([]);
  expect(left).not.toContain(code);
  const ballots = await house.department.rows<{ marks: Record<string, boolean> }>('select marks from ballot');
  expect(ballots).toHaveLength(9);
});
