import { Module } from '@nestjs/common';
import { Candidates } from './candidates.js';
import { Exemplars } from './exemplars.js';
import { Choices } from './choices.js';
import { DossierWriting } from './dossier-writing.js';
import { FilingService } from './filing.js';
import { ManyOrders } from './many-orders.js';
import { NominationFilesController } from './nomination-files.controller.js';
import { NominationsController } from './nominations.controller.js';
import { Nominees } from './nominees.js';
import { NominationsService } from './nominations.service.js';
import { FilesModule } from '../files/files.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { UnitLists } from './unit-lists.js';
import { WhomIsMeant } from './whom.js';

@Module({
  imports: [FilesModule, SubjectsModule],
  controllers: [NominationsController, NominationFilesController],
  providers: [
    WhomIsMeant,
    NominationsService,
    Choices,
    DossierWriting,
    Exemplars,
    FilingService,
    Nominees,
    Candidates,
    UnitLists,
    ManyOrders,
  ],
  exports: [
    NominationsService,
    Choices,
    DossierWriting,
    Exemplars,
    FilingService,
    Candidates,
    UnitLists,
    ManyOrders,
  ],
})
export class NominationsModule {}
