import { isNativeError } from 'node:util/types';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Logger, Optional } from '@nestjs/common';
import { asksForPage, type Reply, type Request } from './exchange.js';
import { languageOf } from './language.js';
import { isReading } from './own-origin.js';
import type { Problem } from './problem.js';
import { type ProblemBody, problemBody } from './problem-body.js';
import { problemOf } from './problem-of.js';
import { ProblemPage } from './problem-page.js';
import { signInAddress } from './sign-in-address.js';

const answerJson = (body: ProblemBody, reply: Reply): void =>
  void reply.status(body.status).type('application/problem+json').send(JSON.stringify(body));

/** The one place where a failure becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  constructor(@Optional() @Inject(ProblemPage) private readonly page: ProblemPage | null) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const problem = problemOf(thrown);
    const request = host.switchToHttp().getRequest<Request>();
    const reply = host.switchToHttp().getResponse<Reply>();
    if (problem.getStatus() >= 500) this.note(problem, request);
    if (reply.sent) return;

    void reply.header('cache-control', 'no-store');
    const wait = problem.parts.retryAfterSeconds;
    if (wait !== undefined) void reply.header('retry-after', wait);
    const body = problemBody(problem, this.askedBy(request));
    if (!asksForPage(request)) answerJson(body, reply);
    else if (body.code === 'SIGN_IN_NEEDED') void reply.redirect(signInAddress(request), 303);
    // a filter that rejects would end the process, so this one never does
    else void this.answerPage(body, request, reply);
  }

  private async answerPage(body: ProblemBody, request: Request, reply: Reply): Promise<void> {
    if (!this.page) return answerJson(body, reply);
    try {
      const html = await this.page.render(body, request);
      void reply.status(body.status).type('text/html; charset=utf-8').send(html);
    } catch (cause) {
      this.note(problemOf(cause), request);
      answerJson(body, reply);
    }
  }

  private askedBy(request: Request) {
    return { lang: languageOf(request), requestId: request.id, reading: isReading(request.method) };
  }

  /** Once, with the stack, and by the route's pattern: the address itself may hold a token. */
  private note({ code, parts: { cause } }: Problem, request: Request): void {
    const { name, message, stack } = isNativeError(cause) ? cause : new Error(String(cause));
    const route = (request.routeOptions as Request['routeOptions'] | undefined)?.url ?? '';
    const about = { code, request: request.id, method: request.method, route, name, message };
    // an outage is one fact, however many requests meet it: no stacks
    if (code === 'DATABASE_UNAVAILABLE') this.logger.warn(JSON.stringify(about));
    else this.logger.error(JSON.stringify(about), stack);
  }
}
