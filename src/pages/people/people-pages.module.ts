import { Module } from '@nestjs/common';
import { Candidates } from '../../people/candidates.js';
import { PeopleModule } from '../../people/people.module.js';
import { FrameModule } from '../frame.module.js';
import { LeaveController } from './leave.controller.js';
import { PeoplePageController } from './people.controller.js';
import { SetPasswordController } from './set-password.controller.js';

/** The list of people, what is kept of each, and handing over. */
@Module({
  imports: [FrameModule, PeopleModule],
  controllers: [SetPasswordController, LeaveController, PeoplePageController],
  providers: [Candidates],
})
export class PeoplePagesModule {}
