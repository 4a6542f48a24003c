import { Global, Module } from '@nestjs/common';
import { Counters } from './counters.js';
import { HealthController } from './health.controller.js';
import { MailFigures } from './mail-figures.js';
import { ReadinessCheck } from './readiness.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [Counters, MailFigures, ReadinessCheck],
  exports: [Counters],
})
export class HealthModule {}
