import { MailJob } from '../../src/mail/mail-job.js';
import { sampleNames } from '../../src/pages/letters/samples-known.js';
import { idOf } from '../support/department.js';
import { ANH, CHIEF, endorserOf } from '../support/walk.js';
import { openWithPages, typedInto, type WithPages } from '../support/with-pages.js';
import { openWorker } from '../support/worker-process.js';

let site: WithPages;

beforeAll(async () => {
  site = await openWithPages('pages-letters');
});

afterAll(() => site?.close());

const HEAD = endorserOf(ANH);

describe('samples of every letter', () => {
  test('are listed for the Office, each with its page in both languages', async () => {
    const { status, html } = await site.show(CHIEF, '/mails/preview');
    expect(status).toBe(200);
    const links = [...html.matchAll(/href="\/mails\/preview\/([^"]+)"/g)].map(([, name = '']) => name);
    expect(links.toSorted()).toEqual(sampleNames().toSorted());

    const one = await site.show(CHIEF, '/mails/preview/nomination.task.ENDORSE');
    expect(one.html).toContain('[CHẠY THỬ] [Gương Sáng] HS-2021-0007: Xem xét, gửi về Văn phòng');
    expect(one.html).toContain('[REHEARSAL] [Gương Sáng] HS-2021-0007: Review and send to the Office');
    expect(one.html).toMatch(
      /<iframe src="\/mails\/preview\/nomination\.task\.ENDORSE\/html\?in=vi"[^>]* sandbox/,
    );
    expect(one.html).not.toMatch(/ style=/);
    const letter = await site.show(CHIEF, '/mails/preview/nomination.task.ENDORSE/html?in=en');
    expect(letter.html).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  test.each([
    ['a unit’s head', HEAD, '/mails/preview', 403],
    ['a unit’s head, one of them', HEAD, '/mails/preview/digest/html', 403],
    ['no such letter', CHIEF, '/mails/preview/task.NOTHING', 404],
    ['no such language', CHIEF, '/mails/preview/digest/html?in=fr', 422],
  ])('%s', async (_what, who, path, expected) => {
    expect((await site.show(who, path)).status).toBe(expected);
  });
});

describe('how one is written to', () => {
  const chosen = async () =>
    (await site.department.rows('select language, mail_mode from person where id = $1', [idOf(HEAD)]))[0];

  test('is chosen on the account page, and kept', async () => {
    expect(await chosen()).toEqual({ language: null, mail_mode: 'each' });
    const page = await site.show(HEAD, '/account');
    expect(page.html).toMatch(/name="language" value="both" checked/);
    const typed = typedInto(page, '/account/mails', { language: 'en', mode: 'daily' });
    const done = await site.send(HEAD, '/account/mails', typed);
    expect(done.status).toBe(303);
    expect(await chosen()).toEqual({ language: 'en', mail_mode: 'daily' });
    const after = await site.show(HEAD, '/account?done=mails');
    expect(after.html).toContain('Đã lưu cách nhận thư.');
    expect(after.html).toMatch(/name="mode" value="daily" checked/);
  });

  test.each([
    ['no such language', { language: 'fr', mode: 'each' }],
    ['no such way', { language: 'vi', mode: 'never' }],
    ['nothing', {}],
  ])('%s is refused, and nothing changes', async (_what, fields) => {
    const before = await chosen();
    const page = await site.show(HEAD, '/account');
    const { status, html } = await site.send(
      HEAD,
      '/account/mails',
      typedInto(page, '/account/mails', fields),
    );
    expect(status).toBe(422);
    expect(html).toContain('Chọn một trong các cách nêu ở dưới');
    expect(await chosen()).toEqual(before);
  });
});

test('the tray shows the letter as mail programs do, its text beside it, and nothing that opens anything', async () => {
  await site.walk.unitReview(ANH);
  const worker = await openWorker(site.department.url);
  try {
    const [notice] = await site.department.rows<{ id: string }>(
      `select n.id from notice n join person p on p.id = n.recipient_id
        where n.template = 'task.ENDORSE' and p.language is null order by n.id limit 1`,
    );
    await worker.get(MailJob, { strict: false }).run(notice?.id ?? '');
    const page = await site.show(CHIEF, `/rehearsal/mail/${notice?.id}`);
    expect(page.html).toContain(`<iframe src="/rehearsal/mail/${notice?.id}/letter"`);
    const letter = await site.show(CHIEF, `/rehearsal/mail/${notice?.id}/letter`);
    expect(letter.html).toContain('CHẠY THỬ');
    for (const { html } of [page, letter]) expect(html).not.toContain('/v/');
    const [kept] = await site.department.rows<{ n: number }>('select count(*)::int as n from link');
    expect(kept?.n).toBe(0);
  } finally {
    await worker.close();
  }
});
