import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../access/signed-in.js';
import { Pins } from '../../access/proofs/pins.js';
import { Database } from '../../database/database.js';
import type { Reply, Request } from '../../http/exchange.js';
import { Installation } from '../../http/installation.js';
import { markBrowser } from '../../links/browser-cookie.js';
import type { FoundLink } from '../../links/links.js';
import { officeContacts } from '../../people/office-contacts.js';
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

/** What is wrong with what was sent: with a PIN, or with the setting up of one. */
export interface Refused {
  readonly pin?: PinProblem;
  readonly setup?: SetupProblem;
}

const STATUS = { shape: 401, wrong: 401, slow: 429, full: 429, differ: 422, refused: 422 } as const;

/** What the door says, as pages. */
@Injectable()
export class DoorAnswers {
  constructor(
    private readonly frames: Frames,
    private readonly pins: Pins,
    private readonly installation: Installation,
    private readonly database: Database,
  ) {}

  async say(found: Found, request: Request, reply: Reply): Promise<string | undefined> {
    void reply.header('content-type', HTML);
    switch (found.is) {
      case 'elsewhere':
        void reply.status(303).header('location', found.to);
        return undefined;
      case 'door':
        return this.door(found.link, request, reply);
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
    { person, organisation, task, life, does, due, today }: FoundLink,
    request: Request,
    reply: Reply,
    { pin, setup }: Refused = {},
  ): Promise<string> {
    markBrowser(request, reply, this.installation);
    const problem = pin ?? setup;
    void reply.status(problem ? STATUS[problem.kind] : 200).header('content-type', HTML);
    if (problem && 'seconds' in problem) void reply.header('retry-after', problem.seconds);
    const action = `${taskPath(task)}/pin` as const;
    const first = { action: `${action}/first` as Path, problem: setup ?? null };
    const by: DoorPage['by'] = (await this.pins.has(person))
      ? { kind: 'pin', action: action as Path, problem: pin ?? null, anew: first }
      : { kind: 'setup', ...first };
    const office = await officeContacts(this.database, organisation, today);
    return renderPage(
      <Door
        frame={await this.frames.outside(request)}
        task={{ life, does, due, today }}
        nonce={randomUUID()}
        signIn={signInFor(task)}
        by={by}
        phones={[...new Set(office.map(({ phone }) => phone).filter((phone) => phone !== ''))]}
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
