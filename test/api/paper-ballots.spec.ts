import { randomUUID } from 'node:crypto';
import { CouncilHouse, type Fields, type Page } from '../support/council-house.js';
import { withRules } from '../support/council-rules.js';
import { idOf } from '../support/department.js';
import { fingerprint } from '../support/record.js';
import { ANH, CHAIR, COUNCIL, INDUSTRY, LINH, SECRETARY } from '../support/walk.js';

const ONE = 'vintt';
const TWO = 'yenvth';

let house: CouncilHouse;
let sitting: string;
let names: string[];

beforeEach(async () => {
  house = await CouncilHouse.open('paper_ballots');
});
afterEach(() => house.close());

const path = (): string => `/sittings/${sitting}`;

const open = (over: Fields = {}): Promise<Page> =>
  house.step(CHAIR, sitting, 'OPEN_VOTING', {
    way: 'paper',
    'teller-one': idOf(ONE),
    'teller-two': idOf(TWO),
    ...over,
  });

const meet = async (): Promise<void> => {
  ({ sitting, nominations: names } = await house.walk.sitting(ANH, INDUSTRY, LINH));
  await house.walk.order('sitting', sitting, SECRETARY, {
    type: 'OPEN',
    present: COUNCIL.map(idOf),
    secretary: idOf(SECRETARY),
  });
};

const tally = (ballots: number, invalid: number, votes: readonly number[]): Fields => ({
  ballot: '1',
  ballots: String(ballots),
  invalid: String(invalid),
  ...Object.fromEntries(names.map((name, at) => [`votes-${name}`, String(votes[at] ?? 0)])),
});

const enter = (who: string, fields: Fields, step = 'enter'): Promise<Page> =>
  house.post(who, `${path()}/tally`, { step, ...fields });

test('two tellers are named from the room: nobody, one, the chair: refused, and what was chosen comes back', async () => {
  await meet();
  const before = await fingerprint(house.department);
  const none = await open({ 'teller-one': '', 'teller-two': '' });
  expect([none.status, none.html.includes('Chọn đủ hai người kiểm phiếu')]).toEqual([422, true]);
  const same = await open({ 'teller-two': idOf(ONE) });
  expect([same.status, same.html.includes('Cần hai người kiểm phiếu khác nhau (mục IV.1)')]).toEqual([
    409,
    true,
  ]);
  expect(same.html).toMatch(new RegExp(`value="${idOf(ONE)}" selected`));
  const chair = await open({ 'teller-two': idOf(CHAIR) });
  expect([chair.status, chair.html.includes('Người chủ trì không kiểm phiếu')]).toEqual([409, true]);
  expect(await fingerprint(house.department)).toEqual(before);
  expect((await open()).status).toBe(303);
});

test('printed ballots: one for each voter, all alike, without a number; nothing before the vote is open', async () => {
  await meet();
  const early = await house.show(SECRETARY, `${path()}/ballots.print`);
  expect(early.html).toContain('Chỉ in được phiếu khi lần bỏ phiếu giấy đang mở');
  await open();
  const { html } = await house.show(SECRETARY, `${path()}/ballots.print`);
  const sheets = html
    .split('<article class="ballot-sheet"')
    .slice(1)
    .map((one) => one.split('</article>')[0]);
  expect(sheets).toHaveLength(9);
  expect(new Set(sheets).size).toBe(1);
  expect(sheets[0]).toContain('PHIẾU BỎ PHIẾU KÍN');
  expect(sheets[0]).toContain('Đóng dấu treo');
  expect(sheets[0]?.match(/sheet-box/g)).toHaveLength(3);
  expect((await house.show('nghianh', `${path()}/ballots.print`)).status).toBe(403);
  const member = await house.show('nghianh', `${path()}/ballot`);
  expect(member.html).toContain('<h2>Lần này bỏ phiếu giấy</h2>');
  expect(member.html).not.toContain('name="marks"');
  const sent = await house.post('nghianh', `${path()}/ballot`, { step: 'cast', ballot: '1', marks: names });
  expect(sent.status).not.toBe(303);
  const desk = await house.show(SECRETARY, path());
  expect(desk.html).not.toContain('room-code');
});

test('yes or no to each name: two columns, and the review reckons the noes', async () => {
  await withRules(house, { form: 'eachName' });
  await meet();
  await open();
  const { html } = await house.show(SECRETARY, `${path()}/ballots.print`);
  expect(html).toContain('Không đồng ý</th>');
  const review = await enter(ONE, tally(9, 1, [7, 8, 0]), 'review');
  expect(review.html).toContain('7 đồng ý, 1 không đồng ý');
});

test('the arithmetic is shown before it is entered, and numbers that cannot be are refused with the clause', async () => {
  await meet();
  await open();
  const before = await fingerprint(house.department);
  const blank = await enter(ONE, { ballot: '1' }, 'review');
  expect([blank.status, blank.html.match(/phải là số nguyên từ 0/g)?.length]).toEqual([422, 10]);
  const wrong = await enter(ONE, tally(10, 0, [9, 9, 10]), 'review');
  expect(wrong.status).toBe(409);
  expect(wrong.html).toContain('Thu về 10 phiếu, nhiều hơn 9 người được bỏ phiếu (mục IV.1)');
  expect(wrong.html).toContain('value="10"');
  const review = await enter(ONE, tally(8, 1, [7, 3, 0]), 'review');
  expect(review.status).toBe(200);
  for (const sum of ['9 − 8 = 1', '8 − 1 = 7', '10, nhiều nhất 35']) expect(review.html).toContain(sum);
  const other = await enter(CHAIR, tally(8, 1, [7, 3, 0]));
  expect([other.status, other.html.includes('Chỉ hai người kiểm phiếu đã được cử')]).toEqual([409, true]);
  const old = await enter(ONE, { ...tally(8, 1, [7, 3, 0]), ballot: '7' });
  expect([old.status, old.html.includes('thuộc lần bỏ phiếu khác')]).toEqual([409, true]);
  expect(await fingerprint(house.department)).toEqual(before);
});

test('the second never sees the first’s numbers; they differ: both count again; alike: the vote is closed', async () => {
  await meet();
  await open();
  const first = tally(9, 2, [7, 5, 1]);
  expect((await enter(ONE, first)).status).toBe(303);
  const seen = [
    await house.show(TWO, `${path()}/tally`),
    await house.show(TWO, path()),
    await house.show(TWO, `${path()}/trace`),
    await house.ask(TWO, `/api${path()}`),
    await house.ask(TWO, `/api${path()}/history`),
    await house.show(SECRETARY, path()),
  ];
  for (const { html } of seen) {
    expect(html).not.toMatch(/"invalid":\s*2|&quot;invalid&quot;:\s*2|"votes":\s*7/);
  }
  expect(seen[0]?.html).not.toMatch(/class="num"[^>]*value="[^"]/);
  expect(seen[5]?.html).toContain('1 trong 2 người kiểm phiếu đã nhập');
  expect((await house.step(CHAIR, sitting, 'CLOSE_VOTING')).html).toContain(
    'Mới có 1 trong 2 người kiểm phiếu nhập kết quả',
  );

  await enter(TWO, tally(9, 2, [6, 5, 1]));
  for (const who of [ONE, TWO]) {
    const page = await house.show(who, `${path()}/tally`);
    expect(page.html).toContain('Hai người kiểm phiếu nhập khác nhau');
    expect(page.html).not.toMatch(/name="votes-[^"]*"[^>]*value="\d/);
  }
  expect((await house.step(CHAIR, sitting, 'CLOSE_VOTING')).status).toBe(409);
  await enter(TWO, first);
  expect((await house.show(TWO, `${path()}/tally`)).html).toContain('đã nhập khớp nhau');
  expect((await house.step(CHAIR, sitting, 'CLOSE_VOTING')).status).toBe(303);
  expect((await house.show(TWO, path())).html).toMatch(/phiếu giấy/i);
  const history = await house.ask(TWO, `/api${path()}/history`);
  expect(history.html).toContain('"invalid":2');
});

test('a vote that was broken off is said to be destroyed, needs a reason, and begins anew on paper', async () => {
  await meet();
  await house.step(CHAIR, sitting, 'OPEN_VOTING');
  await house.cast('vintt', sitting, names.slice(0, 1));
  const page = await house.show(CHAIR, path());
  expect(page.html).toContain('Mọi phiếu đã bỏ của lần này bị hủy, không đếm');
  expect((await house.show('vintt', path())).html).not.toContain('ABANDON_BALLOT');
  const none = await house.step(CHAIR, sitting, 'ABANDON_BALLOT', { reason: ' ' });
  expect(none.status).toBe(422);
  const member = await house.post('vintt', `${path()}/steps`, { type: 'ABANDON_BALLOT', reason: 'Mất mạng' });
  expect(member.status).toBe(409);
  expect((await house.step(CHAIR, sitting, 'ABANDON_BALLOT', { reason: 'Mất mạng' })).status).toBe(303);
  expect(await house.department.rows('select 1 from ballot')).toEqual([]);
  expect((await open({ nonce: randomUUID() })).status).toBe(303);
});
