import type { Path } from '../path.js';

/** The same as a worksheet: where it is taken, and where he proves himself first; null there: he has. */
export interface SheetView {
  readonly href: Path;
  readonly prove: Path | null;
}
