import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { UUID } from '../../http/input.pipe.js';
import { problemOf } from '../../orders/answer.js';
import { Actors, whoIs } from '../../people/actors.js';
import { DryRun, type Foreseen } from '../../plans/dry-run.js';
import { type Migration, PlanMigrations } from '../../plans/migrations.js';
import { PlanVersions, type WrittenPlan } from '../../plans/plan-versions.js';
import { findingText, type Language, textsIn } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { MigratePlan } from '../../web/pages/plans/migrate.js';
import type { MigrantView } from '../../web/pages/plans/views.js';
import type { Sent } from '../../web/pieces/fields.js';
import type { FieldError } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { many, nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { sentWith } from '../office/sent.js';
import { rightsOf, versionIn } from './plans-view.js';

const UNSENT: Sent = { values: {}, errors: [] };
const BASIS_MAX = 500;

const migrantOf = ({ offer, heldSince, newBlocks, ...foreseen }: Foreseen): MigrantView => ({
  ...foreseen,
  held: heldSince !== null,
  blocked: newBlocks.length > 0,
  open: offer?.open ?? false,
  findings: offer?.findings ?? [],
});

type Chosen = Migration['nominations'][number];

const chosenIn = (values: readonly string[]): Chosen[] =>
  values.map((value) => {
    const [id = '', version = ''] = value.split(':');
    if (!UUID.test(id) || !/^\d{1,9}$/.test(version))
      throw new Problem(422, 'INVALID', { errors: [{ field: 'nominations', rule: 'isUuid' }] });
    return { id, version: Number(version) };
  });

/** Everything that is still missing from the form, at once. */
const lacking = (posted: Posted, lang: Language): FieldError[] => {
  const words = textsIn(lang).pages.plans.migrating;
  const scope = one(posted, 'scope');
  const basis = one(posted, 'basis').trim();
  const tooLong = basis.length > BASIS_MAX;
  const noScope = scope !== 'all' && scope !== 'chosen';
  const nobody = scope === 'chosen' && many(posted, 'nomination').length === 0;
  return [
    ...(noScope ? [{ field: 'scope', text: words.scopeMissing }] : []),
    ...(nobody ? [{ field: 'scope', text: words.noneChosen }] : []),
    ...(basis === '' ? [{ field: 'basis', text: words.basisMissing }] : []),
    ...(tooLong ? [{ field: 'basis', text: words.basisTooLong(BASIS_MAX, basis.length) }] : []),
    ...(one(posted, 'confirm') === 'seen' ? [] : [{ field: 'confirm-seen', text: words.confirmMissing }]),
  ];
};

/** The dry run of a version on a page, and the order that brings nominations under it. */
@Controller('plans/:code/migrate')
export class MigratePlanController {
  constructor(
    private readonly versions: PlanVersions,
    private readonly dryRun: DryRun,
    private readonly migrations: PlanMigrations,
    private readonly actors: Actors,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async show(
    @Param('code') code: string,
    @Query('to') to: string | undefined,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.page(request, me, await this.target(code, to, me), UNSENT);
  }

  @Post()
  @HttpCode(303)
  async carryOut(
    @Param('code') code: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const nonce = nonceIn(posted);
    const lang = languageOf(request);
    const target = await this.target(code, one(posted, 'to'), me);
    const again = (status: number, errors: readonly FieldError[]): Promise<string> => {
      void reply.status(status).header('content-type', HTML);
      return this.page(request, me, target, sentWith(posted, errors));
    };
    const missing = lacking(posted, lang);
    if (missing.length > 0) return again(422, missing);
    const asked: Migration = {
      plan: code,
      to: target.version,
      nominations: chosenIn(many(posted, one(posted, 'scope') === 'all' ? 'seen' : 'nomination')),
      basis: one(posted, 'basis').trim(),
    };
    const outcome = await this.migrations.carryOut(asked, `page:${nonce}`, me, 'page');
    if (outcome.ok) {
      const address = `/plans/${encodeURIComponent(code)}/${target.version}`;
      void reply.header('location', `${address}?migrated=${outcome.nominations.length}`);
      return undefined;
    }
    if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
    const { of } = textsIn(lang).pages.plans.migrating;
    const named = outcome.findings.map((finding): FieldError => {
      const about = finding.params?.['nomination'];
      const reason = findingText(finding, lang);
      return { field: null, text: about === undefined ? reason : of(String(about), reason) };
    });
    const status = problemOf(outcome).getStatus();
    return again(status, named.length > 0 ? named : reasonsOf(outcome, lang));
  }

  private async target(code: string, to: string | undefined, me: SignedIn): Promise<WrittenPlan> {
    const version = to === undefined || to === '' ? null : versionIn(to);
    if (version === null && to !== undefined && to !== '') throw new Problem(404, 'NOT_FOUND');
    const [target, present] = await Promise.all([
      this.versions.find(code, version, me),
      this.actors.present(me),
    ]);
    if (!target) throw new Problem(404, 'NOT_FOUND');
    if (!rightsOf(present).foresee) throw new Problem(403, 'NOT_YOURS');
    return target;
  }

  private async page(request: Request, me: SignedIn, target: WrittenPlan, sent: Sent): Promise<string> {
    const { plan, maker, code, version } = target;
    const [{ items }, all, frame] = await Promise.all([
      this.dryRun.of({ plan, madeBy: maker, kept: true }, whoIs(me, 'page')),
      this.versions.list(me),
      this.frames.of(request, 'plans', me),
    ]);
    return renderPage(
      <MigratePlan
        frame={frame}
        code={code}
        title={plan.title}
        to={version}
        versions={all.filter((other) => other.code === code).map((other) => other.version)}
        nonce={randomUUID()}
        migrants={items.map(migrantOf)}
        mayMigrate={items.some(({ offer }) => offer !== null)}
        sent={sent}
      />,
    );
  }
}
