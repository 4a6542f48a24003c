import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { whoAsks } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Reply, Request } from '../http/exchange.js';

/** What is asked of a page, where its answer goes, and who asks. */
export interface Asked {
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

/** The same of one thing, by the id in the address. */
export interface AskedOf extends Asked {
  readonly id: string;
}

/** All of it at once, for a handler that hands it on. */
export const Exchange = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const http = context.switchToHttp();
  const request = http.getRequest<Request>();
  return { request, reply: http.getResponse<Reply>(), me: whoAsks(request) };
});
