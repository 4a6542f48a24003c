import { Module } from '@nestjs/common';
import { Subjects } from './subjects.js';
import { SubjectsController } from './subjects.controller.js';

@Module({
  controllers: [SubjectsController],
  providers: [Subjects],
  exports: [Subjects],
})
export class SubjectsModule {}
