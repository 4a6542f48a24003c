import { Module } from '@nestjs/common';
import { Candidates } from '../../people/candidates.js';
import { SubstitutionsModule } from '../../substitutions/substitutions.module.js';
import { TasksModule } from '../../tasks/tasks.module.js';
import { FrameModule } from '../frame.module.js';
import { NewSubstitutionController } from './new.controller.js';
import { SubstitutionsPageController } from './substitutions.controller.js';

/** Who stands in for whom: seen, made and ended. */
@Module({
  imports: [FrameModule, SubstitutionsModule, TasksModule],
  controllers: [NewSubstitutionController, SubstitutionsPageController],
  providers: [Candidates],
})
export class SubstitutionPagesModule {}
