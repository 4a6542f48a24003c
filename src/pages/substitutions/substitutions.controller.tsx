import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { languageOf } from '../../http/language.js';
import { problemOf } from '../../orders/answer.js';
import { Substituting } from '../../substitutions/substituting.js';
import { Substitutions, type SubstitutionShown } from '../../substitutions/substitutions.js';
import { TasksService } from '../../tasks/tasks.service.js';
import { type Posted, text } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Substitutions as SubstitutionsView } from '../../web/pages/substitutions/list.js';
import type { SubstitutionLine, SubstitutionsPage } from '../../web/pages/substitutions/views.js';
import { type Asked, Exchange } from '../asked.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn } from '../read-order.js';
import { reasonsOf } from '../refused.js';

const REASON_MOST = 1000;

const isOver = ({ standing }: SubstitutionShown): boolean => standing === 'over' || standing === 'ended';

interface Reading {
  readonly mayEnd: boolean;
  readonly waiting: number | null;
}

const lineOf = (shown: SubstitutionShown, { mayEnd, waiting }: Reading): SubstitutionLine => ({
  ...shown,
  principal: shown.principal.name,
  substitute: shown.substitute.name,
  made: shown.madeBy && shown.madeAt ? { by: shown.madeBy.name, at: shown.madeAt } : null,
  ended: shown.endedBy && shown.endedAt ? { by: shown.endedBy.name, at: shown.endedAt } : null,
  waiting,
  nonce: mayEnd && !isOver(shown) ? randomUUID() : null,
});

/** Who stands in for me, for whom I stand in, and ending it. */
@Controller('substitutions')
export class SubstitutionsPageController {
  constructor(
    private readonly substitutions: Substitutions,
    private readonly substituting: Substituting,
    private readonly tasks: TasksService,
    private readonly frames: Frames,
  ) {}

  @Get()
  show(@Query('done') done: unknown, @Exchange() asked: Asked): Promise<string> {
    const said = done === 'made' || done === 'ended' ? done : null;
    return this.page(asked, { status: 200, done: said, errors: [] });
  }

  @Post(':id/end')
  @HttpCode(303)
  async end(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Exchange() asked: Asked,
  ): Promise<string | undefined> {
    const { request, reply, me } = asked;
    const reason = text(posted['reason']).slice(0, REASON_MOST);
    const key = `page:${nonceIn(posted)}`;
    const outcome = await this.substituting.end(id, reason === '' ? null : reason, key, me);
    if (!outcome.ok) {
      const errors = reasonsOf(outcome, languageOf(request));
      return this.page(asked, { status: problemOf(outcome).getStatus(), done: null, errors });
    }
    void reply.header('location', '/substitutions?done=ended');
    return undefined;
  }

  private async page(
    { request, reply, me }: Asked,
    { status, ...said }: Pick<SubstitutionsPage, 'done' | 'errors'> & { readonly status: number },
  ): Promise<string> {
    const { mine, all, may } = await this.substitutions.of(me);
    const ends = all !== null && (await this.substitutions.endsOthers(me));
    const running = mine.filter((one) => !isOver(one));
    const under = await this.tasks.inPlaceOf(me);
    const own = (one: SubstitutionShown, waiting: number | null): SubstitutionLine =>
      lineOf(one, { mayEnd: true, waiting });
    void reply.status(status).header('content-type', HTML);
    return renderPage(
      <SubstitutionsView
        frame={await this.frames.of(request, null, me)}
        standIn={running.filter(({ principal }) => principal.id === me.person).map((one) => own(one, null))}
        iStandIn={running
          .filter(({ substitute }) => substitute.id === me.person)
          .map((one) => own(one, one.standing === 'running' ? (under.get(one.principal.id) ?? 0) : null))}
        past={mine.filter(isOver).map((one) => own(one, null))}
        all={all && all.map((one) => lineOf(one, { mayEnd: ends, waiting: null }))}
        may={may}
        {...said}
      />,
    );
  }
}
