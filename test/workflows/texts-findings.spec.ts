import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findingText, LANGUAGES } from '../../src/texts/index.js';
import { findingsEn } from '../../src/texts/findings.en.js';
import { findingsVi } from '../../src/texts/findings.vi.js';
import { orders } from '../../src/texts/orders.js';
import { rounds } from '../../src/texts/rounds.js';
import { sittings } from '../../src/texts/sittings.js';
import { REASONS } from '../../workflows/criteria/reasons.js';
import type { Assessment, Finding } from '../../workflows/index.js';

const LAW = path.resolve('workflows');

/** Findings that no law can make: what has happened meanwhile, and which slip of paper somebody holds. */
const BESIDE = [
  'src/access/proofs/setup-codes.ts',
  'src/road/changes.ts',
  'src/sittings/slips.ts',
  'src/pages/council/slips.controller.tsx',
];

/** Mistakes of a plan or of a year's file carry their own words; both are read before anything is decided. */
const sources = readdirSync(LAW, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => file.endsWith('.ts') && !file.startsWith('plan/') && !file.endsWith('/parse-working-year.ts'),
  )
  .map((file) => path.join(LAW, file))
  .concat(BESIDE)
  .map((file) => readFileSync(file, 'utf8'));

/** What is written in capitals and is no code: names looked for, a clause, orders of the register, answers of a door. */
const NO_CODE = new Set([
  'NOT_FOUND',
  'REFUSED',
  'CONTENDED',
  'FORBIDDEN',
  'COMMENDATION',
  'STORY',
  'CONSENT',
  'III',
  'NFD',
  'NFKC',
  'CLAIM_RECORD',
  'ENTER_RECORD',
  'VERIFY_RECORD',
  'REJECT_RECORD',
  'REVOKE_RECORD',
  'CORRECT_RECORD',
  'IMPORT_RECORDS',
  'FORESEE_PLAN',
  'SET_WORKING_YEAR',
  'RECORD_COUNCIL',
  'ATTACH_SCAN',
  'WITHDRAW_SCAN',
  'MAKE_SUBSTITUTION',
  'ASK_REDACTION',
  'CONFIRM_REDACTION',
  'REFUSE_REDACTION',
  'END_SUBSTITUTION',
  'GIVE_GRANT',
  'END_GRANT',
  'HAND_OVER',
  'DISABLE_PERSON',
  'ENABLE_PERSON',
  'ISSUE_PASSWORD_CODE',
  'ISSUE_PIN_CODE',
  'RESET_SECOND',
  'CODE',
]);

const isOrder = (word: string): boolean =>
  word in orders.vi || word in rounds.vi.orders || word in sittings.vi.orders;

/** Every word in capitals is an order, a reason why evidence did not count, or the code of a finding. */
const codesIn = (source: string): string[] =>
  [...source.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z]{3,})'/g)]
    .map(([, word = '']) => word)
    .filter((word) => !isOrder(word) && !NO_CODE.has(word) && !(REASONS as readonly string[]).includes(word));

const blocking = (code: string, more: Partial<Finding> = {}): Finding => ({
  code,
  clause: 'IV.1',
  effect: 'block',
  ...more,
});

describe('every finding of the law can be told', () => {
  const codes = [...new Set(sources.flatMap(codesIn))].toSorted();

  test('the law has findings, and this test sees them', () => {
    expect(codes).toEqual(
      expect.arrayContaining(['LATE', 'SOD_SELF', 'UNIT_SILENT', 'NO_QUORUM', 'CRITERION_UNMET']),
    );
    expect(codesIn(`const wrong = { code: 'SOMETHING_NEW' };`)).toEqual(['SOMETHING_NEW']);
  });

  test.each(codes)('%s has its sentence in both languages', (code) => {
    expect(findingsVi).toHaveProperty(code);
    expect(findingsEn).toHaveProperty(code);
    for (const lang of LANGUAGES) {
      const text = findingText(blocking(code, { need: 2, have: 1 }), lang);
      expect(text).not.toContain(code);
      expect(text).not.toMatch(/undefined|NaN|null/);
    }
  });

  test('no sentence is kept for a code the law does not know', () => {
    expect(Object.keys(findingsVi).filter((code) => !codes.includes(code))).toEqual([]);
  });
});

const leaf = (kind: string, need: number, have: number): Assessment => ({
  id: 'staff.chairman',
  kind,
  clause: 'III.2',
  text: { vi: 'Ít nhất 02 Bằng khen của Chủ tịch UBND tỉnh', en: 'At least two certificates' },
  verdict: 'unmet',
  effect: 'block',
  need,
  have,
  counted: [],
  notCounted: [],
  parts: [],
});

const unmet = (assessment: Assessment, more: Partial<Finding> = {}): Finding => ({
  code: 'CRITERION_UNMET',
  clause: 'III.2',
  effect: 'block',
  need: assessment.need,
  have: assessment.have,
  params: { criterion: assessment.id },
  assessment,
  ...more,
});

describe('word for word', () => {
  test.each<[Finding, string]>([
    [
      blocking('LATE', { need: '2021-03-24', have: '2021-03-25' }),
      'Quá hạn: hạn cuối là hết ngày 24/3/2021 (thứ Tư), hôm nay 25/3/2021 (mục IV.1)',
    ],
    [
      blocking('UNIT_QUOTA_FULL', { need: 2, have: 3 }),
      'Vượt số lượng: mỗi đơn vị chọn nhiều nhất 2 gương, đây là gương thứ 3 (mục IV.1)',
    ],
    [
      blocking('EVIDENCE_LEFT', { need: 3, have: 1 }),
      'Mới kết luận 1 trong 3 minh chứng, còn 2 minh chứng chưa kết luận (mục IV.1)',
    ],
    [
      blocking('ON_HOLD', { clause: 'II.2', params: { since: '2021-03-18' } }),
      'Đang tạm dừng xem xét từ ngày 18/3/2021, chưa bước nào được đi tiếp (mục II.2)',
    ],
    [
      blocking('SOD_PRIOR_STEP', { clause: 'V', params: { first: 'SUBMIT', second: 'ENDORSE' } }),
      'Người đã “Trình lãnh đạo đơn vị” thì không “Gửi về Văn phòng” với cùng hồ sơ; việc này chuyển người khác (mục V)',
    ],
    [
      blocking('NOT_FROM_THIS_STATE', {
        clause: '-',
        params: { order: 'ENDORSE', state: 'officeReview', offered: '' },
      }),
      'Đang ở “Văn phòng thẩm định” nên không “Gửi về Văn phòng” được',
    ],
    [
      blocking('EMPLOYMENT_OUT_OF_SCOPE', { clause: 'II.1', have: 'contract' }),
      'Người được đề nghị (người lao động hợp đồng) không thuộc đối tượng của Kế hoạch (mục II.1)',
    ],
    [
      blocking('NO_QUORUM', { need: 6, have: 5, params: { members: 9 } }),
      'Chưa đủ số thành viên để họp: cần 6 trong 9 người theo quyết định, có 5 (mục IV.1)',
    ],
    [
      unmet(leaf('count', 2, 1)),
      'Chưa đạt: Ít nhất 02 Bằng khen của Chủ tịch UBND tỉnh; cần 2, có 1 (mục III.2)',
    ],
    [
      unmet(leaf('rating', 5, 3), { params: { criterion: 'x', missing: '2022, 2023' } }),
      'Chưa đạt: Ít nhất 02 Bằng khen của Chủ tịch UBND tỉnh; cần 5 năm, đạt 3; còn thiếu: 2022, 2023 (mục III.2)',
    ],
    [
      unmet(leaf('discipline', 0, 1), { effect: 'warn' }),
      'Lưu ý, chưa đạt: Ít nhất 02 Bằng khen của Chủ tịch UBND tỉnh; không được có kỷ luật, hiện có 1 (mục III.2)',
    ],
    [blocking('FROM_THE_FUTURE'), 'Chưa làm được, mã FROM_THE_FUTURE (mục IV.1)'],
  ])('%o', (finding, sentence) => {
    expect(findingText(finding, 'vi')).toBe(sentence);
    expect(sentence).toBe(sentence.normalize('NFC'));
  });

  test('in English', () => {
    expect(findingText(blocking('LATE', { need: '2021-03-24', have: '2021-03-25' }), 'en')).toBe(
      'Too late: the last day was Wednesday 24 March 2021, today is 25 March 2021 (clause IV.1)',
    );
  });
});
