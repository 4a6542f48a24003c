import { randomUUID } from 'node:crypto';
import type { AboutDossier } from '../../sittings/questions.js';
import type { QuestionsView } from '../../web/pages/council/question-views.js';

/** Which question of which sitting: one dossier may have been before two. */
export const atOf = ({ sitting, no }: { readonly sitting: string; readonly no: number }): string =>
  `${sitting}_${no}`;

export const questionsView = (about: AboutDossier): QuestionsView => ({
  action: `/nominations/${about.nomination}/questions`,
  nonce: randomUUID(),
  questions: about.questions.map((question) => ({ ...question, at: atOf(question) })),
  ask: about.ask && { findings: about.ask.findings },
});
