import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Finding, RecordOrder } from '../../workflows/index.js';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Reply } from '../http/exchange.js';
import { Problem } from '../http/problem.js';
import { IdempotencyKey, problemOf } from '../orders/answer.js';
import type { Entered, OfRecipient } from './entered.js';
import { PLACE } from './reading.sql.js';
import { RegisterReading, type RegisterEntryView, type RegisterRow } from './register-reading.js';
import { NewEntryDto, RegisterQuery, RejectDto, RevokeDto, VerifyDto } from './register.dto.js';
import { RegisterService } from './register.service.js';

/** What was written down, and which nominations were told. */
export interface ToldOfRegister {
  readonly id: string;
  readonly recounted: readonly string[];
  readonly untold: readonly string[];
  /** Of an order about one entry: none. */
  readonly entries: readonly OfRecipient[];
  readonly findings: readonly Finding[];
}

const told = (result: Entered): ToldOfRegister => {
  if (result.ok) {
    const { id, recounted, untold = [], entries = [], findings = [] } = result;
    return { id, recounted, untold, entries, findings };
  }
  if (result.code === 'INVALID') throw new Problem(422, 'INVALID', { errors: result.errors });
  throw problemOf(result);
};

@Controller('api/register')
export class RegisterController {
  constructor(
    private readonly register: RegisterService,
    private readonly reading: RegisterReading,
  ) {}

  @Get()
  list(
    @Query() wanted: RegisterQuery,
    @Current() me: SignedIn,
  ): Promise<{ items: readonly RegisterRow[]; next: string | null }> {
    if (wanted.after !== undefined && !PLACE.test(wanted.after)) {
      throw new Problem(422, 'INVALID', { errors: [{ field: 'after', rule: 'matches' }] });
    }
    return this.reading.list(wanted, me);
  }

  @Get(':id')
  async one(@Param('id') id: string, @Current() me: SignedIn): Promise<RegisterEntryView> {
    const read = await this.reading.one(id, me);
    if (!read.ok) throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
    return read.value;
  }

  @Post()
  async enter(
    @Body() body: NewEntryDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const entered = told(await this.register.enter(body, key, me));
    // all of them had it before: nothing was made
    if (entered.entries.every(({ already }) => already)) void reply.status(200);
    return entered;
  }

  @Post(':id/verify')
  @HttpCode(200)
  verify(
    @Param('id') id: string,
    @Body() { version }: VerifyDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ) {
    return this.order(id, { type: 'VERIFY_RECORD' }, version, key, me);
  }

  @Post(':id/reject')
  @HttpCode(200)
  reject(
    @Param('id') id: string,
    @Body() { version, reason }: RejectDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ) {
    return this.order(id, { type: 'REJECT_RECORD', reason }, version, key, me);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  revoke(
    @Param('id') id: string,
    @Body() { version, number, on, reason }: RevokeDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ) {
    return this.order(id, { type: 'REVOKE_RECORD', number, on, reason }, version, key, me);
  }

  private async order(
    id: string,
    order: RecordOrder,
    version: number | undefined,
    key: string,
    me: SignedIn,
  ): Promise<ToldOfRegister> {
    return told(await this.register.order(id, order, key, me, { version }));
  }
}
