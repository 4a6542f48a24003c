import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SetupCodes } from '../access/proofs/setup-codes.js';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Problem } from '../http/problem.js';
import { IdempotencyKey, problemOf } from '../orders/answer.js';
import type { Refusal } from '../road/refusal.js';
import { Directory, type LoggedStep, type Page, type PersonInFull, type PersonInList } from './directory.js';
import { type HandedOverAnswer, HandingOverService } from './handing-over.js';
import { Keeping } from './keeping.js';
import { EndGrantDto, HandOverDto, LogQuery, NewGrantDto, PeopleQuery, WithReason } from './people.dto.js';

const readable = <T>(read: T | 'NOT_YOURS' | null): T => {
  if (read === 'NOT_YOURS') throw new Problem(403, 'FORBIDDEN');
  if (read === null) throw new Problem(404, 'NOT_FOUND');
  return read;
};

const done = <T extends object>(
  outcome: ({ ok: true } & T) | Refusal | { ok: false; code: never; findings: never },
) => {
  if (!outcome.ok) throw problemOf(outcome);
  return outcome;
};

export interface Deed {
  readonly id: string;
}

export interface CodeIssued {
  /** To be read out; null where it was issued under this key before. */
  readonly code: string | null;
  readonly until: string;
}

@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly directory: Directory,
    private readonly keeping: Keeping,
    private readonly handing: HandingOverService,
    private readonly pinCodes: SetupCodes,
  ) {}

  @Get()
  async list(@Query() wanted: PeopleQuery, @Current() me: SignedIn): Promise<Page<PersonInList>> {
    const { items, next } = readable(await this.directory.list(wanted, me));
    return { items, next };
  }

  @Get('log')
  async log(@Query() { after }: LogQuery, @Current() me: SignedIn): Promise<Page<LoggedStep>> {
    return readable(await this.directory.log(after, me));
  }

  @Get(':id')
  async one(@Param('id') id: string, @Current() me: SignedIn): Promise<PersonInFull> {
    return readable(await this.directory.one(id, me));
  }

  @Post(':id/grants')
  async give(
    @Param('id') id: string,
    @Body() { role, unit, from, until, reason }: NewGrantDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Deed> {
    const given = { role, unit: unit ?? null, from, until: until ?? null };
    const outcome = done<Deed>(await this.keeping.give(id, given, reason, key, me));
    return { id: outcome.id };
  }

  @Post(':id/grants/:grantId/end')
  @HttpCode(200)
  async end(
    @Param('id') id: string,
    @Param('grantId') grantId: string,
    @Body() { until, reason }: EndGrantDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Deed> {
    const outcome = done<Deed>(await this.keeping.end(id, grantId.toLowerCase(), until, reason, key, me));
    return { id: outcome.id };
  }

  @Post(':id/disable')
  @HttpCode(200)
  async disable(
    @Param('id') id: string,
    @Body() { reason }: WithReason,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Deed> {
    return { id: done<Deed>(await this.keeping.disable(id, reason, key, me)).id };
  }

  @Post(':id/enable')
  @HttpCode(200)
  async enable(
    @Param('id') id: string,
    @Body() { reason }: WithReason,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Deed> {
    return { id: done<Deed>(await this.keeping.enable(id, reason, key, me)).id };
  }

  @Post(':id/second/reset')
  @HttpCode(200)
  async resetSecond(
    @Param('id') id: string,
    @Body() { reason }: WithReason,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Deed> {
    return { id: done<Deed>(await this.keeping.resetSecond(id, reason, key, me)).id };
  }

  @Post(':id/password-code')
  async passwordCode(
    @Param('id') id: string,
    @Body() { reason }: WithReason,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<CodeIssued> {
    const outcome = await this.keeping.issuePasswordCode(id, reason, key, me);
    if (!outcome.ok) throw problemOf(outcome);
    return { code: outcome.code, until: outcome.until ?? '' };
  }

  @Post(':id/pin-code')
  async pinCode(
    @Param('id') id: string,
    @Body() { reason }: WithReason,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<CodeIssued> {
    const issued = await this.pinCodes.issue(id, reason, key, me);
    if (!issued.ok) throw problemOf(issued);
    return { code: issued.code, until: issued.until };
  }

  @Post(':id/leave')
  @HttpCode(200)
  async leave(
    @Param('id') id: string,
    @Body() { lastDay, to, reason, lock }: HandOverDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<HandedOverAnswer> {
    const successors = Object.fromEntries(to.map(({ grant, person }) => [grant, person ?? null]));
    const order = { lastDay, to: successors, why: reason, lock: lock ?? false };
    const outcome = done<HandedOverAnswer>(await this.handing.handOver(id, order, key, me));
    return { id: outcome.id, ended: outcome.ended, given: outcome.given };
  }
}
