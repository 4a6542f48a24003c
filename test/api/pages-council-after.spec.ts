import { letterText } from '../support/letters.js';
import { DESKS_JSON } from '../../src/links/links.js';
import { NOTICE } from '../../src/mail/mail.sql.js';
import { wordsOn } from '../support/browse.js';
import { CouncilHouse, hidden, wrongCode } from '../support/council-house.js';
import { withRules } from '../support/council-rules.js';
import { idOf } from '../support/department.js';
import { fingerprint } from '../support/record.js';
import { ANH, CHAIR, COUNCIL, HAN, INDUSTRY, LINH, SECRETARY, TUAN } from '../support/walk.js';

let house: CouncilHouse;

beforeEach(async () => {
  house = await CouncilHouse.open('pages_council_after');
});
afterEach(() => house.close());

const MEMBER = 'vintt';

/** Four names before the Council, and all who are there have chosen these of them. */
const counted = async (marked: number) => {
  const { sitting, nominations } = await house.walk.sitting(ANH, INDUSTRY, LINH, HAN);
  await house.walk.counted(sitting, nominations.slice(0, marked));
  return { sitting, nominations, path: `/sittings/${sitting}` };
};

const read = async (name: string, path: string): Promise<string> => {
  const page = await house.show(name, path);
  expect([path, page.status]).toEqual([path, 200]);
  return wordsOn(page.html).replace(/\s+/gu, ' ');
};

const stateOf = async (sitting: string): Promise<string[]> => {
  const [row] = await house.department.rows<{ state: string[] }>('select state from sitting where id = $1', [
    sitting,
  ]);
  return row?.state ?? [];
};

const refusedWith = async (
  status: number,
  said: string,
  act: () => Promise<{ status: number; html: string }>,
) => {
  const before = await fingerprint(house.department);
  const page = await act();
  expect([page.status, wordsOn(page.html).includes(said)]).toEqual([status, true]);
  expect(await fingerprint(house.department)).toEqual(before);
};

describe('the minutes', () => {
  test('are read whole and signed by both before anything is released, and by nobody else', async () => {
    const { sitting, path } = await counted(4);
    await refusedWith(409, 'Đang ở “Đã kiểm phiếu” nên không', () =>
      house.foreseen(CHAIR, sitting, 'CONCLUDE'),
    );
    const before = await house.show(MEMBER, path);
    expect(before.html).toContain('Kết quả tạm thời, chờ ký biên bản');
    expect(before.html).not.toContain('id="steps"');
    expect((await house.show(CHAIR, `${path}/sign`)).status).toBe(404);

    expect((await house.foreseen(CHAIR, sitting, 'DRAW_MINUTES')).status).toBe(303);
    await refusedWith(409, 'Biên bản mới có 0 trong 2 chữ ký', () =>
      house.foreseen(CHAIR, sitting, 'CONCLUDE'),
    );
    expect((await house.foreseen(CHAIR, sitting, 'CONCLUDE')).html).toContain('(mục IV.1)');
    await refusedWith(409, 'Chỉ người chủ trì và thư ký phiên họp được làm việc này', () =>
      house.sign(MEMBER, sitting),
    );
    expect((await house.show(MEMBER, `${path}/sign`)).html).not.toContain('name="seen"');
    // the button alone, without the page that shows what is signed
    await refusedWith(409, 'Mở trang “Đọc và ký biên bản”', () => house.step(CHAIR, sitting, 'SIGN_MINUTES'));

    const chair = await house.show(CHAIR, `${path}/sign`);
    for (const whole of ['Họp Hội đồng Thi đua', 'Kiểm phiếu lựa chọn', 'chưa ký']) {
      expect(chair.html).toContain(whole);
    }
    await refusedWith(409, 'Biên bản vừa thay đổi', () => house.sign(CHAIR, sitting, { seen: 'x' }));
    expect((await house.sign(SECRETARY, sitting)).status).toBe(303);
    // pressed once more: one signature
    expect((await house.sign(SECRETARY, sitting)).status).toBe(303);
    // what he has read is still what stands there, though the other has signed meanwhile
    const seen = hidden(chair.html, 'seen');
    expect((await house.sign(CHAIR, sitting, { seen })).to).toBe(`${path}#minutes`);
    const signed = await house.department.rows(
      `select seq from history_event where subject_id = $1 and type = 'SIGN_MINUTES'`,
      [sitting],
    );
    expect(signed).toHaveLength(2);
    expect(await read(MEMBER, path)).toContain('Thư ký: Dương Thị Thanh Huyền đã ký');

    const wrong = await house.step(CHAIR, sitting, 'CONCLUDE', { seen: 'x' });
    expect([wrong.status, await stateOf(sitting)]).toEqual([409, ['minutes']]);
    expect((await house.foreseen(CHAIR, sitting, 'CONCLUDE')).status).toBe(303);
    expect(await read(MEMBER, path)).toContain('Kết quả đã công bố cho tất cả hồ sơ.');
    const minutes = await read(SECRETARY, `${path}/minutes`);
    expect(minutes.match(/Đã ký \d\d giờ/gu)).toHaveLength(4);
    expect(minutes).not.toContain('Kết quả tạm thời');
  });

  test('drawn up again with another reason want both signatures anew; the reason is asked for only where it is due', async () => {
    const { sitting, path } = await counted(4);
    expect((await house.show(CHAIR, path)).html).not.toContain('Lý do lựa chọn ít hơn 4');
    await house.foreseen(CHAIR, sitting, 'DRAW_MINUTES');
    await house.sign(SECRETARY, sitting);
    await house.foreseen(CHAIR, sitting, 'DRAW_MINUTES');
    expect(await read(MEMBER, path)).toContain('Thư ký: Dương Thị Thanh Huyền chưa ký');
  });
});

describe('a mistake before the release', () => {
  test('is opened again by both, with the reason; by one it is not', async () => {
    const { sitting, nominations, path } = await counted(4);
    await house.foreseen(CHAIR, sitting, 'DRAW_MINUTES');
    await house.sign(SECRETARY, sitting);
    await refusedWith(422, 'Lý do: chưa điền', () =>
      house.step(SECRETARY, sitting, 'ASK_REOPEN', { reason: ' ' }),
    );
    await refusedWith(409, 'Chỉ người chủ trì và thư ký', () =>
      house.step(MEMBER, sitting, 'ASK_REOPEN', { reason: 'x' }),
    );
    const reason = 'Đọc nhầm tên trên phiếu';
    expect((await house.step(SECRETARY, sitting, 'ASK_REOPEN', { reason })).status).toBe(303);
    await refusedWith(409, 'người kia phải đồng ý', () => house.step(SECRETARY, sitting, 'REOPEN'));
    await refusedWith(409, 'Đang có đề nghị bỏ phiếu lại từ đầu', () => house.sign(CHAIR, sitting));
    const asked = await house.show(CHAIR, path);
    expect(asked.html).toContain(`Lý do: ${reason}`);
    // two answers, neither of them proposed
    expect(asked.html.split('id="step-REOPEN"')[1]?.split('</form>')[0]).not.toContain('button primary');

    expect((await house.step(CHAIR, sitting, 'KEEP_RESULT')).status).toBe(303);
    expect(await read(MEMBER, path)).toContain('Thư ký: Dương Thị Thanh Huyền đã ký');
    await house.step(SECRETARY, sitting, 'ASK_REOPEN', { reason });
    expect((await house.step(CHAIR, sitting, 'REOPEN')).status).toBe(303);
    expect(await stateOf(sitting)).toEqual(['open']);
    expect(await read(MEMBER, path)).toContain(`Lần 1: đã kiểm phiếu rồi mở lại`);

    await house.walk.order('sitting', sitting, CHAIR, { type: 'OPEN_VOTING' });
    for (const [at, name] of COUNCIL.entries()) {
      const marks = at === 0 ? nominations.slice(1) : nominations;
      await house.walk.order('sitting', sitting, name, { type: 'CAST_BALLOT', marks });
    }
    await house.walk.order('sitting', sitting, CHAIR, { type: 'CLOSE_VOTING' });
    const count = await read(SECRETARY, `${path}/minutes?paper=2`);
    expect(count).toContain('(lần 2)');
    expect(count).toMatch(new RegExp(`Lần bỏ phiếu số 1 không tính: mở lại sau khi kiểm phiếu .+ ${reason}`));
    // nine rows of the ballot that counts, none of the one that does not
    expect(count).toContain('Cộng 9 9 9 8');
  });
});

describe('where the plan asks whoever presides', () => {
  test('he says yes or no of each name that passed, in the room; without a yes it is not selected', async () => {
    await withRules(house, { chairMustAgree: true });
    const { sitting, nominations, path } = await counted(4);
    const [first = '', ...others] = nominations;
    const page = await house.show(CHAIR, path);
    expect(page.html).toContain('Chờ ý kiến chủ trì');
    const form = page.html.split('id="step-AGREE"')[1]?.split('</form>')[0] ?? '';
    expect(form).not.toContain('checked');
    const seen = hidden(form, 'seen');
    const code = await house.roomCode(sitting);
    const answers = Object.fromEntries(
      nominations.map((name) => [`agree-${name}`, name === first ? 'no' : 'yes']),
    );
    const said = { seen, code, asked: nominations, ...answers };
    const agree = (over: object) => house.step(CHAIR, sitting, 'AGREE', { ...said, ...over });
    await refusedWith(422, 'Chưa nêu ý kiến với Phan Thị Ngọc Ánh', () => agree({ [`agree-${first}`]: '' }));
    await refusedWith(422, 'Chưa nhập mã phòng họp', () => agree({ code: '' }));
    await refusedWith(409, 'Danh sách tên đủ phiếu vừa thay đổi', () => agree({ seen: 'x' }));
    expect((await agree({ code: wrongCode(code) })).status).toBe(403);
    await house.department.rows(
      `update attempt set at = at - interval '1 minute' where because = 'WRONG_ROOM_CODE'`,
    );
    const foreign = await house.step(MEMBER, sitting, 'AGREE', said);
    expect([foreign.status, foreign.html.includes('Chỉ người đang chủ trì')]).toEqual([409, true]);
    expect((await agree({})).status).toBe(303);
    const result = await read(MEMBER, path);
    expect(result).toContain('người chủ trì không đồng ý');
    expect(result).toContain('Đã chọn 3');
    const [row] = await house.department.rows<{ selected: { nomination: string }[] }>(
      `select context -> 'selected' as selected from sitting where id = $1`,
      [sitting],
    );
    expect(row?.selected.map(({ nomination }) => nomination).toSorted()).toEqual(others.toSorted());
    expect(await read(SECRETARY, `${path}/minutes?paper=1`)).toContain('không đồng ý: Phan Thị Ngọc Ánh');
  });
});

test('the release is one transaction: a name that cannot take its result undoes all of it', async () => {
  const { sitting, nominations } = await counted(4);
  await house.foreseen(CHAIR, sitting, 'DRAW_MINUTES');
  for (const name of [SECRETARY, CHAIR]) await house.sign(name, sitting);
  const last = nominations.at(-1) ?? '';
  await house.department.rows(`create function stuck() returns trigger language plpgsql as
    $$ begin raise exception 'stuck'; end $$`);
  await house.department.rows(
    `create trigger stuck before update on nomination for each row when (old.id = '${last}') execute function stuck()`,
  );
  const before = await fingerprint(house.department);
  expect((await house.foreseen(CHAIR, sitting, 'CONCLUDE')).status).toBeGreaterThanOrEqual(500);
  expect(await fingerprint(house.department)).toEqual(before);
  expect(await stateOf(sitting)).toEqual(['minutes']);
  await house.department.rows('drop trigger stuck on nomination');
  expect((await house.foreseen(CHAIR, sitting, 'CONCLUDE')).status).toBe(303);
});

describe('what units and nominees are told', () => {
  const NOMINATOR = 'nguyetvtm';
  const NOMINEE = 'anhptn';

  test.each([
    ['selected', 4],
    ['not selected', 0],
  ])('of a name that is %s: never a number of votes', async (_is, marked) => {
    const { sitting, nominations } = await house.walk.sitting(ANH, INDUSTRY, LINH, HAN);
    const [anh = ''] = nominations;
    await house.walk.counted(sitting, nominations.slice(0, marked));
    for (const who of [NOMINATOR, NOMINEE]) {
      expect((await house.show(who, `/sittings/${sitting}`)).status).toBe(403);
      expect((await house.show(who, `/sittings/${sitting}/minutes`)).status).toBe(403);
      expect((await house.show(who, `/sittings/${sitting}/script`)).status).toBe(403);
      expect((await house.show(who, `/nominations/${anh}`)).html).not.toContain('Cảm ơn đơn vị');
    }
    if (marked === 0) {
      await house.walk.order('sitting', sitting, CHAIR, { type: 'SECOND_BALLOT' });
      for (const name of COUNCIL) {
        await house.walk.order('sitting', sitting, name, { type: 'CAST_BALLOT', marks: [] });
      }
      await house.walk.order('sitting', sitting, CHAIR, { type: 'CLOSE_VOTING' });
    }
    await house.walk.released(sitting);
    const addresses = ['', '/trace'].map((part) => `/nominations/${anh}${part}`);
    const api = ['', '/history'].map((part) => `/api/nominations/${anh}${part}`);
    for (const who of [NOMINATOR, NOMINEE]) {
      for (const address of [...addresses, ...api]) {
        const { status, html } = await house.show(who, address);
        expect([address, status]).toEqual([address, 200]);
        expect(html).not.toMatch(/"votes"|\d phiếu|votes|Số phiếu/u);
      }
      const thanks = (await house.show(who, `/nominations/${anh}`)).html.includes('trân trọng cảm ơn');
      expect(thanks).toBe(marked === 0);
    }
    // the Council reads what it found
    expect((await house.show(MEMBER, `/api/nominations/${anh}/history`)).html).toContain('"votes"');
    expect((await house.show('duyenttm', `/api/nominations/${anh}/history`)).html).toContain('"votes"');
  });

  test('a name that is not selected: its unit’s head and nominator are thanked by mail, and told what happens next', async () => {
    const { sitting, nominations } = await house.walk.sitting(ANH, INDUSTRY, LINH, HAN, TUAN);
    const [anh = ''] = nominations;
    await house.walk.concluded(sitting, nominations.slice(1));
    for (const [lang, selected, not, gone] of [
      ['vi', 'Được lựa chọn', 'Không được lựa chọn', 'Không còn trước Hội đồng'],
      ['en', 'Selected', 'Not selected', 'No longer before the Council'],
    ] as const) {
      const { html: whole } = await house.show(MEMBER, `/sittings/${sitting}`, lang);
      const html = /id="agenda".*?<\/ol>/su.exec(whole)?.[0] ?? '';
      expect(html.split(`<span class="badge done">${selected}</span>`)).toHaveLength(5);
      expect(html.split(`<span class="badge">${not}</span>`)).toHaveLength(2);
      expect(html).not.toContain(gone);
    }
    const notices = await house.department.rows<{ id: string; desk: string }>(
      `select n.id, p.email as desk from notice n join person p on p.id = n.recipient_id
        where n.subject_id = $1 and n.template = 'told.NOT_SELECT' order by p.email`,
      [anh],
    );
    expect(notices.map(({ desk }) => desk.split('@')[0])).toEqual(
      expect.arrayContaining(['anhptn', 'nghianh', 'nguyetvtm']),
    );
    for (const { id } of notices) {
      const [row] = await house.department.rows<Parameters<typeof letterText>[0]>(NOTICE.text, [
        [id],
        new Date(),
        DESKS_JSON,
      ]);
      if (!row) throw new Error('no notice');
      const { body } = letterText(row);
      expect(body).toContain('trân trọng cảm ơn đơn vị cùng người được đề nghị');
      expect(body).toContain('Đây vẫn là điển hình tiên tiến của đơn vị');
      expect(body).toContain('remains an exemplar of the unit');
      expect(body).not.toMatch(/\d phiếu|\d votes?/u);
    }
  });
});

test('the script says what to say at each moment, and leads on', async () => {
  const { sitting, nominations } = await house.walk.sitting(ANH, INDUSTRY, LINH, HAN);
  const script = (): Promise<string> => read(CHAIR, `/sittings/${sitting}/script`);
  expect(await script()).toContain('Lúc này: Điểm danh, khai mạc');
  expect(await script()).toContain('cần ít nhất 2/3, tức 6 thành viên có mặt');
  await house.walk.voting(sitting);
  expect(await script()).toContain('Lúc này: Bỏ phiếu');
  expect(await script()).toContain('9 × 3 = 27 ≥ 9 × 2 = 18, đủ điều kiện');
  expect(await script()).toContain('Cần hơn 1/2 của 9 = 4,5, nên cần 5 phiếu');
  for (const name of COUNCIL) {
    await house.walk.order('sitting', sitting, name, { type: 'CAST_BALLOT', marks: nominations });
  }
  await house.walk.order('sitting', sitting, CHAIR, { type: 'CLOSE_VOTING' });
  expect(await script()).toContain('Lúc này: Lập biên bản');
  expect(await script()).toContain('Phan Thị Ngọc Ánh: 9 phiếu, được chọn');
  await house.walk.order('sitting', sitting, CHAIR, { type: 'DRAW_MINUTES' });
  expect(await script()).toContain('Lúc này: Đọc và ký biên bản');
  for (const name of [SECRETARY, CHAIR]) await house.sign(name, sitting);
  expect(await script()).toContain('Lúc này: Công bố kết quả');
  await house.foreseen(CHAIR, sitting, 'CONCLUDE');
  expect(await script()).toContain('Lúc này: Bế mạc');
  expect(await script()).not.toMatch(/\p{L},\p{L}/u);
});

describe('the result, by whatever way and rule it was voted', () => {
  test('of a share of those present: what the share comes to is said as it is, without rounding', async () => {
    const approve = { op: '>=', share: { num: 4, den: 5 }, of: 'present' } as const;
    await withRules(house, { approve });
    const { path } = await counted(4);
    const result = await read(MEMBER, path);
    expect(result).toContain('Căn cứ: 9 thành viên có mặt');
    expect(result).toContain('Cần ít nhất 4/5 của 9 = 7,2, nên cần 8 phiếu (8 × 5 = 40 ≥ 9 × 4 = 36;');
  });

  test('an open vote has names, on the page and in the minutes', async () => {
    await withRules(house, { secret: false });
    const { sitting, nominations } = await house.walk.sitting(ANH, INDUSTRY, LINH, HAN);
    await house.walk.voting(sitting);
    for (const name of COUNCIL) {
      const marks = name === MEMBER ? [] : nominations;
      await house.walk.order('sitting', sitting, name, { type: 'CAST_BALLOT', marks });
    }
    await house.walk.order('sitting', sitting, CHAIR, { type: 'CLOSE_VOTING' });
    expect(await read(CHAIR, `/sittings/${sitting}`)).toMatch(/Nguyễn Thị Tường Vi không tên nào/u);
    const minutes = await read(CHAIR, `/sittings/${sitting}/minutes?paper=2`);
    expect(minutes).toContain('Biểu quyết công khai, có ghi tên');
    expect(minutes).toMatch(/Nguyễn Thị Tường Vi Không hồ sơ nào/u);
    expect(minutes).not.toContain('Từng phiếu');
  });

  test('printed ballots: who counted, how many were not valid, and no ballot listed', async () => {
    const { sitting, nominations } = await house.walk.sitting(ANH, INDUSTRY, LINH, HAN);
    const roll = COUNCIL.map(idOf);
    await house.walk.order('sitting', sitting, SECRETARY, {
      type: 'OPEN',
      present: roll,
      secretary: idOf(SECRETARY),
    });
    const tellers = ['yenvth', MEMBER] as const;
    await house.walk.order('sitting', sitting, CHAIR, {
      type: 'OPEN_VOTING',
      tellers: [idOf(tellers[0]), idOf(tellers[1])],
    });
    const votes = nominations.map((nomination) => ({ nomination, votes: 7 }));
    for (const teller of tellers) {
      await house.walk.order('sitting', sitting, teller, {
        type: 'ENTER_TALLY',
        ballots: 9,
        invalid: 1,
        votes,
      });
    }
    await house.walk.order('sitting', sitting, CHAIR, { type: 'CLOSE_VOTING' });
    expect(await read(CHAIR, `/sittings/${sitting}`)).toContain(
      'phiếu giấy, Vũ Thị Hải Yến, Nguyễn Thị Tường Vi kiểm phiếu; 1 phiếu không hợp lệ',
    );
    const minutes = await read(CHAIR, `/sittings/${sitting}/minutes?paper=2`);
    expect(minutes).toContain('ban kiểm phiếu: đồng chí Vũ Thị Hải Yến, đồng chí Nguyễn Thị Tường Vi');
    expect(minutes).toContain('Số phiếu hợp lệ: 08 (tám); số phiếu không hợp lệ: 01 (một)');
    expect(minutes).not.toContain('Từng phiếu');
  });
});
