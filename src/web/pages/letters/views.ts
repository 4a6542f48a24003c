import type { Language } from '../../../texts/language.js';
import type { Path } from '../../path.js';
import type { Frame } from '../../view-models.js';

/** What a letter is about, and the letters about it; kind null: there is but one. */
export interface SampleStep {
  readonly title: string;
  readonly letters: readonly { readonly kind: string | null; readonly href: Path }[];
}

export interface SamplesPage {
  readonly frame: Frame;
  readonly groups: readonly {
    readonly of: 'digest' | 'nomination' | 'round' | 'sitting' | 'account';
    readonly steps: readonly SampleStep[];
  }[];
}

export interface SamplePage {
  readonly frame: Frame;
  readonly template: string;
  readonly letters: readonly {
    readonly lang: Language;
    readonly subject: string;
    readonly body: string;
    readonly html: Path;
  }[];
}
