import { Module } from '@nestjs/common';
import { Installation } from '../http/installation.js';
import { LinksModule } from '../links/links.module.js';
import { SittingCalendars } from '../sittings/calendars.js';
import { RoundsModule } from '../rounds/rounds.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { chooseMailer } from './choose-mailer.js';
import { Composing } from './composing.js';
import { Enclosures } from './enclosing.js';
import { Failing } from './failing.js';
import { MailChoices } from './mail-choices.js';
import { MailController } from './mail.controller.js';
import { MailRecord } from './record.js';
import { MailsController } from './mails.controller.js';
import { MailJob } from './mail-job.js';
import { MailTray } from './mail-tray.js';
import { DigestWriting } from './letters/digest-writing.js';
import { Mailer } from './mailer.js';
import { Outage } from './outage.js';

@Module({
  imports: [LinksModule, RoundsModule, TasksModule],
  controllers: [MailController, MailsController],
  providers: [
    MailTray,
    MailJob,
    SittingCalendars,
    Enclosures,
    MailChoices,
    Composing,
    DigestWriting,
    Outage,
    Failing,
    MailRecord,
    { provide: Mailer, inject: [Installation, MailTray], useFactory: chooseMailer },
  ],
  exports: [MailChoices, MailJob, MailRecord, MailTray, Outage],
})
export class MailModule {}
