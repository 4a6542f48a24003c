import { Controller, Get, Query } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { InboxDto } from './inbox.dto.js';
import { type TaskPage, TasksService } from './tasks.service.js';

@Controller('api/tasks')
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Get()
  inbox(@Query() { after }: InboxDto, @Current() me: SignedIn): Promise<TaskPage> {
    return this.tasks.inbox(me, after);
  }
}
