import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbedded } from '../../src/database/embedded.js';
import { EchoModule } from '../support/echo.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { run } from '../support/run-sql.js';
import { fillWithSomePeople, SOME } from '../support/some-people.js';
import { REHEARSAL, startWebApp, type WebApp } from '../support/web-app.js';

describe('while all is well', () => {
  let database: TestDatabase;
  let web: WebApp;

  beforeAll(async () => {
    database = await freshDatabase('health');
    web = await startWebApp(await fillWithSomePeople(database.adminUrl), REHEARSAL, EchoModule);
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  test('it lives and is ready', async () => {
    expect(await web.ask('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await web.ask('GET', '/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready', database: 'answers', missingMigrations: [] },
    });
  });

  test('a migration that is not in makes it unready', async () => {
    const named = (from: string, to: string) =>
      run(database.adminUrl, `update migrations set name = '${to}' where name = '${from}'`);
    await named('Record1700000000004', 'other');
    const answer = await web.ask('GET', '/health/ready');
    await named('other', 'Record1700000000004');
    expect(answer).toMatchObject({
      status: 503,
      body: { status: 'unready', database: 'answers', missingMigrations: ['Record1700000000004'] },
    });
  });

  test('it counts answers by route and status, and names nobody', async () => {
    await web.ask('GET', `/api/echo/${SOME.unit}`);
    await web.ask('GET', `/api/echo/${SOME.unitHead}`);
    await web.ask('GET', '/api/echo/nobody');
    const { text, headers } = await web.ask('GET', '/metrics');
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toContain('# TYPE http_requests_total counter\n');
    expect(text).toContain('\nhttp_requests_total{method="GET",route="/api/echo/:id",status="200"} 2\n');
    expect(text).toContain('\nhttp_requests_total{method="GET",route="/api/echo/:id",status="404"} 1\n');
    expect(text).toMatch(/\nprocess_resident_memory_bytes \d+\n/);
    expect(text).not.toMatch(/[\da-f]{8}-/);
  });

  test('files for browsers are found by name', async () => {
    const font = await web.ask('GET', '/assets/fonts/be-vietnam-pro-vietnamese-400-normal.woff2');
    expect(font.status).toBe(200);
    expect(font.headers.get('content-type')).toBe('font/woff2');
    expect(font.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const mark = await web.ask('GET', '/assets/favicon.svg');
    expect(mark.headers.get('cache-control')).toBe('public, no-cache');
    const tag = mark.headers.get('etag') ?? '';
    const again = await web.ask('GET', '/assets/favicon.svg', { headers: { 'if-none-match': tag } });
    expect([again.status, again.text]).toEqual([304, '']);
    const versioned = await web.ask('GET', '/assets/favicon.svg?v=1');
    expect(versioned.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(versioned.text).toBe(mark.text);
    const packed = await web.ask('GET', '/assets/favicon.svg', { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.text).toBe(mark.text);
  });

  test.each([
    '/assets/',
    '/assets/README.md',
    '/assets/fonts/be-vietnam-pro-latin-400-normal.woff',
    '/assets/..%2f..%2fconfig%2fsettings.ts',
    '/assets/%2e%2e/layout.tsx',
    '/assets/__proto__',
  ])('%s is none of them', async (path) => {
    expect((await web.ask('GET', path)).status).toBe(404);
  });
});

test('a database that goes away and comes back', async () => {
  const folder = mkdtempSync(join(process.env.TEST_FOLDERS ?? '/tmp', 'guong-sang-away-'));
  chmodSync(folder, 0o755);
  let server: EmbeddedServer = await startEmbedded(folder);
  const web = await startWebApp(await fillWithSomePeople(server.adminUrl), REHEARSAL, EchoModule);
  try {
    expect((await web.ask('GET', '/api/rows')).status).toBe(200);
    await server.stop();

    for (const attempt of [1, 2]) {
      const order = await web.ask('POST', '/api/rows');
      expect([attempt, order.status, order.headers.get('retry-after')]).toEqual([attempt, 503, '5']);
      expect(order.body).toMatchObject({
        code: 'DATABASE_UNAVAILABLE',
        title: 'Chưa chắc đã ghi nhận, bấm lại không sao',
      });
    }
    const reading = await web.ask('GET', '/api/rows');
    expect(reading).toMatchObject({
      status: 503,
      body: { code: 'DATABASE_UNAVAILABLE', title: 'Hệ thống tạm thời chưa phục vụ được' },
    });
    const signingIn = await web.ask('POST', '/api/session', {
      json: { email: 'a@b.example', password: 'c' },
    });
    expect(signingIn.status).toBe(503);
    expect((await web.ask('GET', '/health/live')).status).toBe(200);
    expect(await web.ask('GET', '/health/ready')).toMatchObject({
      status: 503,
      body: { database: 'silent' },
    });

    server = await startEmbedded(folder);
    expect((await web.ask('POST', '/api/rows')).status).toBe(201);
    expect((await web.ask('GET', '/health/ready')).status).toBe(200);

    // an administrator cuts every connection: the next request finds a new one
    await run(
      server.adminUrl,
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
    );
    const afterCut = await web.ask('POST', '/api/rows');
    expect([201, 503]).toContain(afterCut.status);
    expect((await web.ask('POST', '/api/rows')).status).toBe(201);
  } finally {
    await web.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
