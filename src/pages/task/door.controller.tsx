import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { Public } from '../../access/public.js';
import type { Reply, Request } from '../../http/exchange.js';
import { DoorAnswers } from './door-answers.js';
import { TaskDoor, taskPath } from './task-door.js';
import { HTML } from '../html.js';

/** One task, for whoever comes to it: he is led to its place, or told how to prove himself. */
@Public()
@Controller('tasks/:id')
export class TaskDoorController {
  constructor(
    private readonly door: TaskDoor,
    private readonly answers: DoorAnswers,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async show(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    return this.answers.say(await this.door.open(id, request), request, reply);
  }

  /** The address a refused PIN stays at: asked for again, it is the door. */
  @Get(['pin', 'pin/first'])
  back(@Param('id') id: string, @Res({ passthrough: true }) reply: Reply): void {
    void reply.status(303).header('location', taskPath(id));
  }
}
