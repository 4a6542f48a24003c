import { Controller, Get, Header, Query, Redirect, Req } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { WhoAmIService } from '../access/who-am-i.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import type { Request } from '../http/exchange.js';
import { NominationsService } from '../nominations/nominations.service.js';
import { UnitLists } from '../nominations/unit-lists.js';
import { Deadlines } from '../rounds/deadlines.js';
import { type OutlookLine, OutlookService } from '../rounds/outlook.service.js';
import { RedactionList } from '../records/redaction-list.js';
import { languageOf } from '../http/language.js';
import { type PostName, PostNames } from '../people/post-names.js';
import { InboxDto } from '../tasks/inbox.dto.js';
import { type OpenTask, TasksService } from '../tasks/tasks.service.js';
import type { Texts } from '../texts/index.js';
import { WorkingDays } from '../working-days/working-days.js';
import { renderPage } from '../web/page.js';
import { Inbox } from '../web/pages/inbox.js';
import type { Frame, InboxDeadline, InboxPage, Path, Section, TaskRow } from '../web/view-models.js';
import { Frames } from './frame.js';
import { placeOf } from './task-place.js';

const rowOf = (task: OpenTask, postIn: PostName): TaskRow => ({
  href: placeOf(task),
  life: task.life,
  does: task.does,
  about: task.name,
  kind: task.kind,
  post: task.post === null ? null : postIn(task.post),
  code: task.code,
  unit: task.unitName,
  due: task.due,
  inPlaceOf: task.inPlaceOf,
  returned: task.does === 'SUBMIT' && task.state.includes('supplement'),
});

/** For whoever has nothing to do: the places he has work in, without being asked for. */
const SUGGESTED = {
  unitList: 'unitList',
  rounds: 'rounds',
  nominations: 'nominations',
  calendar: 'calendar',
} as const satisfies Partial<Record<Section, keyof Texts['inbox']['empty']['suggestions']>>;

const suggestionsIn = ({ nav }: Frame): InboxPage['suggestions'] =>
  nav.flatMap(({ section, href }) =>
    section in SUGGESTED ? [{ to: SUGGESTED[section as keyof typeof SUGGESTED], href }] : [],
  );

/** The worst of each round comes first; a date that can be met needs no line. */
const worstOfEach = (lines: readonly OutlookLine[]): OutlookLine[] =>
  lines.filter(
    ({ round, outlook }, index) =>
      outlook.verdict !== 'ok' && lines.findIndex((other) => other.round.id === round.id) === index,
  );

@Controller()
export class InboxController {
  constructor(
    private readonly tasks: TasksService,
    private readonly deadlines: Deadlines,
    private readonly clock: RehearsalClock,
    private readonly frames: Frames,
    private readonly nominations: NominationsService,
    private readonly who: WhoAmIService,
    private readonly outlooks: OutlookService,
    private readonly workingDays: WorkingDays,
    private readonly posts: PostNames,
    private readonly lists: UnitLists,
    private readonly redactions: RedactionList,
  ) {}

  /** Whoever only watches has no tasks: he begins at what he watches. */
  @Get()
  @Redirect(undefined, 303)
  async home(@Current() me: SignedIn): Promise<{ url: Path }> {
    const { roles } = await this.who.of(me);
    return { url: roles.length > 0 && roles.every(({ role }) => role === 'auditor') ? '/audit' : '/tasks' };
  }

  @Get('tasks')
  @Header('content-type', 'text/html; charset=utf-8')
  async inbox(
    @Query() { after }: InboxDto,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const frame = await this.frames.of(request, 'tasks', me);
    const [page, { day }] = await Promise.all([this.tasks.inbox(me, after), this.clock.now(me.organisation)]);
    const posts = page.items.map(({ post }) => post);
    const postIn = await this.posts.in(languageOf(request), posts, me);
    return renderPage(
      <Inbox
        frame={frame}
        today={day}
        open={page.total}
        tasks={page.items.map((task) => rowOf(task, postIn))}
        next={page.next === null ? null : `?after=${encodeURIComponent(page.next)}`}
        first={after === undefined ? null : '/tasks'}
        deadlines={await this.ahead(me, day)}
        calendar={await this.workingDays.of(me.organisation)}
        outlook={worstOfEach(await this.outlooks.outlookLines(me.organisation, me.person))}
        own={await this.ownOf(me)}
        erasures={await this.erasuresFor(me)}
        awaited={page.total > 0 ? [] : await this.awaitedOf(me)}
        suggestions={suggestionsIn(frame)}
      />,
    );
  }

  /** What a unit is reminded of by mail is no task of one person: it stands where he looks for it all the same. */
  private async awaitedOf(me: SignedIn): Promise<InboxPage['awaited']> {
    const awaited = await this.lists.awaited(me);
    return awaited.map(({ round, unit }) => ({
      href: `/rounds/${round.id}/units/${unit.code}`,
      unit: unit.name,
      round: round.name,
      lastDay: unit.lastDay,
    }));
  }

  /** What the Office asked to have erased waits for any leader of the department: a line, not a task of one of them. */
  private async erasuresFor(me: SignedIn): Promise<InboxPage['erasures']> {
    const waiting = me.pass ? [] : await this.redactions.waitingFor(me);
    return waiting.map(({ id, code, askedBy, askedAt }) => ({
      href: `/audit/erasures/${id}`,
      code,
      by: askedBy.name,
      at: askedAt,
    }));
  }

  private async ownOf(me: SignedIn): Promise<InboxPage['own']> {
    const own = await this.nominations.about(me);
    return own.map(({ id, ...rest }) => ({ href: `/nominations/${id}`, ...rest }));
  }

  /** The dates of the rounds that are open, on every inbox: nobody has to ask. */
  private async ahead(me: SignedIn, day: string): Promise<InboxDeadline[]> {
    const ahead = (await this.deadlines.of(me)).filter(({ lastDay }) => day <= lastDay);
    const several = new Set(ahead.map(({ round }) => round.id)).size > 1;
    return ahead.map(({ round, ...date }) => ({ ...date, round: several ? round.name : null }));
  }
}
