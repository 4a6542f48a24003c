import { Module } from '@nestjs/common';
import { CouncilController } from './council.controller.js';
import { CouncilRecording } from './recording.js';
import { CouncilRoster } from './roster.js';

/** Who sits on the Council, by decision and day. */
@Module({
  controllers: [CouncilController],
  providers: [CouncilRoster, CouncilRecording],
  exports: [CouncilRoster, CouncilRecording],
})
export class CouncilModule {}
