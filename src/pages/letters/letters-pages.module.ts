import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { FrameModule } from '../frame.module.js';
import { LetterPreviewController } from './preview.controller.js';

/** What letters look like. */
@Module({ imports: [AccessModule, FrameModule, MailModule], controllers: [LetterPreviewController] })
export class LettersPagesModule {}
