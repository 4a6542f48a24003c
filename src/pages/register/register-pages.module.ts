import { Module } from '@nestjs/common';
import { FilesModule } from '../../files/files.module.js';
import { NominationsModule } from '../../nominations/nominations.module.js';
import { RegisterModule } from '../../register/register.module.js';
import { FrameModule } from '../frame.module.js';
import { DecisionController } from './decision.controller.js';
import { RegisterEntryController } from './entry.controller.js';
import { RegisterPagesController } from './list.controller.js';
import { Shelves } from './shelf.js';

/** The award register: looking things up, entering decisions, verifying and taking back. */
@Module({
  imports: [FrameModule, FilesModule, NominationsModule, RegisterModule],
  controllers: [DecisionController, RegisterEntryController, RegisterPagesController],
  providers: [Shelves],
})
export class RegisterPagesModule {}
