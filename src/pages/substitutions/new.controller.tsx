import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import {
  IN_WRITING,
  lendable,
  LENDERS,
  type NewSubstitution as Order,
  SUBSTITUTION_DAYS_MOST,
} from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Request } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { Candidates, type FoundPerson } from '../../people/candidates.js';
import { Substituting } from '../../substitutions/substituting.js';
import { Substitutions } from '../../substitutions/substitutions.js';
import { said } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { type Posted, sentValues } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { ChoosePrincipal, NewSubstitution, SubstitutionPreview } from '../../web/pages/substitutions/new.js';
import type { PersonChoice } from '../../web/pages/substitutions/views.js';
import type { ProofView } from '../../web/decision-views.js';
import type { Path } from '../../web/path.js';
import type { FieldError } from '../../web/view-models.js';
import { type Asked, Exchange } from '../asked.js';
import { Frames } from '../frame.js';
import { lacksProof, ProofsAsked, proving } from '../second/proofs-asked.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { carried, grouped, orderIn } from './form.js';

const FOUND_MOST = 30;

const choiceOf = ({ person, name, title, unitName }: FoundPerson, lang: Language): PersonChoice => ({
  person,
  name,
  about: [title, unitName].flatMap((part) => (part === null ? [] : [said(part, lang)])).join(' · '),
});

/** Makes a substitution: filled in, looked at, written. */
@Controller('substitutions')
export class NewSubstitutionController {
  constructor(
    private readonly substitutions: Substitutions,
    private readonly substituting: Substituting,
    private readonly candidates: Candidates,
    private readonly frames: Frames,
    private readonly proofs: ProofsAsked,
  ) {}

  /** For the Director: who is ill? */
  @Get('for')
  @Header('content-type', HTML)
  async principal(@Query('q') q: unknown, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const { may, today } = await this.substitutions.of(me);
    if (!may.others) throw new Problem(403, 'FORBIDDEN');
    const searched = typeof q === 'string' ? q.trim().slice(0, 200) : '';
    const wanted = { q: searched, day: today, of: me.person, roles: LENDERS, most: FOUND_MOST + 1 };
    const found = await this.candidates.search(wanted, me);
    const lang = languageOf(request);
    return renderPage(
      <ChoosePrincipal
        frame={await this.frames.of(request, null, me)}
        searched={searched}
        more={found.length > FOUND_MOST}
        found={found.slice(0, FOUND_MOST).map((person) => ({
          ...choiceOf(person, lang),
          href: `/substitutions/new?principal=${person.person}`,
        }))}
      />,
    );
  }

  @Get('new')
  @Header('content-type', HTML)
  blank(@Query('principal') principal: unknown, @Exchange() asked: Asked): Promise<string> {
    const named = typeof principal === 'string' && UUID.test(principal) ? { principal } : {};
    return this.form(asked, named, 200, []);
  }

  @Post('new')
  @HttpCode(303)
  async post(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string | undefined> {
    const { request, reply, me } = asked;
    const lang = languageOf(request);
    const nonce = nonceIn(posted);
    const step = one(posted, 'step');
    if (step !== 'preview' && step !== 'write') return this.form(asked, posted, 200, []);
    const read = await orderIn(posted, me, lang);
    if (!read.ok) return this.form(asked, posted, 422, read.errors);
    if (step === 'preview') return this.preview(asked, posted, read.order, 200, []);
    const outcome = await this.substituting.make(read.order, `page:${nonce}`, me);
    if (!outcome.ok) {
      const [status, reasons] = [problemOf(outcome).getStatus(), reasonsOf(outcome, lang, me)];
      // only the code is typed again: all else stays as it was looked over
      return lacksProof(outcome)
        ? this.preview(asked, posted, read.order, status, reasons)
        : this.form(asked, posted, status, reasons);
    }
    void reply.header('location', '/substitutions?done=made');
    return undefined;
  }

  private async preview(
    asked: Asked,
    posted: Posted,
    order: Order,
    status: number,
    reasons: readonly FieldError[],
  ): Promise<string> {
    const { request, reply, me } = asked;
    // what he proves with the writing counts as proved here
    const foreseen = await this.substituting.foresee(order, proving(me));
    if (!foreseen.open) {
      const errors = reasonsOf({ ok: false, code: 'REFUSED', ...foreseen }, languageOf(request));
      return this.form(asked, posted, 409, errors);
    }
    const { today } = await this.substitutions.of(me);
    const people = await this.candidates.these([order.principal, order.substitute], today, me);
    const nameOf = (person: string): string => people.find((known) => known.person === person)?.name ?? '';
    void reply.status(status).header('content-type', HTML);
    return renderPage(
      <SubstitutionPreview
        frame={await this.frames.of(request, null, me)}
        nonce={randomUUID()}
        {...order}
        principal={nameOf(order.principal)}
        substitute={nameOf(order.substitute)}
        waiting={foreseen.waiting}
        findings={foreseen.findings}
        fields={carried(posted)}
        proof={await this.proof(me, order.principal)}
        errors={reasons}
      />,
    );
  }

  /** To have somebody stand in for another asks for more than a session. */
  private async proof(me: SignedIn, principal: string): Promise<ProofView | null> {
    const asks = principal !== me.person && (await this.substitutions.asksProof(me));
    const back: Path = `/substitutions/new?principal=${principal}`;
    return this.proofs.of(me, asks ? [{ prove: 'second' }] : [], back);
  }

  private async form(
    { request, reply, me }: Asked,
    posted: Posted,
    status: number,
    errors: readonly FieldError[],
  ): Promise<string> {
    const lang = languageOf(request);
    const { may, today } = await this.substitutions.of(me);
    const principal = one(posted, 'principal').toLowerCase();
    const other = UUID.test(principal) && principal !== me.person ? principal : null;
    if (other === null ? !may.own : !may.others) throw new Problem(403, 'FORBIDDEN');
    const of = other ?? me.person;
    const wanted = { q: one(posted, 'q'), day: today, of, roles: null, most: FOUND_MOST + 1 };
    const chosen = one(posted, 'substitute').toLowerCase();
    const known = await this.candidates.these([of, ...(UUID.test(chosen) ? [chosen] : [])], today, me);
    const lender = known.find(({ person }) => person === of);
    if (!lender) throw new Problem(404, 'NOT_FOUND');
    const found = await this.candidates.search(wanted, me);
    const others = found.slice(0, FOUND_MOST).filter(({ person }) => person !== chosen);
    const picked = known.filter(({ person }) => person === chosen && person !== of);
    const actions = lendable(lender.grants, today);
    void reply.status(status).header('content-type', HTML);
    return renderPage(
      <NewSubstitution
        frame={await this.frames.of(request, null, me)}
        nonce={randomUUID()}
        principal={other === null ? null : choiceOf(lender, lang)}
        people={[...picked, ...others].map((person) => choiceOf(person, lang))}
        more={found.length > FOUND_MOST}
        groups={grouped(actions)}
        inWriting={actions.some((action) => IN_WRITING.has(action))}
        daysMost={SUBSTITUTION_DAYS_MOST}
        proof={await this.proof(me, of)}
        sent={{ values: sentValues(posted), errors }}
      />,
    );
  }
}
