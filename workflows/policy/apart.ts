import { UNIT_TELLS } from './table.js';

/** Nobody does these about himself. */
export const NOT_FOR_ONESELF: ReadonlySet<string> = new Set([
  'ENDORSE',
  'RETURN',
  'CHECK_EVIDENCE',
  'ACCEPT',
  'REPORT_UNQUALIFIED',
  'FORWARD',
  'ADVISE_COMMENDATION',
  'DECIDE_COMMENDATION',
  'REFUSE_COMMENDATION',
  'APPROVE_STORY',
  'EVALUATE_YEAR',
  'HOLD',
  'RELEASE',
  'RECOGNISE',
  'CHANGE_ANSWER',
  'RECORD_ANSWER',
  'TAKE_RECEIPT',
  'CONFIRM_ANSWER',
  'DISMISS_ANSWER',
  'REVIEW_MIDTERM',
  'RECHECK',
  'MIGRATE',
  'ENTER_RECORD',
  'VERIFY_RECORD',
  'REJECT_RECORD',
  'REVOKE_RECORD',
  'IMPORT_RECORDS',
  'ISSUE_PIN_CODE',
  'REVIEW_FINAL',
  'REPLACE',
  'ASK_REDACTION',
  'CONFIRM_REDACTION',
]);

/**
 * Nobody does these about himself where it stands like this: neither with the scan of a measure against him, nor with
 * what the Office decided an entry of his by. The proof of what he claims he may send and take back himself.
 */
export const NOT_FOR_ONESELF_IN: Readonly<Record<string, readonly string[]>> = {
  ATTACH_SCAN: ['discipline'],
  WITHDRAW_SCAN: ['discipline', ...UNIT_TELLS.flatMap((kind) => [`${kind}.verified`, `${kind}.revoked`])],
};

/**
 * Pairs of steps that one person may not both take on one nomination. Listed one by one: a rule such
 * as "no two in a row" would forbid honest work and miss what matters.
 */
export const APART: readonly (readonly [first: string, second: string])[] = [
  ['FILE', 'ENDORSE'],
  ['SUBMIT', 'ENDORSE'],
  ['FILE', 'CHECK_EVIDENCE'],
  ['SUBMIT', 'CHECK_EVIDENCE'],
  ['ENDORSE', 'CHECK_EVIDENCE'],
  // "who nominates the leaders of the Sở": what the Office itself nominated, another checker accepts
  ['FILE', 'ACCEPT'],
  ['SUBMIT', 'ACCEPT'],
  ['ENDORSE', 'ACCEPT'],
  ['ENDORSE', 'REPORT_UNQUALIFIED'],
  // the unit objected: another checker
  ['REPORT_UNQUALIFIED', 'ACCEPT'],
  ['REPORT_UNQUALIFIED', 'REPORT_UNQUALIFIED'],
  // an answer on paper is read twice, by two people; remembered until that answer is settled
  ['RECORD_ANSWER', 'CONFIRM_ANSWER'],
  ['PROPOSE_COMMENDATION', 'ADVISE_COMMENDATION'],
  ['PROPOSE_COMMENDATION', 'DECIDE_COMMENDATION'],
  ['PROPOSE_COMMENDATION', 'REFUSE_COMMENDATION'],
  ['ADVISE_COMMENDATION', 'DECIDE_COMMENDATION'],
  ['ADVISE_COMMENDATION', 'REFUSE_COMMENDATION'],
  ['DRAFT_STORY', 'APPROVE_STORY'],
  // of an entry of the register: whoever claimed it does not verify it
  ['CLAIM_RECORD', 'VERIFY_RECORD'],
  // nobody brings a nomination under rules that he wrote himself
  ['MAKE_PLAN', 'MIGRATE'],
  // what is erased, two people erase
  ['ASK_REDACTION', 'CONFIRM_REDACTION'],
  ['ASK_REDACTION', 'REFUSE_REDACTION'],
];

/** The steps that a later one must be kept apart from: all that a nomination remembers by person. */
export const REMEMBERED: ReadonlySet<string> = new Set(APART.map(([first]) => first));
