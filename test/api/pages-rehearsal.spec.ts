import { randomUUID } from 'node:crypto';
import { AppModule } from '../../src/app.module.js';
import { hashOfToken, newToken } from '../../src/access/session-token.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import { fresh, hiddenIn, type Page, wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { fingerprint } from '../support/record.js';
import { ANH, CLERK, endorserOf, HAN, LONG } from '../support/walk.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

let site: WithPages;
beforeEach(async () => {
  site = await openWithPages('pages_rehearsal');
});
afterEach(async () => site?.close());

const CLOCK = '/rehearsal/clock';
const move = (fields: Record<string, string>, lang = 'vi'): Promise<Page> =>
  site.send(CLERK, CLOCK, { nonce: fresh(), ...fields }, lang);
const clockNow = async (): Promise<string> =>
  (
    await site.department.rows<{ at: string }>(`select value ->> 'at' as at from setting where key = 'clock'`)
  )[0]?.at ?? '';
const stopsOn = ({ html }: Page): string[] =>
  [...html.matchAll(/name="to" value="([^"]+)"/g)].map(([, at = '']) => at);

const OVER = '2021-03-24T17:00:00.000Z';

describe('the clock', () => {
  test('says where it stands and what lies ahead, each with what it is', async () => {
    await site.walk.unitReview(ANH);
    const shown = await site.show(CLERK, '/rehearsal');
    const words = wordsOn(shown.html);
    expect(words).toContain('thứ Hai, 15/3/2021 09:00');
    expect(words).toContain('Đang đứng yên');
    expect(words).toContain('Hết hạn đăng ký (hạn cuối là hết ngày 24/3/2021) mục IV.1');
    expect(words).toContain('Quá hạn HS-2021-0001');
    expect(words).toContain('Nhắc trước hạn 3 ngày làm việc: Xem xét, gửi về Văn phòng HS-2021-0001');
    const stops = stopsOn(shown);
    expect(stops).toEqual([...stops].toSorted());
    expect(stops).toContain(OVER);
    expect(words).toContain('Bắt đầu đánh giá năm 2021');
  });

  test('with one click to a deadline: what it set off is told, and told again on a reload', async () => {
    const { id } = await site.walk.unitReview(ANH);
    const answer = await move({ to: OVER });
    expect(answer.status).toBe(303);
    expect(await clockNow()).toBe(OVER);
    const after = await fingerprint(site.department);
    const told = await site.show(CLERK, answer.to ?? '');
    const words = wordsOn(told.html);
    expect(words).toContain('Từ thứ Hai, 15/3/2021 09:00 đến thứ Năm, 25/3/2021 00:00.');
    expect(words).toMatch(/thứ Năm, 25\/3\/2021 00:00 Quá hạn HS-2021-0001/);
    expect(words).toContain('Nhắc trước hạn 3 ngày làm việc: Xem xét, gửi về Văn phòng HS-2021-0001');
    expect(told.html).toContain(`href="/nominations/${id}"`);
    const again = wordsOn((await site.show(CLERK, answer.to ?? '')).html);
    expect(again).toBe(words);
    expect(await fingerprint(site.department)).toEqual(after);
  });

  test('what the list promised is what happens', async () => {
    await site.walk.unitReview(ANH);
    const promised = wordsOn((await site.show(CLERK, '/rehearsal')).html);
    const [first = ''] = stopsOn(await site.show(CLERK, '/rehearsal'));
    const { to } = await move({ to: first });
    const told = wordsOn((await site.show(CLERK, to ?? '')).html);
    const [, said = ''] =
      /(Nhắc trước hạn \d+ ngày làm việc: [^:]+?(?:HS|DX)-2021-0001)/.exec(promised) ?? [];
    expect(said).not.toBe('');
    expect(told).toContain(said);
  });

  test('to a chosen day and hour, by the office’s clock', async () => {
    const { status, to } = await move({ day: '2021-03-16', hour: '14:30' });
    expect([status, await clockNow()]).toEqual([303, '2021-03-16T07:30:00.000Z']);
    expect(wordsOn((await site.show(CLERK, to ?? '')).html)).toContain('Không có việc nào đến hạn');
  });

  test('the same form sent twice moves once and tells the same', async () => {
    await site.walk.unitReview(ANH);
    const form = { nonce: fresh(), to: OVER };
    const [one, two] = [await site.send(CLERK, CLOCK, form), await site.send(CLERK, CLOCK, form)];
    expect([one.status, two.status]).toEqual([303, 303]);
    expect(two.to).toBe(one.to);
  });

  test('runs when told to, stands when told to, and is where it was', async () => {
    expect(await move({ running: 'true' })).toMatchObject({ status: 303, to: '/rehearsal' });
    expect(wordsOn((await site.show(CLERK, '/rehearsal')).html)).toContain('Đang chạy theo giờ thật');
    const next = '/nominations?state=draft';
    expect(await move({ running: 'false', next })).toMatchObject({
      status: 303,
      to: `/rehearsal?next=${encodeURIComponent(next)}`,
    });
    expect(wordsOn((await site.show(CLERK, '/rehearsal')).html)).toContain('Đang đứng yên');
  });

  test.each([
    ['back', { day: '2021-03-14', hour: '08:00' }, 409, 'Đồng hồ chạy thử chỉ đi tới'],
    ['beyond the limit', { day: '2100-01-02', hour: '08:00' }, 422, 'trước ngày 1/1/2100'],
    ['to a day there is not', { day: '2021-02-30', hour: '08:00' }, 422, 'Ngày phải có thật'],
    ['to an hour there is not', { day: '2021-03-20', hour: '25:00' }, 422, 'Giờ phải từ 00:00 đến 23:59'],
    ['without a day', { day: '', hour: '08:00' }, 422, 'Ngày phải có thật'],
    ['with a day far too long', { day: '2'.repeat(5000), hour: '08:00' }, 422, 'Ngày phải có thật'],
    ['to a listed moment that is none', { to: 'hôm qua', day: '', hour: '' }, 422, 'Ngày phải có thật'],
  ])('never %s: the page comes back with what was typed', async (_, typed, status, reason) => {
    const before = await clockNow();
    const answer = await move({ next: '/tasks', ...typed });
    expect(answer.status).toBe(status);
    expect(wordsOn(answer.html)).toContain(reason);
    for (const value of [typed.day, typed.hour].filter((one) => one !== '')) {
      expect(answer.html).toContain(`value="${value}"`);
    }
    expect(answer.html).toContain('name="next" value="/tasks"');
    expect(await clockNow()).toBe(before);
    expect(await site.show(CLERK, CLOCK)).toMatchObject({ status: 303, to: '/rehearsal' });
  });

  test('no form of ours is refused, and a span nobody can read is not found', async () => {
    expect((await move({ nonce: 'x', to: OVER })).status).toBe(422);
    expect((await site.show(CLERK, '/rehearsal/moved?from=x&to=y')).status).toBe(404);
    expect((await site.show(CLERK, '/rehearsal/moved')).status).toBe(422);
  });

  test('in English', async () => {
    await site.walk.unitReview(ANH);
    const words = wordsOn((await site.show(CLERK, '/rehearsal', 'en')).html);
    expect(words).toContain('Registration is over (last day: 24 March 2021)');
    expect(words).toContain('Step in as');
    expect(words).not.toMatch(/Chuyển|Vào với vai|Mốc/);
    const { html } = await move({ day: '2021-03-01', hour: '08:00' }, 'en');
    expect(html).toContain('The rehearsal clock only goes forward');
    const { to } = await move({ to: OVER }, 'en');
    expect(wordsOn((await site.show(CLERK, to ?? '', 'en')).html)).toMatch(/Lapsed HS-2021-0001/);
  });
});

const peopleOn = ({ html }: Page): string[] =>
  [...html.matchAll(/name="person" value="[^"]+"[^>]*>.*?<span class="person-name">([^<]+)/gs)].map(
    ([, name = '']) => name,
  );

describe('stepping in as somebody', () => {
  test('by role, oneself marked, narrowed by name without accents, role and unit', async () => {
    const all = await site.show(CLERK, '/rehearsal');
    expect(peopleOn(all).length).toBeGreaterThan(30);
    expect(all.html).toMatch(/class="person me"[^>]*aria-current="true"[\s\S]{0,200}Trần Thị Mỹ Duyên/);
    expect(peopleOn(await site.show(CLERK, '/rehearsal?q=dong+thi')).length).toBe(0);
    expect(peopleOn(await site.show(CLERK, '/rehearsal?q=my+DUYEN'))).toEqual(['Trần Thị Mỹ Duyên']);
    const heads = await site.show(
      CLERK,
      '/rehearsal?role=unitHead&unit=Ph%C3%B2ng+Qu%E1%BA%A3n+l%C3%BD+Th%C6%B0%C6%A1ng+m%E1%BA%A1i',
    );
    expect(peopleOn(heads)).toEqual(['Nguyễn Hữu Nghĩa']);
    const nobody = await site.show(CLERK, '/rehearsal?q=kh%C3%B4ng+ai');
    expect(wordsOn(nobody.html)).toContain('Không có ai như vậy');
    expect((await site.show(CLERK, `/rehearsal?q=${'x'.repeat(101)}`)).status).toBe(422);
  });

  test('the sign-in page offers the same people and the same filter', async () => {
    const { html } = await site.show(CLERK, '/sign-in?q=nghia&next=/tasks');
    expect(html).toContain('name="next" value="/tasks"');
    expect(peopleOn({ html } as Page)).toContain('Nguyễn Hữu Nghĩa');
    expect(peopleOn({ html } as Page)).not.toContain('Trần Thị Mỹ Duyên');
  });

  test('one comes from a page and stays on it as somebody else', async () => {
    const { id } = await site.walk.unitReview(ANH);
    const banner = await site.show(CLERK, `/nominations/${id}`);
    const link = `/rehearsal?next=${encodeURIComponent(`/nominations/${id}`)}`;
    expect(banner.html).toContain(`href="${link}"`);
    const { html } = await site.show(CLERK, link);
    const form = hiddenIn(html, '/sign-in/rehearsal');
    expect(form['next']).toEqual([`/nominations/${id}`]);
    const person = idOf(endorserOf(ANH));
    expect(await site.send(CLERK, '/sign-in/rehearsal', { ...form, person })).toMatchObject({
      status: 303,
      to: `/nominations/${id}`,
    });
    const here = hiddenIn((await site.show(LONG.person ?? '', '/rehearsal')).html, '/sign-in/rehearsal');
    expect(here['next']).toEqual(['/rehearsal']);
    const away = await site.show(HAN.person ?? '', '/rehearsal?next=https://evil.example');
    expect(hiddenIn(away.html, '/sign-in/rehearsal')['next']).toEqual(['/']);
  });
});

describe('the mail tray', () => {
  const sent = async (count: number, to: string, link: string): Promise<void> => {
    const { rows, organisation } = site.department;
    await rows(
      `insert into mail (id, organisation_id, recipient_id, subject, body, link, at)
       select gen_random_uuid(), $1, $2, 'Thư số ' || n, E'Kính gửi <ông/bà>,\\nDòng hai', $3,
              '2021-03-15T02:00:00Z'::timestamptz + n * interval '1 minute'
         from generate_series(1, $4) n`,
      [organisation, idOf(to), link, count],
    );
  };
  const subjects = ({ html }: Page): string[] =>
    [...html.matchAll(/href="\/rehearsal\/mail\/[^"]+">([^<]+)/g)].map(([, text = '']) => text);

  test('newest first, by person, page after page without a gap', async () => {
    const { id } = await site.walk.unitReview(ANH);
    await sent(30, 'nghianh', `/nominations/${id}`);
    await sent(1, 'anhptn', `/nominations/${id}`);
    const first = await site.show(CLERK, `/rehearsal/mail?to=${idOf('nghianh')}`);
    expect(subjects(first)).toHaveLength(25);
    expect(subjects(first)[0]).toBe('Thư số 30');
    expect(first.html).toMatch(/<option value="[^"]+" selected>Nguyễn Hữu Nghĩa \(30\)/);
    const [, older = ''] = /class="button" href="([^"]*after=[^"]*)"/.exec(first.html) ?? [];
    const second = await site.show(CLERK, older.replaceAll('&amp;', '&'));
    expect(subjects(second)).toEqual(['Thư số 5', 'Thư số 4', 'Thư số 3', 'Thư số 2', 'Thư số 1']);
    expect(second.html).toContain('Về thư mới nhất');
    expect((await site.show(CLERK, '/rehearsal/mail?after=2021')).status).toBe(422);
  });

  test('a mail as its recipient sees it, and its link opened as him', async () => {
    const { id } = await site.walk.unitReview(ANH);
    await sent(1, 'nghianh', `/nominations/${id}`);
    const [, address = ''] =
      /href="(\/rehearsal\/mail\/[^"]+)"/.exec((await site.show(CLERK, '/rehearsal/mail')).html) ?? [];
    const letter = await site.show(CLERK, address);
    expect(letter.html).toContain('Kính gửi &lt;ông/bà');
    expect(letter.html).toContain('nghianh@sct.example');
    expect(letter.html).toContain(`href="/nominations/${id}"`);
    expect(letter.html).toContain('Mở với tư cách Nguyễn Hữu Nghĩa');
    const form = hiddenIn(letter.html, '/sign-in/rehearsal');
    const [, person = ''] = /name="person" value="([^"]+)"/.exec(letter.html) ?? [];
    expect(person).toBe(idOf('nghianh'));
    expect(await site.send(CLERK, '/sign-in/rehearsal', { ...form, person })).toMatchObject({
      status: 303,
      to: `/nominations/${id}`,
    });
  });

  test('an empty tray says what fills it; an unknown mail is not found, with a way out', async () => {
    expect(wordsOn((await site.show(CLERK, '/rehearsal/mail')).html)).toContain('Chưa có thư nào');
    for (const id of [randomUUID(), 'x']) {
      const { status, html } = await site.show(CLERK, `/rehearsal/mail/${id}`);
      expect([status, html.includes('href="/nominations"')]).toEqual([404, true]);
    }
    expect(wordsOn((await site.show(CLERK, '/rehearsal/mail', 'en')).html)).toContain('No mail yet');
  });
});

test('live there is no rehearsal', async () => {
  const { rows, organisation, url } = site.department;
  const settings = readSettings({
    MODE: 'live',
    PUBLIC_URL: 'http://thidua.example',
    DATABASE_POOL: '2',
    ROLE: 'web',
  });
  const live = await createApp(AppModule.forRoot(settings, url), settings, { logger: false });
  try {
    await live.listen(0, '127.0.0.1');
    const token = newToken();
    await rows(
      `insert into session (token_hash, organisation_id, person_id, assurance, created_at, seen_at)
       values ($1, $2, $3, 'session', now(), now())`,
      [hashOfToken(token), organisation, idOf(CLERK)],
    );
    const headers = { cookie: `gs_session=${token}`, accept: 'text/html' };
    const at = await live.getUrl();
    const statusOf = async (path: string): Promise<number> =>
      (await fetch(at + path, { headers, redirect: 'manual' })).status;
    expect(await statusOf('/tasks')).toBe(200);
    for (const path of ['/rehearsal', '/rehearsal/mail', '/rehearsal/moved?from=2021-01-01&to=2021-02-01']) {
      expect([path, await statusOf(path)]).toEqual([path, 404]);
    }
    const answer = await fetch(`${at}/rehearsal/clock`, {
      method: 'POST',
      headers: { ...headers, origin: 'http://thidua.example' },
      body: new URLSearchParams({ nonce: fresh(), to: OVER }),
    });
    expect(answer.status).toBe(404);
  } finally {
    await live.close();
  }
});
