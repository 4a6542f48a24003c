import type { Tale } from '../acts.js';
import {
  ANH,
  DUY,
  HAN,
  HUY,
  KHOI,
  LINH,
  LONG,
  NGUYET,
  NHUNG,
  type Player,
  QUANG,
  THINH,
  TU,
  TUAN,
  TUAN_TTR,
} from '../cast.js';
import { insist } from '../not-as-told.js';

const PLANS: readonly (readonly [Player, Player | string, string])[] = [
  [QUANG, KHOI, 'Phó Chánh Văn phòng Đinh Văn Sơn'],
  [DUY, THINH, 'Phó Trưởng phòng Lê Thị Phương Thảo'],
  [DUY, HAN, 'Trưởng phòng Nguyễn Đức Thịnh'],
  [HUY, LINH, 'Trưởng phòng Phan Đình Cường'],
  [NGUYET, ANH, 'Trưởng phòng Nguyễn Hữu Nghĩa'],
  [NGUYET, LONG, 'Trưởng phòng Nguyễn Hữu Nghĩa'],
  [TU, 'QLCN', 'Trưởng phòng Trịnh Quang Vinh'],
  [TUAN_TTR, 'TTr', 'Chánh Thanh tra Tống Duy Mạnh'],
];

/** IV.2: "Xác định rõ trách nhiệm lãnh đạo, chỉ đạo, các hoạt động bồi dưỡng". */
export async function fosteringPlans({ story }: Tale): Promise<void> {
  story.chapter('4–5/2021: kế hoạch bồi dưỡng (IV.2) · Fostering plans');
  await story.goTo('2021-04-20 08:00');
  for (const [writer, nominee, responsible] of PLANS) {
    await story.does(writer, story.name(nominee), {
      type: 'FILE_FOSTERING_PLAN',
      responsible,
      activities: ['Giao chủ trì một nhiệm vụ trọng tâm mỗi năm', 'Cử đi học lớp bồi dưỡng nghiệp vụ'],
    });
  }
  await theLateUnit(story);
}

/**
 * V.2 "đôn đốc": seven, three working days before Sunday 25/4/2021 and on the Friday before it; then a reminder, and a
 * word to the Office and to the Director. Late as it is, the plan is taken.
 */
async function theLateUnit(story: Tale['story']): Promise<void> {
  const tuan = story.name(TUAN);
  await story.goTo('2021-05-05 08:00');
  const nudges = story.setOff.filter(
    ({ id, type, slot }) => id === tuan.id && type === 'NUDGE' && slot.includes('FOSTERING'),
  );
  const told = ['due-7', 'due-3', 'due-0', 'overdue-1', 'overdue-2', 'overdue-3'];
  const found = nudges.map(({ slot }) => slot.split('/')[0]);
  insist(told.join() === found.join(), `reminders are told as ${told.join()}, and are ${found.join()}`);
  await story.does(NHUNG, tuan, {
    type: 'FILE_FOSTERING_PLAN',
    responsible: 'Trưởng phòng Vũ Thị Hải Yến',
    activities: ['Giao chủ trì xây dựng quy hoạch thương mại'],
  });
}
