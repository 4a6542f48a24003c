import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ROLES, type Role } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import { SetupCodes } from '../../access/proofs/setup-codes.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Request } from '../../http/exchange.js';
import { invalidText } from '../../http/field-names.js';
import { InputPipe } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { Directory } from '../../people/directory.js';
import { Keeping } from '../../people/keeping.js';
import { EndGrantDto, LogQuery, NewGrantDto, PeopleQuery, WithReason } from '../../people/people.dto.js';
import type { Refusal } from '../../road/refusal.js';
import { said, textsIn } from '../../texts/index.js';
import { type Posted, sentValues, text } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { PeopleList, PeopleLogPage } from '../../web/pages/people/list.js';
import { CodePage } from '../../web/pages/people/code.js';
import type { DeedForms, PageDeed } from '../../web/pages/people/deed.js';
import { Person } from '../../web/pages/people/person.js';
import type { Sent } from '../../web/pieces/fields.js';
import { type Asked, Exchange } from '../asked.js';
import { Frames } from '../frame.js';
import { ProofsAsked } from '../second/proofs-asked.js';
import { HTML } from '../html.js';
import { nonceIn } from '../read-order.js';
import { reasonsOf } from '../refused.js';

const pipe = new InputPipe();

interface CodeOut {
  /** Null: it was shown before. */
  readonly code: string | null;
  readonly until?: string;
}

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
    private readonly proofs: ProofsAsked,
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
    const { keep } = await this.directory.rights(me);
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
        adds={keep}
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
  show(@Param('id') id: string, @Query('done') done: unknown, @Exchange() asked: Asked): Promise<string> {
    return this.page(asked, id, 200, typeof done === 'string' ? done : null, null);
  }

  @Post(':id')
  @HttpCode(303)
  async post(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Exchange() asked: Asked,
  ): Promise<string | undefined> {
    const { request, reply, me } = asked;
    const lang = languageOf(request);
    const key = `page:${nonceIn(posted)}`;
    const deed = DEEDS.find((one) => one === text(posted['deed']));
    if (deed === undefined) throw new Problem(422, 'INVALID', { errors: [{ field: 'deed', rule: 'isIn' }] });
    const again = (status: number, errors: Sent['errors']): Promise<string> => {
      const grant = text(posted['grant']).toLowerCase();
      const typed = { values: sentValues(posted), errors, deed, grant: grant === '' ? null : grant };
      return this.page(asked, id, status, null, typed);
    };
    try {
      const { reason } = await shaped({ reason: text(posted['reason']) }, WithReason);
      const refused = (refusal: Refusal): Promise<string> =>
        again(problemOf(refusal).getStatus(), reasonsOf(refusal, lang, me));
      if (deed === 'ISSUE_PASSWORD_CODE' || deed === 'ISSUE_PIN_CODE') {
        const issued = await this.issue(id, deed, reason, key, me);
        return await (issued.ok ? this.code(asked, id, deed, issued) : refused(issued));
      }
      const outcome = await this.done(id, deed, posted, reason, key, me);
      if (!outcome.ok) return await refused(outcome);
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
        until: deed === 'END_GRANT' ? names.end.until : names.give.until,
      };
      const errors = problem.parts.errors.map(({ field, rule }) => {
        const leftOut = rule === 'isDay' && text(posted[field]) === '' ? 'dayChosen' : rule;
        return { field, text: invalidText({ field, rule: leftOut }, lang, called[field] ?? null) };
      });
      return again(422, errors);
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

  private issue(
    id: string,
    deed: 'ISSUE_PASSWORD_CODE' | 'ISSUE_PIN_CODE',
    reason: string,
    key: string,
    me: SignedIn,
  ): Promise<({ readonly ok: true } & CodeOut) | Refusal> {
    return deed === 'ISSUE_PASSWORD_CODE'
      ? this.keeping.issuePasswordCode(id, reason, key, me)
      : this.pinCodes.issue(id, reason, key, me);
  }

  /** Not sent elsewhere: the code is on this one answer, and on no page one comes back to. */
  private async code(
    { request, reply, me }: Asked,
    id: string,
    deed: PageDeed,
    { code, until }: CodeOut,
  ): Promise<string> {
    const person = await this.directory.one(id, me);
    void reply.status(200).header('content-type', HTML);
    return renderPage(
      <CodePage
        frame={await this.frames.of(request, 'people', me)}
        kind={deed === 'ISSUE_PASSWORD_CODE' ? 'password' : 'pin'}
        name={person === null || person === 'NOT_YOURS' ? '' : person.name}
        code={code}
        until={until ?? ''}
        back={`/people/${id}`}
      />,
    );
  }

  private async page(
    { request, reply, me }: Asked,
    id: string,
    status: number,
    done: string | null,
    sent: DeedForms['sent'],
  ): Promise<string> {
    const [person, { keep, day, prove }, units] = await Promise.all([
      this.directory.one(id, me),
      this.directory.rights(me),
      this.directory.units(me),
    ]);
    if (person === 'NOT_YOURS') throw new Problem(403, 'FORBIDDEN');
    if (person === null) throw new Problem(404, 'NOT_FOUND');
    const lang = languageOf(request);
    const codes = (await this.pinCodes.candidates(me)).find((one) => one.person === id);
    const deeds = [...prove, ...(codes?.prove === 'second' ? ['ISSUE_PIN_CODE'] : [])];
    const proof = await this.proofs.of(me, deeds.length > 0 ? [{ prove: 'second' }] : [], `/people/${id}`);
    void reply.status(status).header('content-type', HTML);
    return renderPage(
      <Person
        frame={await this.frames.of(request, 'people', me)}
        person={person}
        units={units.map(({ code, name }) => ({ value: code, label: said(name, lang) }))}
        today={day}
        forms={{
          person: id,
          nonce: keep ? randomUUID : null,
          proof: proof && { ...proof, of: new Set(deeds) },
          sent,
        }}
        codes={keep || codes === undefined ? null : `/account/codes?q=${encodeURIComponent(person.name)}`}
        done={done}
      />,
    );
  }
}
