import { applyDecorators, Controller, Get, Query } from '@nestjs/common';
import { IsOptional, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { momentIn } from '../clock/wished-moment.js';
import { RehearsalOnly } from '../http/rehearsal-only.js';
import { MailTray, type TrayPage } from './mail-tray.js';

const AFTER_MAIL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** PostgreSQL knows no year 0, and no mail was written before this one. */
const FIRST_YEAR = '1900';

const thereWasSuchAMoment = (after: unknown): boolean => {
  const [at = ''] = String(after).split('_');
  return at >= FIRST_YEAR && momentIn(at) !== null;
};

/** Where a page of the tray ended: moment and id. Digits alone make no day: there is no 99 December. */
export const AfterMail = (): PropertyDecorator =>
  applyDecorators(
    Matches(AFTER_MAIL),
    ValidateBy({ name: 'isPlaceAmongMails', validator: { validate: thereWasSuchAMoment } }),
  );

class TrayDto {
  /** An address, or a person's id. */
  @IsOptional()
  @IsString()
  @MaxLength(254)
  to?: string;

  /** Where the page before ended. */
  @IsOptional()
  @AfterMail()
  after?: string;
}

@RehearsalOnly()
@Controller('api/mail')
export class MailController {
  constructor(private readonly tray: MailTray) {}

  @Get()
  read(@Query() { to, after }: TrayDto, @Current() { organisation }: SignedIn): Promise<TrayPage> {
    return this.tray.page(organisation, to, after);
  }
}
