import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { UUID } from '../http/input.pipe.js';
import { Problem } from '../http/problem.js';
import { EmptyIsAbsent } from '../orders/fields.js';
import { AfterMail } from './mail.controller.js';
import { MAIL_STATES, type MailPage, MailRecord, type MailState, type SentAgain } from './record.js';

/** Which mails are looked at. */
export class MailsDto {
  @EmptyIsAbsent() @IsOptional() @IsIn(MAIL_STATES) state?: MailState;
  /** A part of a name, or a whole address. */
  @EmptyIsAbsent() @IsOptional() @IsString() @MaxLength(254) person?: string;
  /** Where the page before ended. */
  @EmptyIsAbsent() @IsOptional() @AfterMail() after?: string;
}

/** What became of it, or the refusal. */
export const stateIn = (again: SentAgain): MailState => {
  if (again.ok === null) throw new Problem(404, 'NOT_FOUND');
  if (!again.ok) throw new Problem(403, 'FORBIDDEN', { findings: again.findings });
  return again.state;
};

@Controller('api/mails')
export class MailsController {
  constructor(private readonly record: MailRecord) {}

  @Get()
  async read(@Query() wanted: MailsDto, @Current() me: SignedIn): Promise<MailPage> {
    const page = await this.record.page(me, wanted);
    if (!page.ok) throw new Problem(403, 'FORBIDDEN', { findings: page.findings });
    const { items, next, outage } = page;
    return { items, next, outage };
  }

  @Post(':id/again')
  @HttpCode(200)
  async again(@Param('id') id: string, @Current() me: SignedIn): Promise<{ id: string; state: MailState }> {
    if (!UUID.test(id)) throw new Problem(404, 'NOT_FOUND');
    return { id, state: stateIn(await this.record.sendAgain(id, me)) };
  }
}
