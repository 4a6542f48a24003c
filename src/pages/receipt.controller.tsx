import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import type { Past, PastEvent } from '../history/history.service.js';
import { HistoryNames } from '../history/names.js';
import type { Request } from '../http/exchange.js';
import { languageOf } from '../http/language.js';
import { Problem } from '../http/problem.js';
import { RoundsService } from '../rounds/rounds.service.js';
import { SittingsService } from '../sittings/sittings.service.js';
import { TasksService } from '../tasks/tasks.service.js';
import { textsIn } from '../texts/index.js';
import { renderPage } from '../web/page.js';
import { Receipt } from '../web/pages/receipt.js';
import type { ReceiptPage } from '../web/answer-views.js';
import { Frames } from './frame.js';
import * as page from './nomination-page.js';
import { orderedIn } from './round-order-said.js';
import { HTML } from './html.js';

type About = Pick<ReceiptPage, 'life' | 'about'>;

const eventOf = ({ events }: Past, seq: string): PastEvent => {
  const event = events.find((one) => String(one.seq) === seq);
  if (!event) throw new Problem(404, 'NOT_FOUND');
  return event;
};

/** What was ordered of a round or a sitting, and is now on record. A nomination's stand with its page. */
@Controller()
export class ReceiptController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly sittings: SittingsService,
    private readonly tasks: TasksService,
    private readonly clock: RehearsalClock,
    private readonly frames: Frames,
    private readonly names: HistoryNames,
  ) {}

  @Get('rounds/:id/receipts/:seq')
  @Header('content-type', HTML)
  async ofRound(
    @Param('id') id: string,
    @Param('seq') seq: string,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const [round, past] = await Promise.all([this.rounds.find(id, me), this.rounds.past(id, me)]);
    if (!round || !past) throw new Problem(404, 'NOT_FOUND');
    const event = eventOf(past, seq);
    const whole = await this.rounds.mayReadWhole(me);
    if (!whole && event.actor.person !== me.person) throw new Problem(403, 'NOT_YOURS');
    const about: About = {
      life: 'round',
      about: { name: round.name, code: round.code, href: `/rounds/${id}` },
    };
    return this.render(about, id, event, request, me, whole, await this.orderedIn(event, request, me));
  }

  @Get('sittings/:id/receipts/:seq')
  @Header('content-type', HTML)
  async ofSitting(
    @Param('id') id: string,
    @Param('seq') seq: string,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const [sitting, past] = await Promise.all([this.sittings.find(id, me), this.sittings.past(id, me)]);
    if (sitting === 'NOT_YOURS' || past === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
    if (sitting === 'NOT_FOUND' || past === null) throw new Problem(404, 'NOT_FOUND');
    const about: About = {
      life: 'sitting',
      about: { name: sitting.place, code: sitting.code, href: `/sittings/${id}` },
    };
    return this.render(about, id, eventOf(past, seq), request, me, true);
  }

  private async orderedIn(
    event: PastEvent,
    request: Request,
    { organisation }: SignedIn,
  ): Promise<ReceiptPage['ordered']> {
    const [names, units] = await Promise.all([
      this.names.in(organisation, JSON.stringify(event.private)),
      this.rounds.unitNames(organisation),
    ]);
    return orderedIn(event, { names, units, t: textsIn(languageOf(request)) });
  }

  /** `named`: those it waits for, by name and telephone number; otherwise only by their desks. */
  private async render(
    about: About,
    subject: string,
    event: PastEvent,
    request: Request,
    me: SignedIn,
    named: boolean,
    ordered: ReceiptPage['ordered'] = [],
  ): Promise<string> {
    const { day } = await this.clock.now(me.organisation);
    const [frame, waiting, nextTask] = await Promise.all([
      this.frames.of(request, about.life === 'round' ? 'rounds' : 'sittings', me),
      this.tasks.waiting(subject, day),
      this.tasks.next(me, subject),
    ]);
    const entry = page.entryOf(event, true);
    return renderPage(
      <Receipt
        {...about}
        frame={frame}
        today={day}
        type={event.type}
        at={event.at}
        capacity={entry.by ?? { name: '', role: 'system', as: '', forName: null }}
        state={event.to}
        event={{ seq: event.seq, hash: event.hash }}
        via={entry.via}
        ordered={ordered}
        findings={entry.findings}
        next={waiting.map((one) => {
          const shown = page.waitingOf(one, null, me.person);
          return named ? shown : { ...shown, people: [], withheld: true };
        })}
        tasks={me.pass ? null : '/tasks'}
        nextTask={nextTask === null || me.pass ? null : `/nominations/${nextTask}#decide`}
      />,
    );
  }
}
