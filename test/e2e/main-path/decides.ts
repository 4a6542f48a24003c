import type { Locator } from 'playwright-core';
import type { Desk } from './desk.js';

type Filling = (field: (name: string) => Locator) => Promise<void>;

/** An order by the form of a nomination's page: among others it is chosen first, alone it has its own button. */
export async function decides(
  desk: Desk,
  order: string,
  fill: Filling = () => Promise.resolve(),
): Promise<void> {
  const { page } = desk;
  const choice = page.locator(`input[name="choice"][value^="${order}"]`).first();
  const form = page.locator('form').filter({ has: choice }).first();
  for (const fold of await page.locator('details:not([open])').filter({ has: choice }).all()) {
    await desk.unfoldsOf(fold.locator('> summary'));
  }
  if ((await choice.getAttribute('type')) === 'radio') await desk.choosesOf(choice);
  await fill((name) => form.locator(`[name^="${order}"][name$=".${name}"]`).first());
  await desk.pressesOf(form.locator('button[type="submit"]').last());
  const heading = await desk.heading();
  if (!heading.startsWith('Đã ghi')) throw new Error(`${order}: ${heading}\n${await desk.said()}`);
}
