import { Module } from '@nestjs/common';
import { FilesModule } from '../../files/files.module.js';
import { NominationsModule } from '../../nominations/nominations.module.js';
import { RoundsModule } from '../../rounds/rounds.module.js';
import { FilesPagesModule } from '../files/files-pages.module.js';
import { FrameModule } from '../frame.module.js';
import { DossierFiles } from './dossier-files.js';
import { DossierController } from './dossier.controller.js';
import { NewNominationController } from './new-nomination.controller.js';
import { UnitListController } from './unit-list.controller.js';

/** What a unit does: its list, a new nomination, the dossier. */
@Module({
  imports: [FilesModule, FilesPagesModule, FrameModule, NominationsModule, RoundsModule],
  providers: [DossierFiles],
  controllers: [NewNominationController, DossierController, UnitListController],
})
export class UnitPagesModule {}
