import { Global, Module } from '@nestjs/common';
import { BusinessClock, SecurityClock } from './clocks.js';
import { RehearsalClock } from './rehearsal-clock.js';

/** The clocks, for everybody. `ClockController` stands in the module that binds `AfterJump`. */
@Global()
@Module({
  providers: [SecurityClock, BusinessClock, RehearsalClock],
  exports: [SecurityClock, BusinessClock, RehearsalClock],
})
export class ClockModule {}
