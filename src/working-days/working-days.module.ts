import { Module } from '@nestjs/common';
import { WorkingDaysController } from './working-days.controller.js';
import { WorkingYears } from './working-years.js';

@Module({ controllers: [WorkingDaysController], providers: [WorkingYears], exports: [WorkingYears] })
export class WorkingDaysModule {}
