import { decisionForm } from './decision-form.js';
import { evidence } from './evidence.js';
import { fields } from './fields.js';
import { frame } from './frame.js';
import { inbox } from './inbox.js';
import type { Language } from './language.js';
import { mails } from './mails.js';
import { nominationPageEn } from './nomination-page.en.js';
import { nominationPageVi } from './nomination-page.vi.js';
import { orders } from './orders.js';
import { pages } from './pages/index.js';
import { people } from './people.js';
import { problems } from './problems.js';
import { quotas } from './quotas.js';
import { receipt } from './receipt.js';
import { rounds } from './rounds.js';
import { signIn } from './sign-in.js';
import { sittings } from './sittings.js';
import { states } from './states.js';

export const vi = {
  lang: 'vi' as Language,
  frame: frame.vi,
  inbox: inbox.vi,
  pages: pages.vi,
  nomination: nominationPageVi,
  decision: decisionForm.vi,
  quotas: quotas.vi,
  receipt: receipt.vi,
  signIn: signIn.vi,
  states: states.vi,
  orders: orders.vi,
  rounds: rounds.vi,
  sittings: sittings.vi,
  people: people.vi,
  evidence: evidence.vi,
  problems: problems.vi,
  fields: fields.vi,
  mails: mails.vi,
};

/** Vietnamese is the source; a text missing here, or one with other parameters, fails the build. */
export type Texts = typeof vi;

export const en: Texts = {
  lang: 'en',
  frame: frame.en,
  inbox: inbox.en,
  pages: pages.en,
  nomination: nominationPageEn,
  decision: decisionForm.en,
  quotas: quotas.en,
  receipt: receipt.en,
  signIn: signIn.en,
  states: states.en,
  orders: orders.en,
  rounds: rounds.en,
  sittings: sittings.en,
  people: people.en,
  evidence: evidence.en,
  problems: problems.en,
  fields: fields.en,
  mails: mails.en,
};

const TEXTS: Record<Language, Texts> = { vi, en };

export const textsIn = (lang: Language): Texts => TEXTS[lang];

export { capacityText } from './capacity.js';
export { needText, reasonText } from './criterion-text.js';
export {
  clockText,
  dayOfWeekText,
  dayText,
  dueText,
  momentText,
  turnText,
  type Urgency,
  urgencyOf,
  waitedText,
  wallClock,
  workingLeftText,
} from './days.js';
export { validationText } from './fields.js';
export {
  clauseText,
  FINDING_CODES,
  findingInGeneral,
  findingSentence,
  findingText,
} from './finding-text.js';
export { lackText } from './lack-text.js';
export { capital, LANGUAGES, type Language, said } from './language.js';
export { mailSubject } from './mails.js';
export { orderWords } from './order-words.js';
export { outlookSum, outlookText, outlookWords } from './outlook.js';
export { portionText } from './portion.js';
export { sizeText } from './sizes.js';
export { stepText } from './steps.js';
export { type Life, stateName, standingText } from './state-text.js';
