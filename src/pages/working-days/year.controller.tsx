import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { type Day, yearOf } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { RehearsalClock } from '../../clock/rehearsal-clock.js';
import type { Reply, Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import { renderPage } from '../../web/page.js';
import { WorkingYearPage } from '../../web/pages/working-days/year.js';
import { WorkingYears } from '../../working-days/working-years.js';
import { yearIn } from '../../working-days/year-in.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';

/** Which days of a year are worked, for everybody who is signed in. */
@Controller('working-days')
export class WorkingYearController {
  constructor(
    private readonly years: WorkingYears,
    private readonly clock: RehearsalClock,
    private readonly frames: Frames,
  ) {}

  /** The year it is. */
  @Get()
  async now(@Res({ passthrough: true }) reply: Reply, @Current() me: SignedIn): Promise<void> {
    const { day } = await this.clock.now(me.organisation);
    void reply.status(303).header('location', `/working-days/${yearOf(day)}`);
  }

  @Get(':year')
  @Header('content-type', HTML)
  async show(
    @Param('year') asked: string,
    @Query('written') written: unknown,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const year = yearIn(asked);
    if (year === null) throw new Problem(404, 'NOT_FOUND');
    const [all, may, { day }] = await Promise.all([
      this.years.list(me),
      this.years.maySet(me),
      this.clock.now(me.organisation),
    ]);
    const known = all.map((one) => one.year.year);
    return renderPage(
      <WorkingYearPage
        frame={await this.frames.of(request, 'calendar', me)}
        today={day satisfies Day}
        year={year}
        kept={all.find((one) => one.year.year === year) ?? null}
        years={[...new Set([...known, year])].toSorted((one, other) => one - other)}
        next={may ? (known.at(-1) ?? yearOf(day)) + 1 : null}
        written={may && written === String(all.find((one) => one.year.year === year)?.version)}
        change={may ? `/working-days/${year}/change` : null}
      />,
    );
  }
}
