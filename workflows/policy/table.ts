import type { Role } from './roles.js';

/** `own`: the grant is for the nomination's unit. `any`: a grant for the whole department. `self`: the nominee. */
export type Relation = 'own' | 'any' | 'self';
export type Need = 'person' | 'room' | 'second';

export interface Row {
  /** Role and the relation in which it may. */
  readonly by: readonly (readonly [Role, Relation])[];
  /** Only in these states; absent: wherever the machine offers it. */
  readonly in?: readonly string[];
  /** Only while the unit has never registered it: from then on its head answers for it. */
  readonly neverRegistered?: true;
  /** Proof of the person beyond a session or a PIN. */
  readonly needs?: Need;
  /** Only as part of an order of that round or sitting, never by itself. */
  readonly orderedBy?: 'round' | 'sitting';
}

const UNIT = [
  ['unitHead', 'own'],
  ['unitDeputy', 'own'],
] as const;
const NOMINATOR = [['nominator', 'own']] as const;
const WRITERS = [...NOMINATOR, ...UNIT] as const;
const CHIEF = [
  ['officeChief', 'any'],
  ['officeDeputy', 'any'],
] as const;
const OFFICE = [['clerk', 'any'], ...CHIEF] as const;
const DIRECTOR = [
  ['director', 'any'],
  ['deputyDirector', 'any'],
] as const;
const PROVINCE = [['provinceContact', 'any']] as const;
const CHAIR = [
  ['councilChair', 'any'],
  ['councilViceChair', 'any'],
] as const;
const SECRETARY = [['councilSecretary', 'any'], ...CHAIR] as const;
const MEMBERS = [['councilMember', 'any'], ...SECRETARY] as const;
const SYSTEM = [['system', 'any']] as const;
const ADMIN = [['admin', 'any']] as const;
const AUDITOR = [['auditor', 'any']] as const;
const NOMINEE = [['nominee', 'self']] as const;
const UNTIL_LISTED = [
  'draft',
  'unitReview',
  'officeReview',
  'supplement',
  'unqualified',
  'lapsed',
  'compiled',
];
const FROM_COUNCIL = ['beforeCouncil', 'selected', 'exemplar'];

/** Who may order what about a nomination. What is not here is forbidden. */
export const NOMINATION: Readonly<Record<string, readonly Row[]>> = {
  // not the unit's leaders: whoever proposes cannot endorse, and there may be no other leader left to do so
  FILE: [{ by: NOMINATOR }],
  EDIT_DOSSIER: [{ by: WRITERS }],
  SUBMIT: [{ by: NOMINATOR }],
  ENDORSE: [{ by: UNIT }],
  RETURN: [
    { by: UNIT, in: ['unitReview'] },
    { by: OFFICE, in: ['officeReview'] },
    { by: CHIEF, in: ['compiled'] },
  ],
  CHECK_EVIDENCE: [{ by: OFFICE }],
  // the Office's own list: when all its leaders have signed for the name, a leader of the department decides
  ACCEPT: [{ by: CHIEF }, { by: DIRECTOR }],
  REPORT_UNQUALIFIED: [{ by: CHIEF }, { by: DIRECTOR }],
  OBJECT: [{ by: UNIT }],
  PUT_BEFORE_COUNCIL: [{ by: CHIEF, orderedBy: 'round' }],
  SELECT: [{ by: MEMBERS, orderedBy: 'sitting' }],
  NOT_SELECT: [{ by: MEMBERS, orderedBy: 'sitting' }],
  FORWARD: [{ by: DIRECTOR, needs: 'second', orderedBy: 'round' }],
  // the province's own word; what came on paper the Office records, and another confirms
  RECEIVE: [{ by: PROVINCE }],
  RECOGNISE: [{ by: PROVINCE }],
  DECLINE: [{ by: PROVINCE }],
  RETURN_FOR_CORRECTION: [{ by: PROVINCE }],
  RESEND: [{ by: CHIEF }],
  CHANGE_ANSWER: [{ by: PROVINCE }],
  RECORD_ANSWER: [{ by: OFFICE }],
  HAND_FILE: [{ by: OFFICE }],
  TAKE_RECEIPT: [{ by: OFFICE }],
  // when all the Office's leaders have a hand in it, a leader of the department confirms
  CONFIRM_ANSWER: [{ by: CHIEF }, { by: DIRECTOR }],
  DISMISS_ANSWER: [{ by: OFFICE }, { by: DIRECTOR }],
  FILE_FOSTERING_PLAN: [{ by: WRITERS }],
  REPORT_PROGRESS: [{ by: WRITERS }],
  PROPOSE_COMMENDATION: [{ by: [...UNIT, ...OFFICE] }],
  ADVISE_COMMENDATION: [{ by: [...CHIEF, ...SECRETARY] }],
  DECIDE_COMMENDATION: [{ by: DIRECTOR, needs: 'second' }],
  REFUSE_COMMENDATION: [{ by: DIRECTOR }],
  DRAFT_STORY: [{ by: [...WRITERS, ['clerk', 'any']] }],
  CONSENT_STORY: [{ by: NOMINEE }],
  WITHDRAW_CONSENT: [{ by: NOMINEE }],
  APPROVE_STORY: [{ by: CHIEF }],
  PUBLISH_STORY: [{ by: OFFICE }],
  RETRACT_STORY: [{ by: CHIEF }],
  RECORD_ACTIVITY: [{ by: [...WRITERS, ...OFFICE] }],
  EVALUATE_YEAR: [{ by: CHIEF }],
  REVIEW_MIDTERM: [{ by: CHAIR }],
  REVIEW_FINAL: [{ by: CHAIR }],
  REPLACE: [{ by: CHAIR }],
  WITHDRAW: [
    { by: UNIT, in: UNTIL_LISTED },
    { by: NOMINATOR, in: ['draft'], neverRegistered: true },
    { by: CHIEF, in: FROM_COUNCIL },
  ],
  DISQUALIFY: [{ by: CHIEF }],
  CORRECT: [{ by: OFFICE }],
  HOLD: [{ by: CHIEF }, { by: DIRECTOR }],
  RELEASE: [{ by: CHIEF }, { by: DIRECTOR }],
  CONTEST_FACTS: [{ by: NOMINEE }],
  REOPEN: [{ by: CHIEF, orderedBy: 'round' }],
  LAPSE: [{ by: SYSTEM }],
  CALL: [{ by: SYSTEM }],
  NUDGE: [{ by: [...SYSTEM, ...OFFICE] }],
  // orders itself, when an entry of the award register changes
  RECOUNT: [{ by: OFFICE }],
  // somebody looks at what a recount took away; a leader of the department where the Office's own are concerned
  RECHECK: [{ by: CHIEF }, { by: DIRECTOR }],
  // to a later version of its plan; by somebody other than whoever made that version
  MIGRATE: [{ by: CHIEF }, { by: DIRECTOR }],
};

/** Who may order what about a round (đợt xét chọn). */
export const ROUND: Readonly<Record<string, readonly Row[]>> = {
  OPEN_ROUND: [{ by: CHIEF }],
  NIL_RETURN: [{ by: UNIT }],
  // V.2: the Office urges the units, and the clock on the plan's days
  NUDGE: [{ by: [...SYSTEM, ...OFFICE] }],
  EXTEND: [{ by: CHIEF }],
  EXTEND_PROVINCE: [{ by: DIRECTOR, needs: 'second' }],
  COMPILE: [{ by: CHIEF }],
  PUT_BEFORE_COUNCIL: [{ by: CHIEF }],
  TAKE_RESULT: [{ by: MEMBERS, orderedBy: 'sitting' }],
  FORWARD: [{ by: DIRECTOR, needs: 'second' }],
  CLOSE: [{ by: CHIEF }],
};

/** Who may order what about a sitting (phiên họp Hội đồng). */
export const SITTING: Readonly<Record<string, readonly Row[]>> = {
  CONVENE: [{ by: SECRETARY }],
  // whoever has not answered, and whoever comes: by the plan's own days
  NUDGE: [{ by: SYSTEM }],
  MOVE: [{ by: SECRETARY }],
  CANCEL: [{ by: SECRETARY }],
  REPLY: [{ by: MEMBERS }],
  ASK_OFFICE: [{ by: MEMBERS }],
  ANSWER_MEMBER: [{ by: CHIEF }],
  OPEN: [{ by: SECRETARY }],
  HAND_OVER_CHAIR: [{ by: MEMBERS }],
  DECLARE_CONFLICT: [{ by: MEMBERS }],
  OPEN_VOTING: [{ by: MEMBERS }],
  // in the room by its code; from afar by a second factor
  CAST_BALLOT: [{ by: MEMBERS, needs: 'room' }],
  CAST_ADVANCE: [{ by: MEMBERS, needs: 'second' }],
  GIVE_SLIP: [{ by: MEMBERS }],
  CAST_BY_SLIP: [{ by: MEMBERS }],
  ENTER_TALLY: [{ by: MEMBERS }],
  ABANDON_BALLOT: [{ by: MEMBERS }],
  CLOSE_VOTING: [{ by: MEMBERS }],
  AGREE: [{ by: MEMBERS, needs: 'room' }],
  OPEN_RUNOFF: [{ by: MEMBERS }],
  SECOND_BALLOT: [{ by: MEMBERS }],
  BREAK_TIE: [{ by: MEMBERS, needs: 'room' }],
  DRAW_MINUTES: [{ by: MEMBERS }],
  WITHDRAW_MINUTES: [{ by: MEMBERS }],
  SIGN_MINUTES: [{ by: MEMBERS }],
  ASK_REOPEN: [{ by: MEMBERS }],
  REOPEN: [{ by: MEMBERS }],
  KEEP_RESULT: [{ by: MEMBERS }],
  CONCLUDE: [{ by: MEMBERS }],
  DELIVER: [{ by: SECRETARY }],
};

/** Who may write down who sits on the Council: the decision is signed on paper, and recorded here. */
export const COUNCIL: Readonly<Record<string, readonly Row[]>> = {
  RECORD_COUNCIL: [{ by: [...CHIEF, ['councilSecretary', 'any']] }],
};

/** What a unit tells of its own. A disciplinary measure is between the Office and the unit's head. */
export const UNIT_TELLS = ['award', 'initiative', 'rating'];

/** By the scans of any other standing the Office has decided. */
const UNDECIDED = ['claimed', 'rejected'];
const undecided = (kinds: readonly string[]): string[] =>
  kinds.flatMap((kind) => UNDECIDED.map((standing) => `${kind}.${standing}`));

/** Who may do what with an entry of the award register; others' state is here its kind, and within it how it stands. */
export const REGISTER: Readonly<Record<string, readonly Row[]>> = {
  // the unit says what its people and its collective have been given; until the Office has seen the paper it is a claim
  CLAIM_RECORD: [{ by: NOMINATOR, in: UNIT_TELLS }],
  ENTER_RECORD: [{ by: OFFICE }],
  VERIFY_RECORD: [{ by: OFFICE }],
  REJECT_RECORD: [{ by: OFFICE }],
  REVOKE_RECORD: [{ by: CHIEF }],
  // whoever has the paper sends its scan; one that cannot be read is replaced alone
  ATTACH_SCAN: [{ by: [...UNIT, ...OFFICE] }, { by: NOMINATOR, in: UNIT_TELLS }],
  // what an entry was verified by is withdrawn by those who verified it, or by nobody
  WITHDRAW_SCAN: [
    { by: OFFICE },
    { by: UNIT, in: undecided([...UNIT_TELLS, 'discipline']) },
    { by: NOMINATOR, in: undecided(UNIT_TELLS) },
  ],
};

/** Who may change what governs the others: the plan, by a version of its own. */
export const PLAN: Readonly<Record<string, readonly Row[]>> = {
  // V.2: the Office drafts the plan and keeps it; the administrator runs the system and decides nothing
  MAKE_PLAN: [{ by: CHIEF }],
  // what a version would do to the nominations that run
  FORESEE_PLAN: [{ by: OFFICE }, { by: DIRECTOR }],
};

/** Which days are worked is announced by the State; the administrator types it in, and decides nothing by it. */
export const CALENDAR: Readonly<Record<string, readonly Row[]>> = {
  SET_WORKING_YEAR: [{ by: ADMIN }],
};

/**
 * Who may bring in a whole workbook. Units, people and their posts are the administrator's, who keeps accounts and reads
 * no dossier; what people were given and how they were rated is the Office's.
 */
export const IMPORT: Readonly<Record<string, readonly Row[]>> = {
  IMPORT_PEOPLE: [{ by: ADMIN }],
  IMPORT_RECORDS: [{ by: OFFICE }],
};

/**
 * Who may have somebody act in another's place (ủy quyền). `own`: the one who is stood in for, of what he holds;
 * `others`: of somebody who is ill or away and cannot do it himself. Either of the two ends it without asking here.
 */
export const SUBSTITUTION: Readonly<Record<string, readonly Row[]>> = {
  MAKE_SUBSTITUTION: [
    {
      by: [
        ['director', 'any'],
        ['officeChief', 'any'],
        ['clerk', 'any'],
        ['unitHead', 'own'],
        ['nominator', 'own'],
      ],
      in: ['own'],
    },
    { by: [['director', 'any']], in: ['others'], needs: 'second' },
  ],
  END_SUBSTITUTION: [{ by: [['director', 'any'], ...ADMIN], in: ['others'] }],
};

/**
 * Accounts and offices are the administrator's, who reads no dossier. Whatever gives somebody rights or lets him in
 * asks for a second factor; to lock an account at once does not.
 */
export const PEOPLE: Readonly<Record<string, readonly Row[]>> = {
  DISABLE_PERSON: [{ by: ADMIN }],
  ENABLE_PERSON: [{ by: ADMIN, needs: 'second' }],
  GIVE_GRANT: [{ by: ADMIN, needs: 'second' }],
  END_GRANT: [{ by: ADMIN, needs: 'second' }],
  ISSUE_PASSWORD_CODE: [{ by: ADMIN, needs: 'second' }],
  RESET_SECOND: [{ by: ADMIN, needs: 'second' }],
  HAND_OVER: [{ by: ADMIN, needs: 'second' }],
};

/**
 * Who may read out to somebody the code by which he sets his first PIN; the state is what he is here himself. Whoever
 * has the code decides in that person's name: a session left open must not be enough to get one.
 */
export const PERSON: Readonly<Record<string, readonly Row[]>> = {
  ISSUE_PIN_CODE: [
    { by: ADMIN, needs: 'second' },
    { by: OFFICE, in: ['provinceContact'], needs: 'second' },
  ],
};

/**
 * Who sees which mails went out and which did not, never what they say, and has a failed one sent again. The Office
 * knows whom a word must reach; the administrator mends addresses and the server.
 */
export const MAIL: Readonly<Record<string, readonly Row[]>> = {
  SEE_MAILS: [{ by: OFFICE }, { by: ADMIN }],
  SEND_AGAIN: [{ by: OFFICE }, { by: ADMIN }],
};

/**
 * What is mailed out so that the history cannot be written anew unseen. Whoever watches and whoever runs the machine keep
 * the list of addresses; the machine's own administrator answers for nobody who holds a copy. `own`: the one who was
 * mailed; `outside`: for one who has no account here, or does not use it, by whoever heard it from him.
 */
export const ANCHOR: Readonly<Record<string, readonly Row[]>> = {
  SEE_ANCHORS: [{ by: [...OFFICE, ...DIRECTOR, ...PROVINCE, ...ADMIN, ...AUDITOR] }],
  SEND_ANCHORS: [{ by: [...CHIEF, ...ADMIN, ...AUDITOR] }],
  KEEP_ADDRESSES: [{ by: [...ADMIN, ...AUDITOR] }],
  ACKNOWLEDGE: [
    { by: [...PROVINCE, ...AUDITOR], in: ['own'] },
    { by: [...OFFICE, ...AUDITOR], in: ['outside'] },
  ],
};

/**
 * Who may take what is on record out of the house, with what proves it; the state says how much of it. What he takes
 * shows no more than he may read here: that is asked for each field.
 */
export const RECORD: Readonly<Record<string, readonly Row[]>> = {
  EXPORT: [
    {
      by: [...WRITERS, ...OFFICE, ...DIRECTOR, ...MEMBERS, ...PROVINCE, ...AUDITOR, ...NOMINEE],
      in: ['nomination'],
      needs: 'second',
    },
    { by: [...MEMBERS, ...CHIEF, ...AUDITOR], in: ['sitting'], needs: 'second' },
    { by: [...CHIEF, ...AUDITOR], in: ['round'], needs: 'second' },
    { by: AUDITOR, in: ['all'], needs: 'second' },
  ],
};

/**
 * Who may have something erased beside a chain. The Office keeps the dossiers and hears whoever is concerned; a leader of
 * the department answers for it. Not the administrator: he reads no dossier, and whoever runs the machines is not to take
 * anything off the record. Not the auditor: he watches what is done here, and does none of it.
 */
export const REDACTION: Readonly<Record<string, readonly Row[]>> = {
  ASK_REDACTION: [{ by: CHIEF, needs: 'second' }],
  CONFIRM_REDACTION: [{ by: DIRECTOR, needs: 'second' }],
  REFUSE_REDACTION: [{ by: DIRECTOR, needs: 'second' }],
};
