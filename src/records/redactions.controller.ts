import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Problem } from '../http/problem.js';
import { IdempotencyKey, problemOf } from '../orders/answer.js';
import { NewRedactionDto, RefusedRedactionDto } from './records.dto.js';
import { type Answered, type Asked, Redacting } from './redacting.js';
import { RedactionList, type RedactionShown } from './redaction-list.js';

@Controller('api/redactions')
export class RedactionsController {
  constructor(
    private readonly redacting: Redacting,
    private readonly list: RedactionList,
  ) {}

  @Get()
  async all(@Current() me: SignedIn): Promise<{ items: RedactionShown[] }> {
    await this.admit(me);
    return { items: await this.list.all(me) };
  }

  @Get(':id')
  async one(@Param('id') id: string, @Current() me: SignedIn): Promise<RedactionShown> {
    await this.admit(me);
    const found = await this.list.one(id, me);
    if (found === null) throw new Problem(404, 'NOT_FOUND');
    return found;
  }

  @Post()
  async ask(
    @Body() { chain, places, withRepeats, basis }: NewRedactionDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Asked> {
    const order = {
      chain,
      places: places.map(({ seq, field }) => ({ seq, field })),
      withRepeats: withRepeats ?? false,
      basis: { law: basis.law, number: basis.number, date: basis.date, reason: basis.reason },
    };
    const outcome = await this.redacting.ask(order, key, me);
    if (!outcome.ok) throw problemOf(outcome);
    return { id: outcome.id, places: outcome.places, findings: outcome.findings };
  }

  @Post(':id/confirm')
  @HttpCode(200)
  async confirm(
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Answered> {
    const outcome = await this.redacting.confirm(id, 'api', key, me);
    if (!outcome.ok) throw problemOf(outcome);
    return { id: outcome.id, recorded: outcome.recorded };
  }

  @Post(':id/refuse')
  @HttpCode(200)
  async refuse(
    @Param('id') id: string,
    @Body() { reason }: RefusedRedactionDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Answered> {
    const outcome = await this.redacting.refuse(id, reason, key, me);
    if (!outcome.ok) throw problemOf(outcome);
    return { id: outcome.id, recorded: outcome.recorded };
  }

  private async admit(me: SignedIn): Promise<void> {
    if ((await this.list.rights(me)) === null) throw new Problem(403, 'FORBIDDEN');
  }
}
