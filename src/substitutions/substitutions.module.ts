import { Module } from '@nestjs/common';
import { PeopleLog } from '../people/people-log.js';
import { Substituting } from './substituting.js';
import { SubstitutionsController } from './substitutions.controller.js';
import { Substitutions } from './substitutions.js';

/** Ủy quyền: who acts in whose place, and for how long. */
@Module({
  controllers: [SubstitutionsController],
  providers: [Substitutions, Substituting, PeopleLog],
  exports: [Substitutions, Substituting, PeopleLog],
})
export class SubstitutionsModule {}
