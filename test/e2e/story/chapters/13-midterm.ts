import type { Tale } from '../acts.js';
import { KHOI, THUY } from '../cast.js';
import { insist } from '../not-as-told.js';
import { evaluateYear, EXEMPLARS } from './exemplars.js';

/** IV.4: "gắn với sơ kết phong trào thi đua yêu nước 06 tháng đầu năm 2023". */
export async function theMidterm(tale: Tale): Promise<void> {
  const { story, learning } = tale;
  story.chapter('2023: sơ kết (IV.4) · The midterm review');
  await learning.passTo('2023-07-10 08:00');
  const called = story.setOff.filter(({ type, slot }) => type === 'CALL' && slot === 'midterm').length;
  insist(called === EXEMPLARS.length, `called to the midterm review: ${called}`);
  const keep = { type: 'REVIEW_MIDTERM', verdict: 'keep', remark: 'Giữ vững, tiếp tục bồi dưỡng.' } as const;
  for (const nominee of EXEMPLARS.filter((one) => one !== 'TTr' && one !== KHOI)) {
    await story.does(KHOI, story.name(nominee), keep);
  }
  await story.isRefused(KHOI, story.name(KHOI), keep, {
    status: 403,
    because: [{ code: 'SOD_SELF', clause: 'V', params: { second: 'REVIEW_MIDTERM' } }],
  });
  await story.does(THUY, story.name(KHOI), keep);
  await story.does(KHOI, story.name('TTr'), {
    type: 'REVIEW_MIDTERM',
    verdict: 'improve',
    remark: 'Mới đạt 1 trong 2 Bằng khen của giai đoạn; cần phấn đấu.',
  });
  await learning.passTo('2023-12-11 09:00');
  await evaluateYear(tale, 2023);
}
