import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { idOf } from '../support/department.js';
import { openRoundPages, type RoundPages } from '../support/round-pages.js';
import { CLERK } from '../support/walk.js';

let pages: RoundPages;
let browser: Browser;

beforeAll(async () => {
  [pages, browser] = await Promise.all([openRoundPages('reminder_copied'), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

const clerk = async (javaScriptEnabled: boolean): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled });
  const person = idOf(CLERK);
  await context.request.post(`${pages.url}/api/session/rehearsal`, { data: { person } });
  return context;
};

const opened = async (context: BrowserContext) => {
  const page = await context.newPage();
  await page.goto(`${pages.url}/rounds/${pages.round}`);
  const card = page.locator('section', { has: page.locator('#unit-TTr') });
  await card.getByText('Chép lời nhắc').click();
  return { page, area: card.locator('textarea'), button: card.locator('button[data-copy]'), card };
};

test('with JavaScript one press copies the words, and says so', async () => {
  const context = await clerk(true);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, area, button, card } = await opened(context);
  const text = await area.inputValue();
  expect(text).toContain('Thanh tra Sở chưa gửi danh sách');
  await button.click();
  await card.getByText('Đã chép.').waitFor();
  expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(text);
  await context.close();
});

test('without it the whole text stands there to be marked, and no button that does nothing', async () => {
  const context = await clerk(false);
  const { area, button } = await opened(context);
  expect(await area.isEditable()).toBe(false);
  expect(await area.isVisible()).toBe(true);
  const { height = 0 } = (await area.boundingBox()) ?? {};
  expect(height).toBeGreaterThan(100);
  expect(await button.isVisible()).toBe(false);
  await context.close();
});
