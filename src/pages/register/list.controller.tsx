import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { RECORD_KINDS, STANDINGS } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import {
  PLACE_IN_REGISTER,
  type Read,
  RegisterReading,
  type RegisterSubject,
  type Wanted,
} from '../../register/register-reading.js';
import { said, textsIn } from '../../texts/index.js';
import { renderPage } from '../../web/page.js';
import { RegisterList } from '../../web/pages/register/list.js';
import { RegisterSubject as SubjectPage } from '../../web/pages/register/subject.js';
import { Asked, type Query as Asking } from '../audit/asked.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { byYear, lineOf, subjectHref, subjectLine } from './lines.js';
import { asWhat, type Shelf, Shelves } from './shelf.js';

/** Vietnamese are called, and looked for, by the last word of their name. */
const byGivenName = (one: RegisterSubject, other: RegisterSubject): number => {
  const given = ({ name }: RegisterSubject): string => name.split(' ').at(-1) ?? '';
  if ((one.person === null) !== (other.person === null)) return one.person === null ? -1 : 1;
  return given(one).localeCompare(given(other), 'vi') || one.name.localeCompare(other.name, 'vi');
};

const valueOf = <T,>(read: Read<T>): T => {
  if (!read.ok) throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
  return read.value;
};

/** The register as a list, and everything of one person or one collective. */
@Controller('register')
export class RegisterPagesController {
  constructor(
    private readonly reading: RegisterReading,
    private readonly shelves: Shelves,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async list(
    @Query() query: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const lang = languageOf(request);
    const t = textsIn(lang);
    const words = t.pages.register;
    const shelf = await this.shelves.of(me);
    const asked = new Asked(query, lang);
    const codes = shelf.units.map(({ code }) => code);
    const wanted: Wanted = {
      q: asked.words('q', words.list.words) ?? undefined,
      kind: asked.among('kind', words.list.kind, RECORD_KINDS) ?? undefined,
      state: asked.among('state', words.list.state, STANDINGS) ?? undefined,
      unit: asked.among('unit', words.list.unit, codes) ?? undefined,
      after: asked.place(PLACE_IN_REGISTER) ?? undefined,
    };
    const refused = asked.errors.length > 0;
    if (refused) void reply.status(422);
    const { after, ...conditions } = asked.typed;
    const looksForPeople = !refused && after === undefined && (wanted.q ?? wanted.unit) !== undefined;
    const [{ items, next }, subjects] = await Promise.all([
      refused ? { items: [], next: null } : this.reading.list(wanted, me),
      looksForPeople ? this.reading.subjects({ q: wanted.q ?? '', unit: wanted.unit ?? null }, me) : [],
    ]);
    const unit = shelf.own?.[0];
    return renderPage(
      <RegisterList
        frame={await this.frames.of(request, 'register', me)}
        typed={asked.typed}
        filtered={Object.keys(conditions).length > 0}
        errors={asked.errors}
        choices={{
          kinds: RECORD_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
          states: STANDINGS.map((state) => ({ value: state, label: words.standing[state] })),
          units: shelf.units
            .filter(({ code }) => shelf.own === null || shelf.own.includes(code))
            .map(({ code, name }) => ({ value: code, label: said(name, lang) })),
        }}
        subjects={subjects.toSorted(byGivenName).map((one) => subjectLine(one, shelf.unitNames))}
        rows={items.map((row) => lineOf(row, shelf.names))}
        next={next === null ? null : asked.address('/register', { after: next })}
        first={after === undefined ? null : asked.address('/register', {})}
        writes={asWhat(shelf)}
        own={subjectHref({ person: me.person, unit: null })}
        unitBook={unit === undefined ? null : subjectHref({ person: null, unit })}
      />,
    );
  }

  @Get('people/:personId')
  @Header('content-type', HTML)
  async person(
    @Param('personId') person: string,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const shelf = await this.shelves.of(me);
    const read = valueOf(await this.reading.of({ person }, me));
    return this.render(read, shelf, [], request, me);
  }

  @Get('units/:code')
  @Header('content-type', HTML)
  async unit(@Param('code') unit: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const shelf = await this.shelves.of(me);
    const read = valueOf(await this.reading.of({ unit }, me));
    const people = await this.reading.subjects({ unit, most: 500 }, me);
    return this.render(
      read,
      shelf,
      people.filter(({ person }) => person !== null).toSorted(byGivenName),
      request,
      me,
    );
  }

  private async render(
    { subject, entries }: Extract<Awaited<ReturnType<RegisterReading['of']>>, { ok: true }>['value'],
    shelf: Shelf,
    people: readonly RegisterSubject[],
    request: Request,
    me: SignedIn,
  ): Promise<string> {
    const may = await this.reading.mayWrite('award', subject, me);
    const chosen = subject.person === null ? `unit=${subject.unit}` : `person=${subject.person}`;
    return renderPage(
      <SubjectPage
        frame={await this.frames.of(request, 'register', me)}
        subject={subjectLine(subject, shelf.unitNames)}
        count={entries.length}
        years={byYear(entries, shelf.names)}
        writes={
          may === null
            ? null
            : {
                as: may === 'ENTER_RECORD' ? 'enter' : 'claim',
                href: `/register/decisions/new?${chosen}`,
              }
        }
        // whose unit it is, the page says above
        people={people.map((one) => ({ ...subjectLine(one, shelf.unitNames), units: [] }))}
      />,
    );
  }
}
