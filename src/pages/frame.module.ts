import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { Frames } from './frame.js';

/** What stands around every page. */
@Module({ imports: [AccessModule, TasksModule], providers: [Frames], exports: [Frames] })
export class FrameModule {}
