import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { SUBJECT_KINDS } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Choices, type ListChoices } from '../../nominations/choices.js';
import { type Listed, NominationsService, type Wanted } from '../../nominations/nominations.service.js';
import { textsIn } from '../../texts/index.js';
import { renderPage } from '../../web/page.js';
import { NominationList } from '../../web/pages/audit/nominations.js';
import type { NominationLine } from '../../web/pages/audit/views.js';
import { Frames } from '../frame.js';
import { Asked, type Query as Asking } from './asked.js';
import { STATES, stateChoices, unitChoices } from './choices.js';

const CODE = /^HS-\d{4}-\d{4,}$/;
const KINDS = SUBJECT_KINDS;

function wantedIn(asked: Asked, { units, rounds }: ListChoices, lang: 'vi' | 'en'): Wanted {
  const words = textsIn(lang).pages.audit.list;
  const q = asked.words('q', words.words);
  const state = asked.among('state', words.state, STATES);
  const unit = asked.among(
    'unit',
    words.unit,
    units.map(({ code }) => code),
  );
  const kind = asked.among('kind', words.kind, KINDS);
  const round = asked.among(
    'round',
    words.round,
    rounds.map(({ id }) => id),
  );
  const held = asked.among('held', words.held, ['yes']);
  const after = asked.place(CODE);
  return {
    ...(q !== null && { q }),
    ...(state !== null && { state }),
    ...(unit !== null && { unit }),
    ...(kind !== null && { kind }),
    ...(round !== null && { round }),
    ...(held !== null && { held: true }),
    ...(after !== null && { after }),
  };
}

const lineOf = (row: Listed, { units }: ListChoices): NominationLine => ({
  href: `/nominations/${row.id}`,
  name: row.name,
  kind: row.kind,
  post: row.post,
  unit: units.find(({ code }) => code === row.unit)?.name ?? { vi: row.unitName, en: row.unitName },
  code: row.code,
  state: row.state,
  heldSince: row.heldSince,
  trace: null,
});

/** The list of nominations: for everybody, with what he may read. */
@Controller('nominations')
export class NominationListController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly choices: Choices,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async list(
    @Query() query: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const lang = languageOf(request);
    const t = textsIn(lang);
    const choices = await this.choices.of(me);
    const asked = new Asked(query, lang);
    const wanted = wantedIn(asked, choices, lang);
    const refused = asked.errors.length > 0;
    if (refused) void reply.status(422);
    const { items, next } = refused ? { items: [], next: null } : await this.nominations.list(me, wanted);
    const { after, ...conditions } = asked.typed;
    return renderPage(
      <NominationList
        frame={await this.frames.of(request, 'nominations', me)}
        own={choices.ownOnly}
        typed={asked.typed}
        filtered={Object.keys(conditions).length > 0}
        errors={asked.errors}
        choices={{
          states: stateChoices(lang),
          units: unitChoices(choices, lang),
          kinds: KINDS.map((kind) => ({ value: kind, label: t.people.kinds[kind] })),
          rounds: choices.rounds.map(({ id, name }) => ({ value: id, label: name })),
        }}
        rows={items.map((row) => lineOf(row, choices))}
        next={next === null ? null : asked.address('/nominations', { after: next })}
        first={after === undefined ? null : asked.address('/nominations', {})}
      />,
    );
  }
}
