import { expect } from '@jest/globals';
import { decides } from './decides.js';
import type { Desk } from './desk.js';
import type { Office } from './office.js';

/** A name a unit puts forward, and who does it. */
export interface Proposal {
  readonly nominee: string;
  readonly nominator: string;
  readonly head: string;
}

const ANSWER = 'Đã làm tốt, có kết quả cụ thể, được đơn vị ghi nhận.';

/** Every box of the dossier filled: the plan asks, the unit answers. */
async function writesUp(desk: Desk): Promise<void> {
  await desk.writes(
    'Tóm tắt thành tích',
    'Đi đầu trong công việc, cải tiến quy trình, rút ngắn thời gian giải quyết.',
  );
  await desk.chooses('Toàn diện');
  const { page } = desk;
  for (const box of await page.locator('textarea[name^="attest."]').all()) await desk.writesInto(box, ANSWER);
  await desk.choosesOf(page.locator('input[name="movement"]').nth(1));
  for (const piece of await page.locator('input[name="evidence"]').all()) await desk.choosesOf(piece);
}

/** IV.1: "căn cứ vào tiêu chí ... lựa chọn 01 hoặc 02 gương điển hình". */
export async function proposes({ sits }: Office, { nominee, nominator, head }: Proposal): Promise<string> {
  const desk = await sits(nominator);
  await desk.opens('/unit');
  await desk.follows('Đề nghị mới');
  await desk.chooses(new RegExp(nominee));
  await desk.presses('Lập hồ sơ');
  await writesUp(desk);
  await desk.presses('Lưu và kiểm tra');
  expect(await desk.said()).toContain('Đã lưu lúc');
  await desk.follows('Đến phần trình lãnh đạo đơn vị');
  const address = desk.at;
  await decides(desk, 'SUBMIT');
  await desk.leaves();

  const signs = await sits(head);
  await signs.takesUp(nominee);
  await decides(signs, 'ENDORSE');
  await signs.leaves();
  return address;
}

/** A unit that has nobody says so. */
export async function reportsNone({ sits }: Office, head: string): Promise<void> {
  const desk = await sits(head);
  await desk.opens('/unit');
  await desk.unfolds('Đơn vị không có gương để đề nghị?').catch(() => {});
  await desk.writes(/Lý do đơn vị không đề nghị ai/, 'Năm nay chưa có gương tiêu biểu.');
  await desk.presses('Báo “không có”');
  expect(await desk.heading()).toContain('Đã ghi');
  await desk.leaves();
}
