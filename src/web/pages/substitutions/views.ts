import type { Day, Finding, Instant } from '../../../../workflows/index.js';
import type { ProofView } from '../../decision-views.js';
import type { Sent } from '../../pieces/fields.js';
import type { Frame, Path } from '../../view-models.js';

export interface SubstitutionLine {
  readonly id: string;
  readonly principal: string;
  readonly substitute: string;
  readonly actions: readonly string[];
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
  readonly paper: { readonly number: string; readonly date: Day } | null;
  readonly made: { readonly by: string; readonly at: Instant } | null;
  readonly ended: { readonly by: string; readonly at: Instant } | null;
  readonly standing: 'running' | 'ahead' | 'over' | 'ended';
  /** Under which it waits; null: not the reader's to do. */
  readonly waiting: number | null;
  /** The key of the form that ends it; null: not his to end, or over. */
  readonly nonce: string | null;
}

export interface SubstitutionsPage {
  readonly frame: Frame;
  readonly standIn: readonly SubstitutionLine[];
  readonly iStandIn: readonly SubstitutionLine[];
  readonly past: readonly SubstitutionLine[];
  readonly all: readonly SubstitutionLine[] | null;
  readonly may: { readonly own: boolean; readonly others: boolean };
  readonly done: 'made' | 'ended' | null;
  readonly errors: Sent['errors'];
}

export interface PersonChoice {
  readonly person: string;
  readonly name: string;
  readonly about: string;
}

/** Whoever is ill, to be chosen before his substitute. */
export interface PrincipalPage {
  readonly frame: Frame;
  readonly found: readonly (PersonChoice & { readonly href: Path })[];
  readonly searched: string;
  readonly more: boolean;
}

export interface NewSubstitutionPage {
  readonly frame: Frame;
  readonly nonce: string;
  /** On whose behalf; null: the reader's own. */
  readonly principal: PersonChoice | null;
  readonly people: readonly PersonChoice[];
  readonly more: boolean;
  readonly groups: readonly { readonly group: ActGroup; readonly actions: readonly string[] }[];
  readonly inWriting: boolean;
  readonly daysMost: number;
  /** For somebody else it asks for a second factor. */
  readonly proof: ProofView | null;
  readonly sent: Sent;
}

export type ActGroup = 'dossier' | 'round' | 'province' | 'commendation' | 'story' | 'register';

export interface PreviewPage {
  readonly frame: Frame;
  readonly nonce: string;
  readonly principal: string;
  readonly substitute: string;
  readonly actions: readonly string[];
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
  readonly paper: { readonly number: string; readonly date: Day } | null;
  readonly waiting: number;
  readonly findings: readonly Finding[];
  readonly fields: readonly (readonly [string, string])[];
  readonly proof: ProofView | null;
  /** The code that was wrong; all else was right. */
  readonly errors: Sent['errors'];
}
