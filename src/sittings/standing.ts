import type { SittingContext, SittingSettled, Stored } from '../../workflows/index.js';

/** What the law knows of a sitting as it stands. */
export interface Standing {
  readonly stored: Stored<SittingContext>;
  readonly facts: SittingSettled;
}
