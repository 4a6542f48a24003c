import type { Day } from '../../workflows/index.js';
import type { SignedCheckpoint } from '../log/checkpoints.js';

/** The checkpoint that a paper names: whoever keeps the paper holds a piece of what the history was then. */
export interface Seal extends Pick<SignedCheckpoint, 'size' | 'root' | 'at'> {
  /** As it stands in the footer. */
  readonly words: string;
  /** In the square beside it: origin, size and root, as they stand in the signed note itself. */
  readonly text: string;
}

/** The organ in whose name it is, below the one it belongs to. */
export interface Letterhead {
  readonly above: string | null;
  readonly organ: string;
}

export interface Dateline {
  readonly place: string;
  /** Null: written in when it is signed; the month is known by then. */
  readonly day: Day | null;
  readonly month: { readonly year: number; readonly month: number };
}

/** One who signs: his authority and post line by line, then the room for his hand, then his name. */
export interface Signature {
  readonly lines: readonly string[];
  readonly name: string;
  /** Signed here and when, or that it is not; absent: signed by hand. */
  readonly signed?: string;
}

export interface Column {
  readonly head: string;
  readonly width: 'number' | 'narrow' | 'short' | 'middle' | 'wide';
  readonly align: 'left' | 'centre';
}

/** A cell is its lines. */
export type Cell = readonly string[];

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  /** `records`: a row is about one name and may stand as a card on a phone; `grid`: figures, always in columns. */
  readonly shape: 'records' | 'grid';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Totals. */
  readonly foot: readonly Cell[] | null;
  /** What stands instead of rows when there are none. */
  readonly empty: string;
  /** Of a table of contents: the place each row leads to. Its page goes into the last column, once it is known. */
  readonly leadsTo?: readonly string[];
  /** Its rows are long: one that does not fit goes on overleaf, and leaves no sheet half empty. */
  readonly flows?: true;
}

export type Block =
  | { readonly kind: 'basis'; readonly text: string }
  /** `place`: by which a table of contents leads to it. */
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2; readonly place?: string }
  /** `label`: what the paragraph tells, before it ("Địa điểm:"). */
  | { readonly kind: 'paragraph'; readonly text: string; readonly label?: string }
  | { readonly kind: 'item'; readonly text: string }
  | Table;

/** Begins on a page of its own. */
export interface Annex {
  readonly heading: string;
  readonly title: string;
  /** "(Kèm theo Tờ trình số …)" */
  readonly note: string;
  readonly body: readonly Block[];
}

/** The event of a chain that the paper states, or the newest one while it is a draft. */
export interface Provenance {
  readonly code: string;
  readonly seq: number;
  readonly hash: string;
}

/** A paper as it is described to whatever prints it. */
export interface OfficePaper {
  readonly kind: 'unitList' | 'invitation' | 'minutes' | 'count' | 'letter' | 'criteria' | 'dossier';
  /** Why it is no paper to rely on: a rehearsal, a draft. */
  readonly marks: readonly string[];
  readonly letterhead: Letterhead;
  /** "327/TTr-SCT"; null number: left open before the symbol. */
  readonly number: { readonly number: string | null; readonly symbol: string };
  /** Minutes have none: they say when they were held. */
  readonly dateline: Dateline | null;
  readonly title: string;
  readonly about: string;
  readonly addressees: readonly string[];
  readonly body: readonly Block[];
  readonly recipients: readonly string[];
  /** One stands at the right; of two the first at the left. */
  readonly signatures: readonly Signature[];
  readonly annexes: readonly Annex[];
  readonly provenance: readonly Provenance[];
  /**
   * Many sheets bound into one file: they are numbered (Nghị định 30/2020, Phụ lục I.I.6), and what proves it stands on
   * the first, before the parts. Absent: a paper of a few sheets, as those sealed long ago were drawn.
   */
  readonly bound?: true;
}

/** The papers one thing has; more than one where several hands sign. */
export interface PapersOf {
  /** By which the thing is found in the record. */
  readonly code: string;
  readonly name: string;
  readonly papers: readonly OfficePaper[];
  /** At the foot of each; null: nothing of the history was sealed when they were made. */
  readonly seal: Seal | null;
}
