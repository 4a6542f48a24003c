import type { Language } from '../texts/language.js';
import type { ProblemBody } from './problem-body.js';

/** Shows a problem to a browser that asked for a page. Bound to the pages of src/web; without it, it is JSON. */
export abstract class ProblemPage {
  abstract render(problem: ProblemBody, lang: Language): string;
}
