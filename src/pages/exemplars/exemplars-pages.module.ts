import { Module } from '@nestjs/common';
import { CalendarModule } from '../../calendar/calendar.module.js';
import { NominationsModule } from '../../nominations/nominations.module.js';
import { SittingsModule } from '../../sittings/sittings.module.js';
import { TasksModule } from '../../tasks/tasks.module.js';
import { FrameModule } from '../frame.module.js';
import { CalendarController } from './calendar.controller.js';
import { ExemplarsController } from './exemplars.controller.js';

/** Exemplars over the years, and the calendar of the plan. */
@Module({
  imports: [FrameModule, CalendarModule, NominationsModule, SittingsModule, TasksModule],
  controllers: [ExemplarsController, CalendarController],
})
export class ExemplarsPagesModule {}
