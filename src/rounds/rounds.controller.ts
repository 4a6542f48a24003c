import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { RoundOrder } from '../../workflows/index.js';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Problem } from '../http/problem.js';
import { answerOf, IdempotencyKey, type Told } from '../orders/answer.js';
import { type Ordered, OrderPipe } from '../orders/order.pipe.js';
import { ROUND_ORDERS } from '../orders/round-orders.dto.js';
import { whoIs } from '../people/actors.js';
import { OpeningService } from './opening.js';
import { openingOf, OpenRoundDto } from './opening.dto.js';
import { RoundsService, type RoundView } from './rounds.service.js';

@Controller('api/rounds')
export class RoundsController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly opening: OpeningService,
  ) {}

  @Get()
  async list(@Current() me: SignedIn): Promise<{ items: RoundView[] }> {
    return { items: await this.rounds.list(me) };
  }

  @Post()
  async open(
    @Body() body: OpenRoundDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Told> {
    return answerOf(await this.opening.open(openingOf(body), key, whoIs(me, 'api')));
  }

  @Get(':id')
  async one(@Param('id') id: string, @Current() me: SignedIn): Promise<RoundView> {
    const round = await this.rounds.find(id, me);
    if (!round) throw new Problem(404, 'NOT_FOUND');
    return round;
  }

  @Post(':id/events')
  @HttpCode(200)
  async act(
    @Param('id') id: string,
    @Body(new OrderPipe(ROUND_ORDERS)) { order, version }: Ordered,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Told> {
    return answerOf(await this.rounds.act(id, order as RoundOrder, version, key, me, 'api'));
  }

  @Get(':id/history')
  async past(@Param('id') id: string, @Current() me: SignedIn) {
    const past = await this.rounds.past(id, me);
    if (!past) throw new Problem(404, 'NOT_FOUND');
    return past;
  }
}
