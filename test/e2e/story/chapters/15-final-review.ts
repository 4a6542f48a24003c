import { measures, type Tale, unmet } from '../acts.js';
import { ANH, HAN, KHOI, LINH, LONG, THINH, THUY, TUAN } from '../cast.js';
import { same } from '../not-as-told.js';
import { measureOf, nodeIn } from '../tree.js';
import { evaluateYear } from './exemplars.js';

const CONFIRM = {
  type: 'REVIEW_FINAL',
  verdict: 'confirm',
  remark: 'Đạt chỉ tiêu giai đoạn 2021-2025.',
} as const;
const NOT = {
  type: 'REVIEW_FINAL',
  verdict: 'not',
  remark: 'Chưa đạt chỉ tiêu giai đoạn 2021-2025.',
} as const;

/** IV.4: "gắn với tổng kết phong trào thi đua yêu nước giai đoạn 2021-2025": what was a target binds now. */
export async function theFinalReview(tale: Tale): Promise<void> {
  const { story, learning } = tale;
  story.chapter('2025: tổng kết (III, IV.4) · The final review');
  await learning.passTo('2025-10-15 08:00');
  await notBeforeTheLastYear(tale);
  await learning.passTo('2025-12-11 09:00');
  await evaluateYear(tale, 2025);
  await learning.passTo('2025-12-18 08:00');
  for (const nominee of [THINH, LINH, ANH, LONG, TUAN]) await story.does(KHOI, story.name(nominee), CONFIRM);
  await bothPosts(tale);
  await notByHimself(tale);
  await notTheCollectives(tale);
}

/** "văn hóa công sở 2021-2025" is attested year by year, and 2025 is not yet. */
async function notBeforeTheLastYear({ story }: Tale): Promise<void> {
  await story.isRefused(KHOI, story.name(HAN), CONFIRM, {
    because: [
      unmet('individual.officeCulture', { clause: 'III.2', need: 5, have: 4, params: { missing: '2025' } }),
    ],
  });
}

/** Staff when she was nominated, deputy head now: measured by the first, the second shown beside it. */
async function bothPosts(tale: Tale): Promise<void> {
  const { story } = tale;
  await measures(tale, KHOI, HAN, { 'staff.threshold': 'met 1/1', 'staff.grassroots': 'met 4/4' });
  const { nominee, gate, criteriaByPostToday } = await story.view(KHOI, story.name(HAN));
  same('frozen and present post', ['staff', 'unitLeader', 'confirm'], [nominee.tier, nominee.tierNow, gate]);
  const today = measureOf(nodeIn(criteriaByPostToday ?? [], 'unitLeader.threshold'));
  same('measured as a leader of a unit', 'unmet 0/1', today);
  story.trace.say(`${story.now}  ${HAN.name}, theo chức vụ hiện nay: unitLeader.threshold ${today}`);
  await story.does(KHOI, story.name(HAN), CONFIRM);
}

async function notByHimself({ story }: Tale): Promise<void> {
  const khoi = story.name(KHOI);
  const himself = { code: 'SOD_SELF', clause: 'V', params: { second: 'REVIEW_FINAL' } };
  await story.isRefused(KHOI, khoi, CONFIRM, { status: 403, because: [himself] });
  await story.does(THUY, khoi, CONFIRM);
}

/** III.1: two Bằng khen within the period, and no member disciplined in it. */
async function notTheCollectives(tale: Tale): Promise<void> {
  const { story } = tale;
  await measures(tale, KHOI, 'QLCN', {
    'collective.certificates': 'met 2/2',
    'collective.rating.every': 'met 5/5',
    'collective.discipline': 'unmet 1/0',
  });
  const industry = story.name('QLCN');
  await story.isRefused(KHOI, industry, CONFIRM, {
    because: [unmet('collective.discipline', { clause: 'III.1', need: 0, have: 1 })],
  });
  await story.does(KHOI, industry, NOT);
  const inspectorate = story.name('TTr');
  await story.isRefused(KHOI, inspectorate, CONFIRM, {
    because: [
      unmet('collective.certificates', {
        clause: 'III.1',
        need: 2,
        have: 1,
        notCounted: { 'collective.certificates': [['3872/QĐ-UBND', 'OUTSIDE_WINDOW']] },
      }),
    ],
  });
  await story.does(KHOI, inspectorate, NOT);
}
