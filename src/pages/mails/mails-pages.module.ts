import { Module } from '@nestjs/common';
import { MailModule } from '../../mail/mail.module.js';
import { FrameModule } from '../frame.module.js';
import { MailsPageController } from './mails.controller.js';

/** What became of each mail. */
@Module({ imports: [FrameModule, MailModule], controllers: [MailsPageController] })
export class MailsPagesModule {}
