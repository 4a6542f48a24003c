import { seedDates } from './plan.js';
import type { RegisterEntry } from '../../../workflows/criteria/record.js';
import type { Day, Moment } from '../../../workflows/kernel/days.js';
import type { Stored } from '../../../workflows/kernel/step.js';
import type { Dossier } from '../../../workflows/nomination/dossier.js';
import type { Nominee, PartFacts, Settled } from '../../../workflows/nomination/facts.js';
import { atFirst, type NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type {
  NominationOrder,
  NominationType,
  Paper,
} from '../../../workflows/nomination/nomination.events.js';
import type { Plan } from '../../../workflows/plan/plan.js';
import { SYSTEM } from '../../../workflows/policy/roles.js';
import { actor } from './cast.js';
import { seedPlan } from './plan.js';
import { allAttested, attestation, award, ministryCertificate } from './records.js';

/** Ten in the morning of that day, in Hà Tĩnh. */
export const on = (day: Day): Moment => ({ at: `${day}T03:00:00.000Z`, day });

/** Phan Thị Ngọc Ánh of QLTM: one Bằng khen of each kind and an honour, everything in order. */
export const NOMINEE: Nominee = {
  kind: 'individual',
  person: 'anh',
  unit: 'QLTM',
  tier: 'staff',
  employment: 'civilServant',
};

/** Tập thể Phòng Quản lý Thương mại. */
export const COLLECTIVE: Nominee = {
  kind: 'collective',
  person: null,
  unit: 'QLTM',
  tier: null,
  employment: null,
};

const ENTRIES: readonly RegisterEntry[] = [
  award({ id: 'bk-tinh', decidedOn: '2018-02-20' }),
  ministryCertificate('2019-06-11', { id: 'bk-bo' }),
  award({ id: 'vinh-danh', award: 'HONOUR_CT05', issuer: 'department', decidedOn: '2020-05-19' }),
];

const inEveryYear = [2021, 2022, 2023, 2024, 2025].map((year) =>
  attestation('officeCulture', 'Đã xác nhận.', year),
);

export const DOSSIER: Dossier = {
  name: 'Phan Thị Ngọc Ánh',
  post: 'Chuyên viên',
  narrative: 'Người tham mưu phát triển thương mại điện tử của tỉnh.',
  comprehensive: false,
  fields: ['trade'],
  movement: 'patrioticEmulation',
  attestations: [...allAttested(), ...inEveryYear],
  evidence: ENTRIES.map(({ id }) => id),
};

/** The seed plan without its criteria, for tests that are about something else. */
export const withoutCriteria = (plan: Plan = seedPlan()): Plan => ({ ...plan, criteria: [] });

/** All a decision knows: on 20/3/2021, a good case of QLTM before its unit head. */
export const facts = (over: Partial<Settled> = {}): Settled => ({
  plan: seedPlan(),
  moment: on('2021-03-20'),
  actor: actor('hieu'),
  nominee: NOMINEE,
  dossier: DOSSIER,
  entries: ENTRIES,
  round: { state: 'open', dates: seedDates(), registrationUntil: null, provinceUntil: null },
  others: 0,
  nilReturn: false,
  parts: [],
  ...over,
});

/** What is kept of a nomination filed by the nominator of QLTM. */
export const stored = (
  state: string | readonly string[],
  over: Partial<NominationContext> = {},
): Stored<NominationContext> => ({
  state: typeof state === 'string' ? [state] : [...state].toSorted(),
  context: { ...atFirst('binh'), ...over },
});

export const REGIONS = {
  province: ['notSent', 'sent', 'received', 'toCorrect', 'recognised', 'declined'],
  fostering: ['awaitingPlan', 'underway'],
  commendation: ['none', 'commended'],
  dissemination: ['none', 'published'],
  review: ['firstHalf', 'improving', 'secondHalf'],
} as const;
type Region = keyof typeof REGIONS;

/** Where an exemplar stands side by side; what is not said stands at its beginning. */
export const exemplar = (at: Partial<Record<Region, string>> = {}): string[] => {
  const regions = Object.keys(REGIONS) as Region[];
  return regions.map((region) => `exemplar.${region}.${at[region] ?? REGIONS[region][0]}`).toSorted();
};

export const part = (life: PartFacts['life'], state: string, over: Partial<PartFacts> = {}): PartFacts => ({
  life,
  id: 'p1',
  state: [state],
  consented: false,
  ...over,
});

const PAPER: Paper = { number: '12/TTr-SCT', date: '2021-03-20' };

/** Of an answer that came on paper. */
export const SCAN = 'ab'.repeat(32);

/** Hash of the code on the cover of a file that was handed over. */
export const RECEIPT = 'cd'.repeat(32);

type OrderOf<T extends NominationType> = Extract<NominationOrder, { type: T }>;
const reason = 'Có lý do cụ thể.';

/** One good order of each kind. */
export const ORDERS: { readonly [T in NominationType]: OrderOf<T> } = {
  EDIT_DOSSIER: { type: 'EDIT_DOSSIER', dossier: DOSSIER },
  SUBMIT: { type: 'SUBMIT' },
  ENDORSE: { type: 'ENDORSE' },
  RETURN: { type: 'RETURN', reason },
  CHECK_EVIDENCE: {
    type: 'CHECK_EVIDENCE',
    items: ENTRIES.map(({ id }) => ({ entry: id, verdict: 'verified' as const })),
  },
  ACCEPT: { type: 'ACCEPT' },
  REPORT_UNQUALIFIED: { type: 'REPORT_UNQUALIFIED', opinion: 'Chưa đủ điều kiện.' },
  OBJECT: { type: 'OBJECT', reason },
  CONTEST_FACTS: { type: 'CONTEST_FACTS', reason },
  PUT_BEFORE_COUNCIL: { type: 'PUT_BEFORE_COUNCIL', sitting: 's1' },
  SELECT: { type: 'SELECT', sitting: 's1', votes: 8, rank: 1 },
  NOT_SELECT: { type: 'NOT_SELECT', sitting: 's1', votes: 2 },
  FORWARD: { type: 'FORWARD', letter: PAPER },
  RECEIVE: { type: 'RECEIVE' },
  RECOGNISE: { type: 'RECOGNISE', decision: PAPER },
  DECLINE: { type: 'DECLINE', reason },
  RETURN_FOR_CORRECTION: { type: 'RETURN_FOR_CORRECTION', reason },
  RESEND: { type: 'RESEND', letter: PAPER },
  CHANGE_ANSWER: { type: 'CHANGE_ANSWER', to: 'recognised', decision: PAPER, reason },
  RECORD_ANSWER: { type: 'RECORD_ANSWER', answer: 'recognised', decision: PAPER, reason, scan: SCAN },
  HAND_FILE: { type: 'HAND_FILE', file: SCAN, receipt: RECEIPT },
  TAKE_RECEIPT: {
    type: 'TAKE_RECEIPT',
    receipt: RECEIPT,
    saidBy: 'Cù Thị Khánh Vân',
    way: 'phone',
    on: '2021-01-05',
  },
  CONFIRM_ANSWER: { type: 'CONFIRM_ANSWER' },
  DISMISS_ANSWER: { type: 'DISMISS_ANSWER', reason },
  FILE_FOSTERING_PLAN: { type: 'FILE_FOSTERING_PLAN', responsible: 'Trưởng phòng', activities: ['Tọa đàm'] },
  REPORT_PROGRESS: { type: 'REPORT_PROGRESS', report: 'Đã tổ chức tọa đàm.' },
  PROPOSE_COMMENDATION: { type: 'PROPOSE_COMMENDATION', part: 'p1', form: 'Giấy khen', reason },
  ADVISE_COMMENDATION: { type: 'ADVISE_COMMENDATION', part: 'p1', opinion: 'Đồng ý.' },
  DECIDE_COMMENDATION: { type: 'DECIDE_COMMENDATION', part: 'p1', decision: PAPER },
  REFUSE_COMMENDATION: { type: 'REFUSE_COMMENDATION', part: 'p1', reason },
  DRAFT_STORY: { type: 'DRAFT_STORY', part: 'p1', title: 'Gương sáng', text: 'Người thật, việc thật.' },
  CONSENT_STORY: { type: 'CONSENT_STORY', part: 'p1' },
  WITHDRAW_CONSENT: { type: 'WITHDRAW_CONSENT', part: 'p1', reason },
  APPROVE_STORY: { type: 'APPROVE_STORY', part: 'p1' },
  PUBLISH_STORY: { type: 'PUBLISH_STORY', part: 'p1', channel: 'Trang thông tin điện tử' },
  RETRACT_STORY: { type: 'RETRACT_STORY', part: 'p1', reason },
  RECORD_ACTIVITY: { type: 'RECORD_ACTIVITY', activity: 'Hội nghị', on: '2021-03-19' },
  CALL: { type: 'CALL', what: 'year-2021', due: '2021-12-15' },
  EVALUATE_YEAR: { type: 'EVALUATE_YEAR', year: 2021, attested: [], remark: 'Phát huy tốt.' },
  REVIEW_MIDTERM: { type: 'REVIEW_MIDTERM', verdict: 'keep', remark: 'Tiếp tục.' },
  REVIEW_FINAL: { type: 'REVIEW_FINAL', verdict: 'confirm', remark: 'Đạt.' },
  REPLACE: { type: 'REPLACE', minutes: PAPER, reason },
  WITHDRAW: { type: 'WITHDRAW', reason },
  DISQUALIFY: { type: 'DISQUALIFY', cause: 'discipline', decision: PAPER, reason },
  CORRECT: { type: 'CORRECT', field: 'name', to: 'Phan Thị Ngọc Anh', reason },
  HOLD: { type: 'HOLD', reason },
  RELEASE: { type: 'RELEASE', reason },
  LAPSE: { type: 'LAPSE' },
  REOPEN: { type: 'REOPEN', until: '2021-03-26', reason },
  NUDGE: { type: 'NUDGE', slot: '2021-03-22' },
  RECOUNT: { type: 'RECOUNT', entry: 'bk-bo', change: 'revoked', reason },
  RECHECK: { type: 'RECHECK', opinion: 'Vẫn đủ điều kiện theo nhánh khác.' },
  MIGRATE: { type: 'MIGRATE', to: 2, reason },
};

export const ORDER_TYPES = Object.keys(ORDERS) as NominationType[];

function givenBy(
  person: string,
  ...types: NominationType[]
): Partial<Record<NominationType, Partial<Settled>>> {
  return Object.fromEntries(types.map((type) => [type, { actor: actor(person) }]));
}

/** Who gives this order in the ordinary course about a nominee of QLTM, and as part of which order. */
const DOERS: Partial<Record<NominationType, Partial<Settled>>> = {
  ...givenBy('binh', 'EDIT_DOSSIER', 'SUBMIT', 'REPORT_PROGRESS', 'DRAFT_STORY', 'RECORD_ACTIVITY'),
  ...givenBy('hieu', 'ENDORSE', 'OBJECT', 'FILE_FOSTERING_PLAN', 'PROPOSE_COMMENDATION'),
  ...givenBy('mai', 'CHECK_EVIDENCE', 'PUBLISH_STORY', 'CORRECT', 'RECOUNT', 'RECORD_ANSWER'),
  ...givenBy('mai', 'HAND_FILE', 'TAKE_RECEIPT'),
  ...givenBy('anh', 'CONTEST_FACTS', 'CONSENT_STORY', 'WITHDRAW_CONSENT'),
  ...givenBy('giang', 'RECEIVE', 'RECOGNISE', 'DECLINE', 'RETURN_FOR_CORRECTION', 'CHANGE_ANSWER'),
  ...givenBy(
    'khoi',
    'DECIDE_COMMENDATION',
    'REFUSE_COMMENDATION',
    'REVIEW_MIDTERM',
    'REVIEW_FINAL',
    'REPLACE',
  ),
  ...givenBy('hang', 'ACCEPT', 'REPORT_UNQUALIFIED', 'RESEND', 'ADVISE_COMMENDATION', 'APPROVE_STORY'),
  ...givenBy('hang', 'RETRACT_STORY', 'EVALUATE_YEAR', 'DISQUALIFY', 'HOLD', 'RELEASE'),
  ...givenBy('hang', 'CONFIRM_ANSWER', 'DISMISS_ANSWER', 'RECHECK'),
  PUT_BEFORE_COUNCIL: { actor: actor('hang'), order: 'round' },
  REOPEN: { actor: actor('hang'), order: 'round' },
  FORWARD: { actor: actor('khoi'), order: 'round' },
  SELECT: { actor: actor('hang'), order: 'sitting' },
  NOT_SELECT: { actor: actor('hang'), order: 'sitting' },
  MIGRATE: {
    actor: actor('khoi'),
    nextPlan: { ...seedPlan(), version: 2 },
    next: { version: 2, madeBy: 'hang' },
  },
  LAPSE: { actor: SYSTEM },
  CALL: { actor: SYSTEM },
  NUDGE: { actor: SYSTEM },
};

/** Before the list is compiled the unit takes its name back, afterwards the Office does. */
const UNTIL_LISTED = [
  'draft',
  'unitReview',
  'officeReview',
  'supplement',
  'unqualified',
  'lapsed',
  'compiled',
];

/** What the decision has to know so that only the case itself can speak against the order. */
export const doing = (type: NominationType, state: readonly string[]): Partial<Settled> => {
  const [first = ''] = state;
  if (type === 'RETURN') return { actor: actor(first === 'unitReview' ? 'hieu' : 'hang') };
  if (type === 'WITHDRAW') return { actor: actor(UNTIL_LISTED.includes(first) ? 'hieu' : 'hang') };
  return DOERS[type] ?? {};
};
