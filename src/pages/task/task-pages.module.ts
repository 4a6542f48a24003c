import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { LinksModule } from '../../links/links.module.js';
import { FrameModule } from '../frame.module.js';
import { DoorAnswers } from './door-answers.js';
import { TaskDoorController } from './door.controller.js';
import { LinkController } from './link.controller.js';
import { PinController } from './pin.controller.js';
import { TaskDoor } from './task-door.js';

/** Emailed links, and the door to one task. */
@Module({
  imports: [AccessModule, FrameModule, LinksModule],
  controllers: [LinkController, TaskDoorController, PinController],
  providers: [TaskDoor, DoorAnswers],
})
export class TaskPagesModule {}
