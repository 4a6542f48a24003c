import { rehearsalId } from '../../../../src/rehearsal/ids.js';
import type { Tale } from '../acts.js';
import { ANH, HAN, HANG, KHOI, NGHIA, NGUYET, THINH } from '../cast.js';
import { insist } from '../not-as-told.js';
import { evaluateYear } from './exemplars.js';

/** 2021: fostering goes on whatever the province says; a first commendation; the year is evaluated. */
export async function theFirstYear(tale: Tale): Promise<void> {
  const { story, learning } = tale;
  story.chapter('2021: bồi dưỡng, biểu dương, đánh giá năm (IV.2, IV.4) · The first year');
  for (const [when, report] of [
    ['2021-07-15 09:00', 'Đã chủ trì đưa 12 sản phẩm lên sàn; giao hướng dẫn hai đồng nghiệp trẻ.'],
    ['2021-10-15 09:00', 'Hoàn thành lớp bồi dưỡng thương mại điện tử; nhân cách làm ra ba huyện.'],
  ] as const) {
    await learning.passTo(when);
    await story.does(NGUYET, story.name(ANH), { type: 'REPORT_PROGRESS', report });
    const { state } = await story.view(NGHIA, story.name(ANH));
    insist(state.includes('exemplar.province.received'), `the province has answered: ${state.join()}`);
  }
  await learning.passTo('2021-11-10 08:00');
  await commended(tale);
  await learning.passTo('2021-12-11 09:00');
  await evaluateYear(tale, 2021);
}

/** IV.2 "đề xuất biểu dương, khen thưởng kịp thời": proposed by the unit, advised by the Office, decided by the Director. */
async function commended({ story }: Tale): Promise<void> {
  const han = story.name(HAN);
  const part = rehearsalId('story', 'commendation', 'han');
  await story.does(THINH, han, {
    type: 'PROPOSE_COMMENDATION',
    part,
    form: 'Giấy khen của Giám đốc Sở',
    reason: 'Sáng kiến giảm tổn thất điện năng được ba điện lực huyện áp dụng.',
  });
  await story.does(HANG, han, {
    type: 'ADVISE_COMMENDATION',
    part,
    opinion: 'Đủ điều kiện, đề nghị Giám đốc khen.',
  });
  await story.does(KHOI, han, {
    type: 'DECIDE_COMMENDATION',
    part,
    decision: { number: '1204/QĐ-SCT', date: '2021-11-10' },
  });
}
