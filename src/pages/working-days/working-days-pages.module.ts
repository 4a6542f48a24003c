import { Module } from '@nestjs/common';
import { RoundsModule } from '../../rounds/rounds.module.js';
import { WorkingDaysModule } from '../../working-days/working-days.module.js';
import { FrameModule } from '../frame.module.js';
import { ChangeYearController } from './change-year.controller.js';
import { WorkingYearController } from './year.controller.js';

/** Which days are worked: read by everybody, changed by the administrator. */
@Module({
  imports: [FrameModule, RoundsModule, WorkingDaysModule],
  controllers: [ChangeYearController, WorkingYearController],
})
export class WorkingDaysPagesModule {}
