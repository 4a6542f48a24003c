import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { CouncilHouse } from '../support/council-house.js';
import * as walk from '../support/walk.js';
import { casts, codeOn, marks, orders, signsMinutes, takesTheRoll } from './main-path/council.js';
import { browserFor, Desk } from './main-path/desk.js';
import { finger } from './main-path/hands.js';
import { Watched } from './pages/watched.js';

/** Nine members of the Council on nine phones in one sitting, and the secretary's screen beside them. */

const { ANH, HAN, INDUSTRY, INSPECTORATE, LINH, TUAN } = walk;
const NAMES = [ANH, HAN, LINH, TUAN, INDUSTRY, INSPECTORATE];

/** Whom each of the nine marks, by the place in the list above. */
const MARKED: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4],
  [0, 1, 2, 3, 4],
  [0, 1, 2, 3],
  [0, 1, 2, 4],
  [0, 1, 3, 5],
  [0, 2, 3],
  [0, 1, 4, 5],
  [0, 1],
  [2],
];

/** Nine members by decision: more than 1/2 of 9 is five. */
const RESULT = [
  ['Phan Thị Ngọc Ánh', 8, 'Được chọn'],
  ['Bùi Gia Hân', 7, 'Được chọn'],
  ['Hồ Khánh Linh', 6, 'Được chọn'],
  ['Đoàn Anh Tuấn', 5, 'Được chọn'],
  ['Phòng Quản lý Công nghiệp', 4, 'Không được chọn'],
  ['Thanh tra Sở', 2, 'Không được chọn'],
];

/** As the secretary's page names whoever has not voted, the last to vote first. */
const NOT_YET = [
  'Dương Thị Thanh Huyền',
  'Hoàng Thị Bích Thủy',
  'Lê Thu Hằng',
  'Nguyễn Hữu Nghĩa',
  'Nguyễn Thị Tường Vi',
  'Nguyễn Xuân Bách',
  'Trần Minh Khôi',
  'Trịnh Quang Vinh',
  'Vũ Thị Hải Yến',
];

/** Every kind of page that came up, on the secretary's screen and on phones; none of them wider than it may be. */
const LOOKED = [
  '1280 /sign-in',
  '1280 /sittings/:id',
  '1280 /sittings/:id/sign',
  '1280 /tasks',
  '390 /nominations/:id',
  '390 /sign-in',
  '390 /sittings/:id',
  '390 /sittings/:id/ballot',
  '390 /sittings/:id/receipts/:no',
  '390 /sittings/:id/sign',
  '390 /tasks',
];

const PHONE = 390;
const SCREEN = 1280;
/** The secretary's page asks again every four seconds. */
const BY_ITSELF_MS = 12_000;

let browser: Browser;
let house: CouncilHouse;
let watched: Watched;
let seated: Map<string, Desk>;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  house = await CouncilHouse.open('nine_in_the_room');
  watched = new Watched(house.url);
  seated = new Map();
});
afterEach(async () => {
  await Promise.all([...seated.values()].map(({ page }) => page.context().close()));
  await house?.close();
});

/** At a browser of his own, and signed in by its page; whoever has come before finds it as he left it. */
async function sitsDown(user: string, width: number, javaScript: boolean): Promise<Desk> {
  const place = `${user} ${width}`;
  const known = seated.get(place);
  if (known) return known;
  const manner = { hand: finger, javaScript, width, sees: watched.fits };
  const context = await browserFor(browser, manner);
  watched.watch(context);
  const desk = await Desk.in(context, house.url, manner);
  seated.set(place, desk);
  await desk.signIn(user);
  return desk;
}

/** The part of the page that says where the vote stands, line by line: all that the room is told. */
const standing = async ({ page }: Desk): Promise<string[]> =>
  (await page.locator('#pulse').innerText()).split('\n').flatMap((line) => line.trim() || []);

const whileVoting = (cast: number, missing: readonly string[]): string[] => [
  `Đã bỏ ${cast} trong 9 phiếu`,
  'Không có số đếm dở dang: kết quả chỉ có sau khi kiểm phiếu.',
  'Có mặt 9/9, cần 6: đủ số thành viên',
  ...(missing.length === 0
    ? ['Mọi người có quyền bỏ phiếu đều đã bỏ phiếu hoặc đã rút thẻ.']
    : [`Chưa bỏ phiếu (${missing.length})`, ...missing, 'Chỉ thư ký và người chủ trì thấy danh sách này.']),
  'Làm mới',
];

/** Which document is open: another after every reload. */
const documentOf = ({ page }: Desk): Promise<number> => page.evaluate<number>('performance.timeOrigin');

/** With JavaScript a page comes to say by itself what has happened. */
const byItself = async (desk: Desk, words: string): Promise<void> => {
  const before = await documentOf(desk);
  await desk.page.getByText(words).waitFor({ timeout: BY_ITSELF_MS });
  expect(await documentOf(desk)).toBe(before);
};

/** Without, by the link that it shows for it. */
const byItsLink = async (desk: Desk, words: string): Promise<void> => {
  expect(await desk.said()).not.toContain(words);
  await desk.follows('Làm mới');
  expect(await desk.said()).toContain(words);
};

/** The count on the sitting's page: name, votes, what came of it. */
const countOn = async ({ page }: Desk): Promise<unknown[]> => {
  const rows = await page.locator('.count-row').all();
  return Promise.all(
    rows.map(async (row) => {
      const [name = ''] = (await row.locator('.count-name').innerText()).split(' HS-');
      const votes = Number.parseInt(await row.locator('.count-votes strong').innerText(), 10);
      return [name, votes, await row.locator('.badge').innerText()];
    }),
  );
};

const stateOn = ({ page }: Desk): Promise<string> => page.locator('.title-line .badge').innerText();

const statesNow = async (nominations: readonly string[]): Promise<string[]> => {
  const rows = await house.department.rows<{ id: string; state: string[] }>(
    'select id, state from nomination where id = any($1)',
    [nominations],
  );
  return nominations.map((id) => rows.find((row) => row.id === id)?.state.join(' ') ?? '');
};

interface Room {
  readonly javaScript: boolean;
  readonly sitting: string;
  readonly nominations: readonly string[];
  /** Her screen; she votes on a phone like the others. */
  readonly secretary: Desk;
  /** Whoever presides first, the secretary last. */
  readonly members: readonly Desk[];
}

/** Everybody at his browser, the roll taken. */
async function gathered(javaScript: boolean): Promise<Room> {
  const { sitting: id, nominations } = await house.walk.sitting(...NAMES);
  const sitting = `/sittings/${id}`;
  const secretary = await sitsDown(walk.SECRETARY, SCREEN, javaScript);
  const members = await Promise.all(walk.COUNCIL.map((member) => sitsDown(member, PHONE, javaScript)));
  await takesTheRoll(secretary, sitting);
  return { javaScript, sitting, nominations, secretary, members };
}

const presiding = ({ members: [chair] }: Room): Desk => {
  if (!chair) throw new Error('nobody presides');
  return chair;
};

/** All at the same time, each his own names. */
const mark = ({ members, sitting, nominations }: Room): Promise<void[]> =>
  Promise.all(
    members.map((member, at) =>
      marks(
        member,
        sitting,
        (MARKED[at] ?? []).map((place) => nominations[place] ?? ''),
      ),
    ),
  );

const cast = (members: readonly Desk[], code: string): Promise<void[]> =>
  Promise.all(members.map((member) => casts(member, code)));

/** The count step by step, for whoever sits on the Council. */
async function countedFor(room: Room): Promise<void> {
  const { sitting, members, secretary } = room;
  for (const desk of [presiding(room), secretary, ...members.slice(1, 3)]) {
    await desk.opens(sitting);
    const said = await desk.said();
    expect(said).toContain('Kết quả tạm thời, chờ ký biên bản');
    expect(said).toContain('Được bỏ phiếu khi mở: 9 người; đã bỏ phiếu: 9 người.');
    expect(said).toContain('Cần hơn 1/2 của 9 = 4,5, nên cần 5 phiếu');
    expect(await countOn(desk)).toEqual(RESULT);
  }
}

const THANKS = 'Cảm ơn đơn vị và người được đề nghị';

/** What a unit reads of its name, whether its head sits on the Council or not: never a number of votes. */
async function unitReads(name: walk.Name, room: Room, state: string, thanked = false): Promise<void> {
  for (const own of [walk.nominatorOf(name), walk.headOf(name)]) {
    const desk = await sitsDown(own, PHONE, room.javaScript);
    await desk.opens(`/nominations/${room.nominations[NAMES.indexOf(name)]}`);
    expect(await stateOn(desk)).toContain(state);
    const said = await desk.said();
    expect(said.includes(THANKS)).toBe(thanked);
    expect(said).not.toMatch(/\d+\s+phiếu/);
  }
}

/** Minutes, both signatures, release; until then no unit hears of anything. */
async function released(room: Room): Promise<void> {
  const { sitting, nominations, secretary } = room;
  const chair = presiding(room);
  await orders(chair, sitting, 'Lập biên bản', 'chưa ký');
  await signsMinutes(secretary, sitting);
  expect(await secretary.page.locator('.signing .badge.done').count()).toBe(1);
  expect(await statesNow(nominations)).toEqual(NAMES.map(() => 'beforeCouncil'));
  await unitReads(ANH, room, 'Hội đồng xem xét');
  await unitReads(INDUSTRY, room, 'Hội đồng xem xét');
  await signsMinutes(chair, sitting);
  await chair.presses('Công bố kết quả');
  expect(await chair.heading()).toContain('Đã công bố kết quả');
}

async function everyNameHasMoved(room: Room): Promise<void> {
  const states = await statesNow(room.nominations);
  expect(states.slice(0, 4)).toEqual(['selected', 'selected', 'selected', 'selected']);
  for (const state of states.slice(4)) expect(state).toContain('exemplar.province.notSent');
  await unitReads(ANH, room, 'Được lựa chọn');
  for (const name of [INDUSTRY, INSPECTORATE]) await unitReads(name, room, 'Điển hình tiên tiến', true);
  const { secretary, sitting } = room;
  await secretary.opens(sitting);
  expect(await secretary.said()).toContain('Kết quả đã công bố cho tất cả hồ sơ.');
  expect(await countOn(secretary)).toEqual(RESULT);
}

/** From the last ballot in the box: closed, counted, minuted, signed by both, released. */
async function toTheEnd(room: Room): Promise<void> {
  const { sitting, secretary } = room;
  await orders(presiding(room), sitting, 'Kết thúc bỏ phiếu, kiểm phiếu', 'Kết quả tạm thời');
  if (room.javaScript) await byItself(secretary, 'Phiên họp đã sang bước mới.');
  else await byItsLink(secretary, 'Kết quả tạm thời');
  await countedFor(room);
  await released(room);
  await everyNameHasMoved(room);
  expect(watched.wrong).toEqual([]);
  expect(watched.looked).toEqual(LOOKED);
}

describe('nine members in one room', () => {
  test('vote on their phones, and the secretary’s page follows by itself', async () => {
    const room = await gathered(true);
    const { sitting, secretary, members } = room;
    await orders(presiding(room), sitting, 'Mở bỏ phiếu', 'Đã bỏ 0 trong 9 phiếu');
    await byItself(secretary, 'Phiên họp đã sang bước mới.');
    await secretary.follows('Làm mới');
    expect(await standing(secretary)).toEqual(whileVoting(0, NOT_YET));
    const code = await codeOn(secretary);
    await mark(room);
    await cast(members.slice(0, -1), code);
    await byItself(secretary, 'Đã bỏ 8 trong 9 phiếu');
    expect(await standing(secretary)).toEqual(whileVoting(8, NOT_YET.slice(0, 1)));
    await cast(members.slice(-1), code);
    await byItself(secretary, 'Đã bỏ 9 trong 9 phiếu');
    expect(await standing(secretary)).toEqual(whileVoting(9, []));
    await toTheEnd(room);
  }, 120_000);

  test('vote without JavaScript, all nine at the same moment; the secretary’s page follows by its link', async () => {
    const room = await gathered(false);
    const { sitting, secretary, members } = room;
    await orders(presiding(room), sitting, 'Mở bỏ phiếu', 'Đã bỏ 0 trong 9 phiếu');
    await byItsLink(secretary, 'Đã bỏ 0 trong 9 phiếu');
    const code = await codeOn(secretary);
    await mark(room);
    await cast(members, code);
    await byItsLink(secretary, 'Đã bỏ 9 trong 9 phiếu');
    expect(await standing(secretary)).toEqual(whileVoting(9, []));
    await toTheEnd(room);
  }, 120_000);
});
