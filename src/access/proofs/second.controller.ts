import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import { Current } from '../current.js';
import { tokenIn } from '../session-cookie.js';
import type { SignedIn } from '../signed-in.js';
import { type WhoAmI, WhoAmIService } from '../who-am-i.js';
import { SecondDto } from './second.dto.js';
import { SecondFactors } from './second-factors.js';

/** The second factor for whoever speaks to the API: proved for his session, for ten minutes. */
@Controller('api/session/second')
export class SecondController {
  constructor(
    private readonly second: SecondFactors,
    private readonly who: WhoAmIService,
  ) {}

  @Post()
  @HttpCode(200)
  async prove(
    @Body() { code }: SecondDto,
    @Current() me: SignedIn,
    @Req() request: Request,
  ): Promise<WhoAmI> {
    if (!(await this.second.has(me.person))) throw new Problem(409, 'NO_SECOND_FACTOR');
    const proved = await this.second.prove(me, tokenIn(request) ?? '', code);
    if (proved.outcome === 'wait') {
      const { seconds } = proved;
      throw new Problem(429, 'TOO_MANY_CODES', { params: { seconds }, retryAfterSeconds: seconds });
    }
    if (proved.outcome !== 'ok') throw new Problem(403, 'WRONG_CODE');
    return this.who.of({ ...me, assurance: me.assurance === 'rehearsal' ? 'rehearsal' : 'second' });
  }
}
