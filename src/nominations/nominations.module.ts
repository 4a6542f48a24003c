import { Module } from '@nestjs/common';
import { FilingService } from './filing.js';
import { NominationsController } from './nominations.controller.js';
import { Nominees } from './nominees.js';
import { NominationsService } from './nominations.service.js';

@Module({
  controllers: [NominationsController],
  providers: [NominationsService, FilingService, Nominees],
  exports: [NominationsService, FilingService],
})
export class NominationsModule {}
