import type { PapersOf } from '../../../papers/paper.js';
import type { Texts } from '../../../texts/index.js';
import type { Frame, Path } from '../../view-models.js';

/** One or more papers as they will be printed. */
export interface PapersPage extends PapersOf {
  readonly frame: Frame;
  readonly kind: keyof Texts['pages']['papers']['titles'];
  readonly back: Path;
  /** Each paper by itself, where there are several: pages are numbered anew for each print. */
  readonly apart: readonly { readonly title: string; readonly href: Path; readonly shown: boolean }[];
}
