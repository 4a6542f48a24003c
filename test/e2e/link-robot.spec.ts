import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ByLink, openByLink, PIN, tracesOf } from '../support/by-link.js';
import { launchBrowser } from '../support/browser.js';
import { ANH, deputyOf, HAN, headOf, LINH, LONG, nominatorOf } from '../support/walk.js';
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

test('LNK-13, LNK-14 no token that was given out stands anywhere', async () => {
  expect(open.issued).toHaveLength(4);
  expect(await tracesOf(open)).toEqual([]);
});
