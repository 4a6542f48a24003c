import { Controller, Get, Header, Res } from '@nestjs/common';
import { Public } from '../access/public.js';
import type { Reply } from '../http/exchange.js';
import { Counters } from './counters.js';
import { MailFigures } from './mail-figures.js';
import { processFigures } from './process-figures.js';
import { type Readiness, ReadinessCheck } from './readiness.js';

/** For whatever watches the machine. Says nothing about anybody. */
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: ReadinessCheck,
    private readonly counters: Counters,
    private readonly mails: MailFigures,
  ) {}

  @Get('health/live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<Readiness> {
    const readiness = await this.readiness.now();
    void reply.status(readiness.status === 'ready' ? 200 : 503);
    return readiness;
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(): Promise<string> {
    return `${[processFigures(), this.counters.text(), await this.mails.text()].filter((part) => part !== '').join('\n')}\n`;
  }
}
