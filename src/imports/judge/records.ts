import {
  type Day,
  type Deed,
  decideRecord,
  enteringFindings,
  entryFindings,
  isOfPeopleOnly,
  type Plan,
  RECORD_LENGTHS,
  recordYears,
  similarDeed,
  type Words,
} from '../../../workflows/index.js';
import { Catalogue, issuerOf, partsOfName } from '../catalogue.js';
import { bareWords, numberKey, numberShown } from '../words.js';
import { type Directory, into, type Known, type KnownEntry } from './known.js';
import type { RowCells } from './row-cells.js';
import type { Change, EntryWrite, Judged } from './verdict.js';
import { changed, type Seen, verdictOf } from './verdict-of.js';
import { subjectIn, type Whose } from './whose.js';

export interface RecordWords {
  readonly awards: Catalogue;
  readonly issuers: Catalogue;
  readonly natures: Catalogue;
  readonly levels: Catalogue;
  readonly ratings: Catalogue;
  readonly severities: Catalogue;
}

type Named = { readonly id: string; readonly name: Words };

const names = (things: readonly Named[]) =>
  things.map(({ id, name }) => ({ id, name: name.vi, also: [name.en] }));

/** An issuer is known by the plan's words for its level, by its bodies, and by every name the register has for it alone. */
const issuerNames = (plan: Plan, inRegister: Known['issuers']) => {
  const meant = new Map<string, Set<string>>();
  for (const { id, name } of inRegister) meant.set(name, (meant.get(name) ?? new Set()).add(id));
  return plan.issuers.map(({ id, name, bodies }) => ({
    id,
    name: name.vi,
    also: [
      name.en,
      ...partsOfName(name.vi),
      ...bodies.map((body) => body.name),
      ...inRegister.filter((one) => one.id === id && meant.get(one.name)?.size === 1).map((one) => one.name),
    ],
  }));
};

export const recordWords = (plan: Plan, inRegister: Known['issuers']): RecordWords => ({
  awards: new Catalogue(names(plan.awards), true),
  issuers: new Catalogue(issuerNames(plan, inRegister), true),
  natures: new Catalogue(names(plan.natures)),
  levels: new Catalogue(names(plan.initiativeLevels)),
  ratings: new Catalogue(names(plan.ratings)),
  severities: new Catalogue(names(plan.severities)),
});

const named = (things: readonly Named[], id: string | null): Words | string =>
  things.find((one) => one.id === id)?.name ?? id ?? '';

type Body = Omit<EntryWrite, 'to' | 'id' | 'isNew'>;

/** A rating is one a year; anything else is what it is by its decision: number, day, what was given, to whom. */
const keyOf = ({ kind, person, unit, value, number, decidedOn, year }: Body): string =>
  JSON.stringify(
    kind === 'rating'
      ? [kind, person, unit, year]
      : [kind, person, unit, value, numberKey(number ?? ''), decidedOn],
  );

const titleKey = (title: string | null): string => bareWords(title ?? '').replaceAll(' ', '');

const deedOf = ({ kind, value, issuer, number, decidedOn, year, title, applied }: Body): Deed => ({
  kind,
  value,
  issuer,
  number,
  decidedOn,
  year,
  title,
  applied,
});

/** The register's entries, found by what makes two of them one. */
export class Entries {
  private readonly byKey = new Map<string, KnownEntry[]>();
  private readonly bySubject = new Map<string, KnownEntry[]>();

  constructor(entries: readonly KnownEntry[]) {
    for (const entry of entries) {
      into(this.byKey, keyOf(entry), entry);
      into(this.bySubject, entry.person ?? entry.unit ?? '', entry);
    }
  }

  /** Of two initiatives of one decision the one so called; of several what still holds, and what agrees the most. */
  like(body: Body): KnownEntry | null {
    const found = (this.byKey.get(keyOf(body)) ?? []).filter(
      ({ title }) => body.title === null || title === null || titleKey(title) === titleKey(body.title),
    );
    const agrees = (one: KnownEntry): number =>
      [
        one.revokedOn === null,
        one.value === body.value,
        one.issuer === body.issuer,
        one.applied === body.applied,
      ].filter(Boolean).length;
    const [best] = found.toSorted((one, other) => agrees(other) - agrees(one));
    return best ?? null;
  }

  /** What looks like the same decision and yet is another entry. */
  similarTo(body: Body): KnownEntry | null {
    const deed = deedOf(body);
    const others = this.bySubject.get(body.person ?? body.unit ?? '') ?? [];
    return others.find((one) => one.revokedOn === null && similarDeed(deed, deedOf(one))) ?? null;
  }
}

interface Company {
  readonly known: Known;
  readonly directory: Directory;
  readonly words: RecordWords;
  readonly entries: Entries;
  readonly seen: Seen;
  readonly newId: () => string;
}

type Said = Omit<EntryWrite, 'to' | 'id' | 'isNew' | 'person' | 'unit'>;
const NOTHING = {
  title: null,
  issuer: null,
  issuerName: null,
  nature: null,
  number: null,
  decidedOn: null,
  year: null,
  applied: null,
};

/** Who gave it, from its own column or from the name of the award itself ("BK UBND tỉnh"); the two must agree. */
function giverOf(cells: RowCells, { issuers }: RecordWords, rest: string, plan: Plan) {
  const told = cells.issuer(issuers);
  const within = rest === '' ? null : issuerOf(issuers, rest);
  const implied = within?.ok ? within.id : null;
  const nameOf = (id: string): string => plan.issuers.find((one) => one.id === id)?.name.vi ?? id;
  if (told && implied !== null && implied !== told.id) {
    return cells.wrong('ISSUER_CONTRADICTS', 'issuer', { value: told.name, other: nameOf(implied) });
  }
  if (told) return told;
  if (cells.reasons.some(({ column, code }) => code === 'ISSUER_UNKNOWN' && column !== null)) return null;
  if (implied === null) return cells.wrong('EMPTY', 'issuer');
  cells.note('ISSUER_FROM_AWARD', { issuer: nameOf(implied) });
  return { id: implied, name: nameOf(implied) };
}

function awardIn(cells: RowCells, { known, words }: Company): Said | null {
  const typed = cells.text('award', { needed: true });
  const award =
    typed === null ? null : cells.looked('award', typed, words.awards.find(typed), 'AWARD_UNKNOWN');
  const giver = giverOf(cells, words, award?.rest ?? '', known.plan);
  const nature = cells.oneOf('nature', words.natures);
  const number = cells.text('number', { needed: true, most: RECORD_LENGTHS.number });
  const decidedOn = cells.dayPast('decidedOn', known.today, { needed: true });
  const year = cells.year('year', recordYears(known.today));
  if (year !== null && decidedOn !== null && year > Number(decidedOn.slice(0, 4))) {
    cells.wrong('YEAR_AFTER_DECISION', 'year', { value: String(year), decided: decidedOn });
  }
  if (!award || !giver || nature === null || number === null || decidedOn === null) return null;
  return {
    ...NOTHING,
    kind: 'award',
    value: award.id,
    issuer: giver.id,
    issuerName: giver.name,
    nature,
    number: numberShown(number),
    decidedOn,
    year,
  };
}

function initiativeIn(cells: RowCells, { known, words }: Company): Said | null {
  const title = cells.text('called', { most: RECORD_LENGTHS.title });
  const level = cells.oneOf('level', words.levels);
  const number = cells.text('number', { needed: true, most: RECORD_LENGTHS.number });
  const decidedOn = cells.dayPast('decidedOn', known.today, { needed: true });
  const applied = cells.yesOrNo('applied');
  if (level === null || number === null || decidedOn === null || applied === null) return null;
  return {
    ...NOTHING,
    kind: 'initiative',
    title,
    value: level,
    number: numberShown(number),
    decidedOn,
    applied,
  };
}

function ratingIn(cells: RowCells, { known, words }: Company): Said | null {
  const year = cells.year('year', recordYears(known.today), { needed: true });
  const rating = cells.oneOf('rating', words.ratings);
  return year === null || rating === null ? null : { ...NOTHING, kind: 'rating', value: rating, year };
}

function disciplineIn(cells: RowCells, { known, words }: Company): Said | null {
  const severity = cells.oneOf('severity', words.severities);
  const number = cells.text('number', { needed: true, most: RECORD_LENGTHS.number });
  const decidedOn = cells.dayPast('decidedOn', known.today, { needed: true });
  if (severity === null || number === null || decidedOn === null) return null;
  return { ...NOTHING, kind: 'discipline', value: severity, number: numberShown(number), decidedOn };
}

const READERS = {
  awards: awardIn,
  initiatives: initiativeIn,
  ratings: ratingIn,
  discipline: disciplineIn,
} as const;

const RECORD_KIND = {
  awards: 'award',
  initiatives: 'initiative',
  ratings: 'rating',
  discipline: 'discipline',
} as const;

const yearShown = (year: number | null): string | null => (year === null ? null : String(year));

const isNamedNow = ({ title: old }: KnownEntry, { title: now }: Said): boolean =>
  now !== null && titleKey(old) !== titleKey(now);

const changesOf = (plan: Plan, old: KnownEntry, now: Said): Change[] => [
  ...(now.kind === 'rating'
    ? changed('rating', named(plan.ratings, old.value), named(plan.ratings, now.value))
    : []),
  ...(now.kind === 'award' && now.issuer !== old.issuer
    ? changed('issuer', old.issuerName ?? '', now.issuerName)
    : []),
  ...(now.kind === 'award'
    ? changed('nature', named(plan.natures, old.nature), named(plan.natures, now.nature ?? ''))
    : []),
  ...(now.kind === 'award' ? changed('year', yearShown(old.year), yearShown(now.year)) : []),
  ...(now.kind === 'initiative' && isNamedNow(old, now) ? changed('called', old.title, now.title) : []),
  ...(now.kind === 'initiative' && now.applied !== old.applied
    ? changed('applied', YES_NO[String(old.applied)] ?? '', YES_NO[String(now.applied)] ?? '')
    : []),
];

const YES_NO: Readonly<Record<string, Words>> = {
  true: { vi: 'Có', en: 'Yes' },
  false: { vi: 'Không', en: 'No' },
};

const whatOf = (
  plan: Plan,
  { kind, value, number, year }: Pick<Said, 'kind' | 'value' | 'number' | 'year'>,
): string => {
  const lists = {
    award: plan.awards,
    initiative: plan.initiativeLevels,
    rating: plan.ratings,
    discipline: plan.severities,
  };
  const name = lists[kind].find(({ id }) => id === value)?.name.vi ?? value;
  return [name, number ?? year].filter((part) => part !== null).join(' · ');
};

/** Kept as it is where the register has it already: an entry's own words and year are not lost to an empty cell. */
const merged = (old: KnownEntry | null, said: Said): Said =>
  old === null
    ? said
    : {
        ...said,
        number: old.number ?? said.number,
        issuerName: said.issuer === old.issuer ? old.issuerName : said.issuerName,
        year: said.year ?? old.year,
        title: old.title ?? said.title,
      };

/** What the law says against writing it down, as far as the cells have not said so: a body that was not there then. */
function issuerThen(cells: RowCells, body: Body, { plan, today }: Known): void {
  const entering = { deed: deedOf(body), issuerName: body.issuerName, sure: true, known: [], today };
  for (const { code, params, have } of enteringFindings(entering, plan)) {
    if (code !== 'ISSUER_NOT_THEN') continue;
    const { issuer = '', from = '', until = '' } = params ?? {};
    cells.wrong('ISSUER_NOT_THEN', 'issuer', {
      value: String(issuer),
      from: String(from),
      until: String(until),
      decided: String(have),
    });
  }
}

/** What the law wants of a new entry and no cell has been asked for: what is there already keeps its own name. */
function lacking(cells: RowCells, said: Said, today: Day): void {
  const entry = {
    kind: said.kind,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
  };
  for (const { field, against } of entryFindings(entry, today)) {
    if (field === 'title' && against === 'needed') cells.wrong('EMPTY', 'called');
  }
}

const noteSimilar = (cells: RowCells, entries: Entries, body: Body, plan: Plan): void => {
  const similar = entries.similarTo(body);
  if (similar) cells.note('SIMILAR', { entry: whatOf(plan, similar), on: similar.decidedOn ?? '' });
};

/** Taken back it stays, whatever a sheet says of it. Whether it was compared with papers is said when it is confirmed. */
const mayBeCorrected = (old: KnownEntry, today: Day): boolean =>
  decideRecord({ type: 'CORRECT_RECORD', verified: false }, { ...old, today }).ok;

/** An award, initiative, rating or discipline against the register. */
export function judgeRecord(cells: RowCells, company: Company): Judged {
  const { known, directory, entries, seen, newId } = company;
  const whose: Whose = subjectIn(cells, directory, known.notAbout);
  const kind = cells.table.kind as keyof typeof READERS;
  const said = READERS[kind](cells, company);
  const about = [whose.label, said && whatOf(known.plan, said)].filter(Boolean).join(' · ');
  if (isOfPeopleOnly(RECORD_KIND[kind]) && whose.person === null && whose.unit !== null) {
    cells.wrong('OF_A_PERSON', 'name');
  }
  if (said === null || (whose.person === null && whose.unit === null)) return verdictOf(cells, about, null);
  const body: Body = { ...said, person: whose.person?.id ?? null, unit: whose.unit?.id ?? null };
  seen.once(cells, keyOf(body), titleKey(body.title));
  issuerThen(cells, body, known);
  const old = entries.like(body);
  if (old !== null && !mayBeCorrected(old, known.today)) {
    cells.note('REVOKED', { on: old.revokedOn ?? '' });
    return verdictOf(cells, about, {
      isNew: false,
      changes: [],
      write: { to: 'entry', id: old.id, isNew: false, ...body },
    });
  }
  if (old === null) lacking(cells, said, known.today);
  if (old === null) noteSimilar(cells, entries, body, known.plan);
  const changes = old === null ? [] : changesOf(known.plan, old, said);
  const write: EntryWrite = {
    to: 'entry',
    id: old?.id ?? newId(),
    isNew: old === null,
    ...body,
    ...merged(old, said),
  };
  return verdictOf(cells, about, { isNew: old === null, changes, write });
}
