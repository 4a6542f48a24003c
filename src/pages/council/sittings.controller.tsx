import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { isDay, isIn } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { momentOn } from '../../clock/wished-moment.js';
import type { Reply, Request } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { whoIs } from '../../people/actors.js';
import { RoundsService, type RoundView } from '../../rounds/rounds.service.js';
import { ConveningService } from '../../sittings/convening.js';
import { type ListedSitting, SittingsService } from '../../sittings/sittings.service.js';
import { type Posted, sentValues } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Convene } from '../../web/pages/council/convene.js';
import { Sittings } from '../../web/pages/council/sittings.js';
import type { Sent } from '../../web/pieces/fields.js';
import { CouncilRoster } from '../../council/roster.js';
import { textsIn } from '../../texts/index.js';
import type { InviteesView } from '../../web/pages/council/before-views.js';
import { Frames } from '../frame.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { conveningIn, wayIn } from './convening-form.js';
import { pathOf } from './sitting-page.js';
import { HTML } from '../html.js';

/** Its list has yet to be decided upon. */
const mayBePutBefore = ({ state }: RoundView): boolean => !isIn(state, 'forwarding', 'closed');

/** A sitting on it is convened or under way: another one is rare. */
const isAwaited = ({ id }: RoundView, sittings: readonly ListedSitting[]): boolean =>
  sittings.some(({ round, state }) => round === id && !isIn(state, 'concluded', 'cancelled'));

@Controller('sittings')
export class SittingsPageController {
  constructor(
    private readonly sittings: SittingsService,
    private readonly convening: ConveningService,
    private readonly rounds: RoundsService,
    private readonly roster: CouncilRoster,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async list(@Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const listed = await this.sittings.list(me);
    if (listed === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
    const may = (await this.convening.mayConvene(me)).length === 0;
    const rounds = may ? (await this.rounds.list(me)).filter(mayBePutBefore) : [];
    const formFor = ({ id, name }: RoundView) => ({ name, href: `/sittings/new?round=${id}` as const });
    return renderPage(
      <Sittings
        frame={await this.frames.of(request, 'sittings', me)}
        sittings={listed.map((sitting) => ({
          ...sitting,
          href: pathOf(sitting.id),
          round: sitting.roundName,
        }))}
        convene={rounds.filter((round) => !isAwaited(round, listed)).map(formFor)}
        again={rounds.filter((round) => isAwaited(round, listed)).map(formFor)}
      />,
    );
  }

  @Get('new')
  @Header('content-type', HTML)
  async form(
    @Query() typed: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const found = await this.roundFor(me, one(typed, 'round'));
    if (found === 'SEVERAL') {
      // which of them is chosen where all are listed
      void reply.status(303).header('location', '/sittings');
      return '';
    }
    // asked for with a day, to see whom it would invite: what is typed already stays
    return this.render(found, request, me, { values: sentValues(typed), errors: [] });
  }

  @Post('new')
  @HttpCode(303)
  async convene(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const lang = languageOf(request);
    const nonce = nonceIn(posted);
    const round = await this.roundFor(me, one(posted, 'round'));
    if (round === 'SEVERAL') throw new Problem(404, 'NOT_FOUND');
    const giveBack = (status: number, errors: Sent['errors']): Promise<string> => {
      void reply.status(status).header('content-type', HTML);
      return this.render(round, request, me, { values: sentValues(posted), errors });
    };
    const read = await conveningIn(posted, lang);
    const way = wayIn(posted, (await this.convening.againstWriting(round.plan, me)).length === 0);
    const unmade =
      way === null ? [{ field: 'way', text: textsIn(lang).pages.councilBefore.convene.noWay }] : [];
    if (!read.ok) return giveBack(422, [...read.errors, ...unmade]);
    if (way === null) return giveBack(422, unmade);
    const plannedFor = momentOn(read.day, read.hour) ?? '';
    const order = { round: round.id, plannedFor, place: read.place, inWriting: way === 'inWriting' };
    const outcome = await this.convening.convene(order, `page:${nonce}`, whoIs(me, 'page'));
    if (!outcome.ok) return giveBack(problemOf(outcome).getStatus(), reasonsOf(outcome, lang));
    void reply.header('location', `${pathOf(outcome.answer.id)}?done=${outcome.answer.event.seq}`);
    return undefined;
  }

  /** The round asked for, or the one that is open where only one is. */
  private async roundFor(me: SignedIn, asked: string | undefined): Promise<RoundView | 'SEVERAL'> {
    const against = await this.convening.mayConvene(me);
    if (against.length > 0) throw new Problem(403, 'FORBIDDEN', { findings: against });
    if (asked === undefined || asked === '') {
      const [only, ...others] = (await this.rounds.list(me)).filter(mayBePutBefore);
      if (!only) throw new Problem(404, 'NOT_FOUND');
      return others.length > 0 ? 'SEVERAL' : only;
    }
    const found = UUID.test(asked) ? await this.rounds.find(asked, me) : null;
    if (!found) throw new Problem(404, 'NOT_FOUND');
    return found;
  }

  private async render(
    { id, name, plan }: RoundView,
    request: Request,
    me: SignedIn,
    sent: Sent,
  ): Promise<string> {
    const nonce = randomUUID();
    const frame = await this.frames.of(request, 'sittings', me, nonce);
    const againstWriting = await this.convening.againstWriting(plan, me);
    const invitees = await this.inviteesOn(sent.values['day']?.[0], me);
    return renderPage(
      <Convene
        frame={frame}
        nonce={nonce}
        round={{ id, name }}
        sent={sent}
        againstWriting={againstWriting}
        invitees={invitees}
      />,
    );
  }

  /** Whom a sitting on this day invites; a day that is none, or is over, shows today's Council. */
  private async inviteesOn(typed: string | undefined, me: SignedIn): Promise<InviteesView> {
    const wished = isDay(typed) && momentOn(typed, '12:00') !== null ? typed : null;
    const council = await this.roster.on(wished, me);
    if (council === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
    return {
      day: wished,
      members: council.members.map(({ person, name: called, seat, post }) => ({
        person,
        name: called,
        role: seat,
        post,
      })),
      roster: wished === null ? '/council' : `/council?day=${wished}`,
    };
  }
}
