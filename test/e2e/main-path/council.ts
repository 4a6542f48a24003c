import { expect } from '@jest/globals';
import { COUNCIL } from '../../support/walk.js';
import type { Desk } from './desk.js';
import type { Office } from './office.js';

export async function convenes({ sits }: Office, round: string): Promise<string> {
  const desk = await sits('huyendtt');
  await desk.opens(`/sittings/new?round=${round.split('/').at(-1)}`);
  await desk.writes('Ngày', '2021-03-16');
  await desk.writes('Giờ', '14:00');
  await desk.writes('Địa điểm', 'Phòng họp tầng 2, Sở Công Thương');
  await desk.presses('Triệu tập');
  const sitting = /\/sittings\/[0-9a-f-]{36}/.exec(desk.at)?.[0] ?? '';
  expect(sitting).not.toBe('');
  await desk.leaves();
  return sitting;
}

/** Ticks everybody, names the secretary, opens. */
export async function takesTheRoll(secretary: Desk, sitting: string): Promise<void> {
  await secretary.opens(sitting);
  for (const member of await secretary.page.locator('input[name="present"]').all())
    await secretary.choosesOf(member);
  await secretary.selects(/Thư ký phiên họp/, 'Dương Thị Thanh Huyền');
  await secretary.presses('Ghi điểm danh, khai mạc');
  expect(await secretary.said()).toContain('Điểm danh lại');
}

/** As it is read aloud, or typed from the wall. */
export const codeOn = async (secretary: Desk): Promise<string> =>
  (await secretary.page.locator('.room-code').innerText()).replace(/\D/g, '');

/** A member on his own phone marks names, all of them where none are said, and looks at them again. */
export async function marks(member: Desk, sitting: string, names?: readonly string[]): Promise<void> {
  await member.opens(`${sitting}/ballot`);
  const boxes = await member.page.locator('input[name="marks"]').all();
  const wanted = names?.map((name) => member.page.locator(`input[name="marks"][value="${name}"]`)) ?? boxes;
  for (const box of wanted) await member.choosesOf(box);
  await member.presses('Xem lại phiếu');
  expect(await member.said()).toContain(`Bạn chọn ${wanted.length} tên`);
}

/** With the code of the room into the box. */
export async function casts(member: Desk, code: string): Promise<void> {
  await member.writes('Mã phòng họp', code);
  await member.presses('Bỏ phiếu vào hòm');
  expect(await member.said()).toContain('Bạn đã bỏ phiếu');
}

/** Whoever presides presses one of the buttons of the sitting, and is told that it is done. */
export async function orders(chair: Desk, sitting: string, button: string, done: string): Promise<void> {
  if (chair.at !== sitting) await chair.opens(sitting);
  await chair.presses(button);
  expect(await chair.said()).toContain(done);
}

/** Reads the whole of the minutes, and signs below them. */
export async function signsMinutes(member: Desk, sitting: string): Promise<void> {
  await member.opens(sitting);
  await member.follows('Đọc và ký biên bản');
  expect(await member.said()).toContain('BIÊN BẢN');
  await member.presses('Ký biên bản');
  expect(member.at).toBe(sitting);
}

/** IV.1: the Council "xem xét, lựa chọn"; nine members, each with a browser of his own at the same time. */
export async function sitsAndVotes(office: Office, sitting: string): Promise<void> {
  const secretary = await office.sits('huyendtt');
  await takesTheRoll(secretary, sitting);
  const members = await Promise.all(COUNCIL.map((member) => office.sits(member)));
  const [chair] = members;
  if (!chair) throw new Error('nobody presides');
  await orders(chair, sitting, 'Mở bỏ phiếu', 'Đã bỏ 0 trong 9 phiếu');
  await secretary.opens(sitting);
  const code = await codeOn(secretary);
  for (const [at, member] of members.entries()) {
    await marks(member, sitting);
    await casts(member, code);
    await secretary.opens(sitting);
    expect(await secretary.said()).toContain(`Đã bỏ ${at + 1} trong 9 phiếu`);
  }
  await orders(chair, sitting, 'Kết thúc bỏ phiếu, kiểm phiếu', 'Kết quả tạm thời');
  await orders(chair, sitting, 'Lập biên bản', 'chưa ký');
  await signsMinutes(secretary, sitting);
  await signsMinutes(chair, sitting);
  await chair.presses('Công bố kết quả');
  expect(await chair.heading()).toContain('Đã công bố kết quả');
  await secretary.opens(`${sitting}/minutes`);
  expect(await secretary.page.locator('main').innerText()).toContain('BIÊN BẢN');
  await Promise.all([...members, secretary].map((desk) => desk.leaves()));
}
