import { Module } from '@nestjs/common';
import { ConveningService } from './convening.js';
import { SittingsController } from './sittings.controller.js';
import { SittingsService } from './sittings.service.js';

@Module({
  controllers: [SittingsController],
  providers: [SittingsService, ConveningService],
  exports: [SittingsService, ConveningService],
})
export class SittingsModule {}
