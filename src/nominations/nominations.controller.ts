import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { NominationOrder } from '../../workflows/index.js';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Lang } from '../http/language.js';
import { UUID } from '../http/input.pipe.js';
import { Problem } from '../http/problem.js';
import { answerOf, IdempotencyKey, type Told } from '../orders/answer.js';
import { PutDossierDto } from '../orders/dossier.dto.js';
import { NOMINATION_ORDERS } from '../orders/nomination-orders.dto.js';
import { type Ordered, OrderPipe } from '../orders/order.pipe.js';
import { whoIs } from '../people/actors.js';
import type { Language } from '../texts/language.js';
import { isNamedKind } from '../subjects/new-subject.js';
import { type Filing, FilingService } from './filing.js';
import { type Listed, NominationsService, type Read } from './nominations.service.js';
import { type PossibleNominee, Nominees } from './nominees.js';
import { FileNominationDto, ListNominationsDto, NomineesDto } from './nominations.dto.js';
import { withTexts } from './with-texts.js';

const found = <T>(read: Read<T>): T => {
  if (read.ok) return read.value;
  throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
};

const missing = (field: string): Problem =>
  new Problem(422, 'INVALID', { errors: [{ field, rule: 'isDefined' }] });

/** Somebody who is there already, or a household or a model that is named with the filing: one of the two. */
const filingIn = ({ round, kind, nominee, named, evidence }: FileNominationDto): Filing => {
  const begins = evidence && { evidence };
  if (named !== undefined) {
    if (nominee !== undefined || !isNamedKind(kind)) throw missing('nominee');
    const { unit, name, about = '', answers = '' } = named;
    return { round, kind, named: { unit, name, about, answers }, ...begins };
  }
  if (nominee === undefined) throw missing('nominee');
  if (kind !== 'collective' && !UUID.test(nominee)) throw new Problem(404, 'NOT_FOUND');
  return { round, kind, nominee, ...begins };
};

@Controller('api/nominations')
export class NominationsController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly filing: FilingService,
    private readonly possible: Nominees,
  ) {}

  @Post()
  async file(
    @Body() body: FileNominationDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Told> {
    return answerOf(await this.filing.file(filingIn(body), key, whoIs(me, 'api')));
  }

  @Get()
  list(
    @Query() wanted: ListNominationsDto,
    @Current() me: SignedIn,
  ): Promise<{ items: Listed[]; next: string | null }> {
    return this.nominations.list(me, wanted);
  }

  /** Whom one may put down in a round. */
  @Get('nominees')
  async nominees(
    @Query() { round }: NomineesDto,
    @Current() me: SignedIn,
  ): Promise<{ items: PossibleNominee[] }> {
    return { items: await this.possible.of(round, me) };
  }

  @Get(':id')
  async one(@Param('id') id: string, @Current() me: SignedIn, @Lang() lang: Language) {
    return withTexts(found(await this.nominations.find(id, me)), lang);
  }

  @Put(':id/dossier')
  async dossier(
    @Param('id') id: string,
    @Body() { version, ...dossier }: PutDossierDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Told> {
    const order = { type: 'EDIT_DOSSIER', dossier: JSON.parse(JSON.stringify(dossier)) } as NominationOrder;
    return answerOf(await this.nominations.act(id, order, version, key, me, 'api'));
  }

  @Post(':id/events')
  @HttpCode(200)
  async act(
    @Param('id') id: string,
    @Body(new OrderPipe(NOMINATION_ORDERS)) { order, version }: Ordered,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Told> {
    return answerOf(await this.nominations.act(id, order as NominationOrder, version ?? 0, key, me, 'api'));
  }

  @Get(':id/history')
  async past(@Param('id') id: string, @Current() me: SignedIn) {
    return found(await this.nominations.past(id, me));
  }
}
