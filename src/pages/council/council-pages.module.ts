import { Module } from '@nestjs/common';
import { CouncilModule } from '../../council/council.module.js';
import { BundlesModule } from '../../bundles/bundles.module.js';
import { AccessModule } from '../../access/access.module.js';
import { RoundsModule } from '../../rounds/rounds.module.js';
import { SittingsModule } from '../../sittings/sittings.module.js';
import { FrameModule } from '../frame.module.js';
import { PapersModule } from '../../papers/papers.module.js';
import { BeforePages } from './before-page.js';
import { SittingCalendarController } from './calendar.controller.js';
import { QuestionsController } from './questions.controller.js';
import { BallotController } from './ballot.controller.js';
import { BoothController } from './booth.controller.js';
import { BoothDoor } from './booth-door.js';
import { RoomDoor } from './room-door.js';
import { ScriptController } from './script.controller.js';
import { SignController } from './sign.controller.js';
import { SittingPageController } from './sitting.controller.js';
import { SittingPages } from './sitting-pages.js';
import { SlipsController } from './slips.controller.js';
import { TallyController } from './tally.controller.js';
import { SittingsPageController } from './sittings.controller.js';

/** Sittings of the Council: agenda, roll, ballot, result. */
@Module({
  imports: [
    AccessModule,
    BundlesModule,
    FrameModule,
    CouncilModule,
    PapersModule,
    RoundsModule,
    SittingsModule,
  ],
  // `/sittings/new` is no sitting by that name
  controllers: [
    SittingsPageController,
    SittingCalendarController,
    QuestionsController,
    SittingPageController,
    BallotController,
    TallyController,
    SlipsController,
    BoothController,
    ScriptController,
    SignController,
  ],
  providers: [SittingPages, BeforePages, RoomDoor, BoothDoor],
})
export class CouncilPagesModule {}
