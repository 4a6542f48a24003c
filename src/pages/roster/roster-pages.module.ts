import { Module } from '@nestjs/common';
import { CouncilModule } from '../../council/council.module.js';
import { FrameModule } from '../frame.module.js';
import { NewCouncilController } from './new-council.controller.js';
import { RosterController } from './roster.controller.js';

/** Who sits on the Council, and recording decisions on it. */
@Module({
  imports: [FrameModule, CouncilModule],
  controllers: [NewCouncilController, RosterController],
})
export class RosterPagesModule {}
