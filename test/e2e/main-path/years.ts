import { expect } from '@jest/globals';
import { decides } from './decides.js';
import type { Desk } from './desk.js';
import type { Office } from './office.js';

/** The rehearsal's clock, by its page. */
export async function moveClock({ sits }: Office, day: string, hour = '08:00'): Promise<void> {
  const desk = await sits('nghiadt');
  await desk.opens('/rehearsal');
  await desk.writes('Ngày', day);
  await desk.writes('Giờ', hour);
  await desk.presses('Chuyển đồng hồ');
  expect(await desk.heading()).toContain('Đồng hồ đã chuyển');
  await desk.leaves();
}

const at = async (
  desk: Desk,
  address: string,
  order: string,
  fill?: Parameters<typeof decides>[2],
): Promise<void> => {
  await desk.opens(address);
  await decides(desk, order, fill);
};

/** IV.2: the unit fosters; IV.3: whoever does well is commended; IV.4: and made known. */
export async function followsUp(
  { sits }: Office,
  address: string,
  unit: { writer: string; head: string; nominee: string },
): Promise<void> {
  const writer = await sits(unit.writer);
  await at(writer, address, 'FILE_FOSTERING_PLAN', async (field) => {
    await writer.writesInto(field('responsible'), 'Nguyễn Hữu Nghĩa');
    await writer.writesInto(field('activities'), 'Cử đi học tập kinh nghiệm\nGiao chủ trì đề án chợ');
  });
  await at(writer, address, 'REPORT_PROGRESS', (field) =>
    writer.writesInto(field('report'), 'Đã học xong, đang làm đề án.'),
  );
  await at(writer, address, 'DRAFT_STORY', async (field) => {
    await writer.writesInto(field('title'), 'Người giữ chợ');
    await writer.writesInto(field('text'), 'Chuyện về một cán bộ quản lý chợ tận tụy.');
  });
  const head = await sits(unit.head);
  await at(head, address, 'PROPOSE_COMMENDATION', async (field) => {
    const form = field('form');
    if ((await form.getAttribute('type')) === 'radio') await head.choosesOf(form);
    else if ((await form.evaluate((element) => element.tagName)) === 'SELECT')
      await form.selectOption({ index: 1 });
    else await head.writesInto(form, 'Giấy khen của Giám đốc Sở');
    await head.writesInto(field('reason'), 'Thành tích đột xuất trong chống dịch.');
  });
  const chief = await sits('hanglt');
  await at(chief, address, 'ADVISE_COMMENDATION', (field) =>
    chief.writesInto(field('opinion'), 'Đủ điều kiện, đề nghị khen.'),
  );
  const director = await sits('khoitm');
  await at(director, address, 'DECIDE_COMMENDATION', async (field) => {
    await director.writesInto(field('decision.number'), '88/QĐ-SCT');
    await director.writesInto(field('decision.date'), '2021-03-16');
  });
  const nominee = await sits(unit.nominee);
  await at(nominee, address, 'CONSENT_STORY');
  await at(chief, address, 'APPROVE_STORY');
  await at(chief, address, 'PUBLISH_STORY', (field) =>
    chief.writesInto(field('channel'), 'Trang thông tin điện tử Sở'),
  );
  await Promise.all([writer, head, chief, director, nominee].map((desk) => desk.leaves()));
}

/** Every box of a yearly evaluation answered. */
export async function evaluatesYear({ sits }: Office, address: string): Promise<void> {
  const chief = await sits('hanglt');
  await at(chief, address, 'EVALUATE_YEAR', async (field) => {
    const { page } = chief;
    for (const box of await page.locator('textarea[name^="EVALUATE_YEAR.attested"]').all()) {
      await chief.writesInto(box, 'Giữ vững, có tiến bộ.');
    }
    const year = field('year');
    if (await year.isVisible()) await chief.selectsOf(year, '2021');
    await chief.writesInto(field('remark'), 'Tiếp tục phát huy.');
  });
  await chief.leaves();
}

export async function reviews(
  { sits }: Office,
  address: string,
  order: 'REVIEW_MIDTERM' | 'REVIEW_FINAL',
  verdict: string,
): Promise<void> {
  const chair = await sits('khoitm');
  await at(chair, address, order, async (field) => {
    await chair.choosesOf(chair.page.locator(`input[name="${order}.verdict"][value="${verdict}"]`));
    await chair.writesInto(field('remark'), 'Hội đồng thống nhất.');
  });
  await chair.leaves();
}
