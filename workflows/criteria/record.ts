import type { SubjectKind } from './criterion.js';
import type { Words } from '../kernel/assessment.js';
import type { Day } from '../kernel/days.js';

interface Common {
  readonly id: string;
  /** How people name it: "Bằng khen, QĐ 214/QĐ-UBND". */
  readonly label: Words | string;
  /** The dossier names it as evidence. */
  readonly claimed: boolean;
  /** The Office has seen the paper. */
  readonly verified: boolean;
  readonly revokedOn: Day | null;
}

/** An entry of the award register about the nominee (or, for discipline, about a member of the collective). */
export type RegisterEntry = Common &
  (
    | {
        readonly kind: 'award';
        readonly award: string;
        readonly issuer: string;
        readonly issuerName: string;
        readonly nature: string;
        readonly number: string;
        readonly decidedOn: Day;
        /** The year of the achievement honoured, when it is known. */
        readonly year: number | null;
      }
    | {
        readonly kind: 'initiative';
        readonly level: string;
        readonly applied: boolean;
        readonly number: string;
        readonly decidedOn: Day;
        readonly year: number | null;
      }
    | { readonly kind: 'rating'; readonly year: number; readonly level: string }
    | {
        readonly kind: 'discipline';
        readonly severity: string;
        readonly decidedOn: Day;
        /** For a collective: the person was a member on the day of the decision. */
        readonly memberThen: boolean;
      }
  );

/** What someone answers for. A yearly one is renewed with each yearly evaluation. */
export interface Attestation {
  readonly key: string;
  readonly text: string;
  /** Null: at entry. A number: renewed in that year's evaluation. */
  readonly year: number | null;
  /** Papers that show it, each by the SHA-256 of its content; absent: none. */
  readonly files?: readonly string[];
}

/** What the criteria are asked about. */
export interface CriteriaFacts {
  readonly kind: SubjectKind;
  readonly tier: string | null;
  readonly attestations: readonly Attestation[];
  readonly movement: string | null;
  readonly records: readonly RegisterEntry[];
}

/** When and how strictly: claimed evidence counts at `register`, from `accept` on only verified evidence. */
export interface AsOf {
  readonly day: Day;
  readonly evidence: 'claimed' | 'verified';
}
