import { Module } from '@nestjs/common';
import { NominationsModule } from '../nominations/nominations.module.js';
import { FinderController } from './finder.controller.js';
import { FinderService } from './finder.service.js';
import { Standings } from './standings.js';
import { KnownSubjects } from './subjects.js';

/** Who qualifies, and who lacks exactly one. */
@Module({
  imports: [NominationsModule],
  controllers: [FinderController],
  providers: [FinderService, Standings, KnownSubjects],
  exports: [FinderService],
})
export class FinderModule {}
