import type { MailPage } from '../../src/mail/record.js';
import { fresh, hiddenIn, wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { ANH, CHIEF, CLERK, Walk } from '../support/walk.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

const ADMIN = 'nghiadt';

let pages: WithPages;
let notices: { id: string; email: string; name: string }[];

beforeAll(async () => {
  pages = await openWithPages('pages_mails');
  await new Walk(pages.department).officeReview(ANH);
  const { round } = pages.department;
  await pages.walk.order('round', round, CHIEF, { type: 'NUDGE', slot: 'page/1', units: ['TTr', 'QLNL'] });
  notices = await pages.department.rows(
    `select n.id, p.email, p.name from notice n join person p on p.id = n.recipient_id order by n.at desc, n.id desc`,
  );
  await pages.department.rows('update notice set send_from = at');
});
afterAll(() => pages?.close());

const stand = (id: string, how: string): Promise<unknown> =>
  pages.department
    .rows(
      `update notice set relayed_at = now(), tries = 2, first_tried_at = now(),
       message_id = '<' || id || '@thidua.sct.example>', delivered_at = null, refused_at = null, given_up_at = null,
       failure = null, retry_at = null, leased_until = null, send_from = at where id = $1`,
      [id],
    )
    .then(() => pages.department.rows(`update notice set ${how} where id = $1`, [id]));

const one = (at: number): { id: string; email: string; name: string } => {
  const notice = notices[at];
  if (!notice) throw new Error(`there are only ${notices.length} notices`);
  return notice;
};

const line = async (who: string, of: { email: string }, query = ''): Promise<string> => {
  const { html } = await pages.show(who, `/mails${query}`);
  const item = html.split('<li class="mail">').find((each) => each.includes(of.email));
  return item === undefined ? '' : (item.split('</li>')[0] ?? '');
};

const readBy = async (who: string, query = ''): Promise<MailPage> => {
  const { html } = await pages.show(who, `/api/mails${query}`);
  return JSON.parse(html) as MailPage;
};

describe('who sees the record of mails', () => {
  test.each(['hanglt', 'thunth', CLERK, ADMIN])(
    '%s of the Office or the administration does',
    async (who) => {
      expect((await pages.show(who, '/mails')).status).toBe(200);
      expect((await pages.show(who, '/tasks')).html).toContain('href="/mails"');
    },
  );

  test.each(['anhptn', 'khoitm'])('%s has no business there', async (who) => {
    const { status, html } = await pages.show(who, '/mails');
    expect(status).toBe(403);
    expect(wordsOn(html)).toContain('Việc này không thuộc nhiệm vụ của bạn');
    expect((await pages.show(who, '/tasks')).html).not.toContain('href="/mails"');
    const { status: posted } = await pages.send(who, `/mails/${one(0).id}/again`, { nonce: fresh() });
    expect(posted).toBe(403);
  });

  test('the administrator sees to whom, never what about', async () => {
    const { html } = await pages.show(ADMIN, '/mails');
    expect(html).toContain(one(0).email);
    expect(html).not.toMatch(/HS-2021-\d{4}/);
    expect(wordsOn(html)).toContain('Thư về công việc xét chọn');
    const { items } = await readBy(ADMIN);
    expect(items.map(({ template, code }) => [template, code])).toEqual(items.map(() => [null, null]));
    expect(wordsOn((await pages.show(CHIEF, '/mails')).html)).toMatch(/HS-2021-\d{4}/);
  });
});

describe('how a mail stands', () => {
  test.each([
    ['relayed_at = null, send_from = null', 'Đang chờ', 'Sắp được xếp giờ gửi.'],
    [
      "relayed_at = null, send_from = '2021-03-16T01:00:00Z'",
      'Đang chờ',
      'Chờ đến giờ gửi: 08:00 ngày 16/3/2021.',
    ],
    [
      "relayed_at = null, retry_at = '2026-02-02T01:30:00Z', failure = '450 4.2.0 Greylisted'",
      'Đang chờ',
      'Sẽ gửi lại lúc 08:30 ngày 2/2/2026. Đã thử 2 lần.',
    ],
    ["leased_until = '2026-02-02T01:30:00Z'", 'Đang chờ', 'Đang gửi.'],
    ["delivered_at = '2026-02-02T01:30:00Z'", 'Đã gửi', 'Máy chủ thư đã nhận lúc 08:30 ngày 2/2/2026.'],
    [
      "refused_at = '2026-02-02T01:30:00Z', failure = '550 5.1.1 No <b>such</b> user'",
      'Bị từ chối',
      'Lý do: 550 5.1.1 No <b>such</b> user',
    ],
    ["given_up_at = '2026-02-02T01:30:00Z', failure = '451 4.3.0 Later'", 'Thôi gửi', '451 4.3.0 Later'],
    ["superseded_at = '2026-02-02T01:30:00Z'", 'Không cần gửi nữa', 'không còn là việc của người nhận.'],
  ])('%s: %s, %s', async (how, state, words) => {
    const notice = one(0);
    await stand(notice.id, how);
    const said = wordsOn(await line(CHIEF, notice)).replaceAll(/\s+/g, ' ');
    await pages.department.rows('update notice set superseded_at = null where id = $1', [notice.id]);
    expect(said).toContain(state);
    expect(said).toContain(words);
    expect(said).toContain(notice.name);
  });

  test('while no server hears us the page says so, and why each waits', async () => {
    await stand(one(0).id, 'relayed_at = null');
    await pages.department.rows(
      `insert into mail_outage (since, tries, failure, probe_at)
       values ('2026-02-02T01:00:00Z', 1, 'connect ECONNREFUSED', '2026-02-02T01:30:00Z')`,
    );
    const { html } = await pages.show(CHIEF, '/mails');
    const said = wordsOn(await line(CHIEF, one(0)));
    await pages.department.rows('delete from mail_outage');
    expect(wordsOn(html)).toContain('Từ 08:00 ngày 2/2/2026 chưa thư nào đi được.');
    expect(said).toContain('Máy chủ thư không trả lời; thử lại lúc 08:30 ngày 2/2/2026.');
    expect(wordsOn((await pages.show(CHIEF, '/mails', 'en')).html)).not.toContain('does not answer');
  });

  test('filtered by state and by person; an address typed whole, a name in part', async () => {
    await stand(one(0).id, "refused_at = now(), failure = '550 no'");
    expect(await line(CHIEF, one(0), '?state=refused')).not.toBe('');
    expect(await line(CHIEF, one(0), '?state=sent')).toBe('');
    const { items } = await readBy(CHIEF, `?person=${one(0).email.toUpperCase()}`);
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ to }) => to.email))).toEqual(new Set([one(0).email]));
    const part = one(0).name.split(' ').slice(-2).join(' ');
    const { items: named } = await readBy(CHIEF, `?person=${encodeURIComponent(part)}`);
    expect(named.map(({ to }) => to.email)).toContain(one(0).email);
    const { items: plain } = await readBy(CHIEF, '?person=nguyen%20huu%20nghia');
    expect(new Set(plain.map(({ to }) => to.name))).toEqual(new Set(['Nguyễn Hữu Nghĩa']));
    expect((await readBy(CHIEF, '?person=%25')).items).toEqual([]);
    expect(wordsOn((await pages.show(CHIEF, '/mails?person=ai%20đó')).html)).toContain(
      'Không có thư nào như vậy.',
    );
    expect((await pages.show(CHIEF, '/mails?state=lost')).status).toBe(422);
  });

  test('page by page every mail comes once, newest first', async () => {
    const { organisation } = pages.department;
    await pages.department.rows(
      `insert into notice (organisation_id, life, subject_id, seq, recipient_id, template, at, told, send_from)
       select $1, 'account', $2, 1000 + i, $2, 'account.PIN_SET', '2021-03-15T01:00:00Z', '{}', '2021-03-15T01:00:00Z'
         from generate_series(1, 60) i`,
      [organisation, idOf('anhptn')],
    );
    const seen: { id: string; at: string }[] = [];
    for (let query = ''; ; ) {
      const { items, next } = await readBy(CHIEF, query);
      expect(items.length).toBeLessThanOrEqual(25);
      seen.push(...items);
      if (next === null) break;
      query = `?after=${encodeURIComponent(next)}`;
    }
    const [all] = await pages.department.rows<{ n: number }>('select count(*)::int as n from notice');
    expect(new Set(seen.map(({ id }) => id)).size).toBe(all?.n);
    expect(seen).toHaveLength(all?.n ?? 0);
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    const { html } = await pages.show(CHIEF, '/mails');
    expect(html).toMatch(/href="\/mails\?after=[^"]+" rel="next"/);
  });
});

describe('send again', () => {
  test('offered where a mail failed, and nowhere else; it waits as a new one, under the same Message-ID', async () => {
    const notice = one(1);
    await stand(notice.id, "refused_at = now(), failure = '550 5.1.1 No such user'");
    const before = await line(CLERK, notice, '?state=refused');
    expect(before).toContain(`action="/mails/${notice.id}/again"`);
    const fields = hiddenIn(
      (await pages.show(CLERK, '/mails?state=refused')).html,
      `/mails/${notice.id}/again`,
    );
    const { status, to } = await pages.send(CLERK, `/mails/${notice.id}/again`, fields);
    expect([status, to]).toEqual([303, '/mails?done=again']);
    expect(wordsOn((await pages.show(CLERK, to ?? '')).html)).toContain(
      'Thư đã vào hàng chờ và sẽ được gửi lại.',
    );
    const [row] = await pages.department.rows<Record<string, unknown>>(
      `select refused_at, failure, tries, relayed_at, message_id, resent_by from notice where id = $1`,
      [notice.id],
    );
    expect(row).toEqual({
      refused_at: null,
      failure: null,
      tries: 0,
      relayed_at: null,
      message_id: `<${notice.id}@thidua.sct.example>`,
      resent_by: idOf(CLERK),
    });
    const after = await line(CLERK, notice, '?state=waiting');
    expect(after).not.toContain('/again"');
    expect(wordsOn(after)).toContain('cho gửi lại lúc 09:00 ngày 15/3/2021.');
  });

  test('pressed twice, or once it has gone, it changes nothing', async () => {
    const notice = one(2);
    await stand(notice.id, 'delivered_at = now()');
    const { status } = await pages.send(CHIEF, `/mails/${notice.id}/again`, { nonce: fresh() });
    expect(status).toBe(303);
    const [row] = await pages.department.rows<{ sent: boolean; resent: boolean }>(
      'select delivered_at is not null as sent, resent_at is not null as resent from notice where id = $1',
      [notice.id],
    );
    expect(row).toEqual({ sent: true, resent: false });
  });

  test('a whole digest goes again as one', async () => {
    const both = [one(1), one(2)];
    const [first] = both;
    for (const { id } of both) await stand(id, "refused_at = now(), failure = '550 no', digest = true");
    await pages.department.rows('update notice set message_id = $2 where id = any ($1::uuid[])', [
      both.map(({ id }) => id),
      `<${first?.id}@thidua.sct.example>`,
    ]);
    await pages.send(ADMIN, `/mails/${one(2).id}/again`, { nonce: fresh() });
    const rows = await pages.department.rows<{ n: number }>(
      'select 1 as n from notice where id = any ($1::uuid[]) and refused_at is null and resent_by = $2',
      [both.map(({ id }) => id), idOf(ADMIN)],
    );
    expect(rows).toHaveLength(2);
  });

  test('what is no mail is not found, and a form without its key is refused', async () => {
    expect((await pages.send(CHIEF, `/mails/${fresh()}/again`, { nonce: fresh() })).status).toBe(404);
    expect((await pages.send(CHIEF, '/mails/x/again', { nonce: fresh() })).status).toBe(404);
    expect((await pages.send(CHIEF, `/mails/${one(0).id}/again`, {})).status).toBe(422);
  });
});

test('the figures of the installation say how many wait and how many failed', async () => {
  const [row] = await pages.department.rows<{ failed: number }>(
    'select count(*)::int as failed from notice where refused_at is not null or given_up_at is not null',
  );
  const { html } = await pages.show(CHIEF, '/metrics');
  expect(html).toContain(`mails_failed ${row?.failed}\n`);
  expect(html).toMatch(/\nmails_waiting [1-9]\d*\n/);
  expect(html).toContain('\nmail_outage 0');
});
