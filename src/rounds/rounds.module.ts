import { Module } from '@nestjs/common';
import { BoardService } from './board.js';
import { Deadlines } from './deadlines.js';
import { DueDates } from './due-dates.js';
import { Foresight } from './foresight.js';
import { OpeningService } from './opening.js';
import { OutlookService } from './outlook.service.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsService } from './rounds.service.js';

@Module({
  controllers: [RoundsController],
  providers: [RoundsService, OpeningService, Foresight, BoardService, Deadlines, DueDates, OutlookService],
  exports: [RoundsService, OpeningService, Foresight, BoardService, Deadlines, DueDates, OutlookService],
})
export class RoundsModule {}
