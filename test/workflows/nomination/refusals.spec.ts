import { seedDates } from '../../support/builders/plan.js';
import type { Criterion } from '../../../workflows/criteria/criterion.js';
import { decideNomination } from '../../../workflows/nomination/decide.js';
import type { Settled } from '../../../workflows/nomination/facts.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type { NominationOrder, NominationType } from '../../../workflows/nomination/nomination.events.js';
import {
  doing,
  facts,
  on,
  ORDER_TYPES,
  ORDERS,
  part,
  SCAN,
  stored,
  withoutCriteria,
} from '../../support/builders/nomination.js';
import { CASES, orderOf } from './cases.js';

/** One criterion that nobody here meets, and that blocks at every gate. */
const strict: Criterion = {
  id: 'strict',
  kind: 'attest',
  key: 'strict',
  clause: 'III.2',
  text: { vi: 'Nghiêm', en: 'Strict' },
  at: {
    register: 'block',
    accept: 'block',
    agenda: 'block',
    forward: 'block',
    commend: 'block',
    confirm: 'block',
  },
};

/** A case in which everything is wrong that can be. */
const WRONG: Partial<Settled> = {
  plan: { ...withoutCriteria(), criteria: [strict] },
  moment: on('2021-05-01'),
  nominee: { ...facts().nominee, employment: 'contract' },
  dossier: {
    ...facts().dossier,
    narrative: '',
    fields: ['sport'],
    movement: 'dancing',
    evidence: ['bk-bo', 'bk-bo', 'lạ'],
  },
  entries: facts().entries.map((entry) => ({ ...entry, verified: false })),
  round: { state: 'closed', dates: seedDates(), registrationUntil: null, provinceUntil: null },
  others: 2,
  nilReturn: true,
};
const HELD: Partial<NominationContext> = {
  heldSince: '2021-03-18',
  registered: true,
  termUntil: '2021-03-22',
  asked: ['bk-bo'],
  objected: true,
  lapsedFrom: 'draft',
};

/** An order in which nothing is filled in, or all of it wrongly. */
const spoilt = (type: NominationType): NominationOrder => {
  const blank = { number: ' ', date: '2021-02-30' };
  return {
    ...ORDERS[type],
    reason: ' ',
    opinion: ' ',
    remark: ' ',
    report: ' ',
    text: ' ',
    activity: ' ',
    responsible: ' ',
    activities: [],
    letter: blank,
    decision: blank,
    minutes: blank,
    items: type === 'CHECK_EVIDENCE' ? [{ entry: 'khác', verdict: 'verified' }] : ['khác'],
    dossier: WRONG.dossier,
    year: 2030,
    ...(type === 'CORRECT' && { field: 'evidence', to: '' }),
    until: '2021-03-01',
    scan: '../etc/passwd',
    ...(type === 'HAND_FILE' && { receipt: 'K7M2' }),
    ...(type === 'TAKE_RECEIPT' && { saidBy: ' ', on: '2030-01-01' }),
  } as unknown as NominationOrder;
};

const TEXT = ['NARRATIVE_MISSING', 'FIELD_UNKNOWN', 'MOVEMENT_UNKNOWN'];
const SCOPE = ['UNIT_QUOTA_FULL', 'NIL_RETURN_GIVEN', 'EMPLOYMENT_OUT_OF_SCOPE'];

interface Wrong {
  /** Everything said, in the order of the rules. */
  readonly says: readonly string[];
  readonly facts?: Partial<Settled>;
  readonly context?: Partial<NominationContext>;
}
const says = (...codes: string[]): Wrong => ({ says: codes });

const RECORDED = { answer: 'recognised', decision: null, scan: SCAN } as const;

const EVERYTHING: { readonly [T in NominationType]: Wrong } = {
  EDIT_DOSSIER: says('EVIDENCE_UNKNOWN', 'EVIDENCE_TWICE'),
  SUBMIT: says('ON_HOLD', 'LATE', ...TEXT, 'ASKED_ITEM_UNCHANGED'),
  ENDORSE: says('ON_HOLD', 'ROUND_IS_OVER', 'LATE', ...SCOPE, ...TEXT, 'CRITERION_UNMET'),
  RETURN: says('REASON_MISSING', 'EVIDENCE_UNKNOWN'),
  CHECK_EVIDENCE: says('EVIDENCE_UNKNOWN', 'EVIDENCE_LEFT'),
  ACCEPT: says('ON_HOLD', 'EVIDENCE_UNCHECKED', 'CRITERION_UNMET'),
  REPORT_UNQUALIFIED: says('ON_HOLD', 'EVIDENCE_UNCHECKED', 'REASON_MISSING'),
  OBJECT: says('ON_HOLD', 'REASON_MISSING', 'COUNCIL_HAS_OPENED', 'OBJECTED_ALREADY'),
  CONTEST_FACTS: says('REASON_MISSING'),
  PUT_BEFORE_COUNCIL: says('ON_HOLD', 'CRITERION_UNMET'),
  SELECT: says('ON_HOLD'),
  NOT_SELECT: says('ON_HOLD'),
  FORWARD: says('ON_HOLD', 'LATE', 'PAPER_MISSING', 'CRITERION_UNMET'),
  RECEIVE: says(),
  RECOGNISE: says('ON_HOLD', 'PAPER_MISSING'),
  DECLINE: says('REASON_MISSING'),
  RETURN_FOR_CORRECTION: says('REASON_MISSING', 'EVIDENCE_UNKNOWN'),
  RESEND: says('ON_HOLD', 'PAPER_MISSING'),
  CHANGE_ANSWER: says('ON_HOLD', 'PAPER_MISSING', 'REASON_MISSING'),
  RECORD_ANSWER: {
    ...says('ANSWER_WAITING', 'PAPER_MISSING', 'SCAN_MISSING'),
    context: { recorded: RECORDED },
  },
  HAND_FILE: says('FILE_NOT_SEALED'),
  TAKE_RECEIPT: {
    ...says('RECEIPT_CODE_WRONG', 'RECEIPT_BY_NOBODY', 'RECEIPT_DAY_AHEAD'),
    context: { handed: { file: SCAN, receipt: 'ef'.repeat(32) } },
  },
  CONFIRM_ANSWER: { ...says('ON_HOLD'), context: { recorded: RECORDED } },
  DISMISS_ANSWER: says('NO_ANSWER_WAITING', 'REASON_MISSING'),
  FILE_FOSTERING_PLAN: says('ON_HOLD', 'RESPONSIBLE_MISSING', 'ACTIVITIES_MISSING'),
  REPORT_PROGRESS: says('REASON_MISSING'),
  PROPOSE_COMMENDATION: {
    ...says('ON_HOLD', 'REASON_MISSING', 'PART_EXISTS'),
    facts: { parts: [part('commendation', 'proposed')] },
  },
  ADVISE_COMMENDATION: says('ON_HOLD', 'REASON_MISSING', 'PART_UNKNOWN'),
  DECIDE_COMMENDATION: says('ON_HOLD', 'PAPER_MISSING', 'PART_UNKNOWN', 'CRITERION_UNMET'),
  REFUSE_COMMENDATION: says('REASON_MISSING', 'PART_UNKNOWN'),
  DRAFT_STORY: { ...says('REASON_MISSING', 'PART_EXISTS'), facts: { parts: [part('story', 'drafted')] } },
  CONSENT_STORY: says('PART_UNKNOWN'),
  WITHDRAW_CONSENT: says('REASON_MISSING', 'PART_UNKNOWN'),
  APPROVE_STORY: says('ON_HOLD', 'PART_UNKNOWN'),
  PUBLISH_STORY: says('ON_HOLD', 'PART_UNKNOWN', 'CONSENT_MISSING'),
  RETRACT_STORY: says('REASON_MISSING', 'PART_UNKNOWN'),
  RECORD_ACTIVITY: says('ON_HOLD', 'REASON_MISSING'),
  CALL: says(),
  EVALUATE_YEAR: says('YEAR_OUTSIDE_PERIOD', 'REASON_MISSING'),
  REVIEW_MIDTERM: says('ON_HOLD', 'REVIEW_NOT_OPEN', 'REASON_MISSING'),
  REVIEW_FINAL: says('ON_HOLD', 'REVIEW_NOT_OPEN', 'MIDTERM_NOT_HELD', 'REASON_MISSING', 'CRITERION_UNMET'),
  REPLACE: says('PAPER_MISSING', 'REASON_MISSING'),
  WITHDRAW: says('REASON_MISSING'),
  DISQUALIFY: says('PAPER_MISSING', 'REASON_MISSING'),
  CORRECT: says('FIELD_NOT_CORRECTABLE', 'CORRECTION_EMPTY', 'REASON_MISSING'),
  HOLD: says('ON_HOLD', 'REASON_MISSING'),
  RELEASE: { ...says('NOT_ON_HOLD', 'REASON_MISSING'), context: { heldSince: null } },
  LAPSE: { ...says('ON_HOLD', 'TERM_NOT_OVER'), facts: { moment: on('2021-03-20') } },
  REOPEN: says('ON_HOLD', 'COUNCIL_HAS_OPENED', 'EXTENSION_IN_THE_PAST', 'REASON_MISSING', 'UNIT_QUOTA_FULL'),
  NUDGE: says(),
  RECOUNT: says('REASON_MISSING'),
  RECHECK: says('NOTHING_RECOUNTED', 'REASON_MISSING'),
  MIGRATE: { ...says('PLAN_NOT_LATER', 'REASON_MISSING'), facts: { nextPlan: null } },
};

describe('whoever is refused is told every reason at once', () => {
  test.each(ORDER_TYPES)('%s', (type) => {
    const { says: codes, facts: more, context } = EVERYTHING[type];
    const from = CASES.find((one) => orderOf(one).type === type)?.from ?? 'draft';
    const before = stored(from, { ...HELD, ...context });
    const decision = decideNomination(
      before,
      spoilt(type),
      facts({ ...doing(type, before.state), ...WRONG, ...more }),
    );
    expect(decision.findings.map(({ code }) => code)).toEqual(codes);
    if (codes.length > 0) expect(decision).toMatchObject({ ok: false, because: 'refused' });
    else expect(decision.ok).toBe(true);
  });

  test.each([
    ['ENDORSE', 'register'],
    ['ACCEPT', 'accept'],
    ['PUT_BEFORE_COUNCIL', 'agenda'],
    ['FORWARD', 'forward'],
    ['DECIDE_COMMENDATION', 'commend'],
    ['REVIEW_FINAL', 'confirm'],
  ] as const)('%s is judged at the gate "%s" and at no other', (type, gate) => {
    const judged = CASES.find((one) => orderOf(one).type === type);
    if (!judged) throw new Error(`no case of ${type}`);
    const codes = (at: Criterion['at']) => {
      const before = stored(judged.from, { midterm: 'keep', ...judged.context });
      const plan = { ...withoutCriteria(), criteria: [{ ...strict, ...(at && { at }) }] };
      const known = facts({ ...doing(type, before.state), ...judged.facts, plan });
      return decideNomination(before, ORDERS[type], known).findings.map(
        ({ code, effect }) => `${code} ${effect}`,
      );
    };
    const { [gate]: here, ...elsewhere } = strict.at ?? {};
    expect(here).toBe('block');
    expect(codes(elsewhere)).toEqual([]);
    expect(codes({ [gate]: 'block' })).toEqual(['CRITERION_UNMET block']);
    expect(codes({ [gate]: 'warn' })).toEqual(['CRITERION_UNMET warn']);
  });
});
