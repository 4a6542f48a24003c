import { Module } from '@nestjs/common';
import { PlansModule } from '../../plans/plans.module.js';
import { FrameModule } from '../frame.module.js';
import { ChangePlanController } from './change.controller.js';
import { CheckPlanController } from './check.controller.js';
import { MigratePlanController } from './migrate.controller.js';
import { PlanPagesController } from './plans.controller.js';

/** The plans: read, checked, changed by new versions, and what that does to whoever runs. */
@Module({
  imports: [FrameModule, PlansModule],
  // `/plans/check` is no plan by that name, and `…/change` no version
  controllers: [CheckPlanController, ChangePlanController, MigratePlanController, PlanPagesController],
})
export class PlansPagesModule {}
