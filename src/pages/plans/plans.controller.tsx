import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import { Actors } from '../../people/actors.js';
import { PlanVersions, type WrittenPlan } from '../../plans/plan-versions.js';
import { renderPage } from '../../web/page.js';
import { PlanDiff } from '../../web/pages/plans/diff.js';
import { PlanRead } from '../../web/pages/plans/plan.js';
import { Plans } from '../../web/pages/plans/plans.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { linesOf, rightsOf, versionIn, versionOf } from './plans-view.js';

/** The plans, read by people: which there are, what each says, and what differs between two versions. */
@Controller('plans')
export class PlanPagesController {
  constructor(
    private readonly versions: PlanVersions,
    private readonly actors: Actors,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async list(@Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const [versions, present, frame] = await Promise.all([
      this.versions.list(me),
      this.actors.present(me),
      this.frames.of(request, 'plans', me),
    ]);
    return renderPage(<Plans frame={frame} plans={linesOf(versions)} may={rightsOf(present)} />);
  }

  @Get(':code')
  async newest(
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<void> {
    const { version } = await this.written(code, null, me);
    void reply.status(303).header('location', `/plans/${encodeURIComponent(code)}/${version}`);
  }

  @Get(':code/diff')
  @Header('content-type', HTML)
  async diff(
    @Param('code') code: string,
    @Query('from') asked: string | undefined,
    @Query('to') wanted: string | undefined,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const newest = await this.written(code, null, me);
    const versions = (await this.versions.list(me))
      .filter((one) => one.code === code)
      .map(({ version }) => version);
    const to = versionIn(wanted) ?? newest.version;
    const from = versionIn(asked) ?? Math.max(1, to - 1);
    const differing = await this.versions.differing(code, from, to, me);
    if (!differing) throw new Problem(404, 'NOT_FOUND');
    return renderPage(
      <PlanDiff
        frame={await this.frames.of(request, 'plans', me)}
        code={code}
        title={newest.plan.title}
        versions={versions}
        from={from}
        to={to}
        changes={differing.changes}
      />,
    );
  }

  @Get(':code/:version')
  @Header('content-type', HTML)
  async read(
    @Param('code') code: string,
    @Param('version') version: string,
    @Query('migrated') migrated: string | undefined,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const { plan, sha256 } = await this.written(code, this.named(version), me);
    const [versions, present] = await Promise.all([this.versions.list(me), this.actors.present(me)]);
    const made = versions.find((one) => one.code === code && one.version === plan.version);
    if (!made) throw new Problem(404, 'NOT_FOUND');
    return renderPage(
      <PlanRead
        frame={await this.frames.of(request, 'plans', me)}
        plan={plan}
        sha256={sha256}
        made={versionOf(made)}
        may={rightsOf(present)}
        migrated={versionIn(migrated)}
      />,
    );
  }

  /** The text as it was hashed: what is downloaded can be compared with what events name. */
  @Get(':code/:version/file')
  @Header('content-type', 'application/yaml; charset=utf-8')
  async file(
    @Param('code') code: string,
    @Param('version') version: string,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const { source, version: found } = await this.written(code, this.named(version), me);
    // a code has plain letters, digits and a few signs only
    void reply.header('content-disposition', `attachment; filename="${code}-v${found}.yaml"`);
    return source;
  }

  private named(version: string): number {
    const named = versionIn(version);
    if (named === null) throw new Problem(404, 'NOT_FOUND');
    return named;
  }

  private async written(code: string, version: number | null, me: SignedIn): Promise<WrittenPlan> {
    const found = await this.versions.find(code, version, me);
    if (!found) throw new Problem(404, 'NOT_FOUND');
    return found;
  }
}
