import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { ConfirmingService } from './confirming.js';
import { ExpiredImports } from './expired-imports.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { Judging } from './judgement.js';
import { BackgroundReading } from './reading.js';
import { TemplateService } from './template.service.js';
import { Writing } from './writing.js';

@Module({
  imports: [RegisterModule],
  controllers: [ImportsController],
  providers: [
    ImportsService,
    ExpiredImports,
    ConfirmingService,
    BackgroundReading,
    Judging,
    Writing,
    TemplateService,
  ],
  exports: [ImportsService, ConfirmingService, BackgroundReading, TemplateService],
})
export class ImportsModule {}
