import { Controller, Get, Header, Query, Redirect, Req } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import type { Request } from '../http/exchange.js';
import { Deadlines } from '../rounds/deadlines.js';
import { InboxDto } from '../tasks/inbox.dto.js';
import { type OpenTask, TasksService } from '../tasks/tasks.service.js';
import { renderPage } from '../web/page.js';
import { Inbox } from '../web/pages/inbox.js';
import type { InboxDeadline, Path, TaskRow } from '../web/view-models.js';
import { Frames } from './frame.js';

const hrefOf = ({ life, subject }: OpenTask): Path | null =>
  life === 'nomination' ? `/nominations/${subject}#decide` : null;

const rowOf = (task: OpenTask): TaskRow => ({
  href: hrefOf(task),
  life: task.life,
  does: task.does,
  about: task.name,
  kind: task.kind,
  post: task.post,
  code: task.code,
  unit: task.unitName,
  due: task.due,
});

@Controller()
export class InboxController {
  constructor(
    private readonly tasks: TasksService,
    private readonly deadlines: Deadlines,
    private readonly clock: RehearsalClock,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Redirect('/tasks', 303)
  home(): void {}

  @Get('tasks')
  @Header('content-type', 'text/html; charset=utf-8')
  async inbox(
    @Query() { after }: InboxDto,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const [page, { day }] = await Promise.all([this.tasks.inbox(me, after), this.clock.now(me.organisation)]);
    return renderPage(
      <Inbox
        frame={await this.frames.of(request, 'tasks', me)}
        today={day}
        open={page.total}
        tasks={page.items.map(rowOf)}
        next={page.next === null ? null : `?after=${encodeURIComponent(page.next)}`}
        first={after === undefined ? null : '/tasks'}
        deadlines={await this.ahead(me, day)}
        suggestions={[]}
      />,
    );
  }

  /** The dates of the round that is open, on every inbox: nobody has to ask. */
  private async ahead(me: SignedIn, day: string): Promise<InboxDeadline[]> {
    return (await this.deadlines.of(me)).filter(({ lastDay }) => day <= lastDay);
  }
}
