import { Global, Module } from '@nestjs/common';
import { Counters } from './counters.js';
import { HealthController } from './health.controller.js';
import { ReadinessCheck } from './readiness.js';

@Global()
@Module({ controllers: [HealthController], providers: [Counters, ReadinessCheck], exports: [Counters] })
export class HealthModule {}
