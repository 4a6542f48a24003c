import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from '../http/exchange.js';
import type { SignedIn } from './signed-in.js';

/** Who is asking. The guard has found him before the controller is called. */
export const Current = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<Request>();
  if (!signedIn) throw new Error('@Current() on a route that is open to whoever comes');
  return signedIn;
});
