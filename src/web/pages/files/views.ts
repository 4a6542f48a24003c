import type { FileView } from '../../pieces/evidence-files.js';
import type { Sent } from '../../pieces/fields.js';
import type { FieldError, Frame, Path } from '../../view-models.js';

export interface FileViewerPage {
  readonly frame: Frame;
  readonly file: FileView;
  readonly back: Path;
}

export interface EntryFilesPage {
  readonly frame: Frame;
  readonly entry: {
    readonly kind: 'award' | 'initiative' | 'rating' | 'discipline';
    readonly number: string | null;
    readonly year: number | null;
    readonly name: string;
  };
  readonly files: readonly FileView[];
  readonly back: Path;
  /** Of this very page, with the way back. */
  readonly here: Path;
  readonly attach: { readonly action: Path; readonly nonce: string } | null;
  readonly withdraw: { readonly action: Path; readonly nonce: string; readonly sent: Sent } | null;
  /** What has just been done here. */
  readonly done: { readonly what: 'attached' | 'withdrawn'; readonly count: number } | null;
  readonly limits: { readonly file: number; readonly count: number; readonly claim: number };
  readonly errors: readonly FieldError[];
  readonly notes: readonly string[];
}
