import { Global, Module } from '@nestjs/common';
import { AnchorAges } from '../anchors/anchor-age.js';
import { WorkingDays } from '../working-days/working-days.js';
import { Counters } from './counters.js';
import { HealthController } from './health.controller.js';
import { LogFigures } from './log-figures.js';
import { MailFigures } from './mail-figures.js';
import { ReadinessCheck } from './readiness.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [AnchorAges, Counters, LogFigures, MailFigures, ReadinessCheck, WorkingDays],
  exports: [Counters],
})
export class HealthModule {}
