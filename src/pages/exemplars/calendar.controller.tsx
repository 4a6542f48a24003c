import { Controller, Get, Header, Req } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { RehearsalClock } from '../../clock/rehearsal-clock.js';
import type { Request } from '../../http/exchange.js';
import { SittingsService } from '../../sittings/sittings.service.js';
import { TasksService } from '../../tasks/tasks.service.js';
import { renderPage } from '../../web/page.js';
import { Calendar } from '../../web/pages/exemplars/calendar.js';
import { Frames } from '../frame.js';
import { calendarEntries } from './calendar-page.js';

@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly tasks: TasksService,
    private readonly sittings: SittingsService,
    private readonly clock: RehearsalClock,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const [calendar, inbox, sittings, { day }, frame] = await Promise.all([
      this.calendar.of(me),
      this.tasks.inbox(me),
      this.sittings.list(me),
      this.clock.now(me.organisation),
      this.frames.of(request, 'calendar', me),
    ]);
    return renderPage(
      <Calendar
        frame={frame}
        today={day}
        plan={calendar && { ...calendar.plan.period, title: calendar.plan.title, round: calendar.round.name }}
        entries={calendarEntries(calendar, inbox.items, sittings === 'NOT_YOURS' ? [] : sittings)}
        moreTasks={inbox.next !== null}
      />,
    );
  }
}
