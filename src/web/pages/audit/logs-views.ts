import type { Instant } from '../../../../workflows/index.js';
import type { FieldError, Frame, Path } from '../../view-models.js';
import type { SealingView } from '../../pieces/sealing.js';
import type { SheetView } from '../../pieces/sheet-view.js';
import type { Choice, ReadingLine, Typed } from './views.js';

interface Log {
  readonly frame: Frame;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly filtered: boolean;
  readonly next: Path | null;
  readonly first: Path | null;
  readonly sheet: SheetView;
}

export interface ReadingsPage extends Log {
  readonly sealing: SealingView;
  readonly whats: readonly Choice[];
  readonly rows: readonly ReadingLine[];
}

/** One act of administration, in the reader's words. */
export interface ActLine {
  /** Null: it came with the system. */
  readonly at: Instant | null;
  /** By the server's own clock, whatever a rehearsal's shows. */
  readonly real: boolean;
  readonly kind: string;
  readonly what: string;
  readonly about: string | null;
  readonly href: Path | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly why: string | null;
  readonly by: string;
  readonly role: string | null;
  /** Null: its record is kept elsewhere. */
  readonly recorded: string | null;
}

export interface AdministrationPage extends Log {
  readonly kinds: readonly Choice[];
  readonly rows: readonly ActLine[];
}

export interface ExportsPage extends Log {
  readonly whats: readonly Choice[];
  readonly rows: readonly ReadingLine[];
  /** What he himself may take. */
  readonly open: readonly { readonly label: string; readonly href: Path }[];
  readonly prove: Path | null;
}
