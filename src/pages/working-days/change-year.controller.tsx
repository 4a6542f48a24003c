import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { calendarOf, type WorkingYear, workingDaysIn } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { RehearsalClock } from '../../clock/rehearsal-clock.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { Deadlines } from '../../rounds/deadlines.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { ChangeYear } from '../../web/pages/working-days/change.js';
import { ReviewYear } from '../../web/pages/working-days/review.js';
import type { ReviewYearView } from '../../web/pages/working-days/views.js';
import type { Sent } from '../../web/pieces/fields.js';
import type { FieldError } from '../../web/view-models.js';
import type { KeptYear } from '../../working-days/working-days.js';
import { type ForeseenYear, WorkingYears } from '../../working-days/working-years.js';
import { yearIn } from '../../working-days/year-in.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { errorsIn, filledIn, rowsOf, rowsSent, typedIn, typedYear } from './year-form.js';

interface Asked {
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
  readonly posted: Posted;
  readonly year: number;
  readonly now: KeptYear | null;
  /** The version the form was filled in from. */
  readonly seen: number;
}

const yearNamed = (asked: string): number => {
  const year = yearIn(asked);
  if (year === null) throw new Problem(404, 'NOT_FOUND');
  return year;
};

const seenIn = (posted: Posted): number => {
  const seen = one(posted, 'version');
  if (!/^\d{1,6}$/.test(seen))
    throw new Problem(422, 'INVALID', { errors: [{ field: 'version', rule: 'isInt' }] });
  return Number(seen);
};

/** The administrator's form: filled in as the year stands, seen before it is written, written as a version. */
@Controller('working-days/:year/change')
export class ChangeYearController {
  constructor(
    private readonly years: WorkingYears,
    private readonly deadlines: Deadlines,
    private readonly clock: RehearsalClock,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async blank(
    @Param('year') asked: string,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const year = yearNamed(asked);
    await this.mayChange(me);
    const now = await this.years.find(year, me);
    const sent = { values: filledIn(now?.year ?? null), errors: [] };
    return this.form({ request, me, year, now, seen: now?.version ?? 0 }, rowsOf(now?.year ?? null), sent);
  }

  @Post()
  @HttpCode(200)
  async send(
    @Param('year') named: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    nonceIn(posted);
    const year = yearNamed(named);
    await this.mayChange(me);
    const now = await this.years.find(year, me);
    const asked: Asked = { request, reply, me, posted, year, now, seen: seenIn(posted) };
    const typed = typedYear(year, posted, this.rows(asked), now?.year ?? null);
    const intent = one(posted, 'intent');
    if (intent === 'edit') return this.back(asked, 200, []);
    if (intent === 'make') return this.make(asked, one(posted, 'text'));
    const foreseen = await this.years.foresee(year, typed.text, me);
    const lang = languageOf(request);
    if (!foreseen.ok) return this.back(asked, 422, errorsIn(foreseen.mistakes, typed, lang));
    // somebody was first: what was typed comes back, with the way to the newer version
    if (asked.seen !== (now?.version ?? 0)) return this.back(asked, 409, []);
    return this.review(asked, typed.text, foreseen);
  }

  /** What was seen is what is written: the text of the preview, not the fields once more. */
  private async make(asked: Asked, text: string): Promise<string | undefined> {
    const { year, seen, me, reply, request } = asked;
    const made = await this.years.set(year, seen, text, me);
    if (made.ok) {
      void reply.status(303).header('location', `/working-days/${year}?written=${made.version}`);
      return undefined;
    }
    if (made.code === 'YEAR_WRONG') throw new Problem(422, 'YEAR_WRONG', { mistakes: made.mistakes });
    if (made.code === 'FORBIDDEN') throw problemOf(made);
    return this.back(asked, problemOf(made).getStatus(), reasonsOf(made, languageOf(request)));
  }

  private async back(asked: Asked, status: number, errors: readonly FieldError[]): Promise<string> {
    void asked.reply.status(status).header('content-type', HTML);
    return this.form(asked, this.rows(asked), { values: typedIn(asked.posted), errors });
  }

  private rows({ posted, now }: Asked) {
    return rowsSent(posted, rowsOf(now?.year ?? null));
  }

  private async form(
    { request, me, year, now, seen }: Omit<Asked, 'reply' | 'posted'>,
    rows: ReturnType<typeof rowsOf>,
    sent: Sent,
  ): Promise<string> {
    return renderPage(
      <ChangeYear
        frame={await this.frames.of(request, 'calendar', me)}
        year={year}
        rows={rows}
        doubts={[...(now?.year.off ?? []), ...(now?.year.worked ?? [])].flatMap(({ day, note }) =>
          note === undefined ? [] : [{ day, note }],
        )}
        seen={seen}
        newest={now?.version ?? 0}
        nonce={randomUUID()}
        sent={sent}
      />,
    );
  }

  private async review(
    { request, reply, me, year, now, seen, posted }: Asked,
    text: string,
    foreseen: Extract<ForeseenYear, { ok: true }>,
  ): Promise<string> {
    void reply.header('content-type', HTML);
    return renderPage(
      <ReviewYear
        frame={await this.frames.of(request, 'calendar', me)}
        before={now?.year ?? null}
        after={foreseen.year}
        changes={foreseen.changes}
        dates={await this.dates(me, foreseen.year)}
        address={`/working-days/${year}/change`}
        seen={seen}
        text={text}
        typed={typedIn(posted)}
        nonce={randomUUID()}
      />,
    );
  }

  /** What lies ahead, counted by the years as they stand and with this one in the place of its own. */
  private async dates(me: SignedIn, year: WorkingYear): Promise<ReviewYearView['dates']> {
    const [kept, all, { day }] = await Promise.all([
      this.years.list(me),
      this.deadlines.of(me),
      this.clock.now(me.organisation),
    ]);
    const years = kept.map((version) => version.year);
    const now = calendarOf(years);
    const then = calendarOf([...years.filter((other) => other.year !== year.year), year]);
    return all
      .filter(({ lastDay }) => lastDay >= day)
      .map(({ round, what, lastDay }) => ({
        round,
        what,
        lastDay,
        before: workingDaysIn(day, lastDay, now),
        after: workingDaysIn(day, lastDay, then),
      }));
  }

  private async mayChange(me: SignedIn): Promise<void> {
    if (!(await this.years.maySet(me))) throw new Problem(403, 'NOT_YOURS');
  }
}
