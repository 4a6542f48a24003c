import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import type { Plan } from '../../workflows/index.js';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { type PlanReading, readPlan } from './read-plan-file.js';

class PlanFileDto {
  /** The file's text, YAML. */
  @IsString() @MaxLength(200_000) source!: string;
}

interface PlanRow {
  readonly code: string;
  readonly version: number;
  readonly sha256: string;
  readonly title: string;
}

const LIST = {
  name: 'plan-list',
  text: `select code, version, sha256, body -> 'title' ->> 'vi' as title from plan
          where organisation_id = $1 order by code, version desc`,
};

const NEWEST = {
  name: 'plan-newest',
  text: 'select body, sha256 from plan where organisation_id = $1 and code = $2 order by version desc limit 1',
};

@Controller('api/plans')
export class PlansController {
  constructor(private readonly database: Database) {}

  @Get()
  async list(@Current() me: SignedIn): Promise<{ items: PlanRow[] }> {
    return { items: await this.database.run<PlanRow>(LIST, [me.organisation]) };
  }

  /** Judges a plan file and changes nothing: every mistake at once, each with its line. */
  @Post('check')
  @HttpCode(200)
  check(@Body() { source }: PlanFileDto): PlanReading {
    return readPlan(source);
  }

  @Get(':code')
  async one(@Param('code') code: string, @Current() me: SignedIn): Promise<{ plan: Plan; sha256: string }> {
    const [row] = await this.database.run<{ body: Plan; sha256: string }>(NEWEST, [me.organisation, code]);
    if (!row) throw new Problem(404, 'NOT_FOUND');
    return { plan: row.body, sha256: row.sha256 };
  }
}
