import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { changes, type Plan } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { Actors, whoIs } from '../../people/actors.js';
import { type ChangedSource, changedSource } from '../../plans/change-form.js';
import { DryRun } from '../../plans/dry-run.js';
import { type PlanField, planFields } from '../../plans/form-fields.js';
import { PlanVersions, type WrittenPlan } from '../../plans/plan-versions.js';
import { type Language, said, textsIn } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { ChangePlan, ReviewChange } from '../../web/pages/plans/change.js';
import type { FieldView } from '../../web/pages/plans/views.js';
import type { Sent } from '../../web/pieces/fields.js';
import type { FieldError } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { many, nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { keptByRounds, sameWording } from './look-again.js';
import { rightsOf, versionIn } from './plans-view.js';

interface Asked {
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
  readonly posted: Posted;
  /** The version the form was filled in from. */
  readonly from: WrittenPlan;
  readonly newest: number;
}

const typedIn =
  (posted: Posted) =>
  (name: string): readonly string[] =>
    many(posted, name).map((value) => value.replace(/\s*[\r\n]+\s*/g, ' ').trim());

/** As it stands: what nobody touched comes back as it was. */
const filledIn = (plan: Plan): Sent['values'] =>
  Object.fromEntries(planFields(plan).map(({ name, now }) => [name, now]));

const viewOf = ({ name, group, kind, label, clause, open, of }: PlanField): FieldView => ({
  name,
  group,
  kind,
  label,
  clause,
  open,
  of,
});

const errorsIn = (
  { wrong }: Extract<ChangedSource, { ok: false }>,
  plan: Plan,
  lang: Language,
): FieldError[] => {
  const words = textsIn(lang).pages.plans.changing;
  const labels = new Map(planFields(plan).map(({ name, label, kind }) => [name, { label, kind }]));
  return wrong.map(({ name, message }) => {
    const field = name === null ? undefined : labels.get(name);
    const reason = message === null ? words.notTyped[field?.kind ?? 'line'] : said(message, lang);
    return { field: name, text: field ? `${said(field.label, lang)}: ${reason}` : reason };
  });
};

/** The form for what offices really change: it edits the newest version's text and makes the next one of it. */
@Controller('plans/:code/change')
export class ChangePlanController {
  constructor(
    private readonly versions: PlanVersions,
    private readonly dryRun: DryRun,
    private readonly actors: Actors,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async blank(
    @Param('code') code: string,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const newest = await this.newest(code, me);
    return this.form(request, me, newest, newest.version, { values: filledIn(newest.plan), errors: [] });
  }

  @Post()
  @HttpCode(200)
  async send(
    @Param('code') code: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    nonceIn(posted);
    const newest = await this.newest(code, me);
    const wanted = versionIn(one(posted, 'from'));
    const from = wanted === null ? null : await this.versions.find(code, wanted, me);
    if (!from) throw new Problem(422, 'INVALID', { errors: [{ field: 'from', rule: 'isInt' }] });
    const asked: Asked = { request, reply, me, posted, from, newest: newest.version };
    const lang = languageOf(request);
    const intent = one(posted, 'intent');
    if (intent === 'edit') return this.back(asked, 200, []);
    const changed = changedSource(from.source, from.plan, typedIn(posted));
    if (!changed.ok) return this.back(asked, 422, errorsIn(changed, from.plan, lang));
    if (changed.edited === 0)
      return this.back(asked, 422, [{ field: null, text: textsIn(lang).pages.plans.changing.nothing }]);
    if (intent === 'make') return this.make(asked, changed);
    // somebody was first: what was typed comes back, with the way to the newer version
    if (from.version !== newest.version) return this.back(asked, 409, []);
    return this.review(asked, changed.plan, 200, { values: {}, errors: [] });
  }

  private async make(
    asked: Asked,
    { source, plan }: Extract<ChangedSource, { ok: true }>,
  ): Promise<string | undefined> {
    const { me, posted, request, reply } = asked;
    const basis = one(posted, 'basis').trim();
    const made = await this.versions.make(source, basis, me);
    if (made.ok) {
      void reply.status(303).header('location', `/plans/${encodeURIComponent(made.code)}/${made.version}`);
      return undefined;
    }
    if (made.code === 'PLAN_WRONG') throw new Error('a text was right and is not');
    if (made.code === 'FORBIDDEN') throw problemOf(made);
    const reasons = reasonsOf(made, languageOf(request));
    if (asked.from.version !== asked.newest) return this.back(asked, 409, reasons);
    const field = made.findings.some(({ code }) => code === 'PLAN_BASIS_MISSING') ? 'basis' : null;
    return this.review(asked, plan, problemOf(made).getStatus(), {
      values: { basis: [basis] },
      errors: reasons.map((reason) => ({ ...reason, field })),
    });
  }

  private async review(asked: Asked, plan: Plan, status: number, sent: Sent): Promise<string> {
    const { request, reply, me, posted, from } = asked;
    void reply.status(status).header('content-type', HTML);
    const proposed = { plan, madeBy: null, kept: false };
    const { items } = await this.dryRun.of(proposed, whoIs(me, 'page'));
    const names = planFields(from.plan).map(({ name }) => name);
    const typed = typedIn(posted);
    const changed = changes(from.plan, plan);
    return renderPage(
      <ReviewChange
        frame={await this.frames.of(request, 'plans', me)}
        code={from.code}
        title={from.plan.title}
        from={from.version}
        nonce={randomUUID()}
        changes={changed}
        keptByRounds={keptByRounds(changed)}
        sameWording={sameWording(changed, plan)}
        concerned={items.filter(({ steps }) => steps.length > 0).length}
        fields={names.flatMap((name) => typed(name).map((value) => [name, value] as const))}
        sent={sent}
      />,
    );
  }

  private back(
    { request, reply, me, posted, from, newest }: Asked,
    status: number,
    errors: readonly FieldError[],
  ): Promise<string> {
    void reply.status(status).header('content-type', HTML);
    const typed = typedIn(posted);
    const values = Object.fromEntries(planFields(from.plan).map(({ name }) => [name, typed(name)]));
    return this.form(request, me, from, newest, { values, errors });
  }

  private async form(
    request: Request,
    me: SignedIn,
    from: WrittenPlan,
    newest: number,
    sent: Sent,
  ): Promise<string> {
    return renderPage(
      <ChangePlan
        frame={await this.frames.of(request, 'plans', me)}
        code={from.code}
        title={from.plan.title}
        from={from.version}
        nonce={randomUUID()}
        fields={planFields(from.plan).map(viewOf)}
        sent={sent}
        newest={newest}
      />,
    );
  }

  private async newest(code: string, me: SignedIn): Promise<WrittenPlan> {
    const [newest, present] = await Promise.all([
      this.versions.find(code, null, me),
      this.actors.present(me),
    ]);
    if (!newest) throw new Problem(404, 'NOT_FOUND');
    if (!rightsOf(present).make) throw new Problem(403, 'NOT_YOURS');
    return newest;
  }
}
