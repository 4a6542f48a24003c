import type { Tale } from '../acts.js';
import { ANH, HAN, HANG, KHOI, LINH, THINH, VIET } from '../cast.js';
import { same } from '../not-as-told.js';

const LETTER = { number: '327/TTr-SCT', date: '2021-03-29' };

/** "gửi Ban Thi đua - Khen thưởng tỉnh **trước ngày 30/3/2021**" (IV.1): signed on the last day, never by a nominee for himself. */
export async function forwarded({ story, round }: Tale): Promise<void> {
  story.chapter('29/3/2021: gửi Ban TĐKT tỉnh (IV.1) · Forwarded to the province');
  await story.goTo('2021-03-29 09:00');
  const ids = (...nominees: readonly (typeof KHOI)[]): string[] => nominees.map((one) => story.name(one).id);
  await story.isRefused(
    KHOI,
    round,
    { type: 'FORWARD', nominations: ids(KHOI, THINH, LINH, HAN), letter: LETTER },
    { status: 403, because: [{ code: 'SOD_SELF', clause: 'V', params: { second: 'FORWARD' } }] },
  );
  for (const nominee of [KHOI, THINH, LINH, HAN]) {
    // one letter: all of it, or none
    same('still selected', ['selected'], (await story.view(HANG, story.name(nominee))).state);
  }
  await story.isRefused(
    KHOI,
    round,
    { type: 'FORWARD', nominations: ids(THINH, ANH), letter: LETTER },
    { because: [{ code: 'NOT_SELECTED', clause: 'IV.1', params: { nomination: story.name(ANH).code } }] },
  );
  await story.does(KHOI, round, { type: 'FORWARD', nominations: ids(THINH, LINH, HAN), letter: LETTER });
  const apart = { number: '328/TTr-SCT', date: '2021-03-29' };
  await story.does(VIET, round, { type: 'FORWARD', nominations: ids(KHOI), letter: apart });
  await story.isRefused(
    HANG,
    round,
    { type: 'CLOSE' },
    {
      because: [{ code: 'NAME_NOT_FORWARDED', clause: 'IV.1', params: { nomination: story.name(ANH).code } }],
    },
  );
}
