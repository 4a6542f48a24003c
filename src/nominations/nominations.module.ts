import { Module } from '@nestjs/common';
import { FilingService } from './filing.js';
import { NominationsController } from './nominations.controller.js';
import { NominationsService } from './nominations.service.js';

@Module({
  controllers: [NominationsController],
  providers: [NominationsService, FilingService],
  exports: [NominationsService, FilingService],
})
export class NominationsModule {}
