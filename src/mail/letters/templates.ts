import type { LifeName } from '../../road/command.js';
import { OWN_TEMPLATES } from '../../texts/mail-own.js';

/** What waits for somebody, by life: each is mailed when it opens, when it is urged, and to those above when it is late. */
const ASKED: Readonly<Record<LifeName, readonly string[]>> = {
  nomination: [
    'SUBMIT',
    'ENDORSE',
    'CHECK_EVIDENCE',
    'ACCEPT',
    'RETURN',
    'OBJECT',
    'FORWARD',
    'RECEIVE',
    'RECOGNISE',
    'RESEND',
    'CONFIRM_ANSWER',
    'FILE_FOSTERING_PLAN',
    'EVALUATE_YEAR',
    'REVIEW_MIDTERM',
    'REVIEW_FINAL',
    'ADVISE_COMMENDATION',
    'DECIDE_COMMENDATION',
    'CONSENT_STORY',
    'APPROVE_STORY',
    'PUBLISH_STORY',
    'RELEASE',
    'RECHECK',
  ],
  round: ['COMPILE', 'PUT_BEFORE_COUNCIL', 'CLOSE'],
  sitting: [
    'OPEN',
    'OPEN_VOTING',
    'CAST_BALLOT',
    'ENTER_TALLY',
    'AGREE',
    'CLOSE_VOTING',
    'BREAK_TIE',
    'OPEN_RUNOFF',
    'SECOND_BALLOT',
    'HAND_OVER_CHAIR',
    'DELIVER',
    'REOPEN',
    'DRAW_MINUTES',
    'SIGN_MINUTES',
    'CONCLUDE',
    'ANSWER_MEMBER',
  ],
};

/** Who learns of what has been done. */
const TOLD: Readonly<Record<LifeName, readonly string[]>> = {
  nomination: [
    'SUBMIT',
    'ENDORSE',
    'RETURN',
    'ACCEPT',
    'REPORT_UNQUALIFIED',
    'CONTEST_FACTS',
    'SELECT',
    'NOT_SELECT',
    'FORWARD',
    'RECEIVE',
    'RECOGNISE',
    'DECLINE',
    'CHANGE_ANSWER',
    'CONFIRM_ANSWER',
    'DISMISS_ANSWER',
    'DECIDE_COMMENDATION',
    'REFUSE_COMMENDATION',
    'PUBLISH_STORY',
    'WITHDRAW_CONSENT',
    'RETRACT_STORY',
    'REVIEW_MIDTERM',
    'REVIEW_FINAL',
    'REPLACE',
    'WITHDRAW',
    'DISQUALIFY',
    'CORRECT',
    'HOLD',
    'RELEASE',
    'LAPSE',
    'REOPEN',
    'RECOUNT',
    'MIGRATE',
  ],
  round: ['EXTEND', 'TAKE_RESULT'],
  sitting: ['CONVENE', 'MOVE', 'CANCEL', 'CONCLUDE', 'GIVE_SLIP', 'ANSWER_MEMBER'],
};

/** Reminders of what is no task, and what comes of it if nobody answers; of a letter sent, one mail to the province. */
const URGED: Readonly<Record<LifeName, readonly string[]>> = {
  nomination: [],
  round: ['nudge.UNIT_LIST', 'overdue.UNIT_LIST', 'task.RECEIVE'],
  sitting: ['nudge.REPLY', 'nudge.ATTEND'],
};

/** One kind of letter: of a life, or of none. */
export interface LetterKind {
  readonly life: LifeName | 'account';
  readonly template: string;
}

const LIVES: readonly LifeName[] = ['nomination', 'round', 'sitting'];

/** A vote has no receipt. */
const WITH_RECEIPT = (does: string): boolean => does !== 'CAST_BALLOT';

const ofLife = (life: LifeName): LetterKind[] =>
  [
    ...ASKED[life].flatMap((does) => [`task.${does}`, `nudge.${does}`, `overdue.${does}`]),
    ...URGED[life],
    ...TOLD[life].map((type) => `told.${type}`),
    ...ASKED[life].filter(WITH_RECEIPT).map((does) => `receipt.${does}`),
  ].map((template) => ({ life, template }));

/** Every letter there is, but the digest, which is made of them. */
export const LETTER_KINDS: readonly LetterKind[] = [
  ...LIVES.flatMap(ofLife),
  ...OWN_TEMPLATES.map((template) => ({ life: 'account' as const, template })),
];

/** The name of a kind in an address: two lives share some templates. */
export const kindName = ({ life, template }: LetterKind): string => `${life}.${template}`;
