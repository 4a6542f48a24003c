import { randomUUID } from 'node:crypto';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Redirect,
  Req,
  Res,
} from '@nestjs/common';
import type { Plan } from '../../workflows/index.js';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { FilesService } from '../files/files.service.js';
import type { Reply, Request } from '../http/exchange.js';
import { UUID } from '../http/input.pipe.js';
import { languageOf } from '../http/language.js';
import { Problem } from '../http/problem.js';
import { Links } from '../links/links.js';
import { NominationsService, type OnOnePage, type Read } from '../nominations/nominations.service.js';
import { problemOf } from '../orders/answer.js';
import { Plans } from '../plans/plans.js';
import { CouncilQuestions } from '../sittings/questions.js';
import { TasksService } from '../tasks/tasks.service.js';
import { type Language, textsIn } from '../texts/index.js';
import type { Posted } from '../web/forms/posted-order.js';
import { renderPage } from '../web/page.js';
import { Nomination } from '../web/pages/nomination.js';
import { Receipt } from '../web/pages/receipt.js';
import type { QuestionsView } from '../web/pages/council/question-views.js';
import type { BesideView, ChangedView, DecisionForm } from '../web/view-models.js';
import { questionsView } from './council/questions-page.js';
import { contestedIn } from './contested.js';
import { decisionIn, type Sent, sentIn } from './decision.js';
import { withYears } from './exemplars/form-of-years.js';
import { yearsOf } from './exemplars/years-view.js';
import { ShownFilesOf } from './files/shown-files.js';
import { Frames } from './frame.js';
import * as page from './nomination-page.js';
import { reasonsOf } from './refused.js';
import { ProofsAsked } from './second/proofs-asked.js';
import { changedSince } from './task/changed.js';
import { recordedOf } from './submission/recorded-view.js';
import { verdictsSaid } from './verdicts-said.js';
import { HTML } from './html.js';

const found = <T,>(read: Read<T>): T => {
  if (read.ok) return read.value;
  throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
};

const UNSENT: Sent = { sent: null, errors: [] };

@Controller('nominations')
export class NominationPageController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly plans: Plans,
    private readonly tasks: TasksService,
    private readonly proofs: ProofsAsked,
    private readonly frames: Frames,
    private readonly files: FilesService,
    private readonly shown: ShownFilesOf,
    private readonly questions: CouncilQuestions,
    private readonly links: Links,
  ) {}

  @Get(':id')
  @Header('content-type', HTML)
  show(
    @Param('id') id: string,
    @Query('choose') wished: unknown,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.render(id, request, me, UNSENT, randomUUID(), wished);
  }

  /** The address a refused form stays at: asked for again, it is the nomination. */
  @Get(':id/decisions')
  @Redirect(undefined, 303)
  back(@Param('id') id: string): { url: string } {
    return { url: `/nominations/${id}#decide` };
  }

  @Post(':id/decisions')
  @HttpCode(303)
  async decide(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const lang = languageOf(request);
    const decided = await decisionIn(posted, textsIn(lang).decision.noChoice, lang);
    if (!decided.ok) return this.giveBack(422, id, request, reply, me, decided.again);

    const { order, version, nonce } = decided;
    const outcome = await this.nominations.act(id, order, version, `page:${nonce}`, me, 'page');
    if (outcome.ok) {
      void reply.header('location', `/nominations/${id}/receipts/${outcome.answer.event.seq}`);
      return undefined;
    }
    if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
    const again = { sent: sentIn(posted), errors: reasonsOf(outcome, lang, me) };
    return this.giveBack(problemOf(outcome).getStatus(), id, request, reply, me, again);
  }

  @Get(':id/receipts/:seq')
  @Header('content-type', HTML)
  async receipt(
    @Param('id') id: string,
    @Param('seq') seq: string,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const { view, past, labels } = found(await this.nominations.onOnePage(id, me));
    const event = past.events.find((one) => String(one.seq) === seq);
    if (!event) throw new Problem(404, 'NOT_FOUND');
    const next = await this.tasks.next(me, id);
    const entry = page.entryOf(event, view.scope === 'full');
    return renderPage(
      <Receipt
        frame={await this.frames.of(request, 'tasks', me)}
        today={view.today}
        life="nomination"
        type={event.type}
        about={{ name: view.nominee.name, code: view.code, href: `/nominations/${id}` }}
        at={event.at}
        capacity={entry.by ?? { name: '', role: 'system', as: '', forName: null }}
        state={event.to}
        event={{ seq: event.seq, hash: event.hash }}
        via={entry.via}
        ordered={[]}
        findings={entry.findings}
        next={view.waiting.map((waiting) => page.waitingOf(waiting, labels, me.person))}
        tasks={me.pass ? null : '/tasks'}
        nextTask={next === null || me.pass ? null : `/nominations/${next}#decide`}
      />,
    );
  }

  private async besideOf(
    { view, past }: OnOnePage,
    { organisation }: SignedIn,
    lang: Language,
  ): Promise<BesideView> {
    const scans = view.recorded ? [view.recorded.scan] : [];
    const offered = (type: string): boolean => view.offers.some((one) => one.type === type && one.open);
    return {
      recorded: recordedOf(view, past.events, await this.files.facts(organisation, scans), lang),
      record: offered('RECORD_ANSWER') ? `/nominations/${view.id}/answer` : null,
      letter: view.offers.some(({ type }) => type === 'FORWARD') ? `/rounds/${view.round}/submission` : null,
    };
  }

  /** Come by an emailed link, his pass's or the one in the address: what is no longer as that mail told. */
  private async changedFor(
    onePage: OnOnePage,
    plan: Plan,
    { query }: Request,
    { person, pass }: SignedIn,
  ): Promise<ChangedView | null> {
    const { link = pass?.link } = query as { readonly link?: unknown };
    if (typeof link !== 'string' || !UUID.test(link)) return null;
    const since = await this.links.since(link, person, onePage.view.id);
    return since && changedSince(onePage, plan, since);
  }

  /** What the Council asked the Office about it; null: not for this reader. */
  private async questionsOn(id: string, me: SignedIn): Promise<QuestionsView | null> {
    const about = await this.questions.ofDossier(id, me, true);
    return about && questionsView(about);
  }

  private async giveBack(
    status: number,
    id: string,
    request: Request,
    reply: Reply,
    me: SignedIn,
    sent: Sent,
  ): Promise<string> {
    void reply.status(status).header('content-type', HTML);
    return this.render(id, request, me, sent, randomUUID());
  }

  private async render(
    id: string,
    request: Request,
    me: SignedIn,
    sent: Sent,
    nonce: string,
    wished: unknown = null,
  ): Promise<string> {
    const onePage = found(await this.nominations.onOnePage(id, me));
    const { view, past, labels } = onePage;
    const { plan } = await this.plans.find(me.organisation, view.plan.code, view.plan.version);
    const frame = await this.frames.of(request, 'nominations', me, nonce);
    const offers = page.offersOf(view, labels, me.person);
    const capacity = page.capacityOf(view, labels, me);
    const check = page.checkOf(view);
    const said = verdictsSaid(past.events);
    const files = await this.shown.of(id, view.dossier.evidence, me);
    const form: DecisionForm | null =
      capacity === null || (offers.length === 0 && check === null)
        ? null
        : {
            action: `/nominations/${id}/decisions#decide`,
            nonce,
            version: view.version,
            capacity,
            offers,
            check,
            material: {
              evidence: page.evidenceOf(view, labels, said),
              years: view.yearsOpen,
              yearly: page.attestable(view, plan),
            },
            sent: sent.sent ?? page.chosenBy(wished, offers),
            errors: sent.errors,
            proof: await this.proofs.of(me, view.offers, `/nominations/${id}`),
          };
    const { events } = past;
    return renderPage(
      <Nomination
        frame={frame}
        today={view.today}
        questions={await this.questionsOn(id, me)}
        own={view.nominee.person === me.person}
        nomination={page.headOf(view, plan, labels)}
        waiting={view.waiting.map((waiting) => page.waitingOf(waiting, labels, me.person))}
        dossier={page.dossierOf(view, plan, labels, said, files)}
        sentBack={page.returnedOf(onePage)}
        notSelected={page.notSelectedIn(onePage)}
        contested={contestedIn(events)}
        refused={form === null ? sent.errors : []}
        changed={await this.changedFor(onePage, plan, request, me)}
        criteria={{
          gate: view.following ? 'progress' : view.gate,
          assessments: view.criteria,
          sides: view.sides,
          paper: view.scope === 'own' ? null : `/nominations/${id}/criteria/paper`,
        }}
        decision={form && withYears(form, onePage, plan)}
        beside={await this.besideOf(onePage, me, frame.lang)}
        years={view.scope === 'sent' ? null : yearsOf(onePage, plan, offers)}
        timeline={events.map((event) => page.entryOf(event, view.scope === 'full')).toReversed()}
        seal={page.sealOf(past, me.pass ? null : `/nominations/${id}/trace`)}
        picture={await page.pictureOf(view, events, frame.lang)}
      />,
    );
  }
}
