import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { Public } from '../../access/public.js';
import { looksLikeToken } from '../../access/session-token.js';
import type { Reply, Request } from '../../http/exchange.js';
import { Installation } from '../../http/installation.js';
import { keepLinkToken } from '../../links/link-cookie.js';
import { Links } from '../../links/links.js';
import { UnknownTokens } from '../../links/unknown-tokens.js';
import { renderPage } from '../../web/page.js';
import { Missing } from '../../web/pages/task/ends.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { taskPath } from './task-door.js';

/** Where a link in a mail points. It leads on to its task; whoever opens it changes nothing, however often. */
@Public()
@Controller('v')
export class LinkController {
  constructor(
    private readonly links: Links,
    private readonly unknown: UnknownTokens,
    private readonly installation: Installation,
    private readonly frames: Frames,
  ) {}

  @Get(':token')
  @Header('content-type', HTML)
  async find(
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const link = looksLikeToken(token) ? await this.links.find(token) : null;
    if (!link) return this.missing(request, reply);
    // to a HEAD no token is handed out: mail gateways ask that way
    if (request.method === 'GET') keepLinkToken(reply, token, this.installation);
    void reply.status(303).header('location', taskPath(link.task));
    return undefined;
  }

  private async missing(request: Request, reply: Reply): Promise<string> {
    const wait = this.unknown.note(request.ip);
    void reply.status(wait > 0 ? 429 : 404);
    if (wait > 0) void reply.header('retry-after', wait);
    return renderPage(<Missing frame={await this.frames.outside(request)} wait={wait} />);
  }
}
