import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ROLES, type Role } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import { SetupCodes } from '../../access/proofs/setup-codes.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { invalidText } from '../../http/field-names.js';
import { InputPipe } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { Directory } from '../../people/directory.js';
import { Keeping, type Refusal } from '../../people/keeping.js';
import { EndGrantDto, LogQuery, NewGrantDto, PeopleQuery, WithReason } from '../../people/people.dto.js';
import { said, textsIn } from '../../texts/index.js';
import { type Posted, text } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { PeopleList, PeopleLogPage } from '../../web/pages/people/list.js';
import { CodePage, type PageDeed, Person } from '../../web/pages/people/person.js';
import type { FieldError } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn } from '../read-order.js';
import { reasonsOf } from '../refused.js';

interface Asked {
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

const pipe = new InputPipe();

const query = (parts: Readonly<Record<string, string | undefined>>): string => {
  const known = Object.entries(parts).filter((one): one is [string, string] => (one[1] ?? '') !== '');
  return known.length === 0 ? '' : `?${new URLSearchParams(known).toString()}`;
};

/** What was typed, by the same shape as the API; wrong: each mistake in a sentence. */
const shaped = async <T,>(body: object, metatype: new () => T): Promise<T> =>
  (await pipe.transform(body, { type: 'body', metatype })) as T;

const DEEDS: readonly PageDeed[] = [
  'GIVE_GRANT',
  'END_GRANT',
  'DISABLE_PERSON',
  'ENABLE_PERSON',
  'RESET_SECOND',
  'ISSUE_PASSWORD_CODE',
  'ISSUE_PIN_CODE',
];

/** The list of people, one person, and what the administrator does with an account. */
@Controller('people')
export class PeoplePageController {
  constructor(
    private readonly directory: Directory,
    private readonly keeping: Keeping,
    private readonly pinCodes: SetupCodes,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async list(
    @Query() { q, unit, after }: PeopleQuery,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const page = await this.directory.list({ q, unit, after }, me);
    if (page === 'NOT_YOURS') throw new Problem(403, 'FORBIDDEN');
    const lang = languageOf(request);
    return renderPage(
      <PeopleList
        frame={await this.frames.of(request, 'people', me)}
        items={page.items}
        units={page.units.map(({ code, name }) => ({ value: code, label: said(name, lang) }))}
        q={q ?? ''}
        unit={unit ?? ''}
        next={page.next === null ? null : `/people${query({ q, unit, after: page.next })}`}
        first={after === undefined ? null : `/people${query({ q, unit })}`}
      />,
    );
  }

  @Get('log')
  @Header('content-type', HTML)
  async log(@Query() { after }: LogQuery, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const page = await this.directory.log(after, me);
    if (page === 'NOT_YOURS') throw new Problem(403, 'FORBIDDEN');
    return renderPage(
      <PeopleLogPage
        frame={await this.frames.of(request, 'people', me)}
        steps={page.items}
        next={page.next === null ? null : `/people/log${query({ after: page.next })}`}
      />,
    );
  }

  @Get(':id')
  show(
    @Param('id') id: string,
    @Query('done') done: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.page({ request, reply, me }, id, 200, typeof done === 'string' ? done : null, []);
  }

  @Post(':id')
  @HttpCode(303)
  async post(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asked = { request, reply, me };
    const lang = languageOf(request);
    const key = `page:${nonceIn(posted)}`;
    const deed = DEEDS.find((one) => one === text(posted['deed']));
    if (deed === undefined) throw new Problem(422, 'INVALID', { errors: [{ field: 'deed', rule: 'isIn' }] });
    try {
      const { reason } = await shaped({ reason: text(posted['reason']) }, WithReason);
      if (deed === 'ISSUE_PASSWORD_CODE' || deed === 'ISSUE_PIN_CODE')
        return await this.code(asked, id, deed, reason, key);
      const outcome = await this.done(id, deed, posted, reason, key, me);
      if (!outcome.ok)
        return await this.page(asked, id, problemOf(outcome).getStatus(), null, reasonsOf(outcome, lang));
      void reply.header('location', `/people/${id}?done=${deed}`);
      return undefined;
    } catch (problem) {
      if (!(problem instanceof Problem) || !problem.parts.errors) throw problem;
      const names = textsIn(lang).pages.people;
      const called: Readonly<Record<string, string>> = {
        reason: names.reason,
        role: names.give.role,
        unit: names.unit,
        from: names.give.from,
        until: names.give.until,
      };
      const errors = problem.parts.errors.map(({ field, rule }) => ({
        field: null,
        text: invalidText({ field, rule }, lang, called[field] ?? null),
      }));
      return this.page(asked, id, 422, null, errors);
    }
  }

  private async done(
    id: string,
    deed: PageDeed,
    posted: Posted,
    reason: string,
    key: string,
    me: SignedIn,
  ): Promise<{ readonly ok: true } | Refusal> {
    const at = (name: string): string => text(posted[name]);
    switch (deed) {
      case 'GIVE_GRANT': {
        const body = { role: at('role'), unit: at('unit'), from: at('from'), until: at('until'), reason };
        const { role, unit, from, until } = await shaped(body, NewGrantDto);
        const known: Role | undefined = ROLES.find((one) => one === role);
        if (known === undefined)
          throw new Problem(422, 'INVALID', { errors: [{ field: 'role', rule: 'isIn' }] });
        const given = { role: known, unit: unit ?? null, from, until: until ?? null };
        return this.keeping.give(id, given, reason, key, me);
      }
      case 'END_GRANT': {
        const { until } = await shaped({ until: at('until'), reason }, EndGrantDto);
        return this.keeping.end(id, at('grant').toLowerCase(), until, reason, key, me);
      }
      case 'ENABLE_PERSON':
        return this.keeping.enable(id, reason, key, me);
      case 'RESET_SECOND':
        return this.keeping.resetSecond(id, reason, key, me);
      default:
        return this.keeping.disable(id, reason, key, me);
    }
  }

  /** Not sent elsewhere: the code is on this one answer, and on no page one comes back to. */
  private async code(
    asked: Asked,
    id: string,
    deed: 'ISSUE_PASSWORD_CODE' | 'ISSUE_PIN_CODE',
    reason: string,
    key: string,
  ): Promise<string> {
    const { request, reply, me } = asked;
    const lang = languageOf(request);
    const person = await this.directory.one(id, me);
    if (person === 'NOT_YOURS') throw new Problem(403, 'FORBIDDEN');
    if (person === null) throw new Problem(404, 'NOT_FOUND');
    const issued =
      deed === 'ISSUE_PASSWORD_CODE'
        ? await this.keeping.issuePasswordCode(id, reason, key, me)
        : await this.pinCodes.issue(id, me);
    if (!issued.ok) {
      const refused: Refusal = { code: 'FORBIDDEN', ...issued };
      return this.page(asked, id, problemOf(refused).getStatus(), null, reasonsOf(refused, lang));
    }
    void reply.status(200).header('content-type', HTML).header('cache-control', 'no-store');
    return renderPage(
      <CodePage
        frame={await this.frames.of(request, 'people', me)}
        kind={deed === 'ISSUE_PASSWORD_CODE' ? 'password' : 'pin'}
        name={person.name}
        code={issued.code}
        until={issued.until ?? ''}
        back={`/people/${id}`}
      />,
    );
  }

  private async page(
    { request, reply, me }: Asked,
    id: string,
    status: number,
    done: string | null,
    errors: readonly FieldError[],
  ): Promise<string> {
    const [person, { keep, day }, units] = await Promise.all([
      this.directory.one(id, me),
      this.directory.rights(me),
      this.directory.units(me),
    ]);
    if (person === 'NOT_YOURS') throw new Problem(403, 'FORBIDDEN');
    if (person === null) throw new Problem(404, 'NOT_FOUND');
    const lang = languageOf(request);
    void reply.status(status).header('content-type', HTML);
    return renderPage(
      <Person
        frame={await this.frames.of(request, 'people', me)}
        person={person}
        units={units.map(({ code, name }) => ({ value: code, label: said(name, lang) }))}
        today={day}
        nonce={keep ? randomUUID : null}
        done={done}
        errors={errors}
      />,
    );
  }
}
