import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type Chain, intact } from './story/chains.js';
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
            [
              code,
              clause,
              ...(need === undefined ? [] : [`${have ?? ''}/${need}`]),
              ...(assessment ? [assessment.id] : []),
            ].join(' '),
          ),
  );

const ROUND = 'Đợt xét chọn năm 2021';
const SITTING = 'Phiên họp Hội đồng';

describe('refused, each with its clause', () => {
  test.each([
    [
      'Lê Thu Hằng',
      'ENDORSE',
      [
        'SOD_SELF V',
        'CRITERION_UNMET III.2 0/1 unitLeader.threshold',
        'CRITERION_UNMET III.2 0/1 unitLeader.threshold',
      ],
    ],
    ['Võ Hoài Nam', 'ENDORSE', ['CRITERION_UNMET III.2 0/1 staff.threshold']],
    ['Đặng Quốc Bảo', 'ENDORSE', ['CRITERION_UNMET III.2 0/1 staff.threshold']],
    ['Phùng Văn Lâm', 'ENDORSE', ['UNIT_QUOTA_FULL IV.1 3/2', 'CRITERION_UNMET III.2 0/1 staff.threshold']],
    [
      'Trần Minh Khôi',
      'ACCEPT',
      ['EVIDENCE_UNCHECKED IV.1', 'CRITERION_UNMET III.2 0/1 departmentLeader.threshold', 'SOD_PRIOR_STEP V'],
    ],
    ['Hồ Khánh Linh', 'ACCEPT', ['ON_HOLD II.2']],
    ['Lê Thị Quỳnh Trang', 'ACCEPT', ['CRITERION_UNMET III.2 0/1 staff.threshold']],
    ['Đoàn Anh Tuấn', 'ENDORSE', ['LATE IV.1 2021-03-25/2021-03-24', 'NOT_FROM_THIS_STATE -']],
    [ROUND, 'COMPILE', ['UNIT_SILENT IV.1 0/1', 'REGISTRATION_STILL_OPEN IV.1 2021-03-25/2021-03-26']],
    [SITTING, 'OPEN_VOTING', ['CHAIR_IS_NOMINEE IV.1']],
    [SITTING, 'CAST_BALLOT', ['TOO_MANY_MARKS IV.1 /5', 'CAST_ALREADY IV.1']],
    [SITTING, 'DRAW_MINUTES', ['TIE_OPEN IV.1 2/0']],
    [SITTING, 'CONCLUDE', ['MINUTES_UNSIGNED IV.1 1/2']],
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

describe('carried out, by whom and how signed', () => {
  test.each([
    ['Trần Minh Khôi', 'FILE', 'Hoàng Nhật Quang', '', 'draft'],
    ['Trần Minh Khôi', 'ENDORSE', 'Đinh Văn Sơn', 'KT.', 'officeReview'],
    ['Trần Minh Khôi', 'ACCEPT', 'Lê Thu Hằng', '', 'compiled'],
    ['Nguyễn Đức Thịnh', 'ENDORSE', 'Lê Thị Phương Thảo', 'KT.', 'officeReview'],
    ['Phan Thị Ngọc Ánh', 'ENDORSE', 'Nguyễn Hữu Nghĩa', '', 'officeReview'],
    ['Bùi Gia Hân', 'ENDORSE', 'Nguyễn Đức Thịnh', '', 'officeReview'],
    ['Tập thể QLCN', 'ENDORSE', 'Trịnh Quang Vinh', '', 'officeReview'],
    ['Hồ Khánh Linh', 'HOLD', 'Lê Thu Hằng', '', 'officeReview'],
    ['Hồ Khánh Linh', 'RELEASE', 'Lê Thu Hằng', '', 'officeReview'],
    ['Bùi Đức Long', 'RETURN', 'Phạm Công Minh', '', 'supplement'],
    ['Lê Thị Quỳnh Trang', 'REPORT_UNQUALIFIED', 'Lê Thu Hằng', '', 'unqualified'],
    [ROUND, 'NIL_RETURN', 'Nguyễn Xuân Bách', '', 'open'],
    [ROUND, 'EXTEND', 'Lê Thu Hằng', '', 'open'],
    [ROUND, 'COMPILE', 'Lê Thu Hằng', '', 'compiling'],
    [SITTING, 'HAND_OVER_CHAIR', 'Trần Minh Khôi', '', 'open'],
    [SITTING, 'OPEN_RUNOFF', 'Hoàng Thị Bích Thủy', 'KT.', 'runoff'],
    [SITTING, 'DELIVER', 'Dương Thị Thanh Huyền', '', 'concluded'],
    [ROUND, 'CLOSE', 'Lê Thu Hằng', '', 'closed'],
    ['Hồ Khánh Linh', 'ADVISE_COMMENDATION', 'Đinh Văn Sơn', 'KT.', 'exemplar'],
    ['Trần Minh Khôi', 'APPROVE_STORY', 'Đinh Văn Sơn', 'KT.', 'exemplar'],
    ['Hồ Khánh Linh', 'CONSENT_STORY', 'Hồ Khánh Linh', '', 'exemplar'],
    ['Trần Minh Khôi', 'REVIEW_MIDTERM', 'Hoàng Thị Bích Thủy', 'KT.', 'exemplar'],
    ['Trần Minh Khôi', 'REVIEW_FINAL', 'Hoàng Thị Bích Thủy', 'KT.', 'confirmed'],
    ['Bùi Gia Hân', 'REVIEW_FINAL', 'Trần Minh Khôi', '', 'confirmed'],
    ['Tập thể QLCN', 'REVIEW_FINAL', 'Trần Minh Khôi', '', 'notConfirmed'],
    ['Tập thể TTr', 'REVIEW_FINAL', 'Trần Minh Khôi', '', 'notConfirmed'],
  ])('%s: %s by %s', (about, type, who, signs, state) => {
    const done = stepsOf(about, type).flatMap(({ outcome, ...step }) =>
      outcome.ok ? [[step.who, step.signs, outcome.state[0]?.split('.')[0]]] : [],
    );
    expect(done).toEqual([[who, signs, state]]);
  });

  test('the province has the list from the Director, and his own name from a deputy', () => {
    const letters = stepsOf(ROUND, 'FORWARD').filter(({ outcome }) => outcome.ok);
    expect(letters.map(({ at, who, signs }) => [at, who, signs])).toEqual([
      ['2021-03-29 09:00', 'Trần Minh Khôi', ''],
      ['2021-03-29 09:00', 'Lương Quốc Việt', 'KT.'],
      ['2021-04-14 09:00', 'Trần Minh Khôi', ''],
    ]);
  });

  test('the last millisecond of 24/3/2021 is in time', () => {
    expect(stepsOf('Tập thể TTr', 'ENDORSE')).toMatchObject([
      { at: '2021-03-24 23:59:59.999', outcome: { ok: true } },
    ]);
  });

  test('four are recognised, one of them sent twice; of the fifth there is no answer', () => {
    const about = (type: string) =>
      told.trace.steps.filter((step) => step.type === type).map((step) => step.about);
    expect(about('RECOGNISE')).toEqual([
      'Trần Minh Khôi',
      'Nguyễn Đức Thịnh',
      'Hồ Khánh Linh',
      'Bùi Gia Hân',
    ]);
    expect(about('RESEND')).toEqual(['Bùi Gia Hân']);
    expect(about('RECEIVE').filter((name) => name === 'Phan Thị Ngọc Ánh')).toHaveLength(1);
    expect(about('EVALUATE_YEAR')).toHaveLength(9 * 5);
  });
});

describe('the printed story', () => {
  test.each([
    [
      'the missing half of "công nhận và áp dụng"',
      'unitLeader.initiatives: 0/1; không tính: Sáng kiến Cấp tỉnh, QĐ 3655/QĐ-UBND ngày 2019-11-22 NOT_APPLIED',
    ],
    ['the branch that is one short', 'staff.grassroots: 3/4; tính: Chiến sĩ thi đua cơ sở, QĐ 987/QĐ-SCT'],
    [
      'the issuer that does not count',
      'QĐ 105/QĐ-LĐLĐ (Liên đoàn Lao động tỉnh Hà Tĩnh) ngày 2020-05-08 ISSUER_LEVEL',
    ],
    ['paper not yet seen', 'ngày 2015-03-06 NOT_VERIFIED'],
    [
      'the first late moment',
      '2021-03-25 00:00  Vũ Thị Hải Yến, Trưởng phòng: ENDORSE HS-2021-0014 Đoàn Anh Tuấn ✗ 409 REFUSED',
    ],
    ['what the clock did', '2021-03-25 00:00  Đồng hồ: LAPSE 2021-03-24: HS 14'],
    ['the count', 'Kiểm phiếu: Bùi Gia Hân 5, Tập thể QLCN 4'],
    ['who signs for whom', 'KT. Lương Quốc Việt, Phó Giám đốc Sở: FORWARD DX-2021-0001'],
    ['the award taken back', 'HỦY BỎ BANG_KHEN 4415/QĐ-UBND'],
    ['both posts', 'Bùi Gia Hân, theo chức vụ hiện nay: unitLeader.threshold unmet 0/1'],
    ['outside the period', 'ngày 2020-11-12 OUTSIDE_WINDOW'],
  ])('%s', (_what, words) => {
    expect(told.trace.lines.filter((line) => line.includes(words))).not.toEqual([]);
  });
});

describe('the teller notices', () => {
  const late: ToldFinding = { code: 'LATE', clause: 'IV.1', need: '2021-03-24', have: '2021-03-25' };
  const found: Explained = { ...late, effect: 'block' };

  test('what is as told', () => {
    expect(() => sameReasons('it', [late], [found])).not.toThrow();
  });

  test.each([
    ['another clause', [{ ...found, clause: 'IV.2' }]],
    ['another day', [{ ...found, have: '2021-03-26' }]],
    ['a reason too many', [found, { code: 'ON_HOLD', clause: 'II.2', effect: 'block' as const }]],
    ['no reason', []],
  ])('%s', (_what, findings) => {
    expect(() => sameReasons('it', [late], findings)).toThrow(NotAsTold);
  });

  const chainOf = (code: string): Chain => {
    const chain = told.chains.find(({ past }) => past.of === code);
    if (!chain) throw new Error(`no chain ${code}`);
    return JSON.parse(JSON.stringify(chain)) as Chain;
  };

  test('a chain of every nomination, the round and the sitting', () => {
    expect(
      told.chains
        .map(({ past }) => past.of.slice(0, 2))
        .toSorted()
        .join(' '),
    ).toBe(`DX ${'HS '.repeat(14)}PH`);
    expect(() => told.chains.forEach(intact)).not.toThrow();
  });

  test.each<[string, RegExp, (chain: Chain) => Chain]>([
    [
      'a word beside it is changed',
      /commitment/,
      ({ past, state }) => {
        const events = past.events.map((event) =>
          event.type === 'HOLD'
            ? { ...event, private: { ...event.private, comment: 'Không có gì.' } }
            : event,
        );
        return { past: { ...past, events }, state };
      },
    ],
    [
      'a byte of it is changed',
      /hash/,
      ({ past, state }) => {
        const events = past.events.map((event) => ({
          ...event,
          body: event.body.replace('"officeReview"', '"compiled"'),
        }));
        return { past: { ...past, events }, state };
      },
    ],
    [
      'an event is left out',
      /gap/,
      ({ past, state }) => ({ past: { ...past, events: past.events.slice(1) }, state }),
    ],
    [
      'its end is cut off',
      /head/,
      ({ past, state }) => ({ past: { ...past, events: past.events.slice(0, -1) }, state }),
    ],
    ['the subject stands elsewhere', /state/, ({ past }) => ({ past, state: ['draft'] })],
  ])('%s', (_what, fault, spoil) => {
    expect(() => intact(spoil(chainOf('HS-2021-0009')))).toThrow(fault);
  });
});
