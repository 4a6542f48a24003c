import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { SubstitutionsModule } from '../substitutions/substitutions.module.js';
import { Directory } from './directory.js';
import { HandingOverService } from './handing-over.js';
import { Keeping } from './keeping.js';
import { Locking } from './locking.js';
import { PasswordCodes } from './password-codes.js';
import { PeopleController } from './people.controller.js';
import { PostNames } from './post-names.js';

/** The list of people: accounts, offices, and what one leaves to another. */
@Module({
  imports: [AccessModule, SubstitutionsModule],
  controllers: [PeopleController],
  providers: [Directory, Keeping, HandingOverService, Locking, PasswordCodes, PostNames],
  exports: [Directory, Keeping, HandingOverService, PasswordCodes, PostNames],
})
export class PeopleModule {}
