import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from '../http/exchange.js';
import { isReading } from '../http/own-origin.js';
import { Problem } from '../http/problem.js';
import { IS_PUBLIC } from './public.js';
import { tokenIn } from './session-cookie.js';
import { leadsToTask } from './pass-routes.js';
import { Sessions } from './sessions.js';

/** Stands before every route. What somebody may do there is decided at the deed, from his grants. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const open = this.reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (open) return true;

    const request = context.switchToHttp().getRequest<Request>();
    const token = tokenIn(request);
    const signedIn = token === null ? null : await this.sessions.find(token);
    if (!signedIn) throw new Problem(401, 'SIGN_IN_NEEDED');
    if (signedIn.pass && !leadsToTask(signedIn.pass, request)) {
      // what else he would read he may, once he has signed in
      throw isReading(request.method)
        ? new Problem(401, 'SIGN_IN_NEEDED')
        : new Problem(403, 'ONLY_THIS_TASK');
    }
    request.signedIn = signedIn;
    return true;
  }
}
