import { Module } from '@nestjs/common';
import { DryRun } from './dry-run.js';
import { PlanMigrations } from './migrations.js';
import { PlanVersions } from './plan-versions.js';
import { PlansController } from './plans.controller.js';

@Module({
  controllers: [PlansController],
  providers: [PlanVersions, DryRun, PlanMigrations],
  exports: [PlanVersions, DryRun, PlanMigrations],
})
export class PlansModule {}
