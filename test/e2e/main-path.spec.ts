import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import type { Manner } from './main-path/desk.js';
import { finger, keyboard } from './main-path/hands.js';
import { officeOf } from './main-path/office.js';
import { mainPath } from './main-path/path.js';
import { openStage, type Stage } from './story/stage.js';

/** The whole plan by its pages: with a finger on a phone with and without JavaScript, and by the keyboard alone at a desk. */

const MANNERS: readonly (readonly [string, Manner])[] = [
  ['on a phone', { hand: finger, javaScript: true, width: 390 }],
  ['on a phone without JavaScript', { hand: finger, javaScript: false, width: 390 }],
  ['by the keyboard alone', { hand: keyboard, javaScript: true, width: 1280 }],
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(MANNERS)('the main path %s', (_, manner) => {
  let database: TestDatabase;
  let stage: Stage;

  beforeAll(async () => {
    database = await freshDatabase('main-path');
    stage = await openStage(database.adminUrl);
  });
  afterAll(async () => {
    await stage?.close();
    await database?.drop();
  });

  test('leads from the units to the final review', async () => {
    const passed: string[] = [];
    await mainPath(officeOf(browser, stage.url, manner), (what) => passed.push(what));
    expect(passed).toEqual([
      'the units have answered',
      'the list is compiled',
      'the Council has voted',
      'the province has answered',
      'the plan has ended',
    ]);
  }, 400_000);
});
