import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { Current } from '../../access/current.js';
import { InventedPeople } from '../../access/invented-people.js';
import type { SignedIn } from '../../access/signed-in.js';
import { AfterJump } from '../../clock/after-jump.js';
import { RehearsalClock } from '../../clock/rehearsal-clock.js';
import { momentIn } from '../../clock/wished-moment.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemWords } from '../../http/problem-words.js';
import { RehearsalOnly } from '../../http/rehearsal-only.js';
import { Milestones } from '../../sweep/milestones.js';
import { textsIn, wallClock } from '../../texts/index.js';
import { type Posted, sentValues } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Rehearsal } from '../../web/pages/rehearsal/clock.js';
import { Moved } from '../../web/pages/rehearsal/moved.js';
import type { Sent } from '../../web/pieces/fields.js';
import type { FieldError } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { nextOf, PeopleWanted, pickerOf } from '../people-picker.js';
import { nonceIn, one } from '../read-order.js';
import { momentsOf, stopOf } from './deeds.js';
import { wishedMove } from './wished-move.js';
import { HTML } from '../html.js';

class Span {
  @IsString() @MaxLength(40) from!: string;
  @IsString() @MaxLength(40) to!: string;
}

const STOPS_SHOWN = 12;
/** Where the form begins: an hour at which an office is at work. */
const MORNING = '08:00';

/** The clock of a rehearsal, and the people one may be in it. */
@RehearsalOnly()
@Controller('rehearsal')
export class RehearsalController {
  constructor(
    private readonly clock: RehearsalClock,
    private readonly afterJump: AfterJump,
    private readonly milestones: Milestones,
    private readonly invented: InventedPeople,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  show(@Query() wanted: PeopleWanted, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    return this.render(wanted, request, me, null);
  }

  /** The address a refused form stays at. */
  @Get('clock')
  @Redirect('/rehearsal', 303)
  back(): void {}

  @Post('clock')
  @HttpCode(303)
  async move(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const lang = languageOf(request);
    const next = one(posted, 'next');
    const form = nonceIn(posted);
    const refuse = (status: number, errors: readonly FieldError[]): Promise<string> => {
      void reply.status(status).header('content-type', HTML);
      const sent = { values: sentValues(posted), errors };
      return this.render(next === '' ? {} : { next }, request, me, sent);
    };
    const wished = wishedMove(posted, textsIn(lang).pages.rehearsal.clock);
    if (!wished.ok) return refuse(422, wished.errors);
    try {
      const { reading, from } = await this.clock.move(me.organisation, { ...wished.move, form });
      // sent twice, the second waits for what the first is still setting off
      await this.afterJump.run(me.organisation, reading);
      const moved = wished.move.to !== undefined;
      void reply.header('location', moved ? spanAddress(from, reading.at) : rehearsalAddress(next));
      return undefined;
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.getStatus() !== 409) throw problem;
      const { title, detail } = problemWords(problem.code, lang, problem.parts.params);
      return refuse(409, [{ field: null, text: `${title}. ${detail}` }]);
    }
  }

  @Get('moved')
  @Header('content-type', HTML)
  async moved(@Query() span: Span, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const from = momentIn(span.from);
    const to = momentIn(span.to);
    if (from === null || to === null) throw new Problem(404, 'NOT_FOUND');
    const { orders, more } = await this.milestones.swept(me.organisation, from, to);
    const frame = await this.frames.of(request, null, me);
    return renderPage(
      <Moved
        frame={frame}
        from={from}
        to={to}
        count={orders.length}
        more={more}
        moments={momentsOf(orders)}
      />,
    );
  }

  private async render(
    wanted: PeopleWanted,
    request: Request,
    me: SignedIn,
    sent: Sent | null,
  ): Promise<string> {
    const now = await this.clock.now(me.organisation);
    const next = nextOf(wanted.next);
    const [frame, stops, people] = await Promise.all([
      this.frames.of(request, null, me),
      this.milestones.ahead(me, now.at, STOPS_SHOWN),
      this.invented.byRole(),
    ]);
    return renderPage(
      <Rehearsal
        frame={frame}
        now={now.at}
        running={now.running}
        nonce={randomUUID()}
        next={next}
        stops={stops.map(stopOf)}
        sent={sent ?? { values: { day: [wallClock(now.at).day], hour: [MORNING] }, errors: [] }}
        people={pickerOf(people, wanted, {
          page: '/rehearsal',
          next: next ?? '/rehearsal',
          me: me.person,
        })}
      />,
    );
  }
}

const spanAddress = (from: string, to: string): string =>
  `/rehearsal/moved?${new URLSearchParams({ from, to }).toString()}`;

const rehearsalAddress = (next: string): string => {
  const page = nextOf(next);
  return page === null ? '/rehearsal' : `/rehearsal?next=${encodeURIComponent(page)}`;
};
