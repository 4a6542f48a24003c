import { freshDatabase, type TestDatabase } from '../support/database.js';
import { NotAsTold } from './story/not-as-told.js';
import { sameReasons, type ToldFinding } from './story/refusal.js';
import { openStage, type Stage } from './story/stage.js';
import { tell, type Told } from './story/tell.js';
import type { Explained, Step } from './story/trace.js';

let database: TestDatabase;
let stage: Stage;
let told: Told;

beforeAll(async () => {
  database = await freshDatabase('story');
  stage = await openStage(database.adminUrl);
  told = await tell(stage);
}, 180_000);

afterAll(async () => {
  await stage?.close();
  await database?.drop();
});

const stepsOf = (about: string, type: string): Step[] =>
  told.trace.steps.filter((step) => step.about === about && step.type === type);

/** What stood in the way of such a step, whenever it was refused: `CODE clause need/have criterion`. */
const reasons = (about: string, type: string): string[] =>
  stepsOf(about, type).flatMap(({ outcome }) =>
    outcome.ok
      ? []
      : outcome.findings
          .filter(({ effect }) => effect === 'block')
          .map(({ code, clause, need, have, assessment }) =>
            [code, clause, ...(need === undefined ? [] : [`${have ?? ''}/${need}`]), ...(assessment ? [assessment.id] : [])].join(' '),
          ),
  );

const ROUND = 'Đợt xét chọn năm 2021';
const SITTING = 'Phiên họp Hội đồng';

describe('refused, each with its clause', () => {
  test.each([
    ['Lê Thu Hằng', 'ENDORSE', ['SOD_SELF V', 'CRITERION_UNMET III.2 0/1 unitLeader.threshold', 'CRITERION_UNMET III.2 0/1 unitLeader.threshold']],
    ['Võ Hoài Nam', 'ENDORSE', ['CRITERION_UNMET III.2 0/1 staff.threshold']],
    ['Đặng Quốc Bảo', 'ENDORSE', ['CRITERION_UNMET III.2 0/1 staff.threshold']],
    ['Phùng Văn Lâm', 'ENDORSE', ['UNIT_QUOTA_FULL IV.1 3/2', 'CRITERION_UNMET III.2 0/1 staff.threshold']],
    ['Trần Minh Khôi', 'ACCEPT', ['EVIDENCE_UNCHECKED IV.1', 'CRITERION_UNMET III.2 0/1 departmentLeader.threshold', 'SOD_PRIOR_STEP V']],
    ['Hồ Khánh Linh', 'ACCEPT', ['ON_HOLD II.2']],
    ['Lê Thị Quỳnh Trang', 'ACCEPT', ['CRITERION_UNMET III.2 0/1 staff.threshold']],
    ['Đoàn Anh Tuấn', 'ENDORSE', ['LATE IV.1 2021-03-25/2021-03-24', 'NOT_FROM_THIS_STATE -']],
    [ROUND, 'COMPILE', ['UNIT_SILENT IV.1 0/1', 'REGISTRATION_STILL_OPEN IV.1 2021-03-25/2021-03-26']],
    [SITTING, 'OPEN_VOTING', ['CHAIR_IS_NOMINEE IV.1']],
    [SITTING, 'CAST_BALLOT', ['TOO_MANY_MARKS IV.1 /5', 'CAST_ALREADY IV.1']],
    [SITTING, 'CONCLUDE', ['TIE_OPEN IV.1 2/0']],
    [ROUND, 'FORWARD', ['SOD_SELF V', 'NOT_SELECTED IV.1']],
    [ROUND, 'CLOSE', ['NAME_NOT_FORWARDED IV.1']],
    [SITTING, 'DELIVER', ['STILL_ON_HOLD II.2']],
    ['Hồ Khánh Linh', 'PUBLISH_STORY', ['CONSENT_MISSING IV.3']],
    ['Trần Minh Khôi', 'APPROVE_STORY', ['SOD_PRIOR_STEP V']],
    ['Hồ Khánh Linh', 'ADVISE_COMMENDATION', ['SOD_PRIOR_STEP V']],
    ['Trần Minh Khôi', 'REVIEW_MIDTERM', ['SOD_SELF V']],
    ['Bùi Gia Hân', 'REVIEW_FINAL', ['CRITERION_UNMET III.2 4/5 individual.officeCulture']],
    ['Trần Minh Khôi', 'REVIEW_FINAL', ['SOD_SELF V']],
    ['Tập thể QLCN', 'REVIEW_FINAL', ['CRITERION_UNMET III.1 1/0 collective.discipline']],
    ['Tập thể TTr', 'REVIEW_FINAL', ['CRITERION_UNMET III.1 1/2 collective.certificates']],
  ])('%s: %s', (about, type, because) => {
    expect(reasons(about, type)).toEqual(because);
  });

  test('and nothing else is', () => {
    expect(told.trace.steps.filter(({ outcome }) => !outcome.ok)).toHaveLength(30);
  });
});
