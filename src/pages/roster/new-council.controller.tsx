import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { type CouncilOnDay, CouncilRoster, type PersonShown } from '../../council/roster.js';
import { CouncilRecording, type ForeseenCouncil, type NewCouncil } from '../../council/recording.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { said } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { type Posted, sentValues } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { NewCouncil as NewCouncilForm } from '../../web/pages/roster/new-council.js';
import { CouncilPreview } from '../../web/pages/roster/preview.js';
import type { NewCouncilPage, SeatChoice } from '../../web/pages/roster/views.js';
import type { FieldError } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { carried, councilIn, filledIn, peopleIn, seatIn } from './council-form.js';

interface Asked {
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

interface Back {
  readonly status: number;
  readonly errors: readonly FieldError[];
  /** Somebody recorded another decision meanwhile, and the form says so now. */
  readonly meanwhile?: boolean;
}

const FOUND_MOST = 20;
const LOOK_AGAIN: Back = { status: 200, errors: [] };

const meanwhileIn = ({ findings }: Pick<ForeseenCouncil, 'findings'>): boolean =>
  findings.some(({ code }) => code === 'COUNCIL_DECIDED_MEANWHILE');

const choiceOf = (shown: PersonShown, council: CouncilOnDay, lang: Language): SeatChoice => ({
  person: shown.person,
  name: shown.name,
  about: [shown.title, shown.unitName]
    .flatMap((part) => (part === null ? [] : [said(part, lang)]))
    .join(' · '),
  now: council.members.find(({ person }) => person === shown.person)?.seat ?? null,
});

/** Records a decision on the Council: filled in with the last one, looked at before it is written. */
@Controller('council/new')
export class NewCouncilController {
  constructor(
    private readonly roster: CouncilRoster,
    private readonly recording: CouncilRecording,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  blank(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.form({ request, reply, me }, {}, LOOK_AGAIN);
  }

  @Post()
  @HttpCode(303)
  async post(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asked = { request, reply, me };
    const lang = languageOf(request);
    const nonce = nonceIn(posted);
    const step = one(posted, 'step');
    if (step !== 'preview' && step !== 'write') return this.form(asked, posted, LOOK_AGAIN);
    const read = await councilIn(posted, lang);
    if (!read.ok) return this.form(asked, posted, { status: 422, errors: read.errors });
    if (step === 'preview') return this.preview(asked, posted, read.council);
    const outcome = await this.recording.record(read.council, `page:${nonce}`, me);
    if (outcome.ok) {
      void reply.header('location', `/council?day=${read.council.from}&done=${nonce}`);
      return undefined;
    }
    return this.form(asked, posted, {
      status: problemOf(outcome).getStatus(),
      errors: reasonsOf(outcome, lang),
      meanwhile: meanwhileIn(outcome),
    });
  }

  private async preview(asked: Asked, posted: Posted, council: NewCouncil): Promise<string> {
    const { request, reply, me } = asked;
    const foreseen = await this.recording.foresee(council, me);
    if (!foreseen.open) {
      const errors = reasonsOf({ ok: false, code: 'REFUSED', ...foreseen }, languageOf(request));
      return this.form(asked, posted, { status: 409, errors, meanwhile: meanwhileIn(foreseen) });
    }
    void reply.status(200).header('content-type', HTML);
    const { number, issuedOn, signedBy, from, note, members } = council;
    return renderPage(
      <CouncilPreview
        frame={await this.frames.of(request, 'sittings', me)}
        nonce={randomUUID()}
        paper={{ number, issuedOn, signedBy, from, note: note ?? '' }}
        members={members.length}
        changes={foreseen.changes}
        stay={members.length - foreseen.changes.filter(({ after }) => after !== null).length}
        findings={foreseen.findings}
        fields={carried(posted)}
      />,
    );
  }

  private async form({ request, reply, me }: Asked, posted: Posted, back: Back): Promise<string> {
    const lang = languageOf(request);
    const council = await this.roster.latest(me);
    if (council === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
    if (!council.mayRecord) throw new Problem(403, 'FORBIDDEN');
    void reply.status(back.status).header('content-type', HTML);
    const filled = filledIn(posted, council);
    const last = back.meanwhile || posted['last'] === undefined ? (council.last ?? '') : one(posted, 'last');
    return renderPage(
      <NewCouncilForm
        frame={await this.frames.of(request, 'sittings', me)}
        nonce={randomUUID()}
        last={last}
        {...(await this.people(filled, council, me, lang))}
        sent={{ values: sentValues(filled), errors: back.errors }}
      />,
    );
  }

  /** Whoever sits or is given a seat, from the chair of today down, and whoever was found besides. */
  private async people(
    posted: Posted,
    council: CouncilOnDay,
    me: SignedIn,
    lang: Language,
  ): Promise<Pick<NewCouncilPage, 'listed' | 'found' | 'more' | 'searched' | 'units'>> {
    const sitting = council.members.map(({ person }) => person);
    const added = peopleIn(posted).filter((id) => seatIn(posted, id) !== null && !sitting.includes(id));
    const listed = [...sitting, ...added];
    const units = await this.roster.units(me);
    const [q, of] = [one(posted, 'q').slice(0, 200), one(posted, 'of')];
    const unit = units.some(({ code }) => code === of) ? of : null;
    const searched = q.trim() !== '' || unit !== null;
    const [shown, found] = await Promise.all([
      this.roster.chosen(listed, me),
      searched ? this.roster.search({ q: q.trim(), unit, most: FOUND_MOST + 1, without: listed }, me) : [],
    ]);
    const known = new Map(shown.map((one_) => [one_.person, choiceOf(one_, council, lang)]));
    return {
      listed: listed.flatMap((person) => known.get(person) ?? []),
      found: found.slice(0, FOUND_MOST).map((one_) => choiceOf(one_, council, lang)),
      more: found.length > FOUND_MOST,
      searched,
      units: units.map(({ code, name }) => ({ value: code, label: said(name, lang) })),
    };
  }
}
