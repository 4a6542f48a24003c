import type { Language } from '../../../texts/language.js';
import type { Path } from '../../path.js';
import type { Frame } from '../../view-models.js';

export interface SampleLink {
  readonly title: string;
  readonly kind: string | null;
  readonly href: Path;
}

export interface SamplesPage {
  readonly frame: Frame;
  readonly groups: readonly {
    readonly of: 'digest' | 'nomination' | 'round' | 'sitting' | 'account';
    readonly samples: readonly SampleLink[];
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
