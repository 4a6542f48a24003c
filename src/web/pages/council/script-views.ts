import type { Texts } from '../../../texts/index.js';
import type { Frame, Path } from '../../view-models.js';

export type SceneId = keyof Texts['pages']['councilScript']['scenes'];

/** What is said at one moment of the sitting, and what is done then. */
export interface Scene {
  readonly id: SceneId;
  /** A line, or several that belong together. */
  readonly say: readonly (string | readonly string[])[];
  readonly act: string;
}

export interface ScriptPage {
  readonly frame: Frame;
  readonly self: Path;
  readonly code: string;
  readonly sitting: Path;
  readonly present: Scene;
  /** In the order in which it was said. */
  readonly past: readonly Scene[];
  readonly ahead: readonly SceneId[];
  /** Whether a tie or a second ballot may still come. */
  readonly mayTurn: boolean;
}
