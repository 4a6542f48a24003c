import { CouncilHouse, isTicked } from '../support/council-house.js';
import { withRules } from '../support/council-rules.js';
import { idOf } from '../support/department.js';
import { fingerprint } from '../support/record.js';
import { ANH, CHAIR, COUNCIL, INDUSTRY, LINH, SECRETARY } from '../support/walk.js';

let house: CouncilHouse;

beforeEach(async () => {
  house = await CouncilHouse.open('ballot_kinds');
});
afterEach(() => house.close());

const answers = (names: readonly string[], of: readonly string[]) =>
  Object.fromEntries(names.map((name, at) => [`answer-${name}`, of[at] ?? '']));

describe('a yes or a no to every name', () => {
  test('nothing is answered before; one left out is refused with its clause and the others come back', async () => {
    await withRules(house, { form: 'eachName' });
    const { sitting, nominations } = await house.voting();
    const path = `/sittings/${sitting}/ballot`;
    const form = await house.show('vintt', path);
    expect(form.html.match(/type="radio"/g)).toHaveLength(nominations.length * 2);
    expect(form.html).not.toMatch(/ checked/);
    expect(form.html).toContain('Đã trả lời');

    const before = await fingerprint(house.department);
    const some = answers(nominations.slice(0, 3), ['for', 'against', 'for']);
    const short = await house.post('vintt', path, { step: 'review', ballot: '1', ...some });
    expect([short.status, short.html.includes('Mỗi tên trong 4 tên phải được trả lời')]).toEqual([409, true]);
    expect(short.html.match(/ checked/g)).toHaveLength(3);
    expect(await fingerprint(house.department)).toEqual(before);

    const all = answers(nominations, ['for', 'against', 'for', 'against']);
    const review = await house.post('vintt', path, { step: 'review', ballot: '1', ...all });
    expect(review.html).toContain('Bạn đồng ý 2 tên:');
    expect(review.html).toContain('Không đồng ý 2 tên:');
    const edit = await house.post('vintt', path, { step: 'mark', ballot: '1', ...all });
    expect(edit.html.match(/ checked/g)).toHaveLength(4);
    expect((await house.cast('vintt', sitting, [], all)).status).toBe(303);
    const [kept] = await house.department.rows<{ marks: object }>('select marks from ballot');
    const [one = '', two = '', three = '', four = ''] = nominations;
    expect(kept?.marks).toEqual({ [one]: true, [two]: false, [three]: true, [four]: false });
  });
});

describe('an open vote', () => {
  test('says that the name goes with the vote, and shows one’s own vote to oneself alone', async () => {
    await withRules(house, { secret: false });
    const { sitting, nominations } = await house.voting();
    const path = `/sittings/${sitting}/ballot`;
    const form = await house.show('vintt', path);
    expect(form.html).toContain('Biểu quyết công khai: tên Ông/Bà đi cùng lá phiếu');
    expect(form.html).not.toContain('Bỏ phiếu kín');
    await house.cast('vintt', sitting, nominations.slice(0, 1));
    const mine = (await house.show('vintt', path)).html.split('<main')[1] ?? '';
    expect(mine).toContain('Bạn đã chọn:');
    expect(mine).toContain('Phan Thị Ngọc Ánh');
    const other = (await house.show('yenvth', path)).html.split('<main')[1] ?? '';
    expect(other).not.toContain('Bạn đã chọn:');
    expect((await house.show(SECRETARY, `/sittings/${sitting}`)).html).not.toContain('/slips.print');
  });
});

describe('a sealed ballot left beforehand', () => {
  test('needs a second factor, is opened with the first vote, and can be given once', async () => {
    await withRules(house, { advanceBallots: true });
    const { sitting, nominations } = await house.walk.sitting(ANH, INDUSTRY, LINH);
    const path = `/sittings/${sitting}/ballot`;
    const form = await house.show('vintt', path);
    expect(form.html).toContain('Gửi phiếu niêm phong');
    expect(form.html).toContain('phiên đăng nhập thay cho xác thực lần hai');
    const marks = nominations.slice(0, 2);
    const review = await house.post('vintt', path, { step: 'review', marks });
    expect([review.status, review.html.includes('name="code"')]).toEqual([200, false]);
    expect((await house.post('vintt', path, { step: 'cast', marks })).status).toBe(303);
    expect((await house.show('vintt', path)).html).toContain('Bạn đã gửi phiếu niêm phong');
    const again = await house.post('vintt', path, { step: 'cast', marks: [] });
    expect([again.status, again.html.includes('Bạn đã bỏ phiếu')]).toEqual([409, true]);

    await house.cookieOf('yenvth');
    await house.department.rows(`update session set assurance = 'session' where person_id = $1`, [
      idOf('yenvth'),
    ]);
    const weak = await house.show('yenvth', path);
    expect(weak.html).toContain('Bỏ phiếu từ xa cần xác thực lần hai');
    expect(weak.html).toMatch(/<button[^>]*disabled/);
    expect(weak.html).toContain(`href="/second?next=${encodeURIComponent(path)}"`);
    expect((await house.post('yenvth', path, { step: 'cast', marks })).status).toBe(403);

    const present = COUNCIL.filter((name) => name !== 'vintt');
    await house.walk.voting(sitting, { present });
    expect((await house.show('vintt', path)).html).toContain('Bạn đã bỏ phiếu');
    for (const name of present) await house.cast(name, sitting, marks);
    expect((await house.step(CHAIR, sitting, 'CLOSE_VOTING')).status).toBe(303);
    const { results } = (await (
      await fetch(`${house.url}/api/sittings/${sitting}`, {
        headers: { cookie: await house.cookieOf(CHAIR) },
      })
    ).json()) as { results: readonly { ballots: number; advance: number }[] };
    expect(results).toMatchObject([{ ballots: 9, advance: 1 }]);
  });
});

describe('who has no form', () => {
  test('a recused member is told why, by which clause, for which name', async () => {
    await withRules(house, { leaveVote: ['self', 'kin', 'interest'] });
    const { sitting, nominations } = await house.walk.sitting(ANH, INDUSTRY, LINH);
    await house.walk.order('sitting', sitting, SECRETARY, {
      type: 'OPEN',
      present: COUNCIL.map(idOf),
      secretary: idOf(SECRETARY),
    });
    await house.walk.order('sitting', sitting, 'vintt', {
      type: 'DECLARE_CONFLICT',
      nomination: nominations[0] ?? '',
      kind: 'kin',
    });
    await house.walk.order('sitting', sitting, CHAIR, { type: 'OPEN_VOTING' });
    const page = await house.show('vintt', `/sittings/${sitting}/ballot`);
    expect(page.html).toContain('<h2>Bạn không tham gia lần bỏ phiếu này</h2>');
    expect(page.html).toContain('(mục IV.1)');
    expect(page.html).toContain('Phan Thị Ngọc Ánh');
    expect(page.html).not.toContain('name="marks"');
    const sent = await house.cast('vintt', sitting, nominations.slice(1), { ballot: '1' });
    expect([sent.status, sent.html.includes('không tham gia lần bỏ phiếu này')]).toEqual([409, true]);
  });

  test('a late comer votes from the next ballot on', async () => {
    const { sitting } = await house.walk.sitting(ANH, INDUSTRY);
    await house.walk.voting(sitting, { present: COUNCIL.filter((name) => name !== 'vintt') });
    await house.walk.order('sitting', sitting, SECRETARY, {
      type: 'OPEN',
      present: COUNCIL.map(idOf),
      secretary: idOf(SECRETARY),
    });
    const { html } = await house.show('vintt', `/sittings/${sitting}/ballot`);
    expect(html).toContain('<h2>Bạn vào họp sau khi đã mở bỏ phiếu</h2>');
    expect(html).toContain('bạn tham gia từ lần bỏ phiếu sau');
  });
});

test('a ballot on its way while the vote is closed is told that it is closed, not that its code is wrong', async () => {
  const { sitting, nominations } = await house.voting();
  const code = await house.roomCode(sitting);
  for (const name of COUNCIL.filter((one) => one !== 'vintt')) await house.cast(name, sitting, []);
  // both at once: whichever comes first, the answer is never about the code
  for (let round = 0; round < 4; round++) {
    const cast = () =>
      house.post('vintt', `/sittings/${sitting}/ballot`, {
        step: 'cast',
        ballot: '1',
        code,
        marks: nominations.slice(0, 1),
      });
    const [late] = await Promise.all([
      cast(),
      house.walk.order('sitting', sitting, CHAIR, { type: 'CLOSE_VOTING' }).catch(() => null),
    ]);
    expect([303, 409]).toContain(late.status);
    expect(late.html).not.toContain('Mã phòng họp không đúng');
  }
  const noted = await house.department.rows(`select 1 from attempt where because = 'WRONG_ROOM_CODE'`);
  expect(noted).toEqual([]);
  const after = await house.post('vintt', `/sittings/${sitting}/ballot`, {
    step: 'cast',
    ballot: '1',
    code,
    marks: nominations.slice(0, 1),
  });
  expect(after.status).toBe(409);
  expect(isTicked(after.html, nominations[0] ?? '')).toBe(true);
});
