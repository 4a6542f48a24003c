import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Problem } from '../http/problem.js';
import { problemOf } from '../orders/answer.js';
import { yearIn } from './year-in.js';
import { WorkingYearDto } from './working-days.dto.js';
import type { KeptYear } from './working-days.js';
import { WorkingYears } from './working-years.js';

export interface SetYear {
  readonly year: number;
  readonly version: number;
}

@Controller('api/working-days')
export class WorkingDaysController {
  constructor(private readonly years: WorkingYears) {}

  /** As it holds now. */
  @Get(':year')
  async show(@Param('year') asked: string, @Current() me: SignedIn): Promise<KeptYear> {
    const year = yearIn(asked);
    const found = year === null ? null : await this.years.find(year, me);
    if (!found) throw new Problem(404, 'NOT_FOUND');
    return found;
  }

  /** The same text sent again is the same version. */
  @Put(':year')
  async set(
    @Param('year') asked: string,
    @Body() { version, source }: WorkingYearDto,
    @Current() me: SignedIn,
  ): Promise<SetYear> {
    const year = yearIn(asked);
    if (year === null) throw new Problem(404, 'NOT_FOUND');
    const made = await this.years.set(year, version, source, me);
    if (made.ok) return { year: made.year, version: made.version };
    if (made.code === 'YEAR_WRONG') throw new Problem(422, 'YEAR_WRONG', { mistakes: made.mistakes });
    throw problemOf(made);
  }
}
