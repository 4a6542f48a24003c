import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Problem } from '../http/problem.js';
import { type Acknowledged, type AnchorLine, Anchors, type AnchorPage, type Standing } from './anchors.js';
import { AcknowledgementDto, AnchorsQuery, NewAddressDto } from './anchors.dto.js';
import { type ByOffice, type Kept, type OutsideAddress, OutsideAddresses } from './outside-addresses.js';

export interface AnchorsAnswer extends AnchorPage {
  readonly standing: Standing;
  readonly byOffice: readonly ByOffice[];
  readonly addresses: readonly OutsideAddress[];
}

const STATUS = { FORBIDDEN: 403, ADDRESS_KNOWN: 409, NOT_FOUND: 404 } as const;

/** The line as it is kept now, or the refusal. */
export const lineIn = (acknowledged: Acknowledged): AnchorLine => {
  if (acknowledged.ok) return acknowledged.line;
  const { code, findings } = acknowledged;
  if (code === 'NOT_TOLD')
    throw new Problem(422, 'INVALID', { errors: [{ field: 'told', rule: 'isNotEmpty' }] });
  throw new Problem(STATUS[code], code, { findings });
};

export const addressIn = (kept: Kept): string => {
  if (kept.ok) return kept.id;
  throw new Problem(STATUS[kept.code], kept.code, { findings: kept.findings });
};

@Controller('api/anchors')
export class AnchorsController {
  constructor(
    private readonly anchors: Anchors,
    private readonly outside: OutsideAddresses,
  ) {}

  @Get()
  async read(@Query() { after }: AnchorsQuery, @Current() me: SignedIn): Promise<AnchorsAnswer> {
    const page = await this.anchors.page(me, after);
    if (!page.ok) throw new Problem(403, 'FORBIDDEN', { findings: page.findings });
    const [standing, all] = await Promise.all([this.anchors.standing(me), this.outside.all(me)]);
    const { items, next } = page;
    return { items, next, standing, byOffice: all?.byOffice ?? [], addresses: all?.addresses ?? [] };
  }

  @Post()
  @HttpCode(200)
  async send(@Current() me: SignedIn): Promise<{ sent: number }> {
    const outcome = await this.anchors.send(me);
    if (!outcome.ok) throw new Problem(403, 'FORBIDDEN', { findings: outcome.findings });
    return { sent: outcome.sent };
  }

  @Post(':id/acknowledgement')
  @HttpCode(200)
  async acknowledge(
    @Param('id') id: string,
    @Body() { told }: AcknowledgementDto,
    @Current() me: SignedIn,
  ): Promise<AnchorLine> {
    return lineIn(await this.anchors.acknowledge(id, told ?? null, me));
  }

  @Post('addresses')
  async add(
    @Body() { name, address, language }: NewAddressDto,
    @Current() me: SignedIn,
  ): Promise<{ id: string }> {
    return { id: addressIn(await this.outside.add({ name, address, language: language ?? null }, me)) };
  }

  @Delete('addresses/:id')
  async remove(@Param('id') id: string, @Current() me: SignedIn): Promise<{ id: string }> {
    return { id: addressIn(await this.outside.remove(id, me)) };
  }
}
