import { expect } from '@jest/globals';
import { decides } from './decides.js';
import type { Desk } from './desk.js';
import type { Office } from './office.js';

/** V.2: the Office looks at every paper, one after another. */
export async function checksEvidence({ sits }: Office, addresses: readonly string[]): Promise<void> {
  const desk = await sits('duyenttm');
  for (const address of addresses) {
    await desk.opens(`${address}/check`);
    const unjudged = desk.page.locator('.check-item.unjudged');
    for (let left = await unjudged.count(); left > 0; left = await unjudged.count()) {
      const item = unjudged.first();
      await desk.choosesOf(item.locator('input[type="radio"][value="verified"]'));
      await desk.pressesOf(item.locator('button[type="submit"]'));
    }
    expect(await desk.said()).toContain('Đã kiểm tra xong');
  }
  await desk.leaves();
}

/** What is done to the whole round: filled in, looked over with its names, recorded. */
async function doesToRound(desk: Desk, round: string, link: string, write: string): Promise<void> {
  await desk.opens(round);
  await desk.follows(link);
  for (const sitting of await desk.page.locator('input[name="sitting"]').all()) await desk.choosesOf(sitting);
  for (const name of await desk.page.locator('input[type="checkbox"][name="names"]').all())
    await desk.choosesOf(name);
  await desk.presses('Xem trước');
  expect(await desk.said()).toContain('Sẽ ghi');
  await desk.presses(write);
}

export async function acceptsAll({ sits }: Office, round: string): Promise<void> {
  const desk = await sits('hanglt');
  await doesToRound(desk, round, 'Chấp nhận nhiều hồ sơ', 'Ghi, chấp nhận');
  expect(await desk.heading()).toContain('Đã chấp nhận 4 hồ sơ');
  await doesToRound(desk, round, 'Chốt danh sách tổng hợp', 'Ghi, chốt danh sách');
  expect(await desk.heading()).toContain('Đã ghi');
  await desk.opens(`${round}/list`);
  expect(await desk.heading()).toBe('Danh sách tổng hợp');
  await desk.leaves();
}

export async function putsBeforeCouncil({ sits }: Office, round: string): Promise<void> {
  const desk = await sits('hanglt');
  await doesToRound(desk, round, 'Trình Hội đồng', 'Ghi, trình Hội đồng');
  expect(await desk.heading()).toContain('Đã ghi');
  await desk.leaves();
}

/** A correction, a hold and its release, on the page of the one name. */
export async function holdsAndReleases({ sits }: Office, address: string): Promise<void> {
  const desk = await sits('hanglt');
  for (const order of ['HOLD', 'RELEASE']) {
    await desk.opens(address);
    await decides(desk, order, (field) =>
      desk.writesInto(field('reason'), 'Có ý kiến cần làm rõ; đã làm rõ.'),
    );
  }
  await desk.leaves();
}
