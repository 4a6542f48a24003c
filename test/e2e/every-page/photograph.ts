import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startEmbedded } from '../../../src/database/embedded.js';
import { axeViolations, launchBrowser } from '../../support/browser.js';
import { openStage } from '../story/stage.js';
import { type Look, walkThrough } from './walk.js';

/*
 * Photographs every page as everybody sees it through the story, on a phone and a desk, light and dark, and asks axe
 * about each:
 *
 *   npm run photographs [-- FOLDER]
 */

const [folder = 'docs/pages'] = process.argv.slice(2);
const QUALITY = 40;

const LOOKS: readonly Look[] = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme, lang: 'vi' as const })),
);

/** A picture is to be looked at, not read to the last line; no WebP is taller than 16,383 pixels. */
const TALLEST = 5000;
const SCALES: Readonly<Record<number, number>> = { 390: 0.85, 1280: 0.6 };

/** The page from its top as WebP, a fraction of the size of a PNG. */
async function photograph(page: Page, width: number, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const tall = await page.evaluate<number>('document.documentElement.scrollHeight');
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(tall, TALLEST), scale: SCALES[width] ?? 1 },
  });
  writeFileSync(file, Buffer.from(data, 'base64'));
  await session.detach();
}

const place = mkdtempSync(path.join(tmpdir(), 'guong-sang-photographs-'));
// run by root, the database server is another account's, which must be able to pass
chmodSync(place, 0o755);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const database = await startEmbedded(place);
const stage = await openStage(database.adminUrl);
const browser = await launchBrowser();
let taken = 0;
let wrong = 0;
try {
  await walkThrough(stage, browser, LOOKS, async ({ when, visit, look, page }) => {
    const name = `${when}-${visit.name}-${look.width}-${look.colorScheme}`;
    await photograph(page, look.width, path.join(folder, `${name}.webp`));
    taken += 1;
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    const faults = (await axeViolations(page)).map(({ rule, elements }) => `${rule} ${elements[0] ?? ''}`);
    for (const fault of [...(wide > look.width ? [`is ${wide} pixels wide`] : []), ...faults]) {
      wrong += 1;
      console.error(`${name}: ${fault}`);
    }
  });
  console.log(`${taken} photographs in ${folder}, ${wrong} complaints`);
} finally {
  await browser.close();
  await stage.close();
  await database.stop();
  rmSync(place, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
