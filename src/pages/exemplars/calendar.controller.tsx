import { Controller, Get, Header, Query, Req } from '@nestjs/common';
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
  async show(
    @Query('plan') asked: string | undefined,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const [calendar, inbox, sittings, { day }, frame] = await Promise.all([
      this.calendar.of(me, typeof asked === 'string' ? asked : undefined),
      this.tasks.inbox(me),
      this.sittings.list(me),
      this.clock.now(me.organisation),
      this.frames.of(request, 'calendar', me),
    ]);
    return renderPage(
      <Calendar
        frame={frame}
        today={day}
        plan={
          calendar && {
            ...calendar.plan.period,
            title: calendar.plan.title,
            rounds: calendar.rounds.map(({ name }) => name),
          }
        }
        others={(calendar?.others ?? []).map(({ code, title }) => ({
          title,
          href: `/calendar?plan=${encodeURIComponent(code)}` as const,
        }))}
        undated={calendar?.undated ?? []}
        entries={calendarEntries(calendar, inbox.items, sittings === 'NOT_YOURS' ? [] : sittings)}
        moreTasks={inbox.next !== null}
      />,
    );
  }
}
