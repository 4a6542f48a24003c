import { Controller, Get, Header, Res } from '@nestjs/common';
import { Public } from '../access/public.js';
import type { Reply } from '../http/exchange.js';
import { Counters } from './counters.js';
import { LogFigures } from './log-figures.js';
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
    private readonly log: LogFigures,
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
    const [mails, log] = await Promise.all([this.mails.text(), this.log.text()]);
    const parts = [processFigures(), this.counters.text(), mails, log];
    return `${parts.filter((part) => part !== '').join('\n')}\n`;
  }
}
