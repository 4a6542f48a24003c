import type { Path } from '../../view-models.js';

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** For whoever presides and whoever keeps the minutes: what there is to do about the vote beside the next step. */
export interface DeskView {
  /** A vote that may be opened on paper: by which order, and who may count it. */
  readonly paper: {
    readonly type: 'OPEN_VOTING' | 'OPEN_RUNOFF' | 'SECOND_BALLOT';
    readonly tellers: readonly Choice[];
  } | null;
  /** Sealed ballots that would stay for the next one. */
  readonly abandon: { readonly sealed: boolean } | null;
  readonly slips: {
    readonly print: Path;
    readonly booth: Path;
    readonly printed: boolean;
    /** Who has neither voted nor drawn one. */
    readonly members: readonly Choice[];
  } | null;
  readonly onPaper: {
    readonly voters: number;
    readonly entered: number;
    readonly differ: boolean;
    readonly print: Path;
    readonly tally: Path | null;
  } | null;
}
