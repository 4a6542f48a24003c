import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Problem } from '../http/problem.js';
import { RehearsalOnly } from '../http/rehearsal-only.js';
import { AfterJump } from './after-jump.js';
import { MoveClockDto } from './dto/move-clock.dto.js';
import { type ClockReading, RehearsalClock } from './rehearsal-clock.js';
import { momentIn } from './wished-moment.js';

@Controller('api/clock')
export class ClockController {
  constructor(
    private readonly clock: RehearsalClock,
    private readonly afterJump: AfterJump,
  ) {}

  @Get()
  async read(@Current() { organisation }: SignedIn): Promise<ClockReading> {
    return this.clock.now(organisation);
  }

  /** In a rehearsal anybody may; what comes due on the way happens before the answer. */
  @RehearsalOnly()
  @Post()
  @HttpCode(200)
  async move(
    @Body() { to, running }: MoveClockDto,
    @Current() { organisation }: SignedIn,
  ): Promise<ClockReading & { setOff: unknown }> {
    const at = momentIn(to);
    if (at === null) throw new Problem(422, 'INVALID', { errors: [{ field: 'to', rule: 'isMoment' }] });
    const reading = await this.clock.jump(organisation, at, running);
    return { ...reading, setOff: await this.afterJump.run(organisation, reading) };
  }
}
