import { Injectable } from '@nestjs/common';
import type { Request } from '../http/exchange.js';
import { localPath } from '../http/local-path.js';
import { isReading } from '../http/own-origin.js';
import type { ProblemBody } from '../http/problem-body.js';
import { ProblemPage } from '../http/problem-page.js';
import { textsIn } from '../texts/index.js';
import { renderPage } from '../web/page.js';
import { Message } from '../web/pages/message.js';
import type { Path } from '../web/view-models.js';
import { Frames } from './frame.js';
import { sameAgain } from './same-again.js';

const backFrom = ({ headers }: Request): Path | null => {
  try {
    const { host, pathname } = new URL(headers.referer ?? '');
    return host === headers.host ? (localPath(pathname) as Path) : null;
  } catch {
    return null;
  }
};

/** A problem as a page: what happened, that nothing is lost, and the way on. */
@Injectable()
export class MessageAsPage implements ProblemPage {
  constructor(private readonly frames: Frames) {}

  async render(problem: ProblemBody, request: Request): Promise<string> {
    const { signedIn } = request;
    const frame = signedIn
      ? await this.frames.of(request, null, signedIn).catch(() => this.frames.outside(request))
      : await this.frames.outside(request);
    const wrote = isReading(request.method) ? null : problem.status < 500 ? 'nothing' : 'unknown';
    const again = problem.code === 'DATABASE_UNAVAILABLE' ? sameAgain(request) : null;
    const lookFirst = wrote === 'unknown' && problem.code === 'DATABASE_UNAVAILABLE' && again === null;
    return renderPage(
      <Message
        frame={frame}
        problem={lookFirst ? { ...problem, detail: textsIn(frame.lang).problems.lookFirst } : problem}
        wrote={wrote}
        decided={null}
        back={backFrom(request)}
        again={again}
        search={problem.code === 'NOT_FOUND' && frame.account !== null ? '/nominations' : null}
      />,
    );
  }
}
