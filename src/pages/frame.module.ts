import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { Frames } from './frame.js';
import { ProofsAsked } from './second/proofs-asked.js';

/** What stands around every page, and what its forms ask for beside their own fields. */
@Module({
  imports: [AccessModule, TasksModule],
  providers: [Frames, ProofsAsked],
  exports: [Frames, ProofsAsked],
})
export class FrameModule {}
