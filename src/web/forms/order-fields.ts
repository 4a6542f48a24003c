import type { NominationOrder } from '../../../workflows/index.js';
import type { Texts } from '../../texts/index.js';

type Label = keyof Texts['decision']['field'];
type Hint = keyof Texts['decision']['hint'];
export type Choice = keyof Texts['decision']['choice'];

/** A field of an order's form. `name` is the property of the order it becomes. */
export type OrderField =
  | {
      readonly kind: 'line' | 'long' | 'lines' | 'day';
      readonly name: string;
      readonly label: Label;
      readonly hint?: Hint;
      readonly optional?: true;
    }
  /** Number and date of a decision, a letter or minutes. */
  | { readonly kind: 'paper'; readonly name: keyof Texts['decision']['paper']; readonly optional?: true }
  | { readonly kind: 'choice'; readonly name: string; readonly label: Label; readonly of: readonly Choice[] }
  /** Some of the dossier's evidence. */
  | { readonly kind: 'items'; readonly name: string; readonly label: Label; readonly hint?: Hint }
  /** A verdict on each piece of evidence. */
  | { readonly kind: 'verdicts'; readonly name: string; readonly label: Label }
  /** A form of commendation: one the plan knows, or another in words. */
  | { readonly kind: 'award'; readonly name: string; readonly label: Label; readonly hint?: Hint }
  | { readonly kind: 'year'; readonly name: string; readonly label: Label }
  /** What is answered for again each year. */
  | { readonly kind: 'attested'; readonly name: string; readonly label: Label; readonly hint?: Hint };

const reason: OrderField = { kind: 'long', name: 'reason', label: 'reason', hint: 'reason' };
const remark = (hint: Hint): OrderField => ({ kind: 'long', name: 'remark', label: 'remark', hint });
const decision: OrderField = { kind: 'paper', name: 'decision' };
const letter: OrderField = { kind: 'paper', name: 'letter' };

type Type = NominationOrder['type'];

/** What each order asks for on the page. Orders given elsewhere (by a round, a sitting, the clock) ask for nothing here. */
const ORDER_FIELDS: { readonly [T in Type]: readonly OrderField[] } = {
  EDIT_DOSSIER: [],
  SUBMIT: [],
  ENDORSE: [],
  RETURN: [
    { kind: 'long', name: 'reason', label: 'reasonForReturn', hint: 'reason' },
    { kind: 'items', name: 'items', label: 'items', hint: 'items' },
  ],
  CHECK_EVIDENCE: [{ kind: 'verdicts', name: 'items', label: 'verdicts' }],
  ACCEPT: [],
  REPORT_UNQUALIFIED: [{ kind: 'long', name: 'opinion', label: 'opinion', hint: 'reason' }],
  OBJECT: [reason],
  CONTEST_FACTS: [{ kind: 'long', name: 'reason', label: 'wrongFacts', hint: 'wrongFacts' }],
  PUT_BEFORE_COUNCIL: [],
  SELECT: [],
  NOT_SELECT: [],
  FORWARD: [letter],
  RECEIVE: [{ kind: 'line', name: 'reference', label: 'reference', optional: true }],
  RECOGNISE: [decision],
  DECLINE: [reason, { ...decision, optional: true }],
  RETURN_FOR_CORRECTION: [{ kind: 'long', name: 'reason', label: 'reasonForReturn', hint: 'reason' }],
  RESEND: [letter],
  CHANGE_ANSWER: [
    { kind: 'choice', name: 'to', label: 'answer', of: ['recognised', 'declined'] },
    decision,
    reason,
  ],
  // with its scan, on a page of its own
  RECORD_ANSWER: [],
  HAND_FILE: [],
  TAKE_RECEIPT: [],
  CONFIRM_ANSWER: [],
  DISMISS_ANSWER: [reason],
  FILE_FOSTERING_PLAN: [
    { kind: 'line', name: 'responsible', label: 'responsible', hint: 'responsible' },
    { kind: 'lines', name: 'activities', label: 'activities', hint: 'lines' },
  ],
  REPORT_PROGRESS: [{ kind: 'long', name: 'report', label: 'report', hint: 'report' }],
  PROPOSE_COMMENDATION: [
    { kind: 'award', name: 'form', label: 'form' },
    { kind: 'long', name: 'reason', label: 'proposal', hint: 'proposal' },
  ],
  ADVISE_COMMENDATION: [{ kind: 'long', name: 'opinion', label: 'advice', hint: 'advice' }],
  DECIDE_COMMENDATION: [decision],
  REFUSE_COMMENDATION: [reason],
  DRAFT_STORY: [
    { kind: 'line', name: 'title', label: 'storyTitle' },
    { kind: 'long', name: 'text', label: 'storyText', hint: 'storyText' },
  ],
  CONSENT_STORY: [],
  WITHDRAW_CONSENT: [reason],
  APPROVE_STORY: [],
  PUBLISH_STORY: [{ kind: 'line', name: 'channel', label: 'channel', hint: 'channel' }],
  RETRACT_STORY: [reason],
  RECORD_ACTIVITY: [
    { kind: 'long', name: 'activity', label: 'activity', hint: 'activity' },
    { kind: 'day', name: 'on', label: 'on' },
  ],
  CALL: [],
  EVALUATE_YEAR: [
    { kind: 'year', name: 'year', label: 'year' },
    { kind: 'attested', name: 'attested', label: 'attested', hint: 'attested' },
    remark('remarkYear'),
  ],
  REVIEW_MIDTERM: [
    { kind: 'choice', name: 'verdict', label: 'verdict', of: ['keep', 'improve', 'drop'] },
    remark('remarkMidterm'),
  ],
  REVIEW_FINAL: [
    { kind: 'choice', name: 'verdict', label: 'verdict', of: ['confirm', 'not'] },
    remark('remarkFinal'),
  ],
  REPLACE: [{ kind: 'paper', name: 'minutes' }, reason],
  WITHDRAW: [reason],
  DISQUALIFY: [
    { kind: 'choice', name: 'cause', label: 'cause', of: ['discipline', 'death', 'transfer'] },
    decision,
    reason,
  ],
  CORRECT: [
    { kind: 'choice', name: 'field', label: 'correctField', of: ['name', 'post', 'narrative'] },
    { kind: 'long', name: 'to', label: 'correctTo', hint: 'correct' },
    reason,
  ],
  HOLD: [reason],
  RELEASE: [reason],
  LAPSE: [],
  REOPEN: [],
  NUDGE: [],
  RECOUNT: [],
  MIGRATE: [],
  RECHECK: [{ kind: 'long', name: 'opinion', label: 'opinion', hint: 'recheck' }],
};

export const fieldsOf = (type: string): readonly OrderField[] =>
  Object.hasOwn(ORDER_FIELDS, type) ? ORDER_FIELDS[type as Type] : [];

/** What a radio button stands for: an order, and the commendation or story it is about. */
export const choiceOf = (type: string, part: string | null): string =>
  part === null ? type : `${type}:${part}`;

/** Chosen where none of the forms the plan knows is meant: then the words beside it count. */
export const OTHER_FORM = '+';

/** Every choice has fields of its own, so that what was typed under one never slips into another. */
export const nameOf = (choice: string, ...steps: readonly string[]): string => [choice, ...steps].join('.');

export const idOf = (name: string): string => `f-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;
