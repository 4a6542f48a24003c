import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ExpiredImports } from '../imports/expired-imports.js';
import { MailModule } from '../mail/mail.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { SweepModule } from '../sweep/sweep.module.js';
import { Worker } from './worker.js';

@Module({
  imports: [AccessModule, SweepModule, NoticesModule, MailModule],
  providers: [Worker, ExpiredImports],
  exports: [Worker],
})
export class WorkerModule {}
