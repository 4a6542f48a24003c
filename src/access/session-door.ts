import { Injectable } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import { Installation } from '../http/installation.js';
import { giveToken, takeTokenBack, tokenIn } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { type Begun, type Credentials, SignIn } from './sign-in.js';
import type { SignedIn } from './signed-in.js';

type Came = Pick<SignedIn, 'person' | 'assurance'>;

/** In and out, for the API and the pages alike: the session in the table and the cookie in the browser go together. */
@Injectable()
export class SessionDoor {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly installation: Installation,
  ) {}

  async byPassword(given: Credentials, request: Request, reply: Reply): Promise<Came> {
    return this.admit(await this.signIn.byPassword(given, request.ip), request, reply);
  }

  async asInvented(person: string, request: Request, reply: Reply): Promise<Came> {
    return this.admit(await this.signIn.asInvented(person), request, reply);
  }

  /** By an emailed link and his PIN: let in to the one task of that link. */
  async byLink(
    { id, person, organisation }: { readonly id: string } & Pick<SignedIn, 'person' | 'organisation'>,
    request: Request,
    reply: Reply,
  ): Promise<Came> {
    const token = await this.sessions.begin({ person, organisation, assurance: 'pin', link: id });
    return this.admit({ token, person, organisation, assurance: 'pin' }, request, reply);
  }

  async leave(request: Request, reply: Reply): Promise<void> {
    const token = tokenIn(request);
    if (token !== null) await this.sessions.end(token);
    takeTokenBack(reply, this.installation);
  }

  /** Whoever was signed in in this browser before is so no longer. */
  private async admit(begun: Begun, request: Request, reply: Reply): Promise<Came> {
    const before = tokenIn(request);
    if (before !== null) await this.sessions.end(before);
    giveToken(reply, begun.token, this.installation);
    return begun;
  }
}
