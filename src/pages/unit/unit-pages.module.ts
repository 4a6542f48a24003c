import { Module } from '@nestjs/common';
import { NominationsModule } from '../../nominations/nominations.module.js';
import { RoundsModule } from '../../rounds/rounds.module.js';
import { FrameModule } from '../frame.module.js';
import { DossierController } from './dossier.controller.js';
import { NewNominationController } from './new-nomination.controller.js';
import { UnitListController } from './unit-list.controller.js';

/** What a unit does: its list, a new nomination, the dossier. */
@Module({
  imports: [FrameModule, NominationsModule, RoundsModule],
  controllers: [NewNominationController, DossierController, UnitListController],
})
export class UnitPagesModule {}
