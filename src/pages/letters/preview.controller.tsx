import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { WhoAmIService } from '../../access/who-am-i.js';
import type { Reply, Request } from '../../http/exchange.js';
import { Installation } from '../../http/installation.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { MailRecord } from '../../mail/record.js';
import { LANGUAGES, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { renderPage } from '../../web/page.js';
import { LetterSample, LetterSamples } from '../../web/pages/letters/preview.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { letterReply } from '../letter-reply.js';
import { knownSample, sampleGroups, sampleHref, writtenSample } from './samples-known.js';

class PartWanted {
  /** Of the letter; that of the page is another question. */
  @IsOptional() @IsIn(LANGUAGES) in?: Language;
}

const known = (name: string): string => {
  const sample = knownSample(name);
  if (sample === null) throw new Problem(404, 'NOT_FOUND');
  return sample;
};

/** What every letter looks like, for those who see which went out. Nothing is sent, and nobody's data are shown. */
@Controller('mails/preview')
export class LetterPreviewController {
  constructor(
    private readonly record: MailRecord,
    private readonly frames: Frames,
    private readonly who: WhoAmIService,
    private readonly installation: Installation,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async all(@Req() request: Request, @Current() me: SignedIn): Promise<string> {
    await this.insist(me);
    const groups = sampleGroups(textsIn(languageOf(request)));
    return renderPage(<LetterSamples frame={await this.frames.of(request, 'mails', me)} groups={groups} />);
  }

  @Get(':template')
  @Header('content-type', HTML)
  async one(
    @Param('template') template: string,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    await this.insist(me);
    const name = known(template);
    const house = await this.houseOf(me);
    const letters = LANGUAGES.map((lang) => {
      const { subject, body } = writtenSample(name, house, this.installation.address, lang);
      return { lang, subject, body, html: `${sampleHref(name)}/html?in=${lang}` as const };
    });
    const frame = await this.frames.of(request, 'mails', me);
    return renderPage(<LetterSample frame={frame} template={name} letters={letters} />);
  }

  @Get(':template/html')
  async html(
    @Param('template') template: string,
    @Query() { in: lang = 'vi' }: PartWanted,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    await this.insist(me);
    const house = await this.houseOf(me);
    return letterReply(reply, writtenSample(known(template), house, this.installation.address, lang).html);
  }

  private async houseOf(me: SignedIn) {
    const { organisation } = await this.who.of(me);
    return { organisation: organisation.name, rehearsal: organisation.rehearsal };
  }

  private async insist(me: SignedIn): Promise<void> {
    const findings = await this.record.keptFrom(me);
    if (findings !== null) throw new Problem(403, 'FORBIDDEN', { findings });
  }
}
