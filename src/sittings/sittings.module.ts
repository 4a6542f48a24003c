import { Module } from '@nestjs/common';
import { SittingCalendars } from './calendars.js';
import { ClosedBallots } from './closed-ballots.js';
import { ConveningService } from './convening.js';
import { Preparations } from './preparation.js';
import { CouncilQuestions } from './questions.js';
import { RoomCodes } from './room-codes.js';
import { SittingBoards } from './sitting-board.js';
import { Slips } from './slips.js';
import { SittingsController } from './sittings.controller.js';
import { SittingsService } from './sittings.service.js';

@Module({
  controllers: [SittingsController],
  providers: [
    SittingsService,
    Slips,
    ClosedBallots,
    ConveningService,
    SittingBoards,
    RoomCodes,
    SittingCalendars,
    Preparations,
    CouncilQuestions,
  ],
  exports: [
    SittingsService,
    Slips,
    ClosedBallots,
    ConveningService,
    SittingBoards,
    RoomCodes,
    SittingCalendars,
    Preparations,
    CouncilQuestions,
  ],
})
export class SittingsModule {}
