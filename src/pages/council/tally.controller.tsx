import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { isIn } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import type { Board } from '../../sittings/sitting-board.js';
import { SittingsService } from '../../sittings/sittings.service.js';
import { findingText, type Texts, textsIn } from '../../texts/index.js';
import { type Posted, sentValues } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { BallotSheets } from '../../web/pages/council/ballot-sheets.js';
import { Tally } from '../../web/pages/council/tally.js';
import type { TallyPage } from '../../web/pages/council/vote-views.js';
import type { Sent } from '../../web/pieces/fields.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { sheetOf } from './ballot-sheet.js';
import { pathOf } from './sitting-page.js';
import { SittingPages } from './sitting-pages.js';
import { tallyIn, tallyNames } from './tally-form.js';

interface Given extends Sent {
  readonly status: number;
  readonly step: 'form' | 'review';
}

const UNSENT: Sent = { values: {}, errors: [] };

const onPaper = ({ view, vote }: Board): boolean =>
  isIn(view.state, 'voting', 'runoff') && vote.tellers.length > 0;

const differs = ({ offers }: Board): boolean =>
  offers.some(({ findings }) => findings.some(({ code }) => code === 'TALLIES_DIFFER'));

/** Where this reader stands with the count; what the other teller found is nowhere in it. */
const stepOf = (board: Board, me: string): TallyPage['step'] => {
  const { tellers, entered } = board.vote;
  if (!onPaper(board)) return 'notOnPaper';
  if (!tellers.includes(me)) return 'notHis';
  if (!entered.includes(me) || differs(board)) return 'form';
  return entered.length === tellers.length ? 'agree' : 'waits';
};

/** A vote on printed ballots: the sheets, and what each of two tellers counts. */
@Controller('sittings')
export class TallyController {
  constructor(
    private readonly pages: SittingPages,
    private readonly sittings: SittingsService,
    private readonly frames: Frames,
  ) {}

  @Get(':id/ballots.print')
  @Header('content-type', HTML)
  async sheets(@Param('id') id: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const board = await this.pages.read(id, me);
    const { view, vote } = board;
    if (![view.chair, view.secretary, ...vote.tellers].includes(me.person)) {
      throw new Problem(403, 'NOT_YOURS');
    }
    const frame = await this.frames.of(request, 'sittings', me);
    return renderPage(
      <BallotSheets
        frame={frame}
        {...sheetOf(id, board, { office: frame.organisation.vi, open: onPaper(board) })}
      />,
    );
  }

  @Get(':id/tally')
  @Header('content-type', HTML)
  async show(@Param('id') id: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    return this.render(id, request, me, null);
  }

  @Post(':id/tally')
  @HttpCode(200)
  async send(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const t = textsIn(languageOf(request));
    const nonce = nonceIn(posted);
    const given = await this.answer(id, posted, nonce, me, t);
    if (given === 'entered') {
      void reply.status(303).header('location', `${pathOf(id)}/tally`);
      return undefined;
    }
    void reply.status(given.status).header('content-type', HTML);
    return this.render(id, request, me, given);
  }

  private async answer(
    id: string,
    posted: Posted,
    nonce: string,
    me: SignedIn,
    t: Texts,
  ): Promise<Given | 'entered'> {
    const back = (status: number, errors: Sent['errors'], step: Given['step'] = 'form'): Given => ({
      status,
      step,
      values: sentValues(posted),
      errors,
    });
    const step = one(posted, 'step');
    if (step === 'form') return back(200, []);
    const read = tallyIn(posted, await this.pages.read(id, me), t);
    if (!read.ok) return back(422, read.errors);
    if (step !== 'enter') {
      const foreseen = await this.sittings.foresee(id, read.order, me);
      if (foreseen?.ok) return back(200, [], 'review');
      const against = (foreseen?.findings ?? []).filter(({ effect }) => effect === 'block');
      const errors = against.map((finding) => ({ field: null, text: findingText(finding, t.lang) }));
      return back(foreseen?.because === 'forbidden' ? 403 : 409, errors);
    }
    const outcome = await this.sittings.act(id, read.order, null, `page:${nonce}`, me, 'page');
    if (outcome.ok) return 'entered';
    if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
    return back(problemOf(outcome).getStatus(), reasonsOf(outcome, t.lang));
  }

  private async render(id: string, request: Request, me: SignedIn, given: Given | null): Promise<string> {
    const board = await this.pages.read(id, me);
    const { view, vote } = board;
    const step = stepOf(board, me.person);
    return renderPage(
      <Tally
        frame={await this.frames.of(request, 'sittings', me)}
        code={view.code}
        sitting={pathOf(id)}
        action={`${pathOf(id)}/tally`}
        nonce={randomUUID()}
        ballotNo={view.ballot.no}
        step={given && onPaper(board) && step !== 'notHis' ? given.step : step}
        differ={differs(board) && vote.entered.includes(me.person)}
        eachName={vote.eachName}
        voters={vote.electorate.length}
        marksMax={view.ballot.marksMax}
        names={tallyNames(board)}
        sent={given ?? UNSENT}
      />,
    );
  }
}
