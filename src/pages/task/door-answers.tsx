import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../access/signed-in.js';
import { Pins } from '../../access/proofs/pins.js';
import type { Reply, Request } from '../../http/exchange.js';
import { Installation } from '../../http/installation.js';
import { markBrowser } from '../../links/browser-cookie.js';
import type { FoundLink } from '../../links/links.js';
import type { LifeName } from '../../road/command.js';
import { renderPage } from '../../web/page.js';
import { Door } from '../../web/pages/task/door.js';
import { Done, Foreign, Gone } from '../../web/pages/task/ends.js';
import type { DoorPage, PinProblem, SetupProblem } from '../../web/pages/task/views.js';
import type { CapacityView, Path } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { type Decided, type Found, signInFor, taskPath } from './task-door.js';

const PAGES = { nomination: 'nominations', round: 'rounds', sitting: 'sittings' } as const;

const receiptOf = (life: LifeName, subject: string, { seq }: Decided): Path =>
  `/${PAGES[life]}/${subject}/receipts/${seq}`;

const capacityOf = ({ name, actor, forName }: Decided): CapacityView | null =>
  actor.person === 'system' ? null : { name, role: actor.role, as: actor.as, forName };

/** "b•••@…": enough for the recipient to know himself, and for nobody else to learn of him. */
const masked = (email: string): string => `${email.charAt(0)}•••@…`;

/** What is wrong with what was sent, and how that is answered. */
export interface Refused {
  readonly status: number;
  readonly wait: number;
  readonly pin: PinProblem | null;
  readonly setup: SetupProblem | null;
}

const NOTHING_SENT: Refused = { status: 200, wait: 0, pin: null, setup: null };

/** What the door says, as pages. */
@Injectable()
export class DoorAnswers {
  constructor(
    private readonly frames: Frames,
    private readonly pins: Pins,
    private readonly installation: Installation,
  ) {}

  async say(found: Found, request: Request, reply: Reply, nonce: string): Promise<string | undefined> {
    void reply.header('content-type', HTML);
    switch (found.is) {
      case 'elsewhere':
        void reply.status(303).header('location', found.to);
        return undefined;
      case 'door':
        return this.door(found.link, request, reply, nonce, NOTHING_SENT);
      case 'gone':
        return this.gone(found, request, reply);
      case 'done':
        return this.done(found, request);
      case 'foreign':
        void reply.status(403);
        return this.foreign(found.me, found.to, request);
    }
  }

  /** The same page again, with what was wrong; what was entered is never given back. */
  async door(
    { person, task, life, does, due, today }: FoundLink,
    request: Request,
    reply: Reply,
    nonce: string,
    { status, wait, pin, setup }: Refused,
  ): Promise<string> {
    markBrowser(request, reply, this.installation);
    void reply.status(status).header('content-type', HTML);
    if (wait > 0) void reply.header('retry-after', wait);
    const action = `${taskPath(task)}/pin` as const;
    const by: DoorPage['by'] = (await this.pins.has(person))
      ? { kind: 'pin', action: action as Path, problem: pin }
      : { kind: 'setup', action: `${action}/first` as Path, problem: setup };
    return renderPage(
      <Door
        frame={await this.frames.outside(request)}
        task={{ life, does, due, today }}
        nonce={nonce}
        signIn={signInFor(task)}
        by={by}
      />,
    );
  }

  /** Only that it is done, to whoever has proved nothing; of a dead link, that it leads in no more. */
  async gone(
    { task, because }: Pick<Extract<Found, { is: 'gone' }>, 'task' | 'because'>,
    request: Request,
    reply: Reply,
  ): Promise<string> {
    void reply.status(because === 'decided' ? 200 : 410).header('content-type', HTML);
    const frame = await this.frames.outside(request);
    return renderPage(<Gone frame={frame} because={because} signIn={signInFor(task)} />);
  }

  private async done(
    { me, record, decided, again }: Extract<Found, { is: 'done' }>,
    request: Request,
  ): Promise<string> {
    const { life, subject } = record;
    return renderPage(
      <Done
        frame={await this.frames.of(request, 'tasks', me)}
        decided={{
          life,
          type: decided.type,
          by: capacityOf(decided),
          at: decided.at,
          receipt: receiptOf(life, subject, decided),
        }}
        again={again}
        tasks={me.pass ? null : '/tasks'}
      />,
    );
  }

  private async foreign(me: SignedIn, to: string | null, request: Request): Promise<string> {
    const frame = await this.frames.of(request, 'tasks', me);
    return renderPage(<Foreign frame={frame} to={to === null ? null : masked(to)} me={me.name} />);
  }
}
