import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AnchorMail } from '../anchors/anchor-mail.js';
import { ExpiredImports } from '../imports/expired-imports.js';
import { MailModule } from '../mail/mail.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { RecordsModule } from '../records/records.module.js';
import { SweepModule } from '../sweep/sweep.module.js';
import { Worker } from './worker.js';

@Module({
  imports: [AccessModule, SweepModule, NoticesModule, MailModule, RecordsModule],
  providers: [Worker, AnchorMail, ExpiredImports],
  exports: [Worker],
})
export class WorkerModule {}
