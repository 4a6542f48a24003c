import { Module } from '@nestjs/common';
import { BundlesModule } from '../../bundles/bundles.module.js';
import { NominationsModule } from '../../nominations/nominations.module.js';
import { PapersModule } from '../../papers/papers.module.js';
import { RoundsModule } from '../../rounds/rounds.module.js';
import { FrameModule } from '../frame.module.js';
import { CompiledListController } from './compiled-list.controller.js';
import { DeedsController } from './deeds.controller.js';
import { ManyController } from './many.controller.js';
import { OpeningController } from './opening.controller.js';
import { RoundPagesController } from './rounds.controller.js';

/** What the Office does: the board of units, the compiled list, many at once. */
@Module({
  imports: [FrameModule, BundlesModule, NominationsModule, PapersModule, RoundsModule],
  controllers: [
    OpeningController,
    RoundPagesController,
    CompiledListController,
    DeedsController,
    ManyController,
  ],
})
export class OfficePagesModule {}
