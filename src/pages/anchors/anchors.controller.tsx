import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsNumberString, IsOptional, IsString, MaxLength } from 'class-validator';
import { addressIn, lineIn } from '../../anchors/anchors.controller.js';
import { AcknowledgementDto, AnchorsQuery, NewAddressDto } from '../../anchors/anchors.dto.js';
import { Anchors } from '../../anchors/anchors.js';
import { OutsideAddresses } from '../../anchors/outside-addresses.js';
import { invalidText } from '../../http/field-names.js';
import { InputPipe } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { isProblemCode, problemWords } from '../../http/problem-words.js';
import { shortCode } from '../../log/checkpoint.js';
import { textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { type Posted, sentValues, text } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { AnchorsPage } from '../../web/pages/anchors/anchors.js';
import { ANCHORS_DONE, type AnchorsPageView } from '../../web/pages/anchors/views.js';
import type { FieldError } from '../../web/view-models.js';
import { type Asked, Exchange } from '../asked.js';
import { sheetAt } from '../audit/sheet-view.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn } from '../read-order.js';

class AnchorsWanted extends AnchorsQuery {
  @IsOptional() @IsIn(ANCHORS_DONE) done?: (typeof ANCHORS_DONE)[number];
  /** So many mails have just been written. */
  @IsOptional() @IsNumberString({ no_symbols: true }) @MaxLength(6) sent?: string;
  @IsOptional() @IsString() @MaxLength(10) lang?: string;
}

const pipe = new InputPipe();

const shaped = async <T,>(body: object, metatype: new () => T): Promise<T> =>
  (await pipe.transform(body, { type: 'body', metatype })) as T;

const NOTHING: AnchorsPageView['sent'] = { values: {}, errors: [], anchor: null };

/** What is wrong with what was typed, beside its field; anything else is no matter of the form. */
const errorsIn = (
  problem: unknown,
  lang: Language,
  labels: Readonly<Record<string, string>>,
): FieldError[] => {
  if (!(problem instanceof Problem)) throw problem;
  const { errors } = problem.parts;
  if (errors)
    return errors.map((one) => ({
      field: one.field,
      text: invalidText(one, lang, labels[one.field] ?? null),
    }));
  if (problem.code !== 'ADDRESS_KNOWN' || !isProblemCode(problem.code)) throw problem;
  return [{ field: 'address', text: problemWords(problem.code, lang).title }];
};

/** What was mailed to be kept outside, who keeps it, and to whom it goes. */
@Controller('anchors')
export class AnchorsPageController {
  constructor(
    private readonly anchors: Anchors,
    private readonly outside: OutsideAddresses,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  show(@Query() { after, done, sent }: AnchorsWanted, @Exchange() asked: Asked): Promise<string> {
    return this.page(asked, after, sent === undefined ? (done ?? null) : Number(sent), NOTHING);
  }

  /** Sent twice it goes once: whoever has the newest does not get it again. */
  @Post()
  @HttpCode(303)
  async send(@Body() posted: Posted, @Exchange() { me, reply }: Asked): Promise<void> {
    nonceIn(posted);
    const outcome = await this.anchors.send(me);
    if (!outcome.ok) throw new Problem(403, 'FORBIDDEN', { findings: outcome.findings });
    void reply.header('location', `/anchors?sent=${outcome.sent}`);
  }

  @Post(':id/acknowledgement')
  @HttpCode(303)
  async acknowledge(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Exchange() asked: Asked,
  ): Promise<string | undefined> {
    nonceIn(posted);
    return this.orAgain(asked, posted, id, async () => {
      const { told } = await shaped({ told: text(posted['told']) }, AcknowledgementDto);
      lineIn(await this.anchors.acknowledge(id, told ?? null, asked.me));
      return 'kept';
    });
  }

  @Post('addresses')
  @HttpCode(303)
  async add(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string | undefined> {
    nonceIn(posted);
    return this.orAgain(asked, posted, null, async () => {
      const typed = { name: text(posted['name']), address: text(posted['address']).trim() };
      const asIs = { ...typed, language: text(posted['language']) };
      const { name, address, language = null } = await shaped(asIs, NewAddressDto);
      addressIn(await this.outside.add({ name, address, language }, asked.me));
      return 'added';
    });
  }

  @Post('addresses/:id/remove')
  @HttpCode(303)
  async remove(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Exchange() { me, reply }: Asked,
  ): Promise<void> {
    nonceIn(posted);
    addressIn(await this.outside.remove(id, me));
    void reply.header('location', '/anchors?done=removed');
  }

  /** What could not be taken stands in its form again, with the reason. */
  private async orAgain(
    asked: Asked,
    posted: Posted,
    anchor: string | null,
    deed: () => Promise<(typeof ANCHORS_DONE)[number]>,
  ): Promise<string | undefined> {
    const { request, reply } = asked;
    try {
      void reply.header('location', `/anchors?done=${await deed()}`);
      return undefined;
    } catch (problem) {
      const lang = languageOf(request);
      const { list, addresses } = textsIn(lang).pages.anchors;
      const labels = { told: list.told, name: addresses.name, address: addresses.address };
      const errors = errorsIn(problem, lang, labels);
      void reply.status((problem as Problem).getStatus()).header('content-type', HTML);
      return this.page(asked, undefined, null, { values: sentValues(posted), errors, anchor });
    }
  }

  private async page(
    { request, me }: Asked,
    after: string | undefined,
    done: AnchorsPageView['done'],
    sent: AnchorsPageView['sent'],
  ): Promise<string> {
    const page = await this.anchors.page(me, after);
    if (!page.ok) throw new Problem(403, 'FORBIDDEN', { findings: page.findings });
    const nonce = randomUUID();
    const [frame, standing, recipients, maySend] = await Promise.all([
      this.frames.of(request, 'anchors', me, nonce),
      this.anchors.standing(me),
      this.outside.all(me),
      this.anchors.maySend(me),
    ]);
    const { held } = standing;
    // whoever watches comes from his desk
    const section = frame.nav.some((place) => place.section === 'audit') ? 'audit' : 'anchors';
    return renderPage(
      <AnchorsPage
        frame={{ ...frame, section }}
        sheet={section === 'audit' ? sheetAt('/audit/anchors', {}, me, '/anchors') : null}
        standing={{ ...standing, held: held && { code: shortCode(held), at: held.at } }}
        maySend={maySend}
        anchors={page.items}
        next={page.next === null ? null : `/anchors?after=${encodeURIComponent(page.next)}`}
        first={after === undefined ? null : '/anchors'}
        recipients={recipients}
        done={done}
        sent={sent}
        nonce={nonce}
      />,
    );
  }
}
