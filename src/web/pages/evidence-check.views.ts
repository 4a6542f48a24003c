import type { Day, Finding, Instant, Words } from '../../../workflows/index.js';
import type { Texts } from '../../texts/index.js';
import type { CapacityView, EvidenceRow, Frame, Path, Waiting } from '../view-models.js';
import type { ContestedView } from '../pieces/contested.js';
import type { FileView } from '../pieces/evidence-files.js';
import type { Sent } from '../pieces/fields.js';

type Fact = keyof Texts['pages']['evidenceCheck']['fact'];

/** One line of what the register holds: data as entered, a catalogue's words, a day, or one of our own words. */
export type HeldFact =
  | { readonly fact: Fact; readonly as: 'data' | 'day'; readonly value: string }
  | { readonly fact: Fact; readonly as: 'words'; readonly value: Words }
  | { readonly fact: Fact; readonly as: 'own'; readonly value: Fact };

/** A criterion this piece was weighed for. `not`: the code of the reason. */
export interface WeighedFor {
  readonly text: Words;
  readonly clause: string;
  readonly how: 'counts' | 'would' | { readonly not: string };
}

export interface EvidenceItem {
  readonly entry: string;
  readonly label: string;
  readonly status: EvidenceRow['status'];
  /** Still to be judged, and the first of those. */
  readonly waits: boolean;
  readonly next: boolean;
  readonly held: readonly HeldFact[];
  readonly counts: readonly WeighedFor[];
  readonly said: {
    readonly by: string;
    readonly at: Instant;
    readonly note: string | null;
    readonly receipt: Path;
  } | null;
  readonly files: readonly FileView[];
}

/** What the unit answers for, with the papers that show it. */
export interface ShownPapers {
  readonly text: Words;
  readonly clause: string;
  readonly said: string;
  readonly files: readonly FileView[];
}

export interface EvidenceCheckPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly nomination: { readonly name: string; readonly code: string; readonly href: Path };
  /** Null: he only reads. Findings: why he may not, at present. */
  readonly may: {
    readonly capacity: CapacityView | null;
    readonly findings: readonly Finding[];
    readonly open: boolean;
  } | null;
  readonly action: Path;
  readonly version: number;
  /** Wrong facts that the nominee reported. */
  readonly contested: readonly ContestedView[];
  readonly items: readonly EvidenceItem[];
  readonly papers: readonly ShownPapers[];
  /** Of the one form around all the pieces. */
  readonly nonce: string;
  /** How many verdicts have just been recorded; 0: none. */
  readonly kept: number;
  readonly done: boolean;
  /** Of the form that says all is checked where nothing is left to be judged. */
  readonly confirmNonce: string | null;
  readonly waiting: readonly Waiting[];
  /** What this reader may do with the nomination next. */
  readonly ways: readonly string[];
  readonly sent: Sent;
}
