import type { Criterion, SubjectKind } from '../criteria/criterion.js';
import type { Words } from '../kernel/assessment.js';
import type { Boundary, Day } from '../kernel/days.js';

export interface Fraction {
  readonly num: number;
  readonly den: number;
}

/** The same day again and again: of each month; of a quarter or a year also in which of its months (1 the first). */
export interface EachTime {
  readonly day: number;
  readonly month?: number;
  /** So many months, quarters or years after the one the round is about. */
  readonly after?: number;
}

/**
 * A date that binds one event: one day (`date`), or one of every recurring round (`each`).
 * `extendedBy`: whose extension is accepted.
 */
export interface Deadline {
  readonly date?: Day;
  readonly each?: EachTime;
  readonly boundary: Boundary;
  readonly binds: 'ENDORSE' | 'FORWARD';
  readonly extendedBy: 'officeChief' | 'director';
  readonly clause: string;
}

export interface Quota {
  readonly min: number;
  readonly max: number;
  readonly clause: string;
}

/** The plan's own count for every unit; `except`: units that have another (named by an organising board, 85 + 15). */
export interface UnitQuota extends Quota {
  readonly except: readonly {
    readonly units: readonly string[];
    readonly min: number;
    readonly max: number;
  }[];
}

/** Whom a quota counts; absent: everybody. */
export interface Counted {
  readonly kinds?: readonly SubjectKind[];
  readonly tiers?: readonly string[];
  readonly fields?: readonly string[];
  readonly units?: readonly string[];
}

/** One more count: so many, or so many of a hundred, of those registered or selected. */
export interface FurtherQuota {
  readonly id: string;
  readonly text: Words;
  readonly counts: 'registered' | 'selected';
  /** `unit`: of each unit's names; `round`: of all of them. */
  readonly per: 'unit' | 'round';
  readonly for?: Counted;
  readonly min?: number;
  readonly max?: number;
  readonly percentMin?: number;
  readonly percentMax?: number;
  readonly effect: 'block' | 'warn';
  readonly clause: string;
}

/** When rounds are held: once, every month, quarter or year, or at any time. */
export interface Intake {
  readonly kind: 'once' | 'recurring' | 'continuous';
  /** Only of a recurring one. */
  readonly every?: 'month' | 'quarter' | 'year';
  /** A supplementary round (đợt bổ sung) may be opened, with dates and a basis of its own. */
  readonly supplementary: boolean;
  readonly clause: string;
}

export interface Named {
  readonly id: string;
  readonly name: Words;
}

export interface Tier extends Named {
  readonly clause: string;
}

/** Whoever signs, by level, with the bodies of that level and how long each was there. */
export interface Issuer extends Named {
  readonly bodies: readonly {
    readonly name: string;
    readonly from: Day | null;
    readonly until: Day | null;
  }[];
}

/** Who gets a copy ("Nơi nhận"), while the body exists. */
export interface Recipient {
  readonly name: string;
  readonly role: 'province' | 'leaders' | 'council' | 'units' | 'archive' | 'other';
  readonly from: Day | null;
  readonly until: Day | null;
}

/** A paper the plan asks for: its symbol ("TTr-SCT") and how many originals. */
export interface PlanDocument extends Named {
  readonly symbol: string;
  readonly copies: number;
  readonly clause: string;
}

/** A report due at set times; an empty list is "theo quy định". */
export interface Report extends Named {
  readonly every: 'once' | 'month' | 'quarter' | 'halfYear' | 'year';
  /** `once`: the day. Otherwise the day of the month in which it is due, and of a quarter, half-year or year which month. */
  readonly due: { readonly date?: Day; readonly day?: number; readonly month?: number };
  readonly to: string;
  readonly clause: string;
}

/** Where the plan says what a rule asks that has no section of its own. */
export interface Clauses {
  readonly narrative: string;
  readonly field: string;
  readonly evidence: string;
  readonly check: string;
  readonly objection: string;
  readonly answer: string;
  readonly duties: string;
}

/** How votes are held against the share asked: more than it, or as much. */
export const SHARE_SIGNS = ['>', '>='] as const;

/** Whom a member's mark may not count for: himself, kin, with an interest, of his own unit. */
export const VOID_MARKS = ['self', 'kin', 'interest', 'unit'] as const;

/** Of whom the quorum is asked: of all members by decision, or of those whom no conflict keeps from the vote. */
export const QUORUM_BASES = ['members', 'entitled'] as const;

/** What the votes are measured against: members by decision, those who took part in the sitting, or ballots cast. */
export const VOTE_BASES = ['members', 'present', 'cast'] as const;

/** A mark for each name that is chosen, or an answer, yes or no, to every name. */
export const BALLOT_FORMS = ['marks', 'eachName'] as const;

/** Who settles a tie that the runoffs have left: the chair, or nobody, and the seat stays empty. */
export const AFTER_RUNOFFS = ['chair', 'nobody'] as const;

/** How the Council votes. Integers only: `votes * den > base * num`. */
export interface CouncilRules {
  readonly quorum: Fraction & { readonly of: (typeof QUORUM_BASES)[number] };
  /** Kín: nobody learns who voted for whom. Công khai: the minutes name every vote. */
  readonly secret: boolean;
  readonly form: (typeof BALLOT_FORMS)[number];
  /** Names a ballot may choose at most, whatever its form. */
  readonly marksMax: number;
  readonly approve: {
    readonly op: (typeof SHARE_SIGNS)[number];
    readonly share: Fraction;
    readonly of: (typeof VOTE_BASES)[number];
  };
  /** After the count whoever presides says for each name that has passed whether he agrees. */
  readonly chairMustAgree: boolean;
  /** A member who cannot come may leave a sealed ballot before the sitting opens its vote. */
  readonly advanceBallots: boolean;
  /** The Council may be asked in writing (lấy ý kiến bằng văn bản), without meeting. */
  readonly inWriting: boolean;
  readonly runoffsMax: number;
  readonly afterRunoffs: (typeof AFTER_RUNOFFS)[number];
  readonly secondBallots: number;
  /** His mark for such a name does not count. */
  readonly voidMarks: readonly (typeof VOID_MARKS)[number][];
  /** With such a name on the ballot he leaves the vote. */
  readonly leaveVote: readonly (typeof VOID_MARKS)[number][];
  /** Whether those kept from voting for a name are left out of what its votes are measured against. */
  readonly conflictsShrinkBase: boolean;
  readonly clause: string;
}

export interface Milestone {
  readonly id: string;
  readonly review: 'midterm' | 'final';
  readonly clause: string;
  readonly name: Words;
  /** The event it goes with ("gắn với tổng kết …"). Then its days may be open until a later version of the plan names them. */
  readonly linked: Words | null;
  /** Data up to this day count. */
  readonly dataTo: Day | null;
  readonly opens: Day | null;
  /** Soft: passing it reminds, it refuses nothing. */
  readonly due: Day | null;
}

export interface ParentPlan {
  readonly number: string;
  readonly issuedOn: Day;
  readonly issuer: string;
}

/** Those above the desk at which something waits, the nearest first (V.1, V.2). */
export const DESKS_ABOVE = ['unitHead', 'officeChief', 'director'] as const;
export type DeskAbove = (typeof DESKS_ABOVE)[number];

/** When the clock urges whoever a task waits for, and when it tells those above them. In working days. */
export interface Reminders {
  /** So many before the last day. */
  readonly before: readonly number[];
  /** And on the last day itself. */
  readonly onTheDay: boolean;
  /** So many after it. */
  readonly after: readonly number[];
  /** After how many each of those above learns of it; who is left out never does. */
  readonly above: Readonly<Partial<Record<DeskAbove, number>>>;
  readonly clause: string;
}

/** How many working days each step of a round needs before the letter is sent (V). */
export interface LeadTimes {
  /** The Office checks what the units sent. */
  readonly check: number;
  readonly compile: number;
  /** Invitation, sitting and minutes. */
  readonly sitting: number;
  readonly letter: number;
  readonly clause: string;
}

export interface Plan {
  readonly code: string;
  readonly version: number;
  readonly title: Words;
  /** "Mẫu, không phải văn bản ban hành": said on every page and paper. */
  readonly sample: boolean;
  readonly number: string | null;
  readonly symbol: string;
  readonly issued: { readonly year: number; readonly month: number; readonly day: number | null };
  /** The higher plan this one carries out. */
  readonly parentPlan: ParentPlan | null;
  readonly bases: readonly string[];
  readonly period: { readonly from: Day; readonly to: Day };
  readonly zone: string;
  readonly organisation: {
    readonly code: string;
    readonly name: Words;
    readonly parent: string;
    readonly place: string;
  };
  readonly subjects: {
    readonly kinds: readonly SubjectKind[];
    /** Employment types in scope (cán bộ, công chức, viên chức). */
    readonly employment: readonly string[];
    readonly clause: string;
  };
  readonly tiers: readonly Tier[];
  readonly fields: readonly Named[];
  readonly movements: readonly Named[];
  readonly awards: readonly (Named & { readonly standsFor: readonly string[] })[];
  readonly issuers: readonly Issuer[];
  readonly natures: readonly Named[];
  /** Ordered from lowest to highest. */
  readonly ratings: readonly Named[];
  /** Ordered from lightest to heaviest. */
  readonly severities: readonly Named[];
  readonly initiativeLevels: readonly (Named & { readonly standsFor: readonly string[] })[];
  readonly units: {
    readonly nominating: readonly string[];
    /** Whose people stand on another unit's list (leaders of the Sở on that of Văn phòng). */
    readonly through: readonly { readonly tier: string; readonly unit: string }[];
    readonly clause: string;
  };
  readonly intake: Intake;
  /** Null: names come in at any time; what is selected is sent at any time. */
  readonly deadlines: { readonly registration: Deadline | null; readonly province: Deadline | null };
  readonly supplement: { readonly days: number; readonly clause: string };
  readonly hold: { readonly freshTermDays: number; readonly clause: string };
  readonly quotas: {
    readonly perUnit: UnitQuota;
    readonly selected: Quota;
    readonly also: readonly FurtherQuota[];
  };
  /** "Không có": may a unit say so, with a reason? */
  readonly nilReturn: { readonly allowed: boolean; readonly clause: string };
  /** The plan's own names for what a nominee becomes. */
  readonly results: { readonly unit: Words; readonly department: Words; readonly province: Words };
  readonly clauses: Clauses;
  readonly council: CouncilRules;
  readonly notSelected: { readonly become: 'unitExemplar' | 'ended'; readonly clause: string };
  readonly criteria: readonly Criterion[];
  readonly fostering: { readonly clause: string; readonly planWithinDays: number };
  readonly commendation: { readonly clause: string };
  readonly dissemination: { readonly clause: string };
  /** Each year of the period is evaluated between these days (`mm-dd`). Soft: passing the second reminds. */
  readonly yearly: { readonly clause: string; readonly opensMonthDay: string; readonly dueMonthDay: string };
  readonly reminders: Reminders;
  readonly leadTimes: LeadTimes;
  readonly milestones: readonly Milestone[];
  readonly documents: readonly PlanDocument[];
  readonly reports: readonly Report[];
  readonly recipients: readonly Recipient[];
}
