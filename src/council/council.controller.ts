import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Problem } from '../http/problem.js';
import { IdempotencyKey, problemOf } from '../orders/answer.js';
import { CouncilQuery, NewCouncilDto } from './council.dto.js';
import { CouncilRecording, type RecordedCouncil } from './recording.js';
import { type CouncilOnDay, CouncilRoster, type DecisionInHistory } from './roster.js';

const readable = <T>(read: T | 'NOT_YOURS'): T => {
  if (read === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
  return read;
};

@Controller('api/council')
export class CouncilController {
  constructor(
    private readonly roster: CouncilRoster,
    private readonly recording: CouncilRecording,
  ) {}

  @Get()
  async on(@Query() { day }: CouncilQuery, @Current() me: SignedIn): Promise<CouncilOnDay> {
    return readable(await this.roster.on(day ?? null, me));
  }

  @Get('decisions')
  async decisions(@Current() me: SignedIn): Promise<{ items: readonly DecisionInHistory[] }> {
    return { items: readable(await this.roster.decisions(me)) };
  }

  @Post('decisions')
  async record(
    @Body() body: NewCouncilDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<RecordedCouncil> {
    const outcome = await this.recording.record(body, key, me);
    if (!outcome.ok) throw problemOf(outcome);
    const { id, changes, sittings, findings } = outcome;
    return { id, changes, sittings, findings };
  }
}
