import type { Instant } from '../../../../workflows/index.js';
import type { Language } from '../../../texts/language.js';
import type { Sent } from '../../pieces/fields.js';
import type { SealingView } from '../../pieces/sealing.js';
import type { Frame, Path } from '../../view-models.js';
import type { SheetView } from '../../pieces/sheet-view.js';
import type { MailState } from '../mails/views.js';

interface Deed {
  readonly by: string;
  readonly at: Instant;
}

export interface AnchorShown {
  readonly id: string;
  readonly size: number;
  readonly code: string;
  readonly at: Instant;
  readonly to: { readonly name: string; readonly email: string; readonly outside: boolean };
  readonly state: MailState;
  readonly words: string | null;
  readonly acknowledged: (Deed & { readonly told: string | null }) | null;
  readonly may: 'own' | 'outside' | null;
}

export interface AddressShown {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly language: Language | null;
  readonly added: Deed;
  readonly removed: Deed | null;
}

export const ANCHORS_DONE = ['kept', 'added', 'removed'] as const;

export interface AnchorsPageView {
  readonly frame: Frame;
  /** For whoever watches. */
  readonly sheet: SheetView | null;
  readonly standing: SealingView & {
    readonly newest: { readonly code: string; readonly at: Instant } | null;
    readonly held: { readonly code: string; readonly at: Instant } | null;
  };
  readonly maySend: boolean;
  readonly anchors: readonly AnchorShown[];
  readonly next: Path | null;
  readonly first: Path | null;
  /** Null: whoever reads this sees his own alone. */
  readonly recipients: {
    readonly byOffice: readonly {
      readonly name: string;
      readonly address: string;
      readonly auditor: boolean;
    }[];
    readonly addresses: readonly AddressShown[];
    readonly mayKeep: boolean;
  } | null;
  /** What has just been done: so many mails written, or which other thing. */
  readonly done: number | (typeof ANCHORS_DONE)[number] | null;
  /** What was typed and not taken, of which anchor; null: of the form for an address. */
  readonly sent: Sent & { readonly anchor: string | null };
  readonly nonce: string;
}
