import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { personId } from '../../src/rehearsal/ids.js';
import { axeViolations, launchBrowser } from './browser.js';

/*
 * Photographs pages of a running rehearsal as one of its people sees them, on a phone and a desk, light and dark; asks
 * axe about each, and whether anything is wider than the screen.
 *
 *   node scripts/run-ts.mjs test/support/photograph.ts http://127.0.0.1:3100 FOLDER nguyetvtm /tasks /unit [--lang en]
 */

const given = process.argv.slice(2);
const english = given.includes('--lang') && given[given.indexOf('--lang') + 1] === 'en';
const [base = '', folder = '', person = '', ...pages] = given.filter(
  (word, at) => word !== '--lang' && given[at - 1] !== '--lang',
);
mkdirSync(folder, { recursive: true });

const email = person.includes('@') ? person : `${person}@sct.example`;
const named = (page: string): string =>
  `${person}-${page.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '')}`;

const browser = await launchBrowser();
for (const width of [390, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: true,
      locale: english ? 'en' : 'vi',
    });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && console.error(page.url(), message.text()));
    await context.request.post(`${base}/api/session/rehearsal`, { data: { person: personId(email) } });
    for (const address of pages) {
      const answer = await page.goto(base + address);
      await page.evaluate('document.fonts.ready');
      const shot = path.join(folder, `${named(address)}-${width}-${colorScheme}.png`);
      await page.screenshot({ path: shot, fullPage: true });
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      const wrong = (await axeViolations(page)).map(
        ({ rule, elements }) => `${rule} ${elements.slice(0, 2).join(' ')}`,
      );
      console.log(
        `${answer?.status()} ${shot}${wide > width ? ` WIDE ${wide}` : ''}${wrong.length > 0 ? `\n  ${wrong.join('\n  ')}` : ''}`,
      );
    }
    await context.close();
  }
}
await browser.close();
