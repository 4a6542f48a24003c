import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from '../../http/exchange.js';
import { isReading } from '../../http/own-origin.js';
import { tokenIn } from '../session-cookie.js';
import { SecondFactors } from './second-factors.js';

/** What a decision form asks for beside its own fields. */
const TOTP_FIELD = 'totp';

/** The code that came with an order, taken out of it: neither the order nor its key knows of it. */
const takenFrom = (body: unknown): string | null => {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, TOTP_FIELD)) return null;
  const fields = body as Record<string, unknown>;
  const code = fields[TOTP_FIELD];
  delete fields[TOTP_FIELD];
  return typeof code === 'string' && code.trim() !== '' ? code : null;
};

/** The pages of the second factor itself read the code of their own form; to issue others a code is a deed like any. */
const isAboutIt = ({ routeOptions }: Request): boolean =>
  /^\/(account(?!\/codes)|second)(\/|$)/.test(routeOptions.url ?? '');

/**
 * Stands after the session's guard: a second factor that comes with an order is proved before the order is looked at.
 * A wrong one stops nothing here: the order goes on with the proof it has, and is refused, and written down, by the law.
 */
@Injectable()
export class SecondGuard implements CanActivate {
  constructor(private readonly second: SecondFactors) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    if (isReading(request.method) || isAboutIt(request)) return true;
    const code = takenFrom(request.body);
    const { signedIn } = request;
    const token = tokenIn(request);
    if (code === null || !signedIn || token === null) return true;
    // already proved, or in need of no proof: the code keeps for another time
    if (signedIn.assurance === 'second' || signedIn.assurance === 'rehearsal') return true;
    const proved = await this.second.prove(signedIn, token, code);
    request.signedIn =
      proved.outcome === 'ok'
        ? { ...signedIn, assurance: 'second' }
        : { ...signedIn, secondTried: proved.outcome === 'wait' ? proved.seconds : 'wrong' };
    return true;
  }
}
