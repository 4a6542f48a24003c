import { expect } from '@jest/globals';
import { decides } from './decides.js';
import type { Office } from './office.js';

const LETTER_DAY = '2021-03-16';

/** The Director: one page, one decision. */
export async function signs({ sits }: Office, round: string): Promise<void> {
  const desk = await sits('khoitm');
  await desk.opens(`${round}/submission`);
  await desk.chooses(/Tất cả 4 tên/);
  await desk.writesInto(desk.page.locator('[name="letter.number"]'), '412/TTr-SCT');
  await desk.writesInto(desk.page.locator('[name="letter.date"]'), LETTER_DAY);
  await desk.presses('Ký tờ trình, gửi tỉnh');
  expect(await desk.heading()).toContain('Đã ghi');
  await desk.leaves();
}

/** The province's contact takes them in together, and answers each. */
export async function answers({ sits }: Office, addresses: readonly string[]): Promise<void> {
  const desk = await sits('vanctk@tinh.example');
  await desk.opens('/province');
  await desk.chooses(/Tất cả 4 hồ sơ/);
  await desk.writes(/Số đến của tỉnh/, '1021/BTĐKT');
  await desk.presses('Xem lại rồi xác nhận');
  await desk.presses(/Xác nhận đã nhận 4 hồ sơ|Xác nhận/);
  for (const address of addresses) {
    await desk.opens(address);
    await decides(desk, 'RECOGNISE', async (field) => {
      await desk.writesInto(field('decision.number'), '3211/QĐ-UBND');
      await desk.writesInto(field('decision.date'), LETTER_DAY);
    });
  }
  await desk.leaves();
}
