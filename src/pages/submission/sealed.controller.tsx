import { randomUUID } from 'node:crypto';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import type { NominationOrder } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { type CameTo, ManyOrders } from '../../nominations/many-orders.js';
import { Packing } from '../../province/packing.js';
import { type Offered, type Sealed, SealedDossiers, type SealedLetter } from '../../province/sealed.js';
import { textsIn } from '../../texts/index.js';
import { type Posted, sentValues } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Answered } from '../../web/pages/submission/answered.js';
import { SealedDossier } from '../../web/pages/submission/sealed-dossier.js';
import { SealedDossiersPage } from '../../web/pages/submission/sealed.js';
import type { AnsweredPage } from '../../web/pages/submission/sealed-views.js';
import type { Sent } from '../../web/pieces/fields.js';
import { type Asked, type AskedOf, Exchange } from '../asked.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { archiveReply } from './archive-reply.js';
import { answersIn, type ReadAnswer, receiptIn } from './sealed-orders.js';
import { dossierView, lettersView, sealedPath } from './sealed-view.js';
import { seenIn } from './seen.js';

const UNSENT: Sent = { values: {}, errors: [] };

type Which = 'receipt' | 'answers';

/** What one round sent to the province, for its contact: read, kept, received and answered, by the link in his mail. */
@Controller('submissions')
export class SealedController {
  constructor(
    private readonly sealed: SealedDossiers,
    private readonly packing: Packing,
    private readonly many: ManyOrders,
    private readonly frames: Frames,
  ) {}

  @Get(':id')
  @Header('content-type', HTML)
  show(@Param('id') id: string, @Exchange() exchange: Asked): Promise<string> {
    return this.render({ id, ...exchange }, null, UNSENT);
  }

  @Get(':id/names/:name')
  @Header('content-type', HTML)
  async dossier(
    @Param('id') id: string,
    @Param('name') name: string,
    @Query('letter') nth: string | undefined,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const of = await this.of(id, me);
    const sent = of.letters.flatMap((letter) =>
      letter.names.filter((one) => one.id === name).map((one) => ({ letter, one })),
    );
    const found = sent.find(({ letter }) => String(letter.nth) === nth) ?? sent.at(-1);
    if (!found) throw new Problem(404, 'NOT_FOUND');
    const files = await this.sealed.files([found.one], me);
    const view = dossierView(of, found.letter, found.one, files, languageOf(request));
    return renderPage(<SealedDossier frame={await this.frames.of(request, 'province', me)} {...view} />);
  }

  /** All of a letter as one file. The same letter is always the same file. */
  @Get(':id/letters/:letter/archive')
  async archive(
    @Param('id') id: string,
    @Param('letter') nth: string,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<StreamableFile> {
    const of = await this.of(id, me);
    const letter = of.letters.find((one) => String(one.nth) === nth);
    if (!letter) throw new Problem(404, 'NOT_FOUND');
    const { name, bytes } = await this.packing.archive(of, letter, me);
    return archiveReply(reply, name, bytes);
  }

  /** One press for all that waits; each goes along the road by itself. */
  @Post(':id/receipt')
  @HttpCode(303)
  async receive(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Exchange() exchange: Asked,
  ): Promise<string | undefined> {
    const asked = { id, ...exchange };
    const of = await this.of(id, exchange.me);
    nonceIn(posted);
    const read = await receiptIn(posted, languageOf(exchange.request));
    if (!read.ok) return this.giveBack(asked, 'receipt', posted, read.errors);
    const order = read.ordered.order as NominationOrder;
    const answers = [...namesIn(of).keys()].filter((name) => seenIn(posted).has(name));
    return this.act(
      asked,
      of,
      posted,
      answers.map((name) => ({ id: name, order })),
    );
  }

  /** Each name by itself: what is refused of one, or left open, keeps no other back. */
  @Post(':id/answers')
  @HttpCode(303)
  async answer(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Exchange() exchange: Asked,
  ): Promise<string | undefined> {
    const asked = { id, ...exchange };
    const of = await this.of(id, exchange.me);
    nonceIn(posted);
    const { answers, errors } = await answersIn(posted, namesIn(of), languageOf(exchange.request));
    if (errors.length > 0) return this.giveBack(asked, 'answers', posted, errors);
    return this.act(asked, of, posted, answers);
  }

  /** The addresses of the forms, asked for by themselves, are the page. */
  @Get([':id/receipt', ':id/answers'])
  back(@Param('id') id: string, @Res({ passthrough: true }) reply: Reply): void {
    void reply.status(303).header('location', `/submissions/${id}`);
  }

  @Get(':id/done/:nonce')
  @Header('content-type', HTML)
  async done(
    @Param('id') id: string,
    @Param('nonce') nonce: string,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const of = await this.of(id, me);
    if (!UUID.test(nonce)) throw new Problem(404, 'NOT_FOUND');
    const names = namesIn(of);
    const acknowledged = await this.many.acknowledged([...names.keys()], `page:${nonce}`, me);
    if (acknowledged.length === 0) throw new Problem(404, 'NOT_FOUND');
    return renderPage(
      <Answered
        frame={await this.frames.of(request, 'province', me)}
        done={acknowledged.map((answer) => doneOf(of, answer, languageOf(request)))}
        refused={[]}
        toAnswer={await this.toAnswer(of, me)}
        back={sealedPath(of)}
      />,
    );
  }

  private async act(
    { reply, request, me }: Asked,
    of: Sealed,
    posted: Posted,
    answers: readonly ReadAnswer[],
  ): Promise<string | undefined> {
    const key = `page:${nonceIn(posted)}`;
    const seen = seenIn(posted);
    const all: CameTo[] = [];
    for (const { id, order } of answers)
      all.push(...(await this.many.act([{ id, version: seen.get(id) ?? 0 }], order, key, me, 'page')));
    if (all.every(({ outcome }) => outcome.ok)) {
      const to = all.length === 0 ? sealedPath(of) : `${sealedPath(of)}/done/${nonceIn(posted)}`;
      void reply.header('location', to);
      return undefined;
    }
    void reply.status(409).header('content-type', HTML);
    const lang = languageOf(request);
    // as it stands now: what passed is said by what it did
    const now = await this.of(of.round.id, me);
    const refused = all.flatMap(({ id, outcome }) => {
      const name = nameOf(now, id);
      if (outcome.ok || !name) return [];
      return [
        { code: name.code, name: name.name, reasons: reasonsOf(outcome, lang).map(({ text }) => text) },
      ];
    });
    return renderPage(
      <Answered
        frame={await this.frames.of(request, 'province', me)}
        done={all.flatMap(({ outcome }) => (outcome.ok ? [doneOf(now, outcome.answer, lang)] : []))}
        refused={refused}
        toAnswer={await this.toAnswer(now, me)}
        back={sealedPath(of)}
      />,
    );
  }

  private async of(id: string, me: SignedIn): Promise<Sealed> {
    const of = UUID.test(id) ? await this.sealed.of(id, me) : null;
    if (!of || of.letters.length === 0) throw new Problem(404, 'NOT_FOUND');
    return of;
  }

  private async toAnswer(of: Sealed, me: SignedIn): Promise<number> {
    const offers = await Promise.all(newestOf(of).map((name) => this.sealed.offers(name, me)));
    return offers.filter((each) => each.some(({ type, open }) => type === 'RECOGNISE' && open)).length;
  }

  private giveBack(asked: AskedOf, which: Which, posted: Posted, errors: Sent['errors']): Promise<string> {
    void asked.reply.status(422).header('content-type', HTML);
    return this.render(asked, which, { values: sentValues(posted), errors });
  }

  private async render({ id, request, me }: AskedOf, which: Which | null, sent: Sent): Promise<string> {
    const of = await this.of(id, me);
    const offers = await Promise.all(
      newestOf(of).map(
        async (name): Promise<[string, readonly Offered[]]> => [
          name.id,
          of.house ? [] : await this.sealed.offers(name, me),
        ],
      ),
    );
    const letters = lettersView(of, new Map(offers));
    const lines = letters.flatMap((letter) => letter.lines);
    const form = (action: Which) => ({
      action: `${sealedPath(of)}/${action}` as const,
      nonce: randomUUID(),
      sent: which === action ? sent : UNSENT,
    });
    const answerable = lines.some(({ answers, changeable }) => answers.length > 0 || changeable);
    return renderPage(
      <SealedDossiersPage
        frame={await this.frames.of(request, 'province', me)}
        round={of.round.name}
        back={of.house ? `/rounds/${of.round.id}/submission` : null}
        letters={letters}
        receipt={lines.some(({ receivable }) => receivable) ? form('receipt') : null}
        answers={answerable ? form('answers') : null}
      />,
    );
  }
}

const newestOf = ({ letters }: Sealed): SealedLetter['names'] =>
  letters.flatMap(({ names }) => names.filter(({ newest }) => newest));

const namesIn = (of: Sealed): ReadonlyMap<string, string> =>
  new Map(newestOf(of).map(({ id, name }) => [id, name]));

const nameOf = (of: Sealed, id: string) => newestOf(of).find((name) => name.id === id);

const doneOf = (
  of: Sealed,
  { id, code, event }: Extract<CameTo['outcome'], { ok: true }>['answer'],
  lang: 'vi' | 'en',
): AnsweredPage['done'][number] => {
  const name = nameOf(of, id);
  const { what } = textsIn(lang).pages.sealed.done;
  const step = name?.steps.find(({ seq }) => seq === event.seq)?.type ?? '';
  return {
    code,
    name: name?.name ?? code,
    what: what[step as keyof typeof what] ?? '',
    href: `/nominations/${id}/receipts/${event.seq}`,
  };
};
