import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { tokenIn } from '../../access/session-cookie.js';
import type { Turned } from '../../access/proofs/guesses.js';
import type { Reply } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { localPath } from '../../http/local-path.js';
import { type Texts, textsIn } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Account } from '../../web/pages/account/pages.js';
import type { Path } from '../../web/path.js';
import type { FieldError } from '../../web/view-models.js';
import type { Asked } from '../asked.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { one } from '../read-order.js';
import type { Looking, NotDone } from './account-section.js';
import { AccountSections } from './account-sections.js';

const wayBack = (next: unknown): Path | null =>
  typeof next === 'string' && next !== '' && localPath(next) !== '/' ? (localPath(next) as Path) : null;

/** Whoever was wrong or too fast: the status of the answer, and the words on it. */
export const turnAway = (reply: Reply, turned: Turned, wrong: string, t: Texts): string => {
  if (turned.outcome !== 'wait') {
    void reply.status(403);
    return wrong;
  }
  void reply.status(429).header('retry-after', turned.seconds);
  return t.pages.account.wait(turned.seconds);
};

/** Shows `/account` to whoever looks at it, after a form too. */
@Injectable()
export class AccountPages {
  constructor(
    private readonly frames: Frames,
    private readonly sections: AccountSections,
  ) {}

  textsOf({ request }: Pick<Asked, 'request'>): Texts {
    return textsIn(languageOf(request));
  }

  async show({ request, reply, me }: Asked, notDone: NotDone | null = null, next?: unknown): Promise<string> {
    void reply.header('content-type', HTML);
    const nonce = randomUUID();
    const t = this.textsOf({ request });
    const query = request.query as { readonly next?: unknown; readonly done?: unknown };
    const looking: Looking = {
      request,
      me,
      session: tokenIn(request) ?? '',
      nonce,
      next: wayBack(next ?? query.next),
      t,
    };
    const { done } = query;
    const said =
      typeof done === 'string' ? this.sections.all.map((each) => each.done?.(done, t) ?? null) : [];
    return renderPage(
      <Account
        frame={await this.frames.of(request, null, me)}
        back={looking.next}
        done={said.find((words) => words !== null) ?? null}
        sections={await Promise.all(this.sections.all.map((each) => each.show(looking, notDone)))}
      />,
    );
  }

  /** A form that was not carried out, shown again with what was wrong. */
  again(asked: Asked, posted: Posted, form: string, errors: readonly FieldError[]): Promise<string> {
    return this.show(asked, { form, errors }, one(posted, 'next'));
  }

  /** Done: to the page again, where it is said. */
  goOn({ reply }: Asked, posted: Posted, done: string, section: string): undefined {
    const next = wayBack(one(posted, 'next'));
    const back = next === null ? '' : `&next=${encodeURIComponent(next)}`;
    void reply.status(303).header('location', `/account?done=${done}${back}#${section}`);
  }
}
