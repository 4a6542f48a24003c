import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IsBoolean } from 'class-validator';
import type { SittingOrder } from '../../workflows/index.js';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Problem } from '../http/problem.js';
import { answerOf, IdempotencyKey, type Told } from '../orders/answer.js';
import { AMoment, Id, Line, MayLack } from '../orders/fields.js';
import { type Ordered, OrderPipe } from '../orders/order.pipe.js';
import { SITTING_ORDERS } from '../orders/sitting-orders.dto.js';
import { whoIs } from '../people/actors.js';
import { ConveningService } from './convening.js';
import { SittingsService, type SittingView } from './sittings.service.js';
import { Slips } from './slips.js';

class ConveneDto {
  @Id() round!: string;
  @AMoment() plannedFor!: string;
  @Line(300) place!: string;
  /** Lấy ý kiến bằng văn bản; left out: they meet. */
  @MayLack() @IsBoolean() inWriting?: boolean;
}

@Controller('api/sittings')
export class SittingsController {
  constructor(
    private readonly printing: Slips,
    private readonly sittings: SittingsService,
    private readonly convening: ConveningService,
  ) {}

  @Post()
  async convene(
    @Body() body: ConveneDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Told> {
    const { round, plannedFor, place, inWriting = false } = body;
    const convening = { round, plannedFor, place, inWriting };
    return answerOf(await this.convening.convene(convening, key, whoIs(me, 'api')));
  }

  @Get(':id')
  async one(@Param('id') id: string, @Current() me: SignedIn): Promise<SittingView> {
    const sitting = await this.sittings.find(id, me);
    if (typeof sitting === 'string') throw new Problem(sitting === 'NOT_FOUND' ? 404 : 403, sitting);
    return sitting;
  }

  @Post(':id/events')
  @HttpCode(200)
  async act(
    @Param('id') id: string,
    @Body(new OrderPipe(SITTING_ORDERS)) { order, version }: Ordered,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Told> {
    return answerOf(await this.sittings.act(id, order as SittingOrder, version, key, me, 'api'));
  }

  /** One-time codes for the ballot that is open, in this answer and nowhere else. */
  @Post(':id/slips')
  @HttpCode(200)
  async slips(
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<{ readonly ballotNo: number; readonly codes: readonly string[] | null }> {
    await this.one(id, me);
    const standing = await this.sittings.standing(id, me);
    if (!standing) throw new Problem(404, 'NOT_FOUND');
    const printed = await this.printing.print(id, standing, key, me);
    if (!printed.ok) throw new Problem(409, 'REFUSED', { findings: printed.findings });
    const { ballotNo, codes } = printed;
    return { ballotNo, codes };
  }

  @Get(':id/history')
  async past(@Param('id') id: string, @Current() me: SignedIn) {
    const past = await this.sittings.past(id, me);
    if (past === null) throw new Problem(404, 'NOT_FOUND');
    if (past === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
    return past;
  }
}
