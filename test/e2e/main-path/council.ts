import { expect } from '@jest/globals';
import { COUNCIL } from '../../support/walk.js';
import type { Desk } from './desk.js';
import type { Office } from './office.js';

export async function convenes({ sits }: Office, round: string): Promise<string> {
  const desk = await sits('huyendtt');
  await desk.opens(`/sittings/new?round=${round.split('/').at(-1)}`);
  await desk.writes('Ngày', '2021-03-16');
  await desk.writes('Giờ', '14:00');
  await desk
    .writes('Nơi họp', 'Phòng họp tầng 2, Sở Công Thương')
    .catch(() => desk.writes('Địa điểm', 'Phòng họp tầng 2'));
  await desk.presses('Triệu tập');
  const sitting = /\/sittings\/[0-9a-f-]{36}/.exec(desk.at)?.[0] ?? '';
  expect(sitting).not.toBe('');
  await desk.leaves();
  return sitting;
}

/** Ticks everybody, names the secretary, opens; then the chair opens the vote. */
async function opensVote(secretary: Desk, { sits }: Office, sitting: string): Promise<void> {
  await secretary.opens(sitting);
  for (const member of await secretary.page.locator('input[name="present"]').all())
    await secretary.choosesOf(member);
  await secretary.selects(/Thư ký phiên họp/, 'Dương Thị Thanh Huyền');
  await secretary.presses('Ghi điểm danh, khai mạc');
  const chair = await sits('khoitm');
  await chair.opens(sitting);
  await chair.presses('Mở bỏ phiếu');
  await chair.leaves();
}

const codeOn = async (desk: Desk): Promise<string> =>
  (await desk.page.locator('.room-code').innerText()).replace(/\D/g, '');

/** Every member on his own phone: marks, looks again, into the box. */
async function votes(desk: Desk, sitting: string, code: string): Promise<void> {
  await desk.opens(`${sitting}/ballot`);
  const names = await desk.page.locator('input[name="marks"]').all();
  for (const name of names) await desk.choosesOf(name);
  await desk.presses('Xem lại phiếu');
  expect(await desk.said()).toContain(`Bạn chọn ${names.length} tên`);
  await desk.writes('Mã phòng họp', code);
  await desk.presses('Bỏ phiếu vào hòm');
  expect(await desk.said()).toContain('Bạn đã bỏ phiếu');
}

/** IV.1: the Council "xem xét, lựa chọn"; nine members, each with a browser of his own at the same time. */
export async function sitsAndVotes(office: Office, sitting: string): Promise<void> {
  const secretary = await office.sits('huyendtt');
  await opensVote(secretary, office, sitting);
  await secretary.opens(sitting);
  const code = await codeOn(secretary);
  const members = await Promise.all(COUNCIL.map((member) => office.sits(member)));
  for (const [at, member] of members.entries()) {
    await votes(member, sitting, code);
    await secretary.opens(sitting);
    expect(await secretary.said()).toContain(`Đã bỏ ${at + 1} trong 9 phiếu`);
  }
  const [chair] = members;
  await chair?.opens(sitting);
  await chair?.presses('Kết thúc bỏ phiếu, kiểm phiếu');
  await chair?.opens(sitting);
  expect(await chair?.said()).toContain('Kết luận sẽ làm gì');
  await chair?.presses('Kết luận phiên họp');
  await secretary.opens(`${sitting}/minutes`);
  expect(await secretary.page.locator('main').innerText()).toContain('BIÊN BẢN');
  await Promise.all([...members, secretary].map((desk) => desk.leaves()));
}
