import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { mayForeseePlan } from '../../workflows/index.js';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Reply } from '../http/exchange.js';
import { Lang } from '../http/language.js';
import { Problem } from '../http/problem.js';
import { IdempotencyKey, problemOf } from '../orders/answer.js';
import { Actors, whoIs } from '../people/actors.js';
import type { Language } from '../texts/language.js';
import { DryRun } from './dry-run.js';
import { foreseenIn } from './foreseen-in-words.js';
import { type Migrated, PlanMigrations } from './migrations.js';
import { type Differing, PlanVersions, type PlanVersion, type WrittenPlan } from './plan-versions.js';
import { BetweenDto, MigrationDto, NewVersionDto, PlanFileDto, ToDto } from './plans.dto.js';
import { type PlanReading, readPlan } from './read-plan-file.js';

export interface MadeVersion {
  readonly code: string;
  readonly version: number;
  readonly sha256: string;
}

@Controller('api/plans')
export class PlansController {
  constructor(
    private readonly versions: PlanVersions,
    private readonly dryRun: DryRun,
    private readonly migrations: PlanMigrations,
    private readonly actors: Actors,
  ) {}

  @Get()
  async list(@Current() me: SignedIn): Promise<{ items: PlanVersion[] }> {
    return { items: await this.versions.list(me) };
  }

  /** Judges a plan file and changes nothing: every mistake at once, each with its line. */
  @Post('check')
  @HttpCode(200)
  check(@Body() { source }: PlanFileDto): PlanReading {
    // whoever sent the text has it
    const { text: _, ...told } = readPlan(source);
    return told;
  }

  /** A text that is a version already is answered with that one, and 200. */
  @Post()
  async make(
    @Body() { source, basis }: NewVersionDto,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<MadeVersion> {
    const made = await this.versions.make(source, basis, me);
    if (!made.ok) {
      if (made.code !== 'PLAN_WRONG') throw problemOf(made);
      throw new Problem(422, 'PLAN_WRONG', { mistakes: made.mistakes });
    }
    if (!made.created) void reply.status(200);
    const { code, version, sha256 } = made;
    return { code, version, sha256 };
  }

  @Post('dry-run')
  @HttpCode(200)
  async dryRunOf(@Body() { source }: PlanFileDto, @Lang() lang: Language, @Current() me: SignedIn) {
    await this.mayForesee(me);
    const read = readPlan(source);
    if (!read.ok) throw new Problem(422, 'PLAN_WRONG', { mistakes: read.mistakes });
    const proposed = { plan: read.plan, madeBy: null, kept: false };
    return foreseenIn(await this.dryRun.of(proposed, whoIs(me, 'api')), lang);
  }

  /** The newest version. */
  @Get(':code')
  one(@Param('code') code: string, @Current() me: SignedIn): Promise<WrittenPlan> {
    return this.written(code, null, me);
  }

  @Get(':code/diff')
  async diff(
    @Param('code') code: string,
    @Query() { from, to }: BetweenDto,
    @Current() me: SignedIn,
  ): Promise<Differing> {
    const differing = await this.versions.differing(code, from, to, me);
    if (!differing) throw new Problem(404, 'NOT_FOUND');
    return differing;
  }

  @Get(':code/dry-run')
  async dryRunTo(
    @Param('code') code: string,
    @Query() { to }: ToDto,
    @Lang() lang: Language,
    @Current() me: SignedIn,
  ) {
    await this.mayForesee(me);
    const { plan, maker } = await this.written(code, to, me);
    return foreseenIn(await this.dryRun.of({ plan, madeBy: maker, kept: true }, whoIs(me, 'api')), lang);
  }

  @Get(':code/:version')
  version(
    @Param('code') code: string,
    @Param('version') version: string,
    @Current() me: SignedIn,
  ): Promise<WrittenPlan> {
    if (!/^[1-9]\d{0,6}$/.test(version)) throw new Problem(404, 'NOT_FOUND');
    return this.written(code, Number(version), me);
  }

  /** All of the nominations named, or none of them. */
  @Post(':code/migrations')
  @HttpCode(200)
  async migrate(
    @Param('code') code: string,
    @Body() { to, nominations, basis }: MigrationDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<Migrated> {
    const outcome = await this.migrations.carryOut({ plan: code, to, nominations, basis }, key, me, 'api');
    if (!outcome.ok) throw problemOf(outcome);
    return { to: outcome.to, nominations: outcome.nominations };
  }

  private async written(code: string, version: number | null, me: SignedIn): Promise<WrittenPlan> {
    const found = await this.versions.find(code, version, me);
    if (!found) throw new Problem(404, 'NOT_FOUND');
    return found;
  }

  private async mayForesee(me: SignedIn): Promise<void> {
    const { actor, day } = await this.actors.present(me);
    if (!mayForeseePlan(actor, day)) throw new Problem(403, 'NOT_YOURS');
  }
}
