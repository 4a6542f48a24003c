import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { looksLikePin } from '../../access/proofs/guessable.js';
import type { Turned } from '../../access/proofs/guesses.js';
import { Pins, type PinSet } from '../../access/proofs/pins.js';
import { SetupCodes } from '../../access/proofs/setup-codes.js';
import { Public } from '../../access/public.js';
import { SessionDoor } from '../../access/session-door.js';
import type { Reply, Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import { browserIn } from '../../links/browser-cookie.js';
import { LinkIncidents } from '../../links/link-incidents.js';
import type { FoundLink } from '../../links/links.js';
import { DoorAnswers, type Refused } from './door-answers.js';
import { signInFor, TaskDoor } from './task-door.js';

class PinForm {
  @IsOptional() @IsString() @MaxLength(100) pin?: string;
  @IsOptional() @IsString() @MaxLength(100) nonce?: string;
}

class FirstPinForm extends PinForm {
  @IsOptional() @IsString() @MaxLength(100) code?: string;
  @IsOptional() @IsString() @MaxLength(100) again?: string;
}

/** What was sent, and where the answer goes. */
interface Asked {
  readonly id: string;
  readonly request: Request;
  readonly reply: Reply;
}

const waitIn = ({ seconds, inAll }: Extract<Turned, { outcome: 'wait' }>) =>
  ({ kind: inAll ? 'full' : 'slow', seconds }) as const;

/**
 * In by a link and a PIN. A robot that has read the mail has the link and guesses: it slows down its own browser, then
 * closes this link's way; the recipient's PIN and his session still lead to the task.
 */
@Public()
@Controller('tasks/:id')
export class PinController {
  constructor(
    private readonly door: TaskDoor,
    private readonly answers: DoorAnswers,
    private readonly pins: Pins,
    private readonly codes: SetupCodes,
    private readonly sessions: SessionDoor,
    private readonly incidents: LinkIncidents,
  ) {}

  @Post('pin')
  async byPin(
    @Param('id') id: string,
    @Body() { pin = '' }: PinForm,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const asked = { id, request, reply };
    return this.atLiveLink(asked, async (link) => {
      // what can be no PIN is no guess
      if (!looksLikePin(pin)) return this.again(asked, link, { pin: { kind: 'shape' } });
      const checked = await this.pins.check(link.person, link.id, browserIn(request), pin);
      switch (checked.outcome) {
        case 'ok':
          return this.goIn(asked, link);
        case 'wrong':
          return this.again(asked, link, { pin: { kind: 'wrong' } });
        case 'wait':
          return this.again(asked, link, { pin: waitIn(checked) });
        case 'closed':
          return this.close(asked, link);
      }
    });
  }

  /** His first PIN, by the code that the Office read out to him. */
  @Post('pin/first')
  async first(
    @Param('id') id: string,
    @Body() { code = '', pin = '', again = '' }: FirstPinForm,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const asked = { id, request, reply };
    return this.atLiveLink(asked, async (link) => {
      if (pin !== again) return this.again(asked, link, { setup: { kind: 'differ' } });
      const { person } = link;
      const at = { person, link: link.id, browser: browserIn(request) };
      return this.afterSetup(asked, link, await this.codes.setPin(at, code, pin));
    });
  }

  private async afterSetup(asked: Asked, link: FoundLink, set: PinSet): Promise<string | undefined> {
    switch (set.outcome) {
      case 'ok':
        return this.goIn(asked, link);
      case 'fault':
        return this.again(asked, link, { setup: { kind: 'refused', fault: set.fault } });
      case 'wrong':
        return this.again(asked, link, { setup: { kind: 'wrong' } });
      case 'wait':
        return this.again(asked, link, { setup: waitIn(set) });
      case 'closed':
        return this.close(asked, link);
    }
  }

  /** Nothing is weighed but at a link that is live, and is the link of this very task. */
  private async atLiveLink(
    { id, request, reply }: Asked,
    work: (link: FoundLink) => Promise<string | undefined>,
  ): Promise<string | undefined> {
    const link = await this.door.linkIn(request);
    if (!link) {
      void reply.status(303).header('location', signInFor(id));
      return undefined;
    }
    if (link.task !== id) throw new Problem(403, 'ONLY_THIS_TASK');
    if (link.standing === 'live') return work(link);
    return this.answers.gone({ task: id, because: link.standing }, request, reply);
  }

  private again({ request, reply }: Asked, link: FoundLink, refused: Refused): Promise<string> {
    return this.answers.door(link, request, reply, refused);
  }

  private async goIn({ request, reply }: Asked, link: FoundLink): Promise<undefined> {
    await this.sessions.byLink(link, request, reply);
    void reply.status(303).header('location', await this.door.after(link));
    return undefined;
  }

  private async close({ id, request, reply }: Asked, link: FoundLink): Promise<string> {
    const because = await this.incidents.guessed(link);
    return this.answers.gone({ task: id, because }, request, reply);
  }
}
