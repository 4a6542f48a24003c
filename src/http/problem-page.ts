import type { Request } from './exchange.js';
import type { ProblemBody } from './problem-body.js';

/** Shows a problem to a browser that asked for a page. Bound to the pages of src/web; without it, it is JSON. */
export abstract class ProblemPage {
  /** The whole document. `languageOf(request)` and `request.signedIn` say for whom. */
  abstract render(problem: ProblemBody, request: Request): string | Promise<string>;
}
