import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { type ByLink, openByLink, PIN, tracesOf } from '../support/by-link.js';
import { launchBrowser } from '../support/browser.js';
import { ANH, deputyOf, HAN, headOf, LINH, LONG, nominatorOf, TUAN } from '../support/walk.js';
import { Robot } from '../support/robot.js';

/** As it is run for real: in a rehearsal anybody may step in as anybody, and a robot would. */
let open: ByLink;
let browser: Browser;

beforeAll(async () => {
  open = await openByLink('link_robot', { mode: 'live' });
  browser = await launchBrowser();
  for (const name of [ANH, HAN, LINH]) await open.setPin(headOf(name));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await open?.close();
});

/** All that is on record of anything. */
const record = async (): Promise<unknown[]> =>
  open.department.rows(
    `select (select count(*) from history_event)::int as events, (select count(*) from task where closed_seq is not null)::int as closed,
            (select count(*) from session)::int as sessions, (select count(*) from answered_command)::int as answered`,
  );

let robot: Robot;
beforeAll(async () => {
  robot = await Robot.in(await browser.newContext(), open.url);
});

describe('LNK-02 a robot with JavaScript gets the mail first', () => {
  test('it decides nothing; LNK-30 and the human, without JavaScript, then decides at once', async () => {
    const { id } = await open.walk.unitReview(ANH);
    const path = await open.mailed(headOf(ANH), id, 'ENDORSE');
    const before = await record();
    await robot.crawl(open.url + path, 3);
    expect(robot.pressed).toBeGreaterThan(10);
    expect(await record()).toEqual(before);

    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(open.url + path);
    expect(new URL(page.url()).pathname).toMatch(/^\/tasks\//);
    await page.getByLabel('Mã PIN của bạn').fill(PIN);
    await page.getByRole('button', { name: 'Mở việc này' }).click();
    expect(new URL(page.url()).pathname).toBe(`/nominations/${id}`);
    const form = page.locator('form', { has: page.locator('input[value=ENDORSE]') });
    expect(await form.locator('input[name=choice]:checked').count()).toBe(0);
    await form.locator('input[value=ENDORSE]').check();
    await form.locator('button[type=submit]').first().click();
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/nominations/${id}/receipts/`));
    const [row] = await open.department.rows<{ state: string[] }>(
      'select state from nomination where id = $1',
      [id],
    );
    expect(row?.state).toEqual(['officeReview']);
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);
});

describe('LNK-03 the same robot where nothing is left to do', () => {
  test.each([
    ['decided', HAN, (id: string) => open.walk.order('nomination', id, deputyOf(HAN), { type: 'ENDORSE' })],
    [
      'come back as another task',
      LINH,
      async (id: string) => {
        await open.walk.order('nomination', id, deputyOf(LINH), {
          type: 'RETURN',
          reason: 'Bổ sung số liệu',
        });
        return open.walk.order('nomination', id, nominatorOf(LINH), { type: 'SUBMIT' });
      },
    ],
    [
      'expired',
      LONG,
      (id: string) =>
        open.department.rows(
          `update link set expires_at = issued_at + interval '1 millisecond'
            where task_id in (select id from task where subject_id = $1)`,
          [id],
        ),
    ],
  ] as const)(
    '%s',
    async (_what, name, happens) => {
      const { id } = await open.walk.unitReview(name);
      const path = await open.mailed(headOf(name), id, 'ENDORSE');
      await happens(id);
      open.clock.pass({ seconds: 1 });
      const before = await record();
      await robot.crawl(open.url + path, 3);
      expect(await record()).toEqual(before);
    },
    60_000,
  );
});

describe('LNK-14 whoever goes on from there to somewhere else', () => {
  /** Any server elsewhere, with what it is told of where one came from. */
  interface Canary {
    readonly url: string;
    readonly heard: { readonly at: string; readonly referer: string | undefined }[];
    readonly server: Server;
  }
  let canary: Canary;
  beforeAll(async () => {
    const heard: Canary['heard'] = [];
    const server = createServer(({ url = '', headers: { referer } }, answer) => {
      heard.push({ at: url, referer });
      answer.setHeader('content-type', 'text/html');
      answer.end('<!doctype html><title>canary</title><a id="on" href="/same?from=here">on</a>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    canary = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, server };
  });
  afterAll(() => {
    canary.server.close();
    // the browser may hold one open
    canary.server.closeAllConnections();
  });

  /** A link out of this page, as a dossier might one day hold one, and back. */
  const goOut = async (page: Page, where: string): Promise<void> => {
    const here = page.url();
    await page.evaluate((href) => {
      const link = document.body.appendChild(document.createElement('a'));
      Object.assign(link, { href, id: 'way-out', textContent: 'out' });
    }, `${canary.url}/${where}`);
    await page.locator('#way-out').click();
    await page.waitForURL(`${canary.url}/${where}`);
    await page.goto(here);
  };

  test('no server elsewhere hears of the token, nor of the page; no request of ours names it either', async () => {
    const { id } = await open.walk.unitReview(TUAN);
    await open.setPin(headOf(TUAN));
    const path = await open.mailed(headOf(TUAN), id, 'ENDORSE');
    const token = path.slice('/v/'.length);
    const context = await browser.newContext();
    const page = await context.newPage();
    const named: string[] = [];
    page.on('request', (request) => {
      if (request.headers()['referer']?.includes(token)) named.push(request.url());
    });

    // the canary hears, where one is sent: without this the rest would prove nothing
    await page.goto(`${canary.url}/first`);
    await page.locator('#on').click();
    await page.waitForURL(`${canary.url}/same?from=here`);
    expect(canary.heard.find(({ at }) => at.startsWith('/same'))?.referer).toBe(`${canary.url}/first`);
    canary.heard.length = 0;

    // as from a mail that is read in the browser
    await page.evaluate((href) => {
      const link = document.body.appendChild(document.createElement('a'));
      Object.assign(link, { href, id: 'mailed', textContent: 'mail' });
    }, open.url + path);
    await page.locator('#mailed').click();
    await page.waitForURL(/\/tasks\//);
    expect(page.url()).not.toContain(token);
    await goOut(page, 'from-the-door');
    await page.getByLabel('Mã PIN của bạn').fill(PIN);
    await page.getByRole('button', { name: 'Mở việc này' }).click();
    expect(new URL(page.url()).pathname).toBe(`/nominations/${id}`);
    await goOut(page, 'from-the-task');
    // its own links out, where it has any
    const outside = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(outside.length).toBeGreaterThan(5);
    expect(outside.filter((href) => /^https?:/.test(href) && !href.startsWith(open.url))).toEqual([]);
    const form = page.locator('form', { has: page.locator('input[value=ENDORSE]') });
    await form.locator('input[value=ENDORSE]').check();
    await form.locator('button[type=submit]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/\/receipts\//);
    await goOut(page, 'from-the-receipt');
    // broken by a mail program, the address itself still shows most of it
    await page.goto(`${open.url}${path}xyz`);
    await goOut(page, 'from-the-refusal');

    expect(canary.heard.filter(({ at }) => at.startsWith('/from-'))).toEqual(
      ['door', 'task', 'receipt', 'refusal'].map((at) => ({ at: `/from-the-${at}`, referer: undefined })),
    );
    expect(JSON.stringify(canary.heard)).not.toContain(token);
    expect(JSON.stringify(canary.heard)).not.toContain(open.url);
    expect(named.filter((url) => !url.startsWith(open.url))).toEqual([]);
    await context.close();
  }, 120_000);
});

test('LNK-13, LNK-14 no token that was given out stands anywhere', async () => {
  expect(open.issued).toHaveLength(5);
  expect(await tracesOf(open)).toEqual([]);
});
