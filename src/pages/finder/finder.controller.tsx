import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { FinderDto } from '../../finder/finder.dto.js';
import { FinderService } from '../../finder/finder.service.js';
import type { Wanted } from '../../finder/wanted.js';
import type { Reply, Request } from '../../http/exchange.js';
import { invalidText } from '../../http/field-names.js';
import { InputPipe, UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { FilingService } from '../../nominations/filing.js';
import { problemOf } from '../../orders/answer.js';
import { whoIs } from '../../people/actors.js';
import { Plans } from '../../plans/plans.js';
import { type Language, textsIn } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Finder } from '../../web/pages/finder/finder.js';
import type { FieldError } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { many, nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { pageOf, type Typed } from './finder-page.js';

const FIELDS = [
  'plan',
  'unit',
  'kind',
  'tier',
  'standing',
  'branch',
  'asOf',
  'evidence',
  'q',
  'after',
] as const;

const pipe = new InputPipe();

/** Each field once, as it was typed; what this page does not ask is nobody's question. */
const typedIn = (query: Posted): Typed =>
  Object.fromEntries(FIELDS.map((name) => [name, one(query, name)]).filter(([, value]) => value !== ''));

const without = (typed: Typed, names: readonly string[]): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !names.includes(name)));

interface Asked {
  readonly wanted: Wanted;
  readonly errors: readonly FieldError[];
}

/** By the rules of the API; what is wrong is told beside its field, and the list drawn without it. */
async function askedBy(typed: Typed, lang: Language): Promise<Asked> {
  const read = (said: Typed): Promise<Wanted> =>
    pipe.transform(said, { type: 'query', metatype: FinderDto }) as Promise<Wanted>;
  try {
    return { wanted: await read(typed), errors: [] };
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.parts.errors) throw problem;
    const { errors } = problem.parts;
    const words: Readonly<Record<string, unknown>> = textsIn(lang).pages.finder.filter;
    return {
      wanted: await read(
        without(
          typed,
          errors.map(({ field }) => field),
        ),
      ),
      errors: errors.map((error) => {
        const called = words[error.field];
        return {
          field: error.field,
          text: invalidText(error, lang, typeof called === 'string' ? called : null),
        };
      }),
    };
  }
}

@Controller('finder')
export class FinderPageController {
  constructor(
    private readonly finder: FinderService,
    private readonly filing: FilingService,
    private readonly plans: Plans,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  show(
    @Query() query: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.draw(typedIn(query), request, reply, me, []);
  }

  /** The address a refused form stays at: asked for again, it is the list. */
  @Get('nominations')
  @Redirect(undefined, 303)
  back(@Query() query: Posted): { url: string } {
    const asked = new URLSearchParams(typedIn(query)).toString();
    return { url: asked === '' ? '/finder' : `/finder?${asked}` };
  }

  /** One click: the name put down, and what counted named as its evidence. */
  @Post('nominations')
  @HttpCode(303)
  async start(
    @Query() query: Posted,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const nonce = nonceIn(posted);
    const [round, nominee] = [one(posted, 'round'), one(posted, 'nominee')];
    const kind = one(posted, 'kind') === 'collective' ? 'collective' : 'individual';
    const evidence = many(posted, 'evidence');
    const ids = [round, ...evidence, ...(kind === 'individual' ? [nominee] : [])];
    if (!ids.every((id) => UUID.test(id)) || nominee === '') throw new Problem(404, 'NOT_FOUND');
    const filing = { round, kind, nominee, evidence } as const;
    const outcome = await this.filing.file(filing, `page:${nonce}`, whoIs(me, 'page'));
    if (outcome.ok) {
      void reply.header('location', `/nominations/${outcome.answer.id}/dossier`);
      return '';
    }
    const problem = problemOf(outcome);
    if (outcome.code === 'NOT_FOUND') throw problem;
    void reply.status(problem.getStatus()).header('content-type', HTML);
    return this.draw(typedIn(query), request, reply, me, reasonsOf(outcome, languageOf(request)));
  }

  private async draw(
    typed: Typed,
    request: Request,
    reply: Reply,
    me: SignedIn,
    errors: readonly FieldError[],
  ): Promise<string> {
    const asked = await askedBy(typed, languageOf(request));
    if (asked.errors.length > 0) void reply.status(422).header('content-type', HTML);
    const [view, plans, frame] = await Promise.all([
      this.finder.find(me, asked.wanted),
      this.plans.newest(me.organisation),
      this.frames.of(request, 'finder', me),
    ]);
    const { filter, ...page } = pageOf(view, typed, randomUUID);
    return renderPage(
      <Finder
        frame={frame}
        {...page}
        filter={{ ...filter, errors: asked.errors, plans: plans.map(({ code, title }) => ({ code, title })) }}
        errors={errors}
      />,
    );
  }
}
