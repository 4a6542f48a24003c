import { Module } from '@nestjs/common';
import { ClosedBallots } from './closed-ballots.js';
import { ConveningService } from './convening.js';
import { RoomCodes } from './room-codes.js';
import { SittingBoards } from './sitting-board.js';
import { SittingsController } from './sittings.controller.js';
import { SittingsService } from './sittings.service.js';

@Module({
  controllers: [SittingsController],
  providers: [SittingsService, ClosedBallots, ConveningService, SittingBoards, RoomCodes],
  exports: [SittingsService, ClosedBallots, ConveningService, SittingBoards, RoomCodes],
})
export class SittingsModule {}
