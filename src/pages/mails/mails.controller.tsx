import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { Problem } from '../../http/problem.js';
import { MailsDto, stateIn } from '../../mail/mails.controller.js';
import { MailRecord } from '../../mail/record.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { MailsPage } from '../../web/pages/mails/mails.js';
import type { Path } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn } from '../read-order.js';
import { shown } from './mails-view.js';

class MailsWanted extends MailsDto {
  @IsOptional() @IsIn(['again']) done?: 'again';
  @IsOptional() @IsString() @MaxLength(10) lang?: string;
}

const addressOf = ({ state, person }: MailsDto, after: string | null): Path => {
  const asked = { ...(state && { state }), ...(person && { person }), ...(after !== null && { after }) };
  const query = new URLSearchParams(asked).toString();
  return query === '' ? '/mails' : `/mails?${query}`;
};

/** The Office's record of mails, and a second try for those that failed. */
@Controller('mails')
export class MailsPageController {
  constructor(
    private readonly record: MailRecord,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async all(@Query() wanted: MailsWanted, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const nonce = randomUUID();
    const page = await this.record.page(me, wanted);
    if (!page.ok) throw new Problem(403, 'FORBIDDEN', { findings: page.findings });
    const frame = await this.frames.of(request, 'mails', me, nonce);
    return renderPage(
      <MailsPage
        frame={frame}
        state={wanted.state ?? ''}
        person={wanted.person ?? ''}
        mails={page.items.map((line) => shown(line, frame.lang))}
        next={page.next === null ? null : addressOf(wanted, page.next)}
        first={wanted.after === undefined ? null : addressOf(wanted, null)}
        outage={page.outage}
        done={wanted.done === 'again'}
        nonce={nonce}
      />,
    );
  }

  /** Sent twice it goes once: what already waits is left where it is. */
  @Post(':id/again')
  @HttpCode(303)
  async again(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Current() me: SignedIn,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<void> {
    nonceIn(posted);
    if (!UUID.test(id)) throw new Problem(404, 'NOT_FOUND');
    stateIn(await this.record.sendAgain(id, me));
    void reply.header('location', '/mails?done=again');
  }
}
