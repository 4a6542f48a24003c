import type { Day, Moment } from '../kernel/days.js';
import type { Finding } from '../kernel/finding.js';
import type { DeskAbove } from '../plan/plan.js';
import type { RecordChange } from '../register/weighing.js';
import type { Dossier } from './dossier.js';
import type { Paper, PaperAnswer, ReceiptWay } from './paper-answer.js';

export type { Paper };

/** Where a part (commendation, story) is, when an order concerns one. */
export interface PartChange {
  readonly part: string;
}

/** What people and the clock may order of a nomination. Payloads only: facts come beside them. */
export type NominationOrder =
  | { type: 'EDIT_DOSSIER'; dossier: Dossier }
  | { type: 'SUBMIT' }
  | { type: 'ENDORSE' }
  | { type: 'RETURN'; reason: string; items?: readonly string[] }
  | {
      type: 'CHECK_EVIDENCE';
      items: readonly { entry: string; verdict: 'verified' | 'rejected'; note?: string }[];
    }
  | { type: 'ACCEPT' }
  | { type: 'REPORT_UNQUALIFIED'; opinion: string }
  | { type: 'OBJECT'; reason: string }
  | { type: 'CONTEST_FACTS'; reason: string }
  | { type: 'PUT_BEFORE_COUNCIL'; sitting: string }
  | { type: 'SELECT'; sitting: string; votes: number; rank: number }
  | { type: 'NOT_SELECT'; sitting: string; votes: number }
  | { type: 'FORWARD'; letter: Paper }
  | { type: 'RECEIVE'; reference?: string }
  | { type: 'RECOGNISE'; decision: Paper }
  | { type: 'DECLINE'; reason: string; decision?: Paper }
  /** `items`: what is to be mended, each a field of the dossier that may be corrected or one of its evidence. */
  | { type: 'RETURN_FOR_CORRECTION'; reason: string; items?: readonly string[] }
  | { type: 'RESEND'; letter: Paper }
  | { type: 'CHANGE_ANSWER'; to: 'recognised' | 'declined'; decision: Paper; reason: string }
  /** The province answered on paper: what it says, and the hash of its scan. */
  | {
      type: 'RECORD_ANSWER';
      answer: PaperAnswer['answer'];
      decision?: Paper;
      reference?: string;
      reason?: string;
      scan: string;
    }
  /** Where links are blocked: the sealed file as it was handed over, and the hash of the code on its cover. */
  | { type: 'HAND_FILE'; file: string; receipt: string }
  /** That code read back: by whom, by what way, on what day. */
  | { type: 'TAKE_RECEIPT'; receipt: string; saidBy: string; way: ReceiptWay; on: Day }
  | { type: 'CONFIRM_ANSWER' }
  | { type: 'DISMISS_ANSWER'; reason: string }
  | { type: 'FILE_FOSTERING_PLAN'; responsible: string; activities: readonly string[] }
  | { type: 'REPORT_PROGRESS'; report: string }
  | ({ type: 'PROPOSE_COMMENDATION'; form: string; reason: string } & PartChange)
  | ({ type: 'ADVISE_COMMENDATION'; opinion: string } & PartChange)
  | ({ type: 'DECIDE_COMMENDATION'; decision: Paper } & PartChange)
  | ({ type: 'REFUSE_COMMENDATION'; reason: string } & PartChange)
  | ({ type: 'DRAFT_STORY'; title: string; text: string } & PartChange)
  | ({ type: 'CONSENT_STORY' } & PartChange)
  | ({ type: 'WITHDRAW_CONSENT'; reason: string } & PartChange)
  | ({ type: 'APPROVE_STORY' } & PartChange)
  | ({ type: 'PUBLISH_STORY'; channel: string } & PartChange)
  | ({ type: 'RETRACT_STORY'; reason: string } & PartChange)
  | { type: 'RECORD_ACTIVITY'; activity: string; on: Day }
  | { type: 'CALL'; what: string; due: Day }
  | {
      type: 'EVALUATE_YEAR';
      year: number;
      attested: readonly { key: string; text: string }[];
      remark: string;
    }
  | { type: 'REVIEW_MIDTERM'; verdict: 'keep' | 'improve' | 'drop'; remark: string }
  | { type: 'REVIEW_FINAL'; verdict: 'confirm' | 'not'; remark: string }
  | { type: 'REPLACE'; minutes: Paper; reason: string }
  | { type: 'WITHDRAW'; reason: string }
  | { type: 'DISQUALIFY'; cause: 'discipline' | 'death' | 'transfer'; decision: Paper; reason: string }
  | { type: 'CORRECT'; field: 'name' | 'post' | 'narrative'; to: string; reason: string }
  | { type: 'HOLD'; reason: string }
  | { type: 'RELEASE'; reason: string }
  | { type: 'LAPSE' }
  | { type: 'REOPEN'; until: Day; reason: string }
  /** `about`: key of the one task, or all that waits. `above`: those above its desk who learn of it as well. */
  | { type: 'NUDGE'; slot: string; about?: string; above?: readonly DeskAbove[] }
  /** An entry of the register that he relies on is another than it was. */
  | { type: 'RECOUNT'; entry: string; change: RecordChange; reason: string }
  /** Somebody has looked at what recounts took away, and says what he makes of it. */
  | { type: 'RECHECK'; opinion: string }
  /** From now on under this later version of its plan; `reason`: on what basis. */
  | { type: 'MIGRATE'; to: number; reason: string };

export type NominationType = NominationOrder['type'];

/** An order as the machine sees it: with the findings already made, who gave it, and when. */
export type NominationEvent = NominationOrder & {
  readonly findings: readonly Finding[];
  readonly moment: Moment;
  /** Who gave it, and the one he stands in for: what a substitute does counts as done by both. */
  readonly by: readonly string[];
  /** Days the machine has to remember, worked out from the plan beforehand. */
  readonly terms: { readonly supplement: Day; readonly fresh: Day; readonly plan: Day };
  /** With this order the Office has looked at every item of evidence. */
  readonly allJudged: boolean;
  /** Scans in force of each entry the dossier names. */
  readonly scans: Readonly<Record<string, readonly string[]>>;
  /** What a recount took away is to be looked at. */
  readonly toRecheck: boolean;
  readonly notSelectedBecome: 'unitExemplar' | 'ended';
};
