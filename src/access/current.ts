import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from '../http/exchange.js';
import type { SignedIn } from './signed-in.js';

/** The guard has found him before the controller is called. */
export const whoAsks = ({ signedIn }: Request): SignedIn => {
  if (!signedIn) throw new Error('who is asking, on a route that is open to whoever comes?');
  return signedIn;
};

/** Who is asking. */
export const Current = createParamDecorator(
  (_: unknown, context: ExecutionContext): SignedIn => whoAsks(context.switchToHttp().getRequest<Request>()),
);
