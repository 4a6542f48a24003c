import type { Day } from '../kernel/days.js';
import { type Actor, holdsOn, type Role, type Substitution } from './roles.js';

/**
 * What the holder of an office may have done in his place (thừa ủy quyền). Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3:
 * the head authorises in writing, for a bounded time and named contents, and whoever is authorised passes it on to
 * nobody. Only heads and those at whose desk nobody else sits lend; a deputy signs KT. already, and his head is there.
 *
 * Never lent, whoever asks: ballots, AGREE, BREAK_TIE, minutes, REPLY and conflicts (a seat on the Council is personal,
 * given by a decision), what the Council finds of a name later (REVIEW_*, REPLACE), the consent and objections of a
 * nominee, the province's own word, plans and the rules by which others are measured (MAKE_PLAN, MIGRATE), who sits
 * on the Council (RECORD_COUNCIL), accounts, and substitutions themselves.
 */
export const DELEGABLE = {
  nominator: [
    'FILE',
    'EDIT_DOSSIER',
    'SUBMIT',
    'FILE_FOSTERING_PLAN',
    'REPORT_PROGRESS',
    'DRAFT_STORY',
    'RECORD_ACTIVITY',
    'CLAIM_RECORD',
    'ATTACH_SCAN',
    'WITHDRAW_SCAN',
  ],
  unitHead: [
    'ENDORSE',
    'RETURN',
    'OBJECT',
    'NIL_RETURN',
    'WITHDRAW',
    'EDIT_DOSSIER',
    'FILE_FOSTERING_PLAN',
    'REPORT_PROGRESS',
    'PROPOSE_COMMENDATION',
    'DRAFT_STORY',
    'RECORD_ACTIVITY',
    'ATTACH_SCAN',
    'WITHDRAW_SCAN',
  ],
  clerk: [
    'CHECK_EVIDENCE',
    'RETURN',
    'RECORD_ANSWER',
    'DISMISS_ANSWER',
    'PROPOSE_COMMENDATION',
    'DRAFT_STORY',
    'PUBLISH_STORY',
    'RECORD_ACTIVITY',
    'CORRECT',
    'NUDGE',
    'RECOUNT',
    'ENTER_RECORD',
    'VERIFY_RECORD',
    'REJECT_RECORD',
    'ATTACH_SCAN',
    'WITHDRAW_SCAN',
  ],
  officeChief: [
    'ACCEPT',
    'RETURN',
    'REPORT_UNQUALIFIED',
    'CHECK_EVIDENCE',
    'COMPILE',
    'PUT_BEFORE_COUNCIL',
    'ANSWER_MEMBER',
    'EXTEND',
    'REOPEN',
    'CLOSE',
    'NUDGE',
    'RESEND',
    'RECORD_ANSWER',
    'CONFIRM_ANSWER',
    'DISMISS_ANSWER',
    'PROPOSE_COMMENDATION',
    'ADVISE_COMMENDATION',
    'APPROVE_STORY',
    'PUBLISH_STORY',
    'RETRACT_STORY',
    'RECORD_ACTIVITY',
    'EVALUATE_YEAR',
    'WITHDRAW',
    'DISQUALIFY',
    'CORRECT',
    'HOLD',
    'RELEASE',
    'RECOUNT',
    'RECHECK',
    'ENTER_RECORD',
    'VERIFY_RECORD',
    'REJECT_RECORD',
    'REVOKE_RECORD',
    'ATTACH_SCAN',
    'WITHDRAW_SCAN',
  ],
  director: [
    'FORWARD',
    'DECIDE_COMMENDATION',
    'REFUSE_COMMENDATION',
    'EXTEND_PROVINCE',
    'ACCEPT',
    'REPORT_UNQUALIFIED',
    'CONFIRM_ANSWER',
    'DISMISS_ANSWER',
    'HOLD',
    'RELEASE',
    'RECHECK',
  ],
} as const satisfies Partial<Record<Role, readonly string[]>>;

/** Whoever holds one of these may lend. */
export type Lender = keyof typeof DELEGABLE;
export const LENDERS = Object.keys(DELEGABLE) as Lender[];

/** What a paper of the whole department comes of: authorised in writing, and only a head of a unit (Điều 13 khoản 3). */
export const IN_WRITING: ReadonlySet<string> = new Set([
  'FORWARD',
  'DECIDE_COMMENDATION',
  'REFUSE_COMMENDATION',
  'EXTEND_PROVINCE',
]);

/** The actions that some office may lend. */
export const EVER_LENT: ReadonlySet<string> = new Set(LENDERS.flatMap((role) => [...DELEGABLE[role]]));

/** Whether the holder of this office may lend this. */
export const lends = (role: Role, action: string): boolean =>
  role in DELEGABLE && (DELEGABLE[role as Lender] as readonly string[]).includes(action);

const WATCHERS: ReadonlySet<Role> = new Set(['admin', 'auditor']);
export const watches = (role: Role): boolean => WATCHERS.has(role);

/**
 * Those for whom somebody stands in today, each with the offices that lend him something. Whoever watches or
 * administers that day stands in for nobody.
 */
export const lentTo = (
  { grants, substitutions }: Pick<Actor, 'grants' | 'substitutions'>,
  day: Day,
): Substitution[] =>
  grants.some((held) => watches(held.role) && holdsOn(day, held))
    ? []
    : substitutions
        .filter((one) => holdsOn(day, one))
        .map((one) => ({
          ...one,
          grants: one.grants.filter(({ role }) => one.actions.some((action) => lends(role, action))),
        }));
