import { Controller, Get, Query } from '@nestjs/common';
import type { Measured } from '../../workflows/index.js';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Lang } from '../http/language.js';
import { explained } from '../nominations/with-texts.js';
import type { Language } from '../texts/language.js';
import { FinderDto } from './finder.dto.js';
import { FinderService, type FinderView, type FoundOne } from './finder.service.js';

const measuredIn = (measured: Measured, lang: Language) => ({
  ...measured,
  findings: explained(measured.findings, lang),
});

const foundIn = (one: FoundOne, lang: Language) => ({
  ...one,
  claimed: measuredIn(one.claimed, lang),
  verified: measuredIn(one.verified, lang),
  filing: one.filing && { ...one.filing, findings: explained(one.filing.findings, lang) },
});

const finderIn = (view: FinderView, lang: Language) => ({
  ...view,
  items: view.items.map((one) => foundIn(one, lang)),
});

/** As they are told: each finding with its sentence. */
export type MeasuredTold = ReturnType<typeof measuredIn>;
export type FoundTold = ReturnType<typeof foundIn>;
export type FinderTold = ReturnType<typeof finderIn>;

@Controller('api/finder')
export class FinderController {
  constructor(private readonly finder: FinderService) {}

  @Get()
  async find(
    @Query() wanted: FinderDto,
    @Current() me: SignedIn,
    @Lang() lang: Language,
  ): Promise<FinderTold> {
    return finderIn(await this.finder.find(me, wanted), lang);
  }
}
