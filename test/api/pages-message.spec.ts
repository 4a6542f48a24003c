import pg from 'pg';
import { sameAgain } from '../../src/pages/same-again.js';
import { fresh, hiddenIn, type Page, wordsOn } from '../support/browse.js';
import { verifyAll } from '../support/chains.js';
import { idOf } from '../support/department.js';
import { ANH, CLERK, endorserOf, HAN } from '../support/walk.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

let site: WithPages;
beforeEach(async () => {
  site = await openWithPages('pages_message');
});
afterEach(async () => site?.close());

/** The backend that answers a form waits for a row that somebody holds; there its connection is cut. */
async function lostWhile(
  table: 'nomination' | 'sitting',
  id: string,
  post: () => Promise<Page>,
): Promise<Page> {
  const { adminUrl, rows } = site.department;
  const holder = new pg.Client({ connectionString: adminUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query(`select from ${table} where id = $1 for update`, [id]);
    const answer = post();
    const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    let stuck: { pid: number }[] = [];
    for (let looks = 0; stuck.length === 0 && looks < 10_000; looks++) {
      stuck = await rows<{ pid: number }>(waiting);
    }
    expect(stuck).not.toEqual([]);
    for (const { pid } of stuck) await rows('select pg_terminate_backend($1)', [pid]);
    return await answer;
  } finally {
    await holder.query('rollback');
    await holder.end();
  }
}

describe('the database is lost while a decision is being written', () => {
  test('nobody knows whether it was: the same form can be sent again, and it is written once', async () => {
    const { id, version } = await site.walk.unitReview(ANH);
    const head = endorserOf(ANH);
    const address = `/nominations/${id}/decisions`;
    const typed = {
      nonce: fresh(),
      version: String(version),
      choice: 'RETURN',
      'RETURN.reason': 'Thiếu “dấu” & ngày',
    };
    const lost = await lostWhile('nomination', id, () => site.send(head, address, typed));
    expect(lost.status).toBe(503);
    expect(wordsOn(lost.html)).toContain('Chưa chắc đã ghi nhận, bấm lại không sao');
    expect(wordsOn(lost.html)).toContain('Gửi lại');
    const again = hiddenIn(lost.html, address);
    expect(again).toEqual(Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]])));

    const events = await site.eventsOf(id);
    const sent = await site.send(head, address, again);
    expect(sent.status).toBe(303);
    expect((await site.send(head, address, again)).to).toBe(sent.to);
    expect(await site.eventsOf(id)).toBe(events + 1);
    expect((await verifyAll(site.department.rows)).faults).toEqual([]);
  });

  test('in English too, and what was ticked several times is sent several times', async () => {
    const { id } = await site.walk.officeReview(ANH);
    const { evidence } = await site.walk.dossier(ANH);
    const typed = {
      nonce: fresh(),
      version: '4',
      choice: 'RETURN',
      'RETURN.reason': 'x',
      'RETURN.items': evidence,
    };
    const address = `/nominations/${id}/decisions`;
    const lost = await lostWhile('nomination', id, () => site.send(CLERK, address, typed, 'en'));
    expect(wordsOn(lost.html)).toContain('Send again');
    expect(hiddenIn(lost.html, address)['RETURN.items']).toEqual(evidence);
    expect((await site.send(CLERK, address, hiddenIn(lost.html, address))).status).toBe(303);
  });

  test('a ballot’s marks stand on no such page: one goes back and looks', async () => {
    const { sitting, nominations } = await site.walk.sitting(ANH, HAN);
    await site.walk.voting(sitting);
    const [marked = ''] = nominations;
    const address = `/sittings/${sitting}/ballot`;
    const room = wordsOn((await site.show('huyendtt', `/sittings/${sitting}`)).html);
    const [code = ''] = /\d{3} \d{3}/.exec(room) ?? [];
    const shown = await site.show('huyendtt', address);
    const typed = { ...hiddenIn(shown.html, address), step: 'cast', marks: marked, code };
    const lost = await lostWhile('sitting', sitting, () => site.send('huyendtt', address, typed));
    expect(lost.status).toBe(503);
    expect(lost.html).not.toContain(marked);
    expect(lost.html).not.toContain('name="marks"');
    expect(lost.html).not.toContain(code);
    expect(wordsOn(lost.html)).not.toContain('Gửi lại');
    expect(wordsOn(lost.html)).toContain('Quay lại trang trước: nếu đã ghi rồi, trang ấy cho biết');
  });
});

describe('what may be sent again from a page', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const asked = (url: string, body: unknown, headers: Record<string, string> = form, method = 'POST') =>
    sameAgain({ method, url, body, headers });
  const nonce = { nonce: fresh() };

  test('a form with its key, to this house', () => {
    expect(asked('/rounds/1/orders?lang=en', { ...nonce, reason: 'vì', units: ['a', 'b'] })).toEqual({
      action: '/rounds/1/orders?lang=en',
      fields: [
        ['nonce', nonce.nonce],
        ['reason', 'vì'],
        ['units', 'a'],
        ['units', 'b'],
      ],
    });
    expect(asked('//evil.example/x', nonce)?.action).toBe('/');
  });

  test.each([
    ['no key', '/nominations/1/decisions', { choice: 'RETURN' }],
    ['an empty key', '/nominations/1/decisions', { nonce: '' }],
    ['a ballot', `/sittings/${idOf('anhptn')}/ballot`, { ...nonce, step: 'review' }],
    ['marks under any address', '/elsewhere', { ...nonce, marks: ['1'] }],
    ['a room’s code', '/sittings/1/room', nonce],
    ['a password', '/sign-in', { ...nonce, password: 'x' }],
    ['a secret in a longer name', '/x', { ...nonce, 'order.pin': '1' }],
    ['no fields at all', '/x', null],
  ])('not: %s', (_, url, body) => {
    expect(asked(url, body)).toBeNull();
  });

  test('nor a file, nor what was only asked for', () => {
    expect(asked('/x', nonce, { 'content-type': 'multipart/form-data; boundary=x' })).toBeNull();
    expect(asked('/x', nonce, {})).toBeNull();
    expect(asked('/x', nonce, form, 'GET')).toBeNull();
  });
});

describe('a page there is not', () => {
  test('speaks of a search only where it leads to one', async () => {
    const { status, html } = await site.show(CLERK, '/khong-co');
    expect(status).toBe(404);
    expect(wordsOn(html)).toContain('Kiểm tra lại đường dẫn.');
    expect(wordsOn(html)).not.toMatch(/tìm hồ sơ/i);
    expect(wordsOn((await site.show(CLERK, '/khong-co', 'en')).html)).toContain('There is no such page');
  });

  test('a nomination there is not can be looked for', async () => {
    const { status, html } = await site.show(CLERK, `/nominations/${fresh()}`);
    expect(status).toBe(404);
    expect(html).toMatch(/class="button primary" href="\/nominations">Tìm hồ sơ/);
  });
});
