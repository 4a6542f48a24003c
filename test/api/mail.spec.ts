import { Module } from '@nestjs/common';
import { LogModule } from '../../src/log/log.module.js';
import { MailModule } from '../../src/mail/mail.module.js';
import { MailTray } from '../../src/mail/mail-tray.js';
import { NoticesModule } from '../../src/notices/notices.module.js';
import { RoadModule } from '../../src/road/road.module.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { fillWithSomePeople, SOME } from '../support/some-people.js';
import { REHEARSAL, startWebApp, type WebApp } from '../support/web-app.js';

/** Letters are written from the record, which is read through the road's own services. */
@Module({ imports: [RoadModule, NoticesModule, LogModule.forRoot({}), MailModule] })
class WithMail {}

let database: TestDatabase;
let url: string;
let web: WebApp;
let cookie: string | null;

const letter = (last: number, recipient: string, at: string) => ({
  id: `00000000-0000-4000-9000-00000000000${last}`,
  organisation: SOME.organisation,
  recipient: { person: recipient, name: '', address: '' },
  subject: `[Gương Sáng] HS-2021-000${last}: Gửi về Văn phòng`,
  body: 'Kính gửi ông/bà,',
  link: '/nominations/1',
  at,
  enclosed: null,
});

beforeAll(async () => {
  database = await freshDatabase('mail');
  url = await fillWithSomePeople(database.adminUrl);
  web = await startWebApp(url, REHEARSAL, WithMail);
  cookie = (await web.ask('POST', '/api/session/rehearsal', { json: { person: SOME.nominator } })).cookie;
  const tray = web.app.get(MailTray, { strict: false });
  const keep = (one: ReturnType<typeof letter>) =>
    tray.send(one, { messageId: `<${one.id}@rehearsal.invalid>`, date: one.at });
  await keep(letter(1, SOME.nominator, '2021-03-15T01:00:00.000Z'));
  await keep(letter(2, SOME.unitHead, '2021-03-16T01:00:00.000Z'));
  await keep(letter(3, SOME.unitHead, '2021-03-17T01:00:00.000Z'));
});

afterAll(async () => {
  await web?.close();
  await database?.drop();
});

const idsOf = (body: unknown): string[] =>
  (body as { items: { id: string }[] }).items.map(({ id }) => id.slice(-1));

describe('the tray of a rehearsal', () => {
  test('everybody’s mail, newest first, for anybody signed in', async () => {
    const { status, body } = await web.ask('GET', '/api/mail', { cookie });
    expect(status).toBe(200);
    expect(idsOf(body)).toEqual(['3', '2', '1']);
    expect(body).toMatchObject({
      next: null,
      items: [
        {
          to: { name: 'Lê Văn Thử', email: 'thu.le@so-mau.example' },
          subject: '[Gương Sáng] HS-2021-0003: Gửi về Văn phòng',
          link: '/nominations/1',
          at: '2021-03-17T01:00:00.000Z',
        },
        {},
        {},
      ],
    });
  });

  test.each([
    ['an address', 'THU.LE@so-mau.example', ['3', '2']],
    ['a person', SOME.nominator, ['1']],
    ['somebody who has none', 'ai@so-mau.example', []],
  ])('only that to %s', async (_what, to, expected) => {
    const { body } = await web.ask('GET', `/api/mail?to=${encodeURIComponent(to)}`, { cookie });
    expect(idsOf(body)).toEqual(expected);
  });

  test('after where a page ended', async () => {
    const after = '2021-03-17T01:00:00.000Z_00000000-0000-4000-9000-000000000003';
    const { body } = await web.ask('GET', `/api/mail?after=${after}`, { cookie });
    expect(idsOf(body)).toEqual(['2', '1']);
  });

  test.each([
    ['nobody signed in', '/api/mail', null, 401],
    ['a page that never was', '/api/mail?after=yesterday', 'cookie', 422],
  ])('%s', async (_what, path, as, expected) => {
    const { status } = await web.ask('GET', path, { cookie: as && cookie });
    expect(status).toBe(expected);
  });
});

test('in live mode there is no tray', async () => {
  const live = await startWebApp(url, { mode: 'live' }, WithMail);
  try {
    const json = { email: 'thu.le@so-mau.example', password: SOME.password };
    const signedIn = (await live.ask('POST', '/api/session', { json })).cookie;
    expect((await live.ask('GET', '/api/session', { cookie: signedIn })).status).toBe(200);
    expect((await live.ask('GET', '/api/mail', { cookie: signedIn })).status).toBe(404);
  } finally {
    await live.close();
  }
});
