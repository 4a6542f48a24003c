import { Module } from '@nestjs/common';
import { AfterJump } from '../../src/clock/after-jump.js';
import { ClockController } from '../../src/clock/clock.controller.js';
import { RehearsalClock } from '../../src/clock/rehearsal-clock.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { run } from '../support/run-sql.js';
import { fillWithSomePeople, SOME } from '../support/some-people.js';
import { REHEARSAL, startWebApp, type WebApp } from '../support/web-app.js';

/** Tells the day it was woken on, and what the clock showed to others by then. */
const woken = (clock: RehearsalClock): AfterJump => ({
  run: async (organisation, { day }) => ({ wokenOn: day, others: (await clock.now(organisation)).day }),
});

@Module({
  controllers: [ClockController],
  providers: [{ provide: AfterJump, useFactory: woken, inject: [RehearsalClock] }],
})
class ClockApi {}

const START = { at: '2021-03-15T01:00:00.000Z', day: '2021-03-15', running: false, rehearsal: true };

let database: TestDatabase;
let url: string;
let web: WebApp;
let cookie: string | null;

const stepIn = async () =>
  (await web.ask('POST', '/api/session/rehearsal', { json: { person: SOME.nominator } })).cookie;
const setTo = (setting: object | null) =>
  run(
    database.adminUrl,
    setting
      ? `insert into setting values ('${SOME.organisation}', 'clock', '${JSON.stringify(setting)}')
         on conflict (organisation_id, key) do update set value = excluded.value`
      : `delete from setting where key = 'clock'`,
  );
const read = async () => (await web.ask('GET', '/api/clock', { cookie })).body;
const move = (to: unknown, running?: unknown) =>
  web.ask('POST', '/api/clock', { cookie, json: { to, ...(running !== undefined && { running }) } });

beforeAll(async () => {
  database = await freshDatabase('clock');
  url = await fillWithSomePeople(database.adminUrl);
});
beforeEach(async () => {
  await setTo({ at: START.at, since: null });
  web = await startWebApp(url, REHEARSAL, ClockApi);
  cookie = await stepIn();
});
afterEach(async () => web.close());
afterAll(async () => database.drop());

test('stands still until somebody moves it', async () => {
  expect(await read()).toEqual(START);
  web.clock.pass({ minutes: 20 });
  expect(await read()).toEqual(START);
});

test('moves to an instant, and tells what came due', async () => {
  const answer = await move('2021-03-25T00:00:00+07:00');
  expect(answer.status).toBe(200);
  const reached = { ...START, at: '2021-03-24T17:00:00.000Z', day: '2021-03-25' };
  expect(answer.body).toEqual({ ...reached, setOff: { wokenOn: '2021-03-25', others: '2021-03-25' } });
  expect(await read()).toEqual(reached);
});

test('a day begins at midnight in Vietnam', async () => {
  expect((await move('2021-03-24')).body).toMatchObject({
    at: '2021-03-23T17:00:00.000Z',
    day: '2021-03-24',
  });
});

test('runs when told to, and stands when told to', async () => {
  await move('2021-03-24', true);
  web.clock.pass({ minutes: 20 });
  expect(await read()).toEqual({
    ...START,
    at: '2021-03-23T17:20:00.000Z',
    day: '2021-03-24',
    running: true,
  });
  // a further jump leaves it running
  expect((await move('2021-03-25')).body).toMatchObject({ running: true });
  expect((await move('2021-03-26', false)).body).toMatchObject({ running: false });
  web.clock.pass({ minutes: 20 });
  expect(await read()).toMatchObject({ at: '2021-03-25T17:00:00.000Z', running: false });
});

test('never goes back, not even by a thousandth of a second', async () => {
  const answer = await move('2021-03-15T00:59:59.999Z');
  expect(answer).toMatchObject({
    status: 409,
    body: { code: 'CLOCK_GOES_BACK', detail: 'Chọn thời điểm sau 08:00 ngày 15/3/2021.' },
  });
  expect((await move(START.at)).status).toBe(200);
  // of the present day the beginning is past
  expect((await move('2021-03-15')).status).toBe(409);
  expect(await read()).toEqual(START);
});

test('a running clock has moved on meanwhile', async () => {
  await setTo({ at: START.at, since: '2026-02-02T01:00:00.000Z' });
  web.clock.pass({ minutes: 20 });
  expect((await move('2021-03-15T01:19:59Z')).status).toBe(409);
  expect((await move('2021-03-15T01:20:00Z')).status).toBe(200);
});

test('without a setting it is the real time, and runs', async () => {
  await setTo(null);
  expect(await read()).toEqual({
    at: '2026-02-02T01:00:00.000Z',
    day: '2026-02-02',
    running: true,
    rehearsal: true,
  });
  expect((await move('2026-02-03')).body).toMatchObject({ day: '2026-02-03', running: true });
});

test('two who move it at once: it never goes back', async () => {
  const days = Array.from({ length: 12 }, (_, index) => `2021-04-${String(index + 1).padStart(2, '0')}`);
  const answers = await Promise.all([...days, ...days].map((day) => move(day)));
  expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
  expect(await read()).toMatchObject({ day: '2021-04-12' });
});

test.each([
  ['2021-02-29', 'a day that does not exist'],
  ['tomorrow', 'a word'],
  ['2021-03-25T00:00:00', 'an instant without its zone'],
  ['2100-01-02', 'a slip of the finger'],
  [20_210_325, 'a number'],
  [undefined, 'nothing'],
])('%s is %s: refused in words', async (to, _what) => {
  const answer = await move(to);
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'to' }] } });
  expect(JSON.stringify(answer.body)).toContain('Thời điểm chuyển đến: ');
  expect(await read()).toEqual(START);
});

test('`running` is yes or no', async () => {
  expect(await move('2021-03-24', 'yes')).toMatchObject({
    body: { errors: [{ text: 'Đồng hồ chạy: chỉ nhận có hoặc không' }] },
  });
});

test('is for people signed in', async () => {
  cookie = null;
  expect((await move('2021-03-24')).status).toBe(401);
  expect((await web.ask('GET', '/api/clock')).status).toBe(401);
});

test('in live mode nobody moves it', async () => {
  const live = await startWebApp(url, { mode: 'live' }, ClockApi);
  try {
    const json = { email: 'thu.le@so-mau.example', password: SOME.password };
    const signedIn = (await live.ask('POST', '/api/session', { json })).cookie;
    const asked = { cookie: signedIn, json: { to: '2021-03-24' } };
    expect(await live.ask('POST', '/api/clock', asked)).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    });
    expect((await live.ask('GET', '/api/clock', { cookie: signedIn })).body).toMatchObject({
      rehearsal: false,
    });
  } finally {
    await live.close();
  }
});
