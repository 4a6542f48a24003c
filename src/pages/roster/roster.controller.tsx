import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { isDay } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { CouncilRoster, type DecisionInHistory, type SeatedThen } from '../../council/roster.js';
import type { RecordedCouncil } from '../../council/recording.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { UUID } from '../../http/input.pipe.js';
import { Problem } from '../../http/problem.js';
import { Once } from '../../road/once.js';
import { textsIn } from '../../texts/index.js';
import { renderPage } from '../../web/page.js';
import { Roster } from '../../web/pages/roster/roster.js';
import type { DecisionLine, MemberLine, RosterPage } from '../../web/pages/roster/views.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';

type Decisions = readonly DecisionInHistory[];

const memberLine = (decisions: Decisions, { decision, ...member }: SeatedThen): MemberLine => ({
  ...member,
  paper: decisions.find(({ id }) => id === decision) ?? null,
});

const decisionLine = (decision: DecisionInHistory): DecisionLine => ({
  ...decision,
  href: `/council?day=${decision.from}`,
});

/** The first decision that takes effect after that day. */
const nextAfter = (day: string, decisions: Decisions): RosterPage['next'] => {
  const next = decisions.findLast(({ from }) => from > day);
  return next === undefined ? null : { ...next, href: `/council?day=${next.from}` };
};

/** PostgreSQL and the papers know no earlier one. */
const FIRST_DAY = '1900-01-01';

/** The Council as it stands on a day. */
@Controller('council')
export class RosterController {
  constructor(
    private readonly roster: CouncilRoster,
    private readonly once: Once,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async show(
    @Query('day') asked: unknown,
    @Query('done') nonce: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const typed = typeof asked === 'string' ? asked.trim() : '';
    const day = isDay(typed) && typed >= FIRST_DAY ? typed : null;
    const wrong = typed !== '' && day === null;
    const [council, decisions] = await Promise.all([this.roster.on(day, me), this.roster.decisions(me)]);
    if (council === 'NOT_YOURS' || decisions === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
    if (wrong) void reply.status(422);
    const { dayWrong } = textsIn(languageOf(request)).pages.roster;
    return renderPage(
      <Roster
        frame={await this.frames.of(request, 'sittings', me)}
        day={council.day}
        today={council.today}
        errors={wrong ? [{ field: 'day', text: dayWrong }] : []}
        typed={typed}
        decision={council.decision}
        next={nextAfter(council.day, decisions)}
        members={council.members.map((member) => memberLine(decisions, member))}
        history={decisions.map(decisionLine)}
        mayRecord={council.mayRecord}
        done={await this.recorded(nonce, decisions, me)}
      />,
    );
  }

  /** What was just recorded under this form's key. */
  private async recorded(nonce: unknown, decisions: Decisions, me: SignedIn): Promise<RosterPage['done']> {
    if (typeof nonce !== 'string' || !UUID.test(nonce)) return null;
    const answer = await this.once.answered<Partial<RecordedCouncil>>(`page:${nonce}`, me);
    const decision = decisions.find(({ id }) => id === answer?.id);
    if (!decision) return null;
    return { ...decision, sittings: answer?.sittings?.length ?? 0, findings: answer?.findings ?? [] };
  }
}
