import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Server, startServer } from '../../src/server.js';
import { launchBrowser } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { nominationAtUnit, type Walked } from './pages/walked.js';

/** A decision by the form of its page, in a real browser with and without scripts. */

let browser: Browser;
let server: Server;
let database: TestDatabase;
let walked: Walked;

beforeAll(async () => {
  database = await freshDatabase('pages');
  server = await startServer({
    mode: 'rehearsal',
    host: '127.0.0.1',
    port: 0,
    dataDir: '/nowhere',
    databaseUrl: database.adminUrl,
    adminUrl: null,
    poolSize: 4,
    role: 'web',
    publicUrl: null,
    trustedProxies: [],
    mail: null,
    secretKeyFile: null,
    logKeyFile: null,
    logKeyBeforeFile: null,
  });
  browser = await launchBrowser();
  walked = await nominationAtUnit(server.url);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await database?.drop();
});

const as = async (page: Page, name: string, next = '/tasks'): Promise<void> => {
  await page.goto(`${server.url}/sign-in?next=${encodeURIComponent(next)}`);
  for (const group of await page.locator('details:not([open]) > summary').all()) await group.click();
  await page.getByRole('button', { name, exact: false }).first().click();
  await page.waitForURL(`**${next}`);
};

describe.each([true, false])('a decision, with JavaScript %s', (javaScriptEnabled) => {
  test('is taken by a plain form, refused without a reason, receipted, and not taken twice', async () => {
    const mine = await nominationAtUnit(
      server.url,
      javaScriptEnabled ? 'longbd' : 'anhptn',
      javaScriptEnabled ? undefined : walked,
    );
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 900 } });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await as(page, 'Nguyễn Hữu Nghĩa', `/nominations/${mine.id}`);

    const form = page.locator('form', { has: page.locator('input[value=ENDORSE]') });
    expect(await form.locator('input[name=choice]:checked').count()).toBe(0);
    await form.locator('input[value=RETURN]').check();
    await form.locator('button[type=submit]').click();
    expect(await page.locator('[role=alert]').innerText()).toContain('Cần bổ sung, sửa những gì');

    const again = page.locator('form', { has: page.locator('input[value=ENDORSE]') });
    await again.locator('input[value=ENDORSE]').check();
    await again.locator('button[type=submit]').click();
    await page.waitForURL('**/receipts/*');
    expect(await page.locator('main').innerText()).toMatch(/(?:[0-9a-f]{4} ){3}/);

    await page.goto(`${server.url}/nominations/${mine.id}`);
    expect(await page.locator('main').innerText()).toContain('Văn phòng thẩm định');
    // the refused form answers 422, which the browser notes as well; nothing else may be noted
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
    await context.close();
  });
});
