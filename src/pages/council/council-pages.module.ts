import { Module } from '@nestjs/common';
import { RoundsModule } from '../../rounds/rounds.module.js';
import { SittingsModule } from '../../sittings/sittings.module.js';
import { FrameModule } from '../frame.module.js';
import { BallotController } from './ballot.controller.js';
import { RoomDoor } from './room-door.js';
import { SittingPageController } from './sitting.controller.js';
import { SittingPages } from './sitting-pages.js';
import { SittingsPageController } from './sittings.controller.js';

/** Sittings of the Council: agenda, roll, ballot, result. */
@Module({
  imports: [FrameModule, RoundsModule, SittingsModule],
  // `/sittings/new` is no sitting by that name
  controllers: [SittingsPageController, SittingPageController, BallotController],
  providers: [SittingPages, RoomDoor],
})
export class CouncilPagesModule {}
