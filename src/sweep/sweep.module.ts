import { Module } from '@nestjs/common';
import { AfterJump } from '../clock/after-jump.js';
import { ClockController } from '../clock/clock.controller.js';
import { RoundsModule } from '../rounds/rounds.module.js';
import { Calls } from './calls.js';
import { Milestones } from './milestones.js';
import { NominationClock } from './nomination-clock.js';
import { Reminders } from './reminders.js';
import { RoundClock } from './round-clock.js';
import { SittingClock } from './sitting-clock.js';
import { Sweep } from './sweep.js';
import { SweepAfterJump } from './sweep-after-jump.js';

/** Moving the clock and what comes due by it stand together: the one is never without the other. */
@Module({
  imports: [RoundsModule],
  controllers: [ClockController],
  providers: [
    Sweep,
    Calls,
    Milestones,
    NominationClock,
    SittingClock,
    RoundClock,
    Reminders,
    { provide: AfterJump, useClass: SweepAfterJump },
  ],
  exports: [Sweep, Milestones, AfterJump],
})
export class SweepModule {}
