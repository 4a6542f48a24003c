import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { type Candidate, Candidates } from '../../nominations/candidates.js';
import { type Filing, FilingService } from '../../nominations/filing.js';
import { type UnitListView, UnitLists } from '../../nominations/unit-lists.js';
import { problemOf } from '../../orders/answer.js';
import { whoIs } from '../../people/actors.js';
import { type Texts, textsIn } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { NewNomination } from '../../web/pages/unit/new-nomination.js';
import type { CandidateGroup, CandidateView, NewSubjectForm } from '../../web/pages/unit/views.js';
import type { FieldError } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { mistakesIn, namedIn, newChoicesOf, NOTHING_WRITTEN, writtenIn } from './new-subject-form.js';
import { listPath } from './unit-list.controller.js';
import { HTML } from '../html.js';

/** A radio button's value: what kind of nominee, and who. */
const valueOf = ({ kind, nominee }: Candidate): string => `${kind}:${nominee}`;

const candidateView = (candidate: Candidate, { names }: UnitListView): CandidateView => {
  const { name, kind, post, stands, measured } = candidate;
  const listed = names.find(({ code }) => code === stands);
  return {
    value: valueOf(candidate),
    name,
    kind,
    post: post === '' ? null : post,
    stands: stands === null ? null : { code: stands, href: listed ? `/nominations/${listed.id}` : null },
    fit: measured.fit,
    findings: measured.findings,
    nearest: measured.nearest,
    criteria: measured.criteria,
  };
};

/** The lists somebody puts names on, with whom he may choose for each. */
interface Choosing {
  readonly round: string;
  readonly groups: readonly CandidateGroup[];
  readonly candidates: readonly Candidate[];
  readonly kinds: UnitListView['kinds'];
  readonly newChoices: NewSubjectForm['choices'];
}

interface Drawing {
  readonly round: string;
  readonly choosing: Choosing;
  readonly chosen: string | null;
  readonly written: NewSubjectForm['written'];
  readonly errors: readonly FieldError[];
}

type Meant =
  | { readonly ok: true; readonly whom: Omit<Filing, 'round'> }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Whom the form means: one of the list, or a household or a model that it names. */
const whomIn = (
  chosen: string,
  written: NewSubjectForm['written'],
  { candidates, newChoices }: Choosing,
  t: Texts,
): Meant => {
  const words = t.pages.unit.create;
  const named = namedIn(chosen, newChoices, written);
  if (named) {
    const errors = mistakesIn(written, t);
    return errors.length > 0 ? { ok: false, errors } : { ok: true, whom: named };
  }
  const candidate = candidates.find((possible) => valueOf(possible) === chosen);
  if (candidate) return { ok: true, whom: { kind: candidate.kind, nominee: candidate.nominee } };
  const nobody = written.name === '' ? words.noChoice : words.notChosen;
  return { ok: false, errors: [{ field: 'nominee', text: chosen === '' ? nobody : words.unknown }] };
};

@Controller('nominations/new')
export class NewNominationController {
  constructor(
    private readonly lists: UnitLists,
    private readonly possible: Candidates,
    private readonly filing: FilingService,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async show(
    @Query('round') asked: string | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    if (asked === undefined) {
      const open = await this.lists.own(me);
      const own = open.filter(({ units }) => units.length > 0);
      const taking = own.filter(({ takesNames }) => takesNames);
      // several take names: which of them is chosen first; none does: the page of one says why
      const only = taking.length > 1 ? undefined : (taking[0] ?? own[0] ?? open[0]);
      void reply.status(303).header('location', only ? `/nominations/new?round=${only.round.id}` : '/unit');
      return '';
    }
    const choosing = await this.choosing(asked, me);
    return this.draw(
      { round: asked, choosing, chosen: null, written: NOTHING_WRITTEN, errors: [] },
      request,
      me,
    );
  }

  @Post()
  @HttpCode(303)
  async file(
    @Query('round') round: string | undefined,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const lang = languageOf(request);
    const t = textsIn(lang);
    const nonce = nonceIn(posted);
    const choosing = await this.choosing(round, me);
    const chosen = one(posted, 'nominee');
    const written = writtenIn(posted);
    const giveBack = (status: number, errors: readonly FieldError[], now = choosing): Promise<string> => {
      void reply.status(status).header('content-type', HTML);
      return this.draw({ round: round ?? '', choosing: now, chosen, written, errors }, request, me);
    };
    const meant = whomIn(chosen, written, choosing, t);
    if (!meant.ok) return giveBack(422, meant.errors);
    const filing = { round: round ?? '', ...meant.whom };
    const outcome = await this.filing.file(filing, `page:${nonce}`, whoIs(me, 'page'));
    if (!outcome.ok) {
      const now = await this.choosing(round, me);
      return giveBack(problemOf(outcome).getStatus(), reasonsOf(outcome, lang), now);
    }
    void reply.header('location', `/nominations/${outcome.answer.id}/dossier`);
    return '';
  }

  /** Only whoever may put names down chooses among people: what the register holds of them is not for all. */
  private async choosing(round: string | undefined, me: SignedIn): Promise<Choosing> {
    if (round === undefined || !UUID.test(round)) throw new Problem(404, 'NOT_FOUND');
    const candidates = await this.possible.of(round, me);
    const units = [...new Set([...candidates.map(({ list }) => list), ...(await this.possible.units(me))])];
    const reads = await Promise.all(units.map((unit) => this.lists.find(round, unit, me)));
    const views = reads.flatMap((read) => (read.ok && read.value.filing !== null ? [read.value] : []));
    const [first] = views;
    if (!first) throw new Problem(403, 'FORBIDDEN');
    const groups = views.map((view) => ({
      unit: view.unit.name,
      list: listPath(round, view.unit.code),
      open: view.filing?.open ?? false,
      findings: view.filing?.findings ?? [],
      // whoever already has what it takes is looked for first
      candidates: candidates
        .filter(({ list }) => list === view.unit.code)
        .map((candidate) => candidateView(candidate, view))
        .toSorted((earlier, later) => Number(later.fit) - Number(earlier.fit)),
    }));
    return {
      round: first.round.name,
      groups,
      candidates,
      kinds: first.kinds,
      newChoices: newChoicesOf(views),
    };
  }

  private async draw(drawing: Drawing, request: Request, me: SignedIn): Promise<string> {
    const { round, choosing, chosen, written, errors } = drawing;
    return renderPage(
      <NewNomination
        frame={await this.frames.of(request, 'unitList', me)}
        action={`/nominations/new?round=${round}`}
        nonce={randomUUID()}
        round={choosing.round}
        groups={choosing.groups}
        kinds={choosing.kinds}
        newSubject={{ choices: choosing.newChoices, written }}
        chosen={chosen}
        errors={errors}
      />,
    );
  }
}
