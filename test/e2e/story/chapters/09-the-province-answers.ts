import type { Tale } from '../acts.js';
import { ANH, HAN, KHOI, LINH, PROVINCE, THINH } from '../cast.js';

const DECISION = { number: '1644/QĐ-UBND', date: '2021-05-07' };

/** Three recognised at once, the corrected one after them; about the fifth the province says nothing. */
export async function theProvinceAnswers({ story }: Tale): Promise<void> {
  story.chapter('5/2021: Ban TĐKT tỉnh trả lời · The province answers');
  await story.goTo('2021-05-10 10:00');
  for (const nominee of [KHOI, THINH, LINH]) {
    await story.does(PROVINCE, story.name(nominee), { type: 'RECOGNISE', decision: DECISION });
  }
  await story.goTo('2021-05-25 10:00');
  await story.does(PROVINCE, story.name(HAN), {
    type: 'RECOGNISE',
    decision: { number: '1820/QĐ-UBND', date: '2021-05-24' },
  });
  await story.view(PROVINCE, story.name(ANH));
}
