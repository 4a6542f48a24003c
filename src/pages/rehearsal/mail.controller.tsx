import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Current } from '../../access/current.js';
import { SessionDoor } from '../../access/session-door.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { localPath } from '../../http/local-path.js';
import { Problem } from '../../http/problem.js';
import { RehearsalOnly } from '../../http/rehearsal-only.js';
import { Links } from '../../links/links.js';
import { AfterMail } from '../../mail/mail.controller.js';
import { MailTray } from '../../mail/mail-tray.js';
import { renderPage } from '../../web/page.js';
import { Letter, MailTrayPage } from '../../web/pages/rehearsal/mail.js';
import type { Path } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { letterReply } from '../letter-reply.js';

class TrayWanted {
  @IsOptional() @IsString() @MaxLength(254) to?: string;
  @IsOptional() @AfterMail() after?: string;
  @IsOptional() @IsString() @MaxLength(10) lang?: string;
}

class OpenForm {
  @IsOptional() @IsString() @MaxLength(100) nonce?: string;
}

const trayAddress = (to: string, after: string | null): Path => {
  const asked = { ...(to !== '' && { to }), ...(after !== null && { after }) };
  const query = new URLSearchParams(asked).toString();
  return query === '' ? '/rehearsal/mail' : `/rehearsal/mail?${query}`;
};

/** What was mailed in a rehearsal, for everybody to read: nothing of it has left the house. */
@RehearsalOnly()
@Controller('rehearsal/mail')
export class RehearsalMailController {
  constructor(
    private readonly tray: MailTray,
    private readonly links: Links,
    private readonly door: SessionDoor,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async all(
    @Query() { to = '', after }: TrayWanted,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const [frame, recipients, { items, next }] = await Promise.all([
      this.frames.of(request, null, me),
      this.tray.recipients(me.organisation),
      this.tray.page(me.organisation, to === '' ? undefined : to, after),
    ]);
    return renderPage(
      <MailTrayPage
        frame={frame}
        recipients={recipients}
        to={to}
        mails={items.map((mail) => ({ id: mail.id, to: mail.to.name, subject: mail.subject, at: mail.at }))}
        older={next === null ? null : trayAddress(to, next)}
        newest={after === undefined ? null : trayAddress(to, null)}
      />,
    );
  }

  @Get(':id')
  @Header('content-type', HTML)
  async read(@Param('id') id: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const mail = UUID.test(id) ? await this.tray.find(me.organisation, id) : null;
    if (!mail) throw new Problem(404, 'NOT_FOUND');
    const { to, subject, body, html, at, link } = mail;
    const enclosed = await this.tray.enclosedWith(me.organisation, id);
    return renderPage(
      <Letter
        frame={await this.frames.of(request, null, me)}
        to={to}
        subject={subject}
        body={body}
        html={html === null ? null : `/rehearsal/mail/${id}/letter`}
        at={at}
        link={localPath(link) as Path}
        open={`/rehearsal/mail/${id}/open`}
        enclosed={enclosed && { name: enclosed.name, href: `/rehearsal/mail/${id}/enclosed` }}
        nonce={randomUUID()}
      />,
    );
  }

  /**
   * As its recipient opens it from the mail: signed in as nobody, by a link that is made now and lies in no tray. Where
   * the mail is about no task of his, it leads where the mail leads.
   */
  @Post(':id/open')
  @HttpCode(303)
  async open(
    @Param('id') id: string,
    @Body() _: OpenForm,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<void> {
    const mail = UUID.test(id) ? await this.tray.find(me.organisation, id) : null;
    if (!mail) throw new Problem(404, 'NOT_FOUND');
    const link = await this.links.forNotice(id);
    await this.door.leave(request, reply);
    void reply.header('location', link?.path ?? localPath(mail.link));
  }

  /** The part that mail programs show, in its own look. */
  @Get(':id/letter')
  async letter(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const mail = UUID.test(id) ? await this.tray.find(me.organisation, id) : null;
    if (!mail || mail.html === null) throw new Problem(404, 'NOT_FOUND');
    return letterReply(reply, mail.html);
  }

  /** The file that went with it, as its recipient's mail program would have it. */
  @Get(':id/enclosed')
  async enclosed(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const file = UUID.test(id) ? await this.tray.enclosedWith(me.organisation, id) : null;
    if (!file) throw new Problem(404, 'NOT_FOUND');
    void reply
      .header('content-type', file.type)
      .header('content-disposition', `attachment; filename="${file.name}"`);
    return file.content;
  }
}
