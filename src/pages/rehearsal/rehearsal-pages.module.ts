import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { LinksModule } from '../../links/links.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { SweepModule } from '../../sweep/sweep.module.js';
import { FrameModule } from '../frame.module.js';
import { RehearsalMailController } from './mail.controller.js';
import { RehearsalController } from './rehearsal.controller.js';

/** The rehearsal: its clock, its people, its mail tray. */
@Module({
  imports: [FrameModule, AccessModule, LinksModule, MailModule, SweepModule],
  controllers: [RehearsalMailController, RehearsalController],
})
export class RehearsalPagesModule {}
