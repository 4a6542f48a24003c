import type { Instant } from '../../../../workflows/index.js';
import type { Frame, Path } from '../../view-models.js';

/** What a bundle would hold, before it is taken. */
export interface BundlePage {
  readonly frame: Frame;
  readonly of: 'nomination' | 'sitting' | 'round' | 'all';
  readonly name: string;
  readonly back: Path;
  /** Where the form goes. */
  readonly zip: Path;
  readonly chains: number;
  readonly events: number;
  readonly notYet: number;
  /** Null: nothing is signed yet. */
  readonly checkpoint: { readonly code: string; readonly at: Instant } | null;
  /** Where the second factor is shown; null: it has been. */
  readonly prove: Path | null;
  /** Of a nomination alone: its file as a paper and as XML, and the page that shows everything. */
  readonly file: { readonly pdf: Path; readonly xml: Path; readonly print: Path } | null;
}
