import { Module } from '@nestjs/common';
import { OpeningService } from './opening.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsService } from './rounds.service.js';

@Module({
  controllers: [RoundsController],
  providers: [RoundsService, OpeningService],
  exports: [RoundsService, OpeningService],
})
export class RoundsModule {}
