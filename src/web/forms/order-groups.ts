import type { NominationOrder } from '../../../workflows/index.js';

type Type = NominationOrder['type'];

/** What an order is about: the regions of an exemplar, the dossier, and what is seldom needed. */
export const ORDER_GROUPS = [
  'province',
  'fostering',
  'commendation',
  'dissemination',
  'review',
  'dossier',
  'seldom',
] as const;
export type OrderGroup = (typeof ORDER_GROUPS)[number];

const GROUP_OF: { readonly [T in Type]: OrderGroup } = {
  EDIT_DOSSIER: 'dossier',
  SUBMIT: 'dossier',
  ENDORSE: 'dossier',
  RETURN: 'dossier',
  CHECK_EVIDENCE: 'dossier',
  ACCEPT: 'dossier',
  REPORT_UNQUALIFIED: 'dossier',
  OBJECT: 'dossier',
  CONTEST_FACTS: 'dossier',
  PUT_BEFORE_COUNCIL: 'dossier',
  SELECT: 'dossier',
  NOT_SELECT: 'dossier',
  FORWARD: 'province',
  RECEIVE: 'province',
  RECOGNISE: 'province',
  DECLINE: 'province',
  RETURN_FOR_CORRECTION: 'province',
  RESEND: 'province',
  CHANGE_ANSWER: 'province',
  RECORD_ANSWER: 'province',
  HAND_FILE: 'province',
  TAKE_RECEIPT: 'province',
  CONFIRM_ANSWER: 'province',
  DISMISS_ANSWER: 'province',
  FILE_FOSTERING_PLAN: 'fostering',
  REPORT_PROGRESS: 'fostering',
  PROPOSE_COMMENDATION: 'commendation',
  ADVISE_COMMENDATION: 'commendation',
  DECIDE_COMMENDATION: 'commendation',
  REFUSE_COMMENDATION: 'commendation',
  DRAFT_STORY: 'dissemination',
  CONSENT_STORY: 'dissemination',
  WITHDRAW_CONSENT: 'dissemination',
  APPROVE_STORY: 'dissemination',
  PUBLISH_STORY: 'dissemination',
  RETRACT_STORY: 'dissemination',
  RECORD_ACTIVITY: 'dissemination',
  CALL: 'review',
  EVALUATE_YEAR: 'review',
  REVIEW_MIDTERM: 'review',
  REVIEW_FINAL: 'review',
  REPLACE: 'seldom',
  WITHDRAW: 'seldom',
  DISQUALIFY: 'seldom',
  CORRECT: 'seldom',
  HOLD: 'seldom',
  RELEASE: 'seldom',
  LAPSE: 'seldom',
  REOPEN: 'seldom',
  NUDGE: 'seldom',
  RECOUNT: 'seldom',
  MIGRATE: 'seldom',
  RECHECK: 'dossier',
};

export const groupOf = (type: string): OrderGroup =>
  Object.hasOwn(GROUP_OF, type) ? GROUP_OF[type as Type] : 'seldom';
