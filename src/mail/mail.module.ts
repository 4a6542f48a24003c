import { Module } from '@nestjs/common';
import { Installation } from '../http/installation.js';
import { SittingCalendars } from '../sittings/calendars.js';
import { Enclosures } from './enclosing.js';
import { MailController } from './mail.controller.js';
import { MailJob } from './mail-job.js';
import { MailTray } from './mail-tray.js';
import { Mailer, NoMailer } from './mailer.js';

@Module({
  controllers: [MailController],
  providers: [
    MailTray,
    MailJob,
    SittingCalendars,
    Enclosures,
    {
      provide: Mailer,
      inject: [Installation, MailTray],
      useFactory: ({ rehearsal }: Installation, tray: MailTray): Mailer =>
        rehearsal ? tray : new NoMailer(),
    },
  ],
  exports: [MailJob, MailTray],
})
export class MailModule {}
