import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { isDay, RECEIPT_WAYS, type ReceiptWay } from '../../../workflows/index.js';
import { SetupCodes } from '../../access/proofs/setup-codes.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { isLine } from '../../orders/fields.js';
import { whoIs } from '../../people/actors.js';
import { Contacts } from '../../province/contacts.js';
import { HandedFiles, type ReadBack, type ReceiptTaken } from '../../province/handed-files.js';
import { type Sealed, SealedDossiers, type SealedLetter } from '../../province/sealed.js';
import { Road } from '../../road/road.js';
import { momentText } from '../../texts/days.js';
import { type Texts, textsIn } from '../../texts/index.js';
import { type Posted, sentValues, text } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { CodePage } from '../../web/pages/people/code.js';
import { ProvinceWayPage } from '../../web/pages/submission/province-way.js';
import type { ProvinceWay } from '../../web/pages/submission/sealed-views.js';
import type { Sent } from '../../web/pieces/fields.js';
import type { FieldError } from '../../web/view-models.js';
import { type Asked, type AskedOf, Exchange } from '../asked.js';
import { Frames } from '../frame.js';
import { ProofsAsked } from '../second/proofs-asked.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { archiveReply } from './archive-reply.js';
import { wayPath, wayView } from './province-way-view.js';
import { seenIn } from './seen.js';

type Words = Texts['pages']['sealed']['office']['byHand'];

/** The way to the province as the Office works it: who answers there, what was mailed, and what goes by hand. */
@Controller('rounds/:id/submission/way')
export class ProvinceWayController {
  constructor(
    private readonly sealed: SealedDossiers,
    private readonly contacts: Contacts,
    private readonly handed: HandedFiles,
    private readonly codes: SetupCodes,
    private readonly road: Road,
    private readonly frames: Frames,
    private readonly proofs: ProofsAsked,
  ) {}

  @Get()
  @Header('content-type', HTML)
  show(
    @Param('id') id: string,
    @Query('said') said: string | undefined,
    @Exchange() exchange: Asked,
  ): Promise<string> {
    const done = said === 'reminded' || said === 'taken' ? said : null;
    return this.render({ id, ...exchange }, null, done);
  }

  /** The addresses of the forms, asked for by themselves, are the page. */
  @Get(['file', 'receipt', 'reminder', 'pin-code'])
  back(@Param('id') id: string, @Res({ passthrough: true }) reply: Reply): void {
    void reply.status(303).header('location', wayPath(id));
  }

  /** Packed with a cover and its code: the code is on that cover and nowhere else. */
  @Post('file')
  @HttpCode(200)
  async prepare(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Exchange() exchange: Asked,
  ): Promise<string | StreamableFile> {
    const asked = { id, ...exchange };
    const { request, reply, me } = exchange;
    const of = await this.of(id, me);
    const letter = letterIn(of, posted);
    const nonce = nonceIn(posted);
    const seen = [...seenIn(posted)]
      .map(([name, version]) => ({ id: name, version }))
      .filter((name) => letter.names.some((its) => its.id === name.id));
    const seed = one(posted, 'seed');
    if (seed === '' || seen.length === 0)
      throw new Problem(422, 'INVALID', {
        errors: [{ field: seed === '' ? 'seed' : 'names', rule: 'isDefined' }],
      });
    const made = await this.handed.prepare(of, letter, { seed, key: `page:${nonce}`, seen }, me);
    if (made.ok) {
      const { name, bytes } = made.archive;
      return archiveReply(reply, `ban-giao-${name}`, bytes);
    }
    const lang = languageOf(request);
    const errors = made.came.flatMap(({ outcome }) => (outcome.ok ? [] : reasonsOf(outcome, lang)));
    void reply.status(409).header('content-type', HTML);
    return this.render(asked, { nth: letter.nth, sent: { values: {}, errors } }, null);
  }

  /** What was read back by phone or letter. */
  @Post('receipt')
  @HttpCode(303)
  async take(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Exchange() exchange: Asked,
  ): Promise<string | undefined> {
    const asked = { id, ...exchange };
    const { request, reply, me } = exchange;
    const of = await this.of(id, me);
    const letter = letterIn(of, posted);
    const nonce = nonceIn(posted);
    const { byHand } = textsIn(languageOf(request)).pages.sealed.office;
    const { said, errors } = readBackIn(posted, byHand);
    if (!said) return this.giveBack(422, asked, letter, posted, errors);
    const taken = await this.handed.take(of, letter, said, `page:${nonce}`, me);
    const wrong = wrongIn(taken, languageOf(request));
    if (wrong.length > 0) return this.giveBack(409, asked, letter, posted, wrong);
    void reply.header('location', `${wayPath(id)}?said=taken`);
    return undefined;
  }

  /** One mail about all of it: of the name that waits longest, with a link to every one. */
  @Post('reminder')
  @HttpCode(303)
  async remind(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Exchange() exchange: Asked,
  ): Promise<string | undefined> {
    const asked = { id, ...exchange };
    const { request, reply, me } = exchange;
    const of = await this.of(id, me);
    const nonce = nonceIn(posted);
    const names = of.letters.flatMap((letter) => letter.names.map((name) => name.id));
    const waits = await this.contacts.waits(names);
    if (waits) {
      const order = { type: 'NUDGE', slot: `office-${nonce}`, about: waits.key } as const;
      const outcome = await this.road.act({
        life: 'nomination',
        id: waits.id,
        order,
        version: null,
        key: `page:${nonce}`,
        who: whoIs(me, 'page'),
      });
      if (!outcome.ok) {
        void reply.status(409).header('content-type', HTML);
        const errors = reasonsOf(outcome, languageOf(request));
        return this.render(asked, { nth: 0, sent: { values: {}, errors } }, null);
      }
    }
    void reply.header('location', `${wayPath(id)}?said=reminded`);
    return undefined;
  }

  /** Read out on the phone: shown this once, in the answer to the form, and at no address. */
  @Post('pin-code')
  @HttpCode(200)
  @Header('content-type', HTML)
  async issue(@Param('id') id: string, @Body() posted: Posted, @Exchange() exchange: Asked): Promise<string> {
    const asked = { id, ...exchange };
    const { request, reply, me } = exchange;
    await this.of(id, me);
    const key = `page:${nonceIn(posted)}`;
    const person = one(posted, 'person');
    const contacts = await this.contacts.of(me);
    if (!UUID.test(person) || !contacts.some((contact) => contact.person === person))
      throw new Problem(422, 'INVALID', { errors: [{ field: 'person', rule: 'isIn' }] });
    const issued = await this.codes.issue(person, null, key, me);
    if (!issued.ok) {
      void reply.status(problemOf(issued).getStatus());
      const errors = reasonsOf(issued, languageOf(request), me);
      return this.render(asked, { nth: 0, sent: { values: {}, errors } }, null);
    }
    return renderPage(
      <CodePage
        frame={await this.frames.of(request, 'rounds', me)}
        kind="pin"
        name={issued.name}
        code={issued.code}
        until={issued.until}
        back={wayPath(id)}
      />,
    );
  }

  private async of(id: string, me: SignedIn): Promise<Sealed> {
    const of = UUID.test(id) ? await this.sealed.of(id, me) : null;
    if (!of) throw new Problem(404, 'NOT_FOUND');
    if (!of.house) throw new Problem(403, 'NOT_YOURS');
    return of;
  }

  private giveBack(
    status: number,
    asked: AskedOf,
    { nth }: SealedLetter,
    posted: Posted,
    errors: readonly FieldError[],
  ): Promise<string> {
    void asked.reply.status(status).header('content-type', HTML);
    const named = errors.map((error) => ({
      ...error,
      field: error.field === null ? null : `${error.field}.${nth}`,
    }));
    return this.render(asked, { nth, sent: { values: sentValues(posted), errors: named } }, null);
  }

  private async render(
    { id, request, me }: AskedOf,
    typed: { readonly nth: number; readonly sent: Sent } | null,
    said: ProvinceWay['said'],
  ): Promise<string> {
    const of = await this.of(id, me);
    const [contacts, mails, works] = await Promise.all([
      this.contacts.of(me),
      this.contacts.mails(id, me),
      this.contacts.works(me),
    ]);
    const proof = await this.proofs.of(me, contacts, wayPath(id));
    const way = wayView({ of, contacts, mails, works, typed, said, proof });
    return renderPage(
      <ProvinceWayPage
        frame={await this.frames.of(request, 'rounds', me)}
        round={of.round.name}
        back={`/rounds/${id}/submission`}
        way={way}
        errors={typed?.nth === 0 ? typed.sent.errors : []}
      />,
    );
  }
}

const letterIn = (of: Sealed, posted: Posted): SealedLetter => {
  const letter = of.letters.find(({ nth }) => String(nth) === one(posted, 'letter'));
  if (!letter) throw new Problem(422, 'INVALID', { errors: [{ field: 'letter', rule: 'isIn' }] });
  return letter;
};

/** Every field of a letter's form carries that letter's place: several letters stand on one page. */
function readBackIn(
  posted: Posted,
  { missing }: Words,
): { readonly said: ReadBack | null; readonly errors: readonly FieldError[] } {
  const nth = one(posted, 'letter');
  const typed = (name: string): string => text(posted[`${name}.${nth}`]);
  const [code, saidBy, way, on] = ['code', 'saidBy', 'way', 'on'].map(typed) as [
    string,
    string,
    string,
    string,
  ];
  const known = RECEIPT_WAYS.find((each) => each === way);
  const errors = [
    ...(code === '' ? [{ field: 'code', text: missing.code }] : []),
    ...(!isLine(saidBy) || saidBy.length > 200 ? [{ field: 'saidBy', text: missing.saidBy }] : []),
    ...(known ? [] : [{ field: 'way', text: missing.way }]),
    ...(isDay(on) ? [] : [{ field: 'on', text: missing.on }]),
  ];
  return errors.length > 0
    ? { said: null, errors }
    : { said: { code, saidBy, way: known as ReceiptWay, on }, errors };
}

const wrongIn = (taken: ReceiptTaken, lang: 'vi' | 'en'): readonly FieldError[] => {
  const { byHand } = textsIn(lang).pages.sealed.office;
  const { ways } = textsIn(lang).pages.sealed;
  switch (taken.is) {
    case 'misread':
      return [{ field: 'code', text: byHand.misread }];
    case 'nothingWaits':
      return [{ field: null, text: byHand.nothingWaits }];
    case 'known': {
      const { readBack, at } = taken.came;
      const way = ways[readBack?.way as keyof typeof ways] ?? '';
      return [
        {
          field: null,
          text: byHand.known(readBack?.saidBy ?? '', way, momentText(at, lang), readBack?.by ?? ''),
        },
      ];
    }
    case 'taken': {
      const reasons = taken.came.flatMap(({ outcome }) => (outcome.ok ? [] : reasonsOf(outcome, lang)));
      return reasons.filter((reason, at) => reasons.findIndex((other) => other.text === reason.text) === at);
    }
  }
};
