import { Module } from '@nestjs/common';
import { CataloguePlan } from './catalogue-plan.js';
import { Recounting } from './recounting.js';
import { RegisterReading } from './register-reading.js';
import { RegisterController } from './register.controller.js';
import { RegisterService } from './register.service.js';

/** Readers of the register outside meet it here. */
@Module({
  controllers: [RegisterController],
  providers: [RegisterService, RegisterReading, Recounting, CataloguePlan],
  exports: [RegisterService, RegisterReading, Recounting, CataloguePlan],
})
export class RegisterModule {}
