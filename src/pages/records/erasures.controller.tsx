import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ERASABLE, type Erasable, type Place } from '../../../workflows/index.js';
import type { SignedIn } from '../../access/signed-in.js';
import { invalidText } from '../../http/field-names.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { isNamedDay, isSaid } from '../../orders/fields.js';
import type { ErasableChain } from '../../records/erasable-chain.js';
import { SAID_MOST } from '../../records/records.dto.js';
import { Redacting } from '../../records/redacting.js';
import { RedactionList, type RedactionRights } from '../../records/redaction-list.js';
import type { Refusal } from '../../road/refusal.js';
import { orderWords, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import type { ProofView } from '../../web/decision-views.js';
import { type Posted, sentValues, text } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { AskErasure } from '../../web/pages/records/ask-erasure.js';
import { Erasure } from '../../web/pages/records/erasure.js';
import { Erasures } from '../../web/pages/records/erasures.js';
import type { ErasableLine, ErasureView } from '../../web/pages/records/views.js';
import type { Sent } from '../../web/pieces/fields.js';
import type { FieldError, Path } from '../../web/view-models.js';
import { type Asked, type AskedOf, Exchange } from '../asked.js';
import { tracePath } from '../audit/audit-view.js';
import { sheetAt } from '../audit/sheet-view.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { many, nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { ProofsAsked } from '../second/proofs-asked.js';

type Wanted = Readonly<Record<string, unknown>>;

const NOTHING: Sent = { values: {}, errors: [] };
const BOX = new RegExp(`^([1-9]\\d{0,8})\\.(${ERASABLE.join('|')})$`);

const placesIn = (posted: Posted): Place[] =>
  many(posted, 'place').flatMap((box) => {
    const [, seq, field] = BOX.exec(box) ?? [];
    return seq === undefined ? [] : [{ seq: Number(seq), field: field as Erasable }];
  });

const linesOf = ({ life, events, kept }: ErasableChain, lang: Language): ErasableLine[] =>
  events
    .map(({ seq, at, type, fields }) => ({
      seq,
      at,
      what: orderWords(type, lang, life).done,
      fields: ERASABLE.filter((field) => fields.includes(field)).map((field) => ({
        field,
        gone: !kept.some((place) => place.seq === seq && place.field === field),
      })),
    }))
    .filter(({ fields }) => fields.length > 0);

const wrong = (field: string, rule: string, lang: Language, called: string): FieldError => ({
  field,
  text: invalidText({ field, rule }, lang, called),
});

/** What the form lacks, each beside its field. */
function mistakesIn(posted: Posted, lang: Language): FieldError[] {
  const words = textsIn(lang).pages.records.ask;
  const said = (['law', 'number', 'reason'] as const).flatMap((field) => {
    const typed = text(posted[field]);
    if (!isSaid(typed)) return [wrong(field, 'isNotEmpty', lang, words[field])];
    return typed.length > SAID_MOST[field] ? [wrong(field, 'maxLength', lang, words[field])] : [];
  });
  const date = text(posted['date']);
  const day = isNamedDay(date) ? [] : [wrong('date', date === '' ? 'dayChosen' : 'isDay', lang, words.date)];
  return [...said, ...day];
}

const doneIn = (done: unknown): ErasureView['done'] =>
  (['asked', 'confirmed', 'refused'] as const).find((known) => known === done) ?? null;

/** Erasing what lies beside a chain: asked for by one, answered by another, watched by auditors. */
@Controller('audit/erasures')
export class ErasuresController {
  constructor(
    private readonly redacting: Redacting,
    private readonly list: RedactionList,
    private readonly frames: Frames,
    private readonly proofs: ProofsAsked,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async all(@Exchange() asked: Asked): Promise<string> {
    return this.listed(asked, null);
  }

  @Get('new')
  blank(@Query() { chain }: Wanted, @Exchange() asked: Asked): Promise<string> {
    const code = typeof chain === 'string' ? chain.trim().slice(0, 40) : '';
    return this.asking(asked, code, 200, NOTHING);
  }

  @Post('new')
  @HttpCode(303)
  async ask(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string | undefined> {
    const { request, reply, me } = asked;
    const lang = languageOf(request);
    const nonce = nonceIn(posted);
    const chain = one(posted, 'chain');
    const again = (status: number, errors: readonly FieldError[]): Promise<string> =>
      this.asking(asked, chain, status, { values: sentValues(posted), errors });
    const errors = mistakesIn(posted, lang);
    if (errors.length > 0) return again(422, errors);
    const order = {
      chain,
      places: placesIn(posted),
      withRepeats: one(posted, 'repeats') === 'yes',
      basis: {
        law: text(posted['law']),
        number: text(posted['number']),
        date: text(posted['date']),
        reason: text(posted['reason']),
      },
    };
    const outcome = await this.redacting.ask(order, `page:${nonce}`, me);
    if (!outcome.ok) return again(problemOf(outcome).getStatus(), reasonsOf(outcome, lang, me));
    void reply.header('location', `/audit/erasures/${outcome.id}?done=asked`);
    return undefined;
  }

  @Get(':id')
  show(@Param('id') id: string, @Query() { done }: Wanted, @Exchange() asked: Asked): Promise<string> {
    return this.one({ ...asked, id }, 200, doneIn(done), NOTHING);
  }

  @Post(':id')
  @HttpCode(303)
  async answer(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Exchange() asked: Asked,
  ): Promise<string | undefined> {
    const { request, reply, me } = asked;
    const lang = languageOf(request);
    const key = `page:${nonceIn(posted)}`;
    const again = (status: number, errors: readonly FieldError[]): Promise<string> =>
      this.one({ ...asked, id }, status, null, { values: sentValues(posted), errors });
    const refused = (refusal: Refusal): Promise<string> =>
      again(problemOf(refusal).getStatus(), reasonsOf(refusal, lang, me));
    if (one(posted, 'answer') === 'confirm') {
      const outcome = await this.redacting.confirm(id, 'page', key, me);
      if (!outcome.ok) return refused(outcome);
      void reply.header('location', `/audit/erasures/${id}?done=confirmed`);
      return undefined;
    }
    const why = text(posted['reason']);
    const rule = isSaid(why) ? (why.length > SAID_MOST.reason ? 'maxLength' : null) : 'isNotEmpty';
    if (rule !== null)
      return again(422, [wrong('reason', rule, lang, textsIn(lang).pages.records.one.whyNot)]);
    const outcome = await this.redacting.refuse(id, why, key, me);
    if (!outcome.ok) return refused(outcome);
    void reply.header('location', `/audit/erasures/${id}?done=refused`);
    return undefined;
  }

  private async admitted({ me }: Asked): Promise<RedactionRights> {
    const rights = await this.list.rights(me);
    if (rights === null) throw new Problem(403, 'NOT_YOURS');
    return rights;
  }

  private proof({ prove }: RedactionRights, back: Path, me: SignedIn): Promise<ProofView | null> {
    return this.proofs.of(me, prove ? [{ prove: 'second' }] : [], back);
  }

  private async listed(asked: Asked, unknown: string | null): Promise<string> {
    const { request, me } = asked;
    const rights = await this.admitted(asked);
    return renderPage(
      <Erasures
        frame={await this.frames.of(request, 'audit', me)}
        rights={rights}
        items={await this.list.all(me)}
        unknown={unknown}
        sheet={rights.watch ? sheetAt('/audit/erasures', {}, me) : null}
      />,
    );
  }

  private async asking(asked: Asked, code: string, status: number, sent: Sent): Promise<string> {
    const { request, reply, me } = asked;
    const rights = await this.admitted(asked);
    if (!rights.ask) throw new Problem(403, 'NOT_YOURS');
    const chain = await this.redacting.chain(me.organisation, code.toUpperCase());
    void reply.status(chain === null ? 404 : status).header('content-type', HTML);
    if (chain === null) return this.listed(asked, code);
    return renderPage(
      <AskErasure
        frame={await this.frames.of(request, 'audit', me)}
        nonce={randomUUID()}
        code={chain.code}
        name={chain.name}
        trace={tracePath(chain.life, chain.id)}
        events={linesOf(chain, languageOf(request))}
        proof={await this.proof(rights, `/audit/erasures/new?chain=${chain.code}`, me)}
        sent={sent}
      />,
    );
  }

  private async one(asked: AskedOf, status: number, done: ErasureView['done'], sent: Sent): Promise<string> {
    const { request, reply, me, id } = asked;
    const rights = await this.admitted(asked);
    const erasure = await this.list.one(id, me);
    if (erasure === null) throw new Problem(404, 'NOT_FOUND');
    const answers = rights.answer && erasure.answer === null;
    const proof = answers ? await this.proof(rights, `/audit/erasures/${id}`, me) : null;
    void reply.status(status).header('content-type', HTML);
    return renderPage(
      <Erasure
        frame={await this.frames.of(request, 'audit', me)}
        nonce={answers ? randomUUID() : null}
        erasure={erasure}
        trace={tracePath(erasure.life, erasure.subject)}
        proof={proof}
        done={done}
        sent={sent}
      />,
    );
  }
}
