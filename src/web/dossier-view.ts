import type { Words } from '../../workflows/index.js';
import type { Texts } from '../texts/index.js';
import type { FileView } from './pieces/evidence-files.js';
import type { Path } from './path.js';

/** A dossier as the nomination's page shows it. */
export interface DossierView {
  readonly narrative: string;
  readonly comprehensive: boolean;
  readonly fields: readonly Words[];
  readonly movement: Words | null;
  /** What the unit answers for in words, criterion by criterion. */
  readonly attestations: readonly AttestationView[];
  readonly evidence: readonly EvidenceRow[];
  /** Where a scan that is opened leads back to. */
  readonly here: Path;
  readonly edit: Path | null;
}

export interface AttestationView {
  readonly asked: Words;
  readonly clause: string;
  readonly text: string;
  /** Null: at entry. A number: renewed in that year's evaluation. */
  readonly year: number | null;
  /** Papers that show it. */
  readonly files?: readonly FileView[];
}

export interface EvidenceRow {
  /** The entry of the register; criteria name it too. */
  readonly entry: string;
  readonly label: Words | string;
  readonly number: string | null;
  /** A day, or a year where only that is known. */
  readonly on: string;
  readonly status: keyof Texts['evidence']['status'];
  /** The clerk's remark, where the reader may see it. */
  readonly note: string | null;
  readonly scan: Path | null;
  /** Its scans in force, where the page shows them. */
  readonly scans?: readonly FileView[];
}
