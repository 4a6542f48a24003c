import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ASSETS } from '../../src/http/assets.js';
import { readPlanFile } from '../../src/plans/read-plan-file.js';
import { LANGUAGES } from '../../src/texts/index.js';
import { renderPage } from '../../src/web/page.js';
import { axeViolations, launchBrowser } from './browser.js';
import { previewPages } from './preview/pages.js';

/*
 * Draws the pages with the invented department and photographs them, on a phone and on a desk, light and
 * dark; asks axe about each, and whether anything is wider than the screen.
 *
 *   node scripts/run-ts.mjs test/support/preview-pages.ts [folder] [page …]
 */

const [folder = path.join(tmpdir(), 'guong-sang-pages'), ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const reading = await readPlanFile('workflows/plans/sct-ha-tinh-2021-2025.yaml');
if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 2));

const documents = new Map<string, string>();
for (const lang of LANGUAGES) {
  for (const [name, page] of await previewPages(lang, reading.plan)) {
    const file = lang === 'vi' ? name : `${name}-${lang}`;
    if (wanted.length === 0 || wanted.includes(file)) documents.set(file, renderPage(page));
  }
}

/** With the policy of the real server: what it would block, is blocked here. */
const server = createServer((request, response) => {
  const url = (request.url ?? '/').split('?')[0] ?? '/';
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'",
  );
  const page = documents.get(url.slice(1));
  if (page !== undefined) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page);
    return;
  }
  const asset = ASSETS.get(url.replace('/assets/', ''));
  if (!asset) return void response.writeHead(404).end();
  response.setHeader('Content-Type', asset.type);
  response.end(asset.body);
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address() as AddressInfo;

const UNFOLD = `for (const fold of document.querySelectorAll('details')) fold.open = true;
for (const fields of document.querySelectorAll('.choice-fields')) fields.style.display = 'grid';`;

/** Whatever is pressed is 44 pixels high; links within a line of text are not. */
const TOO_SMALL = `[...document.querySelectorAll(
  'button, a.button, summary, nav a, .phone, .language, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, .pick label, .choice > label'
)].filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 43.5)
  .map((one) => one.outerHTML.slice(0, 80))`;

const browser = await launchBrowser();
let wrong = 0;
const complain = (name: string, what: string): void => {
  wrong += 1;
  console.error(`${name}: ${what}`);
};

for (const width of [390, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: true,
    });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complain(page.url(), message.text()));
    for (const [name, html] of documents) {
      writeFileSync(path.join(folder, `${name}.html`), html);
      const shot = `${name}-${width}-${colorScheme}`;
      await page.goto(`http://127.0.0.1:${port}/${name}`);
      await page.evaluate('document.fonts.ready');
      await page.screenshot({ path: path.join(folder, `${shot}.png`), fullPage: true });
      // what is folded away is looked at too
      await page.evaluate(UNFOLD);
      const small = await page.evaluate<string[]>(TOO_SMALL);
      if (small.length > 0) complain(shot, `too small for a finger: ${small.join(' | ')}`);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > width) complain(shot, `is ${wide} pixels wide`);
      for (const { rule, help, elements } of await axeViolations(page)) {
        complain(shot, `${rule}: ${help}\n  ${elements.slice(0, 3).join('\n  ')}`);
      }
    }
    await context.close();
  }
}
await browser.close();
server.close();
console.log(`${documents.size} pages in ${folder}, ${wrong} complaints`);
process.exitCode = wrong === 0 ? 0 : 1;
