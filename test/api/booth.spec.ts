import { randomUUID } from 'node:crypto';
import { CouncilHouse, keptMarks } from '../support/council-house.js';
import { idOf } from '../support/department.js';
import { attempts, fingerprint } from '../support/record.js';
import { Tablet } from '../support/tablet.js';
import { CHAIR, SECRETARY } from '../support/walk.js';

let house: CouncilHouse;
let sitting: string;
let names: string[];

beforeEach(async () => {
  house = await CouncilHouse.open('booth');
  ({ sitting, nominations: names } = await house.voting());
});
afterEach(() => house.close());

const path = (): string => `/sittings/${sitting}`;

const codesOn = (html: string): string[] =>
  [...html.matchAll(/class="slip-code num">([A-Z0-9 ]+)</g)].map(([, code]) => code ?? '');

const print = async (): Promise<string[]> =>
  codesOn((await house.post(SECRETARY, `${path()}/slips.print`, {})).html);

const give = (to: string) => house.step(SECRETARY, sitting, 'GIVE_SLIP', { to: idOf(to) });

/** Set up by the secretary on the tablet itself. */
const booth = async (): Promise<Tablet> => {
  const tablet = new Tablet(house);
  await tablet.signIn(SECRETARY);
  const opened = await tablet.post(`${path()}/booth/open`, {});
  expect([opened.status, opened.to]).toEqual([303, `${path()}/booth`]);
  return tablet;
};

const cast = (tablet: Tablet, slip: string, marks: readonly string[], over = {}) =>
  tablet.post(`${path()}/booth`, { step: 'cast', ballot: '1', slip, marks, ...over });

const inBox = async (): Promise<number> => {
  const [row] = await house.department.rows<{ n: number }>('select count(*)::int as n from ballot');
  return row?.n ?? 0;
};

test('slips: one for each voter, shown once, kept as hashes; printing again makes unused ones worthless', async () => {
  const form = await house.show(SECRETARY, `${path()}/slips.print`);
  expect(form.html).toContain('In 9 thẻ');
  const nonce = randomUUID();
  const sent = await house.post(SECRETARY, `${path()}/slips.print`, { nonce });
  const codes = codesOn(sent.html);
  expect(codes).toHaveLength(9);
  expect(new Set(codes).size).toBe(9);
  for (const code of codes) expect(code).toMatch(/^[C-Z34679]{3} [C-Z34679]{3} [C-Z34679]{4}$/);
  const again = await house.post(SECRETARY, `${path()}/slips.print`, { nonce });
  expect([codesOn(again.html), again.html.includes('mã không xem lại được')]).toEqual([[], true]);
  const kept = JSON.stringify(await house.department.rows('select * from ballot_slip'));
  for (const code of codes) expect(kept).not.toContain(code.replaceAll(' ', ''));
  const columns = await house.department.rows<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'ballot_slip' order by 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual([
    'ballot_no',
    'code_hash',
    'organisation_id',
    'sitting_id',
    'used',
  ]);

  const newer = await print();
  await give('vintt');
  const tablet = await booth();
  expect((await cast(tablet, codes[0] ?? '', [])).status).toBe(409);
  expect((await cast(tablet, newer[0] ?? '', [])).status).toBe(303);
});

test('are printed and the booth is set up by whoever keeps the minutes, for a secret ballot that is open', async () => {
  for (const who of [CHAIR, 'vintt']) {
    const page = await house.post(who, `${path()}/slips.print`, {});
    expect([page.status, codesOn(page.html)]).toEqual([409, []]);
    expect(page.html).toContain('Chỉ thư ký phiên họp được làm việc này');
    expect(page.html).toContain('mục IV.1');
    expect((await house.post(who, `${path()}/booth/open`, {})).status).toBe(409);
  }
  expect((await house.post('duyenttm', `${path()}/slips.print`, {})).status).toBe(403);
  expect(await house.department.rows('select 1 from ballot_slip union all select 1 from booth')).toEqual([]);
});

test('a slip leads to the names, the review and the box; the next member finds nothing of it', async () => {
  const [slip = '', other = ''] = await print();
  await give('vintt');
  expect((await house.show('vintt', `${path()}/ballot`)).html).toContain('Bạn đã rút thẻ bỏ phiếu');
  expect((await house.cast('vintt', sitting, names.slice(0, 1), { ballot: '1' })).status).toBe(409);
  const tablet = await booth();
  expect(tablet.holds('gs_session')).toBeNull();

  const at = `${path()}/booth`;
  const opened = await tablet.post(at, { step: 'open', slip: slip.toLowerCase().replaceAll(' ', '-') });
  expect([opened.status, opened.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(opened.html).not.toMatch(/ checked|href="\/nominations/);
  const review = await tablet.post(at, { step: 'review', ballot: '1', slip, marks: names.slice(0, 2) });
  expect(keptMarks(review.html)).toEqual(names.slice(0, 2));
  const nonce = randomUUID();
  const done = await cast(tablet, slip, names.slice(0, 2), { nonce });
  expect([done.status, done.to]).toEqual([303, `${at}?done=1`]);
  expect((await cast(tablet, slip, names.slice(0, 2), { nonce })).status).toBe(303);
  expect(await inBox()).toBe(1);
  const next = await tablet.ask(`${at}?done=1`);
  expect(next.html).toContain('Đã bỏ phiếu, mời người tiếp theo');
  // whoever goes back and sends again what was on the page before
  for (const step of ['open', 'review', 'mark']) {
    const back = await tablet.post(at, { step, ballot: '1', slip, marks: names.slice(0, 2) });
    expect(back.status).not.toBe(200);
    for (const name of names) expect(back.html).not.toContain(name);
    await house.department.rows(`update booth set ready_at = '-infinity', wrong = 0`);
  }
  // no slip is out any more, whatever its code
  const none = await cast(tablet, other, []);
  expect([none.status, none.html.includes('không còn thẻ nào chưa dùng')]).toEqual([409, true]);
  expect(await inBox()).toBe(1);
});

test('a used code and one that never was are answered alike, and slow the booth down', async () => {
  const [used = '', ...others] = await print();
  await give('vintt');
  await give('yenvth');
  const tablet = await booth();
  await cast(tablet, used, []);
  const before = await fingerprint(house.department);
  const strip = (html: string): string => html.replaceAll(/value="[^"]*"/g, '');
  const one = await tablet.post(`${path()}/booth`, { step: 'open', slip: used });
  const other = await tablet.post(`${path()}/booth`, { step: 'open', slip: 'CCC CCC CCCC' });
  expect([one.status, strip(one.html)]).toEqual([other.status, strip(other.html)]);
  const third = await tablet.post(`${path()}/booth`, { step: 'open', slip: 'DDD DDD DDDD' });
  expect([third.status, third.headers.get('retry-after')]).toEqual([409, '2']);
  const soon = await tablet.post(`${path()}/booth`, { step: 'open', slip: others[0] ?? '' });
  expect([soon.status, soon.html.includes('Đợi 2 giây')]).toEqual([429, true]);
  expect((await cast(tablet, others[0] ?? '', [])).status).toBe(429);
  const noted = JSON.stringify(await attempts(house.department));
  for (const code of [used, 'CCCCCCCCCC', others[0] ?? '']) expect(noted).not.toContain(code);
  await house.department.rows(`update booth set ready_at = '-infinity'`);
  expect((await cast(tablet, others[0] ?? '', [])).status).toBe(303);
  const after = await fingerprint(house.department);
  expect(after).not.toEqual(before);
});

test('two tablets with one code at the same moment: one ballot', async () => {
  const [slip = ''] = await print();
  await give('vintt');
  await give('yenvth');
  const tablets = [await booth(), await booth()];
  const came = await Promise.all(tablets.map((tablet) => cast(tablet, slip, [])));
  expect(came.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  expect(await inBox()).toBe(1);
});

test('the tablet opens nothing else, and dies with the ballot; so do its slips', async () => {
  const [slip = ''] = await print();
  await give('vintt');
  const tablet = await booth();
  expect((await tablet.ask(path())).status).not.toBe(200);
  expect((await tablet.ask(`/api${path()}`)).status).toBe(401);
  const elsewhere = await tablet.ask(`/sittings/${randomUUID()}/booth`);
  expect(elsewhere.status).toBe(303);
  await house.step(CHAIR, sitting, 'ABANDON_BALLOT', { reason: 'Danh sách có tên sai' });
  expect(await house.department.rows('select 1 from ballot_slip union all select 1 from booth')).toEqual([]);
  expect((await tablet.ask(`${path()}/booth`)).html).toContain('Bàn bỏ phiếu này đã đóng');
  await house.step(CHAIR, sitting, 'OPEN_VOTING');
  const late = await cast(tablet, slip, []);
  expect([late.status, late.html.includes('Bàn bỏ phiếu này đã đóng')]).toEqual([409, true]);
  expect(await inBox()).toBe(0);
});

test('nothing kept joins a slip, its ballot and a member; the close takes the slips away', async () => {
  const [slip = ''] = await print();
  await give('vintt');
  const tablet = await booth();
  await cast(tablet, slip, names.slice(0, 1));
  const plain = slip.replaceAll(' ', '');
  for (const table of ['answered_command', 'attempt', 'history_event', 'history_private', 'notice', 'task']) {
    const kept = JSON.stringify(await house.department.rows(`select * from ${table}`));
    expect([table, kept.includes(plain), kept.includes('"marks": ["')]).toEqual([table, false, false]);
  }
  const [event] = await house.department.rows<{ by: string; via: unknown }>(
    `select actor as by, body::jsonb -> 'via' as via from history_event where type = 'CAST_BY_SLIP'`,
  );
  expect(event).toEqual({ by: idOf(SECRETARY), via: { channel: 'booth', assurance: 'session' } });
  expect(house.logged.some((line) => line.includes(plain))).toBe(false);
  const rest = ['khoitm', 'thuyhtb', 'hanglt', 'yenvth', 'nghianh', 'vinhtq', 'bachnx', 'huyendtt'];
  for (const name of rest) await house.cast(name, sitting, names.slice(0, 1));
  expect((await house.step(CHAIR, sitting, 'CLOSE_VOTING')).status).toBe(303);
  expect(await house.department.rows('select 1 from ballot_slip union all select 1 from booth')).toEqual([]);
  expect(await inBox()).toBe(9);
});

test('by the API it is the same: a slip votes once, and without one the secretary puts in nothing', async () => {
  const [slip = ''] = await print();
  await give('vintt');
  const order = async (by: string, body: object) => {
    const answer = await fetch(`${house.url}/api${path()}/events`, {
      method: 'POST',
      headers: {
        cookie: await house.cookieOf(by),
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ type: 'CAST_BY_SLIP', marks: [], ...body }),
    });
    const said = (await answer.json()) as { findings?: readonly { code: string }[] };
    return [answer.status, (said.findings ?? []).map(({ code }) => code)];
  };
  const more = await fetch(`${house.url}/api${path()}/slips`, {
    method: 'POST',
    headers: { cookie: await house.cookieOf('vintt'), 'idempotency-key': randomUUID() },
  });
  expect([more.status, JSON.stringify(await more.json()).includes('NOT_THE_SECRETARY')]).toEqual([409, true]);
  expect((await order(SECRETARY, {}))[0]).toBe(422);
  expect(await order(SECRETARY, { slip: 'CCCCCCCCCC' })).toEqual([409, ['SLIP_NOT_GOOD']]);
  expect(await order('vintt', { slip })).toEqual([409, ['NOT_THE_SECRETARY']]);
  expect(await order(SECRETARY, { slip, ballotNo: 7 })).toEqual([409, ['OTHER_BALLOT']]);
  expect(await order(SECRETARY, { slip })).toEqual([200, []]);
  expect((await order(SECRETARY, { slip }))[1]).toEqual(['NO_SLIP_OUT']);
});
