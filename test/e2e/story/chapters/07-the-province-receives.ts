import type { Tale } from '../acts.js';
import { ANH, HAN, HANG, HUYEN, KHOI, LINH, MINH, PROVINCE, THINH } from '../cast.js';
import { same } from '../not-as-told.js';

/** A receipt for four, one of them sent back for a correction; and the parked name follows by a letter of its own. */
export async function theProvinceReceives(tale: Tale): Promise<void> {
  const { story } = tale;
  story.chapter('31/3–15/4/2021: Ban TĐKT tỉnh tiếp nhận (IV.1) · The province receives');
  await story.goTo('2021-03-31 10:00');
  for (const nominee of [KHOI, THINH, LINH, HAN]) {
    await story.does(PROVINCE, story.name(nominee), { type: 'RECEIVE', reference: 'Sổ đến 412' });
  }
  await story.goTo('2021-04-09 15:00');
  await story.does(PROVINCE, story.name(HAN), {
    type: 'RETURN_FOR_CORRECTION',
    reason: 'Chức vụ trong tờ trình ghi thiếu tên phòng.',
  });
  await story.goTo('2021-04-12 08:00');
  await corrected(tale);
  await theParkedName(tale);
}

async function corrected({ story }: Tale): Promise<void> {
  const han = story.name(HAN);
  await story.does(MINH, han, {
    type: 'CORRECT',
    field: 'post',
    to: 'Chuyên viên Phòng Quản lý Năng lượng',
    reason: 'Đính chính theo yêu cầu của Ban TĐKT tỉnh.',
  });
  await story.does(HANG, han, { type: 'RESEND', letter: { number: '371/SCT-VP', date: '2021-04-12' } });
}

/** Past the date, with a fresh term: while the matter was open no clock ran against the name. */
async function theParkedName({ story, round, sittings: [sitting] }: Tale): Promise<void> {
  const anh = story.name(ANH);
  if (!sitting) throw new Error('the Council has not met');
  await story.isRefused(
    HUYEN,
    sitting,
    { type: 'DELIVER', nomination: anh.id },
    {
      because: [{ code: 'STILL_ON_HOLD', clause: 'II.2' }],
    },
  );
  await story.does(HANG, anh, { type: 'RELEASE', reason: 'Đã đối chiếu bản gốc: thành tích đúng như khai.' });
  await story.does(HUYEN, sitting, { type: 'DELIVER', nomination: anh.id });
  same('the result kept back', ['selected'], (await story.view(HANG, anh)).state);
  await story.goTo('2021-04-14 09:00');
  const letter = { number: '385/TTr-SCT', date: '2021-04-14' };
  await story.does(KHOI, round, { type: 'FORWARD', nominations: [anh.id], letter });
  await story.does(HANG, round, { type: 'CLOSE' });
  await story.goTo('2021-04-15 10:00');
  await story.does(PROVINCE, anh, { type: 'RECEIVE' });
  await story.does(PROVINCE, story.name(HAN), { type: 'RECEIVE' });
}
