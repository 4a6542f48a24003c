import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { NotedReading } from '../../audit/reading-list.js';
import { HistoryNames } from '../../history/names.js';
import type { Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Choices, type ListChoices } from '../../nominations/choices.js';
import type { PeopleStep } from '../../people/people-log.js';
import {
  RECORD_SHOWN,
  type RecordedEvent,
  type RecordPage as Recorded,
  RecordReading,
  type RecordShown,
} from '../../records/record-reading.js';
import { textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { renderPage } from '../../web/page.js';
import { RecordPage } from '../../web/pages/records/record.js';
import type { RecordedView } from '../../web/pages/records/views.js';
import { readingLine } from '../audit/audit-view.js';
import { sheetAt } from '../audit/sheet-view.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';

interface Telling {
  readonly lang: Language;
  readonly names: ReadonlyMap<string, string>;
  readonly subjects: Recorded['subjects'];
  readonly choices: ListChoices;
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const named = (id: unknown, { names }: Telling) => ({ id: text(id), name: names.get(text(id)) ?? text(id) });

const readingsOf = ({ type, nth, of, seq, facts, words }: RecordedEvent, telling: Telling) =>
  type !== 'READINGS' && type !== 'OPENINGS'
    ? []
    : facts.map((one, at) => {
        const subject = telling.subjects.find(({ id }) => id === one['subject']);
        const life = subject?.life ?? null;
        return readingLine(
          {
            nth,
            at: text(one['at']),
            name: named(one['person'], telling).name,
            what: text(one['what']) as NotedReading['what'],
            about: words[String(at)] ?? '',
            subject: text(one['subject']),
            life: life === 'record' ? null : life,
            code: subject?.code ?? null,
            subjectName: subject?.name ?? null,
            recorded: { of, seq },
          },
          telling.choices,
          telling.lang,
        );
      });

const stepsOf = ({ type, nth, facts, words }: RecordedEvent, telling: Telling): RecordedView['steps'] =>
  type !== 'PEOPLE'
    ? []
    : facts.map((one, at) => ({
        id: `${nth}.${at}`,
        step: text(one['step']) as PeopleStep,
        at: text(one['at']),
        noted: text(one['at']),
        by: named(one['by'], telling),
        person: named(one['person'], telling),
        other: one['other'] === null ? null : named(one['other'], telling),
        why: words[String(at)] ?? null,
        said: (one['said'] ?? {}) as Readonly<Record<string, unknown>>,
      }));

/** Versions and keys, one by one: who made them stands beside the event, what they are in it. */
const versionsOf = ({ type, said, facts, words }: RecordedEvent, telling: Telling): RecordedView['lines'] => {
  const t = textsIn(telling.lang).pages.records.record;
  const rows = (said['rows'] ?? []) as readonly Readonly<Record<string, unknown>>[];
  return rows.map((row, at) => {
    const by = facts[at]?.['by'];
    const made = by === null ? t.bySystem : by === undefined ? null : t.by(named(by, telling).name);
    const basis = words[String(at)] === undefined ? null : t.basis(words[String(at)] ?? '');
    const more = [made, basis].filter((one) => one !== null).join(' · ') || null;
    switch (type) {
      case 'PLAN':
        return { text: t.plan(text(row['code']), Number(row['version'])), more, href: null };
      case 'WORKING_YEAR':
        return { text: t.workingYear(Number(row['year']), Number(row['version'])), more, href: null };
      default:
        return { text: t.key(Number(row['fromSize'])), more: text(row['verifier']), href: null };
    }
  });
};

const erasedOf = ({ said }: RecordedEvent, telling: Telling): RecordedView['lines'] => {
  const t = textsIn(telling.lang).pages.records;
  const erased = (said['erased'] ?? []) as readonly { readonly of: string }[];
  const [asked, confirmed] = ((said['by'] ?? []) as readonly string[]).map((id) => named(id, telling).name);
  const { law, number, reason } = (said['basis'] ?? {}) as Readonly<Record<string, string>>;
  return [
    {
      text: t.record.erased(erased[0]?.of ?? '', erased.length),
      more: `${law ?? ''}, ${number ?? ''}: ${reason ?? ''} · ${t.record.two(asked ?? '', confirmed ?? '')}`,
      href: '/audit/erasures',
    },
  ];
};

const eventView = (event: RecordedEvent, telling: Telling): RecordedView => {
  const { of, seq, hash, at, type } = event;
  const lines = type === 'REDACT' ? erasedOf(event, telling) : versionsOf(event, telling);
  return { of, seq, hash, at, readings: readingsOf(event, telling), steps: stepsOf(event, telling), lines };
};

const shownIn = (show: unknown): RecordShown =>
  (Object.keys(RECORD_SHOWN) as RecordShown[]).find((one) => one === show) ?? 'readings';

const PLACE = /^\d{1,18}$/;

/** The department's own record, from its chain and with its verification. */
@Controller('audit/record')
export class RecordController {
  constructor(
    private readonly reading: RecordReading,
    private readonly names: HistoryNames,
    private readonly choices: Choices,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async show(
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const shown = shownIn(query['show']);
    const asked = query['after'];
    const after = typeof asked === 'string' && PLACE.test(asked) ? asked : null;
    const page = await this.reading.page(shown, after, me);
    const said = JSON.stringify(page.events.map(({ facts, said: open }) => [facts, open]));
    const telling: Telling = {
      lang: languageOf(request),
      names: await this.names.in(me.organisation, said),
      subjects: page.subjects,
      choices: await this.choices.of(me),
    };
    return renderPage(
      <RecordPage
        frame={await this.frames.of(request, 'audit', me)}
        shown={shown}
        chains={page.chains}
        waiting={page.waiting}
        events={page.events.map((event) => eventView(event, telling))}
        next={page.next === null ? null : `/audit/record?show=${shown}&after=${page.next}`}
        first={after === null ? null : `/audit/record?show=${shown}`}
        sheet={sheetAt('/audit/record', {}, me)}
      />,
    );
  }
}
