import { Controller, Get, Query } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { type TaskPage, TasksService } from './tasks.service.js';

class InboxDto {
  /** Where the page before ended. */
  @IsOptional()
  @Matches(/^(\d{4}-\d{2}-\d{2}|infinity)_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  after?: string;
}

@Controller('api/tasks')
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Get()
  inbox(@Query() { after }: InboxDto, @Current() me: SignedIn): Promise<TaskPage> {
    return this.tasks.inbox(me, after);
  }
}
