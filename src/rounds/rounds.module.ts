import { Module } from '@nestjs/common';
import { Deadlines } from './deadlines.js';
import { DueDates } from './due-dates.js';
import { OpeningService } from './opening.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsService } from './rounds.service.js';

@Module({
  controllers: [RoundsController],
  providers: [RoundsService, OpeningService, Deadlines, DueDates],
  exports: [RoundsService, OpeningService, Deadlines, DueDates],
})
export class RoundsModule {}
