import { Controller, Get, Param, Res } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { Problem } from '../../http/problem.js';
import { SittingCalendars } from '../../sittings/calendars.js';
import { SittingsService } from '../../sittings/sittings.service.js';

/** The sitting for one's own calendar: the file that the invitation brings, as it stands now. */
@Controller('sittings')
export class SittingCalendarController {
  constructor(
    private readonly sittings: SittingsService,
    private readonly calendars: SittingCalendars,
  ) {}

  @Get(':id/calendar.ics')
  async file(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    if (!UUID.test(id)) throw new Problem(404, 'NOT_FOUND');
    const may = await this.sittings.mayRead(me);
    const file = await this.calendars.of(id, me.organisation, me.person);
    if (!file) throw new Problem(404, 'NOT_FOUND');
    if (!may) throw new Problem(403, 'NOT_YOURS');
    void reply
      .header('content-type', `text/calendar; method=${file.method}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="${file.name}"`);
    return file.content;
  }
}
