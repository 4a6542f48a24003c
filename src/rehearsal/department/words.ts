import type { Day, Role, Words } from '../../../workflows/index.js';

export type UnitCode = 'LDS' | 'VP' | 'TTr' | 'KHTCTH' | 'QLTM' | 'QLCN' | 'QLNL' | 'KTATMT' | 'TTKC';

export interface Unit {
  readonly code: UnitCode;
  readonly name: Words;
  readonly phone: string;
}

/** A post held from one day to another, both included; `until` null: still held. */
export interface Post {
  readonly unit: UnitCode;
  readonly title: Words;
  readonly tier: 'departmentLeader' | 'unitLeader' | 'staff';
  readonly employment: 'civilServant' | 'publicEmployee' | 'contract';
  readonly from: Day;
  readonly until: Day | null;
}

/** What somebody may do here, and since when. */
export interface Duty {
  readonly role: Role;
  /** Only of a unit's own roles. */
  readonly unit: UnitCode | null;
  readonly from: Day;
  readonly until: Day | null;
}

interface Decided {
  readonly number: string;
  readonly decidedOn: Day;
  readonly issuerName: string;
  readonly revoked?: { readonly on: Day; readonly by: string };
}

/** An entry of the register. `value`: which award, which level, which severity, as the plan calls it. */
export type RegisterFact = Decided &
  (
    | {
        readonly kind: 'award';
        readonly value: string;
        readonly issuer: string;
        readonly nature: string;
        /** The year honoured, where the decision names one. */
        readonly year: number | null;
      }
    | {
        readonly kind: 'initiative';
        readonly value: string;
        readonly applied: boolean;
        /** What it is called; of old entries nobody remembers. */
        readonly title?: string;
      }
    | { readonly kind: 'rating'; readonly value: string; readonly year: number }
    | { readonly kind: 'discipline'; readonly value: string }
  );

/** Enough to tell one entry of a subject from another. */
export type Named = Pick<RegisterFact, 'value' | 'number' | 'decidedOn'>;

export interface Person {
  /** Also how stories name him. */
  readonly email: string;
  readonly name: string;
  readonly phone: string;
  readonly posts: readonly Post[];
  readonly duties: readonly Duty[];
  readonly record: readonly RegisterFact[];
  /** Where a year was rated otherwise than `yearly.ts` would have it. */
  readonly ratedOtherwise?: Readonly<Partial<Record<number, string>>>;
}

/** Whom an entry is about: a person by his e-mail, a collective by its code. */
export type Subject = { readonly person: string } | { readonly unit: UnitCode };

export const keyOf = (about: Subject): string => ('person' in about ? about.person : about.unit);
