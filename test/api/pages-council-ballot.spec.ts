import { randomUUID } from 'node:crypto';
import { CouncilHouse, codeOn, isTicked, keptMarks, wrongCode } from '../support/council-house.js';
import { idOf } from '../support/department.js';
import { attempts, fingerprint } from '../support/record.js';
import { ANH, CHAIR, COUNCIL, HAN, INDUSTRY, LINH, SECRETARY } from '../support/walk.js';

let house: CouncilHouse;

beforeEach(async () => {
  house = await CouncilHouse.open('pages_council_ballot');
});
afterEach(() => house.close());

describe('the ballot', () => {
  test('nothing is preselected; the review says whom one chooses, writes nothing, and leads back with the marks', async () => {
    const { sitting, nominations } = await house.voting();
    const path = `/sittings/${sitting}/ballot`;
    const marks = nominations.slice(0, 2);
    const form = await house.show('vintt', path);
    expect(form.html).toContain('Chọn tối đa 5 tên');
    expect(form.html).not.toMatch(/ checked/);
    expect(form.headers.get('cache-control')).toBe('no-store');
    const before = await fingerprint(house.department);
    const review = await house.post('vintt', path, { step: 'review', marks });
    expect(review.status).toBe(200);
    expect(review.headers.get('cache-control')).toBe('no-store');
    expect(review.html).toContain('Bạn chọn 2 tên:');
    expect(review.html).toContain('không sửa, không rút lại được');
    expect(keptMarks(review.html)).toEqual(marks);
    const edit = await house.post('vintt', path, { step: 'mark', marks: keptMarks(review.html) });
    expect(nominations.map((id) => isTicked(edit.html, id))).toEqual([true, true, false, false]);
    expect(await attempts(house.department)).toEqual([]);
    expect(await fingerprint(house.department)).toEqual(before);
    const english = await house.post('vintt', path, { step: 'review', marks: [] }, 'en');
    expect(english.html).toContain('You choose nobody.');
  });

  test.each<[string, string, (names: readonly string[]) => readonly string[], number, string]>([
    [
      'six names',
      'vintt',
      (names) => [...names, randomUUID(), randomUUID()],
      409,
      'mỗi phiếu nhiều nhất 5 tên (mục IV.1)',
    ],
    ['a name not on it', 'vintt', () => [randomUUID()], 409, 'không có trên phiếu này (mục IV.1)'],
    ['a name twice', 'vintt', ([one = '']) => [one, one], 409, 'đánh dấu hai lần (mục IV.1)'],
    ['what is no name', 'vintt', () => ['Bùi Gia Hân'], 422, 'Các phiếu chọn: mã không đúng'],
    ['somebody of no Council', 'duyenttm', (names) => names.slice(0, 1), 403, ''],
  ])(
    '%s: refused with the reason and its clause, marks come back, nothing written',
    async (_what, who, choose, status, said) => {
      const { sitting, nominations } = await house.voting();
      const marks = choose(nominations);
      const before = await fingerprint(house.department);
      const code = await house.roomCode(sitting);
      for (const at of ['review', 'cast']) {
        const page = await house.post(who, `/sittings/${sitting}/ballot`, {
          step: at,
          marks,
          ballot: '1',
          code,
        });
        expect([at, page.status]).toEqual([at, status]);
        expect(page.html).toContain(said);
        if (who === 'vintt') {
          const sent = nominations.filter((id) => marks.includes(id));
          expect(nominations.filter((id) => isTicked(page.html, id))).toEqual(sent);
        }
      }
      expect(await fingerprint(house.department)).toEqual(before);
    },
  );

  test('of somebody absent, a second one, one of another ballot, one after the close: each says why', async () => {
    const { sitting, nominations } = await house.walk.sitting(ANH, INDUSTRY, LINH, HAN);
    const present = COUNCIL.filter((name) => name !== 'vintt');
    await house.walk.voting(sitting, { present });
    const marks = nominations.slice(0, 2);

    const page = await house.show('vintt', `/sittings/${sitting}/ballot`);
    expect(page.html).toContain('<h2>Bạn chưa được điểm danh</h2>');
    expect(page.html).not.toContain('name="marks"');
    const absent = await house.cast('vintt', sitting, marks, { ballot: '1' });
    expect(absent.status).toBe(409);
    expect(absent.html).toContain(
      'Bạn chưa được điểm danh; báo thư ký ghi có mặt trước khi bỏ phiếu (mục IV.1)',
    );
    expect(marks.every((id) => isTicked(absent.html, id))).toBe(true);

    const other = await house.cast('yenvth', sitting, marks, { ballot: '7' });
    expect([other.status, other.html.includes('thuộc lần bỏ phiếu khác')]).toEqual([409, true]);

    for (const name of present) expect((await house.cast(name, sitting, marks)).status).toBe(303);
    const second = await house.cast('yenvth', sitting, nominations);
    expect(second.status).toBe(409);
    expect(second.html).toContain('Bạn đã bỏ phiếu; phiếu kín không đổi, không rút lại được (mục IV.1)');

    await house.walk.order('sitting', sitting, CHAIR, { type: 'CLOSE_VOTING' });
    const late = await house.post('vintt', `/sittings/${sitting}/ballot`, {
      step: 'cast',
      marks,
      ballot: '1',
      code: '123456',
    });
    expect(late.status).toBe(409);
    expect(marks.every((id) => isTicked(late.html, id))).toBe(true);
    expect(late.html).toMatch(/<button[^>]*disabled/);
    const [row] = await house.department.rows<{ n: number }>('select count(*)::int as n from ballot');
    expect(row?.n).toBe(present.length);
  });

  test('tells afterwards that one has voted and how many have, never when or for whom', async () => {
    const { sitting, nominations } = await house.voting();
    const cast = await house.cast('vintt', sitting, nominations.slice(0, 3));
    expect([cast.status, cast.to]).toEqual([303, `/sittings/${sitting}/ballot`]);
    const { html } = await house.show('vintt', `/sittings/${sitting}/ballot`);
    expect(html).toContain('Bạn đã bỏ phiếu');
    expect(html).toContain('Đã bỏ 1 trong 9 phiếu');
    expect(html).toContain('Điều không hứa được');
    expect(nominations.some((id) => html.includes(id))).toBe(false);
    expect(html.split('<main')[1]).not.toMatch(/\d\d:\d\d/);
  });
});

describe('the room’s code', () => {
  test('stands on the pages of the secretary and of whoever presides, only while one votes, and is new each time', async () => {
    const { sitting, nominations } = await house.walk.sitting(ANH, INDUSTRY);
    const path = `/sittings/${sitting}`;
    expect(codeOn(await house.show(SECRETARY, path))).toBeNull();
    await house.walk.voting(sitting);
    const code = await house.roomCode(sitting);
    expect(code).toMatch(/^\d{6}$/);
    expect(codeOn(await house.show(CHAIR, path))).toBe(code);
    for (const name of ['vintt', 'thuyhtb']) {
      const { html } = await house.show(name, path);
      expect(html).not.toContain('room-code');
      expect(html).not.toContain(code);
    }
    for (const name of [SECRETARY, 'vintt']) {
      const api = await house.ask(name, `/api${path}`);
      expect(api.html).not.toContain(code);
      expect(api.html).not.toMatch(/secret"/);
    }
    expect((await house.post('vintt', `${path}/room`, {})).status).toBe(403);
    expect(await house.roomCode(sitting)).toBe(code);
    expect((await house.post(SECRETARY, `${path}/room`, {})).status).toBe(303);
    const renewed = await house.roomCode(sitting);
    expect(renewed).not.toBe(code);
    for (const name of COUNCIL) await house.cast(name, sitting, [nominations[0] ?? '']);
    await house.step(CHAIR, sitting, 'CLOSE_VOTING');
    expect(codeOn(await house.show(CHAIR, path))).toBeNull();
    await house.step(CHAIR, sitting, 'SECOND_BALLOT');
    expect(await house.roomCode(sitting)).not.toBe(renewed);
  });

  test('wrong, not given, not six digits: the ballot comes back whole; a wrong one slows down and locks nobody out', async () => {
    const { sitting, nominations } = await house.voting();
    const code = await house.roomCode(sitting);
    const marks = nominations.slice(1, 3);
    const before = await fingerprint(house.department);
    for (const typed of ['', '12345', 'một hai']) {
      const page = await house.cast('vintt', sitting, marks, { code: typed });
      expect([page.status, keptMarks(page.html)]).toEqual([422, marks]);
      expect(page.html).toContain('Chưa nhập mã phòng họp, gồm sáu chữ số');
    }
    const longer = [2, 4, 8, 16, 32, 60, 60];
    for (const seconds of longer) {
      const wrong = await house.cast('vintt', sitting, marks, { code: wrongCode(code) });
      expect([wrong.status, keptMarks(wrong.html)]).toEqual([403, marks]);
      expect(wrong.html).toContain(`lần thử tiếp nhận sau ${seconds} giây`);
      expect(wrong.html).toContain('mục IV.1');
      expect(wrong.html).not.toContain(wrongCode(code));
      // too soon: not even the right one is looked at, and it is not counted as another wrong one
      const soon = await house.cast('vintt', sitting, marks);
      expect([soon.status, keptMarks(soon.html)]).toEqual([429, marks]);
      expect(Number(soon.headers.get('retry-after'))).toBeLessThanOrEqual(seconds);
      await house.department.rows(
        `update attempt set at = at - interval '61 seconds' where because = 'WRONG_ROOM_CODE'`,
      );
    }
    expect(await fingerprint(house.department)).toEqual(before);
    const noted = await attempts(house.department);
    expect(noted).toHaveLength(longer.length);
    expect(JSON.stringify(noted)).not.toContain(wrongCode(code));
    // somebody else was never slowed down
    expect((await house.cast('yenvth', sitting, marks)).status).toBe(303);
    expect(
      (await house.cast('vintt', sitting, marks, { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` })).status,
    ).toBe(303);
  });

  test('many tries at the same moment are one', async () => {
    const { sitting, nominations } = await house.voting();
    const wrong = wrongCode(await house.roomCode(sitting));
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => house.cast('vintt', sitting, nominations.slice(0, 1), { code: wrong })),
    );
    expect(tries.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      403,
      ...Array.from({ length: 7 }, () => 429),
    ]);
  });

  test('raises a session to the room for that one ballot, as the history says; without it a session cannot vote', async () => {
    const { sitting, nominations } = await house.voting();
    await house.cookieOf('vintt');
    await house.department.rows(`update session set assurance = 'session' where person_id = $1`, [
      idOf('vintt'),
    ]);
    const bare = await fetch(`${house.url}/api/sittings/${sitting}/events`, {
      method: 'POST',
      headers: {
        cookie: await house.cookieOf('vintt'),
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ type: 'CAST_BALLOT', marks: [] }),
    });
    expect(bare.status).toBe(403);
    expect((await house.cast('vintt', sitting, nominations.slice(0, 1))).status).toBe(303);
    const [event] = await house.department.rows<{ via: unknown }>(
      `select body::jsonb -> 'via' as via from history_event where type = 'CAST_BALLOT'`,
    );
    expect(event?.via).toEqual({ channel: 'page', assurance: 'room' });
  });
});
