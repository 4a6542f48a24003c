import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { openStage, type Stage } from '../story/stage.js';
import type { Manner } from './desk.js';
import { officeOf } from './office.js';
import { mainPath } from './path.js';

/** The whole plan by its pages, on phone-sized ones, in one manner of working them. */
export function tellsMainPath(manner: Omit<Manner, 'width'>): void {
  let browser: Browser;
  let database: TestDatabase;
  let stage: Stage;

  beforeAll(async () => {
    database = await freshDatabase('main-path');
    stage = await openStage(database.adminUrl);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
    await database?.drop();
  });

  test('leads from the units to the final review', async () => {
    const passed: string[] = [];
    await mainPath(officeOf(browser, stage.url, { ...manner, width: 390 }), (what) => passed.push(what));
    expect(passed).toEqual([
      'the units have answered',
      'the list is compiled',
      'the Council has voted',
      'the province has answered',
      'the plan has ended',
    ]);
  }, 500_000);
}
