import { Global, Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ProblemPage } from '../http/problem-page.js';
import { NominationsModule } from '../nominations/nominations.module.js';
import { RoundsModule } from '../rounds/rounds.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { Frames } from './frame.js';
import { InboxController } from './inbox.controller.js';
import { NominationPageController } from './nomination.controller.js';
import { MessageAsPage } from './problem-page.js';
import { SignInController } from './sign-in.controller.js';

@Global()
@Module({
  imports: [AccessModule, NominationsModule, RoundsModule, TasksModule],
  controllers: [InboxController, NominationPageController, SignInController],
  providers: [Frames, { provide: ProblemPage, useClass: MessageAsPage }],
  exports: [ProblemPage],
})
export class PagesModule {}
