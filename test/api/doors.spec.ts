import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { fillWithSomePeople, SOME } from '../support/some-people.js';

interface Door {
  readonly method: string;
  readonly path: string;
}

/** Open to whoever comes. A further line needs a reason. */
const OPEN = [
  'DELETE /api/session',
  'GET /api/openapi.json',
  'GET /api/session/people',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
  'GET /sign-in',
  'GET /sign-in/password',
  // the tablet of the booth: its own cookie, or the words that there is none
  'GET /sittings/:id/booth',
  // an emailed link, and the door to its task: they look at session, pass and link themselves
  'GET /tasks/:id',
  'GET /tasks/:id/pin',
  'GET /tasks/:id/pin/first',
  'GET /v/:token',
  'POST /api/session',
  'POST /api/session/rehearsal',
  'POST /sign-in',
  'POST /sign-in/password',
  'POST /sign-in/rehearsal',
  'POST /sign-out',
  'POST /sittings/:id/booth',
  'POST /tasks/:id/pin',
  'POST /tasks/:id/pin/first',
];

const READING = new Set(['GET', 'HEAD']);
const nameOf = ({ method, path }: Door): string => `${method} ${path}`;

let database: TestDatabase;
let app: NestFastifyApplication;
let url: string;
const doors: Door[] = [];

beforeAll(async () => {
  database = await freshDatabase('doors');
  const databaseUrl = await fillWithSomePeople(database.adminUrl);
  const settings = readSettings({ DATABASE_POOL: '4' });
  app = await createApp(AppModule.forRoot(settings, databaseUrl), settings, { logger: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, path }) => {
      for (const one of [method].flat()) doors.push({ method: one, path });
    });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const knock = async ({ method, path }: Door, headers: Record<string, string> = {}, body?: string) => {
  const address = url + path.replaceAll(/:\w+/g, SOME.unit);
  const asked = { method, headers, redirect: 'manual', ...(body !== undefined && { body }) } as const;
  return (await fetch(address, asked)).status;
};

const through = async (among: readonly Door[], ask: (door: Door) => Promise<number>) => {
  const answers = await Promise.all(among.map(async (door) => `${await ask(door)} ${nameOf(door)}`));
  return answers.toSorted();
};

const orders = (): Door[] => doors.filter(({ method }) => !READING.has(method));

test('there are doors to try', () => {
  expect(orders().length).toBeGreaterThan(10);
  expect(doors.map(nameOf)).toEqual(expect.arrayContaining(['POST /api/nominations', 'POST /api/clock']));
});

test('no order is taken from another site, or as something other than a form or JSON', async () => {
  const json = { 'content-type': 'application/json' };
  const foreign = await through(orders(), (door) =>
    knock(door, { ...json, origin: 'https://evil.example' }, '{}'),
  );
  expect(foreign.filter((answer) => !answer.startsWith('403 '))).toEqual([]);
  const crossSite = await through(orders(), (door) =>
    knock(door, { ...json, 'sec-fetch-site': 'cross-site' }, '{}'),
  );
  expect(crossSite.filter((answer) => !answer.startsWith('403 '))).toEqual([]);
  const asText = await through(orders(), (door) => knock(door, { 'content-type': 'text/plain' }, '{}'));
  expect(asText.filter((answer) => !answer.startsWith('415 '))).toEqual([]);
});

test('whoever is not signed in passes only where it is written down', async () => {
  const answers = await through(
    doors.filter(({ method }) => method !== 'HEAD'),
    (door) => knock(door),
  );
  const passed = answers.filter((answer) => !answer.startsWith('401 ')).map((answer) => answer.slice(4));
  expect(passed.filter((door) => !OPEN.includes(door))).toEqual([]);
  expect(OPEN.filter((door) => !passed.includes(door))).toEqual([]);
});

test('an order by another method is no order', async () => {
  const overridden = { 'x-http-method-override': 'POST', 'x-method-override': 'POST' };
  const door = { method: 'GET', path: '/api/session/rehearsal?_method=POST' };
  expect(await knock(door, overridden)).toBe(404);
});
