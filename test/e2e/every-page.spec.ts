import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { ASSETS } from '../../src/http/assets.js';
import { axeViolations, launchBrowser } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { enteredWords, vietnameseOn } from './every-page/vietnamese.js';
import { type Look, walkThrough } from './every-page/walk.js';
import { openStage, type Stage } from './story/stage.js';

/** Every page as everybody sees it, through the whole story: on a phone and a desk, by night and by day, and in English. */

const LOOKS: readonly Look[] = [
  { width: 390, colorScheme: 'dark', lang: 'vi' },
  { width: 1280, colorScheme: 'light', lang: 'vi' },
  { width: 390, colorScheme: 'light', lang: 'en' },
];

const BUDGET = 60 * 1024;

interface Found {
  readonly page: string;
  readonly what: unknown;
}

let browser: Browser;
let database: TestDatabase;
let stage: Stage;

/** Where something is wrong, by what. */
const wrong: Record<'status' | 'wide' | 'axe' | 'vietnamese' | 'outside' | 'console' | 'heavy', Found[]> = {
  status: [],
  wide: [],
  axe: [],
  vietnamese: [],
  outside: [],
  console: [],
  heavy: [],
};
let seen = 0;

beforeAll(async () => {
  database = await freshDatabase('every-page');
  stage = await openStage(database.adminUrl);
  browser = await launchBrowser();
  const style = gzipSync(ASSETS.get('ui.css')?.body ?? '').length;
  let entered: readonly string[] = [];
  let told = '';
  await walkThrough(stage, browser, LOOKS, async ({ when, visit, look, page, status, heard }) => {
    seen += 1;
    const name = `${when} ${visit.name} ${look.width} ${look.lang}`;
    const note = (where: Found[], what: unknown): void => void where.push({ page: name, what });
    if (status !== (visit.status ?? 200)) note(wrong.status, status);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (wide > look.width) note(wrong.wide, wide);
    // a refused page is itself what could not be loaded
    const expected = visit.status === 200 ? heard.console : heard.console.slice(1);
    for (const said of expected) note(wrong.console, said);
    for (const url of heard.requests.filter((one) => !one.startsWith(stage.url))) note(wrong.outside, url);
    const weight = gzipSync(await page.content()).length + style;
    if (weight > BUDGET) note(wrong.heavy, weight);
    if (look.lang === 'vi') {
      for (const { rule, elements } of await axeViolations(page)) note(wrong.axe, { rule, elements });
      return;
    }
    if (told !== when) entered = await enteredWords(stage);
    told = when;
    for (const text of await vietnameseOn(page, entered)) note(wrong.vietnamese, text);
  });
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await stage?.close();
  await database?.drop();
});

describe('every page, as everybody sees it through the story', () => {
  test('answers, and many were asked', () => {
    expect(wrong.status).toEqual([]);
    expect(seen).toBeGreaterThan(180);
  });
  test('is no wider than the screen', () => expect(wrong.wide).toEqual([]));
  test('gives axe nothing to find', () => expect(wrong.axe).toEqual([]));
  test('is English in English, but for what was entered', () => expect(wrong.vietnamese).toEqual([]));
  test('asks no other host', () => expect(wrong.outside).toEqual([]));
  test('breaks no policy of its own', () => expect(wrong.console).toEqual([]));
  test('weighs no more than 60 kB with its stylesheet, compressed', () => expect(wrong.heavy).toEqual([]));
});
