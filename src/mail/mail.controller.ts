import { applyDecorators, Controller, Get, Query } from '@nestjs/common';
import { IsOptional, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { thereWasSuchAMoment } from '../clock/wished-moment.js';
import { RehearsalOnly } from '../http/rehearsal-only.js';
import { MailTray, type TrayPage } from './mail-tray.js';

const AFTER_MAIL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const isPlaceAmongMails = (after: unknown): boolean => {
  const [at = ''] = String(after).split('_');
  return thereWasSuchAMoment(at);
};

/** Where a page of the tray ended: moment and id. */
export const AfterMail = (): PropertyDecorator =>
  applyDecorators(
    Matches(AFTER_MAIL),
    ValidateBy({ name: 'isPlaceAmongMails', validator: { validate: isPlaceAmongMails } }),
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
