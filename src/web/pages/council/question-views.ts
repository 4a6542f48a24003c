import type { Finding, Instant } from '../../../../workflows/index.js';
import type { Path } from '../../path.js';

/** Questions of the Council to the Office, beside the dossier they are about. */

export interface QuestionView {
  /** Tells it from the others of the page. */
  readonly at: string;
  readonly askedBy: string;
  readonly askedAt: Instant | null;
  readonly question: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Instant | null;
  readonly answer: string | null;
  readonly mine: boolean;
}

export interface QuestionsView {
  readonly action: Path;
  readonly nonce: string;
  readonly questions: readonly QuestionView[];
  readonly ask: { readonly findings: readonly Finding[] } | null;
}
