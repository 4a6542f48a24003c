import type { Criterion, SubjectKind } from '../criteria/criterion.js';
import type { Words } from '../kernel/assessment.js';
import type { Boundary, Day } from '../kernel/days.js';

export interface Fraction {
  readonly num: number;
  readonly den: number;
}

/** A date that binds one event. `extendedBy`: whose extension is accepted. */
export interface Deadline {
  readonly date: Day;
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

export interface Named {
  readonly id: string;
  readonly name: Words;
}

export interface Tier extends Named {
  readonly clause: string;
}

/** How the Council votes. Integers only: `votes * den > members * num`. */
export interface CouncilRules {
  readonly quorum: Fraction;
  readonly marksMax: number;
  readonly approve: { readonly op: '>' | '>='; readonly share: Fraction };
  /** After this many runoffs on one tie the chair decides. */
  readonly runoffsMax: number;
  readonly secondBallots: number;
  readonly voidMarks: readonly ('self' | 'kin' | 'interest' | 'unit')[];
  readonly clause: string;
}

export interface Milestone {
  readonly id: 'midterm' | 'final';
  readonly clause: string;
  readonly name: Words;
  /** Data up to this day count. */
  readonly dataTo: Day;
  readonly opens: Day;
  /** Soft: passing it reminds, it refuses nothing. */
  readonly due: Day;
}

export interface ParentPlan {
  readonly number: string;
  readonly issuedOn: Day;
  readonly issuer: string;
}

export interface Plan {
  readonly code: string;
  readonly version: number;
  readonly title: Words;
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
  readonly issuers: readonly Named[];
  readonly natures: readonly Named[];
  /** Ordered from lowest to highest. */
  readonly ratings: readonly Named[];
  /** Ordered from lightest to heaviest. */
  readonly severities: readonly Named[];
  readonly initiativeLevels: readonly (Named & { readonly standsFor: readonly string[] })[];
  readonly units: {
    readonly nominating: readonly string[];
    readonly leadersThrough: string;
    readonly clause: string;
  };
  readonly deadlines: { readonly registration: Deadline; readonly province: Deadline };
  readonly supplement: { readonly days: number; readonly clause: string };
  readonly hold: { readonly freshTermDays: number; readonly clause: string };
  readonly quotas: { readonly perUnit: Quota; readonly selected: Quota };
  readonly council: CouncilRules;
  readonly notSelected: { readonly become: 'unitExemplar' | 'ended'; readonly clause: string };
  readonly criteria: readonly Criterion[];
  readonly fostering: { readonly clause: string; readonly planWithinDays: number };
  readonly commendation: { readonly clause: string };
  readonly dissemination: { readonly clause: string };
  /** Each year of the period is evaluated between these days (`mm-dd`). Soft: passing the second reminds. */
  readonly yearly: { readonly clause: string; readonly opensMonthDay: string; readonly dueMonthDay: string };
  /** When the clock urges whoever a task waits for, and when it tells those above them. */
  readonly reminders: {
    readonly daysBefore: readonly number[];
    readonly escalateAfterDays: number;
    readonly clause: string;
  };
  readonly milestones: readonly Milestone[];
  readonly recipients: readonly string[];
}
