import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { axeViolations, launchBrowser } from '../support/browser.js';

const font = (subset: string): string =>
  readFileSync(
    createRequire(import.meta.url).resolve(
      `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-400-normal.woff2`,
    ),
  ).toString('base64');

const face = (subset: string, range: string): string =>
  `@font-face { font-family: 'Own'; src: url(data:font/woff2;base64,${font(subset)}); unicode-range: ${range} }`;

const page = (body: string, style = ''): string =>
  `<!doctype html><html lang="vi"><head><title>Gương sáng</title><style>${style}</style></head><body>${body}</body></html>`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A line is as wide as its font makes it. */
const WIDTH = `document.querySelector('p').firstChild.getBoundingClientRect().width`;

test('a page is drawn and photographed, Vietnamese in the page’s own font', async () => {
  const tab = await browser.newPage({ viewport: { width: 390, height: 400 } });
  const style = face('vietnamese', 'U+0102-0103, U+0110-0111, U+1EA0-1EF9, U+01A0-01B0, U+0300-0309');
  await tab.setContent(
    page('<main><h1>Đề xuất</h1><p><span>Đặng Thị Hường, Nguyễn Ước</span></p></main>', style),
  );
  const plain = await tab.evaluate<number>(WIDTH);
  await tab.addStyleTag({ content: `p { font-family: 'Own' }` });
  await tab.evaluate('document.fonts.ready');
  const shot = await tab.screenshot();

  expect(await tab.evaluate(`[...document.fonts].map(({ status }) => status)`)).toEqual(['loaded']);
  expect(await tab.evaluate<number>(WIDTH)).not.toBe(plain);
  expect(shot.subarray(1, 4).toString()).toBe('PNG');
  await tab.close();
});

test('axe finds what is wrong, and nothing where nothing is', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const tab = await context.newPage();
  await tab.setContent(page('<main><h1>Tốt</h1><p>Không có gì sai.</p></main>'));
  expect(await axeViolations(tab)).toEqual([]);

  await tab.setContent(page('<main><h1>Sai</h1><img src="data:,"></main>'));
  expect(await axeViolations(tab)).toMatchObject([{ rule: 'image-alt', elements: ['<img src="data:,">'] }]);
  await context.close();
});
