import { expect } from '@jest/globals';
import { acceptsAll, checksEvidence, holdsAndReleases, putsBeforeCouncil } from './checking.js';
import { convenes, sitsAndVotes } from './council.js';
import type { Office } from './office.js';
import { answers, signs } from './sending.js';
import { type Proposal, proposes, reportsNone } from './units.js';
import { evaluatesYear, followsUp, moveClock, reviews } from './years.js';

const PROPOSALS: readonly Proposal[] = [
  { nominee: 'Phan Thị Ngọc Ánh', nominator: 'nguyetvtm', head: 'nghianh' },
  { nominee: 'Bùi Gia Hân', nominator: 'duytk', head: 'thinhnd' },
  { nominee: 'Hồ Khánh Linh', nominator: 'huylq', head: 'cuongpd' },
  { nominee: 'Đoàn Anh Tuấn', nominator: 'nhungpth', head: 'yenvth' },
];

/** Units without a name this year, by their heads. */
const SILENT = ['hanglt', 'manhtd', 'vinhtq', 'bachnx'] as const;

/** The whole plan by pages alone: from the units' lists to the final review. */
export async function mainPath(office: Office, say: (what: string) => void): Promise<void> {
  const addresses: string[] = [];
  for (const proposal of PROPOSALS) addresses.push(await proposes(office, proposal));
  for (const head of SILENT) await reportsNone(office, head);
  say('the units have answered');
  const [first = ''] = addresses;
  await checksEvidence(office, addresses);
  await holdsAndReleases(office, first);
  const desk = await office.sits('hanglt');
  await desk.opens('/rounds');
  await desk.follows('Đợt xét chọn năm 2021');
  const round = desk.at;
  await desk.leaves();
  await acceptsAll(office, round);
  say('the list is compiled');
  await moveClock(office, '2021-03-16');
  const sitting = await convenes(office, round);
  await putsBeforeCouncil(office, round);
  await sitsAndVotes(office, sitting);
  say('the Council has voted');
  await signs(office, round);
  await answers(office, addresses);
  say('the province has answered');
  await followsUp(office, first, { writer: 'nguyetvtm', head: 'nghianh', nominee: 'anhptn' });
  await moveClock(office, '2021-12-20');
  await evaluatesYear(office, first);
  await moveClock(office, '2023-06-30');
  await reviews(office, first, 'REVIEW_MIDTERM', 'keep');
  await moveClock(office, '2025-12-15');
  await reviews(office, first, 'REVIEW_FINAL', 'not');
  say('the plan has ended');
  const last = await office.sits('vinhlt');
  await last.opens(`${first}/trace`);
  expect(await last.said()).toContain('Phan Thị Ngọc Ánh');
  await last.leaves();
}
