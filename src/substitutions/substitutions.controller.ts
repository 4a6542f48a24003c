import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { NewSubstitution } from '../../workflows/index.js';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { IdempotencyKey, problemOf } from '../orders/answer.js';
import { type Ended, type Made, Substituting } from './substituting.js';
import { EndSubstitutionDto, NewSubstitutionDto } from './substitutions.dto.js';
import { Substitutions, type SubstitutionsOf } from './substitutions.js';

/** What was sent, as the law reads it. */
export const substitutionIn = (
  { principal, substitute, actions, from, until, reason, paper }: NewSubstitutionDto,
  me: SignedIn,
): NewSubstitution => ({
  principal: principal ?? me.person,
  substitute,
  actions: [...new Set(actions)],
  from,
  until,
  reason,
  paper: paper ? { number: paper.number, date: paper.date } : null,
});

@Controller('api/substitutions')
export class SubstitutionsController {
  constructor(
    private readonly substitutions: Substitutions,
    private readonly substituting: Substituting,
  ) {}

  @Get()
  mine(@Current() me: SignedIn): Promise<SubstitutionsOf> {
    return this.substitutions.of(me);
  }

  @Post()
  async make(
    @Body() body: NewSubstitutionDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Made> {
    const outcome = await this.substituting.make(substitutionIn(body, me), key, me);
    if (!outcome.ok) throw problemOf(outcome);
    const { id, waiting, findings } = outcome;
    return { id, waiting, findings };
  }

  @Post(':id/end')
  @HttpCode(200)
  async end(
    @Param('id') id: string,
    @Body() { reason }: EndSubstitutionDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Ended> {
    const outcome = await this.substituting.end(id, reason ?? null, key, me);
    if (!outcome.ok) throw problemOf(outcome);
    return { id: outcome.id };
  }
}
